//! What `corpus.toml` says under `[files."…"]`.

use super::{OF_FOLDER, extent};
use crate::extent::Extent;
use crate::source::details::entries::{Value, from_toml};
use crate::source::details::{self, Details};
use crate::source::draft::FileReport;
use crate::source::glob::Pattern;
use crate::source::markings::Markings;
use toml::Spanned;
use toml::de::DeValue;

/// What is said of the files that fit a pattern.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub pattern: Pattern,
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
            pattern: Pattern::new(pattern),
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

/// The rules of the table `files`; `line` tells the line of a byte. What they cannot mean is reported, and
/// where a rule cannot be read, only details of its files are compiled: what it was to hold back is not known.
pub(super) fn read(
    value: &Spanned<DeValue<'_>>,
    line: &dyn Fn(usize) -> u32,
    report: &mut FileReport,
) -> Vec<Rule> {
    let Some(patterns) = value.get_ref().as_table() else {
        report.error(
            Some(line(value.span().start)),
            "files must be a table, so nothing in it counts, and only details are published.",
            "Write [files.\"post/*\"] and below it what is said of the files that fit, once for each pattern.",
        );
        return vec![Rule { publish: Some(Extent::Details), ..Rule::of_all() }];
    };
    let mut rules = Vec::new();
    for (pattern, value) in patterns {
        let mut rule = Rule::new(pattern.get_ref(), line(pattern.span().start));
        let Some(table) = value.get_ref().as_table() else {
            report.error(
                Some(rule.line),
                format!(
                    "What is said of the files \"{}\" must be a table, so only details of them are published.",
                    rule.pattern.as_str()
                ),
                "Write [files.\"name.txt\"] and the details below it.",
            );
            rules.push(Rule { publish: Some(Extent::Details), ..rule });
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
                    format!("[files.\"{}\"] has no detail \"{other}\".", rule.pattern.as_str()),
                    "Known are title, outlet, label, author, agency, date, url, language, tags, kind, licence, rights, excerpt_of, draft, id, aliases, order, publish, set_aside and keep.",
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

#[cfg(test)]
mod tests {
    use crate::extent::Extent;
    use crate::source::draft::FileReport;
    use crate::source::settings::Settings;

    #[test]
    fn what_is_said_of_files_in_no_known_way_holds_them_back() {
        let (full, details) = (Extent::Full, Extent::Details);
        for (text, line, extents) in [
            ("[[files]]\npattern = \"a*\"\npublish = \"details\"\n", 1, [details, details]),
            ("title = \"T\"\nfiles = []\n", 2, [details, details]),
            ("files = \"details\"\n", 1, [details, details]),
            ("[files]\n\"a.md\" = \"details\"\n", 2, [details, full]),
            ("[[files.\"a.md\"]]\npublish = \"details\"\n", 1, [details, full]),
        ] {
            let mut report = FileReport::new("corpus.toml");
            let mut settings = Settings::read(text, &mut report);
            assert_eq!(["a.md", "b.md"].map(|path| settings.of_file(path).extent), extents, "{text}");
            assert_eq!(report.problems.len(), 1, "{:?}", report.problems);
            let told = report.problems[0].to_string();
            assert!(told.starts_with(&format!("corpus.toml:{line}: error: ")), "{told}");
        }
    }
}
