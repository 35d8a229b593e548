//! Articles as files for other programs: as tables, as data, and as citations.

use super::{Export, FileForm};
use crate::{library::use_library, location::use_location};
use crossread_engine::{
    export::{Method, bibtex, results_csv, results_json, results_jsonl, ris},
    library::{DocId, Library},
};
use crossread_markup::prelude::*;

/// What writes articles in some form.
type Write = fn(&Library, &[DocId], &Method) -> String;

/// The forms with their names.
const FORMS: [(&str, FileForm, Write); 5] = [
    ("CSV", FileForm::CSV, results_csv),
    ("JSON", FileForm::JSON, results_json),
    ("JSON Lines", FileForm::JSON_LINES, |library, docs, _| results_jsonl(library, docs)),
    ("BibTeX", FileForm::BIBTEX, bibtex),
    ("RIS", FileForm::RIS, ris),
];

/// Some articles, in the forms to choose from.
#[component]
pub fn ExportArticles(
    /// What the files hold, as part of their names: `articles`.
    holds: &'static str,
    /// Names the articles, when they are asked for.
    docs: Callback<(), Vec<DocId>>,
    /// What is said of the files.
    #[prop(into)]
    note: Signal<String>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let form = |(name, form, write): (&'static str, FileForm, Write)| {
        let text = move |()| {
            let method = location.view().with_untracked(|view| library.method(view));
            write(library.articles(), &docs.run(()), &method)
        };
        (name, form, Callback::new(text))
    };
    view! { <Export holds forms=FORMS.map(form).to_vec() note/> }
}
