//! The order of the results.

use super::rank::Hit;
use crate::date::Date;
use crate::library::Library;
use crate::order::{sort_by_key, sort_by_number};
use crate::view::Sort;

/// Puts hits, which come by article, in order; ties keep the order of the articles.
pub(super) fn sort_hits(library: &Library, hits: &mut [Hit], sort: Sort, everything: bool) {
    let mut keys = Vec::with_capacity(hits.len());
    for hit in hits.iter() {
        let row = library.row(hit.doc);
        let day = row.date.map(Date::packed);
        // The smaller the sooner.
        let rank = match sort {
            Sort::Relevance if everything => 0,
            Sort::Relevance | Sort::Outlet => !rising(hit.score),
            Sort::Newest => 0,
            Sort::Oldest => day.unwrap_or(u32::MAX),
            Sort::Length => !row.words,
        };
        // Newer is smaller; without a date is largest. A packed day has 23 bits.
        let age = MOST_AGE - day.unwrap_or(0).min(MOST_AGE);
        let class = if hit.is_complete() { 0 } else { 2 - u64::from(hit.is_nearly_complete()) };
        keys.push(class << 62 | u64::from(rank) << 30 | u64::from(age));
    }
    if sort == Sort::Outlet {
        // By the name, unless it is not stated; the class goes first.
        let outlets: Vec<(u64, bool, &str, u64)> = hits
            .iter()
            .zip(&keys)
            .map(|(hit, &key)| {
                let (name, stated) = library.outlet(hit.doc);
                (key >> 62, !stated, name, key)
            })
            .collect();
        sort_by_key(hits, &outlets);
    } else {
        sort_by_number(hits, &keys);
    }
}

/// Largest packed day, and more.
const MOST_AGE: u32 = (1 << 30) - 1;

/// A number that rises as [`f32::total_cmp`] does.
fn rising(score: f32) -> u32 {
    let bits = score.to_bits();
    if bits >> 31 == 0 { bits | 1 << 31 } else { !bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_scores_rise_with_them() {
        let scores = [-f32::INFINITY, -1.5, -0.0, 0.0, f32::MIN_POSITIVE, 0.25, 7.5, f32::INFINITY, f32::NAN];
        assert!(scores.map(rising).is_sorted_by(|a, b| a < b));
    }
}
