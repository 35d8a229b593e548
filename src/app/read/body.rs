//! The text of the article.

use super::{
    Reading,
    block::{BlockView, ListView},
    layout::{Part, Section, sections},
};
use crate::texts;
use crossread_engine::article::Role;
use leptos::prelude::*;

/// The text below the headline; furniture only when it is asked for.
#[component]
pub fn Body(
    /// The article.
    reading: Reading,
) -> impl IntoView {
    let linking = reading.linking;
    let body = move || {
        let with_furniture = reading.set_aside.get();
        let sections = reading.text.with_value(|text| sections(&text.blocks, with_furniture));
        sections.into_iter().map(|section| view! { <SectionView reading section/> }).collect_view()
    };
    view! {
        <div class="prose" data-linking=move || linking.get().then_some("")>{body}</div>
    }
}

/// Blocks of one role.
#[component]
fn SectionView(reading: Reading, section: Section) -> impl IntoView {
    let parts = section.parts.into_iter().map(|part| match part {
        Part::Block(number) => view! { <BlockView reading number/> }.into_any(),
        Part::List(numbers) => view! { <ListView reading numbers/> }.into_any(),
    });
    let parts = parts.collect_view();
    match section.role {
        Role::Body => parts.into_any(),
        Role::Aside => view! {
            <div class="other-text" role="group" aria-label=texts::read::OTHER_TEXT>
                <p class="other-text-label" aria-hidden="true">{texts::read::OTHER_TEXT}</p>
                {parts}
            </div>
        }
        .into_any(),
        Role::Furniture => view! {
            <div class="set-aside" role="group" aria-label=texts::read::SET_ASIDE>
                <p class="set-aside-label" aria-hidden="true">{texts::read::SET_ASIDE}</p>
                {parts}
            </div>
        }
        .into_any(),
    }
}
