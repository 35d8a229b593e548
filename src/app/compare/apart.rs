//! Columns that scroll each by itself, without the gaps that hold matches at one height.

use super::{
    in_view::{
        Cause, column_id, element, eye_line, focus, gentle, mark_id, reveal, sentence_id, top, window_height,
    },
    opened::Opened,
};
use crossread_engine::compare::SentenceRef;
use web_sys::{ScrollBehavior, ScrollToOptions};

/// After something else was opened or closed: a chosen sentence stays where it was, one that was
/// stepped to comes into view, and its match beside it.
pub fn settle(opened: &Opened, cause: Option<Cause>) {
    match cause {
        Some(Cause::Chosen { at, top: before }) => {
            if let Some(now) = top(&sentence_id(at)) {
                scroll_by(at.column, now - before, ScrollBehavior::Instant);
            }
        }
        Some(Cause::Stepped { focus: id }) => {
            let Some(first) = opened.first else { return };
            bring_to_eye_line(first, ScrollBehavior::Instant);
            if !id.is_some_and(|id| focus(&id)) {
                focus(&mark_id(first));
            }
        }
        None => {}
    }
    let heights = opened.first.zip(opened.second).and_then(|(first, second)| {
        let height = top(&sentence_id(first)).filter(|top| (0.0..window_height()).contains(top))?;
        Some((second.column, top(&sentence_id(second))? - height))
    });
    if let Some((column, apart)) = heights {
        scroll_by(column, apart, gentle());
    }
}

/// Scrolls the column of a sentence until it stands at the eye line, and the page until the
/// column fills the window.
pub fn bring_to_eye_line(at: SentenceRef, behavior: ScrollBehavior) {
    reveal(&column_id(at.column));
    if let Some(top) = top(&sentence_id(at)) {
        scroll_by(at.column, top - eye_line(), behavior);
    }
}

fn scroll_by(column: usize, by: f64, behavior: ScrollBehavior) {
    let Some(column) = element(&column_id(column)) else { return };
    let options = ScrollToOptions::new();
    options.set_top(f64::from(column.scroll_top()) + by);
    options.set_behavior(behavior);
    column.scroll_to_with_scroll_to_options(&options);
}
