//! The switch between the ways to show a comparison.

use crate::{location::use_location, texts};
use crossread_engine::view::{By, RESULTS_STEP, View};
use crossread_markup::prelude::*;

/// A link to each way; articles and search stay.
#[component]
pub fn BySwitch() -> Node {
    let view = use_location().view();
    let link = move |by: By| {
        let href = move || view.with(|view| View { top: RESULTS_STEP, ..view.comparing_by(by, None) }.href());
        let current = move || view.with(|view| view.by == by).then_some("true");
        view! {
            <a class="show-choice" id=format!("by-{}", by.key()) href=href aria-current=current>{texts::facts::by(by)}</a>
        }
    };
    view! {
        <nav class="show-switch" aria-label=texts::facts::SHOW_AS>{By::ALL.map(link)}</nav>
    }
}
