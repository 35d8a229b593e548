//! Hits in text that does not belong to the articles.

use super::Lines;
use crate::{location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, View};
use crossread_markup::prelude::*;

/// How many hits are in set-aside text, and the way to see them or to leave them out again.
#[component]
pub fn MoreInSetAside(
    /// The lines.
    lines: Lines,
) -> Node {
    let view = use_location().view();
    let hits = move || lines.arranged.outcome().map_or(0, |arranged| arranged.concordance.set_aside);
    let shown = move || view.with(|view| view.set_aside);
    let href = move || {
        view.with(|view| View { set_aside: !view.set_aside, top: RESULTS_STEP, ..view.clone() }.href())
    };
    let words = move || {
        if shown() { texts::lines::without_set_aside(hits()) } else { texts::read::more_in_set_aside(hits()) }
    };
    view! {
        <Show when=move || hits() != 0>
            <p class="lines-more"><a id="set-aside" href=href>{words}</a></p>
        </Show>
    }
}
