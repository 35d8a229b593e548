//! One article a line, as JSON objects under the usual names.

use super::columns::Columns;
use super::draft::{Draft, FileReport};
use super::json;
use serde_json::Value;

/// The articles in the lines of a text. A line that cannot be read is reported and left out.
pub(super) fn read(text: &str, columns: &mut Columns, report: &mut FileReport) -> Vec<Draft> {
    // One list is not one object a line, but what was meant is plain.
    if text.trim_start().starts_with('[') {
        return json::read(text, columns, report).unwrap_or_default();
    }
    let mut drafts = Vec::new();
    for (i, row) in text.lines().enumerate() {
        let line = i as u32 + 1;
        if row.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(row.trim_end()) {
            Ok(Value::Object(object)) => drafts.push(json::draft(&object, line, columns, report)),
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
    if drafts.is_empty() && report.problems.is_empty() {
        report.warning(None, "The file holds no article.", FORM);
    }
    drafts
}

const FORM: &str = "Each line must be one article, like {\"title\": \"…\", \"text\": \"…\"}.";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&[&str]]) -> Vec<String> {
        let mut report = FileReport::new("rows.jsonl");
        let drafts = read(text, &mut Columns::default(), &mut report);
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
    fn a_list_is_read_as_one() {
        assert!(check("[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]\n", &[&["a"], &["b"]]).is_empty());
    }
}
