//! The details that stand before a Markdown text: TOML between `+++`, YAML between `---`.

use super::yaml;
use crate::source::details::entries::{Entry, at_column, from_toml, line_of};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use crate::source::shape::ends_sentence;
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

/// Takes the front matter off a text; blank lines may stand above it. `None` after an error was reported:
/// then the file is left out, since nothing is known of it for certain.
pub(super) fn open<'a>(text: &'a str, report: &mut FileReport) -> Option<Opened<'a>> {
    let plain = Opened { body: text, details: Details::default(), states_date: false };
    let blank = blank_lines(text);
    let first = 1 + text[..blank].matches('\n').count() as u32;
    let Some((fence, rest)) = text[blank..].split_once('\n') else {
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
            Some(first),
            format!("The front matter that begins with {fence} does not end."),
            format!("Put a line {fence} after its last entry."),
        );
        return None;
    };
    let entries = if toml {
        toml_entries(inside, first + 1, report)
    } else {
        yaml::entries(inside, first + 1, report)
    }?;
    if !toml && is_sentence_between_rules(&entries) {
        return Some(plain);
    }
    let states_date = details::states_date(&entries);
    Some(Opened { body, details: details::read(&entries, report), states_date })
}

/// Bytes of the blank lines at the beginning of a text.
fn blank_lines(text: &str) -> usize {
    text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum()
}

/// Whether what looks like entries is text between two rules: nothing that is known is stated, and a
/// sentence ends there. `Update: the bridge is open again.`
fn is_sentence_between_rules(entries: &[Entry]) -> bool {
    let is_known =
        |entry: &Entry| details::is_known(&entry.key) || details::TEXT.contains(&entry.key.as_str());
    let is_sentence = |entry: &Entry| entry.value.text().is_some_and(ends_sentence);
    !entries.iter().any(is_known) && entries.iter().any(is_sentence)
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

/// The entries of TOML front matter, the first line of which is line `first` of its file.
fn toml_entries(inside: &str, first: u32, report: &mut FileReport) -> Option<Vec<Entry>> {
    let line = |at: usize| first - 1 + line_of(inside, at);
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
        check("\n \n---\ntitle: A b\n---\nText", Some("A b"), "Text");
        check("---\nsummary: A b.\nauthor: Ada Roe\n---\nText", None, "Text");
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        check("---\nText without a key.\n---\n", None, "---\nText without a key.\n---\n");
        let update = "---\nUpdate: the bridge is open again.\n\n---\n\n# Title";
        check(update, None, update);
        check("\n\nText", None, "\n\nText");
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
        check_error("\n\n---\ntitle: \"A\n---\nText", "a.md:4: error: The front matter is not valid YAML");
        check_error("\n+++\ntitle = = 3\n+++\n", "a.md:3: error: The front matter is not valid TOML at");
        check_error(
            "---\ntitle: A\ntags: [\"ü\"] b\n---\nText",
            "a.md:3: error: The front matter is not valid YAML at column 14: ",
        );
    }
}
