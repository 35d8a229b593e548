//! A query that asks for one of its words exactly.

use super::Query;
use super::pieces::{Scope, begins_operand};

impl Query {
    /// A query with this word or phrase asked for exactly, wherever it is wanted; `None` where it is not.
    pub(crate) fn insisting(typed: &str, wanted: &str) -> Option<String> {
        let mut pieces = Self::default();
        let (mut insisting, mut rest) = (String::new(), typed);
        let mut found = false;
        while !rest.trim_start().is_empty() {
            let text = rest.trim_start();
            let (piece, after) = pieces.piece(text);
            let (taken, operators) = (text.len() - after.len(), piece.operators);
            insisting.push_str(&rest[..rest.len() - text.len()]);
            let is_wanted = !piece.excluded && matches!(piece.scope, Scope::Anywhere | Scope::Title);
            if is_wanted && !piece.exact && piece.typed() == wanted {
                insisting.push_str(&text[..operators]);
                insisting.push('=');
                // Before other signs `=` would be one of them, and what is exact does not go on.
                let exact = text[operators..taken].trim_start_matches(|c| !begins_operand(c));
                insisting.push_str(exact.trim_end_matches('*'));
                found = true;
            } else {
                insisting.push_str(&text[..taken]);
            }
            rest = after;
        }
        insisting.push_str(rest);
        found.then_some(insisting)
    }
}
