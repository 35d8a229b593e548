//! What of the program is loaded later, while the page can be used: comparison, facts, words in
//! context, counts, exports.
//!
//! `src/xtask/packaging/later` cuts the program, start.js loads the second part and says when it is
//! there. Until then a place for it shows that it is on its way. In a build that is not cut, all is there.

use crate::{
    location::{HEADING, focus_heading_if_lost},
    scripting::{hand_out, told},
    texts,
};
use crossread_markup::prelude::*;
use std::cell::Cell;
use wasm_bindgen::{JsValue, closure::Closure, throw_str};

/// Whether it is there, and whether it will not come: a context of the page. Where there is none, it is taken
/// to be there.
#[derive(Clone, Copy)]
struct Arrival {
    is_there: RwSignal<bool>,
    is_lost: RwSignal<bool>,
}

/// Begins at once, or, where start.js wants the whole program first, when that is there.
pub fn begin(show: impl FnOnce() + 'static) {
    if is_there() || told("wholeAtOnce") != JsValue::TRUE {
        show();
    } else {
        on_arrival(show);
    }
}

/// Follows what start.js says of it.
pub fn provide() {
    let arrival = Arrival { is_there: RwSignal::new(is_there()), is_lost: RwSignal::new(false) };
    if !arrival.is_there.get_untracked() {
        on_arrival(move || arrival.is_there.set(true));
        hand_out("laterLost", &Closure::once_into_js(move || arrival.is_lost.set(true)));
    }
    provide_context(arrival);
}

fn on_arrival(act: impl FnOnce() + 'static) {
    hand_out("laterArrived", &Closure::once_into_js(act));
}

/// Whether it was there when asked.
pub fn is_there() -> bool {
    told("laterIsThere") != JsValue::FALSE
}

thread_local! {
    static IS_THERE: Cell<bool> = const { Cell::new(false) };
}

/// Called before whatever is loaded later: what is called too early ends here, with a sentence.
#[inline(never)]
pub fn need() {
    if !IS_THERE.get() {
        if !is_there() {
            throw_str("A part of the program was called before it was loaded.");
        }
        IS_THERE.set(true);
    }
}

/// Whether it is there; a closure that asks is called again once it is.
pub fn arrival() -> impl Fn() -> bool + Copy + 'static {
    let arrival = use_context::<Arrival>();
    move || arrival.is_none_or(|arrival| arrival.is_there.get())
}

/// A part of a screen that is made with what is loaded later; until that is there, what waits in its place.
pub fn when_there(part: impl Fn() -> Node + 'static, waiting: fn() -> Node) -> Node {
    made_or(Box::new(part), waiting)
}

/// Written once for all parts: a copy for each would lie in what the page begins with.
fn made_or(part: Box<dyn Fn() -> Node>, waiting: fn() -> Node) -> Node {
    let (is_there, waited) = (arrival(), Cell::new(false));
    let context = use_context::<Arrival>();
    live(move || {
        if !is_there() {
            waited.set(true);
            // Above the page stands what is missing.
            let is_lost = context.is_some_and(|arrival| arrival.is_lost.get());
            return if is_lost { Node::Nothing } else { waiting() };
        }
        need();
        if waited.take() {
            focus_heading_if_lost();
        }
        untrack(&part)
    })
}

/// A screen that is made with what is loaded later; a sign of waiting until that is there.
pub fn screen_when_there(screen: impl Fn() -> Node + 'static) -> Node {
    when_there(screen, || {
        view! {
            <p class="working working-arriving" id=HEADING tabindex="-1">
                <progress class="working-bar" aria-label=texts::shell::WORKING></progress>
            </p>
        }
    })
}
