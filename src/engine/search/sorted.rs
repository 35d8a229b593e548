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
        // The smaller the sooner.
        let rank = match sort {
            Sort::Relevance if everything => 0,
            Sort::Relevance | Sort::Outlet => falling(hit.score),
            Sort::Newest => 0,
            Sort::Oldest => row.date.map_or(u32::MAX, Date::packed),
            Sort::Length => !row.words,
        };
        keys.push(u64::from(hit.class()) << 62 | u64::from(rank) << 30 | age(row.date));
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

/// Newer is smaller; without a date is largest. A packed day has 23 bits.
fn age(date: Option<Date>) -> u64 {
    u64::from(MOST_AGE - date.map_or(0, Date::packed).min(MOST_AGE))
}

/// A number that falls as scores rise by [`f32::total_cmp`].
pub(super) fn falling(score: f32) -> u32 {
    let bits = score.to_bits();
    if bits >> 31 == 0 { !bits & !(1 << 31) } else { bits }
}

/// The place of an article among those that lack the same, by relevance: the smaller the sooner.
pub(super) fn place(score: f32, date: Option<Date>) -> u64 {
    u64::from(falling(score)) << 30 | age(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_scores_fall_as_they_rise() {
        let scores = [-f32::INFINITY, -1.5, -0.0, 0.0, f32::MIN_POSITIVE, 0.25, 7.5, f32::INFINITY, f32::NAN];
        assert!(scores.map(falling).is_sorted_by(|a, b| a > b));
    }
}
