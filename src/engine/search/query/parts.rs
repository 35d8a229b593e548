//! The parts of a query, in order: what everything that reads or rewrites a query goes by.

use super::pieces::{Piece, Scope};
use super::{Atom, Ending, Hint, MOST_CLAUSES, Quoted, Word};
use crate::date::PartialDate;
use crate::text::{Term, first_unspaced, terms};
use std::mem::take;
use std::ops::Range;

/// A part of a query.
pub(super) enum Part<'a> {
    /// `OR` between a wanted word and what follows: the next piece belongs to the one before.
    Or,
    /// `in:quotes` or `-in:quotes`, for the whole query.
    Quotes(Quoted),
    /// A word, a phrase or a condition, and what it asks for, if anything.
    Piece(Piece<'a>, Option<Atom>),
}

impl Part<'_> {
    /// Whether it asks for days that an article has to be of.
    pub(super) fn is_days(&self) -> bool {
        matches!(self, Self::Piece(piece, Some(Atom::Days { .. })) if !piece.excluded)
    }
}

/// Takes a query apart: each part with the bytes that it takes, and between them spaces.
pub(super) struct Parts<'a> {
    typed: &'a str,
    at: usize,
    /// Whether an `OR` that comes next finds a wanted word on its left.
    has_left: bool,
    /// Whether an `OR` waits for what follows.
    joins: bool,
    hints: Vec<Hint>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(typed: &'a str) -> Self {
        Self { typed, at: 0, has_left: false, joins: false, hints: Vec::new() }
    }

    /// What may have been meant otherwise so far, since this was asked for last.
    pub(super) fn take_hints(&mut self) -> Vec<Hint> {
        take(&mut self.hints)
    }

    fn read(&mut self, text: &'a str) -> (Part<'a>, &'a str) {
        if let Some((quoted, after)) = Quoted::read(text) {
            return (Part::Quotes(quoted), after);
        }
        if let Some(after) = or_operator(text) {
            let follows = !after.trim_start().is_empty();
            if follows && self.has_left && !self.joins {
                self.joins = true;
                return (Part::Or, after);
            }
            self.hints.push(Hint::LonelyOr);
        }
        let (piece, after) = Piece::read(text, &mut self.hints);
        let atom = piece.atom(&mut self.hints);
        self.has_left = atom.is_some() && !piece.excluded;
        self.joins = false;
        (Part::Piece(piece, atom), after)
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = (Range<usize>, Part<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.typed.get(self.at..)?.trim_start();
        if text.is_empty() {
            // Nothing but spaces, `in:quotes` or nothing came after it.
            if take(&mut self.joins) {
                self.hints.push(Hint::LonelyOr);
            }
            return None;
        }
        let (part, after) = self.read(text);
        self.at = self.typed.len() - after.len();
        Some((self.typed.len() - text.len()..self.at, part))
    }
}

impl Piece<'_> {
    /// What it asks for; `None` where it has no word.
    fn atom(&self, hints: &mut Vec<Hint>) -> Option<Atom> {
        if self.scope == Scope::Days {
            if let Some(days) = days(self.body) {
                return Some(days);
            }
            hints.push(Hint::NoDate(self.body.to_owned()));
            // Its words were never meant to be left out.
            if self.excluded {
                return None;
            }
        }
        let mut terms = terms(self.body);
        drop_second_half(&mut terms);
        if terms.last().is_some_and(|last| last.position >= MOST_CLAUSES) {
            terms.retain(|term| term.position + term.width <= MOST_CLAUSES);
            hints.push(Hint::TooLong);
        }
        if terms.is_empty() {
            return None;
        }
        let within = self.within.filter(|_| terms.len() > 1 && !matches!(self.scope, Scope::Detail(_)));
        let is_starred = self.ending == Ending::Starred && within.is_none();
        let without_it = if is_starred { self.body.trim_end().trim_end_matches('*') } else { self.body };
        if without_it.contains('*') {
            hints.push(Hint::IdleStar);
        }
        let title = self.scope == Scope::Title;
        if let Scope::Detail(field) = self.scope {
            let is_loose = !self.excluded && !self.exact && !self.quoted;
            return Some(Atom::Detail { field, terms, prefix: is_loose || self.ending.goes_on() });
        }
        if let Some(within) = within {
            terms.retain(|term| term.width == 1);
            return Some(Atom::Near { terms, within, title });
        }
        let prefix = self.ending.goes_on();
        // A quoted word is meant as it stands.
        let exact = self.exact || self.quoted && !prefix;
        Some(match terms.as_mut_slice() {
            [term] => {
                let written = term.written(self.body).to_owned();
                Atom::Word(Word { form: take(&mut term.text), written, ending: self.ending, exact, title })
            }
            _ => Atom::Phrase { terms, prefix, exact, title },
        })
    }
}

/// In scripts without spaces the last character of what was typed is part of the pair before it,
/// and may have any neighbour in a text.
fn drop_second_half(terms: &mut Vec<Term>) {
    if let [.., pair, last] = terms.as_slice()
        && pair.reach == last.reach
        && pair.range.end == last.range.start
        && first_unspaced(&last.text).is_some()
    {
        terms.pop();
    }
}

/// The text after `OR`, if it stands here as a word of its own.
fn or_operator(text: &str) -> Option<&str> {
    text.strip_prefix("OR").filter(|after| after.is_empty() || after.starts_with(char::is_whitespace))
}

/// `2025-09`, `2025-09..2025-10`, `2025..`, `..2025-03-01`.
fn days(text: &str) -> Option<Atom> {
    let end = |text: &str| -> Option<Option<PartialDate>> {
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    };
    // No date has a point in it.
    let (from, to) = match text.split_once('.') {
        Some((from, to)) => (end(from)?, end(to.strip_prefix('.')?)?),
        None => (end(text)?, end(text)?),
    };
    (from.is_some() || to.is_some())
        .then(|| Atom::Days { from: from.map(PartialDate::first), to: to.map(PartialDate::last) })
}
