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
use std::sync::OnceLock;

/// The articles of one corpus that have what a clause wants.
#[derive(Debug)]
pub(super) struct ClauseArticles {
    /// Which ones.
    pub(super) has: ArticleSet,
    /// Article numbers with weighted counts of occurrences, where these do not follow from the posting
    /// lists.
    pub(super) counted: Vec<(u32, f32)>,
}

/// The articles of a clause, a set a corpus, once they have been asked for. They follow from the rest
/// of the clause, so that two clauses never differ by them.
#[derive(Debug, Default)]
pub(super) struct KnownArticles(OnceLock<Vec<ClauseArticles>>);

impl PartialEq for KnownArticles {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl PlannedClause {
    /// The articles that have what it wants, a set a corpus; worked out when first asked for.
    pub(super) fn articles(&self, library: &Library, quoted: Option<Quoted>) -> &[ClauseArticles] {
        self.articles.0.get_or_init(|| {
            library.segments().map(|(segment, corpus)| self.articles_in(corpus, segment, quoted)).collect()
        })
    }

    fn articles_in(&self, corpus: &Corpus, segment: u16, quoted: Option<Quoted>) -> ClauseArticles {
        let mut has = ArticleSet::none(corpus);
        if self.is_in_postings(quoted) {
            for (variants, title) in self.words(segment) {
                has.add_terms(corpus, variants, title);
            }
            return ClauseArticles { has, counted: Vec::new() };
        }
        let counted: Vec<_> = Matches::of(corpus, segment, self, quoted).iter().collect();
        for &(ordinal, _) in &counted {
            has.add(ordinal);
        }
        ClauseArticles { has, counted }
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
    /// Articles that have all that is wanted.
    pub(super) complete: ArticleSet,
    /// Those that have it but for a typo.
    pub(super) nearly: ArticleSet,
    /// Those that lack some of it.
    pub(super) others: ArticleSet,
}

impl Found {
    /// One of its articles as a hit.
    pub(super) fn hit(&self, library: &Library, plan: &Plan, doc: DocId, score: f32) -> Hit {
        let lacks = if self.complete.has(doc.ordinal) { 0 } else { plan.lacks(library, doc) };
        Hit { doc, score, lacks, nearly: !self.others.has(doc.ordinal) }
    }
}

impl Plan {
    /// The wanted clauses that an article lacks, a bit each.
    fn lacks(&self, library: &Library, doc: DocId) -> u64 {
        let mut lacks = 0;
        for (number, clause) in self.wanted.iter().enumerate() {
            if clause.need == Need::Wanted {
                let articles = clause.articles(library, self.quoted).get(usize::from(doc.segment));
                lacks |= u64::from(!articles.is_some_and(|articles| articles.has.has(doc.ordinal))) << number;
            }
        }
        lacks
    }

    /// What is found in each corpus, before any filter.
    pub(super) fn found(&self, library: &Library) -> Vec<Found> {
        library.segments().map(|(segment, corpus)| self.found_in(library, corpus, segment)).collect()
    }

    fn found_in(&self, library: &Library, corpus: &Corpus, segment: u16) -> Found {
        let at = usize::from(segment);
        let mut complete = ArticleSet::all(corpus);
        let (mut nearly, mut met, mut any) = (complete.clone(), complete.clone(), ArticleSet::none(corpus));
        let mut is_asked = false;
        for clause in self.wanted.iter().filter(|clause| clause.need != Need::Light) {
            let Some(ClauseArticles { has, .. }) = clause.articles(library, self.quoted).get(at) else {
                continue;
            };
            if clause.need == Need::Required {
                met.keep(has);
                continue;
            }
            is_asked = true;
            complete.keep(has);
            any.add_all(has);
            let mut near = has.clone();
            if let Some(variants) = clause.near.get(at) {
                near.add_terms(corpus, variants, false);
                any.add_all(&near);
            }
            nearly.keep(&near);
        }
        for clause in &self.excluded {
            for (ordinal, _) in Matches::of(corpus, segment, clause, self.quoted).iter() {
                met.take(ordinal);
            }
        }
        if is_asked {
            met.keep(&any);
        }
        complete.keep(&met);
        nearly.keep(&met);
        nearly.remove(&complete);
        met.remove(&complete);
        met.remove(&nearly);
        Found { complete, nearly, others: met }
    }
}
