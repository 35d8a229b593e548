//! Another article for the comparison.

use crate::{
    explore::Found,
    library::use_library,
    location::use_location,
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::library::DocId;
use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;

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
    let open = RwSignal::new(false);
    let offered = memo(move || {
        let (compared, results) = (docs.get_value(), found.results.read());
        let others = results.hits.iter().map(|hit| hit.doc).filter(|doc| !compared.contains(doc));
        others.take(OFFERED).collect::<Vec<DocId>>()
    });
    // Nothing is searched for before somebody asks.
    let list = move || open.get().then(|| view! { <Offered docs offered/> });
    let menu: NodeRef<web_sys::HtmlDetailsElement> = NodeRef::new();
    let summary: NodeRef<web_sys::HtmlElement> = NodeRef::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let close_by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    let close_when_left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        if to.is_some_and(|to| menu.get_untracked().is_some_and(|menu| !menu.contains(Some(&to)))) {
            close();
        }
    };
    view! {
        <details
            class="add"
            id="add-article"
            node_ref=menu
            on:toggle=move |_| open.set(menu.get_untracked().is_some_and(|menu| menu.open()))
            on:keydown=close_by_key
            on:focusout=close_when_left
        >
            <summary class="button" node_ref=summary>{texts::compare::ADD}</summary>
            <div class="add-list">
                {list}
                <a class="add-more" href=move || location.view().with(|view| view.results().href())>
                    {texts::compare::ADD_FROM_RESULTS}
                </a>
            </div>
        </details>
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
                    <span class="add-headline" dir="auto">{details.title}</span>
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
