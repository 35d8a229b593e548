//! A text with its hits marked.

use crossread_engine::text::MarkedText;
use crossread_markup::prelude::*;

/// The text, its marked places in `<mark>`.
#[component]
pub fn Marked(
    /// The text and its places.
    #[prop(into)]
    text: Signal<MarkedText>,
) -> Node {
    let piece = |(marked, piece): (bool, &str)| {
        let piece = piece.to_owned();
        if marked {
            view! { <mark>{piece}</mark> }
        } else {
            piece.into_node()
        }
    };
    live(move || text.with(|text| text.pieces().into_iter().map(piece).collect_nodes()))
}
