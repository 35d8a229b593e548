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
    let toggle = move |event: ev::Event| {
        let fold = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        open.set(fold.is_some_and(|fold| fold.open()));
    };
    view! {
        <details class="fold" id=id open=open.get_untracked() on:toggle=toggle>
            <summary class="fold-summary"><h2 class="fold-title">{title}</h2></summary>
            <div class="fold-body">
                {move || if open.get() { children() } else { Node::Nothing }}
            </div>
        </details>
    }
}
