//! Names of units that are other words too.

use super::nouns;
use super::number::Number;
use super::numerals::Numeral;
use super::tokens::{Token, is_hyphen, is_space};
use super::units::{self, SIGNS, Unit};
use crate::text::{has_word, is_stop_word};

/// From so many on `won` is money: nobody pays four won, and many win four seats.
const LEAST_WON: f64 = 1000.0;

/// What is paid or owed: "a 300-pound fine", "500 pounds of debt".
const SUMS: &str = "\
    fine fines bill bills note notes coin coins prize prizes grant grants bonus fee fees deal reward debt debts \
    ransom loan loans money cash damage damages funding aid taxpayers public savings support investment";

/// From so many on pounds without another sign are money.
const MANY_POUNDS: f64 = 1e6;

/// What measures in metres: "a wave 5m high".
const LENGTHS: &str = "high deep tall wide long away above below";

/// What is run or swum over metres: "the 100m final".
const EVENTS: &str = "\
    final finals race races sprint hurdles freestyle relay heats backstroke breaststroke butterfly medley dash";

/// Nobody runs over less; fewer are millions: "1m race fans".
const SHORTEST_EVENT: f64 = 20.0;

/// Behind a hyphen these say that many are meant: "a 10m-strong movement".
const MANY: &str = "strong plus member people person a";

/// The unit that the word at a token behind a number means, of those under its name; none where it
/// is another word there. The unit ends before token `after`.
pub(super) fn meant(
    unit: &'static Unit,
    tokens: &[Token<'_>],
    numeral: &Numeral,
    (at, after): (usize, usize),
) -> Option<&'static Unit> {
    let token = tokens.get(at)?;
    let is_other = match token.form.as_str() {
        "won" => numeral.number.value() < LEAST_WON || is_verb(tokens, after),
        // "Two points" are no shares.
        "point" | "points" => true,
        "second" => is_ordinal(tokens, numeral, at),
        "crown" | "crowns" => token.is_capital(),
        "pound" | "pounds" if weighs(tokens, numeral, at, after) => return units::named("lb"),
        _ => false,
    };
    (!is_other).then_some(unit)
}

/// Whether what is won follows: "1,050 won seats", "2,000 won the right".
fn is_verb(tokens: &[Token<'_>], after: usize) -> bool {
    tokens.get(after).is_some_and(|next| {
        let is_object = nouns::is_plural(next)
            || matches!(next.form.as_str(), "the" | "a" | "an" | "his" | "her" | "its" | "their");
        is_space(next.before) && is_object
    })
}

/// A number from this on may be a year.
const FIRST_YEAR: f64 = 1000.0;

/// Whether "second" orders: "two second-half goals" and "two second prizes", but "one second", "a 30
/// second clip" and "a two second delay".
fn is_ordinal(tokens: &[Token<'_>], numeral: &Numeral, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let is_one = numeral.number.whole() == Some(1);
    let mut before = tokens.iter().take(numeral.end).rev();
    // "The 1987 second quarter".
    let is_digits = before.next().is_some_and(Token::is_digits) && numeral.number.value() < FIRST_YEAR;
    let is_of_one = before.next().is_some_and(|article| article.form == "a");
    !is_hyphen(token.before) && (is_hyphen(token.after) || !is_one && !is_digits && !is_of_one)
}

/// Whether pounds are a weight: "a 2,000-pound bomb", "weighing 300 pounds", "40 pounds of salt".
fn weighs(tokens: &[Token<'_>], numeral: &Numeral, at: usize, after: usize) -> bool {
    let form = |at: usize| tokens.get(at).map_or("", |token| token.form.as_str());
    let Some(token) = tokens.get(at) else { return false };
    let led = (2..=5).any(|back| at.checked_sub(back).is_some_and(|at| form(at).starts_with("weigh")));
    let is_many = numeral.number.value() >= MANY_POUNDS;
    let is_sum = |at: usize| has_word(SUMS, form(at)) || is_stop_word(form(at));
    let joined = is_hyphen(token.before) && token.form == "pound" && !is_sum(after);
    let of = form(after) == "of" && !is_sum(after + 1);
    led || matches!(form(after), "heavier" | "lighter" | "overweight") || !is_many && (joined || of)
}

/// Whether the `m` written onto the number at a token is metres and no million.
pub(super) fn is_metre(tokens: &[Token<'_>], at: usize, number: Number) -> bool {
    let Some(token) = tokens.get(at).filter(|token| !token.before.ends_with(SIGNS)) else { return false };
    let Some(next) = tokens.get(at + 1) else { return false };
    if is_hyphen(token.after) {
        return !has_word(MANY, &next.form) && units::at(tokens, at + 1).is_none();
    }
    // "The 100m women’s final".
    let whose = matches!(next.form.as_str(), "men" | "women");
    let event = if whose { tokens.get(at + 2) } else { Some(next) };
    let is_event =
        number.value() >= SHORTEST_EVENT && event.is_some_and(|event| has_word(EVENTS, &event.form));
    // "10m high-school pupils".
    let is_measured = has_word(LENGTHS, &next.form) && !is_hyphen(next.after);
    is_space(token.after) && (is_measured || is_event)
}
