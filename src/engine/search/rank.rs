//! Found, filtered, ranked, counted.

use super::expand::full_forms;
use super::filter::{Filter, Gate};
use super::matches::Matches;
use super::plan::{Plan, PlannedAtom, PlannedClause};
use super::query::Need;
use super::sorted::sort_hits;
use crate::library::{DocId, Library};
use crate::view::Sort;

/// How soon more occurrences stop counting more: 0 counts a word once, large values count each
/// time in full.
const SATURATION: f32 = 1.6;

/// How much long articles are marked down: 0 not at all, 1 in proportion to their length.
const LENGTH_NORMALISATION: f32 = 0.75;

/// What a word such as "the" counts beside others, between 0 and 1.
const STOP_WORD_WEIGHT: f32 = 0.1;

/// How much it counts on top that a word stands there exactly as it was typed, measured by how rare
/// that form is: so who looks for `compares` finds it among many `compared`.
const EXACT_FORM_WEIGHT: f32 = 0.2;

/// What a word counts that differs from the one typed by a typo, where that one may be meant.
const NEAR_WEIGHT: f32 = 0.5;

/// An article that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which article.
    pub doc: DocId,
    /// BM25 score, 0 and up; comparable within one result only.
    pub score: f32,
    /// The wanted clauses that it lacks, a bit each.
    lacks: u64,
    /// Whether words within a typo stand for all that it lacks.
    nearly: bool,
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
    pub undated: usize,
}

/// Searches a library. Articles that have every word come first, then those that have them but for
/// a typo, then those that lack some; within each by `sort`, ties by date (newest first) and id. An empty query finds every article.
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
            results.complete += usize::from(hit.is_complete());
            results.hits.push(*hit);
        }
    }
    sort_hits(library, &mut results.hits, sort, plan.is_empty());
    if sort == Sort::Relevance {
        plan.fill_first_ten(library, &mut results.hits, results.complete);
    }
    results
}

/// An article while the clauses of a query are gathered.
#[derive(Clone, Copy, Default)]
struct Candidate {
    score: f32,
    excluded: bool,
    /// The wanted clauses that the article has, a bit each.
    has: u64,
    /// Those that it has but for a typo.
    nearly: u64,
}

/// The articles of one corpus that any clause has found.
struct Candidates {
    /// Place in `found` plus one, by article; 0 where it has not been found.
    places: Vec<u32>,
    found: Vec<Candidate>,
}

impl Candidates {
    fn of(&mut self, ordinal: u32) -> &mut Candidate {
        let place = &mut self.places[ordinal as usize];
        if *place == 0 {
            self.found.push(Candidate::default());
            *place = self.found.len() as u32;
        }
        &mut self.found[*place as usize - 1]
    }
}

/// Every article that has a wanted word and no excluded one, by article, before any filter; all of
/// them where nothing is wanted. What follows from a filter ([`listed`], [`super::facets`]) is
/// worked out from this, so that words are looked up once.
pub fn matched(library: &Library, plan: &Plan) -> Vec<Hit> {
    let mut segments = Vec::new();
    for (_, corpus) in library.segments() {
        segments.push(Candidates { places: vec![0; corpus.len() as usize], found: Vec::new() });
    }
    let (mut asked, mut required) = (0, 0);
    for (number, clause) in plan.wanted.iter().enumerate() {
        let bit = 1 << number;
        match clause.need {
            Need::Light => {}
            Need::Wanted => asked |= bit,
            Need::Required => required |= bit,
        }
        Scoring { library, plan, clause, bit }.add_to(&mut segments);
    }
    for clause in &plan.excluded {
        for ((segment, corpus), candidates) in library.segments().zip(&mut segments) {
            for (ordinal, _) in Matches::of(corpus, segment, clause, plan.quoted).iter() {
                candidates.of(ordinal).excluded = true;
            }
        }
    }
    let mut hits = Vec::new();
    for (segment, candidates) in (0..).zip(segments) {
        for (ordinal, &place) in (0..).zip(&candidates.places) {
            let found = (place as usize).checked_sub(1).map(|place| candidates.found[place]);
            let Candidate { score, excluded, has, nearly } = match found {
                Some(candidate) => candidate,
                None if asked | required == 0 => Candidate::default(),
                None => continue,
            };
            let any = asked == 0 || (has | nearly) & asked != 0;
            if !excluded && has & required == required && any {
                let lacks = asked & !has;
                hits.push(Hit {
                    doc: DocId { segment, ordinal },
                    score,
                    lacks,
                    nearly: lacks & !nearly == 0,
                });
            }
        }
    }
    hits
}

/// One clause of a plan while it is scored.
#[derive(Clone, Copy)]
struct Scoring<'a> {
    library: &'a Library,
    plan: &'a Plan,
    clause: &'a PlannedClause,
    bit: u64,
}

impl Scoring<'_> {
    /// Adds the BM25 scores of the clause over the whole library, and its bit.
    fn add_to(self, segments: &mut [Candidates]) {
        let weight = if self.clause.need == Need::Light { STOP_WORD_WEIGHT } else { 1.0 };
        let mut found = Vec::new();
        for (segment, corpus) in self.library.segments() {
            found.push(Matches::of(corpus, segment, self.clause, self.plan.quoted));
        }
        self.score(&found, weight, segments, |candidate, bit| candidate.has |= bit);
        if self.plan.quoted.is_none() {
            self.score_exact_forms(weight * EXACT_FORM_WEIGHT, segments);
        }
        if !self.clause.near.is_empty() {
            found.clear();
            for ((_, corpus), near) in self.library.segments().zip(&self.clause.near) {
                found.push(Matches::of_variants(corpus, near, false));
            }
            self.score(&found, weight * NEAR_WEIGHT, segments, |candidate, bit| candidate.nearly |= bit);
        }
    }

    /// Adds scores for the forms that count in full where others count as well.
    fn score_exact_forms(self, weight: f32, segments: &mut [Candidates]) {
        let [PlannedAtom::Word { variants, title, .. }] = self.clause.any.as_slice() else { return };
        if variants.iter().flatten().all(|variant| variant.weight >= 1.0) {
            return;
        }
        for form in full_forms(variants) {
            let mut found = Vec::new();
            for ((_, corpus), variants) in self.library.segments().zip(variants) {
                let same = variants.iter().position(|variant| variant.form == form);
                let same = same.map_or(&[][..], |at| &variants[at..=at]);
                found.push(Matches::of_variants(corpus, same, *title));
            }
            self.score(&found, weight, segments, |_, _| {});
        }
    }

    fn score(
        self,
        found: &[Matches],
        weight: f32,
        segments: &mut [Candidates],
        mark: impl Fn(&mut Candidate, u64),
    ) {
        let articles = self.library.len() as f32;
        let words: u64 = self.library.segments().map(|(_, corpus)| corpus.words()).sum();
        let average = (words as f32 / articles.max(1.0)).max(1.0);
        let frequency = found.iter().map(Matches::len).sum::<usize>() as f32;
        let rarity = libm::log1pf((articles - frequency + 0.5) / (frequency + 0.5));
        let factor = weight * rarity * (SATURATION + 1.0);
        let by_length = SATURATION * LENGTH_NORMALISATION / average;
        for (((_, corpus), matches), candidates) in self.library.segments().zip(found).zip(segments) {
            for (ordinal, occurrences) in matches.iter() {
                let length = corpus.row(ordinal).words as f32;
                let norm = SATURATION * (1.0 - LENGTH_NORMALISATION) + by_length * length;
                let candidate = candidates.of(ordinal);
                candidate.score += factor * occurrences / (occurrences + norm);
                mark(candidate, self.bit);
            }
        }
    }
}
