//! What is said of text that is none of the article's own.

use crate::texts;
use crossread_markup::prelude::*;

/// The words on a caption, a comment, or whatever else stands beside an article's own text.
#[component]
pub fn OtherTextTag(
    /// Whether there is room for few words only; the tag then tells more to who points at it.
    #[prop(optional)]
    short: bool,
) -> Node {
    let said = if short { texts::lines::OTHER_TEXT } else { texts::OTHER_TEXT };
    view! { <span class="tag" title=short.then_some(texts::OTHER_TEXT)>{said}</span> }
}
