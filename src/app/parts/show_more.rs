//! More of a long list.

use super::More;
use crate::{location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, View};
use crossread_markup::prelude::*;

/// The button that lists more, without it how many are listed where a list can grow no longer; nothing
/// where all are listed.
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
    let longer = memo(move || location.view().with(View::listing_more));
    let left = move || total.get().saturating_sub(listed.get());
    let more = move || if longer.with(Option::is_some) { left().min(RESULTS_STEP) } else { 0 };
    let show = move |()| {
        if let Some(longer) = longer.get_untracked() {
            location.adjust(&longer);
        }
    };
    view! {
        <Show when=move || left() != 0>
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
