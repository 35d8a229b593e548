//! Results as JSON (RFC 8259).

use super::json_writer::JsonWriter;
use super::{Method, held, wording};
use crate::library::{Details, DocId, Library};

/// An object with `method` and `articles`, in this order; what an article does not state is
/// `null`.
pub fn results_json(library: &Library, docs: &[DocId], method: &Method) -> String {
    let mut json = JsonWriter::default();
    json.open("", '{');
    write_method(&mut json, method);
    json.open("articles", '[');
    for &doc in docs {
        json.open_item();
        write_details(&mut json, library, doc);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.finish()
}

/// The method record.
pub(super) fn write_method(json: &mut JsonWriter, method: &Method) {
    json.open("method", '{');
    for (name, value) in method.fields() {
        json.string(name, Some(value));
    }
    json.close('}');
}

/// What is known of an article.
pub(super) fn write_details(json: &mut JsonWriter, library: &Library, doc: DocId) {
    let details = library.details(doc);
    write_stated(json, &details, false);
    json.string("held", Some(&held(&details)));
    json.string("wording", Some(wording(details.kind)));
    json.number("words", details.words);
}

/// What an article states, under names that `source` reads. What it does not state is `null`, or left
/// out.
pub(super) fn write_stated(json: &mut JsonWriter, details: &Details<'_>, left_out: bool) {
    let date = details.date.map(|date| date.to_string());
    for (name, value) in [
        ("id", Some(details.id)),
        ("headline", Some(details.title)),
        ("outlet", details.outlet),
        ("label", details.label),
        ("agency", details.agency),
        ("date", date.as_deref()),
        ("language", details.language),
        ("url", details.url),
        ("licence", details.licence),
        ("rights", details.rights),
    ] {
        if value.is_some() || !left_out {
            json.string(name, value);
        }
    }
    json.strings("authors", &details.authors);
    json.strings("tags", &details.tags);
}
