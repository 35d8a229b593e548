//! The results as files for other programs.

use super::Found;
use crate::{
    library::use_library,
    location::use_location,
    parts::{Export, FileForm},
    texts,
};
use crossread_engine::{
    export::{Method, bibtex, results_csv, results_json, results_jsonl, ris},
    library::{DocId, Library},
};
use crossread_markup::prelude::*;

/// What writes the articles of a search in some form.
type Write = fn(&Library, &[DocId], &Method) -> String;

/// The forms with their names.
const FORMS: [(&str, FileForm, Write); 5] = [
    ("CSV", FileForm::CSV, results_csv),
    ("JSON", FileForm::JSON, results_json),
    ("JSON Lines", FileForm::JSON_LINES, |library, docs, _| results_jsonl(library, docs)),
    ("BibTeX", FileForm::BIBTEX, bibtex),
    ("RIS", FileForm::RIS, ris),
];

/// All articles of the search, also those that are not listed yet, in their order.
#[component]
pub fn ExportArticles(
    /// What the search finds.
    found: Found,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let total = move || found.results.with(|results| results.hits.len());
    let form = |(name, form, write): (&'static str, FileForm, Write)| {
        let text = move |()| {
            let mut docs = Vec::new();
            found.results.with_untracked(|results| docs.extend(results.hits.iter().map(|hit| hit.doc)));
            let method = location.view().with_untracked(|view| library.method(view));
            write(library.articles(), &docs, &method)
        };
        (name, form, Callback::new(text))
    };
    let forms = FORMS.map(form).to_vec();
    let note = Signal::derive(move || texts::explore::export(total()));
    view! {
        <Show when=move || total() != 0>
            <Export holds="articles" forms=forms.clone() note/>
        </Show>
    }
}
