//! The words of a text.
//!
//! A word is a run of letters, digits and combining marks. An apostrophe between letters belongs
//! to it (`don't`, `Israel’s`, `Dell’s`) unless what stands before it is elided (`l’homme`), so does a comma
//! or point between digits (`8,000`) and the mark of a Hebrew acronym. Words joined by a hyphen
//! (`cyber-security`), by an elision or by the points of an acronym (`U.S.`) are words of their
//! own that know of each other, so that both `cybersecurity` and `security` find them. In scripts
//! that write no spaces each character with its vowels and tones is a word; an emoji is one,
//! whatever it is composed of.

use super::letters::is_mark;
use super::scripts::{
    dresses_emoji, is_apostrophe, is_elision, is_emoji, is_flag_letter, is_hebrew, leads, stands_alone,
    trails,
};
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its place: byte range in the text, end exclusive.
    pub range: Range<usize>,
    /// Whether a hyphen, an elision or an acronym's point joins it to the word before it.
    pub joined: bool,
}

/// The words of `text`, in order.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    Words::of(text)
}

/// Whether a word may begin with this character.
pub(crate) fn begins_word(c: char) -> bool {
    c.is_alphanumeric() || leads(c) || is_emoji(c)
}

/// Whether a word is a character of a script without spaces.
pub(super) fn is_unspaced(word: &str) -> bool {
    word.chars().next().is_some_and(stands_alone)
}

/// The words of a text, one after the other.
#[derive(Clone)]
pub(super) struct Words<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    /// The word before, in bytes.
    last: Range<usize>,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, chars: text.char_indices().peekable(), last: 0..0 }
    }

    /// Takes the next character if it passes; the byte after it.
    fn take_if(&mut self, end: &mut usize, passes: impl FnOnce(char) -> bool) -> bool {
        let taken = self.chars.next_if(|&(_, c)| passes(c));
        if let Some((at, c)) = taken {
            *end = at + c.len_utf8();
        }
        taken.is_some()
    }

    /// The end of a word that begins with `first` and whose second character begins at `end`.
    fn end_of_word(&mut self, start: usize, first: char, mut end: usize) -> usize {
        let mut before = first;
        while let Some(&(at, c)) = self.chars.peek() {
            let after = || self.text[at + c.len_utf8()..].chars().next();
            let goes_on = continues(c) && !stands_alone(c)
                || may_stand_inside(c)
                    && after().is_some_and(|after| stands_inside(before, c, after))
                    && !(is_apostrophe(c)
                        && is_elision(&self.text[start..at])
                        && !is_possessive(&self.text[at + c.len_utf8()..]));
            if !goes_on {
                break;
            }
            self.chars.next();
            end = at + c.len_utf8();
            before = c;
        }
        end
    }

    /// The end of an emoji: flags are two letters, families are joined.
    fn end_of_emoji(&mut self, first: char, mut end: usize) -> usize {
        if is_flag_letter(first) {
            self.take_if(&mut end, is_flag_letter);
            return end;
        }
        loop {
            while self.take_if(&mut end, dresses_emoji) {}
            let joined =
                self.text[end..].strip_prefix('\u{200d}').is_some_and(|rest| rest.starts_with(is_emoji));
            if !joined {
                return end;
            }
            self.take_if(&mut end, |_| true);
            self.take_if(&mut end, is_emoji);
        }
    }

    /// Whether exactly one hyphen, the apostrophe of an elision or the point of an acronym lies
    /// between the word before and this one.
    fn joins(&self, start: usize, end: usize) -> bool {
        let before = &self.text[self.last.clone()];
        match &self.text[self.last.end..start] {
            "-" | "\u{2010}" | "\u{2011}" | "\u{ad}" => {
                !is_unspaced(before) && !is_unspaced(&self.text[start..end])
            }
            "." => {
                let mut letters = before.chars().rev();
                letters.next().is_some_and(char::is_alphabetic)
                    && !letters.next().is_some_and(char::is_alphanumeric)
                    && self.text[start..end].chars().nth(1).is_none()
            }
            between => between.chars().all(is_apostrophe) && is_elision(before) && !between.is_empty(),
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let (start, first) = self.chars.by_ref().find(|&(_, c)| begins_word(c))?;
        let mut end = start + first.len_utf8();
        if stands_alone(first) {
            if leads(first) {
                self.take_if(&mut end, |c| stands_alone(c) && !leads(c));
            }
            while self.take_if(&mut end, trails) {}
        } else if is_emoji(first) {
            end = self.end_of_emoji(first, end);
        } else {
            end = self.end_of_word(start, first, end);
        }
        let joined = self.joins(start, end);
        self.last = start..end;
        Some(Word { range: start..end, joined })
    }
}

fn continues(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && is_mark(c)
}

/// Whether what follows an apostrophe is the English possessive: no language elides a word before an
/// `s` that stands alone.
fn is_possessive(after: &str) -> bool {
    let mut letters = after.chars();
    matches!(letters.next(), Some('s' | 'S')) && !letters.next().is_some_and(continues)
}

/// Signs that some neighbours make part of a word.
fn may_stand_inside(c: char) -> bool {
    is_apostrophe(c)
        || matches!(
            c,
            ',' | '.' | '"' | '\u{b7}' | '\u{5f4}' | '\u{66b}' | '\u{66c}' | '\u{200c}' | '\u{200d}'
        )
}

/// Whether `c`, no letter itself, stands inside a word between these two neighbours.
fn stands_inside(before: char, c: char, after: char) -> bool {
    let letter_after = after.is_alphabetic() && !stands_alone(after);
    match c {
        ',' | '.' | '\u{66b}' | '\u{66c}' => before.is_numeric() && after.is_numeric(),
        // Hebrew marks an acronym before its last letter; a keyboard has only the straight quote.
        '"' | '\u{5f4}' => is_hebrew(before) && is_hebrew(after),
        '\u{b7}' => matches!(before, 'l' | 'L') && matches!(after, 'l' | 'L'),
        _ => (before.is_alphabetic() || is_mark(before)) && letter_after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = words(text).map(|word| &text[word.range]).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn apostrophes_and_points_inside_belong_to_the_word() {
        check("Israel’s don't ‘quoted’ O'Brien'", &["Israel’s", "don't", "quoted", "O'Brien"]);
        check("8,000 terabytes, 1.5 of 3.", &["8,000", "terabytes", "1.5", "of", "3"]);
        check("data[2][3] +972", &["data", "2", "3", "972"]);
        check("צה״ל וצה\"ל “כן”", &["צה״ל", "וצה\"ל", "כן"]);
        check("می‌خواهم col·lecció a · b", &["می‌خواهم", "col·lecció", "a", "b"]);
    }

    #[test]
    fn what_is_elided_stands_apart() {
        check("L’homme d'État qu'il jusqu’ici", &["L", "homme", "d", "État", "qu", "il", "jusqu", "ici"]);
        check("dell’arte aujourd'hui", &["dell", "arte", "aujourd'hui"]);
    }

    #[test]
    fn a_name_that_looks_elided_keeps_its_possessive() {
        check("Dell’s laptops, BELL'S, the Un's", &["Dell’s", "laptops", "BELL'S", "the", "Un's"]);
        check("dell'sud d’s", &["dell", "sud", "d’s"]);
    }

    #[test]
    fn scripts_without_spaces_give_a_word_a_character() {
        check("微软 ok手机", &["微", "软", "ok", "手", "机"]);
        check("ประเทศไทย", &["ป", "ระ", "เท", "ศ", "ไท", "ย"]);
        check("が\u{3099}ｶﾞ", &["が\u{3099}", "ｶﾞ"]);
        check("မြန်မာ ភាសា", &["မြ", "န်", "မာ", "ភា", "សា"]);
    }

    #[test]
    fn an_emoji_is_one_word_however_it_is_composed() {
        check("👩‍👩‍👧 👍🏽👍 🇩🇪🇫🇷 ❤️!", &["👩‍👩‍👧", "👍🏽", "👍", "🇩🇪", "🇫🇷", "❤️"]);
        check("🏴\u{e0067}\u{e0062}\u{e007f}a", &["🏴\u{e0067}\u{e0062}\u{e007f}", "a"]);
        check("• → – ✓ so", &["so"]);
    }

    #[test]
    fn ranges_are_character_boundaries_of_any_text() {
        for text in ["", "'", "é́'é", "a\u{301}b", "👩‍👩‍👧 x", "\u{0}\u{feff}a", "٢٬٣", "เ", "👩\u{200d}", "🇩"]
        {
            for word in words(text) {
                assert!(text.get(word.range).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
