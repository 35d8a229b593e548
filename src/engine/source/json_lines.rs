//! One article a line, as JSON objects under the usual names.

use super::details;
use super::details::entries::{Entry, json_value, plain_key};
use super::draft::{Draft, FileReport};
use crate::article::Block;
use serde_json::{Map, Value};

/// Keys of the text, in plain form; of several the first that is stated counts.
const TEXT: &[&str] =
    &["text", "body", "content", "articlebody", "maintext", "fulltext", "article", "articletext", "story"];

/// The articles in the lines of a text. A line that cannot be read is reported and left out.
pub(super) fn read(text: &str, report: &mut FileReport) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (i, row) in text.lines().enumerate() {
        let line = i as u32 + 1;
        if row.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(row) {
            Ok(Value::Object(object)) => drafts.push(draft(&object, line, report)),
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

fn draft(object: &Map<String, Value>, line: u32, report: &mut FileReport) -> Draft {
    let entries: Vec<Entry> = object
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(key, value)| Entry { key: plain_key(key), value: json_value(value), line: Some(line) })
        .collect();
    let text = TEXT.iter().find_map(|name| {
        let (_, value) = object.iter().find(|(key, _)| plain_key(key) == *name)?;
        paragraphs(value)
    });
    Draft { line: Some(line), details: details::read(&entries, report), blocks: text.unwrap_or_default() }
}

/// The paragraphs of a text, parted by blank lines, or by line ends where there are no blank
/// lines; a list of texts is taken as its paragraphs. `None` if there are none.
fn paragraphs(value: &Value) -> Option<Vec<Block>> {
    let blocks: Vec<Block> = match value {
        Value::String(text) => {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            let blank = text.contains("\n\n") || text.lines().skip(1).any(|line| line.trim().is_empty());
            let mut blocks = vec![String::new()];
            for line in text.lines() {
                if !blank || line.trim().is_empty() {
                    blocks.push(String::new());
                }
                if let Some(last) = blocks.last_mut() {
                    last.push(' ');
                    last.push_str(line);
                }
            }
            blocks.iter().filter_map(|block| squeezed(block)).collect()
        }
        Value::Array(items) => items.iter().filter_map(Value::as_str).filter_map(squeezed).collect(),
        _ => Vec::new(),
    };
    (!blocks.is_empty()).then_some(blocks)
}

/// A paragraph without control characters and doubled white space; `None` if nothing is left.
fn squeezed(text: &str) -> Option<Block> {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    (!squeezed.is_empty()).then(|| Block::paragraph(squeezed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&[&str]]) -> Vec<String> {
        let mut report = FileReport::new("rows.jsonl");
        let drafts = read(text, &mut report);
        let found: Vec<Vec<&str>> = drafts
            .iter()
            .map(|draft| draft.blocks.iter().map(|block| block.text.as_str()).collect())
            .collect();
        assert_eq!(found, expect);
        report.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn paragraphs_are_parted_by_blank_lines_or_else_by_lines() {
        let problems = check(
            "{\"text\": \"a\\nb\\n\\nc\"}\n{\"Body\": \"a\\nb \\r\\n\"}\n{\"content\": [\"a\", \"b\"]}\n{\"title\": \"x\", \"text\": null}\n",
            &[&["a b", "c"], &["a", "b"], &["a", "b"], &[]],
        );
        assert!(problems.is_empty());
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
