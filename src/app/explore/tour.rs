//! A short tour for who wants one: each step is a link on the articles at hand.

use crate::{location::use_location, parts::Fold, texts};
use crossread_engine::view::{By, Show as Shown, View};
use crossread_markup::prelude::*;

/// The steps, folded.
#[component]
pub fn Tour(
    /// A search that finds something.
    query: String,
    /// Two to four articles to compare.
    compare: Vec<String>,
) -> Node {
    let open = RwSignal::new(false);
    view! {
        <Fold id="tour" title=texts::welcome::TOUR open>
            <Steps query=query.clone() compare=compare.clone()/>
        </Fold>
    }
}

#[component]
fn Steps(query: String, compare: Vec<String>) -> Node {
    let location = use_location();
    let base = location.view().with_untracked(View::first_screen);
    let (results, side_by_side) = (base.searching(&query), base.comparing(&compare));
    let views = [
        (!query.is_empty()).then(|| results.clone()),
        (!query.is_empty()).then(|| results.showing(Shown::Lines)),
        (!side_by_side.compare.is_empty()).then(|| side_by_side.clone()),
        (!side_by_side.compare.is_empty()).then(|| side_by_side.comparing_by(By::Facts, None)),
        Some(base.toggling_help()),
    ];
    let step = |((link, what), view): ((&'static str, &'static str), Option<View>)| {
        view.map(|view| view! { <li><a href=view.href()>{link}</a>" "{what}</li> }).into_node()
    };
    view! { <ol class="tour">{texts::welcome::TOUR_STEPS.into_iter().zip(views).map(step).collect_nodes()}</ol> }
}
