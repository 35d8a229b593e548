//! What a screen shows, as files for other programs.

use super::download::{Download, FileForm};
use crate::{library::use_library, texts};
use crossread_markup::prelude::*;

/// A form to choose: what its button says, the form, and what writes it.
pub type ExportForm = (&'static str, FileForm, Callback<(), String>);

/// The id of what opens them.
pub const EXPORT: &str = "export";

/// The forms, behind one word; while a lesson hides the outlets' names, why there are none.
#[component]
pub fn Export(
    /// What the files hold, as part of their names: `articles`.
    holds: &'static str,
    /// The forms, in order.
    forms: Vec<ExportForm>,
    /// What is said of the files.
    #[prop(into)]
    note: Signal<String>,
) -> Node {
    if use_library().hides_names() {
        return view! { <p class="hint" id=EXPORT tabindex="-1">{texts::settings::NO_EXPORT}</p> };
    }
    let button = |(words, form, text): ExportForm| view! { <Download words holds form text/> };
    view! {
        <details class="export">
            <summary class="export-summary" id=EXPORT>{texts::EXPORT}</summary>
            <div class="export-forms">
                {forms.into_iter().map(button).collect_nodes()}
                <p class="hint">{move || note.get()}</p>
            </div>
        </details>
    }
}
