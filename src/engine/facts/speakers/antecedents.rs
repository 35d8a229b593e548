//! Whom a pronoun may stand for: whoever spoke, or was spoken of, last before it.

use super::Paragraph;
use super::lists::{ADVERB, BODY, BOUNDARY, DETERMINER, SAYING};
use super::phrases::{Phrase, Pronoun};
use super::subjects::said_by_verb;
use super::tokens::{Joint, Token, is_verb, within};
use std::ops::Range;

/// How many paragraphs and sentences are read backwards, and how many words of each.
const PARAGRAPHS: usize = 6;
const SENTENCES: usize = 24;
const WORDS: usize = 80;

/// Whoever the sentences before byte `limit` of paragraph `number` name last as somebody that
/// speaks, else as the first name of a sentence: paragraph and byte range in it. The headline,
/// paragraph 0, is not read.
pub(super) fn antecedent(
    paragraphs: &[Paragraph<'_>],
    number: usize,
    limit: usize,
    pronoun: Option<Pronoun>,
) -> Option<(usize, Range<usize>)> {
    let (mut any, mut left) = (None, SENTENCES);
    for at in (1..=number).rev().take(PARAGRAPHS) {
        let paragraph = paragraphs.get(at)?;
        let before = |range: &&Range<usize>| at < number || range.end <= limit;
        for sentence in paragraph.sentences.iter().filter(before).rev() {
            let Some(fewer) = left.checked_sub(1) else { return any };
            left = fewer;
            let tokens = within(&paragraph.tokens, sentence.clone());
            let tokens = &tokens[..tokens.len().min(WORDS)];
            let found = match sayer(tokens) {
                Some(Phrase::Named(range)) => Some(range),
                _ if pronoun == Some(Pronoun::Person) => subject_name(tokens),
                _ => first_name(tokens),
            };
            if let Some(range) = found {
                if fits(paragraph.text, within(tokens, range.clone()).last(), pronoun) {
                    return Some((at, range));
                }
                // "he" is no ministry; what is no company by its name may be one.
                if pronoun != Some(Pronoun::Person) {
                    any = any.or(Some((at, range)));
                }
            }
        }
    }
    any
}

/// Who speaks in a sentence, by its first verb of saying.
fn sayer(tokens: &[Token]) -> Option<Phrase> {
    (0..tokens.len()).filter(|&verb| is_verb(tokens, verb)).find_map(|verb| said_by_verb(tokens, verb))
}

/// Whether a pronoun may stand for a phrase that ends with this word.
fn fits(text: &str, last: Option<&Token>, pronoun: Option<Pronoun>) -> bool {
    let is_short = |last: &Token| {
        let written = text.get(last.range.clone()).unwrap_or_default();
        written.len() > 1 && written.chars().all(char::is_uppercase)
    };
    let is_body = last.is_some_and(|last| last.is(BODY) || is_short(last));
    match pronoun {
        Some(Pronoun::Person) => !is_body,
        Some(Pronoun::Body) => is_body,
        _ => true,
    }
}

/// The first name among these words; a capital that only begins the sentence ("Fire chief Paul
/// Renwick") is passed over where a name follows close behind.
pub(super) fn first_name(tokens: &[Token]) -> Option<Range<usize>> {
    first_run(tokens).map(|run| tokens[run.start].range.start..tokens[run.end - 1].range.end)
}

/// The first name among these words if it is what the sentence is about: "Fire chief Paul Renwick
/// left".
fn subject_name(tokens: &[Token]) -> Option<Range<usize>> {
    let run = first_run(tokens).filter(|run| is_subject(tokens, run))?;
    Some(tokens[run.start].range.start..tokens[run.end - 1].range.end)
}

fn first_run(tokens: &[Token]) -> Option<Range<usize>> {
    let run_from = |from: usize| {
        let begins = |at: usize| {
            let token = &tokens[at];
            let is_adverb = at == 0 && token.is(ADVERB);
            token.is_of_name() && !token.is(SAYING) && !is_adverb
        };
        let start = (from..tokens.len()).find(|&at| begins(at))?;
        let mut end = start + 1;
        while end < tokens.len() && tokens[end].is_of_name() && tokens[end].joint == Joint::Close {
            end += 1;
        }
        Some(start..end)
    };
    let mut found = run_from(0)?;
    let begins = found.start == 0 && found.end == 1 && tokens.len() > 2 && !tokens[1].is_capital;
    if begins && let Some(next) = run_from(1).filter(|next| next.start < 5 && next.len() > 1) {
        let is_close =
            tokens[1..=next.start].iter().all(|token| token.joint == Joint::Close && !token.is(BOUNDARY));
        if is_close {
            found = next;
        }
    }
    Some(found)
}

/// Whether nothing but a role stands before a name, and it owns nothing. One capital alone may only
/// begin the sentence: "Farmers fear".
fn is_subject(tokens: &[Token], name: &Range<usize>) -> bool {
    name.end > 1
        && !tokens[name.end - 1].is_owner
        && (0..name.start).all(|at| !tokens[at].is(BOUNDARY) || tokens[at].is(DETERMINER) || at == 0)
        && (1..=name.start).all(|at| tokens[at].joint == Joint::Close)
}
