//! "Retold in our words", on everything that comes from a digest.

use crate::texts;
use crossread_engine::article::Kind;
use crossread_markup::prelude::*;

/// The words on a digest; nothing on an article in its own words.
#[component]
pub fn DigestTag(
    /// Whether the wording is the article's own.
    kind: Kind,
) -> Node {
    (kind == Kind::Digest).then(|| view! { <span class="tag tag-digest">{texts::RETOLD}</span> }).into_node()
}
