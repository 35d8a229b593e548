//! What the clauses of a query stand for in one library.

use super::super::article_set::ArticleSet;
use super::super::expand::{Variant, expand, is_character};
use super::super::phrase::Lattice;
use super::super::query::{Atom, DetailField, Need};
use crate::date::Date;
use crate::library::Library;
use crate::order::sort_by;
use crate::text::Term;

/// A clause and what it stands for.
#[derive(Debug, PartialEq)]
pub(in crate::search) struct PlannedClause {
    pub(in crate::search) typed: String,
    pub(in crate::search) need: Need,
    pub(in crate::search) any: Vec<PlannedAtom>,
    /// Terms within a typo of a word that does occur, where too few articles have all words: a list
    /// a corpus. Articles that have them come after those that have the word itself.
    pub(in crate::search) near: Vec<Vec<Variant>>,
    /// Their folded forms, sorted.
    pub(in crate::search) near_forms: Vec<Vec<u8>>,
    /// The articles that have it, a set a corpus, where that had to be found out.
    pub(in crate::search) articles: Vec<ArticleSet>,
}

impl PlannedClause {
    pub(super) fn new(typed: &str, need: Need, any: Vec<PlannedAtom>) -> Self {
        Self {
            typed: typed.to_owned(),
            need,
            any,
            near: Vec::new(),
            near_forms: Vec::new(),
            articles: Vec::new(),
        }
    }
}

/// One way to have what a clause asks for.
#[derive(Debug, PartialEq)]
pub(in crate::search) enum PlannedAtom {
    /// Any of these terms, a list a corpus; their folded forms, sorted, for finding them in a text.
    Word { variants: Vec<Vec<Variant>>, forms: Vec<Vec<u8>>, title: bool },
    /// These words in this order.
    Phrase { terms: Vec<Term>, phrase: Lattice, prefix: bool, title: bool },
    /// These words near each other.
    Near { terms: Vec<Term>, within: usize, title: bool },
    /// These words in a detail of the article.
    Detail { field: DetailField, phrase: Lattice, prefix: bool },
    /// Published in this span of days.
    Days { from: Option<Date>, to: Option<Date> },
}

impl PlannedAtom {
    /// Whether it looks for single words, whatever stands around them.
    pub(in crate::search) fn is_word(&self) -> bool {
        matches!(self, Self::Word { .. })
    }

    /// Whether it looks for several words that stand in some way to each other.
    pub(in crate::search) fn is_several_words(&self) -> bool {
        matches!(self, Self::Phrase { .. } | Self::Near { .. })
    }
}

/// What one way of a clause stands for.
pub(super) fn planned(library: &Library, atom: &Atom) -> PlannedAtom {
    match atom {
        Atom::Word(word) => {
            let variants: Vec<_> = library.segments().map(|(_, corpus)| expand(corpus, word)).collect();
            let forms = if is_character(&word.form) {
                // The pairs that it begins are told by it; a mark covers the character alone.
                vec![word.form.clone().into_bytes()]
            } else {
                forms_of(&variants)
            };
            PlannedAtom::Word { forms, variants, title: word.title }
        }
        Atom::Phrase { terms, prefix, title, .. } => {
            let phrase = Lattice::from_terms(terms.clone());
            PlannedAtom::Phrase { phrase, terms: terms.clone(), prefix: *prefix, title: *title }
        }
        Atom::Near { terms, within, title } => {
            PlannedAtom::Near { terms: terms.clone(), within: *within, title: *title }
        }
        Atom::Detail { field, terms, prefix } => {
            let phrase = Lattice::from_terms(terms.clone());
            PlannedAtom::Detail { field: *field, phrase, prefix: *prefix }
        }
        Atom::Days { from, to } => PlannedAtom::Days { from: *from, to: *to },
    }
}

/// The folded forms of terms, sorted, each once.
pub(in crate::search) fn forms_of(variants: &[Vec<Variant>]) -> Vec<Vec<u8>> {
    let mut forms: Vec<Vec<u8>> = Vec::new();
    for variant in variants.iter().flatten() {
        forms.push(variant.form.clone());
    }
    sort_by(&mut forms, Ord::cmp);
    forms.dedup();
    forms
}

/// Whether no article of the library has any of these terms, a list a corpus.
pub(super) fn occurs_nowhere(library: &Library, variants: &[Vec<Variant>]) -> bool {
    let mut of_corpora = library.segments().zip(variants);
    of_corpora.all(|((_, corpus), variants)| variants.iter().all(|v| corpus.frequency(v.term) == 0))
}
