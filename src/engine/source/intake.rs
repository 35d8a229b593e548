//! Takes in the files of a folder, one after the other, and makes the articles of them.

use super::SETTINGS_FILE;
use super::decode::decode;
use super::details::host;
use super::draft::{Draft, FileReport};
use super::form::FileForm;
use super::settings::{FileSettings, Interface, Settings};
use super::settle::{Entry, settle};
use super::unstated::Unstated;
use super::{folder_outlet, ids, language, rights};
use crate::about::About;
use crate::article::{Article, Role};
use crate::error::{Problem, Severity};
use crate::extent::Extent;

/// Files above this size are not read; bytes.
pub const LARGEST_FILE: u64 = 100 * 1024 * 1024;

/// The problem with a file of more than [`LARGEST_FILE`] bytes, which is not read.
pub fn too_large(path: &str, bytes: u64) -> Problem {
    let megabytes = bytes / (1024 * 1024);
    Problem {
        severity: Severity::Error,
        file: path.to_owned(),
        line: None,
        what: format!("The file has {megabytes} MB; files above 100 MB are not read."),
        mend: "Split it into smaller files.".to_owned(),
    }
}

/// What reading a folder gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The articles, in the order that their corpus will have.
    pub articles: Vec<Article>,
    /// Where each of them is read from, in the same order: the path of its file, for a row with `:`
    /// and its line.
    pub places: Vec<String>,
    /// What corpus.toml says of the whole.
    pub about: About,
    /// The language that corpus.toml asks for the page's own words in.
    pub interface: Option<Interface>,
    /// What a person should know, by file and line.
    pub problems: Vec<Problem>,
    /// Files that hold no article in a known form, sorted.
    pub passed_over: Vec<String>,
}

/// Takes in files in any order; the result is the same in every order.
///
/// ```
/// use crossread_engine::source::Intake;
/// let mut intake = Intake::new(None);
/// intake.add("post/2025-05-03-flood.txt", b"River floods town\n\nBy Ada Roe\n\nThe river rose by two metres in one night.");
/// let reading = intake.finish();
/// assert_eq!(reading.articles[0].id, "post/2025-05-03-flood");
/// assert_eq!(reading.articles[0].title, "River floods town");
/// assert_eq!(reading.articles[0].authors, ["Ada Roe"]);
/// assert_eq!(reading.articles[0].outlet, None);
/// ```
pub struct Intake {
    settings: Settings,
    settings_report: FileReport,
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    passed_over: Vec<String>,
}

impl Intake {
    /// An empty intake under the settings of corpus.toml: its path and bytes, where there is one.
    pub fn new(corpus_toml: Option<(&str, &[u8])>) -> Self {
        let (path, bytes) = corpus_toml.unwrap_or((SETTINGS_FILE, b""));
        let mut report = FileReport::new(path);
        let text = decode(bytes, &mut report).unwrap_or_default();
        Self {
            settings: Settings::read(&text, &mut report),
            settings_report: report,
            entries: Vec::new(),
            problems: Vec::new(),
            passed_over: Vec::new(),
        }
    }

    /// The same where it was asked for that no more than this of each article is compiled. It stands in
    /// place of what corpus.toml says of the whole; of single files that may still say less.
    #[must_use]
    pub fn publishing(mut self, asked: Option<Extent>) -> Self {
        self.settings.asked = asked;
        self
    }

    /// An intake where there is a corpus.toml that cannot be read: what it was to hold back is not known,
    /// so only details are compiled.
    pub fn with_unread_settings() -> Self {
        let mut intake = Self::new(None).publishing(Some(Extent::Details));
        intake.report(Problem {
            severity: Severity::Error,
            file: SETTINGS_FILE.to_owned(),
            line: None,
            what: "Nothing in corpus.toml counts, and only details are published.".to_owned(),
            mend: "Put a file there that can be read.".to_owned(),
        });
        intake
    }

    /// Takes in a file: its path in the corpus folder, with `/` between the parts, and its bytes.
    pub fn add(&mut self, path: &str, bytes: &[u8]) {
        self.add_telling(path, bytes, &mut |_, _| {});
    }

    /// The same; calls `told` with the number of each of its articles, from 0, and how many there are.
    pub fn add_telling(&mut self, path: &str, bytes: &[u8], told: &mut dyn FnMut(usize, usize)) {
        let Some(form) = FileForm::of(path) else {
            self.pass_over(path);
            return;
        };
        let mut report = FileReport::new(path);
        if let Some(text) = decode(bytes, &mut report) {
            let said = self.settings.of_file(path);
            let mut unstated = Unstated::default();
            let drafts = form.read(path, &text, &mut self.settings.columns, &mut report);
            if drafts.is_none() {
                self.pass_over(path);
            }
            let drafts = drafts.unwrap_or_default();
            let of = drafts.len();
            for (number, draft) in drafts.into_iter().enumerate() {
                told(number, of);
                if let Some(article) = self.article(path, &draft, &said, &mut report) {
                    let stated = draft.details.outlet.is_some() || said.details.outlet.is_some();
                    let outlet_of_folder = article.outlet.is_some() && !stated;
                    unstated.count(&article, &draft, &said.details);
                    self.entries.push(Entry {
                        path: path.to_owned(),
                        line: draft.line,
                        article,
                        markings: said.markings.clone(),
                        outlet_of_folder,
                    });
                }
            }
            unstated.report(&mut report);
        }
        self.problems.append(&mut report.problems);
    }

    /// Lists a file as one that holds no article.
    pub fn pass_over(&mut self, path: &str) {
        if path != SETTINGS_FILE {
            self.passed_over.push(path.to_owned());
        }
    }

    /// Adds a problem that was met outside, such as a file that cannot be opened.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The article of a draft with its wanted id; `None` if it has no text.
    fn article(
        &self,
        path: &str,
        draft: &Draft,
        said: &FileSettings,
        report: &mut FileReport,
    ) -> Option<Article> {
        let mut article = draft.details.clone().overridden_by(&said.details).into_article();
        article.extent = said.extent;
        article.order = said.order;
        article.blocks.clone_from(&draft.blocks);
        said.markings.keep(&mut article.blocks);
        let is_words = |text: &str| text.chars().any(char::is_alphanumeric);
        let first = article.blocks.iter().find(|block| block.role == Role::Body && is_words(&block.text));
        // Of an article of which only the details may be passed on, they are all there is.
        if first.is_none() && (article.excerpt_of == 0 || article.title.is_empty()) {
            report.warning(
                draft.line,
                "The article has no text, so it is left out.",
                "Add its text, or remove it.",
            );
            return None;
        }
        if let Some(first) = first.filter(|_| article.title.is_empty()) {
            article.title = ids::first_words(&first.text, said.extent);
        }
        if article.outlet.is_none() && said.outlet_of_folder {
            article.outlet = folder_outlet::named(path).map(str::to_owned);
        }
        if article.outlet.is_none() && article.label.is_none() {
            article.label = article.url.as_deref().and_then(host).map(str::to_owned);
        }
        let whose = rights::set_aside(&mut article.blocks);
        article.rights = article.rights.or(whose);
        article.language = article
            .language
            .or_else(|| self.settings.about.language.clone())
            .or_else(|| language::recognise(&article.blocks));
        article.id = match (ids::stated(&article.id), draft.line) {
            (id, _) if !id.is_empty() => id,
            (_, None) => ids::from_path(path),
            (_, Some(_)) => ids::from_details(&article),
        };
        // Not even the first words of the text may stand in for the headline.
        if article.title.is_empty() {
            article.title = draft.line.map_or_else(|| format!("[{path}]"), |line| format!("[{path}:{line}]"));
        }
        Some(article)
    }

    /// The articles of all files taken in, with unique ids, and everything worth knowing.
    pub fn finish(mut self) -> Reading {
        folder_outlet::settle(&mut self.entries, &mut self.settings_report);
        settle(&mut self.entries, &mut self.problems);
        self.check_first_screen();
        let articles: Vec<(&str, &Article)> =
            self.entries.iter().map(|entry| (entry.path.as_str(), &entry.article)).collect();
        self.settings.report_unused(&articles, &mut self.settings_report);
        self.problems.append(&mut self.settings_report.problems);
        self.problems.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        self.passed_over.sort_unstable();
        self.entries.sort_by(|a, b| a.article.place().cmp(&b.article.place()));
        let places = self.entries.iter().map(Entry::place).collect();
        Reading {
            articles: self.entries.into_iter().map(|entry| entry.article).collect(),
            places,
            about: self.settings.about,
            interface: self.settings.interface,
            problems: self.problems,
            passed_over: self.passed_over,
        }
    }

    /// Reports articles that the first screen wants to compare and that are not there.
    fn check_first_screen(&mut self) {
        for wanted in &self.settings.about.first_screen.compare {
            let known = |entry: &Entry| entry.article.id == *wanted || entry.article.aliases.contains(wanted);
            if !self.entries.iter().any(known) {
                self.settings_report.warning(
                    None,
                    format!("The first screen compares \"{wanted}\", but no article has this id."),
                    "Check `compare` under [first_screen].",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(files: &[(&str, &str)]) -> Reading {
        let mut intake = Intake::new(None);
        for (path, text) in files {
            intake.add(path, text.as_bytes());
        }
        intake.finish()
    }

    #[test]
    fn the_order_of_the_files_does_not_matter() {
        let files = [
            ("b.md", "+++\nid = \"x\"\n+++\n# B\n\nText b."),
            ("a.md", "+++\nid = \"x\"\naliases = [\"x-2\", \"old\"]\n+++\n# A\n\nText a."),
            ("a.txt", "# A\n\nText of a."),
        ];
        let turned: Vec<_> = files.iter().rev().copied().collect();
        let reading = read(&files);
        assert_eq!(reading, read(&turned));
        let ids: Vec<&str> = reading.articles.iter().map(|article| article.id.as_str()).collect();
        assert_eq!(ids, ["a", "x", "x-2"]);
        assert_eq!(reading.places, ["a.txt", "a.md", "b.md"]);
        assert_eq!(reading.articles[1].title, "A");
        assert_eq!(reading.articles[1].aliases, ["old"]);
    }

    #[test]
    fn a_copy_is_folded_and_its_id_leads_on() {
        let reading = read(&[
            ("a.md", "+++\noutlet = \"Post\"\n+++\n# A\n\nText."),
            ("b.md", "+++\noutlet = \"Post\"\n+++\n# A\n\nText!"),
        ]);
        assert_eq!(reading.articles.len(), 1);
        assert_eq!(reading.articles[0].aliases, ["b"]);
        let note =
            reading.problems.iter().find(|problem| problem.file == "b.md" && problem.what.contains("a.md"));
        assert!(note.is_some(), "{:?}", reading.problems);
    }

    #[test]
    fn unread_files_are_listed() {
        let reading = read(&[("z.png", ""), ("README.md", "# Read me"), ("corpus.toml", "")]);
        assert_eq!(reading.passed_over, ["README.md", "z.png"]);
        assert!(reading.articles.is_empty() && reading.problems.is_empty());
    }

    #[test]
    fn an_article_the_first_screen_wants_must_be_there() {
        let mut intake = Intake::new(Some(("corpus.toml", b"[first_screen]\ncompare = [\"a\", \"b\"]\n")));
        intake.add("a.md", b"# A\n\nText.");
        let problems = intake.finish().problems;
        assert!(problems.iter().any(|problem| problem.what.contains("\"b\"")));
        assert!(!problems.iter().any(|problem| problem.what.contains("compares \"a\"")));
    }
}
