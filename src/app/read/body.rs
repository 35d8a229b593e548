//! The text of the article.

use super::{
    Reading,
    block::{BlockView, ListView},
    layout::{Part, Section, sections},
};
use crate::{library::use_library, parts::direction, texts};
use crossread_engine::article::Role;
use crossread_markup::prelude::*;

/// The text below the headline; furniture only when it is asked for.
#[component]
pub fn Body(
    /// The article.
    reading: Reading,
) -> Node {
    let linking = reading.linking;
    let direction = reading.text.with_value(direction);
    // Its own words alone: what the page says around them is in the interface's language.
    let language = use_library().articles().details(reading.doc).language;
    let body = move || {
        let with_furniture = reading.set_aside.get();
        let sections = reading.text.with_value(|text| sections(&text.blocks, with_furniture));
        sections.into_iter().map(|section| view! { <SectionView reading section/> }).collect_nodes()
    };
    view! {
        <div class="prose" lang=language dir=direction data-linking=move || linking.get().then_some("")>{body}</div>
    }
}

/// Blocks of one role.
#[component]
fn SectionView(reading: Reading, section: Section) -> Node {
    let parts = section.parts.into_iter().map(|part| match part {
        Part::Block(number) => view! { <BlockView reading number/> },
        Part::List(numbers) => view! { <ListView reading numbers/> },
    });
    let parts = parts.collect_nodes();
    match section.role {
        Role::Body => parts.into_node(),
        Role::Aside => view! {
            <div class="other-text" role="group" aria-label=texts::read::OTHER_TEXT>
                <p class="other-text-label" aria-hidden="true">{texts::read::OTHER_TEXT}</p>
                {parts}
            </div>
        },
        Role::Furniture => view! {
            <div class="set-aside" role="group" aria-label=texts::read::SET_ASIDE>
                <p class="set-aside-label" aria-hidden="true">{texts::read::SET_ASIDE}</p>
                {parts}
            </div>
        },
    }
}
