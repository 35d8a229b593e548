//! The keys of the whole comparison.

use super::{sides::Sides, steps::Along};
use crate::shortcuts;
use crossread_markup::{ev, prelude::*};

/// A letter goes to the next match or difference, with Shift to the one before.
pub fn follow(sides: Sides) {
    shortcuts::on_key(move |key| {
        let (along, forward) = match key {
            "m" | "j" => (Along::Matches, true),
            "M" | "k" => (Along::Matches, false),
            "d" => (Along::Differences, true),
            "D" => (Along::Differences, false),
            _ => return false,
        };
        sides.go(along, forward);
        true
    });
}

/// Escape closes what is open, while the focus is in the comparison.
pub fn close(sides: Sides, event: &ev::KeyboardEvent) {
    if event.key() == "Escape" && !event.default_prevented() && sides.opened.get_untracked().first.is_some() {
        sides.close();
        event.prevent_default();
    }
}
