//! A sentence that the reader can put away.

use crate::{location::focus_heading, texts};
use crossread_markup::prelude::*;

/// A notice with its own way to be dismissed.
#[component]
pub fn Notice(
    /// What happened, and what to do.
    #[prop(into)]
    text: Signal<String>,
    /// Called when the reader has put it away.
    #[prop(into)]
    on_dismiss: Callback<()>,
    /// Further actions or links.
    #[prop(optional)]
    children: Option<Children>,
) -> Node {
    let dismiss = move |_| {
        on_dismiss.run(());
        focus_heading();
    };
    view! {
        <div class="notice">
            <p class="notice-text">{text}</p>
            {children.map(|children| children())}
            <button type="button" class="button button-quiet" on:click=dismiss>
                {texts::DISMISS}
            </button>
        </div>
    }
}
