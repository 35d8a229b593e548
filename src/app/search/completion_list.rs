//! The list below the search box.

use super::offer::Offer;
use crate::texts;
use crossread_engine::suggest::Completion;
use crossread_markup::{ev, prelude::*};

/// The id of the list.
pub const LIST: &str = "completions";

/// The id of an entry of the list.
pub fn option_id(number: usize) -> String {
    format!("completion-{number}")
}

/// Ways to go on, each with what it is. Empty and unseen where nothing is offered.
#[component]
pub fn CompletionList(
    /// What is offered.
    offer: Offer,
) -> Node {
    // A press on the list would take the focus from the box, which closes the list.
    let keep_focus = |event: ev::MouseEvent| event.prevent_default();
    let options = move || {
        let completions = offer.completions().get().into_iter().enumerate();
        completions
            .map(|(number, completion)| view! { <CompletionOption offer number completion/> })
            .collect_nodes()
    };
    view! {
        <ul class="completions" id=LIST role="listbox" aria-label=texts::search::COMPLETIONS on:mousedown=keep_focus>
            {options}
        </ul>
    }
}

#[component]
fn CompletionOption(offer: Offer, number: usize, completion: Completion) -> Node {
    let selected = move || if offer.active().get() == Some(number) { "true" } else { "false" };
    let (kind, text) = (texts::search::kind(completion.kind), completion.text.clone());
    view! {
        <li
            class="completion"
            id=option_id(number)
            role="option"
            aria-selected=selected
            on:click=move |_| offer.choose(&completion)
        >
            <bdi class="completion-text">{text}</bdi>
            <span class="completion-kind">{kind}</span>
        </li>
    }
}
