//! The values of one facet, each with how many articles it has in the search at hand.

use super::Found;
use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::library::{Facet, FacetCount};
use crossread_markup::prelude::*;
use std::cmp::Reverse;

/// How many values are offered, those with most articles; for others there is the search.
const OFFERED: usize = 12;

/// One checkbox a value; several mean any of them. Nothing where the articles do not differ.
#[component]
pub fn FacetFilter(
    /// Which facet.
    facet: Facet,
    /// What the search finds.
    found: Found,
) -> Node {
    let all = use_library().values(facet);
    let differs = all.len() > 1 && all.iter().any(|value| value.stated);
    if !differs && facet != Facet::Outlet {
        return Node::Nothing;
    }
    let more = all.len().saturating_sub(OFFERED);
    view! {
        <fieldset class="filter" data-facet=facet.key()>
            <legend class="filter-heading">{texts::filters::facet(facet)}</legend>
            {offered(all).into_iter().map(|name| view! { <Choice facet name found/> }).collect_nodes()}
            {(more > 0).then(|| view! { <p class="hint">{texts::filters::more_values(facet, more)}</p> })}
        </fieldset>
    }
}

/// The values with most articles, in the order in which all are listed.
fn offered(all: &'static [FacetCount]) -> Vec<&'static str> {
    let mut least = 0;
    if all.len() > OFFERED {
        let mut counts: Vec<Reverse<usize>> = all.iter().map(|value| Reverse(value.articles)).collect();
        crossread_engine::order::sort_by(&mut counts, Ord::cmp);
        least = counts[OFFERED - 1].0;
    }
    let often = all.iter().filter(|value| value.articles >= least);
    often.take(OFFERED).map(|value| value.name.as_str()).collect()
}

/// One value.
#[component]
fn Choice(facet: Facet, name: &'static str, found: Found) -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let on = move || view.with(|view| view.values(facet).iter().any(|on| on == name));
    let count = memo(move || {
        let facets = found.facets.read();
        facets[facet as usize].iter().find(|value| value.name == name).map_or(0, |value| value.articles)
    });
    let toggle = move |_| location.open(&view.get_untracked().toggling(facet, name));
    let label = match facet {
        Facet::Outlet => view! { <Outlet outlet=OutletName::of_filter(library, name)/> },
        _ => view! { <bdi class="facet-name">{texts::filters::facet_value(facet, name)}</bdi> },
    };
    view! {
        <label class="facet-choice" data-empty=move || (count.get() == 0).then_some("")>
            <input type="checkbox" name=facet.key() value=name prop:checked=on on:change=toggle/>
            {label}
            <span class="count">{move || texts::number(count.get())}</span>
        </label>
    }
}
