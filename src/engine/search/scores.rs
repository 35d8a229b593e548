//! How well articles match: BM25 scores of those that somebody will see.

use super::article_set::{ArticleSet, Places};
use super::expand::{Variant, full_forms};
use super::found::Found;
use super::plan::{Plan, PlannedAtom, PlannedClause};
use super::query::Need;
use crate::corpus::Corpus;
use crate::library::Library;
use crate::store::Posting;

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

/// A list of articles so many times as long as the articles to be scored is not gone through: each of
/// these is looked up in it.
const MUCH_LONGER: usize = 16;

/// What the scores of a plan rest on: how rare in the library each of its groups of terms is.
pub(super) struct Scores<'a> {
    plan: &'a Plan,
    found: &'a [Found],
    groups: Vec<Group<'a>>,
    lengths: Lengths,
}

/// How much the length of an article counts.
#[derive(Clone, Copy)]
pub(super) struct Lengths {
    /// What each word of an article adds to the occurrences that count by half.
    by_word: f32,
}

impl Lengths {
    /// By the mean length of a library's articles.
    pub(super) fn of(library: &Library) -> Self {
        let words: u64 = library.segments().map(|(_, corpus)| corpus.words()).sum();
        let average = (words as f32 / (library.len() as f32).max(1.0)).max(1.0);
        Self { by_word: SATURATION * LENGTH_NORMALISATION / average }
    }

    /// So many occurrences in an article of so many words count half of what endless ones do.
    #[inline]
    pub(super) fn norm(self, words: u32) -> f32 {
        SATURATION * (1.0 - LENGTH_NORMALISATION) + self.by_word * words as f32
    }
}

/// The most that what so many of the articles have adds to a score; above 0.
pub(super) fn rarity(articles: usize, frequency: usize) -> f32 {
    let (articles, frequency) = (articles as f32, frequency as f32);
    libm::log1pf((articles - frequency + 0.5) / (frequency + 0.5)) * (SATURATION + 1.0)
}

/// Terms whose occurrences in an article count together.
struct Group<'a> {
    clause: &'a PlannedClause,
    /// Number of the clause among those that are wanted.
    number: usize,
    terms: GroupTerms<'a>,
    /// The most that an article may score by it; at first what it counts beside other groups.
    factor: f32,
}

#[derive(Clone, Copy)]
enum GroupTerms<'a> {
    /// All that a clause looks for.
    All,
    /// One of several forms that it looks for.
    Exact(&'a [u8]),
    /// Words within a typo of its own.
    Near,
}

impl<'a> Scores<'a> {
    /// Weighs what a plan looks for and has found.
    pub(super) fn new(library: &Library, plan: &'a Plan, found: &'a [Found]) -> Self {
        let mut scores = Self { plan, found, groups: Vec::new(), lengths: Lengths::of(library) };
        for (number, clause) in plan.wanted.iter().enumerate() {
            let weight = if clause.need == Need::Light { STOP_WORD_WEIGHT } else { 1.0 };
            let mut add =
                |terms, weight| scores.add(library, Group { clause, number, terms, factor: weight });
            add(GroupTerms::All, weight);
            for form in exact_forms(plan, clause) {
                add(GroupTerms::Exact(form), weight * EXACT_FORM_WEIGHT);
            }
            if !clause.near.is_empty() {
                add(GroupTerms::Near, weight * NEAR_WEIGHT);
            }
        }
        scores
    }

    /// Adds a group; its factor is what it counts beside others so far.
    fn add(&mut self, library: &Library, mut group: Group<'a>) {
        let mut frequency = 0;
        for ((segment, corpus), found) in library.segments().zip(self.found) {
            frequency += group.frequency(corpus, segment, found);
        }
        group.factor *= rarity(library.len(), frequency);
        self.groups.push(group);
    }

    /// The scores of the chosen articles of one corpus.
    pub(super) fn of(&self, corpus: &Corpus, segment: u16, chosen: &ArticleSet) -> ArticleScores {
        let count = chosen.len();
        if count == 0 {
            return ArticleScores::default();
        }
        let places = Places::of(chosen);
        let mut scoring = Scoring {
            corpus,
            chosen: &places,
            lengths: self.lengths,
            scores: vec![0.0; count],
            occurrences: Vec::new(),
        };
        for group in &self.groups {
            if group.clause.is_in_postings(self.plan.quoted) {
                scoring.add_lists(&group.lists(segment), group.factor);
                continue;
            }
            let found =
                self.found.get(usize::from(segment)).and_then(|found| found.clauses.get(group.number));
            for &(ordinal, occurrences) in found.map_or(&[][..], |articles| &articles.counted) {
                if let Some(place) = scoring.chosen.of_article(ordinal) {
                    scoring.add(ordinal, place, occurrences, group.factor);
                }
            }
        }
        let scores = scoring.scores;
        ArticleScores { places, scores }
    }
}

/// The scores of some articles of one corpus.
#[derive(Default)]
pub(super) struct ArticleScores {
    places: Places,
    /// By place.
    scores: Vec<f32>,
}

impl ArticleScores {
    /// The score of an article; 0 where it has not been scored.
    #[inline]
    pub(super) fn of(&self, ordinal: u32) -> f32 {
        self.places.of_article(ordinal).map_or(0.0, |place| self.scores[place])
    }

    /// The articles with their scores, in the order of the articles.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, f32)> {
        self.places.articles().zip(self.scores.iter().copied())
    }
}

/// The forms of a word that count on their own, where others count as well.
fn exact_forms<'a>(plan: &Plan, clause: &'a PlannedClause) -> Vec<&'a [u8]> {
    match clause.any.as_slice() {
        [PlannedAtom::Word { variants, .. }]
            if plan.quoted.is_none() && variants.iter().flatten().any(|variant| variant.weight < 1.0) =>
        {
            full_forms(variants)
        }
        _ => Vec::new(),
    }
}

impl<'a> Group<'a> {
    /// Its terms in one corpus, each list with whether they count in headlines only.
    fn lists(&self, segment: u16) -> Vec<(&'a [Variant], bool)> {
        match self.terms {
            GroupTerms::All => self.clause.words(segment).collect(),
            GroupTerms::Near => self
                .clause
                .near
                .get(usize::from(segment))
                .map(|near| (near.as_slice(), false))
                .into_iter()
                .collect(),
            GroupTerms::Exact(form) => {
                let mut lists: Vec<_> = self.clause.words(segment).collect();
                for (variants, _) in &mut lists {
                    let same = variants.iter().position(|variant| variant.form == form);
                    *variants = same.map_or(&[][..], |at| &variants[at..=at]);
                }
                lists
            }
        }
    }

    /// How many articles of a corpus have one of its terms.
    fn frequency(&self, corpus: &Corpus, segment: u16, found: &Found) -> usize {
        if let (GroupTerms::All, Some(articles)) = (self.terms, found.clauses.get(self.number)) {
            return articles.has.len();
        }
        let mut has = ArticleSet::none(corpus);
        for (variants, title) in self.lists(segment) {
            if let ([variant], false) = (variants, title) {
                return corpus.frequency(variant.term) as usize;
            }
            has.add_terms(corpus, variants, title);
        }
        has.len()
    }
}

/// The chosen articles of one corpus while they are scored.
struct Scoring<'a> {
    corpus: &'a Corpus,
    chosen: &'a Places,
    lengths: Lengths,
    /// By place.
    scores: Vec<f32>,
    /// Weighted occurrences of the terms of one group, by place; 0 between the groups.
    occurrences: Vec<f32>,
}

impl Scoring<'_> {
    /// Adds what so many weighted occurrences count in an article that has this place.
    #[inline]
    fn add(&mut self, ordinal: u32, place: usize, occurrences: f32, factor: f32) {
        let norm = self.lengths.norm(self.corpus.row(ordinal).words);
        self.scores[place] += factor * occurrences / (occurrences + norm);
    }

    fn add_lists(&mut self, lists: &[(&[Variant], bool)], factor: f32) {
        if let [([variant], title_only)] = lists {
            self.visit(variant, *title_only, |scoring, ordinal, place, occurrences| {
                scoring.add(ordinal, place, occurrences, factor);
            });
            return;
        }
        self.occurrences.resize(self.scores.len(), 0.0);
        for (variants, title_only) in lists {
            for variant in *variants {
                self.visit(variant, *title_only, |scoring, _, place, occurrences| {
                    scoring.occurrences[place] += occurrences;
                });
            }
        }
        for (ordinal, place) in self.chosen.articles().zip(0..) {
            let occurrences = std::mem::take(&mut self.occurrences[place]);
            if occurrences > 0.0 {
                self.add(ordinal, place, occurrences, factor);
            }
        }
    }

    /// Shows the chosen articles that have a term, by number and place, with its weighted occurrences,
    /// above 0.
    #[inline]
    fn visit(
        &mut self,
        variant: &Variant,
        title_only: bool,
        mut visit: impl FnMut(&mut Self, u32, usize, f32),
    ) {
        let postings = self.corpus.postings(variant.term);
        let mut see = |scoring: &mut Self, posting: Posting, place: usize| {
            let occurrences = variant.occurrences(posting, title_only);
            if occurrences > 0.0 {
                visit(scoring, posting.ordinal, place, occurrences);
            }
        };
        if self.scores.len() * MUCH_LONGER < postings.len() {
            for (ordinal, place) in self.chosen.articles().zip(0..) {
                if let Some(posting) = postings.of_article(ordinal) {
                    see(self, posting, place);
                }
            }
            return;
        }
        for posting in postings {
            if let Some(place) = self.chosen.of_article(posting.ordinal) {
                see(self, posting, place);
            }
        }
    }
}
