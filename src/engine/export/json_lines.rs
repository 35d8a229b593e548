//! Articles with their texts, one JSON object a line, under the names that `source` reads again.

use super::json::write_stated;
use super::json_writer::JsonWriter;
use crate::article::{Form, Kind, Role};
use crate::extent::Extent;
use crate::library::{DocId, Library};

/// One object a line. The text has a blank line between its paragraphs, and nothing that was set
/// aside as furniture. Where some of it is no paragraph of the article itself, or could be taken for
/// a tag, `forms` says what each is; where less than the whole is held, `excerpt_of` says of how many
/// words. Read again, the articles are the same.
pub fn results_jsonl(library: &Library, docs: &[DocId]) -> String {
    let mut lines = String::new();
    for &doc in docs {
        let details = library.details(doc);
        let mut json = JsonWriter::default();
        json.open("", '{');
        write_stated(&mut json, &details, true);
        let aliases = library.aliases(doc);
        if !aliases.is_empty() {
            json.strings("aliases", &aliases);
        }
        if details.kind == Kind::Digest {
            json.string("kind", Some("digest"));
        }
        if details.extent != Extent::Full {
            json.number("excerpt_of", details.full_words);
        }
        write_text(&mut json, library, doc);
        json.close('}');
        lines.push_str(&json.finish());
    }
    lines
}

fn write_text(json: &mut JsonWriter, library: &Library, doc: DocId) {
    let (mut text, mut forms, mut any) = (String::new(), Vec::new(), false);
    for block in library.text(doc).blocks.iter().skip(1) {
        if block.role == Role::Furniture {
            continue;
        }
        if !forms.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(block.text);
        any |= block.form != Form::Paragraph || block.role != Role::Body;
        any |= block.text.bytes().any(|byte| byte == b'<');
        forms.push(block.form.name(block.role == Role::Aside));
    }
    json.string("text", Some(&text));
    if any {
        json.strings("forms", &forms);
    }
}

#[cfg(all(test, feature = "source"))]
mod tests;
