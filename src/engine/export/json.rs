//! Results as JSON (RFC 8259).

use super::{Method, wording};
use crate::library::{DocId, Library};
use std::fmt::Write;

/// An object with `method` and `articles`, in this order; what an article does not state is
/// `null`.
pub fn results_json(library: &Library, docs: &[DocId], method: &Method) -> String {
    let mut json = String::from("{\"method\":{");
    for (number, (name, value)) in method.fields().into_iter().enumerate() {
        field(&mut json, number == 0, name, Some(value));
    }
    json.push_str("},\"articles\":[");
    for (number, &doc) in docs.iter().enumerate() {
        let details = library.details(doc);
        let date = details.date.map(|date| date.to_string());
        json.push_str(if number > 0 { ",\n{" } else { "\n{" });
        field(&mut json, true, "id", Some(details.id));
        for (name, value) in [
            ("headline", Some(details.title)),
            ("outlet", details.outlet),
            ("label", details.label),
            ("agency", details.agency),
            ("date", date.as_deref()),
            ("language", details.language),
            ("url", details.url),
            ("licence", details.licence),
            ("wording", Some(wording(details.kind))),
        ] {
            field(&mut json, false, name, value);
        }
        list(&mut json, "authors", &details.authors);
        list(&mut json, "tags", &details.tags);
        let _ = write!(json, ",\"words\":{}}}", details.words);
    }
    json.push_str("\n]}\n");
    json
}

fn field(json: &mut String, is_first: bool, name: &str, value: Option<&str>) {
    if !is_first {
        json.push(',');
    }
    string(json, name);
    json.push(':');
    match value {
        Some(value) => string(json, value),
        None => json.push_str("null"),
    }
}

fn list(json: &mut String, name: &str, values: &[&str]) {
    json.push(',');
    string(json, name);
    json.push_str(":[");
    for (number, value) in values.iter().enumerate() {
        if number > 0 {
            json.push(',');
        }
        string(json, value);
    }
    json.push(']');
}

fn string(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            // Two line ends of Unicode are none in JSON, but in scripts that embed it.
            c if c < ' ' || matches!(c, '\u{2028}' | '\u{2029}') => {
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            c => json.push(c),
        }
    }
    json.push('"');
}
