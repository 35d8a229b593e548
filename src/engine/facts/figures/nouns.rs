//! The noun that a number counts.

use super::tokens::{Token, is_hyphen, is_space};
use super::units::sign_behind;
use crate::text::{is_stop_word, place_in};
use std::ops::Range;

/// How many words after a number are looked at.
const REACH: usize = 5;

/// Plurals without an s.
#[rustfmt::skip]
const PLURALS: &[&str] = &[
    "people", "men", "women", "children", "police", "staff", "personnel", "troops", "crew", "cattle",
    "fishermen", "firemen", "policemen", "lawmen", "servicemen", "dead",
];

/// Words that end a noun phrase though they are no stop words.
const VERBS: &[&str] = &[
    "said",
    "says",
    "told",
    "has",
    "had",
    "killed",
    "died",
    "dies",
    "voted",
    "won",
    "according",
    "last",
    "next",
];

/// The noun after token `from`: the first plural, else the last word before the phrase ends.
/// Byte range in the sentence.
pub(super) fn head(tokens: &[Token<'_>], from: usize) -> Option<Range<usize>> {
    let mut at = from;
    // "two of the boats", "a third of its staff".
    if tokens.get(at).is_some_and(|token| token.form == "of" && is_space(without_sign(token.before))) {
        at += 1;
        while tokens
            .get(at)
            .is_some_and(|token| matches!(token.form.as_str(), "the" | "its" | "their" | "all"))
        {
            at += 1;
        }
    }
    let mut last = None;
    for token in tokens.iter().skip(at).take(REACH) {
        if !is_space(token.before) && !is_hyphen(token.before) || ends_phrase(token) {
            break;
        }
        if is_plural(token) {
            return Some(token.range.clone());
        }
        last = Some(token);
    }
    let is_noun = |token: &&Token<'_>| {
        !token.is_capital() && !["ed", "ing", "ly"].iter().any(|ending| token.form.ends_with(ending))
    };
    last.filter(is_noun).map(|token| token.range.clone())
}

/// The gap behind a number without the sign of its unit.
fn without_sign(gap: &str) -> &str {
    gap.get(sign_behind(gap).map_or(0, |(_, bytes)| bytes)..).unwrap_or_default()
}

/// Whether a word is one for several people or animals.
pub(super) fn is_people(token: &Token<'_>) -> bool {
    place_in(PLURALS, &token.form).is_some()
}

/// Whether a word looks like a plural noun in lower case or a people's name.
pub(super) fn is_plural(token: &Token<'_>) -> bool {
    let form = token.form.as_str();
    // Possessives fold to the bare word.
    let is_written = token.text.ends_with('s') && !token.text.ends_with("'s") && !token.text.ends_with("’s");
    let ending = !["ss", "us", "is"].iter().any(|ending| form.ends_with(ending));
    is_people(token) || is_written && ending && form.len() > 3 && !ends_phrase(token)
}

fn ends_phrase(token: &Token<'_>) -> bool {
    is_stop_word(&token.form) || place_in(VERBS, &token.form).is_some() || token.is_digits()
}
