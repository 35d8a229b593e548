//! The search box, always there.

use super::{
    completion_list::{CompletionList, LIST, option_id},
    offer::Offer,
};
use crate::{
    explore::Found,
    library::use_library,
    location::{SEARCH, use_location},
    texts,
};
use crossread_engine::view::View;
use crossread_markup::{ev, prelude::*};

/// Searches with each key: the results follow at once, the address a moment later, and ways to go
/// on when the typing pauses (an editable combobox with a list: ARIA Authoring Practices, "Combobox").
#[component]
pub fn SearchBox(
    /// What the view's search finds.
    found: Found,
) -> Node {
    let location = use_location();
    let offer = Offer::new(use_library(), location, found);
    let query = memo(move || location.view().with(|view| view.query.clone()));
    // The results are there already; a form that is sent would reload the page.
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        offer.close();
        location.finish_typing();
    };
    let input = move |event: ev::Event| {
        location.type_query(&event_target_value(&event));
        offer.look_up_soon();
    };
    let key = move |event: ev::KeyboardEvent| {
        // Keys that belong to an input method are not meant for the list.
        let handled = !event.is_composing()
            && match event.key().as_str() {
                "ArrowDown" | "ArrowUp" => {
                    if !offer.is_open() {
                        offer.look_up();
                    }
                    offer.step(event.key() == "ArrowUp");
                    true
                }
                "Enter" => offer.choose_active(),
                "Escape" if offer.is_open() => {
                    offer.close();
                    true
                }
                _ => false,
            };
        if handled {
            event.prevent_default();
        }
    };
    let left = move |_| {
        offer.close();
        location.finish_typing();
    };
    view! {
        <form class="search" role="search" on:submit=submit>
            <label class="search-label" for=SEARCH>{texts::shell::SEARCH}</label>
            <input
                type="search"
                id=SEARCH
                class="field search-field"
                name="q"
                role="combobox"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || if offer.is_open() { "true" } else { "false" }
                aria-activedescendant=move || offer.active().get().map(option_id)
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=texts::shell::SEARCH
                prop:value=query
                on:input=input
                on:keydown=key
                on:blur=left
            />
            <CompletionList offer/>
            <HelpButton/>
        </form>
    }
}

/// Opens and closes what can be typed.
#[component]
fn HelpButton() -> Node {
    let location = use_location();
    let open = move || location.view().with(|view| view.help);
    let toggle = move |_| location.open(&location.view().with_untracked(View::toggling_help));
    view! {
        <button
            type="button"
            class="button search-help-button"
            id="help-button"
            aria-label=texts::search::HELP
            title=texts::search::HELP
            aria-expanded=move || if open() { "true" } else { "false" }
            on:click=toggle
        >
            "?"
        </button>
    }
}
