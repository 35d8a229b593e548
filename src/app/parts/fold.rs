//! A part of a screen that is made only when the reader opens it.

use crossread_markup::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// A heading that opens what belongs to it. What is inside is not worked out before.
#[component]
pub fn Fold(
    /// Its id.
    id: &'static str,
    /// Its heading.
    title: &'static str,
    /// Whether it is open; outlives it, so that who comes back finds it as it was.
    open: RwSignal<bool>,
    /// What it holds.
    children: Children,
) -> Node {
    view! {
        <details class="fold" id=id prop:open=open on:toggle=move |event| open.set(is_unfolded(&event))>
            <summary class="fold-summary"><h2 class="fold-title">{title}</h2></summary>
            <div class="fold-body">
                {move || if open.get() { children() } else { Node::Nothing }}
            </div>
        </details>
    }
}

/// Whether the `<details>` that an event tells of is open now.
pub fn is_unfolded(event: &ev::Event) -> bool {
    let fold = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
    fold.is_some_and(|fold| fold.open())
}
