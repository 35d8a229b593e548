//! Results as citations: BibTeX and RIS.

use super::{Method, changed, held, spaced, wording};
use crate::article::Kind;
use crate::extent::Extent;
use crate::library::{Details, DocId, Library};
use crate::numbering::Numbers;
use std::fmt::Write;

/// A BibTeX entry an article, behind the method record as a comment. Keys are made of the ids.
pub fn bibtex(library: &Library, docs: &[DocId], method: &Method) -> String {
    let unmarked = |c| Some(if matches!(c, '{' | '}' | '@') { ' ' } else { c });
    let mut text = format!("@comment{{{}}}\n", changed(&method.to_string(), unmarked));
    let mut keys = Numbers::default();
    for (number, &doc) in docs.iter().enumerate() {
        let details = library.details(doc);
        let mut key = changed(details.id, |c| Some(if c.is_ascii_alphanumeric() { c } else { '-' }));
        let different = keys.len();
        keys.number(key.as_bytes());
        // Two ids may differ in signs that a key cannot hold.
        if keys.len() == different {
            let _ = write!(key, "-{number}");
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
        let unbroken = |c| (!matches!(c, '{' | '}' | '\\' | ' ')).then_some(c);
        bibtex_field(&mut text, "url", &changed(details.url.unwrap_or_default(), unbroken));
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
    let divides = |word: &str| word.eq_ignore_ascii_case("and") || word.contains(',');
    if name.split(' ').any(divides) { format!("{{{name}}}") } else { name }
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
            let (year, month, day) = (date.year(), date.month(), date.day());
            ris_field(&mut text, "PY", &format!("{year:04}"));
            ris_field(&mut text, "DA", &format!("{year:04}/{month:02}/{day:02}"));
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
        let _ = write!(text, "{tag}  - {}\r\n", changed(value, spaced));
    }
}

/// What a citation has to say besides: the agency, that the words are ours, that not all is held, and
/// under which terms it is.
fn note(details: &Details<'_>) -> String {
    let named = |name, value: Option<&str>| value.map(|value| format!("{name}: {value}"));
    let retold = (details.kind == Kind::Digest).then(|| wording(details.kind).to_owned());
    let cut = (details.extent != Extent::Full).then(|| held(details));
    let mut note = String::new();
    let terms = [named("Licence", details.licence), named("Rights", details.rights)];
    for part in [named("Agency", details.agency), retold, cut].into_iter().chain(terms).flatten() {
        note.push_str(if note.is_empty() { "" } else { "; " });
        note.push_str(&part);
    }
    note
}
