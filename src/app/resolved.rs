//! What the view means among the articles at hand: asked once for all parts of the page.

use crate::{library::OpenLibrary, location::Location};
use crossread_engine::view::{Resolved, resolve};
use crossread_markup::prelude::*;

/// Follows the location; provides itself as a context.
pub fn provide_resolved(library: OpenLibrary, location: Location) -> Memo<Resolved> {
    // With the edition, which tells whether the link was made with other articles.
    let resolved = memo(move || location.whole_view().with(|view| resolve(view, library.articles())));
    provide_context(resolved);
    resolved
}

/// The articles and passages that the view names, as far as they are here.
pub fn use_resolved() -> Memo<Resolved> {
    expect_context()
}
