//! The search box, always there.

use crate::{location::use_location, texts};
use crossread_markup::{ev, prelude::*};

/// Searches with each key: the results follow at once, the address a moment later.
#[component]
pub fn SearchBox() -> Node {
    let location = use_location();
    let query = memo(move || location.view().with(|view| view.query.clone()));
    // The results are there already; a form that is sent would reload the page.
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        location.finish_typing();
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <label class="search-label" for="search">{texts::shell::SEARCH}</label>
            <input
                type="search"
                id="search"
                class="field search-field"
                name="q"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=texts::shell::SEARCH
                prop:value=query
                on:input=move |event| location.type_query(&event_target_value(&event))
                on:blur=move |_| location.finish_typing()
            />
        </form>
    }
}
