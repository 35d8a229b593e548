//! What few readers want to see, behind a few words.

use super::is_unfolded;
use crossread_markup::prelude::*;

/// Words that unfold what belongs to them. What is inside is not worked out before.
#[component]
pub fn Unfold(
    /// The words.
    words: &'static str,
    /// What is inside.
    children: Children,
) -> Node {
    let open = RwSignal::new(false);
    view! {
        <details class="unfold" prop:open=open on:toggle=move |event| open.set(is_unfolded(&event))>
            <summary>{words}</summary>
            {move || if open.get() { children() } else { Node::Nothing }}
        </details>
    }
}
