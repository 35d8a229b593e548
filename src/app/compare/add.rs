//! Another article for the comparison.

use crate::{
    explore::Found,
    library::use_library,
    location::use_location,
    parts::{Menu, Outlet, OutletName},
    texts,
};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;

/// How many articles are offered; for others there is the list of results.
const OFFERED: usize = 12;

/// The other results of the search that led here, each a link to the wider comparison.
#[component]
pub fn AddArticle(
    /// The articles that are compared.
    docs: Vec<DocId>,
) -> Node {
    let docs = StoredValue::new(docs);
    let (library, location) = (use_library(), use_location());
    let found = Found::follow(library, location);
    let offered = memo(move || {
        let (compared, results) = (docs.get_value(), found.results.read());
        let others = results.hits.iter().map(|hit| hit.doc).filter(|doc| !compared.contains(doc));
        others.take(OFFERED).collect::<Vec<DocId>>()
    });
    view! {
        <Menu id="add-article" title=texts::compare::ADD>
            <Offered docs offered/>
            <a class="add-more" href=move || location.view().with(|view| view.results().href())>
                {texts::compare::ADD_FROM_RESULTS}
            </a>
        </Menu>
    }
}

#[component]
fn Offered(docs: StoredValue<Vec<DocId>>, offered: Memo<Vec<DocId>>) -> Node {
    let (library, location) = (use_library(), use_location());
    let with = move |doc: DocId| {
        let docs = docs.get_value().into_iter().chain(std::iter::once(doc));
        let ids: Vec<String> = docs.map(|doc| library.articles().details(doc).id.to_owned()).collect();
        location.view().with(|view| view.comparing(&ids).href())
    };
    let item = move |doc: DocId| {
        let details = library.articles().details(doc);
        view! {
            <li>
                <a href=move || with(doc)>
                    <Outlet outlet=OutletName::of(library, &details)/>
                    <span class="add-headline" lang=details.language dir="auto">{details.title}</span>
                </a>
            </li>
        }
    };
    view! {
        <Show when=move || offered.read().is_empty()>
            <p>{texts::compare::NOTHING_TO_ADD}</p>
        </Show>
        <ul>
            {keyed(move || offered.get(), item)}
        </ul>
    }
}
