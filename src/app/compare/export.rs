//! Comparisons and facts as files for other programs, and as a text to read.

use super::sides::Sides;
use crate::{
    library::use_library,
    location::use_location,
    parts::{Export, FileForm},
    texts,
};
use crossread_engine::export::{ComparisonRecord, Method};
use crossread_markup::prelude::*;

/// What writes a comparison in some form.
type Write = fn(&ComparisonRecord<'_>, &Method) -> String;

/// The forms with their names.
const FORMS: [(&str, FileForm, Write); 3] = [
    ("Markdown", FileForm::MARKDOWN, |record, method| record.markdown(method)),
    ("CSV", FileForm::CSV, |record, method| record.csv(method)),
    ("JSON", FileForm::JSON, |record, method| record.json(method, false)),
];

/// All findings between the articles side by side.
#[component]
pub fn ExportComparison(
    /// The comparison.
    sides: Sides,
) -> Node {
    let library = use_library().articles();
    let record = move |()| ComparisonRecord::of(library, &sides.compared().docs);
    view! { <ExportRecord record=Callback::new(record)/> }
}

/// What was found between articles, in the forms to choose from.
#[component]
pub fn ExportRecord(
    /// Works it out, when it is asked for.
    record: Callback<(), ComparisonRecord<'static>>,
) -> Node {
    let (library, location) = (use_library(), use_location());
    let form = |(name, form, write): (&'static str, FileForm, Write)| {
        let text = move |()| {
            let method = location.view().with_untracked(|view| library.method(view));
            write(&record.run(()), &method)
        };
        (name, form, Callback::new(text))
    };
    view! { <Export holds="comparison" forms=FORMS.map(form).to_vec() note=texts::compare::EXPORT/> }
}
