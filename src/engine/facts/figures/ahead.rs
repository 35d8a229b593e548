//! Weekdays that lie ahead of the day of publication.

use super::Ahead;
use super::nouns;
use super::tokens::{Token, is_space};
use crate::facts::speakers::is_saying;
use crate::text::{has_word, is_stop_word};

/// Words after which a weekday in the same clause may be one to come.
const MAY_COME: &str = "would wont due scheduled expected expects plans planned planning shall";

/// Words before "to" and what is yet to be done.
const PROMISED: &str = "\
    agreed agrees hopes hope wants want intends intend aims aim vowed vows promised promises pledged pledges";

/// Verbs that tell in the present tense what is yet to come: "the fair opens on Thursday".
const PRESENT: &str = "\
    opens begins starts closes ends meets returns resumes sails leaves arrives open begin meet resume sail leave arrive";

/// So many words behind a weekday that begins a sentence are looked at.
const REACH: usize = 8;

/// Words that a verb of saying follows where nobody has said anything yet: "will be announced".
const BEFORE_VERBS: &str = "be been have will would to";

/// Words that end with a verb what stands between two commas.
const PAST: &str = "was were had did has have came went";

/// Whether the weekday at a token lies ahead. A wrong day would make two articles differ that say
/// the same, so that only the plainest wording is sure.
pub(super) fn at(tokens: &[Token<'_>], at: usize) -> Ahead {
    let (Some(day), Some(clause)) = (tokens.get(at), tokens.get(clause_start(tokens, at)..at)) else {
        return Ahead::No;
    };
    if clause.last().is_some_and(|before| matches!(before.form.as_str(), "next" | "coming")) {
        return Ahead::Perhaps;
    }
    let verb = clause.iter().rev().find(|before| before.form != "on");
    if verb.is_some_and(|verb| has_word(PRESENT, &verb.form))
        && !clause.iter().any(|word| word.form == "will")
    {
        return Ahead::Perhaps;
    }
    if at <= 1 {
        return led_behind(tokens.get(at + 1..).unwrap_or_default());
    }
    for lead in (0..clause.len()).rev() {
        match led(clause, lead) {
            Ahead::No => {}
            // "Will study Thursday’s vote" speaks of one that was.
            Ahead::Surely if is_only_verb(&clause[lead + 1..]) && day.form.len() == day.text.len() => {
                return Ahead::Surely;
            }
            _ => return Ahead::Perhaps,
        }
    }
    Ahead::No
}

/// What stands behind a weekday that begins a sentence: "On Thursday the council will meet".
fn led_behind(words: &[Token<'_>]) -> Ahead {
    for (at, word) in words.iter().enumerate().take(REACH) {
        if led(words, at) != Ahead::No {
            return Ahead::Perhaps;
        }
        if is_verb_of_past(word) || is_saying(&word.form) {
            break;
        }
    }
    Ahead::No
}

/// "Council to vote on Thursday".
fn is_headline(clause: &[Token<'_>], to: usize) -> bool {
    let before = to.checked_sub(1).and_then(|at| clause.get(at));
    let verb = clause.get(to + 1);
    before.is_some_and(|before| before.is_capital() || nouns::is_plural(before))
        && verb.is_some_and(|verb| !verb.is_capital() && !verb.is_digits() && !is_stop_word(&verb.form))
}

fn is_verb_of_past(word: &Token<'_>) -> bool {
    word.form.ends_with("ed") || has_word(PAST, &word.form)
}

/// What a word of a clause says of a weekday behind it.
fn led(clause: &[Token<'_>], at: usize) -> Ahead {
    let form = |at: Option<usize>| at.and_then(|at| clause.get(at)).map_or("", |token| token.form.as_str());
    let text = clause.get(at).map_or("", |token| token.text);
    match (form(Some(at)), form(at.checked_sub(1))) {
        ("will", _) | ("to", "is" | "are") => Ahead::Surely,
        ("to", "was" | "were" | "going" | "set") | ("for", "set") => Ahead::Perhaps,
        ("to", before) if has_word(PROMISED, before) || is_headline(clause, at) => Ahead::Perhaps,
        (word, _) if has_word(MAY_COME, word) || text.ends_with("'ll") || text.ends_with("’ll") => {
            Ahead::Perhaps
        }
        _ => Ahead::No,
    }
}

/// Whether nothing but one verb stands between "will" and a weekday: "meet", "meet again on", "be
/// held on".
fn is_only_verb(between: &[Token<'_>]) -> bool {
    let words = match between {
        [words @ .., on] if on.form == "on" => words,
        words => words,
    };
    let is_joined = between.iter().all(|word| is_space(word.before));
    is_joined
        && match words {
            [_] => true,
            [first, second] => first.form == "be" || second.form == "again" || second.form.ends_with("ly"),
            _ => false,
        }
}

/// Where the clause of a weekday begins: behind a verb of saying, or behind a comma that a verb of
/// its own follows ("it will close, which came up on Thursday").
fn clause_start(tokens: &[Token<'_>], day: usize) -> usize {
    let mut has_verb = false;
    let mut start = day;
    while let Some(token) = start.checked_sub(1).and_then(|at| tokens.get(at)) {
        let is_cut = token.after.contains([',', ';', ':', '(', ')', '—', '–']);
        let before = start.checked_sub(2).and_then(|at| tokens.get(at));
        let says =
            is_saying(&token.form) && !before.is_some_and(|before| has_word(BEFORE_VERBS, &before.form));
        if says || is_cut && has_verb {
            break;
        }
        has_verb |= is_verb_of_past(token);
        start -= 1;
    }
    start
}
