//! The word that is being typed.

use super::completions::{Completion, CompletionKind};
use crate::library::{Facet, Library};
use crate::search::{Scope, is_quote};
use crate::text::{fold, words};
use crate::view::View;

/// The query cut where the word that is being typed begins.
pub(super) struct Typing<'a> {
    /// What stands before it, with its operators.
    pub(super) before: &'a str,
    /// The word, folded.
    pub(super) letters: String,
    /// The facet that it is looked for in (`outlet:gaz`).
    pub(super) field: Option<Facet>,
    /// Whether a quotation mark is open before it.
    pub(super) in_quotation: bool,
    /// Whether other words stand before it, which its completions have to go with.
    pub(super) has_context: bool,
}

impl<'a> Typing<'a> {
    /// Reads the end of a query.
    pub(super) fn of(query: &'a str) -> Self {
        let mut start = 0;
        let mut marks = 0usize;
        for (at, letter) in query.char_indices() {
            marks += usize::from(is_quote(letter));
            if letter.is_whitespace() || is_quote(letter) || letter == '(' {
                start = at + letter.len_utf8();
            }
        }
        let mut field = None;
        let mut token = query.get(start..).unwrap_or_default();
        if let Some((scope, value)) = Scope::read(token) {
            field = scope.facet();
            if scope == Scope::Title {
                start += token.len() - value.len();
            }
            if field.is_some() || scope == Scope::Title {
                token = value;
            }
        }
        let operators = token.len() - token.trim_start_matches(['-', '=']).len();
        let letters = fold(token.get(operators..).unwrap_or_default());
        if field.is_none() {
            start += operators;
        }
        let before = query.get(..start).unwrap_or_default();
        let negated = token.starts_with('-');
        Self {
            before,
            letters,
            field,
            in_quotation: marks % 2 == 1,
            has_context: !negated && before.chars().any(char::is_alphanumeric),
        }
    }

    /// Values of a facet that have a word which begins like this; they are ticked as filters.
    pub(super) fn add_values(
        &self,
        library: &Library,
        view: &View,
        facet: Facet,
        most: usize,
        to: &mut Vec<Completion>,
    ) {
        let values = library.values(facet);
        let fits = values.iter().filter(|value| value.stated);
        let fits = fits.filter(|value| {
            let ticked = view.values(facet).contains(&value.name);
            !ticked && words(&value.name).any(|word| self.begins(&value.name[word.range]))
        });
        for value in fits.take(most) {
            let without = View { query: self.before.trim_end().to_owned(), ..view.results() };
            to.push(Completion {
                kind: CompletionKind::Value(facet),
                text: value.name.clone(),
                view: without.toggling(facet, &value.name),
            });
        }
    }

    /// Whether a word begins like the typed one.
    pub(super) fn begins(&self, word: &str) -> bool {
        fold(word).as_bytes().starts_with(self.letters.as_bytes())
    }
}
