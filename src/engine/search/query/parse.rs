//! Reading a query; every text is one.

use super::pieces::{Piece, Scope};
use super::{Atom, Clause, Ending, Hint, MOST_CLAUSES, Query, Quoted, Word};
use crate::date::PartialDate;
use crate::text::{Term, first_unspaced, terms};

/// What an `OR` finds on its left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// No wanted word.
    Nothing,
    /// The last clause.
    Clause,
    /// A word that there was no room for.
    NoRoom,
}

impl Query {
    /// Reads what was typed. The last word is a prefix until a space follows it.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed;
        let mut left = Left::Nothing;
        // Set by `OR`: the next piece belongs to what is on its left.
        let mut joins = false;
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            if let Some((quoted, after)) = Quoted::read(rest) {
                query.quoted = Some(quoted);
                rest = after;
                continue;
            }
            if let Some(after) = or_operator(rest) {
                let follows = !after.trim_start().is_empty();
                if follows && left != Left::Nothing && !joins {
                    joins = true;
                    rest = after;
                    continue;
                }
                query.hint(Hint::LonelyOr);
            }
            let (piece, after) = query.piece(rest);
            rest = after;
            left = query.push(&piece, joins.then_some(left));
            joins = false;
        }
        if joins {
            query.hint(Hint::LonelyOr);
        }
        query.drop_repeated();
        query
    }

    /// Adds what a piece asks for; with `joined` to what is on the left of its `OR`. What the next
    /// `OR` finds on its left.
    fn push(&mut self, piece: &Piece<'_>, joined: Option<Left>) -> Left {
        let atom = self.atom(piece);
        if joined.is_some() && (atom.is_none() || piece.excluded) {
            self.hint(Hint::LonelyOr);
        }
        let Some(atom) = atom else { return Left::Nothing };
        let typed = piece.typed();
        match joined.filter(|_| !piece.excluded) {
            Some(Left::NoRoom) => {
                self.hint(Hint::TooLong);
                return Left::NoRoom;
            }
            Some(_) => {
                self.join(atom, typed);
                return Left::Clause;
            }
            None => self.drop_repeated(),
        }
        let clause = Clause { typed: typed.to_owned(), any: vec![atom], excluded: piece.excluded };
        let alike = self.clauses.iter().filter(|clause| clause.excluded == piece.excluded);
        let has_room = alike.count() < MOST_CLAUSES;
        if has_room {
            self.clauses.push(clause);
        } else if !self.clauses.contains(&clause) {
            self.hint(Hint::TooLong);
        }
        if piece.excluded {
            Left::Nothing
        } else if has_room {
            Left::Clause
        } else {
            Left::NoRoom
        }
    }

    /// Adds another way to the last clause.
    fn join(&mut self, atom: Atom, typed: &str) {
        let Some(last) = self.clauses.last_mut().filter(|last| !last.any.contains(&atom)) else { return };
        if last.any.len() >= MOST_CLAUSES {
            return self.hint(Hint::TooLong);
        }
        last.typed.push_str(" OR ");
        last.typed.push_str(typed);
        last.any.push(atom);
    }

    /// Takes the last clause off again where an earlier one is the same. This has to wait until no `OR`
    /// can follow it.
    fn drop_repeated(&mut self) {
        if let Some((last, earlier)) = self.clauses.split_last()
            && earlier.contains(last)
        {
            self.clauses.pop();
        }
    }

    fn atom(&mut self, piece: &Piece<'_>) -> Option<Atom> {
        if piece.scope == Scope::Days {
            if let Some(days) = days(piece.body) {
                return Some(days);
            }
            self.hint(Hint::NoDate(piece.body.to_owned()));
            // Its words were never meant to be left out.
            if piece.excluded {
                return None;
            }
        }
        let mut terms = terms(piece.body);
        drop_second_half(&mut terms);
        if terms.last().is_some_and(|last| last.position >= MOST_CLAUSES) {
            terms.retain(|term| term.position + term.width <= MOST_CLAUSES);
            self.hint(Hint::TooLong);
        }
        if terms.is_empty() {
            return None;
        }
        let within = piece.within.filter(|_| terms.len() > 1 && !matches!(piece.scope, Scope::Detail(_)));
        let is_starred = piece.ending == Ending::Starred && within.is_none();
        let without_it = if is_starred { piece.body.trim_end().trim_end_matches('*') } else { piece.body };
        if without_it.contains('*') {
            self.hint(Hint::IdleStar);
        }
        let title = piece.scope == Scope::Title;
        if let Scope::Detail(field) = piece.scope {
            let is_loose = !piece.excluded && !piece.exact && !piece.quoted;
            return Some(Atom::Detail { field, terms, prefix: is_loose || piece.ending.goes_on() });
        }
        if let Some(within) = within {
            terms.retain(|term| term.width == 1);
            return Some(Atom::Near { terms, within, title });
        }
        let prefix = piece.ending.goes_on();
        // A quoted word is meant as it stands.
        let exact = piece.exact || piece.quoted && !prefix;
        Some(match terms.as_mut_slice() {
            [term] => {
                let written = term.written(piece.body).to_owned();
                Atom::Word(Word {
                    form: std::mem::take(&mut term.text),
                    written,
                    ending: piece.ending,
                    exact,
                    title,
                })
            }
            _ => Atom::Phrase { terms, prefix, exact, title },
        })
    }

    pub(super) fn hint(&mut self, hint: Hint) {
        if !self.hints.contains(&hint) {
            self.hints.push(hint);
        }
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
pub(super) fn days(text: &str) -> Option<Atom> {
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
