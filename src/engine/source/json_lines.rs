//! One article a line, as JSON objects under the usual names.

use super::columns::Columns;
use super::details::entries::{Entry, json_value, plain_key};
use super::draft::{Draft, FileReport};
use super::rows;
use serde_json::{Map, Value};

/// The articles in the lines of a text. A line that cannot be read is reported and left out.
pub(super) fn read(text: &str, columns: &mut Columns, report: &mut FileReport) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (i, row) in text.lines().enumerate() {
        let line = i as u32 + 1;
        if row.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(row) {
            Ok(Value::Object(mut object)) => {
                // Search engines wrap what was put into them.
                if let Some(Value::Object(inner)) = object.remove("_source") {
                    object = inner;
                }
                drafts.push(rows::draft(entries(&object, line), columns, line, report));
            }
            Ok(_) => report.error(Some(line), "The line is JSON, but no object.", FORM),
            Err(_) if line == 1 && row.trim_start().starts_with('[') => {
                report.error(
                    Some(line),
                    "The file is one JSON list over several lines.",
                    "Write one object a line, without the list's brackets and the commas between.",
                );
                return drafts;
            }
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

fn entries(object: &Map<String, Value>, line: u32) -> Vec<Entry> {
    let stated = object.iter().filter(|(_, value)| !value.is_null());
    stated
        .map(|(key, value)| Entry { key: plain_key(key), value: json_value(value), line: Some(line) })
        .collect()
}

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
    fn a_list_over_several_lines_is_told_once() {
        let problems = check("[\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]\n", &[]);
        assert_eq!(problems.len(), 1);
    }
}
