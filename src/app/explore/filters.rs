//! The filters, beside the results or folded above them.

use super::{Found, date_filter::DateFilter, facet_filter::FacetFilter};
use crate::{
    library::use_library,
    location::use_location,
    parts::{is_unfolded, room::is_as_wide_as},
    texts,
};
use crossread_engine::{library::Facet, view::View};
use crossread_markup::prelude::*;

/// Outlets and dates; authors, tags, languages and lengths where the articles differ by them.
#[component]
pub fn Filters(
    /// What the search finds; counts follow it.
    found: Found,
) -> Node {
    let view = use_location().view();
    let on = memo(move || view.with(how_many));
    let is_open = RwSignal::new(has_room());
    view! {
        <aside class="filters" aria-label=texts::filters::FILTER>
            <details class="filters-fold" prop:open=is_open on:toggle=move |event| is_open.set(is_unfolded(&event))>
                <summary class="filters-summary">{move || texts::filters::filter(on.get())}</summary>
                <div class="filters-body">
                    <FacetFilter facet=Facet::Outlet found/>
                    <DateFilter found is_shown=is_open/>
                    {(!use_library().hides_names()).then(|| view! { <FacetFilter facet=Facet::Author found/> })}
                    <FacetFilter facet=Facet::Tag found/>
                    <FacetFilter facet=Facet::Language found/>
                    <FacetFilter facet=Facet::Length found/>
                </div>
            </details>
        </aside>
    }
}

/// How many filters are on.
fn how_many(view: &View) -> usize {
    let ticked: usize = view.ticked.iter().map(Vec::len).sum();
    let others = [view.from.is_some(), view.to.is_some(), view.story.is_some()];
    ticked + others.into_iter().filter(|&is_on| is_on).count()
}

/// Whether there is room beside the results, as in `explore.css`; on a phone the filters are
/// folded at first.
fn has_room() -> bool {
    is_as_wide_as(60)
}
