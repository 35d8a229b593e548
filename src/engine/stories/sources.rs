//! Who published a set of articles.

use crate::library::{DocId, Library, NOT_STATED};

/// An outlet with articles of a set. Articles that state no outlet and have no label are a source
/// each, never one together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its first article of the set, which says what it is called.
    pub doc: DocId,
    /// How many articles of the set are its own.
    pub articles: usize,
}

/// The sources of articles, in the order in which they come.
pub(super) fn sources(library: &Library, docs: &[DocId]) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for &doc in docs {
        match sources.iter_mut().find(|source| same_source(library, source.doc, doc)) {
            Some(source) => source.articles += 1,
            None => sources.push(Source { doc, articles: 1 }),
        }
    }
    sources
}

/// Whether two articles are known to be of one outlet.
pub(super) fn same_source(library: &Library, a: DocId, b: DocId) -> bool {
    let outlet = library.outlet(a);
    outlet.0 != NOT_STATED && outlet == library.outlet(b)
}
