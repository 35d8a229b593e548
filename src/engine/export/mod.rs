//! Results, lines and comparisons as files for other programs, each with its method record: with what, from
//! which articles and by which question it was made.

mod citations;
mod comparison;
mod csv;
mod decimal;
mod json;
mod json_lines;
mod json_writer;

pub use citations::{bibtex, ris};
pub use comparison::ComparisonRecord;
pub use csv::{lines_csv, results_csv, table_csv};
pub use decimal::decimal;
pub use json::results_json;
pub use json_lines::results_jsonl;

use crate::article::Kind;
use crate::extent::Extent;
use crate::library::{Details, Library, NOT_STATED};
use crate::search::Query;
use crate::view::View;

/// How an export was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Name and version of the application, as the page says it.
    pub application: String,
    /// Fingerprint of the articles at hand.
    pub fingerprint: String,
    /// The search, as typed.
    pub query: String,
    /// All settings, as the query string of the page.
    pub settings: String,
    /// Whether furniture counted.
    set_aside: bool,
}

impl Method {
    /// The record of what a view shows; `application` is name and version.
    pub fn of(library: &Library, view: &View, application: &str) -> Self {
        Self {
            application: application.to_owned(),
            fingerprint: library.fingerprint(),
            query: view.query.clone(),
            settings: View { edition: None, ..view.clone() }.to_string(),
            set_aside: false,
        }
    }

    /// The same for an export of hits, which count in furniture too where the view asks for it; without words
    /// to look for there are none, and articles are counted by their own text.
    #[must_use]
    pub fn of_hits(self, view: &View) -> Self {
        Self { set_aside: view.set_aside && Query::parse(&view.query).has_words(), ..self }
    }

    /// The record as names and values.
    fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("application", &self.application),
            ("fingerprint", &self.fingerprint),
            ("query", &self.query),
            ("settings", &self.settings),
            ("set-aside text", if self.set_aside { "counted" } else { "not counted" }),
            ("copies", "each counted"),
        ]
    }
}

impl std::fmt::Display for Method {
    /// The record in one line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (number, (name, value)) in self.fields().into_iter().enumerate() {
            let value = changed(value, spaced);
            write!(f, "{}{name}: {value}", if number > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

/// A text with something in the place of each of its characters, or nothing.
fn changed(text: &str, change: fn(char) -> Option<char>) -> String {
    let mut changed = String::with_capacity(text.len());
    for c in text.chars() {
        changed.extend(change(c));
    }
    changed
}

/// A space for a control character.
#[expect(clippy::unnecessary_wraps, reason = "what `changed` takes may also drop a character")]
fn spaced(c: char) -> Option<char> {
    Some(if c.is_control() { ' ' } else { c })
}

/// What an export says of an article's wording.
fn wording(kind: Kind) -> &'static str {
    match kind {
        Kind::Original => "as published",
        Kind::Digest => "retold in our words",
    }
}

/// What an export says of how much of an article is held.
fn held(details: &Details<'_>) -> String {
    match details.extent {
        Extent::Full => "full text".to_owned(),
        Extent::Excerpt(words) => format!("excerpt: the first {words} of {} words", details.full_words),
        Extent::Details => "details only".to_owned(),
    }
}

/// Outlet or label of an article, or that neither is stated.
fn outlet<'a>(details: &Details<'a>) -> &'a str {
    details.name().unwrap_or(NOT_STATED)
}

#[cfg(test)]
mod tests;
