//! The view, a little later.

use crate::location::Location;
use crossread_engine::view::View;
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;

/// Whoever types on is not counted for yet; milliseconds.
const PAUSE: u32 = 150;

/// What the page shows, once it has stayed so for a moment: counting reads whole articles, which
/// no key should have to wait for.
pub fn settled(location: Location) -> RwSignal<View> {
    let view = location.view();
    let settled = RwSignal::new(view.get_untracked());
    let mut waiting: Option<Timeout> = None;
    effect(move || {
        let now = view.get();
        // What was waited for is not wanted any more, even where the reader is back at what is shown.
        drop(waiting.take());
        if settled.with_untracked(|settled| *settled != now) {
            waiting = Some(Timeout::new(PAUSE, move || settled.set(now)));
        }
    });
    settled
}
