//! Which sentences of each column are in the window, and which stands at the eye line.

use super::{
    apart,
    in_view::{
        SWITCH, bar_id, column_id, element, eye_line, gentle, is_in_view, place, scroll_to, sentence_id, top,
        window_height,
    },
    sides::Sides,
};
use crossread_engine::compare::SentenceRef;
use crossread_markup::{ev, prelude::*};
use web_sys::ScrollBehavior;

/// What of a column is in the window, each by its number among the sentences that are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// Whether anything is.
    pub is_there: bool,
    /// The first that is.
    pub first: usize,
    /// The last that is.
    pub last: usize,
    /// The one at the eye line; the first one while none has come up to it.
    pub eye: usize,
}

/// Keeps [`Sides::sight`] as the window is, looking once a frame at most.
pub fn follow(sides: Sides) {
    let waiting = StoredValue::new(false);
    let look = move || {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                // The frame may come when another screen is there already.
                if waiting.try_set_value(false).is_none() {
                    look(sides);
                }
            });
        }
    };
    effect(move || {
        sides.layout.track();
        sides.opened.track();
        sides.in_view.track();
        sides.narrow.track();
        sides.locked.track();
        sides.scrolled.track();
        look();
    });
    let scrolled = window_event_listener(ev::scroll, move |_| look());
    let resized = window_event_listener(ev::resize, move |_| look());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
}

fn look(sides: Sides) {
    let sights: Vec<Sight> = (0..sides.len()).map(|column| sight(sides, column)).collect();
    if sides.sight.with_untracked(|known| *known != sights) {
        sides.sight.set(sights);
    }
}

fn sight(sides: Sides, column: usize) -> Sight {
    let Some(layout) = sides.layout.try_get_untracked() else { return Sight::default() };
    // A column that is not shown has no height.
    if element(&column_id(column)).is_none_or(|column| column.offset_height() == 0) {
        return Sight::default();
    }
    let shown: Vec<usize> = layout.columns[column].shown().collect();
    let before = |height: f64| {
        let (mut low, mut high) = (0, shown.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let at = SentenceRef { column, sentence: shown[middle] };
            if top(&sentence_id(at)).is_some_and(|top| top < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    };
    let last = before(window_height());
    Sight {
        is_there: last > 0,
        first: before(covered(column) + 1.0).saturating_sub(1),
        last: last.saturating_sub(1),
        eye: before(eye_line() + 1.0).saturating_sub(1),
    }
}

/// How far down the window a column is covered by its bar, or by the switch between articles.
fn covered(column: usize) -> f64 {
    let end = |id: &str| element(id).map_or(0.0, |bar| bar.get_bounding_client_rect().bottom());
    end(&bar_id(column)).max(end(SWITCH))
}

/// The open sentence, if it was in the window when that was last looked at.
pub fn open_one(sides: Sides) -> Option<SentenceRef> {
    let first = sides.opened.get_untracked().first?;
    let sight = sides.sight.with_untracked(|sights| sights.get(first.column).copied())?;
    let number = sides.layout.with_untracked(|layout| {
        layout.columns[first.column].shown().position(|sentence| sentence == first.sentence)
    })?;
    (sight.is_there && (sight.first..=sight.last).contains(&number)).then_some(first)
}

/// Brings a sentence back that went out of sight as the window took another width.
pub fn keep(at: SentenceRef) {
    let scroll = window().scroll_y().unwrap_or_default();
    if let Some(place) = place(at).filter(|place| !is_in_view(*place, at, scroll)) {
        scroll_to(place - eye_line(), ScrollBehavior::Instant);
    }
}

/// Scrolls until a sentence stands at the eye line, as far as the page goes.
pub fn bring_to_eye_line(sides: Sides, at: SentenceRef) {
    if sides.are_apart() {
        apart::bring_to_eye_line(at, gentle());
        return;
    }
    if let Some(place) = place(at) {
        scroll_to(place - eye_line(), gentle());
    }
}
