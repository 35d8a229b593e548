//! Dates and times of day in a sentence.

use super::tokens::{Token, is_hyphen, is_space};
use super::{Day, Figure, FigureKind, Said, Value};
use crate::text::place_in;

#[rustfmt::skip]
const MONTHS: &[&[&str]] = &[
    &["january", "jan"], &["february", "feb"], &["march", "mar"], &["april", "apr"], &["may"], &["june", "jun"],
    &["july", "jul"], &["august", "aug"], &["september", "sept", "sep"], &["october", "oct"],
    &["november", "nov"], &["december", "dec"],
];
const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Weekdays after or before these words belong to a name.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "black", "good", "ash", "easter", "palm", "times", "telegraph", "mirror", "express", "mail", "herald", "bloody",
];

/// Words before a month or a year that stands alone.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "in", "since", "until", "till", "by", "from", "to", "of", "during", "early", "late", "mid", "before", "after",
    "last", "next", "this", "between", "and", "summer", "winter", "spring", "autumn", "through",
];

/// The date that begins with a token, and the token after it.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<(Option<Figure>, usize)> {
    let token = tokens.get(at).filter(|token| !token.out)?;
    let (day, end) = by_weekday(tokens, at)
        .or_else(|| by_month(tokens, at))
        .or_else(|| by_day(tokens, at))
        .or_else(|| in_digits(tokens, at))
        .or_else(|| time(tokens, at))
        .or_else(|| year_alone(tokens, at))
        .or_else(|| relative(token).map(|day| (day, at + 1)))?;
    let last = tokens.get(end - 1)?;
    let figure = Figure {
        range: token.range.start..last.range.end,
        kind: FigureKind::Date,
        value: Value::Day(day),
        unit: None,
        noun: None,
        said: Said::Exactly,
    };
    Some((Some(figure), end))
}

/// `Thursday`, `Thursday, Sept 26`, `Thursday (26 September 2025)`.
fn by_weekday(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let token = tokens.get(at).filter(|token| token.is_capital())?;
    let weekday = place_in(WEEKDAYS, &token.form)?;
    let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| tokens.get(at));
    if near.clone().any(|other| place_in(NAMES, &other.form).is_some()) {
        return None;
    }
    let weekday = Some(weekday as u8);
    let ahead = super::ahead::at(tokens, at);
    let date = if matches!(token.after.trim(), "" | "," | "(") {
        by_month(tokens, at + 1).or_else(|| by_day(tokens, at + 1)).filter(|(day, _)| day.day.is_some())
    } else {
        None
    };
    Some(date.map_or((Day { weekday, ahead, ..Day::default() }, at + 1), |(day, end)| {
        (Day { weekday, ..day }, end)
    }))
}

/// `Sept 26`, `September 26, 2025`, `September 2025`, `in August`.
fn by_month(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let month = Some(month(tokens.get(at)?)?);
    if let Some(day) = tokens.get(at + 1).filter(|token| is_near(token.before)).and_then(day) {
        let year = year(tokens, at + 2);
        return Some((
            Day { year, month, day: Some(day), ..Day::default() },
            at + 2 + usize::from(year.is_some()),
        ));
    }
    if let Some(year) = year(tokens, at + 1) {
        return Some((Day { year: Some(year), month, ..Day::default() }, at + 2));
    }
    let alone = tokens.get(at)?.form.len() > 3 || tokens.get(at)?.form == "may";
    (alone && is_led(tokens, at)).then_some((Day { month, ..Day::default() }, at + 1))
}

/// `26 September 2025`, `26th of September`.
fn by_day(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let day = Some(day(tokens.get(at)?)?);
    let of = tokens.get(at + 1).is_some_and(|token| token.form == "of");
    let named = at + 1 + usize::from(of);
    let month_token = tokens.get(named).filter(|token| is_near(token.before))?;
    let month = Some(month(month_token)?);
    let year = year(tokens, named + 1);
    Some((Day { year, month, day, ..Day::default() }, named + 1 + usize::from(year.is_some())))
}

/// `2025-09-26`, `26.9.2025`. With slashes day and month cannot be told apart.
fn in_digits(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let number = |at: usize| tokens.get(at)?.text.parse::<u16>().ok();
    let hyphens = |at: usize| tokens.get(at).is_some_and(|token| is_hyphen(token.before));
    let whole = |year, month: u16, day: u16, end| {
        let date = crate::date::Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        let day = Day {
            year: Some(date.year()),
            month: Some(date.month()),
            day: Some(date.day()),
            ..Day::default()
        };
        Some((day, end))
    };
    let token = tokens.get(at)?;
    if token.text.len() == 4 && hyphens(at + 1) && hyphens(at + 2) {
        return whole(number(at)?, number(at + 1)?, number(at + 2)?, at + 3);
    }
    let mut parts = token.text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_whole = parts.next().is_none() && year.len() == 4;
    let date = whole(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?, at + 1);
    date.filter(|_| is_whole)
}

/// `4.12 a.m.`, `16:12`, `4pm`.
fn time(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let token = tokens.get(at).filter(|token| token.is_digits())?;
    let bare = token.form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (hours, minutes) = bare.split_once('.').unwrap_or((bare, ""));
    let mut end = at + 1;
    let mut minutes: u16 = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    let mut half = token.form.get(bare.len()..).unwrap_or_default().to_owned();
    let colon = token.after == ":";
    if colon {
        let next = tokens.get(end)?;
        let digits = next.form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if digits.len() != 2 || !half.is_empty() {
            return None;
        }
        minutes = digits.parse().ok()?;
        half.push_str(next.form.get(digits.len()..).unwrap_or_default());
        end += 1;
    }
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    if half.is_empty() && matches!(form(end), "am" | "pm") {
        half.push_str(form(end));
        end += 1;
    } else if half.is_empty() && matches!(form(end), "a" | "p") && form(end + 1) == "m" {
        half.push_str(form(end));
        end += 2;
    }
    let mut hours: u16 = hours.parse().ok()?;
    match half.get(..1) {
        Some("p") if half.len() < 3 => hours = hours % 12 + 12,
        Some("a") if half.len() < 3 => hours %= 12,
        None if colon => {}
        _ => return None,
    }
    let fits = hours < 24 && minutes < 60;
    fits.then_some((Day { minute: Some(60 * hours + minutes), ..Day::default() }, end))
}

/// `in 2021`, `(2021)`.
fn year_alone(tokens: &[Token<'_>], at: usize) -> Option<(Day, usize)> {
    let token = tokens.get(at)?;
    let year = year(tokens, at)?;
    let in_brackets = token.before.ends_with('(') && token.after.starts_with(')');
    let at_end = !token.after.starts_with([' ', '\u{a0}', '%', '-']) || token.after.starts_with(". ");
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|before| is_space(before.after));
    let is_recent = (1900..=2099).contains(&year);
    let counts = tokens.get(at + 1).is_some_and(|next| {
        let lead = before.filter(|_| is_recent).map_or(Lead::Nothing, |before| Lead::of(before, year));
        let plural = !next.is_capital() && super::nouns::is_plural(next);
        // "The 2000 people who came", but "the 2000 elections".
        let counted = plural && (lead == Lead::Nothing || super::nouns::is_people(next));
        // "The 2019 second-half profit".
        let measured = || next.form != "second" && super::units::at(tokens, at + 1).is_some();
        is_space(token.after) && lead != Lead::Year && (counted || measured())
    });
    // A bare number of these is hardly ever a count.
    let is_bare = is_recent && !at.checked_sub(1).is_some_and(|at| tokens[at].is_capital());
    let leads = before.is_some_and(|before| is_recent && Lead::of(before, year) != Lead::Nothing);
    let led = (is_led(tokens, at) || leads || is_bare) && !counts;
    (in_brackets || led && (is_space(token.after) || at_end))
        .then_some((Day { year: Some(year), ..Day::default() }, at + 1))
}

/// What a word before a number says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Nothing,
    /// "Norland’s 2019 elections": a year where no unit follows.
    Named,
    /// "In 2019 voters": a year whatever follows.
    Year,
}

impl Lead {
    fn of(before: &Token<'_>, year: u16) -> Self {
        // "In 2000 homes" is more likely to count than "In 2000 voters" at a beginning.
        let is_round = year.is_multiple_of(100) && !before.is_capital();
        match before.form.as_str() {
            "in" | "by" if is_round => Self::Nothing,
            "in" | "since" | "during" => Self::Year,
            "by" | "the" | "its" | "his" | "her" | "their" | "our" => Self::Named,
            _ if before.text.ends_with("'s") || before.text.ends_with("’s") => Self::Named,
            _ => Self::Nothing,
        }
    }
}

fn relative(token: &Token<'_>) -> Option<Day> {
    let offset = match token.form.as_str() {
        "yesterday" => -1,
        "today" => 0,
        "tomorrow" => 1,
        _ => return None,
    };
    // "Today's youth" names no day.
    (token.form.len() == token.text.len()).then(|| Day { offset: Some(offset), ..Day::default() })
}

fn is_led(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| place_in(BEFORE, &before.form).is_some() && before.goes_on())
}

fn month(token: &Token<'_>) -> Option<u8> {
    let number = MONTHS.iter().position(|names| place_in(names, &token.form).is_some())?;
    token.is_capital().then_some(number as u8 + 1)
}

fn day(token: &Token<'_>) -> Option<u8> {
    let digits = token.form.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = token.form.get(digits.len()..)?;
    let day: u8 = digits.parse().ok()?;
    (matches!(suffix, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}

/// The year that a token is, four digits without a comma.
fn year(tokens: &[Token<'_>], at: usize) -> Option<u16> {
    let token = tokens.get(at).filter(|token| token.text.len() == 4)?;
    let near = token.before.is_empty() || !token.before.contains(['.', ';', ':', '+', '#', '$', '£', '€']);
    token.text.parse().ok().filter(|year| near && (1500..=2099).contains(year))
}

/// Whether the parts of a date stand close enough: `Sept. 26`, `September 26, 2025`.
fn is_near(gap: &str) -> bool {
    matches!(gap.trim(), "" | "." | "," | "-")
}
