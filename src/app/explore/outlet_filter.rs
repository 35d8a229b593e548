//! The outlets, each with how many articles it has in the search at hand.

use super::Found;
use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::library::Facet;
use crossread_markup::prelude::*;

/// One checkbox an outlet; several mean any of them.
#[component]
pub fn OutletFilter(
    /// What the search finds.
    found: Found,
) -> Node {
    let outlets = use_library().all_outlets();
    view! {
        <fieldset class="filter">
            <legend class="filter-heading">{texts::explore::OUTLETS}</legend>
            {outlets.iter().map(|outlet| view! { <OutletChoice name=&outlet.name found/> }).collect_nodes()}
        </fieldset>
    }
}

/// One outlet.
#[component]
fn OutletChoice(name: &'static str, found: Found) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let on = move || view.with(|view| view.values(Facet::Outlet).iter().any(|on| on == name));
    let count = memo(move || {
        let results = found.results.read();
        results.outlets.iter().find(|outlet| outlet.name == name).map_or(0, |outlet| outlet.articles)
    });
    let toggle = move |_| location.open(&view.get_untracked().toggling_outlet(name));
    view! {
        <label class="outlet-choice" data-empty=move || (count.get() == 0).then_some("")>
            <input type="checkbox" name="outlet" value=name prop:checked=on on:change=toggle/>
            <Outlet outlet=OutletName::of_filter(library, name)/>
            <span class="count">{move || texts::number(count.get())}</span>
        </label>
    }
}
