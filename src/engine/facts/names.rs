//! Names of people, organisations and places, by rule.
//!
//! A name is a run of words with capitals, small words such as "of" inside and a number behind
//! ("Ministry of Defence", "Unit 8200"). What it names is told by what stands in it and around it:
//! "minister", "in", "Inc". The rules know English words. Headings, which may write every word with
//! a capital, and languages in which every noun has one show no names.

mod clues;

use crate::text::{fold, is_stop_word, words};
pub(super) use clues::{CALENDAR, ORGANISATIONS};
use std::ops::Range;

/// One name of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Byte range in the sentence, end exclusive, without a title before it and without a
    /// possessive ending.
    pub range: Range<usize>,
    /// Whether its first word would have a capital anyway: it begins the sentence, or what is
    /// quoted.
    pub begins: bool,
    /// What it is the name of, where something says so.
    pub clue: Option<NameKind>,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

/// Whether capitals inside a sentence show names in texts of this language (BCP 47 tag, lower case).
pub fn shows_names(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or_default();
    !matches!(primary, "de" | "lb")
}

/// The names of one sentence, in order and apart from each other.
pub fn names(sentence: &str) -> Vec<Name> {
    let tokens = tokens(sentence);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = run(&tokens, at);
        if end > at {
            found.extend(name(sentence, &tokens, at..end));
        }
        at = end.max(at + 1);
    }
    found
}

/// Whether a word may owe its capital to its place, as "Us" at a beginning; "US" does not.
pub fn capital_is_from_place(word: &str) -> bool {
    word.chars().any(char::is_lowercase) || word.chars().filter(|c| c.is_alphabetic()).count() < 2
}

/// A name without a possessive ending.
pub fn without_possessive(name: &str) -> &str {
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name)
}

/// A word with what the rules ask of it.
struct Token<'a> {
    text: &'a str,
    range: Range<usize>,
    form: String,
    /// What stands before it, trimmed.
    before: &'a str,
    is_capital: bool,
    is_possessive: bool,
}

fn tokens(sentence: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut end = 0;
    for word in words(sentence) {
        let text = sentence.get(word.range.clone()).unwrap_or_default();
        let bare = without_possessive(text);
        tokens.push(Token {
            text: bare,
            range: word.range.start..word.range.start + bare.len(),
            form: fold(text),
            before: sentence.get(end..word.range.start).unwrap_or_default().trim(),
            is_capital: text.chars().next().is_some_and(char::is_uppercase),
            is_possessive: bare.len() < text.len(),
        });
        end = word.range.end;
    }
    tokens
}

impl Token<'_> {
    /// Whether it may be part of a name.
    fn names(&self) -> bool {
        let is_us = self.form == "us" && capital_is_from_place(self.text);
        self.is_capital && !is_stop_word(&self.form) && !clues::is_of_calendar(&self.form) && !is_us
    }

    fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether only a space, a hyphen or the point of an initial or a title stands before it.
    fn follows(&self, previous: &Self) -> bool {
        let is_short = previous.text.chars().count() <= 2 || clues::is_short_title(&previous.form);
        let initial = is_short && self.before == ".";
        !previous.is_possessive && (matches!(self.before, "" | "-" | "&") || initial)
    }
}

/// The end of the run of name words that begins with a token; the token itself where none does.
fn run(tokens: &[Token<'_>], start: usize) -> usize {
    let is_prefixed = |at: usize| {
        // "+972 Magazine".
        let number = tokens.get(at).is_some_and(|token| token.is_number() && token.before.ends_with('+'));
        number && tokens.get(at + 1).is_some_and(Token::names)
    };
    if !tokens.get(start).is_some_and(Token::names) && !is_prefixed(start) {
        return start;
    }
    let mut end = start + 1;
    while let (Some(previous), Some(token)) = (tokens.get(end - 1), tokens.get(end)) {
        if !token.follows(previous) {
            break;
        }
        if token.names() || token.is_number() && token.before.is_empty() && previous.is_capital {
            end += 1;
            continue;
        }
        // "Bank of the North", but "Ann Roe" and "Norland"; "Ludwig van Beek".
        let mut next = end;
        while tokens.get(next).is_some_and(|token| {
            let small = match token.form.as_str() {
                "of" | "for" => clues::takes_of(&previous.form),
                "on" => matches!(previous.form.as_str(), "council" | "committee" | "commission"),
                "the" => next > end,
                "de" | "van" | "von" | "bin" | "al" | "der" => true,
                _ => false,
            };
            small && !token.is_capital && token.before.is_empty()
        }) {
            next += 1;
        }
        let goes_on =
            next > end && tokens.get(next).is_some_and(|token| token.names() && token.before.is_empty());
        if !goes_on {
            break;
        }
        end = next + 1;
    }
    end
}

fn name(sentence: &str, tokens: &[Token<'_>], run: Range<usize>) -> Option<Name> {
    let mut start = run.start;
    let mut clue = None;
    if begins(tokens, start) {
        while start < run.end && clues::opens(&tokens.get(start)?.form) {
            start += 1;
        }
    }
    // "President Ann Roe", "President of Norland".
    while clues::is_title(tokens, start..run.end) {
        start += 1;
        clue = Some(NameKind::Person);
        if tokens.get(start).is_some_and(|token| token.form == "of") {
            clue = None;
            start += 1;
            start += usize::from(tokens.get(start).is_some_and(|token| token.form == "the"));
        }
    }
    let (first, last) = (tokens.get(start)?, tokens.get(run.end.checked_sub(1)?)?);
    if start >= run.end
        || clues::describes(tokens, start..run.end)
        || clues::is_no_name(tokens, start..run.end)
    {
        return None;
    }
    let plus = usize::from(first.is_number() && first.before.ends_with('+'));
    let is_point =
        last.before == "." && sentence.get(last.range.end..).is_some_and(|rest| rest.starts_with('.'));
    let range = first.range.start - plus..last.range.end + usize::from(is_point);
    sentence.get(range.clone())?;
    let clue = clue.or_else(|| clues::clue(tokens, start..run.end));
    Some(Name { range, begins: begins(tokens, start), clue })
}

/// Whether a word has a capital for its place: it begins the sentence, or what is quoted.
fn begins(tokens: &[Token<'_>], at: usize) -> bool {
    at == 0 || tokens.get(at).is_some_and(|token| token.before.ends_with(['“', '"', '‘', '«', ':', '„']))
}

#[cfg(test)]
mod tests;
