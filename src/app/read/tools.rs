//! The switches above the text, and the article for a list of sources.

use super::{Reading, layout::furniture, passage::PassageMarked};
use crate::{later::when_there, location::use_location, parts::ExportArticles, texts};
use crossread_engine::view::View;
use crossread_markup::prelude::*;

/// The open article, for a list of sources or for other programs.
#[component]
fn ExportArticle(reading: Reading) -> Node {
    let docs = Callback::new(move |()| vec![reading.doc]);
    view! { <ExportArticles holds="article" docs note=texts::read::EXPORT/> }
}

/// Set-aside text on or off; links to passages on or off; the export.
#[component]
pub fn Tools(
    /// The article.
    reading: Reading,
) -> Node {
    let Reading { text, set_aside, linking, passage, .. } = reading;
    let location = use_location();
    let lines = text.with_value(|text| furniture(&text.blocks));
    let toggle = move |_| {
        let shown = location.view().get_untracked();
        location.open(&View { set_aside: !shown.set_aside, ..shown });
    };
    let aside_switch = (lines > 0).then(|| {
        view! {
            <label class="switch">
                <input type="checkbox" id="set-aside" prop:checked=set_aside on:change=toggle/>
                {texts::read::show_set_aside(lines)}
            </label>
        }
    });
    view! {
        <div class="tools">
            {aside_switch}
            <label class="switch">
                <input
                    type="checkbox"
                    id="link-passages"
                    prop:checked=linking
                    on:change=move |event| linking.set(event_target_checked(&event))
                />
                {texts::read::LINK_PASSAGES}
            </label>
            <Show when=move || linking.get()>
                <p class="hint">{texts::read::LINK_PASSAGES_HINT}</p>
            </Show>
            <PassageMarked passage/>
            {when_there(move || view! { <ExportArticle reading/> }, || Node::Nothing)}
        </div>
    }
}
