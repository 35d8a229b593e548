//! The ways back to the results and on to their neighbours.

use crate::{explore::Found, library::use_library, location::use_location, texts};
use crossread_engine::{library::DocId, view::View};
use crossread_markup::prelude::*;

/// The link back to the results, the search kept.
#[component]
pub fn BackToResults() -> Node {
    let view = use_location().view();
    let words = move || {
        let searching = view.with(|view| !view.query.trim().is_empty() || view.is_filtered());
        if searching { texts::read::BACK_TO_RESULTS } else { texts::read::BACK_TO_ALL }
    };
    view! {
        <p class="read-back">
            <a id="back-to-results" href=move || view.with(|view| view.results().href())>
                <span class="arrow-back" aria-hidden="true"></span>
                {words}
            </a>
        </p>
    }
}

/// Links to the article before and after this one in the results.
#[component]
pub fn Around(
    /// The article that is open.
    doc: DocId,
    /// The search that led here, if any.
    found: Found,
) -> Node {
    let neighbours = memo(move || {
        let results = found.results.read();
        let docs: Vec<DocId> = results.hits.iter().map(|hit| hit.doc).collect();
        neighbours(&docs, doc)
    });
    let before = move || neighbours.get().0;
    let after = move || neighbours.get().1;
    view! {
        <Show when=move || before().is_some() || after().is_some()>
            <nav class="around" aria-label=texts::read::NEIGHBOURS>
                {move || before().map(|doc| view! { <Neighbour doc words=texts::read::PREVIOUS_ARTICLE rel="prev"/> })}
                {move || after().map(|doc| view! { <Neighbour doc words=texts::read::NEXT_ARTICLE rel="next"/> })}
            </nav>
        </Show>
    }
}

#[component]
fn Neighbour(doc: DocId, words: &'static str, rel: &'static str) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(doc);
    let href = move || location.view().with(|view: &View| view.reading(details.id, None).href());
    view! {
        <a class="neighbour" id=rel rel=rel href=href>
            <span class="neighbour-words">{words}</span>
            <span class="neighbour-title" lang=details.language dir="auto">{details.title}</span>
        </a>
    }
}

/// The articles before and after `doc`.
fn neighbours(docs: &[DocId], doc: DocId) -> (Option<DocId>, Option<DocId>) {
    let Some(at) = docs.iter().position(|other| *other == doc) else { return (None, None) };
    (at.checked_sub(1).and_then(|before| docs.get(before)).copied(), docs.get(at + 1).copied())
}
