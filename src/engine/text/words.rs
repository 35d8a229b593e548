//! The words of a text.
//!
//! A word is a run of letters, digits and combining marks. An apostrophe between letters belongs
//! to it (`don't`, `Israel’s`), so does a comma or point between digits (`8,000`). Words joined
//! by a hyphen (`cyber-security`) or by the points of an acronym (`U.S.`) are words of their own
//! that know of each other, so that both `cybersecurity` and `security` find them. In scripts
//! that write no spaces each character is a word.

use super::fold::push_fold;
use super::letters::is_mark;
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its place: byte range in the text, end exclusive.
    pub range: Range<usize>,
    /// Whether a hyphen or an acronym's point joins it to the word before it.
    pub joined: bool,
}

/// What a word is found under, with its place in the running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The folded form.
    pub text: String,
    /// Byte range in the text, end exclusive.
    pub range: Range<usize>,
    /// Number of the first word it covers, from 0.
    pub position: usize,
    /// How many words it covers: 1, or more for joined words taken as one.
    pub width: usize,
}

/// The words of `text`, in order.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    Words { text, chars: text.char_indices().peekable(), last_end: None }
}

/// A term as [`visit_terms`] lends it: its folded form, and the rest as in [`Term`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermRef<'a> {
    /// The folded form.
    pub text: &'a str,
    /// Byte range in the text, end exclusive.
    pub range: Range<usize>,
    /// Number of the first word it covers, from 0.
    pub position: usize,
    /// How many words it covers.
    pub width: usize,
}

/// The terms of `text`, in order: each word folded, and after the last of several joined words
/// the whole of them as one (`cyber`, `security`, `cybersecurity`). Words that fold to nothing
/// are passed over but counted.
pub fn terms(text: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::with_capacity(text.len() / 5);
    visit_terms(text, &mut |term| {
        let TermRef { text, range, position, width } = term;
        terms.push(Term { text: text.to_owned(), range, position, width });
    });
    terms
}

/// Lends the terms of `text` one after the other, as [`terms`] gives them. Nothing is kept, so
/// that looking a text through costs no memory.
pub fn visit_terms(text: &str, visit: &mut dyn FnMut(TermRef<'_>)) {
    let mut chain = Chain::default();
    for (position, word) in words(text).enumerate() {
        if !word.joined {
            chain.close(visit);
        }
        chain.add(&text[word.range.clone()], word.range, position, visit);
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
    fn add(&mut self, word: &str, range: Range<usize>, position: usize, visit: &mut dyn FnMut(TermRef<'_>)) {
        let from = self.folded.len();
        push_fold(&mut self.folded, word);
        let text = &self.folded[from..];
        if text.is_empty() {
            return;
        }
        visit(TermRef { text, range: range.clone(), position, width: 1 });
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
                position: self.first.1,
                width: self.last.1 + 1 - self.first.1,
            });
        }
        self.folded.clear();
        self.terms = 0;
    }
}

struct Words<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    /// End of the word before, in bytes.
    last_end: Option<usize>,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let (start, first) = self.chars.by_ref().find(|&(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        if !stands_alone(first) {
            let mut before = first;
            while let Some(&(at, c)) = self.chars.peek() {
                let after = || self.text[at + c.len_utf8()..].chars().next();
                let goes_on = continues(c) && !stands_alone(c)
                    || may_stand_inside(c) && after().is_some_and(|after| stands_inside(before, c, after));
                if !goes_on {
                    break;
                }
                self.chars.next();
                end = at + c.len_utf8();
                before = c;
            }
        }
        let joined = self.last_end.is_some_and(|last| self.joins(last, start, end));
        self.last_end = Some(end);
        Some(Word { range: start..end, joined })
    }
}

impl Words<'_> {
    /// Whether exactly one hyphen, or the point of an acronym, lies between two words.
    fn joins(&self, last_end: usize, start: usize, end: usize) -> bool {
        match &self.text[last_end..start] {
            "-" | "\u{2010}" | "\u{2011}" | "\u{ad}" => true,
            "." => {
                let before = self.text[..last_end].chars().next_back();
                let two_back = self.text[..last_end].chars().rev().nth(1);
                before.is_some_and(char::is_alphabetic)
                    && !two_back.is_some_and(char::is_alphanumeric)
                    && self.text[start..end].chars().nth(1).is_none()
            }
            _ => false,
        }
    }
}

fn continues(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && is_mark(c)
}

/// Signs that some neighbours make part of a word.
fn may_stand_inside(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}' | ',' | '.')
}

/// Whether `c`, no letter itself, stands inside a word between these two neighbours.
fn stands_inside(before: char, c: char, after: char) -> bool {
    match c {
        '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}' => {
            (before.is_alphabetic() || is_mark(before)) && after.is_alphabetic() && !stands_alone(after)
        }
        ',' | '.' => before.is_numeric() && after.is_numeric(),
        _ => false,
    }
}

/// Characters of scripts without spaces, each of which is a word here: Han, Kana, Thai, Lao,
/// Burmese, Khmer.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{0e01}'..='\u{0e2e}' | '\u{0e81}'..='\u{0eae}' | '\u{1000}'..='\u{102a}'
        | '\u{1780}'..='\u{17b3}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = words(text).map(|word| &text[word.range]).collect();
        assert_eq!(found, expect, "{text}");
    }

    fn check_terms(text: &str, expect: &[&str]) {
        let found: Vec<String> = terms(text).into_iter().map(|term| term.text).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn apostrophes_and_points_inside_belong_to_the_word() {
        check("Israel’s don't ‘quoted’ O'Brien'", &["Israel’s", "don't", "quoted", "O'Brien"]);
        check("8,000 terabytes, 1.5 of 3.", &["8,000", "terabytes", "1.5", "of", "3"]);
        check("data[2][3] +972", &["data", "2", "3", "972"]);
    }

    #[test]
    fn joined_words_are_found_apart_and_together() {
        check_terms("cyber-security", &["cyber", "security", "cybersecurity"]);
        check_terms("the U.S. said", &["the", "u", "s", "us", "said"]);
        check_terms("end.Next one", &["end", "next", "one"]);
        check_terms("a-b-c-d-e-f-g", &["a", "b", "c", "d", "e", "f", "g"]);
    }

    #[test]
    fn a_term_knows_the_words_it_covers() {
        let all = terms("new cyber-security law");
        let joined = all.iter().find(|term| term.text == "cybersecurity").unwrap();
        assert_eq!((joined.position, joined.width, joined.range.clone()), (1, 2, 4..18));
    }

    #[test]
    fn scripts_without_spaces_give_a_word_a_character() {
        check("微软 ok", &["微", "软", "ok"]);
    }

    #[test]
    fn ranges_are_character_boundaries_of_any_text() {
        for text in ["", "'", "é́'é", "a\u{301}b", "👩‍👩‍👧 x", "\u{0}\u{feff}a", "٢٬٣"] {
            for word in words(text) {
                assert!(text.get(word.range).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
