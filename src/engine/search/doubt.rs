//! Words that occur and may be typos all the same.
//!
//! A typo often gives another word (`form` for `from`). Where few articles have all that was typed,
//! words within a typo of it count as well. Articles that have those come after the others, and
//! the page names the word as typed among those that they lack.

use super::article_set::ArticleSet;
use super::expand::with_inflections;
use super::near_miss::near_misses;
use super::plan::{Plan, PlannedAtom, forms_of};
use super::query::{Atom, Clause, Need, Word};
use crate::library::Library;
use crate::order::sort_by;
use crate::text::{first_unspaced, is_stop_word};

/// Words of fewer letters are not taken for a typo of others.
const SHORTEST: usize = 3;

/// Of so many articles that have all words those are believed to be meant, …
const ENOUGH: usize = 10;

/// … or of fewer, where there are fewer than so many times as many in all.
const IN_ALL: usize = 100;

/// In a question of more words than this, each article lacks some, whether there are typos or not.
const MOST_WORDS: usize = 4;

/// A word is taken for so many others at the most, the most frequent ones.
const MOST_MEANT: usize = 8;

impl Plan {
    /// Adds to each word of the query those within a typo, where too few articles have all words.
    /// With each clause comes the number of its planned one.
    pub(super) fn doubt(&mut self, library: &Library, words: &[(usize, &Clause)]) {
        let asked = self.wanted.iter().filter(|clause| clause.need == Need::Wanted);
        let is_word = |any: &[PlannedAtom]| matches!(any, [PlannedAtom::Word { .. }]);
        let all_words = asked.clone().all(|clause| is_word(&clause.any));
        let few = (1..=MOST_WORDS).contains(&asked.count());
        if !few || !all_words || self.quoted.is_some() || self.is_found(library) {
            return;
        }
        for &(number, clause) in words {
            let is_mended = self.mended.iter().any(|mended| clause.typed.contains(&mended.typed));
            if let [Atom::Word(word)] = clause.any.as_slice()
                && self.wanted.get(number).is_some_and(|planned| planned.need == Need::Wanted)
                && first_unspaced(&word.form).is_none()
                && !word.exact
                && !is_mended
                && word.form.chars().count() >= SHORTEST
                && !is_stop_word(&word.form)
            {
                self.doubt_word(library, number, word);
            }
        }
    }

    fn doubt_word(&mut self, library: &Library, number: usize, word: &Word) {
        let clause = &mut self.wanted[number];
        let [PlannedAtom::Word { forms, .. }] = clause.any.as_slice() else { return };
        for (_, corpus) in library.segments() {
            let dictionary = corpus.dictionary();
            let is_other = |term| {
                let form = dictionary.term(term);
                !str::from_utf8(form).is_ok_and(is_stop_word)
                    && corpus.frequency(term) > 0
                    && !forms.iter().any(|own| own.as_slice() == form)
            };
            let found = near_misses(dictionary, &is_other, &word.form, 1, false);
            let (_, mut terms) = found.unwrap_or_default();
            sort_by(&mut terms, |&a, &b| corpus.frequency(b).cmp(&corpus.frequency(a)));
            terms.truncate(MOST_MEANT);
            clause.near.push(with_inflections(corpus, &terms));
        }
        clause.near_forms = forms_of(&clause.near);
    }

    /// Whether enough articles have all words that are wanted. Notes which ones have each.
    fn is_found(&mut self, library: &Library) -> bool {
        let mut with_all: Vec<_> = library.segments().map(|(_, corpus)| ArticleSet::all(corpus)).collect();
        for clause in self.wanted.iter_mut().filter(|clause| clause.need == Need::Wanted) {
            let [PlannedAtom::Word { variants, .. }] = clause.any.as_slice() else { continue };
            for (((_, corpus), variants), with_all) in library.segments().zip(variants).zip(&mut with_all) {
                let mut has = ArticleSet::none(corpus);
                has.add_terms(corpus, variants, false);
                with_all.keep(&has);
                clause.articles.push(has);
            }
        }
        let enough = (library.len() / IN_ALL).clamp(1, ENOUGH);
        with_all.iter().map(ArticleSet::len).sum::<usize>() >= enough
    }
}
