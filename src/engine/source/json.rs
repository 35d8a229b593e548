//! Articles in one JSON value (RFC 8259): a list of objects, an object that holds such a list under a
//! usual name, or a single article.
//!
//! The value is read piece by piece, so that each article knows its line and what stands before a
//! mistake is not lost.

pub(super) mod mended;
mod walk;

use super::columns::Columns;
use super::details::entries::{Entry, json_value, plain_key};
use super::draft::{Draft, FileReport};
use super::{json_lines, rows};
use serde_json::{Map, Value};
use walk::{Mistake, Walk};

/// The articles in the text of a file; `None` if it holds something else. What stands behind a mistake
/// is reported and left out.
pub(super) fn read(text: &str, columns: &mut Columns, report: &mut FileReport) -> Option<Vec<Draft>> {
    // A page break may end a file, and nothing else may stand behind a value.
    let text = text.trim_end();
    if text.is_empty() {
        return None;
    }
    let mut walk = Walk::new(text);
    let mut outcome = walk.value(0);
    let end = walk.at;
    if outcome.is_ok() && walk.next().is_some() {
        match walk.whole.take() {
            // Some write one object a line under this name as well.
            Some(_) if !text.get(..end).unwrap_or_default().trim().contains('\n') => {
                return json_lines::read(text, columns, report);
            }
            Some(first) => outcome = walk.further(first),
            None => outcome = Err(Mistake { at: walk.at, what: "nothing can stand behind the value" }),
        }
    }
    let mut has_text = |object: &Map<String, Value>| holds_text(object, columns);
    let (single, other) = match walk.whole.take() {
        Some(object) if has_text(&object) => (Some(object), None),
        other => (None, other),
    };
    let lists = std::mem::take(&mut walk.lists);
    let any = lists.iter().any(|list| !list.is_empty());
    let list = lists.into_iter().find(|list| list.iter().any(|(_, object)| has_text(object)));
    if single.is_some() || list.is_some() {
        walk.report(report);
    }
    if let Err(mistake) = &outcome {
        mistake.report(text, single.is_some() || list.is_some(), report);
    }
    // What holds a list may have an empty text of its own.
    let single = single.filter(|object| list.is_none() || rows::has_paragraphs(entries(object, 1), columns));
    match (single, list) {
        (Some(object), _) => {
            let draft = rows::draft(entries(&object, 1), columns, 1, report);
            Some(vec![Draft { line: None, ..draft }])
        }
        (None, Some(list)) => {
            Some(list.iter().map(|(line, object)| draft(object, *line, columns, report)).collect())
        }
        (None, None) => {
            let keyed =
                other.filter(|_| outcome.is_ok()).and_then(|object| first_of_articles(&object, columns));
            if let Some(key) = keyed {
                report.note(
                    None,
                    format!("The file is one object with an article under each name, such as \"{key}\", so it is passed over."),
                    "Write the articles as a list: [{\"title\": …, \"text\": …}, …].",
                );
            } else if any && outcome.is_ok() {
                report.note(
                    None,
                    "No object of the list has a text, body or content, so the file is passed over.",
                    NAME_THE_KEY,
                );
            }
            None
        }
    }
}

/// The first name in an object that holds an article under each; `None` if it holds anything else.
fn first_of_articles(object: &Map<String, Value>, columns: &mut Columns) -> Option<String> {
    let mut is_article = |value: &Value| {
        value.as_object().is_some_and(|object| rows::has_paragraphs(entries(object, 1), columns))
    };
    let first = object.keys().next()?;
    object.values().all(&mut is_article).then(|| first.clone())
}

/// What to do where the text stands under an unusual key.
pub(super) const NAME_THE_KEY: &str =
    "If a key holds the articles' text, name it in corpus.toml: [columns] and below it text = \"its name\".";

/// Whether one of an object's keys names the text.
pub(super) fn holds_text(object: &Map<String, Value>, columns: &mut Columns) -> bool {
    rows::has_text(entries(object, 1), columns)
}

/// The article of an object that begins at `line`.
pub(super) fn draft(
    object: &Map<String, Value>,
    line: u32,
    columns: &mut Columns,
    report: &mut FileReport,
) -> Draft {
    rows::draft(entries(object, line), columns, line, report)
}

fn entries(object: &Map<String, Value>, line: u32) -> Vec<Entry> {
    // Search engines wrap what was put into them.
    let object = match object.get("_source") {
        Some(Value::Object(inner)) => inner,
        _ => object,
    };
    let stated = object.iter().filter(|(_, value)| !value.is_null());
    stated
        .map(|(key, value)| Entry { key: plain_key(key), value: json_value(value), line: Some(line) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&[(Option<u32>, &str)]>) -> Vec<String> {
        let mut report = FileReport::new("a.json");
        let drafts = read(text, &mut Columns::default(), &mut report);
        let found: Option<Vec<(Option<u32>, String)>> = drafts.as_ref().map(|drafts| {
            let first =
                |draft: &'_ Draft| draft.blocks.first().map_or(String::new(), |block| block.text.clone());
            drafts.iter().map(|draft| (draft.line, first(draft))).collect()
        });
        let expect =
            expect.map(|expect| expect.iter().map(|(line, text)| (*line, (*text).to_owned())).collect());
        assert_eq!(found, expect, "{text}");
        report.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_list_is_read_wherever_it_is_usually_held() {
        for text in [
            "[{\"text\": \"a\"},\n{\"text\": \"b\"}]",
            "{\"total\": 2, \"articles\": [{\"text\": \"a\"},\n{\"text\": \"b\"}], \"page\": 1}",
            "{\"response\": {\"status\": \"ok\", \"results\": [{\"body\": \"a\"},\n{\"body\": \"b\"}]}}",
            "{\"content\": [{\"title\": \"A\", \"text\": \"a\"},\n{\"title\": \"B\", \"text\": \"b\"}], \"pages\": 1}",
            "{\"text\": \"\", \"articles\": [{\"text\": \"a\"},\n{\"text\": \"b\"}]}",
            "{\"hits\": {\"hits\": [{\"_source\": {\"text\": \"a\"}},\n{\"_source\": {\"text\": \"b\"}}]}}",
        ] {
            assert_eq!(check(text, Some(&[(Some(1), "a"), (Some(2), "b")])), Vec::<String>::new());
        }
    }

    #[test]
    fn a_file_may_hold_one_article_or_one_a_line() {
        assert!(check("{\"title\": \"A\",\n\"text\": \"a\"}\n", Some(&[(None, "a")])).is_empty());
        let parts = "{\"title\": \"A\", \"content\": [{\"type\": \"p\", \"text\": \"a\"}, {\"type\": \"p\", \"text\": \"b\"}]}";
        assert!(check(parts, Some(&[(None, "a")])).is_empty());
        let two = "{\"text\": \"a\"}\n{\"text\": \"b\"}";
        assert!(check(two, Some(&[(Some(1), "a"), (Some(2), "b")])).is_empty());
        let spread = "{\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"\n}\n";
        assert!(check(spread, Some(&[(Some(1), "a"), (Some(4), "b")])).is_empty());
    }

    #[test]
    fn other_json_is_no_file_of_articles() {
        for text in ["", "3", "\"text\"", "{\"name\": \"tool\", \"files\": [\"a\"]}", "[1, 2]", "{}", "[]"] {
            assert!(check(text, None).is_empty(), "{text}");
        }
        assert!(check("{ // remark\n}", None)[0].starts_with("a.json:1: warning: "));
        let problems = check("[{\"price\": 3}]", None);
        assert!(problems[0].contains("No object of the list has a text"), "{problems:?}");
        let keyed = check("{\"a1\": {\"title\": \"A\", \"text\": \"a\"},\n\"a2\": {\"text\": \"b\"}}", None);
        assert!(keyed[0].starts_with("a.json: note: ") && keyed[0].contains("\"a1\""), "{keyed:?}");
        assert!(check("{\"meta\": {\"content\": 3}, \"size\": {\"width\": 3}}", None).is_empty());
    }

    #[test]
    fn what_stands_before_a_mistake_is_read_and_the_mistake_has_its_place() {
        let problems = check("[\n{\"text\": \"a\"},\n  {\"text\": oops}\n]", Some(&[(Some(2), "a")]));
        assert!(
            problems[0].starts_with("a.json:3: error: The file is not valid JSON at column 12:"),
            "{problems:?}"
        );
        let problems = check("[{\"text\": \"a\"}\n {\"text\": \"b\"}]", Some(&[(Some(1), "a")]));
        assert!(problems[0].starts_with("a.json:2: error: ") && problems[0].contains("a comma is missing"));
        for cut in ["{\"articles\": [{\"text\": \"a\"}", "[{\"text\": \"a\"}, {\"te"] {
            let problems = check(cut, Some(&[(Some(1), "a")]));
            assert!(problems[0].contains("ends too early"), "{problems:?}");
        }
    }

    #[test]
    fn a_value_may_be_nested_as_deep_as_it_likes() {
        assert_eq!(check(&"[".repeat(100_000), None).len(), 1);
        assert_eq!(check(&"{\"data\":".repeat(100_000), None).len(), 1);
    }
}
