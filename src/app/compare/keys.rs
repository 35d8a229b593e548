//! The keys of the whole comparison. They work while the focus is in it, so that nobody sets
//! them off by speech or by mistake from elsewhere (WCAG 2.2, 2.1.4 "Character Key Shortcuts").

use super::{sides::Sides, steps::Along};
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What takes letters itself.
const TYPED_INTO: &str = "input, select, textarea, [contenteditable]";

/// Escape closes what is open; a letter goes to the next match or difference, with Shift to the
/// one before.
pub fn press(sides: Sides, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return;
    }
    let along = match event.key().as_str() {
        "Escape" if sides.opened.get_untracked().first.is_some() => None,
        "m" | "M" => Some(Along::Matches),
        "d" | "D" => Some(Along::Differences),
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typed = target.is_some_and(|target| target.closest(TYPED_INTO).ok().flatten().is_some());
    match along {
        None => sides.close(),
        Some(_) if typed => return,
        Some(along) => sides.go(along, !event.shift_key()),
    }
    event.prevent_default();
}
