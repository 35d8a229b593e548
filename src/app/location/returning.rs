//! Where the reader stands, and the way back there, on a page that may have to be counted first and grows
//! meanwhile.

use super::focus::{focus, has_focus, name_of, show_passage};
use super::places::Standing;
use crossread_markup::{ev, prelude::*};
use std::cell::Cell;

/// How long the page may take to become what it was, in milliseconds.
const PATIENCE_MS: f64 = 5_000.0;

thread_local! {
    /// How often something was gone to or the reader took over: nothing before that goes on.
    static ENDED: Cell<u32> = const { Cell::new(0) };
}

/// Where the reader stands now.
pub fn standing() -> Standing {
    let scroll = window().scroll_y().unwrap_or_default().max(0.0) as u32;
    let focus = document().active_element().map(|element| name_of(&element)).unwrap_or_default();
    Standing { scroll, width: window_width(), focus }
}

fn window_width() -> u32 {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.unwrap_or_default() as u32
}

/// Ends what is on its way back, if anything is.
pub fn end() {
    ENDED.set(ENDED.get().wrapping_add(1));
}

/// Scrolls and moves the focus to where the reader stood, as far as that is there; then in every frame once
/// more, until all of it is there, the reader goes on, or a few seconds are over.
pub fn go_back_to(standing: Standing) {
    let mut place = Place { standing, found_focus: false, height: None, found_scroll: false };
    if !place.is_reached() {
        keep_trying(place, js_sys::Date::now() + PATIENCE_MS, ENDED.get(), end_at_a_gesture());
    }
}

/// Tries again in the next frame, and so on; `until` is a time in milliseconds.
fn keep_trying(mut place: Place, until: f64, ended: u32, listeners: Vec<WindowListenerHandle>) {
    request_animation_frame(move || {
        let goes_on = ENDED.get() == ended && js_sys::Date::now() < until && !place.is_reached();
        if goes_on {
            keep_trying(place, until, ended, listeners);
        } else {
            listeners.into_iter().for_each(WindowListenerHandle::remove);
        }
    });
}

/// Whoever turns a wheel or presses something is on their way elsewhere.
fn end_at_a_gesture() -> Vec<WindowListenerHandle> {
    let turned = |event: ev::WheelEvent| {
        // The swipe that led back runs out sideways.
        if event.delta_y().abs() > event.delta_x().abs() {
            end();
        }
    };
    let typed = |event: ev::KeyboardEvent| {
        // The key that led back may still be held.
        if !event.repeat() {
            end();
        }
    };
    vec![
        window_event_listener(ev::wheel, turned),
        window_event_listener(ev::pointerdown, |_| end()),
        window_event_listener(ev::keydown, typed),
    ]
}

/// Where the reader stood, and what of that is there.
struct Place {
    standing: Standing,
    found_focus: bool,
    /// How long the page was when it was scrolled last, in pixels.
    height: Option<i32>,
    found_scroll: bool,
}

impl Place {
    /// Goes as near to it as the page lets; whether all of it is there and the page will not grow.
    fn is_reached(&mut self) -> bool {
        let Standing { scroll, width, focus: name } = &self.standing;
        let is_settled = name.is_empty() || (self.found_focus && has_focus());
        if !is_settled {
            self.found_focus = focus(name);
        }
        let height = document().document_element().map(|root| root.scroll_height());
        // Scrolled only then, nobody who moves the page otherwise is held fast.
        if self.height != height {
            self.height = height;
            // In a window of another width the passage of the link tells better than pixels.
            self.found_scroll = *width != window_width() && show_passage() || scroll_to(*scroll);
        }
        self.found_scroll && (name.is_empty() || self.found_focus) && !is_growing()
    }
}

/// Scrolls down by so many pixels; whether the page is long enough.
fn scroll_to(scroll: u32) -> bool {
    let scroll = f64::from(scroll);
    window().scroll_to_with_x_and_y(0.0, scroll);
    // Pixels of a page that is zoomed are broken ones.
    window().scroll_y().is_ok_and(|now| (now - scroll).abs() < 1.0)
}

/// Whether a part of the page is still being worked out.
fn is_growing() -> bool {
    document().query_selector("[aria-busy=true]").ok().flatten().is_some()
}
