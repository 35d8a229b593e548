//! A comparison as a text in Markdown (`CommonMark`).

use super::findings::{Kind, findings, not_found};
use super::{ComparisonRecord, Method, score};
use crate::article::Kind as TextKind;
use crate::export::{held, outlet, wording};
use crate::extent::Extent;
use std::fmt::Write;

pub(super) fn markdown(record: &ComparisonRecord<'_>, method: &Method) -> String {
    let mut text = String::from("# Comparison\n\n");
    for (number, &doc) in record.docs.iter().enumerate() {
        let details = record.library.details(doc);
        let _ = write!(text, "{}. {}: {}", number + 1, plain(outlet(&details)), plain(details.title));
        if let Some(date) = details.date {
            let _ = write!(text, ", {date}");
        }
        if details.kind == TextKind::Digest {
            let _ = write!(text, " ({})", wording(details.kind));
        }
        if details.extent != Extent::Full {
            let _ = write!(text, " ({})", held(&details));
        }
        let _ = writeln!(text, " [{}]", plain(details.id));
    }
    text.push_str(
        "\nMatches are suggestions, found by words, names and numbers in common. “Not found” does not mean that an article leaves something out.\n",
    );
    let findings = findings(record);
    for kind in Kind::ALL {
        let of_kind: Vec<_> = findings.iter().filter(|finding| finding.kind == kind).collect();
        let _ = writeln!(text, "\n## {} ({})\n", heading(kind), of_kind.len());
        for finding in of_kind {
            let _ = write!(text, "- {}", plain(&finding.says));
            if let Some(of) = finding.score {
                let _ = write!(text, ", {}", score(of));
            }
            text.push('\n');
            for place in &finding.places {
                let _ = write!(text, "  - [{}] {}", place.column + 1, plain(&place.text));
                if !place.note.is_empty() {
                    let _ = write!(text, " ({})", plain(&place.note));
                }
                let _ = writeln!(text, " `{}`", place.anchor);
            }
            for (said, numbers) in without(record, &finding.not_found) {
                let _ = writeln!(text, "  - {said}: {}", numbers.join(", "));
            }
        }
    }
    let _ = writeln!(text, "\n## Method\n\n{}", plain(&method.to_string()));
    text
}

/// The articles without a finding by what is said of them, each with its number in brackets.
fn without(record: &ComparisonRecord<'_>, columns: &[usize]) -> Vec<(&'static str, Vec<String>)> {
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for &column in columns {
        let words = not_found(record.texts.get(column).map_or(Extent::Full, |text| text.extent));
        let number = format!("[{}]", column + 1);
        match said.iter_mut().find(|(same, _)| *same == words) {
            Some((_, numbers)) => numbers.push(number),
            None => said.push((words, vec![number])),
        }
    }
    said
}

fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::Match => "Matching sentences",
        Kind::SharedWording => "Shared wording",
        Kind::Statement => "Who says what",
        Kind::Quotation => "Quotes",
        Kind::Figure => "Numbers and dates",
        Kind::AddedNames => "Names that one adds",
        Kind::Name => "Names",
    }
}

/// A text in one line, with a backslash before everything that Markdown would read.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation()
            && !matches!(c, '.' | ',' | ';' | ':' | '?' | '\'' | '"' | '(' | ')' | '/' | '%')
        {
            plain.push('\\');
        }
        plain.push(if c.is_control() { ' ' } else { c });
    }
    plain
}
