//! The other set of articles.

use crate::{location::use_location, texts};
use crossread_markup::{ev, prelude::*};

/// A field for the search that finds the other set; empty means all other articles.
#[component]
pub fn Versus() -> Node {
    let location = use_location();
    let view = location.view();
    let field: NodeRef<web_sys::HtmlInputElement> = NodeRef::new();
    let set_against = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        location.open(&view.get_untracked().against(&typed));
    };
    view! {
        <form class="overview-tools" on:submit=set_against>
            <label class="choice" for="versus">{texts::overview::SET_AGAINST}</label>
            <input
                type="text"
                class="field overview-versus"
                id="versus"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder=texts::overview::ALL_OTHERS
                aria-describedby="versus-hint"
                node_ref=field
                prop:value=move || view.with(|view| view.versus.clone().unwrap_or_default())
            />
            <button type="submit" class="button">{texts::overview::SET}</button>
            <p class="hint" id="versus-hint">{texts::overview::VERSUS_HINT}</p>
        </form>
    }
}
