//! More of a long list.

use super::More;
use crate::{location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, View};
use crossread_markup::prelude::*;

/// The button that lists more; nothing where all are listed.
#[component]
pub fn ShowMore(
    /// How many are listed.
    listed: Signal<usize>,
    /// How many there are.
    total: Signal<usize>,
    /// Says both.
    said: fn(usize, usize) -> String,
) -> Node {
    let location = use_location();
    let more = move || total.get().saturating_sub(listed.get()).min(RESULTS_STEP);
    let show = move |()| {
        let shown = location.view().get_untracked();
        location.adjust(&View { top: shown.top + RESULTS_STEP, ..shown });
    };
    view! {
        <Show when=move || more() != 0>
            <p class="show-more">
                <More
                    left=Signal::derive(more)
                    words=Signal::derive(move || texts::show_more(more()))
                    on_more=show
                />
                <span class="quiet">{move || said(listed.get(), total.get())}</span>
            </p>
        </Show>
    }
}
