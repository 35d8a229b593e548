//! Front matter in YAML, read by a YAML parser, with the one mistake mended that people make
//! most: a colon in a text without quotes (`title: Flood: what now`).

use super::front_matter::INNER_TABLES;
use crate::source::details::entries::{Entry, Value, at_column, line_of, plain_key};
use crate::source::draft::FileReport;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

/// The entries at the top of a YAML mapping that begins on `first_line` of its file. `None` after
/// an error was reported.
pub(super) fn entries(text: &str, first_line: u32, report: &mut FileReport) -> Option<Vec<Entry>> {
    let error = match parse(text) {
        Ok(root) => return Some(from_root(root, first_line)),
        Err(error) => error,
    };
    if let Ok(root) = parse(&with_quotes(text)) {
        return Some(from_root(root, first_line));
    }
    let lines = text.split_inclusive('\n');
    let before: usize = lines.take(error.marker().line().saturating_sub(1)).map(str::len).sum();
    let line = text.get(before..).unwrap_or_default().lines().next().unwrap_or_default();
    // The parser counts characters. Where something is missing up to the end, it stands behind the text.
    let column = line.char_indices().nth(error.marker().col()).map_or(line.len(), |(column, _)| column);
    let at = (before + column).min(text.trim_end().len());
    report.error(
        Some(first_line + line_of(text, at) - 1),
        format!(
            "The front matter is not valid YAML{}: {}.",
            at_column(text, at),
            error.info().trim_end_matches('.')
        ),
        "Write each entry as key: \"value\".",
    );
    None
}

/// A piece of YAML.
enum Node {
    Text(String),
    List(Vec<Node>),
    /// Keys with their lines in the front matter, from 1.
    Map(Vec<(String, u32, Node)>),
    Flag(bool),
    Nothing,
}

/// A list or mapping that is not closed yet.
struct Open {
    node: Node,
    key: Option<(String, u32)>,
}

/// Builds the tree without recursion, so that deep nesting cannot exhaust the stack.
fn parse(text: &str) -> Result<Node, ScanError> {
    let mut open: Vec<Open> = Vec::new();
    let mut root = Node::Nothing;
    for event in Parser::new_from_str(text) {
        let (event, span) = event?;
        let line = span.start.line() as u32;
        let node = match event {
            Event::Scalar(text, style, ..) => scalar(text.into_owned(), style),
            Event::Alias(_) => Node::Nothing,
            Event::SequenceStart(..) => {
                open.push(Open { node: Node::List(Vec::new()), key: None });
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open { node: Node::Map(Vec::new()), key: None });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map_or(Node::Nothing, |open| open.node),
            _ => continue,
        };
        match open.last_mut() {
            Some(Open { node: Node::List(items), .. }) => items.push(node),
            Some(Open { node: Node::Map(entries), key }) => match key.take() {
                Some((key, line)) => entries.push((key, line, node)),
                None => *key = Some((key_text(node), line)),
            },
            _ => root = node,
        }
    }
    Ok(root)
}

fn key_text(node: Node) -> String {
    match node {
        Node::Text(text) => text,
        _ => String::new(),
    }
}

/// A text, or what YAML takes for null, true or false.
fn scalar(text: String, style: ScalarStyle) -> Node {
    match text.to_ascii_lowercase().as_str() {
        _ if style != ScalarStyle::Plain => Node::Text(text),
        "" | "~" | "null" => Node::Nothing,
        "true" => Node::Flag(true),
        "false" => Node::Flag(false),
        _ => Node::Text(text),
    }
}

fn from_root(root: Node, first_line: u32) -> Vec<Entry> {
    let Node::Map(entries) = root else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut inner = Vec::new();
    for (key, line, node) in entries {
        match node {
            Node::Map(entries) if INNER_TABLES.contains(&key.as_str()) => inner.extend(entries),
            node => found.push((key, line, node)),
        }
    }
    found.extend(inner);
    let entry = |(key, line, node): (String, u32, Node)| Entry {
        key: plain_key(&key),
        value: value(node),
        line: Some(first_line + line.saturating_sub(1)),
    };
    found.into_iter().map(entry).collect()
}

fn value(node: Node) -> Value {
    match node {
        Node::Text(text) => Value::Text(text),
        Node::List(items) => Value::List(items.into_iter().filter_map(item).collect()),
        Node::Map(_) => item(node).map_or(Value::Other, Value::Text),
        Node::Flag(flag) => Value::Flag(flag),
        Node::Nothing => Value::Other,
    }
}

/// The text of an item; of a mapping its `name`. A link to a note, which stands between two brackets, is a
/// list in a list for YAML.
fn item(node: Node) -> Option<String> {
    match node {
        Node::Text(text) => Some(text),
        Node::List(items) => match items.as_slice() {
            // Of a list of such links each is one deeper.
            [Node::List(inner)] => link(inner),
            _ => link(&items),
        },
        Node::Map(entries) => entries
            .into_iter()
            .find(|(key, ..)| plain_key(key) == "name")
            .and_then(|(_, _, node)| if let Node::Text(text) = node { Some(text) } else { None }),
        Node::Flag(_) | Node::Nothing => None,
    }
}

/// A link as it was written: what it leads to may have a comma.
fn link(parts: &[Node]) -> Option<String> {
    let text = |node: &Node| if let Node::Text(text) = node { Some(text.clone()) } else { None };
    let parts: Vec<String> = parts.iter().map(text).collect::<Option<_>>()?;
    (!parts.is_empty()).then(|| format!("[[{}]]", parts.join(", ")))
}

/// The text with every value of a top entry put in quotes that stands without and holds a sign
/// which YAML would read otherwise.
fn with_quotes(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 16);
    for line in text.lines() {
        match line.split_once(": ") {
            Some((key, value)) if needs_quotes(key, value.trim()) => {
                let value = value.trim().replace('\\', "\\\\").replace('"', "\\\"");
                quoted.extend([key, ": \"", &value, "\"\n"]);
            }
            _ => {
                quoted.push_str(line);
                quoted.push('\n');
            }
        }
    }
    quoted
}

fn needs_quotes(key: &str, value: &str) -> bool {
    let plain_key = !key.is_empty() && !key.starts_with([' ', '-', '#', '"', '\'']);
    let text = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '!']);
    let links = value.starts_with("[[");
    plain_key && links
        || plain_key
            && text
            && (value.contains(": ") || value.ends_with(':') || value.starts_with(['@', '`', '%', '*', '?']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, Value, u32)]) {
        let mut report = FileReport::new("a.md");
        let found = entries(text, 2, &mut report).unwrap_or_default();
        let found: Vec<_> = found.into_iter().map(|e| (e.key, e.value, e.line.unwrap_or_default())).collect();
        let expect: Vec<_> = expect.iter().map(|(k, v, l)| ((*k).to_owned(), v.clone(), *l)).collect();
        assert_eq!(found, expect, "{:?}", report.problems);
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn what_clippers_write_is_read() {
        check(
            "title: \"Bees: back\"\nsite: The Valley Post # comment\npublished: 2024-05-03\nauthor:\n  - \"[[Ada Roe]]\"\n  - Bo Li\ntags: [bees, 'spring']\ndraft: false\nnote: >-\n  two\n  lines\nempty:\n",
            &[
                ("title", text("Bees: back"), 2),
                ("site", text("The Valley Post"), 3),
                ("published", text("2024-05-03"), 4),
                ("author", Value::List(vec!["[[Ada Roe]]".into(), "Bo Li".into()]), 5),
                ("tags", Value::List(vec!["bees".into(), "spring".into()]), 8),
                ("draft", Value::Flag(false), 9),
                ("note", text("two lines"), 10),
                ("empty", Value::Other, 13),
            ],
        );
        check("author:\n  name: Ada Roe\n  url: x\n", &[("author", text("Ada Roe"), 2)]);
    }

    #[test]
    fn a_link_to_a_note_needs_no_quotes() {
        let list = |items: &[&str]| Value::List(items.iter().map(|item| (*item).to_owned()).collect());
        check("author: [[Ada Roe]]\n", &[("author", list(&["[[Ada Roe]]"]), 2)]);
        check("author: [[Roe, Ada]]\n", &[("author", list(&["[[Roe, Ada]]"]), 2)]);
        check(
            "author:\n  - [[Ada Roe]]\n  - [[people/Bo Li|Bo Li]]\n",
            &[("author", list(&["[[Ada Roe]]", "[[people/Bo Li|Bo Li]]"]), 2)],
        );
        check("author: [[Ada Roe]], [[Bo Li]]\n", &[("author", text("[[Ada Roe]], [[Bo Li]]"), 2)]);
    }

    #[test]
    fn a_colon_without_quotes_is_forgiven() {
        check(
            "title: Flood: what now\ndate: 2024-05-03\n",
            &[("title", text("Flood: what now"), 2), ("date", text("2024-05-03"), 3)],
        );
        check("title: @home \"again\"\n", &[("title", text("@home \"again\""), 2)]);
    }

    #[test]
    fn no_text_breaks_the_reader() {
        for text in [
            "",
            "- a",
            "a: [",
            "a: {b: [c",
            "? ?",
            "\t",
            "a: &x [*x]",
            &"[".repeat(5_000),
            &"a: ".repeat(500),
        ] {
            let mut report = FileReport::new("a.md");
            assert_eq!(entries(text, 2, &mut report).is_none(), !report.problems.is_empty());
        }
    }
}
