//! Lines at the top of a text that state details with their names: `Title: …`, `Date: …`.

use super::detail_line::detail_line;
use super::paragraphs::Piece;
use crate::source::details::entries::{Entry, Value, plain_key};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use crate::source::shape::ends_sentence;

/// Keys that begin such lines, in plain form.
const STATED: &[&str] = &[
    "title",
    "headline",
    "author",
    "authors",
    "byline",
    "date",
    "published",
    "outlet",
    "publisher",
    "publication",
    "url",
    "link",
    "language",
    "tags",
    "source",
];

/// Those of them under which every line counts: a list with one item a line.
const LISTS: &[&str] = &["author", "authors", "byline", "tags"];

/// The detail that a line states with its name: `Title: …`.
fn stated(line: &str) -> Option<Entry> {
    let (key, value) = line.split_once(": ")?;
    let key = plain_key(key);
    STATED.contains(&key.as_str()).then(|| Entry { key, value: Value::Text(value.to_owned()), line: None })
}

/// Whether a line at the top of a text is no part of the line above: it says who, when or, with its
/// name, another detail.
pub(super) fn stands_by_itself(line: &str) -> bool {
    stated(line).is_some() || !ends_sentence(line) && detail_line(line).is_some_and(|found| found.complete)
}

/// Takes out the lines at the very top that state details with their names: `Title: …`,
/// `Date: …`. A single line of the kind may be anything ("Date: a fruit of the desert"). What cannot be
/// read is reported.
pub(super) fn take_stated_lines(pieces: &mut Vec<Piece>, report: &mut FileReport) -> Details {
    let entry = |piece: &Piece| Some(Entry { line: piece.line, ..stated(&piece.text)? });
    let found: Vec<Entry> = pieces.iter().map_while(entry).collect();
    if found.len() < 2 {
        return Details::default();
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut left = Vec::new();
    for (mut piece, entry) in pieces.drain(..found.len()).zip(found) {
        let Some(earlier) = entries.iter_mut().find(|earlier| earlier.key == entry.key) else {
            entries.push(entry);
            continue;
        };
        match (&mut earlier.value, &entry.value) {
            (Value::Text(all), Value::Text(more)) if LISTS.contains(&entry.key.as_str()) => {
                all.push_str("; ");
                all.push_str(more);
            }
            // Of two headlines one counts, and the other must not be lost.
            _ => {
                piece.set_aside();
                left.push(piece);
            }
        }
    }
    pieces.splice(0..0, left);
    details::read(&entries, report)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::plain::paragraphs::pieces;

    #[test]
    fn what_a_line_states_and_cannot_be_read_is_told_with_its_line() {
        let mut report = FileReport::new("a.txt");
        let mut pieces = pieces("Title: Flood in Tarn\n\nDate: 03/04/2025\nLanguage: Klingon\n\nIt rose.\n");
        let details = take_stated_lines(&mut pieces, &mut report);
        assert_eq!((details.title.as_deref(), details.date), (Some("Flood in Tarn"), None));
        let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        assert!(told[0].starts_with("a.txt:3: warning: The date \"03/04/2025\" can mean two"), "{told:?}");
        assert!(told[1].starts_with("a.txt:4: warning: The language \"Klingon\""), "{told:?}");
        assert_eq!(pieces.len(), 1);
    }

    #[test]
    fn a_second_author_counts_and_a_second_title_stays_in_view() {
        let text = "Title: Flood\nAuthor: Ada Roe\nTitle: Flood in Tarn\nAuthor: Bo Li\n\nIt rose.\n";
        let mut pieces = pieces(text);
        let details = take_stated_lines(&mut pieces, &mut FileReport::new("a.txt"));
        assert_eq!((details.title.as_deref(), details.authors.len()), (Some("Flood"), 2));
        let texts: Vec<_> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["Title: Flood in Tarn", "It rose."]);
    }
}
