//! One article at a time, where there is room for one only.

use super::{
    in_view::{SWITCH, show_column},
    sides::Sides,
};
use crate::{parts::OutletBadge, texts};
use crossread_markup::prelude::*;

/// The switch between the articles. The style sheets show it on narrow screens.
#[component]
pub fn ArticleSwitch(
    /// The comparison.
    sides: Sides,
) -> Node {
    view! {
        <div
            class="article-switch"
            id=SWITCH
            role="group"
            aria-label=texts::compare::SWITCH
            data-columns=sides.len().to_string()
        >
            {(0..sides.len()).map(|column| view! { <Choice sides column/> }).collect_nodes()}
        </div>
    }
}

// Buttons, since taking the focus does not scroll to a button that is clicked, while it may to
// the field behind a label.
#[component]
fn Choice(sides: Sides, column: usize) -> Node {
    let chosen = move || {
        if sides.in_view.get() == column { "true" } else { "false" }
    };
    view! {
        <button
            type="button"
            class="article-choice"
            id=format!("show-{}", column + 1)
            aria-pressed=chosen
            on:click=move |_| show_column(sides, column)
        >
            <OutletBadge outlet=sides.outlet(column)/>
            <bdi class="article-choice-name">{sides.name(column)}</bdi>
        </button>
    }
}
