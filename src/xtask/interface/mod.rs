//! The page's own words in another language, as far as they stand outside the program.
//!
//! What the program says is in `src/app/texts`, and its build script chooses. The few sentences in
//! `index.html` and the scripts stay there in English, and a table of each other language
//! (`src/app/texts/de/start.json`) says what the build puts in their place. So the English page is
//! what its files say, and a sentence that is not in the table yet stays English.

#[cfg(test)]
mod tests;

use crate::failure::Failure;
use crate::packaging::Files;
use crossread_engine::source::Interface;
use std::collections::BTreeMap;

/// Names the language of the interface to the app's build script and to `package`.
pub const INTERFACE_VAR: &str = "CROSSREAD_INTERFACE";

/// The page, whose root element names the language.
const PAGE: &str = "index.html";
/// What the page is called where it is installed; it names the language as well.
const MANIFEST: &str = "manifest.webmanifest";
/// What answers where the page itself is gone, with a small page of its own.
const WORKER: &str = "sw.js";
/// Files that say something to people.
const SPEAKING: [&str; 11] = [
    PAGE,
    MANIFEST,
    WORKER,
    "before_start.js",
    "checks.js",
    "failures.js",
    "importer_start.js",
    "parts.js",
    "program.js",
    "progress.js",
    "save_one_file.js",
];
/// What stands before and behind a sentence: a text of a script or attribute, a template, an element.
const BOUNDS: [(char, char); 3] = [('"', '"'), ('`', '`'), ('>', '<')];

/// The language that the environment names, as `cargo xtask build` sets it; else English.
///
/// # Errors
/// When it names none that is there.
pub fn asked_for() -> Result<Interface, Failure> {
    let named = std::env::var(INTERFACE_VAR).unwrap_or_default();
    if named.is_empty() {
        return Ok(Interface::default());
    }
    named.parse().map_err(|mend| Failure::Misuse(format!("{INTERFACE_VAR} is \"{named}\". {mend}.")))
}

/// Puts what the files beside the program say into a language.
///
/// # Errors
/// When the table of the language is no JSON object of texts.
pub fn translate(files: &mut Files, interface: Interface) -> Result<(), Failure> {
    let table = table(interface)?;
    for name in SPEAKING {
        let Some(text) = files.get(name).and_then(|bytes| str::from_utf8(bytes).ok()) else { continue };
        let mut text = match name {
            PAGE | WORKER => text.replace("<html lang=\"en\"", &format!("<html lang=\"{interface}\"")),
            MANIFEST => text.replace("\"lang\": \"en\"", &format!("\"lang\": \"{interface}\"")),
            _ => text.to_owned(),
        };
        for (english, other) in &table {
            for (before, behind) in BOUNDS {
                text =
                    text.replace(&format!("{before}{english}{behind}"), &format!("{before}{other}{behind}"));
            }
        }
        files.insert(name.to_owned(), text.into_bytes());
    }
    Ok(())
}

/// Sentences as they stand in the files, and in the language; English needs none.
fn table(interface: Interface) -> Result<BTreeMap<String, String>, Failure> {
    let text = match interface {
        Interface::English => return Ok(BTreeMap::new()),
        Interface::German => include_str!("../../app/texts/de/start.json"),
    };
    serde_json::from_str(text).map_err(|error| {
        Failure::Input(format!("src/app/texts/{interface}/start.json cannot be read: {error}."))
    })
}
