//! What was typed, understood.
//!
//! Words (all wanted) · `"exact phrase"` · `"a b"~5` within five words · `-word` · `a OR b` ·
//! `word*` · `=word` exactly this form · `title:` `outlet:` `agency:` `author:` `tag:`
//! `date:2025-09..2025-10` · `in:quotes` `-in:quotes` for the whole query. Whatever does not read as one of these is
//! plain words, with a hint.

mod insisting;
mod parse;
mod parts;
mod pieces;
mod without_dates;

pub(crate) use pieces::{Scope, is_quote};

use super::quoted::Quoted;
use crate::date::Date;
use crate::text::{Term, is_stop_word};

/// More words and phrases than this in one query, and more words than this in one phrase, are not
/// looked for.
pub(super) const MOST_CLAUSES: usize = 64;

/// A query: the words and phrases wanted, and those not wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
    /// The part of the texts that its words are looked for in; none means all.
    pub(super) quoted: Option<Quoted>,
    hints: Vec<Hint>,
}

/// Something typed that was read otherwise than it may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A quotation mark without its partner: the phrase goes on to the end.
    OpenQuotation,
    /// `OR` without a wanted word on both sides: read as a word, or left out before what is none.
    LonelyOr,
    /// A field such as `outlet:` with nothing after it: read as a word.
    EmptyField(String),
    /// More words than are looked for in one query or phrase: the rest is left out.
    TooLong,
    /// `date:` with something that is no date: read as words, after `-` left out.
    NoDate(String),
    /// A star that does not end a word or phrase, or ends one that is asked for with `=` or `~`: without
    /// effect.
    IdleStar,
    /// A word with a star that so many words begin with that only the most frequent ones are looked for.
    ManyBegin(String),
}

/// One thing that a query asks for, in one or several ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Any of these will do (`a OR b`).
    pub(super) any: Vec<Atom>,
    /// As each of them was typed, without operators.
    pub(super) typed: Vec<String>,
    /// Whether articles that have it are left out.
    pub(super) excluded: bool,
}

/// How much an article needs what a clause asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A bare word like "the" beside others: no article is asked to have it.
    Light,
    /// Articles that lack it come after those that have it.
    Wanted,
    /// A condition (`outlet:`, `date:` …): articles that lack it are left out.
    Required,
}

/// One word, phrase or condition; words are folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Atom {
    /// One word and its inflections.
    Word(Word),
    /// These words in this order (joined words also as one); with `prefix` the last may go on,
    /// with `exact` nothing else will do.
    Phrase { terms: Vec<Term>, prefix: bool, exact: bool, title: bool },
    /// These words in any order, the last at most `within` words after the first.
    Near { terms: Vec<Term>, within: usize, title: bool },
    /// These words one after the other in a detail of the article; with `prefix` the last may go
    /// on.
    Detail { field: DetailField, terms: Vec<Term>, prefix: bool },
    /// Published in this span of days, both inclusive.
    Days { from: Option<Date>, to: Option<Date> },
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded.
    pub(super) form: String,
    /// As it was typed.
    pub(super) written: String,
    pub(super) ending: Ending,
    /// Exactly this form: no inflections, no typos.
    pub(super) exact: bool,
    /// In the headline only.
    pub(super) title: bool,
}

/// Whether a word may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It is whole.
    Whole,
    /// It is still being typed: words that begin with it will do.
    Open,
    /// It ends in `*`: words that begin with it are asked for.
    Starred,
}

impl Ending {
    /// Whether words that begin with it will do.
    pub(super) fn goes_on(self) -> bool {
        self != Self::Whole
    }
}

/// A detail that a query can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailField {
    /// Who published it.
    Outlet,
    /// Who is credited for it.
    Agency,
    /// A name of the byline.
    Author,
    /// One of the file's own tags.
    Tag,
}

impl Query {
    /// The clauses that articles should have, each with how much it is needed.
    pub(super) fn wanted(&self) -> Vec<(&Clause, Need)> {
        let wanted = || self.clauses.iter().filter(|clause| !clause.excluded);
        let says_more = wanted().any(|clause| !clause.is_stop_word() && !clause.is_condition());
        let need = |clause: &Clause| match clause {
            clause if clause.is_condition() => Need::Required,
            clause if clause.is_stop_word() && says_more => Need::Light,
            _ => Need::Wanted,
        };
        wanted().map(|clause| (clause, need(clause))).collect()
    }

    /// The clauses that articles must not have.
    pub(super) fn excluded(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| clause.excluded)
    }

    /// All ways of all its clauses, wanted or not.
    pub(super) fn atoms(&self) -> impl Iterator<Item = &Atom> {
        self.clauses.iter().flat_map(|clause| &clause.any)
    }

    /// The part of the texts that it looks at, inside or outside quotation marks; none means all.
    pub fn quoted(&self) -> Option<Quoted> {
        self.quoted
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.iter().all(|clause| clause.excluded)
    }

    /// Whether it looks for words in the texts, and not only for articles that meet conditions.
    pub fn has_words(&self) -> bool {
        let mut ways = self.clauses.iter().filter(|clause| !clause.excluded).flat_map(|clause| &clause.any);
        ways.any(|atom| !matches!(atom, Atom::Detail { .. } | Atom::Days { .. }))
    }

    /// What may have been meant otherwise, each once.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }
}

impl Clause {
    /// As it was typed, without other operators than `OR`: shown as "missing: …".
    pub(super) fn shown(&self) -> String {
        self.typed.join(" OR ")
    }

    /// Whether it asks for a field rather than for words anywhere.
    fn is_condition(&self) -> bool {
        self.any.iter().all(|atom| match atom {
            Atom::Detail { .. } | Atom::Days { .. } => true,
            Atom::Word(Word { title, .. }) | Atom::Phrase { title, .. } | Atom::Near { title, .. } => *title,
        })
    }

    fn is_stop_word(&self) -> bool {
        self.any.iter().all(|atom| match atom {
            // The beginning of other words is meant where a star follows.
            Atom::Word(word) if word.exact || word.title || word.ending == Ending::Starred => false,
            Atom::Word(word) => is_stop_word(&word.form),
            _ => false,
        })
    }
}

#[cfg(test)]
mod tests;
