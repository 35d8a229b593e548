//! The details that stand before a Markdown text: TOML between `+++`, YAML between `---`.

use super::yaml;
use crate::source::details::entries::{Entry, at_column, from_toml, line_of};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use toml::de::DeTable;

/// A text without its front matter, and what that states.
pub(super) struct Opened<'a> {
    /// The text below the front matter.
    pub body: &'a str,
    /// The details, all unset where there is no front matter.
    pub details: Details,
    /// Whether it states a date, be it one that cannot be read.
    pub states_date: bool,
}

/// Takes the front matter off a text. `None` after an error was reported: then the file is left
/// out, since nothing is known of it for certain.
pub(super) fn open<'a>(text: &'a str, report: &mut FileReport) -> Option<Opened<'a>> {
    let plain = Opened { body: text, details: Details::default(), states_date: false };
    let Some((fence, rest)) = text.split_once('\n') else {
        return Some(plain);
    };
    let fence = fence.trim_end();
    let toml = match fence {
        "+++" => true,
        // Three dashes are also a rule in Markdown: front matter only if a key follows.
        "---" if begins_with_key(rest) => false,
        _ => return Some(plain),
    };
    let Some((inside, body)) = split_at_fence(rest, fence) else {
        report.error(
            Some(1),
            format!("The front matter that begins with {fence} does not end."),
            format!("Put a line {fence} after its last entry."),
        );
        return None;
    };
    let entries = if toml { toml_entries(inside, report) } else { yaml::entries(inside, 2, report) }?;
    let states_date = details::states_date(&entries);
    Some(Opened { body, details: details::read(&entries, report), states_date })
}

fn begins_with_key(text: &str) -> bool {
    let line =
        text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or_default();
    let key = line.split(':').next().unwrap_or_default();
    line.trim_end() == "---"
        || key.len() < line.len()
            && !key.is_empty()
            && key.chars().all(|c| c.is_alphanumeric() || "_-\"' ".contains(c))
            && key.split_whitespace().count() <= 3
}

/// What stands before and after the line that closes the front matter; YAML also closes by `...`.
fn split_at_fence<'a>(text: &'a str, fence: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = line.trim_end();
        if end == fence || fence == "---" && end == "..." {
            return Some((&text[..at], &text[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// Tables inside front matter into which Zola and Hugo put details as well.
pub(super) const INNER_TABLES: [&str; 3] = ["extra", "params", "taxonomies"];

/// The entries of TOML front matter, which begins on line 2 of its file.
fn toml_entries(inside: &str, report: &mut FileReport) -> Option<Vec<Entry>> {
    let line = |at: usize| 1 + line_of(inside, at);
    match DeTable::parse(inside) {
        Ok(table) => {
            let table = table.get_ref();
            let mut entries = from_toml(table, &line);
            for inner in INNER_TABLES {
                if let Some(inner) = table.get(inner).and_then(|value| value.get_ref().as_table()) {
                    entries.extend(from_toml(inner, &line));
                }
            }
            Some(entries)
        }
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            report.error(
                Some(line(at)),
                format!(
                    "The front matter is not valid TOML{}: {}.",
                    at_column(inside, at),
                    error.message().trim_end_matches('.')
                ),
                "Write each entry as key = \"value\".",
            );
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: Option<&str>, body: &str) {
        let mut report = FileReport::new("a.md");
        let opened = open(text, &mut report).expect("front matter reads");
        assert_eq!(opened.details.title.as_deref(), title, "{text}");
        assert_eq!(opened.body, body, "{text}");
        assert!(report.problems.is_empty());
    }

    fn check_error(text: &str, expect: &str) {
        let mut report = FileReport::new("a.md");
        assert!(open(text, &mut report).is_none());
        assert!(report.problems[0].to_string().starts_with(expect), "{}", report.problems[0]);
    }

    #[test]
    fn both_kinds_are_taken_off() {
        check("+++\ntitle = \"A b\"\n+++\nText\n", Some("A b"), "Text\n");
        check("---\ntitle: A b\n---\nText\n", Some("A b"), "Text\n");
        check("---\ntitle: A b\n...\nText", Some("A b"), "Text");
        check("+++\n[extra]\nheadline = \"A b\"\n+++\n", Some("A b"), "");
        check("---\n---\nText", None, "Text");
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        check("---\nText without a key.\n---\n", None, "---\nText without a key.\n---\n");
        check("Text", None, "Text");
        check("", None, "");
    }

    #[test]
    fn broken_front_matter_names_its_line() {
        check_error(
            "+++\ntitle = \"A\"\ndate = = 3\n+++\n",
            "a.md:3: error: The front matter is not valid TOML at column 8: ",
        );
        check_error(
            "+++\ntitle = \"A\"\n\nText",
            "a.md:1: error: The front matter that begins with +++ does not end",
        );
        check_error("---\ntitle: \"A\n---\nText", "a.md:2: error: The front matter is not valid YAML");
        check_error(
            "---\ntitle: A\ntags: [\"ü\"] b\n---\nText",
            "a.md:3: error: The front matter is not valid YAML at column 14: ",
        );
    }
}
