//! A table that may be wider than there is room for.

use crossread_markup::prelude::*;

/// A table that scrolls by itself, so that the page never does, also by the keys; `caption` is its name.
pub fn wide(caption: &'static str, table: Node) -> Node {
    view! { <div class="wide" role="group" aria-label=caption tabindex="0">{table}</div> }
}
