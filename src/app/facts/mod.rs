//! Facts across articles: who says what, quotations, numbers and dates, names.

mod figures;
mod gathered;
mod head;
mod names;
mod quotes;
mod state;
mod statements;
mod surroundings;
mod telling;

pub use state::Facts;

use crate::{
    compare::ExportRecord,
    explore::{ActiveFilters, Found, NothingFound, Undated, Understood},
    library::use_library,
    location::use_location,
    parts::{Working, busy},
    resolved::use_resolved,
    texts,
};
use crossread_engine::{
    export::ComparisonRecord,
    view::{By, View},
};
use crossread_markup::prelude::*;
use figures::Figures;
use head::{Head, KeyWords};
use names::NameList;
use quotes::QuoteList;
use statements::Statements;
use telling::Telling;

/// The facts of the results at hand.
#[component]
pub fn FactsScreen(
    /// What the view's search finds.
    found: Found,
    /// The facts.
    facts: Facts,
) -> Node {
    let view = use_location().view();
    let heading = move || view.with(|view| texts::facts::heading(view.query.trim()));
    let nothing = move || found.results.with(|results| results.hits.is_empty());
    view! {
        <section class="told" aria-labelledby="heading">
            <h1 id="heading" class="results-heading" tabindex="-1">{heading}</h1>
            <Understood found/>
            <ActiveFilters/>
            <Undated found/>
            <Show when=nothing><NothingFound found/></Show>
            <Show when=move || !nothing()><FactList facts/></Show>
        </section>
    }
}

/// The facts, once they are there.
#[component]
pub fn FactList(
    /// The facts.
    facts: Facts,
) -> Node {
    let (location, resolved) = (use_location(), use_resolved());
    let columns = memo(move || resolved.with(|resolved| resolved.columns.clone()));
    // Links to places start from it; what is open and what is typed changes nothing about them.
    let base = memo(move || {
        location.view().with(|view| {
            let shown = if columns.read().is_empty() { view.results() } else { view.clone() };
            View { at: None, rows: String::new(), by: By::default(), ..shown }
        })
    });
    let is_there = memo(move || facts.gathered.outcome().is_some());
    let list = move || {
        let gathered = facts.gathered.outcome()?;
        let telling = Telling::new(gathered, (base.get(), columns.get()), facts);
        Some(view! {
            <Head telling/>
            <Statements telling/>
            <QuoteList telling/>
            <Figures telling/>
            <NameList telling/>
            <KeyWords telling/>
            <ExportFacts telling/>
        })
    };
    view! {
        <Show when=move || !is_there.get()><p class="hint">{texts::facts::GATHERING}</p></Show>
        <Working progress=Signal::derive(move || facts.gathered.progress())/>
        <div class="facts-list" aria-busy=busy(move || facts.gathered.is_busy())>{list}</div>
    }
}

/// All of it as files.
#[component]
fn ExportFacts(telling: Telling) -> Node {
    let library = use_library().articles();
    let record = move |()| {
        let gathered = telling.gathered();
        ComparisonRecord::of_told(library, &gathered.docs, gathered.told.clone())
    };
    view! { <ExportRecord record=Callback::new(record)/> }
}
