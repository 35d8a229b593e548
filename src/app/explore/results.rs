//! The list of results.

use super::{
    Found, active_filters::ActiveFilters, copies::FoldedNote, date_filter::Undated, export::ExportResults,
    nothing_found::NothingFound, result::ResultItem, set_aside::SetAsideOnly, sort::SortSelect,
    understood::Understood,
};
use crate::{
    later::when_there,
    location::use_location,
    parts::{ShowMore, use_announcer},
    texts,
};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;
use std::mem;

/// Heading, order, the articles best first, and more of them on demand.
#[component]
pub fn Results(
    /// What the search finds.
    found: Found,
    /// Whether the first screen stands above and has the main heading.
    welcoming: Memo<bool>,
) -> Node {
    let (view, announcer) = (use_location().view(), use_announcer());
    let mut arriving = true;
    effect(move || {
        let said = found.results.with(|results| texts::explore::found(results.hits.len(), results.complete));
        if !mem::take(&mut arriving) {
            announcer.say_after_typing(said);
        }
    });
    let total = move || found.rows.read().len();
    let listed = memo(move || {
        let top = view.with(|view| view.top);
        found.rows.with(|rows| rows.iter().take(top).map(|row| row.doc).collect::<Vec<DocId>>())
    });
    // Below set-aside articles stands the button of both lists.
    let goes_on = move || view.with(|view| view.set_aside) && !found.set_aside.read().is_empty();
    view! {
        <section class="results" aria-labelledby="results-heading">
            <div class="results-head">
                <div class="results-title">
                    <ResultsHeading welcoming/>
                    <Count found/>
                </div>
                <SortSelect/>
                {when_there(move || view! { <ExportResults found/> }, || Node::Nothing)}
            </div>
            <Understood found/>
            <ActiveFilters/>
            <Undated found/>
            <FoldedNote found/>
            <Show when=move || total() == 0>
                <NothingFound found/>
            </Show>
            <ol class="result-list">
                {keyed(move || listed.get(), move |doc| view! { <ResultItem doc found/> })}
            </ol>
            <Show when=move || !goes_on()>
                <ShowMore
                    listed=Signal::derive(move || listed.read().len())
                    total=Signal::derive(total)
                    said=texts::explore::listed
                />
            </Show>
            <SetAsideOnly found/>
        </section>
    }
}

/// The main heading, or the heading of the list below the first screen.
#[component]
fn ResultsHeading(welcoming: Memo<bool>) -> Node {
    let view = use_location().view();
    let heading = move || {
        view.with(|view| match view.query.trim() {
            "" => texts::welcome::ALL_ARTICLES.to_owned(),
            query => texts::explore::results_for(query),
        })
    };
    live(move || {
        if welcoming.get() {
            view! { <h2 id="results-heading" class="results-heading">{texts::welcome::ALL_ARTICLES}</h2> }
                .into_node()
        } else {
            view! {
                <h1 id="heading" class="results-heading" tabindex="-1">
                    <span id="results-heading">{heading}</span>
                </h1>
            }
        }
    })
}

/// How many articles there are; that there is none stands below in larger letters.
#[component]
fn Count(found: Found) -> Node {
    let words = move || {
        let results = found.results.read();
        match results.hits.len() {
            0 => None,
            n if found.plan.read().is_empty() => Some(texts::articles(n)),
            n => Some(texts::explore::found(n, results.complete)),
        }
    };
    live(move || words().map(|words| view! { <p class="results-count">{words}</p> }))
}
