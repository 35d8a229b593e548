//! Reading a query; every text is one.

use super::parts::{Part, Parts};
use super::pieces::Piece;
use super::{Atom, Clause, Hint, MOST_CLAUSES, Query};

/// So many hints are as much as anybody reads.
const MOST_HINTS: usize = 8;

/// What an `OR` finds on its left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// The last clause.
    Clause,
    /// A word that there was no room for.
    NoRoom,
}

impl Query {
    /// Reads what was typed. The last word is a prefix until a space follows it.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut parts = Parts::of(typed);
        let (mut left, mut joins) = (Left::Clause, false);
        while let Some((_, part)) = parts.next() {
            query.hint_all(parts.take_hints());
            match part {
                Part::Quotes(quoted) => query.quoted = Some(quoted),
                Part::Or => joins = true,
                Part::Piece(piece, atom) => {
                    left = query.push(&piece, atom, joins.then_some(left));
                    joins = false;
                }
            }
        }
        query.hint_all(parts.take_hints());
        query.drop_repeated();
        query
    }

    /// Adds what a piece asks for; with `joined` to what is on the left of its `OR`. What the next
    /// `OR` finds on its left.
    fn push(&mut self, piece: &Piece<'_>, atom: Option<Atom>, joined: Option<Left>) -> Left {
        if joined.is_some() && (atom.is_none() || piece.excluded) {
            self.hint(Hint::LonelyOr);
        }
        let Some(atom) = atom else { return Left::Clause };
        let typed = piece.typed();
        match joined.filter(|_| !piece.excluded) {
            Some(Left::NoRoom) => {
                self.hint(Hint::TooLong);
                return Left::NoRoom;
            }
            Some(Left::Clause) => {
                self.join(atom, typed);
                return Left::Clause;
            }
            None => self.drop_repeated(),
        }
        let clause = Clause { typed: vec![typed.to_owned()], any: vec![atom], excluded: piece.excluded };
        let alike = self.clauses.iter().filter(|clause| clause.excluded == piece.excluded);
        let has_room = alike.count() < MOST_CLAUSES;
        if has_room {
            self.clauses.push(clause);
        } else if !self.clauses.contains(&clause) {
            self.hint(Hint::TooLong);
        }
        if has_room { Left::Clause } else { Left::NoRoom }
    }

    /// Adds another way to the last clause.
    fn join(&mut self, atom: Atom, typed: &str) {
        let Some(last) = self.clauses.last_mut().filter(|last| !last.any.contains(&atom)) else { return };
        if last.any.len() >= MOST_CLAUSES {
            return self.hint(Hint::TooLong);
        }
        last.typed.push(typed.to_owned());
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

    fn hint_all(&mut self, hints: Vec<Hint>) {
        for hint in hints {
            self.hint(hint);
        }
    }

    fn hint(&mut self, hint: Hint) {
        if self.hints.len() < MOST_HINTS && !self.hints.contains(&hint) {
            self.hints.push(hint);
        }
    }
}
