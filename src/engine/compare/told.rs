//! What articles tell, all of it in one piece of work.

use super::added_names::{AddedNames, Sentence, find_added, read};
use super::figure_rows::{FigureRow, Ready, read_mentions, rows_of};
use super::matrix::{MOST_ARTICLES, Matrix, MatrixTask};
use super::names::{NameRow, name_rows};
use super::prepare::Preparing;
use super::quotes::{Quotes, quotes};
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::task::{Progress, Task};
use std::mem;

/// Reading an article and matching two of them take about a millisecond each, which is as much as
/// so many units of other work.
const UNITS: usize = 16;

/// The facts of some articles. Columns are the articles, as far as they were not left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Who says what.
    pub matrix: Matrix,
    /// What stands in quotation marks.
    pub quotes: Quotes,
    /// Numbers and dates.
    pub figures: Vec<FigureRow>,
    /// Names that one article adds to another's.
    pub added: Vec<AddedNames>,
    /// People, organisations and places.
    pub names: Vec<NameRow>,
}

/// The facts of at most [`MOST_ARTICLES`] articles as work in steps.
pub struct ToldTask<'a> {
    articles: Vec<ArticleText<'a>>,
    published: Vec<Option<Date>>,
    left_out: usize,
    done: usize,
    stage: Stage<'a>,
    told: Told,
}

enum Stage<'a> {
    Reading(Preparing),
    Matching(MatrixTask),
    Quotes,
    /// Figures read so far, and of how many articles.
    Figures(Vec<Ready>, usize),
    Names,
    /// Names by article; then, where all are read, how many columns are looked through.
    Added(Vec<Vec<Sentence<'a>>>, usize),
}

impl<'a> ToldTask<'a> {
    /// Over these articles; `published` holds their days of publication, a missing entry is an
    /// unknown day.
    pub fn new(mut articles: Vec<ArticleText<'a>>, published: Vec<Option<Date>>) -> Self {
        let left_out = articles.len().saturating_sub(MOST_ARTICLES);
        articles.truncate(MOST_ARTICLES);
        let stage = Stage::Reading(Preparing::default());
        Self { articles, published, left_out, done: 0, stage, told: Told::default() }
    }

    /// Articles are read for three kinds of facts and then looked through for names; pairs of them
    /// are matched; four steps gather the rest.
    fn all(&self) -> usize {
        let articles = self.articles.len();
        4 * articles + articles * articles.saturating_sub(1) / 2 + 4
    }

    /// One more piece of the present stage; false where all is told.
    fn go_on(&mut self) -> bool {
        let stage = mem::replace(&mut self.stage, Stage::Quotes);
        self.stage = match stage {
            Stage::Reading(mut preparing) => match self.articles.get(preparing.len()) {
                Some(article) => {
                    preparing.add(article);
                    Stage::Reading(preparing)
                }
                None => Stage::Matching(MatrixTask::over(preparing.finish(), self.left_out)),
            },
            Stage::Matching(mut task) => match task.step(1) {
                Progress::Going { .. } => Stage::Matching(task),
                Progress::Done(matrix) => {
                    self.told.matrix = matrix;
                    Stage::Quotes
                }
            },
            Stage::Quotes => {
                self.told.quotes = quotes(&self.articles);
                Stage::Figures(Vec::new(), 0)
            }
            Stage::Figures(mut mentions, column) => {
                if let Some(article) = self.articles.get(column) {
                    let published = self.published.get(column).copied().flatten();
                    read_mentions(article, column, published, &mut mentions);
                    Stage::Figures(mentions, column + 1)
                } else {
                    self.told.figures = rows_of(&mentions, &self.told.matrix.matches);
                    Stage::Names
                }
            }
            Stage::Names => {
                self.told.names = name_rows(&self.articles);
                Stage::Added(Vec::new(), 0)
            }
            Stage::Added(mut columns, looked) => match self.articles.get(columns.len()) {
                Some(article) => {
                    columns.push(read(article));
                    Stage::Added(columns, 0)
                }
                None if looked < columns.len() => {
                    find_added(&columns, looked, &self.told.matrix.matches, &mut self.told.added);
                    Stage::Added(columns, looked + 1)
                }
                None => return false,
            },
        };
        self.done += 1;
        true
    }
}

impl Task for ToldTask<'_> {
    type Outcome = Told;

    /// Reads articles, matches pairs of them, then gathers the rest kind by kind.
    fn step(&mut self, units: usize) -> Progress<Told> {
        for _ in 0..units.div_ceil(UNITS) {
            if !self.go_on() {
                return Progress::Done(mem::take(&mut self.told));
            }
        }
        let of = self.all();
        Progress::Going { done: self.done.min(of), of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use crate::compare::matrix;

    fn article(sentence: &str) -> Article {
        Article {
            blocks: vec![Block::paragraph(sentence)],
            language: Some("en".into()),
            ..Article::default()
        }
    }

    #[test]
    fn steps_of_any_size_tell_the_same() {
        let articles = [
            article("“We will ring the bell again in May,” said Ann Roe, who found it with 12 divers."),
            article("Ann Roe and 12 divers of Tarn found the bell."),
            article("Ann Roe and 12 divers of Tarn and Marrow found the bell."),
        ];
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let whole = ToldTask::new(texts.clone(), Vec::new()).finish();
        assert_eq!(whole.matrix, matrix(&texts));
        assert_eq!((whole.quotes.quotations.len(), whole.figures.len(), whole.added.len()), (1, 2, 1));
        let mut task = ToldTask::new(texts, Vec::new());
        let (mut steps, mut last) = (0, 0);
        let told = loop {
            match task.step(1) {
                Progress::Going { done, of } => {
                    assert!(done >= last && done <= of, "{done} of {of}");
                    (steps, last) = (steps + 1, done);
                }
                Progress::Done(told) => break told,
            }
        };
        assert_eq!((told, last), (whole, 19));
        assert!(steps >= 19, "three articles, three pairs: no step does all");
    }

    #[test]
    fn articles_beyond_the_most_are_left_out_and_counted() {
        assert_eq!(ToldTask::new(Vec::new(), Vec::new()).finish(), Told::default());
        let one = article("Divers found the bell.");
        let told = ToldTask::new(vec![ArticleText::of(&one); MOST_ARTICLES + 2], Vec::new()).finish();
        assert_eq!((told.matrix.columns, told.matrix.left_out), (MOST_ARTICLES, 2));
    }
}
