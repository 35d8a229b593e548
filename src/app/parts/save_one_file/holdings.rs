//! How much of the articles' texts a saved file holds.

use crate::library::{OpenLibrary, Origin};
use crossread_engine::{article::Role, extent::Extent, library::DocId, text::words};

/// How many articles it holds in full, as excerpts and by their details alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Articles with all of their text.
    pub full: usize,
    /// How many of these state a licence, or the page's owner states one for the page's own.
    pub licensed: usize,
    /// Articles of which only the beginning is held.
    pub excerpts: usize,
    /// Articles without text.
    pub details: usize,
}

impl Holdings {
    /// Of a file with no more than this of each article.
    pub fn of(library: OpenLibrary, most: Extent) -> Self {
        let mut holdings = Self::default();
        // Asked for once, not for each of thousands of articles.
        let owners = library.owners_licence().is_some();
        for doc in library.docs() {
            let details = library.details(doc);
            match held(library, doc, details.extent, most) {
                Extent::Full => {
                    holdings.full += 1;
                    let by_owner = owners && library.origin(doc) == Origin::Page;
                    holdings.licensed += usize::from(details.licence.is_some() || by_owner);
                }
                Extent::Excerpt(_) => holdings.excerpts += 1,
                Extent::Details => holdings.details += 1,
            }
        }
        holdings
    }
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
