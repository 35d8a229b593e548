//! From a number and what stands around it to a figure.

use super::tokens::{Token, is_hyphen, is_range, is_space};
use super::units::{self, AGE, PER_CENT, SIGNS, Unit, sign_behind};
use super::{Figure, FigureKind, Said, Value, cues, homonyms, nouns, numerals};
use super::{number::Number, numerals::Numeral};
use crate::text::place_in;

/// Words after which a number is a name's.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "unit", "flight", "article", "section", "chapter", "page", "number", "no", "route", "room", "line", "phase",
    "level", "act", "resolution", "highway", "channel", "division", "brigade", "battalion", "ward", "gate",
    "platform", "version", "formula", "group", "grade", "type", "model", "figure", "table", "appendix", "covid",
];

/// The figure that begins with a token, if it is one, and the token to go on from. `None` where no
/// number begins.
pub(super) fn read(tokens: &[Token<'_>], at: usize) -> Option<(Option<Figure>, usize)> {
    let token = tokens.get(at).filter(|token| !token.out)?;
    if let Some(place) = numerals::ordinal(token) {
        return Some((ordinal(tokens, at, place), at + 1));
    }
    let numeral = numerals::at(tokens, at)?;
    let end = numeral.end;
    if let Some(score) = score(tokens, at, end) {
        return Some((None, score));
    }
    let money = currency_before(tokens, at);
    let (unit, unit_end) = match money {
        Some((unit, _)) => (unit, end),
        None => unit_after(tokens, &numeral),
    };
    let start = money.map_or(token.range.start, |(_, start)| start);
    if let Some(figure) = one_in(tokens, at, &numeral) {
        return Some(figure);
    }
    if unit.is_none()
        && money.is_none()
        && (is_name(tokens, at, end, &numeral) || is_pronoun(tokens, at, end))
    {
        return Some((None, end));
    }
    let unit = if numeral.is_part { Some(PER_CENT) } else { unit };
    let said = if numeral.several { Said::Several } else { cues::said(tokens, at, unit_end) };
    let said = if numeral.is_part && said == Said::Exactly { Said::About } else { said };
    let last = tokens.get(unit_end - 1)?;
    let sign = sign_behind(last.after).map_or(0, |(_, bytes)| bytes);
    let is_size = unit.is_some_and(|unit| unit.kind == FigureKind::Size || unit.kind == FigureKind::Share);
    let of = tokens.get(unit_end).is_some_and(|token| token.form == "of");
    let counts = unit.is_none() && money.is_none();
    let noun = if counts || is_size && of { nouns::head(tokens, unit_end) } else { None };
    let bare = if money.is_some() { FigureKind::Money } else { FigureKind::Count };
    let figure = Figure {
        range: start..last.range.end + sign,
        kind: unit.map_or(bare, |unit| unit.kind),
        value: Value::Number(numeral.number),
        unit,
        noun,
        said,
    };
    Some((Some(figure), unit_end))
}

fn ordinal(tokens: &[Token<'_>], at: usize, place: u64) -> Option<Figure> {
    let token = tokens.get(at)?;
    let noun = nouns::head(tokens, at + 1)?;
    Some(Figure {
        range: token.range.clone(),
        kind: FigureKind::Ordinal,
        value: Value::Number(Number::new(place, 0)),
        unit: None,
        noun: Some(noun),
        said: Said::Exactly,
    })
}

/// `3-1`, `9/11`, `24/7`, `555 0199`: numbers that only mean something together. The token after
/// the last of them. A range of counts (`10-15 people`, `8 000–10 000`) is none.
fn score(tokens: &[Token<'_>], at: usize, end: usize) -> Option<usize> {
    let (first, last, next) = (tokens.get(at)?, tokens.get(end - 1)?, tokens.get(end)?);
    if !first.is_digits() || !next.is_digits() || next.out {
        return None;
    }
    let is_number =
        last.after == "/" || is_space(last.after) && next.text.len() >= 3 && !next.text.contains(',');
    let next_end = numerals::digits_end(tokens, end);
    let after = tokens.get(next_end - 1).map_or("", |token| token.after);
    let counted = || {
        is_space(after) && tokens.get(next_end).is_some_and(nouns::is_plural)
            || next_end > end + 1
            || sign_behind(after).is_some()
            || units::at(tokens, next_end).is_some()
            || first.before.ends_with(SIGNS)
    };
    (is_number || is_range(last.after) && !counted()).then_some(next_end)
}

/// The currency whose sign stands before a number, and where it begins: `US$`, `£`. With capitals
/// before the sign that no currency has it is a currency, but none that is known.
fn currency_before(tokens: &[Token<'_>], at: usize) -> Option<(Option<&'static Unit>, usize)> {
    let token = tokens.get(at)?;
    let sign = token.before.chars().next_back().filter(|sign| SIGNS.contains(sign))?;
    let start = token.range.start - sign.len_utf8();
    let prefix = at.checked_sub(1).and_then(|before| tokens.get(before));
    if let Some(prefix) = prefix.filter(|prefix| prefix.range.end == start) {
        let mut name = prefix.text.to_owned();
        name.push(sign);
        let unit = units::named(&name);
        if unit.is_some() || prefix.is_capital() && prefix.text.ends_with(char::is_alphabetic) {
            return Some((unit, prefix.range.start));
        }
    }
    let mut name = [0; 4];
    units::named(sign.encode_utf8(&mut name)).map(|unit| (Some(unit), start))
}

/// The unit behind a number and the token after it: `5km`, `40 per cent`, `two-year`, `20%`, `5 €`.
fn unit_after(tokens: &[Token<'_>], numeral: &Numeral) -> (Option<&'static Unit>, usize) {
    let end = numeral.end;
    if !numeral.suffix.is_empty() {
        return (units::named(&numeral.suffix), end);
    }
    let Some(last) = tokens.get(end - 1) else { return (None, end) };
    if let Some((unit, _)) = sign_behind(last.after) {
        return (Some(unit), end);
    }
    if tokens.get(end.wrapping_sub(2)).is_some_and(|token| token.form == "aged") {
        return (Some(&AGE), end);
    }
    // "Tens of thousands of crowns".
    let of = numeral.several && tokens.get(end).is_some_and(|token| token.form == "of");
    match units::at(tokens, end + usize::from(of)).filter(|_| last.goes_on()) {
        Some((unit, after))
            if unit.name == "year"
                && tokens.get(after).is_some_and(|token| matches!(token.form.as_str(), "old" | "olds")) =>
        {
            (Some(&AGE), after)
        }
        Some((unit, after)) => match homonyms::meant(unit, tokens, numeral, (end + usize::from(of), after)) {
            Some(unit) => (Some(unit), after),
            None => (None, end),
        },
        None if is_age(tokens, end) => (Some(&AGE), end),
        None => (None, end),
    }
}

/// `Oren Tagg, 52, a father`.
fn is_age(tokens: &[Token<'_>], end: usize) -> bool {
    let Some(token) = tokens.get(end - 1) else { return false };
    let before = end.checked_sub(2).and_then(|at| tokens.get(at));
    token.is_digits()
        && token.text.len() == 2
        && token.before == ", "
        && token.after.starts_with(',')
        && before.is_some_and(Token::is_capital)
}

/// `one in five` as a share.
fn one_in(tokens: &[Token<'_>], at: usize, numeral: &Numeral) -> Option<(Option<Figure>, usize)> {
    let next = tokens.get(numeral.end)?;
    let out = next.form == "out" && tokens.get(numeral.end + 1).is_some_and(|token| token.form == "of");
    if next.form != "in" && !out || !tokens.get(numeral.end - 1)?.goes_on() {
        return None;
    }
    let whole = numerals::at(tokens, numeral.end + 1 + usize::from(out))?;
    let (part, all) = (numeral.number.whole()?, whole.number.whole()?);
    let fits = part > 0 && part < all && all <= 1000 && whole.suffix.is_empty() && part <= 9;
    let last = tokens.get(whole.end - 1)?;
    // "Killed two in 24 hours" tells how long it took.
    if units::at(tokens, whole.end).is_some_and(|(unit, _)| unit.kind == FigureKind::Duration) {
        return None;
    }
    fits.then(|| {
        let figure = Figure {
            range: tokens[at].range.start..last.range.end,
            kind: FigureKind::Share,
            value: Value::Number(Number::new(part * 1000 / all, -1)),
            unit: Some(PER_CENT),
            noun: nouns::head(tokens, whole.end),
            said: cues::said(tokens, at, whole.end),
        };
        (Some(figure), whole.end)
    })
}

/// Whether a bare number belongs to a name or a code: `Unit 8200`, `+972`, `F-16`, `A320`, `1990s`.
fn is_name(tokens: &[Token<'_>], at: usize, end: usize, numeral: &Numeral) -> bool {
    let token = &tokens[at];
    if !numeral.suffix.is_empty() || token.before.ends_with(['+', '#', '№', '.']) {
        return true;
    }
    let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    let is_led = place_in(LEADS, &before.form).is_some() && is_space(token.before);
    let joined = is_hyphen(token.before) && !before.is_digits();
    if !token.is_digits() {
        return is_led && before.is_capital();
    }
    let next = tokens.get(end).filter(|next| is_space(next.before));
    let counts = next.is_some_and(|next| !next.is_capital() && nouns::is_plural(next));
    let named = before.is_capital() && is_space(token.before) && at > 1 && !counts;
    let is_grouped = numerals::digits_end(tokens, at) > at + 1 || token.text.contains([',', '.']);
    is_led || joined || named && !is_grouped
}

/// "One" is a number only where it counts something: not in "no one", "one of them", "this one".
fn is_pronoun(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let token = &tokens[at];
    let form = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.form.as_str());
    if token.form == "zero" {
        return true;
    }
    if token.form != "one" || end > at + 1 {
        return false;
    }
    let led = ["no", "this", "that", "each", "every", "any", "which", "the", "another", "only"];
    place_in(&led, form(at.checked_sub(1))).is_some()
        || !is_space(token.after)
        || form(Some(end)) == "another"
        || nouns::head(tokens, end).is_none()
        || form(Some(end)) == "of"
}
