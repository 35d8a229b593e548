//! What `corpus.toml` says: of the whole corpus, and of single files.

mod first_screen;
mod interface;
mod rule;
mod rules;

pub use interface::{Interface, UnknownInterface};

use super::columns::Columns;
use super::details::Details;
use super::details::entries::{Value, at_column, plain_key, toml_value};
use super::draft::FileReport;
use super::language;
use super::markings::Markings;
use crate::about::About;
use crate::article::Article;
use crate::extent::Extent;
use rule::Rule;
use rules::Rules;
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
    /// Whether the outlet of articles that state none is the folder they lie in.
    outlet_of_folder: bool,
    /// How much is compiled, where it was asked for in another place than corpus.toml.
    pub asked: Option<Extent>,
    /// What is said of files.
    rules: Rules,
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
    /// Where its articles stand among the others.
    pub order: Option<u32>,
    /// Whether the outlet of its articles is the folder it lies in, where they state none.
    pub outlet_of_folder: bool,
}

impl Settings {
    /// Reads corpus.toml. A mistake in its form is reported; then nothing of it counts, and only details
    /// are compiled.
    pub fn read(text: &str, report: &mut FileReport) -> Self {
        let mut settings = Self::default();
        // Thousands of rules name their lines.
        let ends: Vec<usize> = text.match_indices('\n').map(|(end, _)| end).collect();
        let line = |at: usize| ends.partition_point(|&end| end < at) as u32 + 1;
        match DeTable::parse(text) {
            Ok(table) => settings.take(table.get_ref(), &line, report),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                report.error(
                    Some(line(at)),
                    format!(
                        "corpus.toml is not valid TOML{}: {}.",
                        at_column(text, at),
                        error.message().trim_end_matches('.')
                    ),
                    "Until it is mended, nothing in it counts, and only details are published.",
                );
                // What it was to hold back is not known, so everything is.
                settings.rules.extend([Rule { publish: Some(Extent::Details), ..Rule::of_all() }]);
            }
        }
        settings
    }

    /// What is said of the file at `path`; where several patterns fit, the more exact one wins. What was
    /// asked for elsewhere is never exceeded.
    pub fn of_file(&mut self, path: &str) -> FileSettings {
        let mut said = FileSettings { outlet_of_folder: self.outlet_of_folder, ..FileSettings::default() };
        let mut publish = None;
        for rule in self.rules.of_file(path) {
            said.details = said.details.overridden_by(&rule.details);
            said.markings.extend(&rule.markings);
            publish = rule.publish.or(publish);
            said.order = rule.order.or(said.order);
            if rule.outlet_of_folder {
                said.details.outlet = None;
                said.outlet_of_folder = true;
            }
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
        self.rules.report_unused(articles, report);
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
                "outlet" => self.take_outlet(value, at, report),
                "columns" => self.columns = Columns::read(value, line, report),
                "firstscreen" => first_screen::read(&mut self.about.first_screen, value, line, report),
                "files" => self.rules.extend(rule::read(value, line, report)),
                _ => report.warning(
                    at,
                    format!("corpus.toml has no setting \"{}\".", key.get_ref()),
                    "Known are title, description, note, language, interface, licence, publish, outlet, [columns], [first_screen] and [files.\"…\"].",
                ),
            }
        }
    }

    /// `outlet = "folder"`. A name would give one outlet to all that state none, which pools them.
    fn take_outlet(&mut self, value: &Spanned<DeValue<'_>>, at: Option<u32>, report: &mut FileReport) {
        let Some(stated) = text("outlet", value, at, report) else { return };
        self.outlet_of_folder = stated == OF_FOLDER;
        if !self.outlet_of_folder {
            report.warning(
                at,
                format!("outlet = \"{stated}\" counts for no article."),
                "Write outlet = \"folder\" if folders are named after outlets, or the name below [files.\"…\"].",
            );
        }
    }
}

/// What stands in place of an outlet's name where that is the folder's.
const OF_FOLDER: &str = "folder";

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

        let (mut settings, _) =
            read("[files.\"**\"]\noutlet = \"Various\"\n[files.\"bbc/*\"]\noutlet = \"folder\"\n");
        let outlet = |said: FileSettings| said.details.outlet;
        assert_eq!(outlet(settings.of_file("echo/a.txt")).as_deref(), Some("Various"));
        assert_eq!(outlet(settings.of_file("bbc/a.txt")), None, "the folder's name is the outlet");
    }

    #[test]
    fn an_order_is_a_number_and_the_more_exact_pattern_has_it() {
        let (mut settings, problems) = read(
            "[files.\"post/*\"]\norder = 2\n[files.\"post/a.txt\"]\norder = \"1\"\n[files.\"echo/*\"]\norder = \"last\"\n",
        );
        let orders = ["post/a.txt", "post/b.txt", "echo/a.txt"].map(|path| settings.of_file(path).order);
        assert_eq!(orders, [Some(1), Some(2), None]);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("corpus.toml:6: warning: The order of an article"), "{problems:?}");
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
            problems[0].starts_with("corpus.toml:2: error: corpus.toml is not valid TOML at column 15: "),
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
