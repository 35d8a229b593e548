//! What single keys do wherever the focus is, unless something is typed. The reader can switch
//! them off (WCAG 2.2, 2.1.4 "Character Key Shortcuts").

use crate::{
    location::use_location,
    settings::{Setting, Settings},
};
use crossread_engine::view::View;
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What takes letters itself.
const TYPED_INTO: &str = "input:not([type='checkbox'], [type='radio']), select, textarea, [contenteditable]";
/// What leads from one article to the next.
const ONWARD: &str = "#next";
const BACKWARD: &str = "#prev";
/// Where there is no such link the focus goes through these.
const ITEMS: &str = ".result-title a, .line-text, .statement > td:not([data-empty]) a:first-of-type, \
                     .figure-place:first-child .figure-words, .name-words a";
/// Whether an element lies before or after another (DOM Standard, "compareDocumentPosition").
const PRECEDING: u16 = 2;
const FOLLOWING: u16 = 4;

/// The shortcuts of every screen, while the page is there.
pub fn follow() {
    let location = use_location();
    on_key(move |key| match key {
        "/" => search(),
        "?" => {
            location.open(&location.view().with_untracked(View::toggling_help));
            true
        }
        "j" => click(ONWARD) || step(true),
        "k" => click(BACKWARD) || step(false),
        "c" => tick() || focus(first(".compare-with-link")),
        "C" => click("#compare-ticked"),
        _ => false,
    });
}

/// Calls `press` with each shortcut's key while what calls this is on the page; what it answers
/// with true does nothing else.
pub fn on_key(press: impl Fn(&str) -> bool + 'static) {
    let settings: Settings = expect_context();
    let pressed = window_event_listener(ev::keydown, move |event| {
        if settings.is_on(Setting::Keys) && is_plain(&event) && press(&event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || pressed.remove());
}

/// Whether a key press is a shortcut's: not part of a typed text, and nobody has answered it yet.
fn is_plain(event: &ev::KeyboardEvent) -> bool {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typed = target.is_some_and(|target| target.closest(TYPED_INTO).ok().flatten().is_some());
    !held && !typed && !event.default_prevented() && !event.is_composing()
}

/// The focus goes to the search box, and what is typed next replaces what is there.
fn search() -> bool {
    let Some(field) = first("#search").and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    field.select();
    focus(Some(field.into()))
}

/// The focus goes to the next or previous item; from nowhere in the list to the first in sight.
fn step(forward: bool) -> bool {
    let Some(from) = document().active_element() else { return false };
    let Ok(items) = document().query_selector_all(ITEMS) else { return false };
    let from_nowhere = from.closest(".main").ok().flatten().is_none() || from.id() == "heading";
    let mut target = None;
    for number in 0..items.length() {
        let Some(item) = items.get(number) else { continue };
        let lies = from.compare_document_position(&item);
        let Ok(item) = item.dyn_into::<HtmlElement>() else { continue };
        let is_after = lies & FOLLOWING != 0;
        if forward && is_after && (!from_nowhere || item.get_bounding_client_rect().top() >= 0.0) {
            return focus(Some(item));
        }
        if !forward && lies & PRECEDING != 0 {
            target = Some(item);
        }
    }
    focus(target)
}

/// Ticks the article that has the focus for comparison, or no longer.
fn tick() -> bool {
    let result = document().active_element().and_then(|active| active.closest(".result").ok().flatten());
    let tick = result.and_then(|result| result.query_selector(".tick input").ok().flatten());
    tick.and_then(|tick| tick.dyn_into::<HtmlElement>().ok()).is_some_and(|tick| {
        tick.click();
        true
    })
}

fn click(selector: &str) -> bool {
    let found = first(selector);
    if let Some(found) = &found {
        found.click();
    }
    found.is_some()
}

fn focus(element: Option<HtmlElement>) -> bool {
    element.is_some_and(|element| element.focus().is_ok())
}

fn first(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}
