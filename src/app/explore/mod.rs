//! The first screen, and the results of a search.

mod active_filters;
mod compare_bar;
mod date_filter;
mod examples;
mod facet_filter;
mod filters;
mod found;
mod nothing_found;
mod result;
mod results;
mod sort;
mod understood;
mod welcome;

pub use found::Found;

use crate::{library::use_library, location::use_location, parts::use_announcer, texts};
use compare_bar::CompareBar;
use crossread_markup::prelude::*;
use filters::Filters;
use results::Results;
use std::mem;
use welcome::Welcome;

/// What the corpus is, while nothing is asked; results and filters below.
#[component]
pub fn ExploreScreen(
    /// What the view's search finds.
    found: Found,
) -> Node {
    let (library, location, announcer) = (use_library(), use_location(), use_announcer());
    let view = location.view();
    let welcoming = memo(move || view.with(|view| view.query.trim().is_empty() && !view.is_filtered()));
    let mut arriving = true;
    effect(move || {
        let said = found.results.with(|results| texts::explore::found(results.hits.len(), results.complete));
        if !mem::take(&mut arriving) {
            announcer.say_after_typing(said);
        }
    });
    view! {
        <Show when=move || welcoming.get()>
            <Welcome/>
        </Show>
        <Show when=move || !library.is_empty()>
            <div class="explore">
                <Filters found/>
                <Results found welcoming/>
            </div>
        </Show>
        <CompareBar/>
    }
}
