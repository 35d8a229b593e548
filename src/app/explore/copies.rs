//! The same text of several outlets: one result, the others on demand.

use super::{Found, result::Tick};
use crate::{
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{library::DocId, view::View};
use crossread_markup::prelude::*;

/// How many results are folded under another, and the way to list each; where each is listed, the
/// way back.
#[component]
pub fn FoldedNote(
    /// What the search finds.
    found: Found,
) -> Node {
    let view = use_location().view();
    let folded = move || found.results.read().hits.len() - found.rows.read().len();
    let each = move || view.with(|view| view.each_copy);
    let switch = move || view.with(|view| View { each_copy: !view.each_copy, ..view.clone() }.href());
    view! {
        <Show when=move || each() || folded() != 0>
            <p class="undated">
                {move || if each() { texts::explore::EACH_COPY.to_owned() } else { texts::explore::folded(folded()) }}
                " "
                <a id="copies" href=switch>
                    {move || if each() { texts::explore::FOLD_COPIES } else { texts::explore::LIST_EACH }}
                </a>
            </p>
        </Show>
    }
}

/// The articles of a result that have its text, folded away.
#[component]
pub fn Copies(
    /// The result.
    doc: DocId,
    /// What the search finds.
    found: Found,
) -> Node {
    let copies = memo(move || {
        found.rows.with(|rows| rows.iter().find(|row| row.doc == doc).map(|row| row.copies.clone()))
    });
    live(move || {
        let copies = copies.get().unwrap_or_default();
        (!copies.is_empty()).then(|| {
            let summary = texts::explore::same_text(copies.len() + 1);
            view! {
                <details class="copies">
                    <summary class="copies-summary">{summary}</summary>
                    <ul class="copies-list">
                        {copies.into_iter().map(|doc| view! { <Copy doc/> }).collect_nodes()}
                    </ul>
                </details>
            }
        })
    })
}

/// One of them.
#[component]
fn Copy(doc: DocId) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(doc);
    let href = move || location.view().with(|view| view.reading(details.id, None).href());
    view! {
        <li class="copy">
            <Outlet outlet=OutletName::of(library, &details)/>
            <a class="copy-title" href=href lang=details.language dir="auto">{details.title}</a>
            <Tick doc/>
        </li>
    }
}
