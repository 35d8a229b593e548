//! Results as citations: BibTeX and RIS.

use super::{Method, wording};
use crate::anchor::Fnv;
use crate::article::Kind;
use crate::library::{Details, DocId, Library};
use crate::vocabulary::KeyTable;
use std::fmt::Write;

/// A BibTeX entry an article, behind the method record as a comment. Keys are made of the ids.
pub fn bibtex(library: &Library, docs: &[DocId], method: &Method) -> String {
    let mut text = format!("@comment{{{}}}\n", method.to_string().replace(['{', '}', '@'], " "));
    let (mut keys, mut different) = (KeyTable::default(), 0);
    for (number, &doc) in docs.iter().enumerate() {
        let details = library.details(doc);
        let mut key: String =
            details.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let mut hash = Fnv::new();
        hash.write(key.as_bytes());
        // Two ids may differ in signs that a key cannot hold.
        if keys.number(hash.finish()) < different {
            let _ = write!(key, "-{number}");
        } else {
            different += 1;
        }
        let kind = if details.outlet.is_some() { "article" } else { "misc" };
        let _ = write!(text, "\n@{kind}{{{key}");
        let authors: Vec<String> = details.authors.iter().map(|author| bibtex_name(author)).collect();
        bibtex_field(&mut text, "author", &authors.join(" and "));
        bibtex_field(&mut text, "title", &format!("{{{}}}", bibtex_text(details.title)));
        let place = if details.outlet.is_some() { "journal" } else { "howpublished" };
        bibtex_field(&mut text, place, &bibtex_text(details.name().unwrap_or_default()));
        if let Some(date) = details.date {
            bibtex_field(&mut text, "year", &date.year().to_string());
            bibtex_field(&mut text, "month", &date.month().to_string());
            bibtex_field(&mut text, "day", &date.day().to_string());
        }
        bibtex_field(&mut text, "url", &details.url.unwrap_or_default().replace(['{', '}', '\\', ' '], ""));
        bibtex_field(&mut text, "language", &bibtex_text(details.language.unwrap_or_default()));
        bibtex_field(&mut text, "note", &bibtex_text(&note(&details)));
        text.push_str("\n}\n");
    }
    text
}

fn bibtex_field(text: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let _ = write!(text, ",\n  {name} = {{{value}}}");
    }
}

fn bibtex_name(name: &str) -> String {
    let name = bibtex_text(name);
    // A comma or an "and" inside would make two of one.
    if name.contains(',') || name.to_lowercase().contains(" and ") { format!("{{{name}}}") } else { name }
}

fn bibtex_text(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

/// An RIS record an article, each with the method record among its notes.
pub fn ris(library: &Library, docs: &[DocId], method: &Method) -> String {
    let mut text = String::new();
    for &doc in docs {
        let details = library.details(doc);
        ris_field(&mut text, "TY", "NEWS");
        ris_field(&mut text, "ID", details.id);
        ris_field(&mut text, "TI", details.title);
        for author in &details.authors {
            ris_field(&mut text, "AU", author);
        }
        ris_field(&mut text, "T2", details.name().unwrap_or_default());
        if let Some(date) = details.date {
            let day = date.to_string().replace('-', "/");
            ris_field(&mut text, "PY", &day[..4]);
            ris_field(&mut text, "DA", &day);
        }
        for tag in &details.tags {
            ris_field(&mut text, "KW", tag);
        }
        ris_field(&mut text, "LA", details.language.unwrap_or_default());
        ris_field(&mut text, "UR", details.url.unwrap_or_default());
        ris_field(&mut text, "N1", &note(&details));
        ris_field(&mut text, "N1", &method.to_string());
        text.push_str("ER  - \r\n\r\n");
    }
    text
}

fn ris_field(text: &mut String, tag: &str, value: &str) {
    if !value.is_empty() {
        let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = write!(text, "{tag}  - {value}\r\n");
    }
}

/// What a citation has to say besides: the agency, and that the words are ours.
fn note(details: &Details<'_>) -> String {
    let agency = details.agency.map(|agency| format!("Agency: {agency}")).unwrap_or_default();
    match details.kind {
        Kind::Original => agency,
        Kind::Digest if agency.is_empty() => wording(Kind::Digest).to_owned(),
        Kind::Digest => format!("{agency}; {}", wording(Kind::Digest)),
    }
}
