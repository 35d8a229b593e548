//! A query made ready for one library: what each of its words stands for there.

mod atoms;
mod instead;

pub(super) use atoms::{PlannedAtom, PlannedClause, forms_of};

use super::expand::is_cut;
use super::mended::Mended;
use super::query::{Atom, Hint, MOST_CLAUSES, Need, Query};
use super::quoted::Quoted;
use crate::library::Library;
use atoms::planned;

/// A query with what its words stand for in one library. Made once a query, used for results,
/// snippets and marks; made anew when articles are added.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    pub(super) wanted: Vec<PlannedClause>,
    pub(super) excluded: Vec<PlannedClause>,
    /// The part of the texts that hits count in; none means all.
    pub(super) quoted: Option<Quoted>,
    pub(super) mended: Vec<Mended>,
    hints: Vec<Hint>,
    has_words: bool,
}

impl Plan {
    /// Finds what the words of a query stand for.
    pub fn new(library: &Library, query: &Query) -> Self {
        let (quoted, hints, has_words) = (query.quoted, query.hints().to_vec(), query.has_words());
        let mut plan = Self { quoted, hints, has_words, ..Self::default() };
        let mut words = Vec::new();
        for (clause, need) in query.wanted().into_iter().take(MOST_CLAUSES) {
            if !plan.add_pairs(library, clause) {
                words.push((plan.wanted.len(), clause));
                let planned = plan.clause(library, clause, need);
                plan.wanted.push(planned);
            }
        }
        plan.wanted.truncate(MOST_CLAUSES);
        for clause in query.excluded().take(MOST_CLAUSES) {
            let any = clause.any.iter().map(|atom| planned(library, atom)).collect();
            plan.excluded.push(PlannedClause::new(&clause.shown(), Need::Required, any));
        }
        plan.hint_cut_stars(library, query);
        plan.doubt(library, &words);
        plan
    }

    /// Says which words with a star begin so many others that the rare ones are left out.
    fn hint_cut_stars(&mut self, library: &Library, query: &Query) {
        for atom in query.atoms() {
            let Atom::Word(word) = atom else { continue };
            let hint = Hint::ManyBegin(format!("{}*", word.written));
            if library.segments().any(|(_, corpus)| is_cut(corpus, word)) && !self.hints.contains(&hint) {
                self.hints.push(hint);
            }
        }
    }

    /// Whether nothing is wanted: such a plan finds every article.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether it looks for words in the texts: [`Query::has_words`]. A plan of conditions and exclusions
    /// alone finds articles, but no place in them.
    pub fn has_words(&self) -> bool {
        self.has_words
    }

    /// The part of the texts that it looks at, inside or outside quotation marks; none means all.
    pub fn quoted(&self) -> Option<Quoted> {
        self.quoted
    }

    /// Words that occur nowhere and what was looked for instead.
    pub fn mended(&self) -> &[Mended] {
        &self.mended
    }

    /// What may have been meant otherwise than it was read, each once: [`Query::hints`].
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }
}

#[cfg(test)]
mod tests;
