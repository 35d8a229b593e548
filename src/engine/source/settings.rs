//! What `corpus.toml` says: of the whole corpus, and of single files.

mod first_screen;
mod interface;

pub use interface::{Interface, UnknownInterface};

use super::columns::Columns;
use super::details::entries::{Value, from_toml, line_of, plain_key, toml_value};
use super::details::{self, Details};
use super::draft::FileReport;
use super::glob;
use super::language;
use super::markings::Markings;
use crate::about::About;
use crate::article::Article;
use crate::extent::Extent;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The settings of a corpus.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    /// What is said of the whole.
    pub about: About,
    /// The language of the page's own words.
    pub interface: Option<Interface>,
    /// Which columns of tables hold what.
    pub columns: Columns,
    /// How much of each article is compiled, as far as it is said of the whole.
    publish: Option<Extent>,
    /// The same, where it was asked for in another place than corpus.toml.
    pub asked: Option<Extent>,
    /// What is said of files, the least exact pattern first.
    rules: Vec<Rule>,
}

/// What is said of one file.
#[derive(Clone, Debug, Default)]
pub(super) struct FileSettings {
    /// Details of its articles.
    pub details: Details,
    /// What is said of its paragraphs.
    pub markings: Markings,
    /// How much of its articles is compiled.
    pub extent: Extent,
}

/// What is said of the files that fit a pattern.
#[derive(Clone, Debug)]
struct Rule {
    pattern: String,
    line: u32,
    details: Details,
    markings: Markings,
    publish: Option<Extent>,
    used: bool,
}

impl Rule {
    /// What says nothing of every file.
    fn of_all() -> Self {
        let (details, markings) = (Details::default(), Markings::default());
        Self { pattern: "**".into(), line: 1, details, markings, publish: None, used: true }
    }
}

impl Settings {
    /// Reads corpus.toml. A mistake in its form is reported; then nothing of it counts, and only details
    /// are compiled.
    pub fn read(text: &str, report: &mut FileReport) -> Self {
        let mut settings = Self::default();
        let line = |at: usize| line_of(text, at);
        match DeTable::parse(text) {
            Ok(table) => settings.take(table.get_ref(), &line, report),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                report.error(
                    Some(line(at)),
                    format!("corpus.toml is not valid TOML: {}.", error.message().trim_end_matches('.')),
                    "Until it is mended, nothing in it counts, and only details are published.",
                );
                // What it was to hold back is not known, so everything is.
                settings.rules.push(Rule { publish: Some(Extent::Details), ..Rule::of_all() });
            }
        }
        settings
    }

    /// What is said of the file at `path`; where several patterns fit, the more exact one wins. What was
    /// asked for elsewhere is never exceeded.
    pub fn of_file(&mut self, path: &str) -> FileSettings {
        let mut said = FileSettings::default();
        let mut publish = None;
        for rule in self.rules.iter_mut().filter(|rule| glob::fits(&rule.pattern, path)) {
            rule.used = true;
            said.details = said.details.overridden_by(&rule.details);
            said.markings.extend(&rule.markings);
            publish = rule.publish.or(publish);
        }
        said.extent = match (self.asked, publish) {
            (Some(asked), Some(said)) => asked.min(said),
            (Some(asked), None) => asked,
            (None, said) => said.or(self.publish).unwrap_or_default(),
        };
        said
    }

    /// Reports what fitted nothing: patterns without a file, columns that no file has, beginnings that
    /// no paragraph has. `articles` stand with the paths of their files.
    pub fn report_unused(&self, articles: &[(&str, &Article)], report: &mut FileReport) {
        self.columns.report_unused(report);
        for rule in self.rules.iter().filter(|rule| rule.used && rule.markings != Markings::default()) {
            let fitting = articles.iter().filter(|(path, _)| glob::fits(&rule.pattern, path));
            let fitting: Vec<&Article> = fitting.map(|(_, article)| *article).collect();
            rule.markings.report_unused(&fitting, report);
        }
        for rule in self.rules.iter().filter(|rule| !rule.used) {
            report.warning(
                Some(rule.line),
                format!("No file fits [files.\"{}\"].", rule.pattern),
                "Check its spelling; * stands for any name, ** for any folders.",
            );
        }
    }

    fn take(&mut self, table: &DeTable<'_>, line: &dyn Fn(usize) -> u32, report: &mut FileReport) {
        for (key, value) in table {
            let at = Some(line(key.span().start));
            match plain_key(key.get_ref()).as_str() {
                "title" => self.about.title = text(key.get_ref(), value, at, report),
                "description" => self.about.description = text(key.get_ref(), value, at, report),
                "note" => self.about.note = text(key.get_ref(), value, at, report),
                "licence" | "license" => self.about.licence = text(key.get_ref(), value, at, report),
                "language" => self.about.language = language(value, at, report),
                "interface" => self.interface = interface::read(value, at, report),
                "publish" => self.publish = Some(extent(&toml_value(value.get_ref()), at, report)),
                "columns" => self.columns = Columns::read(value, line, report),
                "firstscreen" => first_screen::read(&mut self.about.first_screen, value, line, report),
                "files" => self.take_files(value, line, report),
                _ => report.warning(
                    at,
                    format!("corpus.toml has no setting \"{}\".", key.get_ref()),
                    "Known are title, description, note, language, interface, licence, publish, [columns], [first_screen] and [files.\"…\"].",
                ),
            }
        }
        self.rules.sort_by(|a, b| {
            (glob::exactness(&a.pattern), &a.pattern).cmp(&(glob::exactness(&b.pattern), &b.pattern))
        });
    }

    fn take_files(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        line: &dyn Fn(usize) -> u32,
        report: &mut FileReport,
    ) {
        let tables = value.get_ref().as_table().into_iter().flatten();
        for (pattern, value) in tables {
            let at = line(pattern.span().start);
            let Some(table) = value.get_ref().as_table() else {
                report.warning(
                    Some(at),
                    format!("What is said of the file \"{}\" must be a table.", pattern.get_ref()),
                    "Write [files.\"name.txt\"] and the details below it.",
                );
                continue;
            };
            let entries = from_toml(table, line);
            let (mut markings, mut publish) = (Markings::default(), None);
            for entry in entries.iter().filter(|entry| !details::is_known(&entry.key)) {
                let is_kept = entry.key == "keep";
                if is_kept || entry.key == "setaside" {
                    for beginning in entry.value.items() {
                        markings.add(beginning, is_kept, entry.line);
                    }
                    continue;
                }
                if entry.key == "publish" {
                    publish = Some(extent(&entry.value, entry.line, report));
                    continue;
                }
                report.warning(
                    entry.line,
                    format!("[files.\"{}\"] has no detail \"{}\".", pattern.get_ref(), entry.key),
                    "Known are title, outlet, label, author, agency, date, url, language, tags, kind, licence, rights, id, aliases, publish, set_aside and keep.",
                );
            }
            self.rules.push(Rule {
                pattern: pattern.get_ref().to_string(),
                line: at,
                details: details::read(&entries, report),
                markings,
                publish,
                used: false,
            });
        }
    }
}

/// A text setting; anything else is reported.
fn text(key: &str, value: &Spanned<DeValue<'_>>, at: Option<u32>, report: &mut FileReport) -> Option<String> {
    if let DeValue::String(text) = value.get_ref() {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        return (!text.is_empty()).then_some(text);
    }
    report.warning(at, format!("{key} must be a text."), format!("Write {key} = \"…\"."));
    None
}

fn language(value: &Spanned<DeValue<'_>>, at: Option<u32>, report: &mut FileReport) -> Option<String> {
    let stated = text("language", value, at, report)?;
    let tag = language::tag(&stated);
    if tag.is_none() {
        report.warning(
            at,
            format!("The language \"{stated}\" is not known."),
            "Write its code, like en or pt-br.",
        );
    }
    tag
}

/// How much is compiled, as corpus.toml says it. What cannot be read holds everything back, since more
/// might be published than may be.
fn extent(value: &Value, at: Option<u32>, report: &mut FileReport) -> Extent {
    let stated = value.text().unwrap_or_default();
    stated.parse().unwrap_or_else(|_| {
        report.error(
            at,
            format!("publish = \"{stated}\" cannot be read, so only details are published."),
            "Write \"full\", \"details\", or the number of words of an excerpt.",
        );
        Extent::Details
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Settings, Vec<String>) {
        let mut report = FileReport::new("corpus.toml");
        let settings = Settings::read(text, &mut report);
        (settings, report.problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_whole_and_its_first_screen_are_read() {
        let (settings, problems) = read(
            "title = \"Floods\"\nlanguage = \"English\"\n[first_screen]\nheading = \"One\\nriver\"\nexamples = [\"bridge\", { query = \"ford\", remark = \"why\" }]\ncompare = [\"a\", \"b\"]\n",
        );
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(settings.about.title.as_deref(), Some("Floods"));
        assert_eq!(settings.about.language.as_deref(), Some("en"));
        assert_eq!(settings.about.first_screen.heading.as_deref(), Some("One river"));
        let examples: Vec<_> = settings
            .about
            .first_screen
            .examples
            .iter()
            .map(|example| (example.query.as_str(), example.remark.as_deref()))
            .collect();
        assert_eq!(examples, [("bridge", None), ("ford", Some("why"))]);
        assert_eq!(settings.about.first_screen.compare, ["a", "b"]);
    }

    #[test]
    fn the_more_exact_pattern_wins() {
        let (mut settings, _) = read(
            "[files.\"post/a.txt\"]\ntitle = \"A\"\n[files.\"**\"]\noutlet = \"Nobody\"\ntitle = \"T\"\n[files.\"post/*\"]\noutlet = \"The Post\"\n",
        );
        let details = settings.of_file("post/a.txt").details;
        assert_eq!((details.title.as_deref(), details.outlet.as_deref()), (Some("A"), Some("The Post")));
    }

    #[test]
    fn how_much_is_published_is_said_of_all_of_files_and_elsewhere() {
        let (mut settings, problems) = read(
            "publish = 60\n[files.\"a/*\"]\npublish = \"full\"\n[files.\"b/*\"]\npublish = \"details\"\n[files.\"c/*\"]\npublish = \"sixty\"\n",
        );
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("corpus.toml:7: error: publish = \"sixty\""), "{problems:?}");
        let mut of = |asked| {
            settings.asked = asked;
            ["x.md", "a/x.md", "b/x.md", "c/x.md"].map(|path| settings.of_file(path).extent)
        };
        let (full, details, words) = (Extent::Full, Extent::Details, Extent::Excerpt(60));
        assert_eq!(of(None), [words, full, details, details]);
        assert_eq!(of(Some(full)), [full, full, details, details]);
        assert_eq!(of(Some(Extent::Excerpt(9))), [Extent::Excerpt(9), Extent::Excerpt(9), details, details]);
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        let (_, problems) = read("title = \"a\"\ndescription = = 2\n");
        assert!(
            problems[0].starts_with("corpus.toml:2: error: corpus.toml is not valid TOML"),
            "{problems:?}"
        );
        let (settings, problems) =
            read("titel = \"a\"\nnote = 3\nfiles = { \"a.txt\" = { outlt = \"b\" } }\n");
        assert_eq!(problems.len(), 3, "{problems:?}");
        let mut report = FileReport::new("corpus.toml");
        settings.report_unused(&[], &mut report);
        assert_eq!(report.problems[0].line, Some(3));
    }
}
