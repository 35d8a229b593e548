//! The filters that are on, each with a way to take it off.

use crate::{
    library::{OpenLibrary, use_library},
    location::{focus_heading, use_location},
    parts::OutletName,
    texts,
};
use crossread_engine::{
    library::Facet,
    view::{RESULTS_STEP, View},
};
use crossread_markup::prelude::*;

/// A row of filters that are on; nothing where none is.
#[component]
pub fn ActiveFilters() -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let clear = move |_| {
        location.open(&view.get_untracked().without_filters());
        focus_heading();
    };
    let filters = move || {
        view.with(|view| {
            let mut filters: Vec<(String, View)> = Vec::new();
            for facet in Facet::ALL {
                for value in view.values(facet) {
                    filters.push((facet_value(library, facet, value), view.toggling(facet, value)));
                }
            }
            if let Some(day) = view.from {
                let without = View { from: None, top: RESULTS_STEP, ..view.clone() };
                filters.push((texts::filters::from(&day.to_string()), without));
            }
            if let Some(day) = view.to {
                let without = View { to: None, top: RESULTS_STEP, ..view.clone() };
                filters.push((texts::filters::to(&day.to_string()), without));
            }
            if let Some(id) = &view.story {
                let story =
                    library.articles().story_named(id).and_then(|story| library.articles().story(story));
                let title =
                    story.map_or(id.as_str(), |story| library.articles().details(story.central).title);
                let without = View { story: None, top: RESULTS_STEP, ..view.clone() };
                filters.push((texts::filters::story(title), without));
            }
            filters
        })
    };
    let chip = |(name, without): (String, View)| view! { <li><Chip name without/></li> };
    view! {
        <Show when=move || view.with(View::is_filtered)>
            <div class="active-filters">
                <ul class="chips" aria-label=texts::filters::FILTERS_ON>
                    {move || filters().into_iter().map(chip).collect_nodes()}
                </ul>
                <button type="button" class="button button-quiet" id="clear-filters" on:click=clear>
                    {texts::filters::CLEAR_FILTERS}
                </button>
            </div>
        </Show>
    }
}

/// A value of a facet; where names are hidden, what stands in for one.
pub(super) fn facet_value(library: OpenLibrary, facet: Facet, value: &str) -> String {
    match facet {
        Facet::Outlet => OutletName::of_filter(library, value).name,
        Facet::Author if library.hides_names() => texts::filters::HIDDEN_AUTHOR.to_owned(),
        _ => texts::filters::facet_value(facet, value),
    }
}

/// One filter that is on.
#[component]
fn Chip(name: String, without: View) -> Node {
    let location = use_location();
    let label = texts::filters::take_off(&name);
    let take_off = move |_| {
        location.open(&without);
        focus_heading();
    };
    view! {
        <button type="button" class="chip chip-off" aria-label=label on:click=take_off>
            <bdi>{name}</bdi>
            <span class="chip-cross" aria-hidden="true">"×"</span>
        </button>
    }
}
