//! The articles of all files that were added, and what a person fills in.

mod batch;

use crate::archive::Archive;
use batch::Batch;
pub use batch::Settings;
use crossread_engine::about::About;
use crossread_engine::article::{Article, Role};
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::error::{Problem, Severity};
use crossread_engine::library::Library;
use crossread_engine::source::{Field, Reading, fill_in, is_article_file};
use crossread_engine::text::words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the ids of added articles begin with, so that none is that of an article of the page and
/// a link tells which it is about.
const ADDED: &str = "added/";

/// Everything that was added, batch after batch: what is chosen at once, a folder, an archive.
#[derive(Default)]
pub struct Collection {
    entries: Vec<Entry>,
    /// Their numbers by what articles have in common that are the same.
    alike: BTreeMap<Likeness, Vec<usize>>,
    problems: Vec<Problem>,
    passed_over: Vec<String>,
    /// Ids that are given, here or by others who added articles to this page.
    taken: BTreeSet<String>,
    /// The page's own corpora, as far as they were handed over; none where that is not known.
    page: Vec<Arc<Corpus>>,
    /// What was compiled of the entries, part by part, and how many entries that are.
    parts: Vec<Arc<Corpus>>,
    in_parts: usize,
    batch: Option<Batch>,
}

/// The headline of an article, and how many bytes its text has.
type Likeness = (String, usize);

fn likeness(article: &Article) -> Likeness {
    (article.title.clone(), article.blocks.iter().map(|block| block.text.len()).sum())
}

/// One article and where it is from.
struct Entry {
    article: Article,
    /// The path of its file, for a row with `:` and its line.
    place: String,
}

/// An article as a table shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id in the page.
    pub id: String,
    /// Its file, for a row of a file with `:` and the line.
    pub place: String,
    /// What it states, in the order of [`Field::ALL`]; empty where it states nothing.
    pub fields: [String; 4],
    /// How many words headline, text and asides have.
    pub words: usize,
}

impl Collection {
    /// Keeps clear of ids that articles have already.
    pub fn avoid(&mut self, ids: impl IntoIterator<Item = String>) {
        self.taken.extend(ids);
    }

    /// Takes the compiled corpora that the page has open, so that stories and copies are found among all
    /// articles. Where one of them cannot be opened, none counts.
    pub fn stand_beside(&mut self, corpora: Vec<Vec<u8>>) {
        let open = |bytes| Corpus::open(&bytes).map(Arc::new);
        self.page = corpora.into_iter().map(open).collect::<Result<_, _>>().unwrap_or_default();
    }

    /// Begins a batch of files with these paths, under the settings of its corpus.toml.
    pub fn begin(&mut self, paths: impl IntoIterator<Item = String>, settings: Settings<'_>) {
        self.batch = Some(Batch::new(paths.into_iter().collect(), settings));
    }

    /// Whether the bytes of a file of the batch are wanted; if not, it is listed as passed over.
    pub fn wants(&mut self, path: &str) -> bool {
        let Some(batch) = &mut self.batch else { return false };
        let wanted = is_article_file(path) && !batch.belongs_to_page(path);
        if !wanted {
            batch.intake.pass_over(path);
        }
        wanted
    }

    /// Takes in a file of the batch.
    pub fn add(&mut self, path: &str, bytes: &[u8]) {
        if let Some(batch) = &mut self.batch {
            batch.intake.add(path, bytes);
        }
    }

    /// Names a file of the batch that cannot be read.
    pub fn report(&mut self, problem: Problem) {
        match &mut self.batch {
            Some(batch) => batch.intake.report(problem),
            None => self.problems.push(problem),
        }
    }

    /// Makes the articles of the batch.
    pub fn finish(&mut self) {
        let Some(batch) = self.batch.take() else { return };
        let Reading { mut articles, places, problems, passed_over, about, .. } = batch.intake.finish();
        // What the folder's corpus.toml says of all stays with each: the page has words of its own.
        for article in &mut articles {
            article.licence = article.licence.take().or_else(|| about.licence.clone());
        }
        self.problems.extend(problems);
        self.passed_over.extend(passed_over);
        let mut read: Vec<(String, Article)> = places.into_iter().zip(articles).collect();
        read.sort_by(|(a, _), (b, _)| batch::in_parts(a).cmp(&batch::in_parts(b)));
        for (place, article) in read {
            self.take(article, place);
        }
    }

    /// Takes in a `.zip` as a batch of its own; `progress` is told how many of how many entries
    /// are read.
    pub fn add_archive(&mut self, name: &str, bytes: Vec<u8>, progress: &mut dyn FnMut(usize, usize)) {
        let mut archive = match Archive::open(name, bytes) {
            Ok(archive) => archive,
            Err(problem) => return self.problems.push(problem),
        };
        let settings = archive.settings();
        let paths = archive.paths().to_vec();
        let paths_there = paths.iter().flatten().cloned();
        match settings {
            None => self.begin(paths_there, Settings::None),
            Some(Ok(bytes)) => self.begin(paths_there, Settings::Read(&bytes)),
            Some(Err(problem)) => {
                self.begin(paths_there, Settings::Unread);
                self.report(problem);
            }
        }
        for (at, path) in paths.iter().enumerate() {
            progress(at, paths.len());
            let Some(path) = path.as_deref().filter(|path| self.wants(path)) else { continue };
            match archive.unpack(at) {
                Ok(bytes) => self.add(path, &bytes),
                Err(problem) => self.report(problem),
            }
        }
        self.finish();
    }

    /// Gives an article an id of its own; one that is here already is not taken twice.
    fn take(&mut self, mut article: Article, place: String) {
        let alike = self.alike.entry(likeness(&article)).or_default();
        let same = |other: &&Entry| {
            let other = &other.article;
            (&other.blocks, &other.title, &other.outlet) == (&article.blocks, &article.title, &article.outlet)
                // Without texts two may well have one headline, as a daily column has.
                && (!article.blocks.is_empty() || (&other.date, &other.url) == (&article.date, &article.url))
        };
        if let Some(first) = alike.iter().map(|&at| &self.entries[at]).find(same) {
            return self.problems.push(Problem {
                severity: Severity::Note,
                what: format!("The same article as in {}, so it is added once.", first.place),
                file: place,
                line: None,
                mend: String::new(),
            });
        }
        alike.push(self.entries.len());
        let wanted = format!("{ADDED}{}", article.id);
        article.id.clone_from(&wanted);
        let mut number = 2;
        while !self.taken.insert(article.id.clone()) {
            article.id = format!("{wanted}-{number}");
            number += 1;
        }
        article.aliases.iter_mut().for_each(|alias| *alias = format!("{ADDED}{alias}"));
        self.entries.push(Entry { article, place });
    }

    /// Fills in a detail of an article. Gives what it states now; nothing where there is no such
    /// article.
    ///
    /// # Errors
    /// The problem with a text that cannot be read; the article then does not state the detail.
    pub fn fill_in(&mut self, id: &str, field: Field, text: &str) -> Result<String, Problem> {
        let Some(at) = self.entries.iter().position(|entry| entry.article.id == id) else {
            return Ok(String::new());
        };
        // A part in which an article changes is made anew, and with it the others.
        if at < self.in_parts {
            self.forget_parts();
        }
        let entry = &mut self.entries[at];
        let before = likeness(&entry.article);
        let filled = fill_in(&mut entry.article, &entry.place, field, text);
        let (now, stated) = (likeness(&entry.article), field.of(&entry.article));
        if let Some(alike) = self.alike.get_mut(&before) {
            alike.retain(|&other| other != at);
        }
        self.alike.entry(now).or_default().push(at);
        filled.map(|()| stated)
    }

    /// The articles, in the order in which they came.
    pub fn rows(&self) -> Vec<Row> {
        let row = |Entry { article, place }: &Entry| Row {
            id: article.id.clone(),
            place: place.clone(),
            fields: Field::ALL.map(|field| field.of(article)),
            words: count_words(article),
        };
        self.entries.iter().map(row).collect()
    }

    /// What a person should know of the files.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Files that hold no article.
    pub fn passed_over(&self) -> &[String] {
        &self.passed_over
    }

    /// Forgets all articles and what was told of their files.
    pub fn clear(&mut self) {
        for entry in self.entries.drain(..) {
            self.taken.remove(&entry.article.id);
        }
        self.alike.clear();
        (self.problems, self.passed_over, self.batch) = (Vec::new(), Vec::new(), None);
        self.forget_parts();
    }

    fn forget_parts(&mut self) {
        (self.parts, self.in_parts) = (Vec::new(), 0);
    }

    /// The articles as bytes that a page can open; `None` where there is no article. Where nothing was
    /// changed that was compiled before, only those that have come since, to be opened behind the parts
    /// before: then the page needs nothing twice.
    pub fn compiled(&mut self) -> Option<Part> {
        if self.in_parts == self.entries.len() {
            self.forget_parts();
        }
        let new: Vec<Article> =
            self.entries.iter().skip(self.in_parts).map(|entry| entry.article.clone()).collect();
        if new.is_empty() {
            return None;
        }
        let before: Vec<Arc<Corpus>> = self.page.iter().chain(&self.parts).cloned().collect();
        let bytes = self.compiled_behind(before, &new);
        let further = !self.parts.is_empty();
        if let Ok(corpus) = Corpus::open(&bytes) {
            self.parts.push(Arc::new(corpus));
            self.in_parts = self.entries.len();
        }
        Some(Part { bytes, further })
    }

    /// Articles as bytes to be opened behind these corpora, the page's own first.
    fn compiled_behind(&self, before: Vec<Arc<Corpus>>, articles: &[Article]) -> Vec<u8> {
        if self.page.is_empty() {
            return compile(articles, &About::default());
        }
        Library::of(before).compile_beside(articles, &About::default())
    }
}

/// Compiled articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What a page opens.
    pub bytes: Vec<u8>,
    /// Whether the parts before stay; else this holds all articles.
    pub further: bool,
}

fn count_words(article: &Article) -> usize {
    let blocks = article.blocks.iter().filter(|block| block.role != Role::Furniture);
    let texts = blocks.map(|block| block.text.as_str());
    texts.chain([article.title.as_str()]).map(|text| words(text).count()).sum()
}

#[cfg(test)]
mod tests;
