//! Numbers and dates of a sentence, by rule.
//!
//! A figure is a number with what it counts or measures, or a day as far as the sentence names it.
//! Numbers that belong to a name (`Unit 8200`, `+972 Magazine`, `F-16`), citation marks (`[2][3]`),
//! addresses, scores and versions are none. The rules know English words; figures written in
//! digits are found in every language, with the marks that it writes between them, though without
//! their units.

mod ahead;
mod cues;
mod day;
mod days;
mod halves;
mod homonyms;
mod marks;
mod nouns;
mod number;
mod numerals;
mod reading;
mod tokens;
mod units;
mod verdict;

pub use day::{Ahead, Day};
pub use number::Number;
pub use units::Unit;
pub use verdict::{Verdict, verdict};

use std::ops::Range;

/// One number or date of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Byte range in the sentence, end exclusive: the number with its sign and unit, or the date.
    pub range: Range<usize>,
    /// What kind of figure it is.
    pub kind: FigureKind,
    /// Its value.
    pub value: Value,
    /// What it is measured in; `None` where it counts, orders or dates.
    pub unit: Option<&'static Unit>,
    /// The noun that it counts or measures, as a byte range in the sentence, where one was found.
    pub noun: Option<Range<usize>>,
    /// How exactly it is said.
    pub said: Said,
}

/// The kinds of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKind {
    /// So many things or people.
    Count,
    /// An amount in a currency.
    Money,
    /// Part of a whole, in per cent, or a difference in percentage points.
    Share,
    /// A length, area, weight, speed, power or amount of data.
    Size,
    /// A day, month, year or time of day.
    Date,
    /// A length of time, or an age.
    Duration,
    /// A place in an order.
    Ordinal,
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A number, in the figure's unit; shares in per cent.
    Number(Number),
    /// A day as far as it is named.
    Day(Day),
}

/// How exactly a figure is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// As it stands.
    #[default]
    Exactly,
    /// "about", "some", "nearly".
    About,
    /// "more than", "at least".
    AtLeast,
    /// "up to", "fewer than".
    AtMost,
    /// "dozens", "tens of thousands": the value is the smallest that is meant.
    Several,
}

/// The numbers and dates of one sentence in a language (BCP 47 tag, lower case; empty where it is
/// not known), in order and apart from each other.
pub fn figures(sentence: &str, language: &str) -> Vec<Figure> {
    let tokens = tokens::tokens(sentence, language);
    let mut found: Vec<Figure> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let read = days::read(&tokens, at).or_else(|| reading::read(&tokens, at));
        let Some((figure, end)) = read else {
            at += 1;
            continue;
        };
        found.extend(figure);
        at = end.max(at + 1);
    }
    found
}

#[cfg(test)]
mod tests;
