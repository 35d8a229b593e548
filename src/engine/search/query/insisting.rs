//! A query that asks for one of its words exactly.

use super::Query;
use super::parts::{Part, Parts};
use super::pieces::{Scope, begins_operand};

impl Query {
    /// A query with this word or phrase asked for exactly, wherever it is wanted; `None` where it is not.
    pub(crate) fn insisting(typed: &str, wanted: &str) -> Option<String> {
        let mut insisting = String::new();
        let (mut copied, mut found) = (0, false);
        for (range, part) in Parts::of(typed) {
            let Part::Piece(piece, _) = part else { continue };
            let is_wanted = !piece.excluded && matches!(piece.scope, Scope::Anywhere | Scope::Title);
            if is_wanted && !piece.exact && piece.typed() == wanted {
                let operators = range.start + piece.operators;
                insisting.push_str(&typed[copied..operators]);
                insisting.push('=');
                // Before other signs `=` would be one of them, and what is exact does not go on.
                let exact = typed[operators..range.end].trim_start_matches(|c| !begins_operand(c));
                insisting.push_str(exact.trim_end_matches('*'));
                (copied, found) = (range.end, true);
            }
        }
        insisting.push_str(&typed[copied..]);
        found.then_some(insisting)
    }
}
