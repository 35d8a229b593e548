//! One article a line, as JSON objects under the usual names.

use super::columns::Columns;
use super::draft::{Draft, FileReport};
use super::json::{self, mended::Mended};
use crate::error::Severity;
use serde_json::Value;

/// The articles in the lines of a text; `None`, and a note, if none of them has a key for its text. A
/// line that cannot be read is reported and left out.
pub(super) fn read(text: &str, columns: &mut Columns, report: &mut FileReport) -> Option<Vec<Draft>> {
    // One list is not one object a line, nor are objects over several lines, but what was meant is plain.
    if text.trim_start().starts_with('[') || is_spread(text) {
        return json::read(text, columns, report);
    }
    let (mut drafts, mut has_text) = (Vec::new(), false);
    let told_before = report.problems.len();
    let mut mended = Mended::default();
    for (i, row) in text.lines().enumerate() {
        let line = i as u32 + 1;
        if row.trim().is_empty() {
            continue;
        }
        let row = row.trim_end();
        match serde_json::from_str(row).or_else(|error| mended.value(row, || line).ok_or(error)) {
            Ok(Value::Object(object)) => {
                has_text = has_text || json::holds_text(&object, columns);
                drafts.push(json::draft(&object, line, columns, report));
            }
            Ok(_) => report.error(Some(line), "The line is JSON, but no object.", FORM),
            Err(error) => {
                report.error(
                    Some(line),
                    format!("The line is not valid JSON at column {}.", error.column()),
                    FORM,
                );
            }
        }
    }
    mended.report(report);
    if drafts.is_empty() && report.problems.is_empty() {
        report.warning(None, "The file holds no article.", FORM);
    }
    // Of an article may be known how long its text is and nothing of it.
    let is_held_back = |draft: &Draft| draft.details.excerpt_of.is_some();
    if !has_text && !drafts.is_empty() && !drafts.iter().any(is_held_back) {
        // What the rows state is of no interest then.
        let of_rows = report.problems.split_off(told_before);
        report.problems.extend(of_rows.into_iter().filter(|problem| problem.severity == Severity::Error));
        report.note(
            None,
            "No line has a text, body or content, so the file is passed over.",
            json::NAME_THE_KEY,
        );
        return None;
    }
    Some(drafts)
}

/// Whether the first object of a text goes on in the next line.
fn is_spread(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    (first == "{" || first.ends_with(',')) && second.starts_with('"')
}

const FORM: &str = "Each line must be one article, like {\"title\": \"…\", \"text\": \"…\"}.";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&[&str]]) -> Vec<String> {
        let mut report = FileReport::new("rows.jsonl");
        let drafts = read(text, &mut Columns::default(), &mut report).unwrap_or_default();
        let found: Vec<Vec<&str>> = drafts
            .iter()
            .map(|draft| draft.blocks.iter().map(|block| block.text.as_str()).collect())
            .collect();
        assert_eq!(found, expect);
        report.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_bad_line_is_named_and_the_rest_goes_on() {
        let problems =
            check("{\"text\": \"a\"}\n{\"text\": \"b\"\n\n[1]\n{\"text\": \"c\"}\n", &[&["a"], &["c"]]);
        assert!(
            problems[0].starts_with("rows.jsonl:2: error: The line is not valid JSON at column "),
            "{problems:?}"
        );
        assert!(problems[1].starts_with("rows.jsonl:4: error: The line is JSON, but no object."));
    }

    #[test]
    fn lines_of_something_else_are_no_file_of_articles() {
        let mut report = FileReport::new("log.jsonl");
        let text = "{\"time\": \"2025-04-01\", \"date\": \"never\"}\n{\"time\": 3}\n{\n";
        assert!(read(text, &mut Columns::default(), &mut report).is_none());
        let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("log.jsonl:3: error: "), "{problems:?}");
        assert!(problems[1].starts_with("log.jsonl: note: No line has a text"), "{problems:?}");
        check("{\"excerpt_of\": 80, \"title\": \"A\"}\n", &[&[]]);
    }

    #[test]
    fn objects_over_several_lines_are_read() {
        let spread = "{\n  \"title\": \"A\",\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}\n";
        assert!(check(spread, &[&["a"], &["b"]]).is_empty());
        assert!(
            check("{\"title\": \"A\",\n \"text\": \"a\"}\n{\"text\": \"b\"}\n", &[&["a"], &["b"]]).is_empty()
        );
    }

    #[test]
    fn a_list_is_read_as_one() {
        assert!(check("[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]\n", &[&["a"], &["b"]]).is_empty());
    }
}
