//! The same text of several outlets in a list of articles.

use super::sources::same_source;
use crate::library::{DocId, Library};

/// An article of a list, and those behind it with the same text that other outlets published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The first of them in the list.
    pub doc: DocId,
    /// The others, in the order of the list, one an outlet.
    pub copies: Vec<DocId>,
}

/// A list of articles as it is.
pub fn unfolded(docs: impl Iterator<Item = DocId>) -> Vec<Folded> {
    docs.map(|doc| Folded { doc, copies: Vec::new() }).collect()
}

/// A list of articles with copies folded into the first of them. A further version under an outlet
/// that is there already stays an entry of its own, so that the versions can be compared.
pub fn folded(library: &Library, docs: impl Iterator<Item = DocId>) -> Vec<Folded> {
    let mut list: Vec<Folded> = Vec::new();
    // For each text, named by the running number of its first article, its place in the list.
    let mut places: Vec<Option<u32>> = Vec::new();
    for doc in docs {
        let text = library.same_text(doc).first().map(|&first| library.number(first));
        if let Some(text) = text {
            places.resize(places.len().max(text + 1), None);
            if let Some(there) = places[text].and_then(|place| list.get_mut(place as usize)) {
                let known = |&other: &DocId| same_source(library, other, doc);
                if !known(&there.doc) && !there.copies.iter().any(known) {
                    there.copies.push(doc);
                    continue;
                }
            } else {
                places[text] = Some(list.len() as u32);
            }
        }
        list.push(Folded { doc, copies: Vec::new() });
    }
    list
}
