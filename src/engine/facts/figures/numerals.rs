//! Numbers in digits and words.

use super::number::Number;
use super::tokens::{Token, is_hyphen, is_space};
use super::{halves, homonyms};
use crate::text::{has_word, place_in};

/// A number that was read.
pub(super) struct Numeral {
    /// Its value.
    pub(super) number: Number,
    /// Number of the token after it.
    pub(super) end: usize,
    /// What is written onto its digits and is no multiplier, folded: `km` in `5km`.
    pub(super) suffix: String,
    /// Whether it says "dozens" or "tens of thousands".
    pub(super) several: bool,
    /// Whether it is part of a whole: "two thirds" as 66.7 per cent.
    pub(super) is_part: bool,
}

impl Numeral {
    /// A number in plain words.
    pub(super) fn new(number: Number, end: usize) -> Self {
        Self { number, end, suffix: String::new(), several: false, is_part: false }
    }
}

const SMALL: &[&str] = &[
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: &[&str] =
    &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const SEVERAL: &[(&str, u64)] = &[
    ("dozens", 12),
    ("scores", 20),
    ("hundreds", 100),
    ("thousands", 1000),
    ("lakhs", 100_000),
    ("millions", 1_000_000),
    ("crores", 10_000_000),
    ("billions", 1_000_000_000),
];

/// The number that begins with a token.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let token = tokens.get(at).filter(|token| !token.out)?;
    if token.is_digits() {
        return in_digits(tokens, at);
    }
    several(tokens, at)
        .or_else(|| halves::of_scale(tokens, at))
        .or_else(|| part(tokens, at))
        .or_else(|| in_words(tokens, at).map(|numeral| halves::and_a_half(tokens, numeral)))
}

/// The place in an order that a word says: `first`, `21st`.
pub(super) fn ordinal(token: &Token<'_>) -> Option<u64> {
    if let Some(at) = position(ORDINALS, &token.form) {
        return Some(at + 1);
    }
    let digits = token.form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(token.form.get(digits.len()..), Some("st" | "nd" | "rd" | "th")).then(|| digits.parse().ok())?
}

fn in_digits(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let end = digits_end(tokens, at);
    let (token, last) = (tokens.get(at)?, end.checked_sub(1)?);
    let text: String = tokens.get(at..end)?.iter().map(|token| token.text).collect();
    let digits = text.trim_end_matches(char::is_alphabetic);
    let mut numeral = Numeral::new(token.number(digits)?, end);
    let suffix = text.get(digits.len()..).unwrap_or_default().to_lowercase();
    match suffix.as_str() {
        "m" if homonyms::is_metre(tokens, last, numeral.number) => "metre".clone_into(&mut numeral.suffix),
        "k" => numeral.number = numeral.number.times_ten(3),
        "m" | "mn" | "mln" => numeral.number = numeral.number.times_ten(6),
        "b" | "bn" => numeral.number = numeral.number.times_ten(9),
        "tn" => numeral.number = numeral.number.times_ten(12),
        _ => numeral.suffix = suffix,
    }
    Some(if numeral.suffix.is_empty() { multiplied(tokens, numeral) } else { numeral })
}

/// The token after the digits that begin with a token, groups of thousands behind spaces and
/// apostrophes taken in: `8 000`, `1’250’000`, `1 250,75`. A longer row of digits is a telephone's.
pub(super) fn digits_end(tokens: &[Token<'_>], at: usize) -> usize {
    let Some(first) = tokens.get(at) else { return at };
    let is_group = |token: &Token<'_>| !token.out && first.marks.joins(token.before, first.after);
    let is_first = (1..=3).contains(&first.text.len())
        && first.text.bytes().all(|byte| byte.is_ascii_digit())
        && !first.text.starts_with('0')
        && !at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|before| is_in_row(before, first));
    let mut end = at + 1;
    while is_first
        && let Some(rest) =
            tokens.get(end).filter(|token| is_group(token)).and_then(|token| behind_group(token.text))
    {
        end += 1;
        if !rest.is_empty() {
            break;
        }
    }
    let goes_on = tokens.get(end).is_some_and(|next| next.is_digits() && is_space(next.before));
    if goes_on { at + 1 } else { end }
}

/// Whether digits before others belong to the same row: `06 12`, `070-123`.
fn is_in_row(before: &Token<'_>, token: &Token<'_>) -> bool {
    let is_code = is_hyphen(token.before) && before.text.starts_with('0');
    before.is_digits() && (is_space(token.before) || is_code)
}

/// What stands behind the first three digits of a group of thousands: nothing, decimals or letters.
fn behind_group(text: &str) -> Option<&str> {
    let (digits, rest) = text.split_at_checked(3)?;
    let fits =
        digits.bytes().all(|byte| byte.is_ascii_digit()) && !rest.starts_with(|c: char| c.is_numeric());
    fits.then_some(rest)
}

/// Takes in the words "hundred", "million", "dozen" that follow.
pub(super) fn multiplied(tokens: &[Token<'_>], mut numeral: Numeral) -> Numeral {
    while let Some(token) = tokens.get(numeral.end) {
        let joined = tokens.get(numeral.end - 1).is_some_and(Token::goes_on);
        let factor = if token.form == "dozen" { numeral.number.times(12) } else { None };
        let larger = scale(&token.form).map(|powers| numeral.number.times_ten(powers)).or(factor);
        let Some(number) = larger.filter(|_| joined) else { break };
        numeral.number = number;
        numeral.end += 1;
    }
    numeral
}

/// The powers of ten that a word multiplies by.
pub(super) fn scale(form: &str) -> Option<i8> {
    Some(match form {
        "hundred" => 2,
        "thousand" => 3,
        "lakh" | "lakhs" => 5,
        "crore" | "crores" => 7,
        "million" | "mn" | "mln" => 6,
        "billion" | "bn" => 9,
        "trillion" | "tn" => 12,
        _ => return None,
    })
}

/// "dozens", "hundreds of thousands", "tens of millions".
fn several(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let find = |form: &str| SEVERAL.iter().find(|(word, _)| *word == form).map(|(_, value)| *value);
    let first = tokens.get(at)?;
    let follow = (tokens.get(at + 1)?.form == "of").then(|| tokens.get(at + 2)).flatten();
    let larger = follow.and_then(|token| find(&token.form));
    let (value, end) = match (first.form.as_str(), larger) {
        ("tens", Some(larger)) => (larger.checked_mul(10)?, at + 3),
        (form, Some(larger)) => (find(form)?.checked_mul(larger)?, at + 3),
        (form, None) => (find(form)?, at + 1),
    };
    Some(Numeral { several: true, ..Numeral::new(Number::new(value, 0), end) })
}

/// "half of", "a third of", "two-thirds", "three quarters of".
fn part(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let first = tokens.get(at)?;
    let (count, named) = match (first.form.as_str(), position(SMALL, &first.form)) {
        ("half", _) => (1, at),
        ("a", _) => (1, at + 1),
        (_, Some(count)) if (1..=9).contains(&count) && first.goes_on() => (count, at + 1),
        _ => return None,
    };
    let (parts, is_plural) = match tokens.get(named)?.form.as_str() {
        "half" => (2, false),
        "third" => (3, false),
        "quarter" => (4, false),
        "fifth" => (5, false),
        "thirds" => (3, true),
        "quarters" => (4, true),
        "fifths" => (5, true),
        _ => return None,
    };
    // Without "of" a third is a place in an order, and half an adverb.
    let of = tokens.get(named + 1).is_some_and(|token| token.form == "of");
    let fits = match (parts, is_plural) {
        // Quarters are spans of time as well.
        (4, true) => count == 3 && (of || is_hyphen(first.after)) && !is_span(tokens, at),
        (_, true) => count > 1 && count < parts,
        (_, false) => count == 1 && of,
    };
    // Tenths of a per cent, cut off.
    let number = Number::new(count * 1000 / parts, -1);
    fits.then(|| Numeral { is_part: true, ..Numeral::new(number, named + 1) })
}

/// Whether a number stands behind a word that counts off time: "the past three quarters".
fn is_span(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| has_word("past last next first previous final", &before.form))
}

/// "two hundred and fifty thousand", "twenty-one", "a dozen", "a million".
fn in_words(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let (mut total, mut current, mut end) = (0_u64, 0_u64, at);
    let is_article = matches!(tokens.get(at)?.form.as_str(), "a" | "an");
    if is_article {
        let next = tokens.get(at + 1)?;
        (scale(&next.form).is_some() || next.form == "dozen").then_some(())?;
        (current, end) = (1, at + 1);
    }
    let mut after_scale = false;
    while let Some(token) = tokens.get(end) {
        let joined = end == at || tokens.get(end - 1).is_some_and(Token::goes_on);
        if !joined {
            break;
        }
        let unit = position(SMALL, &token.form);
        let ten = position(TENS, &token.form).map(|at| 10 * (at + 2));
        let fits = |current: u64| match (unit, ten) {
            (Some(unit), _) => {
                current.is_multiple_of(100) || unit < 10 && current.is_multiple_of(10) && current % 100 >= 20
            }
            _ => current.is_multiple_of(100),
        };
        if let Some(value) =
            unit.or(ten).filter(|_| fits(current) && (current == 0 || after_scale || ten.is_none()))
        {
            current = current.checked_add(value)?;
        } else if token.form == "and" && after_scale && goes_on_small(tokens, end + 1) {
            end += 1;
            continue;
        } else if token.form == "dozen" && current > 0 {
            current = current.checked_mul(12)?;
        } else if let Some(powers) = scale(&token.form).filter(|_| current > 0) {
            let factor = Number::new(1, powers).whole()?;
            if powers == 2 {
                current = current.checked_mul(factor)?;
            } else {
                total = total.checked_add(current.checked_mul(factor)?)?;
                current = 0;
            }
            after_scale = true;
            end += 1;
            continue;
        } else if let Some(powers) = scale(&token.form).filter(|_| after_scale && current == 0) {
            // "Two lakh crore".
            total = total.checked_mul(Number::new(1, powers).whole()?)?;
            end += 1;
            continue;
        } else {
            break;
        }
        after_scale = false;
        end += 1;
    }
    let is_number = end > at + usize::from(is_article);
    is_number.then(|| Numeral::new(Number::new(total.saturating_add(current), 0), end))
}

fn goes_on_small(tokens: &[Token<'_>], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        is_space(token.before)
            && (position(SMALL, &token.form).is_some() || position(TENS, &token.form).is_some())
    })
}

fn position(words: &[&str], form: &str) -> Option<u64> {
    place_in(words, form).map(|at| at as u64)
}
