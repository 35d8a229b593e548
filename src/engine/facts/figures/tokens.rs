//! A sentence's words, with what stands between them.

use super::marks::Marks;
use super::number::Number;
use crate::order::sort_by;
use crate::text::{fold, words};
use std::ops::Range;

/// One word.
pub(super) struct Token<'a> {
    /// Byte range in the sentence.
    pub(super) range: Range<usize>,
    /// As it is written.
    pub(super) text: &'a str,
    /// Folded.
    pub(super) form: String,
    /// What stands between the word before and this one.
    pub(super) before: &'a str,
    /// What stands between this word and the next.
    pub(super) after: &'a str,
    /// Whether it stands in an address or a citation mark, where no number means anything.
    pub(super) out: bool,
    /// What its language writes between digits.
    pub(super) marks: Marks,
}

impl Token<'_> {
    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it begins with a digit.
    pub(super) fn is_digits(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The number that digits at its beginning stand for.
    pub(super) fn number(&self, digits: &str) -> Option<Number> {
        Number::parse(&self.marks.as_english(digits))
    }

    /// Whether only spaces or one hyphen stand between this word and the next.
    pub(super) fn goes_on(&self) -> bool {
        is_space(self.after) || is_hyphen(self.after)
    }
}

/// Whether a gap is spaces and nothing else.
pub(super) fn is_space(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(char::is_whitespace)
}

/// Whether a gap is one hyphen.
pub(super) fn is_hyphen(gap: &str) -> bool {
    matches!(gap, "-" | "\u{2010}" | "\u{2011}")
}

/// Whether a gap is a dash that stands for "to" between two numbers.
pub(super) fn is_range(gap: &str) -> bool {
    is_hyphen(gap) || gap == "–"
}

/// The words of a sentence in a language.
pub(super) fn tokens<'a>(sentence: &'a str, language: &str) -> Vec<Token<'a>> {
    let marks = Marks::of(language);
    let out = left_out(sentence);
    let (mut next_out, mut out_to) = (0, 0);
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut end = 0;
    for word in words(sentence) {
        let Range { start, end: word_end } = word.range;
        let (Some(text), Some(before)) = (sentence.get(start..word_end), sentence.get(end..start)) else {
            continue;
        };
        if let Some(last) = tokens.last_mut() {
            last.after = before;
        }
        end = word_end;
        while let Some(range) = out.get(next_out).filter(|range| range.start <= start) {
            out_to = out_to.max(range.end);
            next_out += 1;
        }
        let out = start < out_to;
        tokens.push(Token { range: start..end, text, form: fold(text), before, after: "", out, marks });
    }
    if let Some(last) = tokens.last_mut() {
        last.after = sentence.get(end..).unwrap_or_default();
    }
    tokens
}

/// Addresses, and brackets that hold nothing but numbers; sorted by where they begin.
fn left_out(sentence: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for piece in sentence.split(char::is_whitespace) {
        let is_path = piece.split_once('/').is_some_and(|(host, _)| {
            host.split_once('.').is_some_and(|(name, top)| !name.is_empty() && top.len() > 1)
        });
        if piece.contains("://") || piece.starts_with("www.") || piece.contains('@') || is_path {
            out.push(start..start + piece.len());
        }
        start += piece.len() + sentence[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    for (open, _) in sentence.match_indices('[') {
        let inside = &sentence.as_bytes()[open + 1..];
        let is_number = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b' ' | b',' | b'-');
        let length = inside.iter().take_while(is_number).count();
        if inside.get(length) == Some(&b']') {
            out.push(open..open + 1 + length);
        }
    }
    sort_by(&mut out, |a, b| a.start.cmp(&b.start));
    out
}
