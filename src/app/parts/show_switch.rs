//! The switch between the ways to show a search.

use crate::{location::use_location, texts};
use crossread_engine::view::{RESULTS_STEP, Show as Shown, View};
use crossread_markup::prelude::*;

/// A link to each way; search and filters stay.
#[component]
pub fn ShowSwitch() -> Node {
    let view = use_location().view();
    let link = move |show: Shown| {
        let href = move || view.with(|view| View { top: RESULTS_STEP, ..view.showing(show) }.href());
        let current = move || view.with(|view| view.show == show).then_some("true");
        view! {
            <a class="show-choice" id=format!("show-{}", show.key()) href=href aria-current=current>
                {texts::shell::show(show)}
            </a>
        }
    };
    view! {
        <nav class="show-switch" aria-label=texts::shell::SHOW_AS>
            {Shown::ALL.map(link)}
        </nav>
    }
}
