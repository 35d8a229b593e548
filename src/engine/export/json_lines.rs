//! Articles with their texts, one JSON object a line, under the names that `source` reads again.

use super::json_writer::JsonWriter;
use crate::article::{Kind, Role};
use crate::library::{DocId, Library};

/// One object a line. The text has a blank line between its paragraphs, and nothing that was set
/// aside as furniture.
pub fn results_jsonl(library: &Library, docs: &[DocId]) -> String {
    let mut lines = String::new();
    for &doc in docs {
        let details = library.details(doc);
        let date = details.date.map(|date| date.to_string());
        let mut json = JsonWriter::default();
        json.open("", '{');
        for (name, value) in [
            ("id", Some(details.id)),
            ("title", Some(details.title)),
            ("outlet", details.outlet),
            ("label", details.label),
            ("agency", details.agency),
            ("date", date.as_deref()),
            ("language", details.language),
            ("url", details.url),
            ("licence", details.licence),
            ("kind", (details.kind == Kind::Digest).then_some("digest")),
        ] {
            if value.is_some() {
                json.string(name, value);
            }
        }
        json.strings("author", &details.authors);
        json.strings("tags", &details.tags);
        json.string("text", Some(&text(library, doc)));
        json.close('}');
        lines.push_str(&json.finish());
    }
    lines
}

fn text(library: &Library, doc: DocId) -> String {
    let mut text = String::new();
    for block in library.text(doc).blocks.iter().skip(1) {
        if block.role != Role::Furniture {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(block.text);
        }
    }
    text
}
