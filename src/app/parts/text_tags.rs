//! What a text is, on everything that comes from it: retold, or cut.

use crate::texts;
use crossread_engine::{article::Kind, extent::Extent};
use crossread_markup::prelude::*;

/// The words on a digest, and on an article of which not all is held; nothing on a whole article in
/// its own words.
#[component]
pub fn TextTags(
    /// Whether the wording is the article's own.
    kind: Kind,
    /// How much of it is held.
    extent: Extent,
) -> Node {
    let mut said = Vec::new();
    if kind == Kind::Digest {
        said.push(texts::RETOLD);
    }
    said.extend(texts::extent(extent));
    let tag = |said: &str| view! { <span class="tag tag-text">{said.to_owned()}</span> };
    said.into_iter().map(tag).collect_nodes()
}
