//! Other articles to compare this one with.

use crate::{
    explore::Found,
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;

/// How many articles are offered; for others there is the list of results.
const OFFERED: usize = 12;

/// Articles that are not listed yet, one click from the comparison: the results first, then the
/// rest.
#[component]
pub fn CompareWith(
    /// The article that is open.
    doc: DocId,
    /// The search that led here, if any.
    found: Found,
    /// Articles that are listed already.
    listed: Vec<DocId>,
) -> Node {
    let library = use_library();
    let others = memo(move || {
        let results = found.results.read();
        others(doc, &listed, results.hits.iter().map(|hit| hit.doc).chain(library.articles().docs()))
    });
    let other = move |other: DocId| view! { <Other doc other/> };
    view! {
        <Show when=move || !others.read().is_empty()>
            <section class="compare-with" aria-labelledby="compare-with-heading">
                <h2 id="compare-with-heading" class="side-heading">{texts::read::COMPARE_WITH}</h2>
                <ul class="compare-with-list">
                    {move || others.get().into_iter().map(other).collect_nodes()}
                </ul>
            </section>
        </Show>
    }
}

/// One other article.
#[component]
fn Other(doc: DocId, other: DocId) -> Node {
    let (library, location) = (use_library(), use_location());
    let details = library.articles().details(other);
    let ids = [doc, other].map(|doc| library.articles().details(doc).id.to_owned());
    let href = move || location.view().with(|view| view.comparing(&ids).href());
    view! {
        <li>
            <a class="compare-with-link" id=format!("compare-with-{}", details.id) href=href>
                <Outlet outlet=OutletName::of(library, &details)/>
                <span class="compare-with-title" lang=details.language dir="auto">{details.title}</span>
            </a>
        </li>
    }
}

fn others(doc: DocId, listed: &[DocId], candidates: impl Iterator<Item = DocId>) -> Vec<DocId> {
    let mut others: Vec<DocId> = Vec::new();
    for candidate in candidates {
        if others.len() == OFFERED {
            break;
        }
        if candidate != doc && !listed.contains(&candidate) && !others.contains(&candidate) {
            others.push(candidate);
        }
    }
    others
}
