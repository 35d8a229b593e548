//! The articles that an overview counts.

use crate::library::{DocId, Library};
use crate::order::sort_by;
use crate::search::{Filter, Plan, Query, search};
use crate::view::{Sort, View};

/// The articles of a view that have all its words, sorted.
pub fn articles_of(library: &Library, view: &View) -> Vec<DocId> {
    complete(library, &view.query, &Filter::of(view))
}

/// The articles that a view sets its own against, sorted, and how many are left out since they
/// belong to both: those that `vs` finds, in all the library, or else all others.
pub fn articles_against(library: &Library, view: &View) -> (Vec<DocId>, usize) {
    let own = articles_of(library, view);
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
    let mut docs = Vec::new();
    for hit in search(library, &plan, filter, Sort::Relevance).hits {
        if hit.missing.is_empty() {
            docs.push(hit.doc);
        }
    }
    sort_by(&mut docs, Ord::cmp);
    docs
}
