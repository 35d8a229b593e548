//! The bar with the articles that are ticked.

use super::ticked::use_ticked;
use crate::{
    library::use_library,
    location::{COMPARE_TICKED, focus_heading, use_location},
    parts::{Outlet, OutletName},
    texts,
};
use crossread_engine::{
    library::DocId,
    view::{COMPARED, View},
};
use crossread_markup::prelude::*;

/// Stays in sight as soon as one article is ticked: compare them, or clear.
#[component]
pub fn CompareBar() -> Node {
    let (library, location) = (use_library(), use_location());
    let view = location.view();
    let picked = use_ticked().docs();
    let clear = move |_| {
        location.adjust(&View { picked: Vec::new(), ..view.get_untracked() });
        focus_heading();
    };
    let name = move |doc: DocId| {
        view! { <li><Outlet outlet=OutletName::of(library, &library.details(doc))/></li> }
    };
    view! {
        <Show when=move || !picked.read().is_empty()>
            <section class="compare-bar" aria-label=texts::explore::TICKED>
                <p class="compare-bar-count">{move || texts::explore::ticked(picked.read().len())}</p>
                <ul class="compare-bar-names">
                    {move || picked.get().into_iter().map(name).collect_nodes()}
                </ul>
                <div class="compare-bar-actions">
                    <GoCompare picked/>
                    <button type="button" class="button button-quiet" id="untick-all" on:click=clear>
                        {texts::explore::UNTICK_ALL}
                    </button>
                </div>
            </section>
        </Show>
    }
}

/// The link to the comparison, or what it still needs.
#[component]
fn GoCompare(picked: Memo<Vec<DocId>>) -> Node {
    let (library, location) = (use_library(), use_location());
    live(move || {
        let ids: Vec<String> = picked.read().iter().map(|doc| library.details(*doc).id.to_owned()).collect();
        if !COMPARED.contains(&ids.len()) {
            return view! { <p class="hint">{texts::explore::TICK_ANOTHER}</p> };
        }
        let href = location.view().with(|view| view.comparing(&ids).href());
        let full = ids.len() == *COMPARED.end();
        view! {
            {full.then(|| view! { <p class="hint">{texts::explore::TICKED_ENOUGH}</p> })}
            <a class="button button-main" id=COMPARE_TICKED href=href>{texts::explore::compare_ticked(ids.len())}</a>
        }
    })
}
