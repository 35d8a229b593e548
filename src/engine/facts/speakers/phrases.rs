//! Noun phrases beside a verb of saying, told by small words, capitals and commas alone.

use super::lists::{
    ADVERB, AND, AUXILIARY, BOUNDARY, DETERMINER, IT, JOINER, LATER, LINK, PARTICLE, PERSON, PLURAL, PRONOUN,
    RELATIVE, SAYING, TIE,
};
use super::tokens::{Joint, Token};
use std::ops::Range;

/// Whom a noun phrase names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Somebody, by a name or a noun: byte range in the block.
    Named(Range<usize>),
    /// Somebody named elsewhere.
    Pronoun(Pronoun),
    /// Nobody, by these words: they are denied, somebody else is said to have said them, or one who is
    /// not named belongs to whoever is.
    Unsaid,
}

/// What kind of antecedent a pronoun has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// "he", "she", "I"
    Person,
    /// "it"
    Body,
    /// Any other, or none at all.
    Other,
}

/// The noun phrase that ends with the last of these words, and its first word.
pub(super) fn ending_phrase(tokens: &[Token]) -> Option<(Phrase, usize)> {
    let last = tokens.len().checked_sub(1)?;
    let end = tokens[last].range.end;
    if tokens[last].is(RELATIVE) {
        return None;
    }
    if tokens[last].is(PRONOUN) {
        return Some((Phrase::Pronoun(kind(&tokens[last])), last));
    }
    if !tokens[last].is_of_name() {
        return described(tokens, last, end);
    }
    let start = name_start(tokens, last);
    let article = usize::from(start > 0 && tokens[start - 1].is(DETERMINER));
    let before = start - article;
    if before == 0 || !tokens[before - 1].is(LINK) {
        // "Tarn’s Ann Roe"
        let first = (start..last).rfind(|&at| tokens[at].is_owner).map_or(start, |owner| owner + 1);
        return Some((Phrase::Named(tokens[first].range.start..end), first));
    }
    // "the council of Tarn", "a spokesman for the Port of Tarn"
    let head = before.checked_sub(2)?;
    if tokens[head].is_of_name() {
        let start = name_start(tokens, head);
        return Some((Phrase::Named(tokens[start].range.start..end), start));
    }
    described(tokens, head, end)
}

/// The first word of the name that ends at `last`.
fn name_start(tokens: &[Token], last: usize) -> usize {
    let mut start = last;
    while start > 0 {
        let before = &tokens[start - 1];
        if before.is_of_name() {
            start -= 1;
        } else if start > 1 && before.is(PARTICLE) && tokens[start - 2].is_of_name() {
            start -= 2;
        } else if start > 1 && before.is(PARTICLE) && tokens[start - 2].is(PARTICLE) && start > 2 {
            // "Rene de la Serre"
            if !tokens[start - 3].is_of_name() {
                break;
            }
            start -= 3;
        } else {
            break;
        }
    }
    start
}

/// The phrase around the noun at `head` that ends at byte `end`: "a spokesman for the port".
fn described(tokens: &[Token], head: usize, end: usize) -> Option<(Phrase, usize)> {
    if tokens[head].is(BOUNDARY | ADVERB) {
        return None;
    }
    let (mut start, mut is_whose) = (head, false);
    while start > 0 {
        is_whose |= tokens[start].is_owner;
        let before = &tokens[start - 1];
        let is_tied = before.is(LINK) && start > 1 && !tokens[start - 2].is(BOUNDARY);
        if is_tied && !before.is(DETERMINER) {
            start -= 2;
        } else if tokens[start].is(DETERMINER) {
            break;
        } else if before.is(DETERMINER) || !before.is(BOUNDARY) && head - start < 9 {
            start -= 1;
        } else {
            break;
        }
    }
    is_whose |= tokens[start].is_owner;
    let alone = start == 0 || tokens[start - 1].is(JOINER);
    let is_phrase = tokens[start].is(DETERMINER)
        || is_whose
        || alone && (tokens[head].is(PLURAL) || start < head && tokens[start].is_capital);
    is_phrase.then(|| (Phrase::Named(tokens[start].range.start..end), start))
}

fn kind(pronoun: &Token) -> Pronoun {
    if pronoun.is(PERSON) {
        Pronoun::Person
    } else if pronoun.is(IT) {
        Pronoun::Body
    } else {
        Pronoun::Other
    }
}

/// Who does what a verb before these words says: `said Ann Roe`. Nobody where they begin what is
/// said: `said the council had failed`.
pub(super) fn inverted_phrase(tokens: &[Token]) -> Option<Phrase> {
    let first = tokens.first()?;
    let may_begin = !first.is(BOUNDARY) || first.is(DETERMINER | PARTICLE | PRONOUN | SAYING);
    // "Will" is a name as well.
    if first.is(JOINER | RELATIVE) || !first.is_capital && !may_begin {
        return None;
    }
    let phrase = beginning_phrase(tokens)?;
    let end = match &phrase {
        Phrase::Named(range) => tokens.partition_point(|token| token.range.start < range.end),
        Phrase::Pronoun(_) | Phrase::Unsaid => 1,
    };
    let belongs = |token: &&Token| {
        let is_open = !token.is(BOUNDARY) || token.is(LINK | DETERMINER | AUXILIARY) && !token.is(JOINER);
        token.joint == Joint::Close && is_open
    };
    let is_clause = tokens[end..].iter().take_while(belongs).any(|token| token.is(AUXILIARY));
    (!is_clause).then_some(phrase)
}

/// The noun phrase that begins with the first of these words.
pub(super) fn beginning_phrase(tokens: &[Token]) -> Option<Phrase> {
    let first = tokens.first()?;
    if first.is(PRONOUN) {
        return Some(Phrase::Pronoun(kind(first)));
    }
    // The phrase up to the first preposition, and with what is tied to it.
    let mut end = 1;
    while end < tokens.len().min(12) && tokens[end].joint == Joint::Close {
        let joins = tokens[end].is(AND)
            && tokens.get(end + 1).is_some_and(|next| next.is_of_name() || !first.is_of_name());
        if tokens[end].is(BOUNDARY) && !joins {
            break;
        }
        end += 1;
    }
    let mut head = end - 1;
    while head > 0 && !tokens[head].is_of_name() && tokens[head].is(LATER) {
        head -= 1;
    }
    if tokens[head].is_of_name() {
        let start = name_start(tokens, head);
        let start = (start..head).rfind(|&at| tokens[at].is_owner).map_or(start, |owner| owner + 1);
        let is_titled = start > 0 && tokens[start - 1].is(DETERMINER);
        let end = if is_titled { tied(tokens, end, head) } else { head };
        return Some(Phrase::Named(tokens[start].range.start..tokens[end].range.end));
    }
    let is_noun = first.is(DETERMINER)
        || tokens[..=head].iter().any(|token| token.is_owner)
        || first.is_of_name()
        || tokens[head].is(PLURAL);
    if tokens[head].is(BOUNDARY) || !is_noun {
        return None;
    }
    // "the trawler’s skipper, Oren Tagg": the name behind the comma says more.
    let mut name = end;
    while name < tokens.len()
        && tokens[name].is_of_name()
        && (name == end) == (tokens[name].joint == Joint::Comma)
    {
        name += 1;
    }
    let goes_on = tokens.get(name).is_some_and(|next| next.joint == Joint::Close);
    if name > end + 1 && !goes_on {
        return Some(Phrase::Named(tokens[end].range.start..tokens[name - 1].range.end));
    }
    let last = tied(tokens, end, head);
    Some(Phrase::Named(first.range.start..tokens[last].range.end))
}

/// The last word of what "of" or "for" at `end` ties to the noun at `head`.
fn tied(tokens: &[Token], end: usize, head: usize) -> usize {
    if end >= tokens.len() || tokens[end].joint != Joint::Close || !tokens[end].is(TIE) || head + 1 != end {
        return head;
    }
    let mut last = end;
    while last + 1 < tokens.len() && last - end < 8 && tokens[last + 1].joint == Joint::Close {
        let next = &tokens[last + 1];
        if next.is(BOUNDARY) && !next.is(DETERMINER | TIE) {
            break;
        }
        last += 1;
    }
    if last == end { head } else { last }
}
