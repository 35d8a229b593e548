//! Words in context: every hit of a search in the middle of its line, how the hits are spread,
//! and the words near them.

mod both;
mod empty;
mod line;
mod list;
mod nearby;
mod set_aside;
mod spread;
mod state;
mod tools;

pub use state::{Arranged, Lines};

use crate::{
    explore::{ActiveFilters, Found, Undated, Understood},
    library::use_library,
    location::use_location,
    parts::{Download, FileForm, Working, use_announcer},
    texts,
};
use crossread_engine::export::lines_csv;
use crossread_markup::prelude::*;
use empty::Empty;
use list::LineList;
use nearby::Nearby;
use set_aside::MoreInSetAside;
use spread::Spread;
use std::mem;
use tools::LineTools;

/// Characters to each side of a hit in an export.
const EXPORTED: usize = 150;

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
    let any = move || lines.arranged.outcome().is_some_and(|arranged| !arranged.concordance.lines.is_empty());
    view! {
        <section class="lines" aria-labelledby="heading">
            <Head lines/>
            <Understood found/>
            <ActiveFilters/>
            <Undated found/>
            <MoreInSetAside lines/>
            <Working progress=Signal::derive(move || lines.progress())/>
            <Empty found lines/>
            <Show when=any>
                <LineTools lines/>
                <div class="folds">
                    <Nearby lines/>
                    <Spread lines/>
                </div>
                <LineList lines/>
            </Show>
        </section>
    }
}

/// What is shown, how much of it there is, and the way to take it along.
#[component]
fn Head(lines: Lines) -> Node {
    let (library, view) = (use_library(), use_location().view());
    let heading = move || view.with(|view| texts::lines::heading(view.query.trim()));
    let count = move || lines.arranged.outcome().map(|arranged| arranged.count());
    let any = move || lines.arranged.outcome().is_some_and(|arranged| !arranged.numbers.is_empty());
    let csv = move |()| {
        let Some(arranged) = untrack(|| lines.arranged.outcome()) else { return String::new() };
        let method = view.with_untracked(|view| library.method(view).of_hits(view));
        lines_csv(library.articles(), &arranged.concordance, &arranged.numbers, EXPORTED, &method)
    };
    view! {
        <div class="results-head">
            <div class="results-title">
                <h1 id="heading" class="results-heading" tabindex="-1">{heading}</h1>
                <p class="results-count">{count}</p>
            </div>
            // A file would name the outlets.
            <Show when=move || any() && !library.hides_names()>
                <Download words=texts::lines::SAVE holds="lines" form=FileForm::CSV text=csv/>
            </Show>
        </div>
    }
}
