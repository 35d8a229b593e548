//! A text with its hits marked.

use crossread_engine::text::MarkedText;
use leptos::prelude::*;

/// The text, its marked places in `<mark>`.
#[component]
pub fn Marked(
    /// The text and its places.
    text: MarkedText,
) -> impl IntoView {
    text.pieces()
        .into_iter()
        .map(|(marked, piece)| {
            let piece = piece.to_owned();
            if marked { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
        })
        .collect_view()
}
