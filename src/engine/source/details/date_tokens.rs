//! The words, numbers and signs of a date.

use super::names::MONTHS;
use crate::date::Date;
use crate::text::{fold, is_mark};
use std::ops::{Range, RangeInclusive};

/// Years that news can be from; other numbers of four digits are something else.
pub(super) const YEARS: RangeInclusive<u16> = 1500..=2199;

/// A word, number or sign.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Byte range in the text, end exclusive.
    pub range: Range<usize>,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of digits: its value and their number.
    Number(u32, usize),
    /// The name of a month, 1 to 12.
    Month(u8),
    /// A word that may stand inside a date: `of`, `de`, `th`.
    Joint,
    /// Any other word.
    Word,
    /// A sign.
    Sign(char),
}

/// The tokens of a text, in order, without white space.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let length = if is_digit(first) {
            rest.find(|c| !is_digit(c)).unwrap_or(rest.len())
        } else if is_letter(first) {
            rest.find(|c| !is_letter(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let piece = &rest[..length];
        if !first.is_whitespace() {
            tokens.push(Token { kind: kind(piece, first), range: start..start + length });
        }
        rest = &rest[length..];
    }
    tokens
}

/// Whether a text says more than a day, month, year or number.
pub(in crate::source) fn names_no_day(text: &str) -> bool {
    tokens(text).iter().any(|token| token.kind == Kind::Word)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '年' | '月' | '日' | '년' | '월' | '일' | 'º' | 'ª') || is_mark(c)
}

/// Digits in which dates are written: our own, those of East Asian pages, Arabic, Persian, Hindi.
fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９' | '٠'..='٩' | '۰'..='۹' | '०'..='९')
}

fn kind(piece: &str, first: char) -> Kind {
    if is_digit(first) {
        return Kind::Number(fold(piece).parse().unwrap_or(u32::MAX), piece.chars().count());
    }
    if !is_letter(first) {
        return Kind::Sign(first);
    }
    let word = fold(piece);
    if let Some(month) = MONTHS.iter().position(|names| names.contains(&word.as_str())) {
        Kind::Month(month as u8 + 1)
    } else if ["of", "de", "del", "the", "st", "nd", "rd", "th", "er", "e"].contains(&word.as_str()) {
        Kind::Joint
    } else {
        Kind::Word
    }
}

/// Reads along the tokens; each step answers `None` where the wanted thing is not next.
pub(super) struct Steps<'a> {
    tokens: &'a [Token],
    /// How many tokens were stepped over.
    at: usize,
}

impl<'a> Steps<'a> {
    /// Stands before the first token.
    pub fn new(tokens: &'a [Token]) -> Self {
        Self { tokens, at: 0 }
    }

    /// What comes next.
    pub fn next(&self) -> Option<Kind> {
        self.tokens.get(self.at).map(|token| token.kind)
    }

    /// Steps over a year.
    pub fn year(&mut self) -> Option<u16> {
        let Some(Kind::Number(number, 4)) = self.next() else {
            return None;
        };
        self.at += 1;
        u16::try_from(number).ok().filter(|year| YEARS.contains(year))
    }

    /// Steps over a day or the number of a month: one or two digits.
    pub fn small(&mut self) -> Option<u8> {
        let Some(Kind::Number(number, 1 | 2)) = self.next() else {
            return None;
        };
        self.at += 1;
        Some(number as u8)
    }

    /// Steps over a month's name.
    pub fn month(&mut self) -> Option<u8> {
        let Some(Kind::Month(month)) = self.next() else {
            return None;
        };
        self.at += 1;
        Some(month)
    }

    /// Steps over one of these signs.
    pub fn sign(&mut self, any_of: &[char]) -> Option<char> {
        let Some(Kind::Sign(sign)) = self.next() else {
            return None;
        };
        any_of.contains(&sign).then(|| {
            self.at += 1;
            sign
        })
    }

    /// Steps over what may stand between the parts of a date.
    pub fn joints(&mut self) {
        while matches!(self.next(), Some(Kind::Joint | Kind::Sign('.' | ',' | '،' | 'º' | '-'))) {
            self.at += 1;
        }
    }

    /// Steps over what may stand between a day and its month wherever they are.
    pub fn close_joints(&mut self) {
        while matches!(self.next(), Some(Kind::Joint | Kind::Sign('.' | 'º' | '-'))) {
            self.at += 1;
        }
    }

    /// Steps over a time zone: `UTC`, `+0000`.
    pub fn zone(&mut self) {
        match self.next() {
            Some(Kind::Word) => self.at += 1,
            Some(Kind::Sign('+' | '-')) => self.at += 2,
            _ => {}
        }
    }

    /// The date, if there is such a day, with the number of tokens stepped over.
    pub fn date(&self, year: u16, month: u8, day: u8) -> Option<(Date, usize)> {
        Date::new(year, month, day).map(|date| (date, self.at))
    }
}
