//! Handing a text to the reader as a file.

use super::status::use_announcer;
use crate::{location::use_location, texts};
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser may ask where to put the file before it reads it; the text stays this long, in
/// milliseconds.
const KEPT: u32 = 60_000;

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileForm {
    /// What the name ends with, without the dot.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What the text begins with in a file.
    pub start: &'static str,
}

impl FileForm {
    /// Comma-separated values. Spreadsheets take a text without a byte order mark for another
    /// encoding.
    pub const CSV: Self = Self { extension: "csv", media_type: "text/csv;charset=utf-8", start: "\u{feff}" };
    /// JSON.
    pub const JSON: Self = Self { extension: "json", media_type: "application/json", start: "" };
    /// One JSON object a line.
    pub const JSON_LINES: Self = Self { extension: "jsonl", media_type: "application/jsonl", start: "" };
    /// A text in Markdown.
    pub const MARKDOWN: Self = Self { extension: "md", media_type: "text/markdown;charset=utf-8", start: "" };
    /// Citations in the form of BibTeX.
    pub const BIBTEX: Self = Self { extension: "bib", media_type: "application/x-bibtex", start: "" };
    /// Citations in the form of RIS.
    pub const RIS: Self =
        Self { extension: "ris", media_type: "application/x-research-info-systems", start: "" };
}

/// A button that makes a text and hands it over as a file, named by the search.
#[component]
pub fn Download(
    /// What the button says.
    words: &'static str,
    /// What the file holds, as part of its name: `lines`.
    holds: &'static str,
    /// Its form.
    form: FileForm,
    /// Makes the text when the button is pressed.
    #[prop(into)]
    text: Callback<(), String>,
) -> Node {
    let (location, announcer) = (use_location(), use_announcer());
    let save = move |_| {
        let name = location.view().with_untracked(|view| file_name(&view.query, holds, form.extension));
        let text = format!("{}{}", form.start, text.run(()));
        announcer.show(match offer(&name, form.media_type, &text) {
            Ok(()) => texts::shell::saved(&name),
            Err(_) => texts::shell::CANNOT_SAVE.to_owned(),
        });
    };
    view! {
        <button type="button" class="button" id=format!("save-{holds}-{}", form.extension) on:click=save>
            {words}
        </button>
    }
}

/// Gives the browser a file to save.
fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let form = BlobPropertyBag::new();
    form.set_type(media_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &form)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// A name that every file system takes: the words of the search and what the file holds.
pub fn file_name(query: &str, holds: &str, extension: &str) -> String {
    const MOST: usize = 40;
    let mut name = String::new();
    for c in query.chars().take(MOST) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let between = if name.is_empty() || name.ends_with('-') { "" } else { "-" };
    format!("{name}{between}{holds}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_the_search_and_what_it_holds() {
        assert_eq!(file_name("\"Old  Harbour\" -storm", "lines", "csv"), "Old-Harbour-storm-lines.csv");
        assert_eq!(file_name("naïve 東京*", "words-nearby", "csv"), "naïve-東京-words-nearby.csv");
        assert_eq!(file_name("../..", "lines", "csv"), "lines.csv");
        assert_eq!(file_name(&"x".repeat(5_000), "lines", "csv").chars().count(), 50);
    }
}
