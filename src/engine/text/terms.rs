//! What the words of a text are found under.
//!
//! A word is found under its folded form, and joined words under the whole of them as well. In
//! scripts without spaces, where no character means much by itself, each is found under itself and
//! the character after it (bigrams); the last of a run, which has none after it, under itself.

use super::fold::push_fold;
use super::words::{Words, is_unspaced};
use std::ops::Range;

/// What a word is found under, with its place in the running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The folded form.
    pub text: String,
    /// Byte range of the word in the text, end exclusive.
    pub range: Range<usize>,
    /// Byte behind what the form was made of: the end of `range`, or in a script without spaces
    /// of the character after it.
    pub reach: usize,
    /// Number of the first word it covers, from 0.
    pub position: usize,
    /// How many words it covers: 1, or more for joined words taken as one.
    pub width: usize,
}

/// A term as [`visit_terms`] lends it: its folded form, and the rest as in [`Term`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermRef<'a> {
    /// The folded form.
    pub text: &'a str,
    /// Byte range of the word in the text, end exclusive.
    pub range: Range<usize>,
    /// Byte behind what the form was made of, see [`Term`].
    pub reach: usize,
    /// Number of the first word it covers, from 0.
    pub position: usize,
    /// How many words it covers.
    pub width: usize,
}

impl Term {
    /// How it is written in `text`, where it stands; for a pair of characters and for joined words,
    /// which no stemmer knows, the folded form.
    pub(crate) fn written<'a>(&'a self, text: &'a str) -> &'a str {
        if self.width == 1 && self.reach == self.range.end {
            text.get(self.range.clone()).unwrap_or(&self.text)
        } else {
            &self.text
        }
    }

    /// As [`visit_terms`] lends it.
    pub(crate) fn lent(&self) -> TermRef<'_> {
        TermRef {
            text: &self.text,
            range: self.range.clone(),
            reach: self.reach,
            position: self.position,
            width: self.width,
        }
    }
}

impl TermRef<'_> {
    /// Of a pair of characters the one that it stands at; none for other terms.
    pub(crate) fn first_of_pair(&self) -> Option<&str> {
        if self.reach > self.range.end { first_unspaced(self.text) } else { None }
    }
}

/// The terms of `text`, in order: each word folded, and after the last of several joined words
/// the whole of them as one (`cyber`, `security`, `cybersecurity`). Words that fold to nothing
/// are passed over but counted.
pub fn terms(text: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::with_capacity(text.len() / 5);
    visit_terms(text, &mut |term| {
        let TermRef { text, range, reach, position, width } = term;
        terms.push(Term { text: text.to_owned(), range, reach, position, width });
    });
    terms
}

/// The first character of a script without spaces that a folded form begins with; none for other
/// forms. Of a pair it is the half that the pair stands at.
pub(crate) fn first_unspaced(form: &str) -> Option<&str> {
    // Most forms are of other scripts, and all of these lie beyond the first 3,585 characters.
    let may_be = form.as_bytes().first().is_some_and(|&byte| byte >= 0xe0);
    if !may_be || !is_unspaced(form) {
        return None;
    }
    let word = Words::of(form).next()?;
    form.get(word.range)
}

/// Lends the terms of `text` one after the other, as [`terms`] gives them. Nothing is kept, so
/// that looking a text through costs no memory.
pub fn visit_terms(text: &str, visit: &mut dyn FnMut(TermRef<'_>)) {
    let mut chain = Chain::default();
    let mut words = Words::of(text);
    let mut position = 0;
    while let Some(word) = words.next() {
        if !word.joined {
            chain.close(visit);
        }
        let piece = &text[word.range.clone()];
        let mut reach = word.range.end;
        if is_unspaced(piece) {
            let next = words.clone().next().filter(|next| next.range.start == reach);
            reach = next.map_or(reach, |next| {
                if is_unspaced(&text[next.range.clone()]) { next.range.end } else { reach }
            });
        }
        chain.add(&text[word.range.start..reach], word.range, reach, position, visit);
        position += 1;
    }
    chain.close(visit);
}

/// More joined words than this are a slug or a path, not a compound.
const LONGEST_COMPOUND: usize = 6;

/// Words that are joined, up to the present one.
#[derive(Default)]
struct Chain {
    /// Their folded forms, one after the other.
    folded: String,
    /// How many of them fold to something.
    terms: usize,
    /// The first and the last of those: byte range and number of the word.
    first: (Range<usize>, usize),
    last: (Range<usize>, usize),
}

impl Chain {
    /// Adds a word and shows it.
    fn add(
        &mut self,
        word: &str,
        range: Range<usize>,
        reach: usize,
        position: usize,
        visit: &mut dyn FnMut(TermRef<'_>),
    ) {
        let from = self.folded.len();
        push_fold(&mut self.folded, word);
        let text = &self.folded[from..];
        if text.is_empty() {
            return;
        }
        visit(TermRef { text, range: range.clone(), reach, position, width: 1 });
        if self.terms == 0 {
            self.first = (range.clone(), position);
        }
        self.last = (range, position);
        self.terms += 1;
    }

    /// Ends the chain: two to six joined words are also one term.
    fn close(&mut self, visit: &mut dyn FnMut(TermRef<'_>)) {
        if (2..=LONGEST_COMPOUND).contains(&self.terms) {
            visit(TermRef {
                text: &self.folded,
                range: self.first.0.start..self.last.0.end,
                reach: self.last.0.end,
                position: self.first.1,
                width: self.last.1 + 1 - self.first.1,
            });
        }
        self.folded.clear();
        self.terms = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = terms(text).into_iter().map(|term| term.text).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn joined_words_are_found_apart_and_together() {
        check("cyber-security", &["cyber", "security", "cybersecurity"]);
        check("the U.S. said", &["the", "u", "s", "us", "said"]);
        check("end.Next one", &["end", "next", "one"]);
        check("a-b-c-d-e-f-g", &["a", "b", "c", "d", "e", "f", "g"]);
        check("l’État", &["l", "etat", "letat"]);
    }

    #[test]
    fn a_term_knows_the_words_it_covers() {
        let all = terms("new cyber-security law");
        let joined = all.iter().find(|term| term.text == "cybersecurity").unwrap();
        assert_eq!((joined.position, joined.width, joined.range.clone()), (1, 2, 4..18));
    }

    #[test]
    fn without_spaces_a_character_is_found_with_the_next() {
        check("微软公司，ok手机2", &["微软", "软公", "公司", "司", "ok", "手机", "机", "2"]);
        check("ไทย", &["ไทย", "ย"]);
        let pair = &terms("ok微软")[1];
        assert_eq!((pair.range.clone(), pair.reach, pair.position), (2..5, 8, 1));
    }

    #[test]
    fn the_half_that_a_pair_stands_at() {
        assert_eq!(first_unspaced("微软"), Some("微"));
        assert_eq!(first_unspaced("ไทย"), Some("ไท"));
        assert_eq!(first_unspaced("ok"), None);
        assert_eq!(first_unspaced("—"), None);
    }
}
