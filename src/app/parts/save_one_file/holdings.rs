//! How much of the articles' texts a saved file holds.

use crate::library::{OpenLibrary, Origin};
use crossread_engine::{article::Role, extent::Extent, holdings::Holdings, library::DocId, text::words};

/// What a file holds with no more than this of each article.
pub fn held_in_file(library: OpenLibrary, most: Extent) -> Holdings {
    // Asked for once, not for each of thousands of articles.
    let owners = library.owners_licence().is_some();
    let article = |doc: DocId| {
        let details = library.details(doc);
        let by_owner = owners && library.origin(doc) == Origin::Page;
        (held(library, doc, details.extent, most), details.licence.is_some() || by_owner)
    };
    library.docs().map(article).collect()
}

/// How much is held of an article of which the page has `here`. A short one is all there still.
fn held(library: OpenLibrary, doc: DocId, here: Extent, most: Extent) -> Extent {
    match (here, most) {
        (Extent::Full, Extent::Excerpt(words)) if is_shorter(library, doc, words) => Extent::Full,
        _ => here.min(most),
    }
}

/// Whether an article has no more words of its own text than these.
fn is_shorter(library: OpenLibrary, doc: DocId, most: u32) -> bool {
    let text = library.articles().text(doc);
    let body = text.blocks.iter().skip(1).filter(|block| block.role == Role::Body);
    // Of a long text it is enough to see that it goes on.
    body.flat_map(|block| words(block.text)).nth(most as usize).is_none()
}
