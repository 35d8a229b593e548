//! No results: what would help.

use super::{Found, examples::Examples};
use crate::{library::use_library, location::use_location, texts};
use crossread_engine::search::{Dropped, DroppedFilter, dropping_filters};
use leptos::prelude::*;

/// Says that nothing was found, and offers each filter to be taken off with what that would
/// give; where that does not help, other searches.
#[component]
pub fn NothingFound(
    /// What the search finds: nothing.
    found: Found,
) -> impl IntoView {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let options = Memo::new(move |_| {
        let view = view.read();
        let mut options = dropping_filters(library.articles(), &found.query.read(), &view);
        options.retain(|option| option.count > 0);
        options
    });
    let option = |dropped: Dropped| {
        let href = dropped.view.href();
        view! { <li><a class="chip" href=href>{words(&dropped)}</a></li> }
    };
    let offered = move || options.get().into_iter().map(option).collect_view();
    let examples = move || library.about().first_screen.examples;
    view! {
        <div class="nothing">
            <p class="nothing-text">{move || view.with(|view| texts::explore::nothing(&view.query))}</p>
            <Show
                when=move || !options.read().is_empty()
                fallback=move || view! {
                    <p>{texts::explore::TRY_OTHER}</p>
                    <Examples words=examples()/>
                }
            >
                <ul class="chips">{offered}</ul>
            </Show>
        </div>
    }
}

/// Which filter, and how many articles without it.
fn words(dropped: &Dropped) -> String {
    match &dropped.what {
        DroppedFilter::Outlets => texts::explore::without(texts::explore::THE_OUTLETS, dropped.count),
        DroppedFilter::From => texts::explore::without(texts::explore::THE_FIRST_DAY, dropped.count),
        DroppedFilter::To => texts::explore::without(texts::explore::THE_LAST_DAY, dropped.count),
        DroppedFilter::All => texts::explore::without_any(dropped.count),
    }
}
