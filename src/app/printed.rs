//! What stands under everything that is printed: the sources and the link.

use crate::{
    facts::Facts,
    library::{OpenLibrary, use_library},
    location::use_location,
    parts::OutletName,
    texts,
};
use crossread_engine::{
    library::DocId,
    view::{View, resolve},
};
use crossread_markup::prelude::*;

/// Shown on paper only. It stands there all the time: not every browser says that it will print.
#[component]
pub fn PrintedFoot(
    /// What is printed; it may lag behind the screen by as much as nobody prints in.
    view: ReadSignal<View>,
    /// The facts, which may be those of the results.
    facts: Facts,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let open = memo(move || {
        view.with(|view| {
            let resolved = resolve(view, library.articles());
            let told = facts.of_results(view, !resolved.compare.is_empty());
            resolved.read.into_iter().chain(resolved.compare).chain(told).collect::<Vec<DocId>>()
        })
    });
    let link = move || {
        if library.hides_names() {
            return texts::shell::PRINTED_WITHOUT_LINK.to_owned();
        }
        let of_edition = view.with(|view| library.of_this_edition(view));
        texts::shell::printed(&location.address_of(&of_edition, location.is_private()))
    };
    view! {
        <div class="print-foot" hidden="">
            <ul>{move || open.get().into_iter().map(|doc| source(library, doc)).collect_nodes()}</ul>
            <p>{link}</p>
        </div>
    }
}

/// Outlet, day, headline and address of an article.
fn source(library: OpenLibrary, doc: DocId) -> Node {
    let details = library.articles().details(doc);
    let outlet = OutletName::of(library, &details).name;
    let date = details.date.map_or_else(|| texts::DATE_NOT_STATED.to_owned(), texts::date);
    let url = details.url.filter(|_| !library.hides_names());
    view! {
        <li>
            <bdi>{outlet}</bdi>", "{date}": "<bdi lang=details.language>{details.title}</bdi>
            {url.map(|url| view! { " "<bdi class="print-address">{url}</bdi> })}
        </li>
    }
}
