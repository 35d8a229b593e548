//! The forms of dates: which words, numbers and signs make up a day.

use super::date_tokens::{Kind, Steps, Token};
use super::dates::Unreadable;
use crate::date::Date;

/// The date that begins with token `at` of a text, and how many tokens it has.
pub(super) fn date_at(
    text: &str,
    tokens: &[Token],
    at: usize,
    day_leads: Option<bool>,
) -> Option<Result<(Date, usize), Unreadable>> {
    let (before, tokens) = tokens.split_at_checked(at)?;
    year_first(tokens)
        .or_else(|| year_and_stop_first(tokens))
        .or_else(|| day_first(tokens, before.is_empty()).filter(|_| !is_counted(text, before)))
        .or_else(|| month_first(tokens))
        .or_else(|| month_day_and_time_first(tokens))
        .map(Ok)
        .or_else(|| numbers_only(tokens, day_leads))
}

/// Whether the next number counts something, as in `No. 12 March 2025`.
fn is_counted(text: &str, before: &[Token]) -> bool {
    let stop = |token: &&Token| matches!(token.kind, Kind::Sign('.' | 'º' | '°'));
    let last = before.iter().rev().find(|token| !stop(token));
    let word = last.and_then(|token| text.get(token.range.clone())).unwrap_or_default().to_lowercase();
    COUNTERS.contains(&word.as_str())
}

/// Words and signs before the number of an issue, of which many languages have the same.
const COUNTERS: &[&str] = &[
    "issue", "no", "nr", "vol", "volume", "number", "num", "numero", "número", "numéro", "nummer", "heft",
    "ausgabe", "n", "#", "№",
];

/// Whether the day leads in dates like `28/9/2025`, as one of the text shows that can be read in one way
/// only.
pub(super) fn day_leads(tokens: &[Token]) -> Option<bool> {
    let mut leads = None;
    for start in 0..tokens.len() {
        let Some(('/' | '-', day_first, month_first)) = two_numbers_and_year(&tokens[start..]) else {
            continue;
        };
        let (day_first, month_first) = (day_first.is_some(), month_first.is_some());
        if day_first != month_first {
            if leads.is_some_and(|leads| leads != day_first) {
                return None;
            }
            leads = Some(day_first);
        }
    }
    leads
}

/// `2025-09-28`, `2025/9/28`, `2025年9月28日`, `2025 Sep 28`.
fn year_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let mut steps = Steps::new(tokens);
    let year = steps.year()?;
    if let Some(Kind::Month(_)) = steps.next() {
        let month = steps.month()?;
        steps.joints();
        let day = steps.small()?;
        return steps.date(year, month, day);
    }
    let first = steps.sign(&['-', '/', '.', '年', '년'])?;
    let month = steps.small()?;
    let second = steps.sign(&['-', '/', '.', '月', '월'])?;
    let day = steps.small()?;
    let fits = first == second || matches!((first, second), ('年', '月') | ('년', '월'));
    steps.sign(&['日', '일']);
    fits.then(|| steps.date(year, month, day))?
}

/// `2025. szeptember 28.`; a stop or a joint behind the day tells it from a sentence that begins with
/// a month where another ends with a year.
fn year_and_stop_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let mut steps = Steps::new(tokens);
    let year = steps.year()?;
    steps.sign(&['.'])?;
    let month = steps.month()?;
    steps.sign(&['.']);
    let day = steps.small()?;
    (steps.next().is_none() || steps.sign(&['.', ',', '-']).is_some())
        .then(|| steps.date(year, month, day))?
}

/// `28 September 2025`, `28th of Sept., 2025`, `28. September 2025`, `3 de mayo de 2025`. A comma parts day
/// and month only where the text begins with them: `Issue 12, March 2025` names no day.
fn day_first(tokens: &[Token], is_beginning: bool) -> Option<(Date, usize)> {
    let mut steps = Steps::new(tokens);
    let day = steps.small()?;
    if is_beginning {
        steps.joints();
    } else {
        steps.close_joints();
    }
    let month = steps.month()?;
    steps.joints();
    let year = steps.year()?;
    steps.date(year, month, day)
}

/// `September 28, 2025`, `Sept. 28th 2025`.
fn month_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let mut steps = Steps::new(tokens);
    let month = steps.month()?;
    steps.joints();
    let day = steps.small()?;
    steps.joints();
    let year = steps.year()?;
    steps.date(year, month, day)
}

/// `Sep 28 10:00:00 +0000 2025`, `Sep 28 10:00:00 UTC 2025`, as programs write a moment.
fn month_day_and_time_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let mut steps = Steps::new(tokens);
    let month = steps.month()?;
    let day = steps.small()?;
    steps.small()?;
    steps.sign(&[':'])?;
    steps.small()?;
    if steps.sign(&[':']).is_some() {
        steps.small()?;
    }
    steps.zone();
    let year = steps.year()?;
    steps.date(year, month, day)
}

/// A date and how many tokens it takes.
type Found = (Date, usize);

/// The sign between the parts of `9/28/2025`, and the date in both readings: day first, month first.
fn two_numbers_and_year(tokens: &[Token]) -> Option<(char, Option<Found>, Option<Found>)> {
    let mut steps = Steps::new(tokens);
    let first = steps.small()?;
    let sign = steps.sign(&['.', '/', '-'])?;
    let second = steps.small()?;
    steps.sign(&[sign])?;
    let year = steps.year()?;
    Some((sign, steps.date(year, second, first), steps.date(year, first, second)))
}

/// `28.9.2025` is day first everywhere; `9/28/2025` is settled where only one reading is a date, or by
/// another date of the text.
fn numbers_only(tokens: &[Token], day_leads: Option<bool>) -> Option<Result<(Date, usize), Unreadable>> {
    let (sign, day_first, month_first) = two_numbers_and_year(tokens)?;
    match (day_first, month_first) {
        (Some(date), _) if sign == '.' => Some(Ok(date)),
        (Some(a), Some(b)) if a != b => {
            Some(day_leads.map(|day_leads| if day_leads { a } else { b }).ok_or(Unreadable::TwoReadings))
        }
        (Some(date), _) | (None, Some(date)) if sign != '.' => Some(Ok(date)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::details::date_tokens::tokens;

    #[test]
    fn a_date_with_one_reading_says_what_leads() {
        for (text, leads) in [
            ("15/04/2025", Some(true)),
            ("4/15/2025 and 3/4/2025", Some(false)),
            ("3/4/2025", None),
            ("15.4.2025", None),
            ("15/04/2025 and 4/16/2025", None),
        ] {
            assert_eq!(day_leads(&tokens(text)), leads, "{text}");
        }
    }
}
