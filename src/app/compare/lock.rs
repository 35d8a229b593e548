//! Scrolling together, match beside match.
//!
//! The rows already hold matches that keep the order of both articles at one height, wherever the
//! page is scrolled to. What is left are likely matches that cross that order: when the reader
//! rests on one, the column with its match glides until the two stand side by side, and back when
//! the reader has gone on. Only the other column moves, never the page, and never while it is
//! being scrolled.

use super::{
    in_view::{Glide, is_in_view, place},
    layout::Layout,
    sides::Sides,
};
use crate::storage;
use crossread_engine::compare::{Confidence, SentenceRef};
use crossread_markup::prelude::*;
use std::time::Duration;

/// How long the page stands still before a column glides.
const REST: Duration = Duration::from_millis(250);

/// Lets columns glide to where the reader rests, while the reader wants that.
pub fn follow(sides: Sides) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(waiting) = waiting.try_update_value(Option::take).flatten() {
            waiting.clear();
        }
    };
    effect(move || {
        sides.sight.track();
        stop();
        if sides.locked.get() && !sides.narrow.get() {
            waiting.set_value(set_timeout_with_handle(move || rest(sides), REST).ok());
        }
    });
    on_cleanup(stop);
}

/// The switch between columns that scroll together and columns that scroll by themselves. It is
/// kept on this device.
pub fn switch(sides: Sides) {
    let locked = !sides.locked.get_untracked();
    storage::keep_locked(locked);
    sides.glide.set(Glide::default());
    sides.locked.set(locked);
}

fn rest(sides: Sides) {
    let (Some(opened), scroll) = (sides.opened.try_get_untracked(), window().scroll_y().unwrap_or_default())
    else {
        return;
    };
    let is_seen = |at: SentenceRef| place(at).is_some_and(|place| is_in_view(place, at, scroll));
    if opened.first.is_some_and(is_seen) {
        return;
    }
    let glide = sides
        .layout
        .with_untracked(|layout| leaning(sides, layout, scroll))
        .unwrap_or_else(|| Glide { by: 0.0, ..sides.glide.get_untracked() });
    if sides.glide.get_untracked() != glide {
        sides.glide.set(glide);
    }
}

/// How the answer to the sentence at the eye line comes beside it; `None` where it stands there,
/// or in sight.
fn leaning(sides: Sides, layout: &Layout, scroll: f64) -> Option<Glide> {
    let column = sides.reading.get_value();
    let number = sides
        .sight
        .with_untracked(|sights| sights.get(column).filter(|sight| sight.is_there).map(|sight| sight.eye))?;
    let at = SentenceRef { column, sentence: layout.columns.get(column)?.shown().nth(number)? };
    let compared = sides.compared();
    let (other, pair) = compared.best(at)?;
    if pair.confidence != Confidence::Likely || layout.row(at) == layout.row(other) {
        return None;
    }
    let (here, there) = (place(at)?, place(other)?);
    (!is_in_view(there, other, scroll)).then_some(Glide { column: other.column, by: here - there })
}
