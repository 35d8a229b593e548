//! Found, filtered, ranked, counted.

use super::filter::{Filter, Gate};
use super::matches::Matches;
use super::plan::{Plan, PlannedClause};
use super::query::Need;
use super::quoted::Quoted;
use crate::date::Date;
use crate::library::{DocId, Library};
use crate::order::sort_by_key;
use crate::view::Sort;

/// How soon more occurrences stop counting more: 0 counts a word once, large values count each
/// time in full.
const SATURATION: f32 = 1.2;

/// How much long articles are marked down: 0 not at all, 1 in proportion to their length.
const LENGTH_NORMALISATION: f32 = 0.75;

/// What a word such as "the" counts beside others, between 0 and 1.
const STOP_WORD_WEIGHT: f32 = 0.1;

/// An article that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which article.
    pub doc: DocId,
    /// BM25 score, 0 and up; comparable within one result only.
    pub score: f32,
    /// Words and phrases of the query that the article lacks, as typed.
    pub missing: Vec<String>,
}

/// What a search gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResults {
    /// The articles in order.
    pub hits: Vec<Hit>,
    /// How many of them have every word of the query.
    pub complete: usize,
    /// Articles that match but that a date filter cannot place, since they state no day.
    pub undated: usize,
}

/// Searches a library. Articles that have every word come first, then those that lack some;
/// within both by `sort`, ties by date (newest first) and id. An empty query finds every article.
///
/// Ranking is BM25 (S. Robertson, H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and
/// Beyond*, 2009) over headline and text as one weighted field, with frequencies and lengths
/// summed over all corpora of the library.
pub fn search(library: &Library, plan: &Plan, filter: &Filter, sort: Sort) -> SearchResults {
    listed(library, plan, &matched(library, plan), filter, sort)
}

/// The second half of [`search`]: what a filter lets through of the articles that [`matched`] found
/// for the same plan, in order.
pub fn listed(library: &Library, plan: &Plan, matched: &[Hit], filter: &Filter, sort: Sort) -> SearchResults {
    let mut results = SearchResults::default();
    let gate = Gate::new(library, filter);
    for hit in matched {
        let failed = gate.failed(hit.doc);
        results.undated += usize::from(failed.only_undated());
        if failed.nothing() {
            results.complete += usize::from(hit.missing.is_empty());
            results.hits.push(hit.clone());
        }
    }
    order(library, &mut results.hits, sort, plan.is_empty());
    results
}

/// An article while the clauses of a query are gathered.
#[derive(Clone, Copy, Default)]
struct Candidate {
    score: f32,
    excluded: bool,
    /// The wanted clauses that the article has, a bit each.
    has: u64,
}

/// Every article that has a wanted word and no excluded one, by article, before any filter; all of
/// them where nothing is wanted. What follows from a filter ([`listed`], [`super::facets`]) is
/// worked out from this, so that words are looked up once.
pub fn matched(library: &Library, plan: &Plan) -> Vec<Hit> {
    let mut segments: Vec<Vec<Candidate>> = Vec::new();
    for (_, corpus) in library.segments() {
        segments.push(vec![Candidate::default(); corpus.len() as usize]);
    }
    let (mut asked, mut required) = (0, 0);
    for (number, clause) in plan.wanted.iter().enumerate() {
        let bit = 1 << number;
        match clause.need {
            Need::Light => {}
            Need::Wanted => asked |= bit,
            Need::Required => required |= bit,
        }
        add_scores(library, clause, plan.quoted, bit, &mut segments);
    }
    for clause in &plan.excluded {
        for ((segment, corpus), candidates) in library.segments().zip(&mut segments) {
            for (ordinal, _) in Matches::of(corpus, segment, clause, plan.quoted).iter() {
                candidates[ordinal as usize].excluded = true;
            }
        }
    }
    let mut hits = Vec::new();
    for (segment, candidates) in (0..).zip(segments) {
        for (ordinal, candidate) in (0..).zip(candidates) {
            let Candidate { score, excluded, has } = candidate;
            if !excluded && has & required == required && (asked == 0 || has & asked != 0) {
                let missing = missing(plan, asked & !has);
                hits.push(Hit { doc: DocId { segment, ordinal }, score, missing });
            }
        }
    }
    hits
}

/// The clauses with these bits, as typed.
fn missing(plan: &Plan, bits: u64) -> Vec<String> {
    let mut missing = Vec::new();
    if bits != 0 {
        for (number, clause) in plan.wanted.iter().enumerate() {
            if bits & (1 << number) != 0 {
                missing.push(clause.typed.clone());
            }
        }
    }
    missing
}

/// Adds the BM25 scores of one clause over the whole library, and its bit.
fn add_scores(
    library: &Library,
    clause: &PlannedClause,
    quoted: Option<Quoted>,
    bit: u64,
    segments: &mut [Vec<Candidate>],
) {
    let weight = if clause.need == Need::Light { STOP_WORD_WEIGHT } else { 1.0 };
    let found: Vec<Matches> =
        library.segments().map(|(segment, corpus)| Matches::of(corpus, segment, clause, quoted)).collect();
    let articles = library.len() as f32;
    let words: u64 = library.segments().map(|(_, corpus)| corpus.words()).sum();
    let average = (words as f32 / articles.max(1.0)).max(1.0);
    let frequency = found.iter().map(Matches::len).sum::<usize>() as f32;
    let rarity = libm::log1pf((articles - frequency + 0.5) / (frequency + 0.5));
    for (((_, corpus), matches), candidates) in library.segments().zip(found).zip(segments) {
        for (ordinal, occurrences) in matches.iter() {
            let length = corpus.row(ordinal).words as f32 / average;
            let norm = SATURATION * (1.0 - LENGTH_NORMALISATION + LENGTH_NORMALISATION * length);
            let score = rarity * occurrences * (SATURATION + 1.0) / (occurrences + norm);
            let candidate = &mut candidates[ordinal as usize];
            candidate.score += weight * score;
            candidate.has |= bit;
        }
    }
}

/// What hits are ordered by, the first field first; ties keep the order of the articles.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    lacks_some: bool,
    /// Whether it is not stated, and its name; `None` where outlets do not matter.
    outlet: Option<(bool, &'a str)>,
    /// The smaller the sooner.
    rank: u32,
    /// Newer is smaller; without a date is largest.
    age: u32,
}

/// Puts hits, which come by article, in order.
fn order(library: &Library, hits: &mut [Hit], sort: Sort, everything: bool) {
    let key = |hit: &Hit| {
        let row = library.row(hit.doc);
        let day = row.date.map(Date::packed);
        let (name, stated) = library.outlet(hit.doc);
        Key {
            lacks_some: !hit.missing.is_empty(),
            outlet: (sort == Sort::Outlet).then_some((!stated, name)),
            rank: match sort {
                Sort::Relevance if everything => 0,
                Sort::Relevance | Sort::Outlet => !rising(hit.score),
                Sort::Newest => 0,
                Sort::Oldest => day.unwrap_or(u32::MAX),
                Sort::Length => !row.words,
            },
            age: !day.unwrap_or(0),
        }
    };
    let keys: Vec<Key<'_>> = hits.iter().map(key).collect();
    sort_by_key(hits, &keys);
}

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
