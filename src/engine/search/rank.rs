//! Found, filtered, ranked, counted.

use super::article_set::ArticleSet;
use super::filter::{Filter, Gate};
use super::first_ten::TEN;
use super::plan::Plan;
use super::proximity::Proximity;
use super::scores::Scores;
use super::sorted::sort_hits;
use crate::library::{DocId, Library};
use crate::view::Sort;

/// An article that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which article.
    pub doc: DocId,
    /// BM25 score, 0 and up; comparable within one result only.
    pub score: f32,
    /// The wanted clauses that it lacks, a bit each.
    pub(super) lacks: u64,
    /// Whether words within a typo stand for all that it lacks.
    pub(super) nearly: bool,
}

impl Hit {
    /// Whether the article has every word and phrase of the query.
    pub fn is_complete(&self) -> bool {
        self.lacks == 0
    }

    /// Whether it lacks none, or has words within a typo in place of all that it lacks.
    pub(super) fn is_nearly_complete(&self) -> bool {
        self.nearly
    }

    /// Which of the three kinds it is, in their order: those that have every word, those that have them
    /// but for a typo, the others.
    pub(super) fn class(&self) -> u8 {
        if self.is_complete() { 0 } else { 2 - u8::from(self.nearly) }
    }

    /// Words and phrases of the query that the article lacks, as typed. The plan is the one that
    /// found it.
    pub fn missing<'a>(&self, plan: &'a Plan) -> Vec<&'a str> {
        let mut missing = Vec::new();
        for (number, clause) in plan.wanted.iter().enumerate() {
            if self.lacks & (1 << number) != 0 {
                missing.push(clause.typed.as_str());
            }
        }
        missing
    }
}

/// What a search gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchResults {
    /// The articles in order.
    pub hits: Vec<Hit>,
    /// How many of them have every word of the query.
    pub complete: usize,
    /// Articles that match but that a date filter cannot place, since they state no day.
    pub undated_by_filter: usize,
}

/// Searches a library. Articles that have every word come first, then those that have them but for
/// a typo, then those that lack some; within each by `sort`, ties by date (newest first) and id. An empty query finds every article.
///
/// Ranking is BM25 (S. Robertson, H. Zaragoza, *The Probabilistic Relevance Framework: BM25 and
/// Beyond*, 2009) over headline and text as one weighted field, with frequencies and lengths
/// summed over all corpora of the library; of the first articles that lack as little, those come
/// first whose words stand near each other.
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
        results.undated_by_filter += usize::from(failed.only_undated());
        if failed.nothing() {
            results.complete += usize::from(hit.is_complete());
            results.hits.push(*hit);
        }
    }
    sort_hits(library, &mut results.hits, sort, plan.is_empty());
    if let Some(proximity) = Proximity::of(library, plan).filter(|_| sort == Sort::Relevance) {
        for of_class in results.hits.chunk_by_mut(|a, b| a.class() == b.class()) {
            proximity.lift(library, of_class);
        }
    }
    if sort == Sort::Relevance && results.hits.len() > TEN {
        let further = results.hits.iter().skip(results.complete);
        let nearly = further.take_while(|hit| hit.is_nearly_complete()).count();
        plan.fill_first_ten(library, &mut results.hits, (results.complete, nearly), &mut |_, _, _| None);
    }
    results
}

/// Every article that has a wanted word and no excluded one, by article, before any filter; all of
/// them where nothing is wanted. What follows from a filter ([`listed`], [`super::facets`]) is
/// worked out from this, so that words are looked up once.
pub fn matched(library: &Library, plan: &Plan) -> Vec<Hit> {
    let mut hits = Vec::new();
    let found = plan.found(library);
    let scores = Scores::new(library, plan, &found);
    for ((segment, corpus), found) in library.segments().zip(&found) {
        let mut chosen = ArticleSet::none(corpus);
        for set in &found.sets {
            chosen.add_all(set);
        }
        let scores = scores.of(corpus, segment, &chosen);
        for (ordinal, score) in scores.iter() {
            hits.push(found.hit(plan, DocId { segment, ordinal }, score));
        }
    }
    hits
}
