//! Articles that only their set-aside text brings up.

use super::{Found, result::ResultItem};
use crate::{location::use_location, parts::ShowMore, texts};
use crossread_engine::{library::DocId, view::View};
use crossread_markup::prelude::*;

/// How many articles have the words only where menus and the like stand, and on demand which: they go on
/// where the results end.
#[component]
pub fn SetAsideOnly(
    /// What the search finds.
    found: Found,
) -> Node {
    let view = use_location().view();
    let count = move || found.set_aside.read().len();
    let shown = move || view.with(|view| view.set_aside);
    let switch = move || view.with(|view| View { set_aside: !view.set_aside, ..view.clone() }.href());
    let results = move || found.rows.read().len();
    let listed = memo(move || {
        let most = view.with(|view| if view.set_aside { view.top.saturating_sub(results()) } else { 0 });
        found.set_aside.with(|docs| docs.iter().copied().take(most).collect::<Vec<DocId>>())
    });
    view! {
        <Show when=move || count() != 0>
            <section class="set-aside-only">
                <p class="undated">
                    {move || texts::explore::only_set_aside(count())} " "
                    <a id="set-aside" href=switch>
                        {move || if shown() { texts::explore::HIDE } else { texts::explore::SHOW }}
                    </a>
                </p>
                <ol class="result-list">
                    {keyed(move || listed.get(), move |doc| view! { <ResultItem doc found/> })}
                </ol>
                <Show when=shown>
                    <ShowMore
                        listed=Signal::derive(move || results().min(view.read().top) + listed.read().len())
                        total=Signal::derive(move || results() + count())
                        said=texts::explore::listed
                    />
                </Show>
            </section>
        </Show>
    }
}
