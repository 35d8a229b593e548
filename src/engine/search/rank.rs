//! Found, filtered, ranked, counted.

use super::filter::Filter;
use super::matches::Matches;
use super::plan::{Plan, PlannedClause};
use super::query::Need;
use crate::library::{DocId, Library, OutletCount};
use crate::view::Sort;
use std::cmp::{Ordering, Reverse};

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
    /// Outlets with counts that follow the query and the other filters, as if no outlet were
    /// ticked. An outlet that is ticked is listed even with no article.
    pub outlets: Vec<OutletCount>,
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
    let mut results = SearchResults::default();
    let mut listed: Vec<DocId> = Vec::new();
    for hit in found(library, plan) {
        let outlet = filter.lets_outlet(library, hit.doc);
        match filter.lets_day(library, hit.doc) {
            None => results.undated += usize::from(outlet),
            Some(false) => {}
            Some(true) => {
                listed.push(hit.doc);
                if outlet {
                    results.complete += usize::from(hit.missing.is_empty());
                    results.hits.push(hit);
                }
            }
        }
    }
    results.outlets = library.count_outlets(listed.into_iter());
    for name in &filter.outlets {
        if !results.outlets.iter().any(|outlet| outlet.name == *name) {
            results.outlets.push(OutletCount { name: name.clone(), stated: true, articles: 0 });
        }
    }
    order(library, &mut results.hits, sort, plan.is_empty());
    results
}

/// The articles of one corpus while the clauses of a query are gathered, a slot an article.
struct Candidates {
    scores: Vec<f32>,
    /// The wanted clauses that the article has, a bit each.
    has: Vec<u64>,
    excluded: Vec<bool>,
}

/// Every article that has a wanted word and no excluded one, by article; all of them where
/// nothing is wanted.
fn found(library: &Library, plan: &Plan) -> Vec<Hit> {
    let mut segments: Vec<Candidates> = library
        .segments()
        .map(|(_, corpus)| {
            let articles = corpus.len() as usize;
            Candidates {
                scores: vec![0.0; articles],
                has: vec![0; articles],
                excluded: vec![false; articles],
            }
        })
        .collect();
    for (number, clause) in plan.wanted.iter().enumerate() {
        let weight = if clause.need == Need::Light { STOP_WORD_WEIGHT } else { 1.0 };
        add_scores(library, clause, weight, 1 << number, &mut segments);
    }
    for clause in &plan.excluded {
        for ((segment, corpus), candidates) in library.segments().zip(&mut segments) {
            for (ordinal, _) in Matches::of(corpus, segment, clause).iter() {
                candidates.excluded[ordinal as usize] = true;
            }
        }
    }
    let numbered = || plan.wanted.iter().zip((0..).map(|number| 1u64 << number));
    let wanted: Vec<(&PlannedClause, u64)> =
        numbered().filter(|(clause, _)| clause.need == Need::Wanted).collect();
    let asked = wanted.iter().fold(0, |bits, (_, bit)| bits | bit);
    let required =
        numbered().filter(|(clause, _)| clause.need == Need::Required).fold(0, |bits, (_, bit)| bits | bit);
    let is_hit = |has: u64| has & required == required && (asked == 0 || has & asked != 0);
    let mut hits = Vec::new();
    for ((segment, _), candidates) in library.segments().zip(segments) {
        let slots = candidates.scores.into_iter().zip(candidates.has).zip(candidates.excluded);
        for (ordinal, ((score, has), excluded)) in (0..).zip(slots) {
            if !excluded && is_hit(has) {
                let lacks = wanted.iter().filter(|(_, bit)| has & bit == 0);
                let missing = lacks.map(|(clause, _)| clause.typed.clone()).collect();
                hits.push(Hit { doc: DocId { segment, ordinal }, score, missing });
            }
        }
    }
    hits
}

/// Adds the BM25 scores of one clause over the whole library, and its bit.
fn add_scores(library: &Library, clause: &PlannedClause, weight: f32, bit: u64, segments: &mut [Candidates]) {
    let found: Vec<Matches> =
        library.segments().map(|(segment, corpus)| Matches::of(corpus, segment, clause)).collect();
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
            candidates.scores[ordinal as usize] += weight * score;
            candidates.has[ordinal as usize] |= bit;
        }
    }
}

fn order(library: &Library, hits: &mut [Hit], sort: Sort, everything: bool) {
    let date = |hit: &Hit| library.date(hit.doc);
    let newest_first = |a: &Hit, b: &Hit| date(b).cmp(&date(a));
    let best_first = |a: &Hit, b: &Hit| b.score.total_cmp(&a.score);
    let by_sort = |a: &Hit, b: &Hit| -> Ordering {
        match sort {
            Sort::Relevance if everything => Ordering::Equal,
            Sort::Relevance => best_first(a, b),
            Sort::Newest => newest_first(a, b),
            Sort::Oldest => {
                let key = |hit| (date(hit).is_none(), date(hit));
                key(a).cmp(&key(b))
            }
            Sort::Outlet => {
                let key = |hit: &Hit| {
                    let (name, stated) = library.outlet(hit.doc);
                    (!stated, name)
                };
                key(a).cmp(&key(b)).then_with(|| best_first(a, b))
            }
            Sort::Length => {
                let words = |hit: &Hit| Reverse(library.details(hit.doc).words);
                words(a).cmp(&words(b))
            }
        }
    };
    let lacks_some = |hit: &Hit| !hit.missing.is_empty();
    hits.sort_by(|a, b| {
        (lacks_some(a).cmp(&lacks_some(b)))
            .then_with(|| by_sort(a, b))
            .then_with(|| newest_first(a, b))
            .then_with(|| a.doc.cmp(&b.doc))
    });
}
