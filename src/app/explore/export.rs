//! The results as files for other programs.

use super::Found;
use crate::{parts::ExportArticles, texts};
use crossread_markup::prelude::*;

/// All articles of the search, also those that are not listed yet, in their order.
#[component]
pub fn ExportResults(
    /// What the search finds.
    found: Found,
) -> Node {
    let total = move || found.results.with(|results| results.hits.len());
    let docs = Callback::new(move |()| {
        let mut docs = Vec::new();
        found.results.with_untracked(|results| docs.extend(results.hits.iter().map(|hit| hit.doc)));
        docs
    });
    let note = Signal::derive(move || texts::explore::export(total()));
    view! {
        <Show when=move || total() != 0>
            <ExportArticles holds="articles" docs note/>
        </Show>
    }
}
