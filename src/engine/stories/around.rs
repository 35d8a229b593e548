//! What stands around an article: who else reports its story, and what is near it.

use super::copies::folded;
use super::nearest::{Near, nearest};
use super::sources::same_source;
use crate::library::{DocId, Library, Story};

/// So many articles are offered as near, besides those of the same story.
const MOST_NEAR: usize = 5;

/// The articles around one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// Its story, if it is part of one.
    pub story: Option<Story>,
    /// Articles of its story by other outlets, nearest first; those too far away to be among the
    /// nearest come last, in the order of the library, and have a similarity of 0.
    pub also_reported: Vec<Near>,
    /// The nearest other articles, of the same outlet or of no story of its own, nearest first.
    pub nearest: Vec<Near>,
    /// Articles with the same text, by other outlets, one each, in the order of the library.
    pub same_text: Vec<DocId>,
    /// Articles with the same text under the same outlet, which are other versions of it, in the order of the library.
    pub versions: Vec<DocId>,
}

/// Looks around an article.
pub fn around(library: &Library, doc: DocId) -> Around {
    let mut around = Around::default();
    let same_text = library.same_text(doc);
    let with_doc_first = std::iter::once(doc).chain(same_text.iter().copied().filter(|&other| other != doc));
    around.same_text =
        folded(library, with_doc_first).into_iter().take(1).flat_map(|text| text.copies).collect();
    for &other in &same_text {
        if other != doc && same_source(library, doc, other) {
            around.versions.push(other);
        }
    }
    around.story = library.story_of(doc).and_then(|story| library.story(story));
    let mut others: Vec<DocId> = Vec::new();
    for &other in around.story.iter().flat_map(|story| &story.articles) {
        if other != doc && !same_source(library, doc, other) {
            others.push(other);
        }
    }
    for near in nearest(library, doc, usize::MAX) {
        if let Some(at) = others.iter().position(|&other| other == near.doc) {
            others.remove(at);
            around.also_reported.push(near);
        } else if around.nearest.len() < MOST_NEAR {
            around.nearest.push(near);
        }
    }
    for doc in others {
        around.also_reported.push(Near { doc, similarity: 0.0, shared_wording: 0.0 });
    }
    around
}
