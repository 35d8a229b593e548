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
    let mut waiting = None;
    effect(move || {
        let now = view.get();
        if settled.with_untracked(|settled| *settled != now) {
            waiting.replace(Timeout::new(PAUSE, move || settled.set(now)));
        }
    });
    settled
}
