//! What is looked for instead of words that occur nowhere.

use super::super::expand::{Variant, is_character, with_inflections};
use super::super::matches::occurs;
use super::super::mended::{Mended, most_frequent, nearest_words};
use super::super::phrase::Lattice;
use super::super::query::{Atom, Clause, Ending, Need, Word};
use super::Plan;
use super::atoms::{PlannedAtom, PlannedClause, forms_of, occurs_nowhere, planned};
use crate::library::Library;
use crate::text::first_unspaced;

/// A mistyped word stands for this many words at the most, the most frequent ones.
const MOST_MENDED: usize = 5;

impl Plan {
    /// A run of characters without spaces that stands nowhere is looked for by its pairs, each a
    /// clause; false where the clause is none or none of its pairs occurs.
    pub(super) fn add_pairs(&mut self, library: &Library, clause: &Clause) -> bool {
        let [Atom::Phrase { terms, prefix, exact: false, title: false }] = clause.any.as_slice() else {
            return false;
        };
        let is_run = terms.iter().any(|term| term.reach > term.range.end);
        if !is_run {
            return false;
        }
        let phrase = Lattice::from_terms(terms.clone());
        if library.segments().any(|(_, corpus)| occurs(corpus, &phrase, terms, *prefix)) {
            return false;
        }
        let mut shown = Vec::new();
        for term in terms.iter().filter(|term| term.width == 1 && !is_character(&term.text)) {
            let (form, written) = (term.text.clone(), term.text.clone());
            let word = Word { form, written, ending: Ending::Whole, exact: false, title: false };
            let atom = planned(library, &Atom::Word(word));
            if matches!(&atom, PlannedAtom::Word { variants, .. } if !occurs_nowhere(library, variants))
                && !shown.contains(&term.text)
            {
                shown.push(term.text.clone());
                self.wanted.push(PlannedClause::new(&term.text, Need::Wanted, vec![atom]));
            }
        }
        let found = !shown.is_empty();
        if found {
            self.mended.push(Mended { typed: clause.shown(), shown });
        }
        found
    }

    /// What a clause stands for; each of its words that occurs nowhere for those nearest to it.
    pub(super) fn clause(&mut self, library: &Library, clause: &Clause, need: Need) -> PlannedClause {
        let mut any: Vec<PlannedAtom> = clause.any.iter().map(|atom| planned(library, atom)).collect();
        for (number, (atom, typed)) in clause.any.iter().zip(&clause.typed).enumerate() {
            if let Atom::Word(word) = atom
                && let Some((shown, variants)) = nearest(library, word, &any, number)
            {
                any[number] = PlannedAtom::Word { forms: forms_of(&variants), variants, title: word.title };
                self.mended.push(Mended { typed: typed.clone(), shown });
            }
        }
        PlannedClause::new(&clause.shown(), need, any)
    }
}

/// The words to look for instead of a mistyped one, which is this number of the ways of its clause, and their
/// terms, a list a corpus. `None` where it occurs, nothing is near it, or all that is near is asked for anyway.
fn nearest(
    library: &Library,
    word: &Word,
    any: &[PlannedAtom],
    number: usize,
) -> Option<(Vec<String>, Vec<Vec<Variant>>)> {
    let PlannedAtom::Word { variants, .. } = any.get(number)? else { return None };
    if word.exact || first_unspaced(&word.form).is_some() || !occurs_nowhere(library, variants) {
        return None;
    }
    let nearest = nearest_words(library, word);
    let shown = most_frequent(library, &nearest, MOST_MENDED);
    let is_asked_for = |shown: &String| {
        any.iter().any(|atom| match atom {
            PlannedAtom::Word { forms, title, .. } => {
                *title == word.title && forms.iter().any(|form| form == shown.as_bytes())
            }
            _ => false,
        })
    };
    if shown.iter().all(is_asked_for) {
        return None;
    }
    let mut variants = Vec::new();
    for ((_, corpus), mut terms) in library.segments().zip(nearest) {
        let is_shown = |term: &[u8]| shown.iter().any(|word| word.as_bytes() == term);
        terms.retain(|&term| is_shown(corpus.dictionary().term(term)));
        variants.push(with_inflections(corpus, &terms));
    }
    Some((shown, variants))
}
