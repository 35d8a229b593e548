//! From match to match.

use super::sides::Sides;
use crate::texts;
use crossread_markup::prelude::*;

/// Where the links stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepsPlace {
    /// Above the columns.
    Tools,
    /// Under the open sentence: they move with it, and the focus with them.
    Panel,
}

/// Links to the match before and the next one, round and round; nothing where nothing matches.
#[component]
pub fn Steps(
    /// The comparison.
    sides: Sides,
    /// Where they stand.
    place: StepsPlace,
) -> Node {
    let total = sides.compared().comparison.pairs.len();
    let count = move || match sides.opened.get().step(&sides.compared()) {
        Some(at) => texts::compare::step(at + 1, total),
        None => texts::compare::matches(total),
    };
    (total > 0)
        .then(|| {
            view! {
                <div class="steps" role="group" aria-label=texts::compare::STEPS>
                    <Step sides place forward=false/>
                    <Step sides place forward=true/>
                    <span class="steps-count">{count}</span>
                </div>
            }
        })
        .into_node()
}

#[component]
fn Step(sides: Sides, place: StepsPlace, forward: bool) -> Node {
    let href = move || {
        let compared = sides.compared();
        let next = sides.opened.get().next(&compared, forward);
        sides.opening(next.and_then(|(first, second)| compared.link(first, Some(second)))).href()
    };
    let (words, way) =
        if forward { (texts::compare::NEXT, "next") } else { (texts::compare::PREVIOUS, "previous") };
    // The same link under the sentence that opens: whoever goes on from there is on the spot.
    let here = format!("{way}-match-here");
    let id = match place {
        StepsPlace::Tools => format!("{way}-match"),
        StepsPlace::Panel => here.clone(),
    };
    view! {
        <a class="button" id=id href=href on:click=move |_| sides.step(Some(here.clone()))>{words}</a>
    }
}
