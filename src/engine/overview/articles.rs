//! The articles that an overview counts.

use crate::library::{DocId, Library};
use crate::search::{Filter, Plan, Query, filtered, matched};
use crate::view::View;

/// The articles of a view that have all its words, sorted.
pub fn articles_of(library: &Library, view: &View) -> Vec<DocId> {
    complete(library, &view.query, &Filter::of(view))
}

/// The articles that a view sets `own`, its own ones, against: sorted, and how many are left out
/// since they belong to both. They are those that `vs` finds, in all the library, or else all others.
pub fn articles_against(library: &Library, view: &View, own: &[DocId]) -> (Vec<DocId>, usize) {
    let mut others = match &view.versus {
        Some(query) => complete(library, query, &Filter::default()),
        None => library.docs().collect(),
    };
    let found = others.len();
    others.retain(|doc| own.binary_search(doc).is_err());
    let shared = if view.versus.is_some() { found - others.len() } else { 0 };
    (others, shared)
}

fn complete(library: &Library, query: &str, filter: &Filter) -> Vec<DocId> {
    let plan = Plan::new(library, &Query::parse(query));
    let mut docs = filtered(library, filter);
    let with_all: Vec<DocId> =
        matched(library, &plan).iter().filter(|hit| hit.is_complete()).map(|hit| hit.doc).collect();
    docs.retain(|doc| with_all.binary_search(doc).is_ok());
    docs
}
