//! The filters, beside the results or folded above them.

use super::{Found, date_filter::DateFilter, facet_filter::FacetFilter};
use crate::{location::use_location, texts};
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
    view! {
        <aside class="filters" aria-label=texts::explore::FILTER>
            <details class="filters-fold" open=has_room()>
                <summary class="filters-summary">{move || texts::explore::filter(on.get())}</summary>
                <div class="filters-body">
                    <FacetFilter facet=Facet::Outlet found/>
                    <DateFilter/>
                    <FacetFilter facet=Facet::Author found/>
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
    ticked + usize::from(view.from.is_some()) + usize::from(view.to.is_some())
}

/// Whether there is room beside the results, as in `explore.css`; on a phone the filters are
/// folded at first.
fn has_room() -> bool {
    let wide = window().match_media("(min-width: 60rem)").ok().flatten();
    wide.is_some_and(|wide| wide.matches())
}
