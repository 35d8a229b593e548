//! A text with its hits marked.

use crossread_engine::text::MarkedText;
use leptos::prelude::*;

/// The text, its marked places in `<mark>`.
#[component]
pub fn Marked(
    /// The text and its places.
    #[prop(into)]
    text: Signal<MarkedText>,
) -> impl IntoView {
    let piece = |(marked, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if marked { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    };
    move || text.with(|text| text.pieces().into_iter().map(piece).collect_view())
}
