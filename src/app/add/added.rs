//! The mark of an article that was added.

use crate::{
    library::{Origin, use_library},
    texts,
};
use crossread_engine::library::DocId;
use crossread_markup::prelude::*;

/// Says that an article was added, and where; nothing on an article of the page.
#[component]
pub fn AddedTag(
    /// The article.
    doc: DocId,
) -> Node {
    let words = match use_library().origin(doc) {
        Origin::Page => return Node::Nothing,
        Origin::File => texts::add::IN_THIS_FILE,
        Origin::Device => texts::add::ADDED_HERE,
    };
    view! { <span class="tag tag-added">{words}</span> }
}
