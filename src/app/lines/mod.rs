//! Words in context: every hit of a search in the middle of its line.

mod line;
mod list;
mod state;

pub use state::{Arranged, Lines};

use crate::{
    explore::{ActiveFilters, Found, NothingFound, Understood},
    library::use_library,
    location::use_location,
    parts::{Working, use_announcer},
    texts,
};
use crossread_markup::prelude::*;
use list::LineList;
use std::mem;

/// The lines of the search at hand.
#[component]
pub fn LinesScreen(
    /// What the view's search finds.
    found: Found,
    /// The lines.
    lines: Lines,
) -> Node {
    let announcer = use_announcer();
    let mut arriving = true;
    effect(move || {
        let said = lines.arranged.outcome().map(|arranged| arranged.count());
        if let Some(said) = said.filter(|_| !mem::take(&mut arriving)) {
            announcer.say_after_typing(said);
        }
    });
    view! {
        <section class="lines" aria-labelledby="heading">
            <Head lines/>
            <Understood found/>
            <ActiveFilters/>
            <Working progress=Signal::derive(move || lines.progress())/>
            <Empty found lines/>
            <LineList lines/>
        </section>
    }
}

/// What is shown and how much of it there is.
#[component]
fn Head(lines: Lines) -> Node {
    let view = use_location().view();
    let heading = move || view.with(|view| texts::lines::heading(view.query.trim()));
    let count = move || lines.arranged.outcome().map(|arranged| arranged.count());
    view! {
        <div class="results-head">
            <div class="results-title">
                <h1 id="heading" class="results-heading" tabindex="-1">{heading}</h1>
                <p class="results-count">{count}</p>
            </div>
        </div>
    }
}

/// What to do where there is no line.
#[component]
fn Empty(found: Found, lines: Lines) -> Node {
    let library = use_library();
    let asking = move || found.plan.read().is_empty();
    let none = move || lines.arranged.outcome().is_some_and(|arranged| arranged.concordance.lines.is_empty());
    live(move || {
        if library.is_empty() || asking() {
            view! { <p class="lines-hint">{texts::lines::TYPE_A_WORD}</p> }
        } else if none() {
            view! { <NothingFound found/> }
        } else {
            Node::Nothing
        }
    })
}
