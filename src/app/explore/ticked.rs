//! The articles that are ticked for comparison.

use crate::resolved::use_resolved;
use crossread_engine::{library::DocId, view::COMPARED};
use crossread_markup::prelude::*;

/// The ticked articles that are here, so that checkboxes, bar and limit agree whatever ids the
/// link has. A context, there is one.
#[derive(Clone, Copy)]
pub struct Ticked(Memo<Vec<DocId>>);

/// The ticked articles.
pub fn use_ticked() -> Ticked {
    expect_context()
}

impl Ticked {
    /// Follows what the view names; provides itself as a context.
    pub fn provide() {
        let resolved = use_resolved();
        provide_context(Self(memo(move || resolved.with(|resolved| resolved.picked.clone()))));
    }

    /// The articles, in the order of the link.
    pub fn docs(self) -> Memo<Vec<DocId>> {
        self.0
    }

    /// Whether an article is ticked.
    pub fn has(self, doc: DocId) -> bool {
        self.0.read().contains(&doc)
    }

    /// Whether no further article fits.
    pub fn is_full(self) -> bool {
        self.0.read().len() >= *COMPARED.end()
    }
}
