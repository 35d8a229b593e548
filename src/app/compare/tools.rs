//! The links and switches above the columns.

use super::{
    add::AddArticle,
    export::ExportComparison,
    lock,
    sides::Sides,
    steps::{Steps, StepsPlace},
};
use crate::{location::use_location, texts};
use crossread_engine::{
    article::Role,
    view::{COMPARED, View},
};
use crossread_markup::prelude::*;

/// From match to match, unless a lesson hides them; swap, add; set-aside text.
#[component]
pub fn Tools(
    /// The comparison.
    sides: Sides,
) -> Node {
    let room = sides.len() < *COMPARED.end();
    view! {
        <div class="compare-tools">
            <Show when=move || !sides.hides_marks.get()><Steps sides place=StepsPlace::Tools/></Show>
            <div class="compare-arrange" role="group" aria-label=texts::compare::ARRANGE>
                {(sides.len() == 2).then(|| view! { <Swap sides/> })}
                {room.then(|| view! { <AddArticle docs=sides.compared().docs.clone()/> })}
                <SetAsideSwitch sides/>
                <ScrollSwitch sides/>
                <ExportComparison sides/>
            </div>
        </div>
    }
}

#[component]
fn Swap(sides: Sides) -> Node {
    let href = move || sides.moving(1, 0).href();
    view! { <a class="button" id="swap" href=href>{texts::compare::SWAP}</a> }
}

/// Lets the columns scroll together, or each by itself. The style sheets hide it where one article
/// is in view at a time.
#[component]
fn ScrollSwitch(sides: Sides) -> Node {
    view! {
        <label class="switch scroll-switch" title=texts::pair::SCROLL_HINT>
            <input
                type="checkbox"
                id="scroll-together"
                prop:checked=sides.locked
                on:change=move |_| lock::switch(sides)
            />
            {texts::pair::SCROLL_TOGETHER}
        </label>
    }
}

/// Shows the furniture of all columns, where there is any.
#[component]
fn SetAsideSwitch(sides: Sides) -> Node {
    let location = use_location();
    let compared = sides.compared();
    let blocks = compared.texts.iter().flat_map(|text| &text.blocks);
    let lines = blocks.filter(|block| block.role == Role::Furniture).count();
    let toggle = move |_| {
        let shown = location.view().get_untracked();
        location.open(&View { set_aside: !shown.set_aside, ..shown });
    };
    (lines > 0)
        .then(|| {
            view! {
                <label class="switch">
                    <input type="checkbox" id="set-aside" prop:checked=sides.set_aside on:change=toggle/>
                    {texts::read::show_set_aside(lines)}
                </label>
            }
        })
        .into_node()
}
