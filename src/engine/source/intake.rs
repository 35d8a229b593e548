//! Takes in the files of a folder, one after the other, and makes the articles of them.

mod article;

use super::SETTINGS_FILE;
use super::decode::decode;
use super::draft::FileReport;
use super::folder_outlet;
use super::form::FileForm;
use super::settings::{Interface, Settings};
use super::settle::{Entry, settle};
use super::unstated::Unstated;
use crate::about::About;
use crate::article::Article;
use crate::error::{Problem, Severity};
use crate::extent::Extent;
use article::article;

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
    settings_path: String,
    /// Whether only some of the corpus is read.
    is_part: bool,
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
            settings_path: path.to_owned(),
            is_part: false,
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

    /// The same where only one file of the corpus is read: what corpus.toml says of the others is in its
    /// place.
    #[must_use]
    pub fn of_one_file(mut self) -> Self {
        self.is_part = true;
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
                if let Some(article) = article(&self.settings, path, &draft, &said, &mut report) {
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
            report.fold();
        }
        self.problems.append(&mut report.problems);
    }

    /// Lists a file as one that holds no article. A corpus.toml that is not the one of this corpus may be
    /// meant to hold texts back, so it is named.
    pub fn pass_over(&mut self, path: &str) {
        if path == self.settings_path {
            return;
        }
        self.passed_over.push(path.to_owned());
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if !name.eq_ignore_ascii_case(SETTINGS_FILE) {
            return;
        }
        let mut report = FileReport::new(path);
        if folder.is_empty() {
            report.warning(None, "Nothing in this file counts.", "Call it corpus.toml, in small letters.");
        } else {
            report.warning(
                None,
                "corpus.toml counts only at the top of what is read, so nothing in this one does.",
                format!("Read the folder {folder} alone, or put what it says into a corpus.toml at the top."),
            );
        }
        self.problems.append(&mut report.problems);
    }

    /// Adds a problem that was met outside, such as a file that cannot be opened.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The articles of all files taken in, with unique ids, and everything worth knowing.
    pub fn finish(mut self) -> Reading {
        folder_outlet::settle(&mut self.entries, &mut self.settings_report);
        settle(&mut self.entries, &mut self.problems);
        if !self.is_part {
            self.check_first_screen();
            let articles: Vec<(&str, &Article)> =
                self.entries.iter().map(|entry| (entry.path.as_str(), &entry.article)).collect();
            self.settings.report_unused(&articles, &mut self.settings_report);
        }
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
mod tests;
