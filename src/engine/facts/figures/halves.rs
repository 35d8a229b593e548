//! Halves and quarters of what larger numbers are counted by: "half a million", "a million and a half".

use super::number::Number;
use super::numerals::{Numeral, multiplied, scale};
use super::tokens::{Token, is_hyphen};

/// "half a million", "a half dozen", "a quarter of a million", where such a number begins with a token.
pub(super) fn of_scale(tokens: &[Token<'_>], at: usize) -> Option<Numeral> {
    let forms: &[&[&str]] =
        &[&["half", "a"], &["a", "half"], &["quarter", "of", "a"], &["a", "quarter", "of", "a"]];
    let said = forms.iter().find(|forms| is_said(tokens, at, forms))?;
    let hundredths = if said.contains(&"half") { 50 } else { 25 };
    let end = at + said.len();
    let scaled = tokens.get(end).filter(|_| tokens[end - 1].goes_on())?;
    let number = match scaled.form.as_str() {
        // A quarter of a dozen is nobody's number.
        "dozen" => Number::new(12 * hundredths / 100, 0),
        form => Number::new(hundredths, scale(form)? - 2),
    };
    Some(Numeral::new(number, end + 1))
}

/// The number with "and a half" that stands behind it: a half of what it was counted by last, and of one
/// where that is no scale ("two and a half million").
pub(super) fn and_a_half(tokens: &[Token<'_>], numeral: Numeral) -> Numeral {
    /// Powers of ten of "million" and the like, the largest first.
    const SCALES: [i8; 4] = [12, 9, 6, 3];
    let follows = numeral.end.checked_sub(1).is_some_and(|last| tokens[last].goes_on());
    if !follows || !is_said(tokens, numeral.end, &["and", "a", "half"]) {
        return numeral;
    }
    let end = numeral.end + 3;
    // "a million and a half-eaten cake"
    let is_whole = !is_hyphen(tokens[end - 1].after);
    let Some(whole) = numeral.number.whole().filter(|_| is_whole) else { return numeral };
    let is_counted_by = |power: &i8| {
        let scale = Number::new(1, *power).whole();
        scale.is_some_and(|scale| whole > 0 && whole.is_multiple_of(scale))
    };
    let power = SCALES.into_iter().find(is_counted_by).unwrap_or(0);
    let counted = Number::new(1, power).whole().map_or(whole, |scale| whole / scale);
    let Some(tenths) = counted.checked_mul(10).and_then(|tenths| tenths.checked_add(5)) else {
        return numeral;
    };
    multiplied(tokens, Numeral::new(Number::new(tenths, power - 1), end))
}

/// Whether these words stand there one after the other, and something goes on behind them.
fn is_said(tokens: &[Token<'_>], at: usize, forms: &[&str]) -> bool {
    let said = tokens.get(at..at + forms.len()).unwrap_or_default();
    let joined = said.iter().rev().skip(1).all(Token::goes_on);
    !said.is_empty() && joined && said.iter().zip(forms).all(|(token, form)| token.form == *form)
}
