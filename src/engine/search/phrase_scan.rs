//! Phrases of plain words, looked for in the bytes of a text.
//!
//! Cutting a text into folded words takes ten times as long as running through its bytes. So where
//! words stand as news sets them, in letters of ASCII with a space or a comma between, they are
//! compared as they are. Whatever else comes up (a hyphen, an accent) is left to the words.

use crate::store::Posting;
use crate::text::Term;

/// A phrase whose words are letters and digits of ASCII.
pub(super) struct PlainPhrase<'a> {
    words: Vec<&'a [u8]>,
    /// Whether the last word may go on.
    prefix: bool,
}

/// What running through a text shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scanned {
    /// Times that the phrase stands there, apart from each other.
    pub(super) phrases: u32,
    /// Times that its first word does.
    first_words: u32,
    /// Whether something came up that only the words can settle.
    unsure: bool,
}

impl Scanned {
    pub(super) fn add(&mut self, other: Self) {
        self.phrases += other.phrases;
        self.first_words += other.first_words;
        self.unsure |= other.unsure;
    }

    /// Whether nothing has been missed in an article whose posting for the first word this is.
    pub(super) fn is_sure(&self, posting: Posting) -> bool {
        let counted = u32::from(posting.title) + u32::from(posting.text) + u32::from(posting.furniture);
        !self.unsure && self.first_words == counted
    }
}

/// What follows a word.
enum Next {
    /// The next word begins here.
    Word(usize),
    End,
    Unsure,
}

impl<'a> PlainPhrase<'a> {
    /// The phrase of these terms; `None` where they are not plain.
    pub(super) fn of(terms: &'a [Term], prefix: bool) -> Option<Self> {
        let is_plain =
            |term: &Term| term.width == 1 && term.text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let words: Vec<&[u8]> = terms.iter().map(|term| term.text.as_bytes()).collect();
        let (first, others) = words.split_first()?;
        // Such a phrase can begin inside itself.
        let recurs =
            others.contains(first) || prefix && others.last().is_some_and(|last| first.starts_with(last));
        (!others.is_empty() && !recurs && terms.iter().all(is_plain)).then_some(Self { words, prefix })
    }

    /// Runs through a text, a whole block.
    pub(super) fn scan(&self, text: &[u8]) -> Scanned {
        let mut scanned = Scanned::default();
        let Some(&first) = self.words.first().and_then(|word| word.first()) else { return scanned };
        let mut at = 0;
        while let Some(offset) = text[at..].iter().position(|byte| byte.eq_ignore_ascii_case(&first)) {
            at += offset;
            let begins = at == 0 || is_clean(text[at - 1]);
            let end = at + self.words[0].len();
            if !begins || !is_word(text, at, self.words[0]) || matches!(after(text, end), Next::Unsure) {
                at += 1;
                continue;
            }
            scanned.first_words += 1;
            match self.rest(text, end) {
                Some(true) => scanned.phrases += 1,
                Some(false) => {}
                None => scanned.unsure = true,
            }
            at = end;
        }
        scanned
    }

    /// Whether the other words follow from `at`, the end of the first; `None` where it is unsure.
    fn rest(&self, text: &[u8], mut at: usize) -> Option<bool> {
        for (number, word) in self.words.iter().enumerate().skip(1) {
            let start = match after(text, at) {
                Next::Word(start) => start,
                Next::End => return Some(false),
                Next::Unsure => return None,
            };
            let goes_on = self.prefix && number + 1 == self.words.len();
            let letters = text[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            at = start + letters;
            if is_word(text, start, word) && (goes_on || letters == word.len()) {
                if !goes_on && matches!(after(text, at), Next::Unsure) {
                    return None;
                }
            } else {
                return if matches!(after(text, at), Next::Unsure) { None } else { Some(false) };
            }
        }
        Some(true)
    }
}

/// Whether these bytes stand here, in any letters.
fn is_word(text: &[u8], at: usize, word: &[u8]) -> bool {
    text.get(at..at + word.len()).is_some_and(|here| here.eq_ignore_ascii_case(word))
}

/// Signs that part words whatever stands around them.
fn is_clean(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'(' | b')' | b';' | b':' | b'!' | b'?' | b'/')
}

/// What follows the word that ends at `at`.
fn after(text: &[u8], at: usize) -> Next {
    let mut next = at;
    loop {
        match text.get(next) {
            None => return Next::End,
            Some(byte) if byte.is_ascii_alphanumeric() && next > at => return Next::Word(next),
            Some(&byte) if is_clean(byte) => next += 1,
            // A point or comma before a space parts words as well.
            Some(b'.' | b',') if text.get(next + 1).is_none_or(|&byte| is_clean(byte)) => next += 1,
            Some(_) => return Next::Unsure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::phrase::Lattice;
    use super::*;
    use crate::text::terms;
    use proptest::prelude::*;

    #[test]
    fn plain_phrases_are_found_in_any_letters() {
        let of_the = terms("of the");
        let phrase = PlainPhrase::of(&of_the, false).unwrap();
        let check = |text: &str, phrases, first_words, unsure| {
            assert_eq!(phrase.scan(text.as_bytes()), Scanned { phrases, first_words, unsure }, "{text}");
        };
        check("Of the sea, OF\nTHE land; of them", 2, 3, false);
        check("of, the", 1, 1, false);
        check("of the-sea", 0, 1, true);
        check("of-the roof the", 0, 0, false);
        check("of", 0, 1, false);
    }

    proptest! {
        #[test]
        fn what_is_sure_is_what_the_words_say(parts in prop::collection::vec(
            prop::sample::select(["of", "the", "Of", "them", "é", "7", " ", " ", " ", "-", ".", ". ", ",", "'", "’", "\""].to_vec()), 0..30
        ), prefix in any::<bool>()) {
            let text = parts.concat();
            let wanted = terms("of the");
            let scanned = PlainPhrase::of(&wanted, prefix).unwrap().scan(text.as_bytes());
            let firsts = terms(&text).iter().filter(|term| term.text == "of").count();
            let posting = Posting { text: firsts as u16, ..Posting::default() };
            if scanned.is_sure(posting) {
                let found = Lattice::of(&text).find(&Lattice::from_terms(wanted.clone()), prefix);
                prop_assert_eq!(scanned.phrases as usize, found.len(), "{}", text);
            }
        }
    }
}
