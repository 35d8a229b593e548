//! What `corpus.toml` says under `[files."…"]`.

use super::{OF_FOLDER, extent};
use crate::extent::Extent;
use crate::source::details::entries::{Value, from_toml};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use crate::source::markings::Markings;
use toml::Spanned;
use toml::de::DeValue;

/// What is said of the files that fit a pattern.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub pattern: String,
    /// Where it is said.
    pub line: u32,
    pub details: Details,
    pub markings: Markings,
    pub publish: Option<Extent>,
    pub order: Option<u32>,
    pub outlet_of_folder: bool,
    /// Whether a file fits.
    pub used: bool,
}

impl Rule {
    /// What says nothing of every file.
    pub fn of_all() -> Self {
        Self { used: true, ..Self::new("**", 1) }
    }

    fn new(pattern: &str, line: u32) -> Self {
        Self {
            pattern: pattern.to_owned(),
            line,
            details: Details::default(),
            markings: Markings::default(),
            publish: None,
            order: None,
            outlet_of_folder: false,
            used: false,
        }
    }
}

/// The rules of the table `files`; `line` tells the line of a byte. What they cannot mean is reported.
pub(super) fn read(
    value: &Spanned<DeValue<'_>>,
    line: &dyn Fn(usize) -> u32,
    report: &mut FileReport,
) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (pattern, value) in value.get_ref().as_table().into_iter().flatten() {
        let mut rule = Rule::new(pattern.get_ref(), line(pattern.span().start));
        let Some(table) = value.get_ref().as_table() else {
            report.warning(
                Some(rule.line),
                format!("What is said of the file \"{}\" must be a table.", rule.pattern),
                "Write [files.\"name.txt\"] and the details below it.",
            );
            continue;
        };
        let entries = from_toml(table, line);
        for entry in entries.iter().filter(|entry| !details::is_known(&entry.key)) {
            match entry.key.as_str() {
                marking @ ("keep" | "setaside") => {
                    for beginning in entry.value.items() {
                        rule.markings.add(beginning, marking == "keep", entry.line);
                    }
                }
                "order" => rule.order = order(&entry.value, entry.line, report),
                "publish" => rule.publish = Some(extent(&entry.value, entry.line, report)),
                other => report.warning(
                    entry.line,
                    format!("[files.\"{}\"] has no detail \"{other}\".", rule.pattern),
                    "Known are title, outlet, label, author, agency, date, url, language, tags, kind, licence, rights, excerpt_of, id, aliases, order, publish, set_aside and keep.",
                ),
            }
        }
        rule.details = details::read(&entries, report);
        rule.outlet_of_folder = rule.details.outlet.take_if(|outlet| *outlet == OF_FOLDER).is_some();
        rules.push(rule);
    }
    rules
}

/// A place among the articles; what is no number is reported.
fn order(value: &Value, line: Option<u32>, report: &mut FileReport) -> Option<u32> {
    let place = value.text().and_then(|text| text.parse().ok());
    if place.is_none() {
        report.warning(
            line,
            "The order of an article is a whole number from 0 on, so this one counts for nothing.",
            "Write order = 1 for the first, order = 2 for the second.",
        );
    }
    place
}
