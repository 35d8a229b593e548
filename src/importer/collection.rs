//! The articles of all files that were added, and what a person fills in.

use crate::archive::Archive;
use crossread_engine::about::About;
use crossread_engine::article::{Article, Role};
use crossread_engine::corpus::compile;
use crossread_engine::error::{Problem, Severity};
use crossread_engine::source::{
    Field, Intake, Reading, SETTINGS_FILE, fill_in, is_article_file, pages_of_folder,
};
use crossread_engine::text::words;
use std::collections::BTreeSet;

/// What the ids of added articles begin with, so that none is that of an article of the page and
/// a link tells which it is about.
const ADDED: &str = "added/";

/// Everything that was added, batch after batch: what is chosen at once, a folder, an archive.
#[derive(Default)]
pub struct Collection {
    entries: Vec<Entry>,
    problems: Vec<Problem>,
    passed_over: Vec<String>,
    /// Ids that are given, here or by others who added articles to this page.
    taken: BTreeSet<String>,
    batch: Option<Batch>,
}

/// One article and where it is from.
struct Entry {
    article: Article,
    /// The path of its file, for a row with `:` and its line.
    place: String,
}

/// The files that are being read.
struct Batch {
    intake: Intake,
    /// Paths of all of them.
    paths: BTreeSet<String>,
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

    /// Begins a batch of files with these paths, under the settings of its corpus.toml if it has one.
    pub fn begin(&mut self, paths: impl IntoIterator<Item = String>, corpus_toml: Option<&[u8]>) {
        let intake = Intake::new(corpus_toml.map(|bytes| (SETTINGS_FILE, bytes)));
        self.batch = Some(Batch { intake, paths: paths.into_iter().collect() });
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
        let Reading { articles, places, problems, passed_over, .. } = batch.intake.finish();
        self.problems.extend(problems);
        self.passed_over.extend(passed_over);
        let mut read: Vec<(String, Article)> = places.into_iter().zip(articles).collect();
        read.sort_by(|(a, _), (b, _)| a.cmp(b));
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
        self.begin(paths.iter().flatten().cloned(), settings.as_deref());
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
        let same = |other: &&Entry| {
            let other = &other.article;
            (&other.blocks, &other.title, &other.outlet) == (&article.blocks, &article.title, &article.outlet)
        };
        if let Some(first) = self.entries.iter().find(same) {
            return self.problems.push(Problem {
                severity: Severity::Note,
                what: format!("The same article as in {}, so it is added once.", first.place),
                file: place,
                line: None,
                mend: String::new(),
            });
        }
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
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.article.id == id) else {
            return Ok(String::new());
        };
        fill_in(&mut entry.article, &entry.place, field, text)?;
        Ok(field.of(&entry.article))
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
        (self.problems, self.passed_over, self.batch) = (Vec::new(), Vec::new(), None);
    }

    /// All articles as bytes that a page can open; `None` where there is no article.
    pub fn compiled(&self) -> Option<Vec<u8>> {
        let articles: Vec<Article> = self.entries.iter().map(|entry| entry.article.clone()).collect();
        (!articles.is_empty()).then(|| compile(&articles, &About::default()))
    }
}

impl Batch {
    /// Whether a file lies in the folder that a browser puts beside a page it saves whole.
    fn belongs_to_page(&self, path: &str) -> bool {
        let mut folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        folders.any(|folder| {
            let (outer, name) = folder.rfind('/').map_or(("", folder), |end| folder.split_at(end + 1));
            pages_of_folder(name).iter().any(|page| self.paths.contains(&format!("{outer}{page}")))
        })
    }
}

fn count_words(article: &Article) -> usize {
    let blocks = article.blocks.iter().filter(|block| block.role != Role::Furniture);
    let texts = blocks.map(|block| block.text.as_str());
    texts.chain([article.title.as_str()]).map(|text| words(text).count()).sum()
}

#[cfg(test)]
mod tests;
