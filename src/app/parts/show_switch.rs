//! The switch between the ways to show a search.

use crate::{library::use_library, location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, Show as Shown, View};
use crossread_markup::prelude::*;

/// A link to each way; search and filters stay. Stories are offered where there are several.
#[component]
pub fn ShowSwitch() -> Node {
    let (library, view) = (use_library(), use_location().view());
    let is_offered = move |show: Shown| {
        show != Shown::Stories || library.story_count() > 1 || view.with(|view| view.show == show)
    };
    let link = move |show: Shown| {
        let href = move || view.with(|view| View { top: RESULTS_STEP, ..view.showing(show) }.href());
        let current = move || view.with(|view| view.show == show).then_some("true");
        let link = move || {
            view! {
                <a class="show-choice" id=format!("show-{}", show.key()) href=href aria-current=current>
                    {texts::shell::show(show)}
                </a>
            }
        };
        let is_offered = memo(move || is_offered(show));
        live(move || is_offered.get().then(link))
    };
    view! {
        <nav class="show-switch" aria-label=texts::shell::SHOW_AS>
            {Shown::ALL.map(link)}
        </nav>
    }
}
