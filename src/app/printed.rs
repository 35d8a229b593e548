//! What stands under everything that is printed: the sources and the link.

use crate::{
    library::{OpenLibrary, use_library},
    location::use_location,
    parts::OutletName,
    texts,
};
use crossread_engine::{
    library::DocId,
    view::{View, resolve},
};
use crossread_markup::{ev, prelude::*};

/// Made when the page is printed, and shown on paper only.
#[component]
pub fn PrintedFoot() -> Node {
    let (library, location) = (use_library(), use_location());
    let printed: RwSignal<Option<View>> = RwSignal::new(None);
    let begun = window_event_listener(ev::beforeprint, move |_| {
        printed.set(Some(location.view().get_untracked()));
    });
    on_cleanup(move || begun.remove());
    live(move || {
        printed.get().map(|view| {
            let of_edition = library.of_this_edition(&view);
            let link = location.address_of(&of_edition, location.is_private());
            let open = resolve(&view, library.articles());
            let docs: Vec<DocId> = open.read.into_iter().chain(open.compare).collect();
            view! {
                <div class="print-foot">
                    <ul>{docs.into_iter().map(|doc| source(library, doc)).collect_nodes()}</ul>
                    <p>{texts::shell::printed(&link)}</p>
                    <p>{texts::shell::edition(&library.fingerprint(), env!("CARGO_PKG_VERSION"))}</p>
                </div>
            }
        })
    })
}

/// Outlet, day, headline and address of an article.
fn source(library: OpenLibrary, doc: DocId) -> Node {
    let details = library.articles().details(doc);
    let outlet = OutletName::of(library, &details).name;
    let date = details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date);
    let url = details.url.filter(|_| !library.hides_names());
    view! {
        <li>
            <bdi>{outlet}</bdi>", "{date}": "<bdi>{details.title}</bdi>
            {url.map(|url| view! { " "<bdi class="print-address">{url}</bdi> })}
        </li>
    }
}
