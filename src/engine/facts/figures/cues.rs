//! Words before a number that say how exactly it is meant.

use super::Said;
use super::tokens::{Token, is_space};

/// The words, last one first, and what they say.
#[rustfmt::skip]
const CUES: &[(&[&str], Said)] = &[
    (&["than", "more"], Said::AtLeast), (&["than", "greater"], Said::AtLeast), (&["over"], Said::AtLeast),
    (&["least", "at"], Said::AtLeast), (&["above"], Said::AtLeast), (&["exceeding"], Said::AtLeast),
    (&["than", "fewer", "no"], Said::AtLeast), (&["than", "less", "no"], Said::AtLeast),
    (&["to", "up"], Said::AtMost), (&["many", "as"], Said::AtMost), (&["much", "as"], Said::AtMost),
    (&["as", "many", "as"], Said::AtMost), (&["as", "much", "as"], Said::AtMost),
    (&["than", "fewer", "not"], Said::AtLeast), (&["than", "less", "not"], Said::AtLeast),
    (&["than", "more", "not"], Said::AtMost), (&["than", "greater", "not"], Said::AtMost),
    (&["exceeding", "not"], Said::AtMost), (&["than", "more", "no"], Said::AtMost), (&["most", "at"], Said::AtMost),
    (&["than", "fewer"], Said::AtMost), (&["than", "less"], Said::AtMost), (&["under"], Said::AtMost),
    (&["below"], Said::AtMost), (&["within"], Said::AtMost),
    (&["about"], Said::About), (&["around"], Said::About), (&["approximately"], Said::About),
    (&["roughly"], Said::About), (&["some"], Said::About), (&["estimated"], Said::About),
    (&["nearly"], Said::About), (&["almost"], Said::About), (&["to", "close"], Said::About),
    (&["circa"], Said::About), (&["maybe"], Said::About), (&["perhaps"], Said::About),
];

/// How exactly the number that begins with token `start` and ends before token `end` is said. Of
/// several sayings the one with most words counts.
pub(super) fn said(tokens: &[Token<'_>], start: usize, end: usize) -> Said {
    let mut best: Option<(usize, Said)> = None;
    for (words, said) in CUES {
        if best.is_none_or(|(length, _)| words.len() > length) && stands_before(tokens, start, words) {
            best = Some((words.len(), *said));
        }
    }
    if let Some((_, said)) = best {
        return said;
    }
    let form = |at: usize| tokens.get(at).map(|token| token.form.as_str());
    match (form(end), form(end + 1)) {
        (Some("or"), Some("more")) => Said::AtLeast,
        (Some("or"), Some("fewer" | "less")) => Said::AtMost,
        (Some("or"), Some("so")) => Said::About,
        _ => Said::Exactly,
    }
}

fn stands_before(tokens: &[Token<'_>], start: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(back, word)| {
        let token = start.checked_sub(back + 1).and_then(|at| tokens.get(at));
        // A currency sign may stand between the last word and the number.
        token.is_some_and(|token| token.form == *word && (back == 0 || is_space(token.after)))
    })
}
