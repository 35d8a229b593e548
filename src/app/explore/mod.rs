//! The first screen, and the results of a search.

mod active_filters;
mod compare_bar;
mod copies;
mod date_filter;
mod examples;
mod export;
mod facet_filter;
mod filters;
mod found;
mod glance;
mod histogram;
mod nothing_found;
mod period;
mod period_table;
mod result;
mod results;
mod set_aside;
mod sort;
mod ticked;
mod tour;
mod understood;
mod welcome;

pub use active_filters::ActiveFilters;
pub use date_filter::Undated;
pub use examples::Examples;
pub use found::Found;
pub use nothing_found::NothingFound;
pub use understood::Understood;

use crate::{
    facts::{Facts, FactsScreen},
    later::screen_when_there,
    library::use_library,
    lines::{Lines, LinesScreen},
    location::use_location,
    overview::OverviewScreen,
    parts::ShowSwitch,
    stories::StoriesScreen,
    turns::{Turn, in_turn},
};
use compare_bar::CompareBar;
use crossread_engine::view::{Show as Shown, View};
use crossread_markup::prelude::*;
use filters::Filters;
use results::Results;
use ticked::Ticked;
use welcome::Welcome;

/// What the corpus is, while nothing is asked; below, the search in the way that the view asks
/// for, and the filters.
#[component]
pub fn ExploreScreen(
    /// What the view's search finds.
    found: Found,
    /// Its hits in their lines.
    lines: Lines,
    /// The facts of its articles.
    facts: Facts,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    Ticked::provide();
    let welcoming = memo(move || library.is_empty() || view.with(is_first_screen));
    let shown = memo(move || view.with(|view| view.show));
    let asked = move || {
        view! {
            <div class="explore">
                <Filters found/>
                <div class="shown">
                    <ShowSwitch/>
                    {move || match shown.get() {
                        Shown::Results => {
                            in_turn(Turn::List, move || view! { <Results found welcoming/> })
                        }
                        Shown::Lines => screen_when_there(move || view! { <LinesScreen found lines/> }),
                        Shown::Stories => screen_when_there(move || view! { <StoriesScreen found/> }),
                        Shown::Overview => screen_when_there(move || view! { <OverviewScreen found/> }),
                        Shown::Facts => screen_when_there(move || view! { <FactsScreen found facts/> }),
                    }}
                </div>
            </div>
        }
    };
    view! {
        <Show when=move || welcoming.get()>
            <Welcome/>
        </Show>
        <Show when=move || !library.is_empty()>{in_turn(Turn::Filters, asked)}</Show>
        <CompareBar/>
    }
}

/// Whether nothing is asked yet.
fn is_first_screen(view: &View) -> bool {
    view.query.trim().is_empty() && !view.is_filtered() && view.show == Shown::Results
}
