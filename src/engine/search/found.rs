//! Which articles have what a plan wants, and how well: the first half of a search, before any
//! article is scored.

use super::article_set::ArticleSet;
use super::expand::Variant;
use super::matches::Matches;
use super::plan::{Plan, PlannedAtom, PlannedClause};
use super::query::Need;
use super::quoted::Quoted;
use super::rank::Hit;
use crate::corpus::Corpus;
use crate::library::{DocId, Library};

/// The articles of one corpus that have what a clause wants.
pub(super) struct ClauseArticles {
    /// Which ones.
    pub(super) has: ArticleSet,
    /// Article numbers with weighted counts of occurrences, where these do not follow from the posting
    /// lists.
    pub(super) counted: Vec<(u32, f32)>,
}

impl PlannedClause {
    fn articles(&self, corpus: &Corpus, segment: u16, quoted: Option<Quoted>) -> ClauseArticles {
        let mut articles = ClauseArticles { has: ArticleSet::none(corpus), counted: Vec::new() };
        if !self.is_in_postings(quoted) {
            articles.counted.extend(Matches::of(corpus, segment, self, quoted).iter());
            for &(ordinal, _) in &articles.counted {
                articles.has.add(ordinal);
            }
        } else if let Some(known) = self.articles.get(usize::from(segment)) {
            articles.has.add_all(known);
        } else {
            for (variants, title) in self.words(segment) {
                articles.has.add_terms(corpus, variants, title);
            }
        }
        articles
    }

    /// Whether the posting lists tell all there is to know: it looks for words, wherever they stand.
    pub(super) fn is_in_postings(&self, quoted: Option<Quoted>) -> bool {
        quoted.is_none() && self.any.iter().all(PlannedAtom::is_word)
    }

    /// The terms of its words in one corpus, each list with whether they count in headlines only.
    pub(super) fn words(&self, segment: u16) -> impl Iterator<Item = (&[Variant], bool)> {
        self.any.iter().filter_map(move |atom| match atom {
            PlannedAtom::Word { variants, title, .. } => {
                Some((variants.get(usize::from(segment))?.as_slice(), *title))
            }
            _ => None,
        })
    }
}

/// What a search finds in one corpus: each article is in one of three sets.
pub(super) struct Found {
    /// For each wanted clause the articles that have it.
    pub(super) clauses: Vec<ClauseArticles>,
    /// The articles by [`COMPLETE`], [`NEARLY`] and [`OTHERS`].
    pub(super) sets: [ArticleSet; 3],
}

/// Articles that have all that is wanted.
pub(super) const COMPLETE: usize = 0;

/// Those that have it but for a typo.
pub(super) const NEARLY: usize = 1;

/// Those that lack some of it.
pub(super) const OTHERS: usize = 2;

impl Found {
    /// One of its articles as a hit.
    pub(super) fn hit(&self, plan: &Plan, doc: DocId, score: f32) -> Hit {
        let mut lacks = 0;
        if !self.sets[COMPLETE].has(doc.ordinal) {
            for (number, (clause, articles)) in plan.wanted.iter().zip(&self.clauses).enumerate() {
                let lacks_it = clause.need == Need::Wanted && !articles.has.has(doc.ordinal);
                lacks |= u64::from(lacks_it) << number;
            }
        }
        Hit { doc, score, lacks, nearly: !self.sets[OTHERS].has(doc.ordinal) }
    }
}

impl Plan {
    /// What is found in each corpus, before any filter.
    pub(super) fn found(&self, library: &Library) -> Vec<Found> {
        library.segments().map(|(segment, corpus)| self.found_in(corpus, segment)).collect()
    }

    fn found_in(&self, corpus: &Corpus, segment: u16) -> Found {
        let mut complete = ArticleSet::all(corpus);
        let (mut nearly, mut others) = (complete.clone(), complete.clone());
        let mut any = ArticleSet::none(corpus);
        let mut clauses = Vec::new();
        for clause in &self.wanted {
            let articles = clause.articles(corpus, segment, self.quoted);
            match clause.need {
                Need::Light => {}
                Need::Required => others.keep(&articles.has),
                Need::Wanted => {
                    complete.keep(&articles.has);
                    any.add_all(&articles.has);
                    let mut near = articles.has.clone();
                    if let Some(variants) = clause.near.get(usize::from(segment)) {
                        near.add_terms(corpus, variants, false);
                        any.add_all(&near);
                    }
                    nearly.keep(&near);
                }
            }
            clauses.push(articles);
        }
        for clause in &self.excluded {
            others.remove(&clause.articles(corpus, segment, self.quoted).has);
        }
        if self.wanted.iter().any(|clause| clause.need == Need::Wanted) {
            others.keep(&any);
        }
        complete.keep(&others);
        nearly.keep(&others);
        nearly.remove(&complete);
        others.remove(&complete);
        others.remove(&nearly);
        Found { clauses, sets: [complete, nearly, others] }
    }
}
