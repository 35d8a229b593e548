//! Who says what: statements of many articles, and which article carries each.
//!
//! Sentences of all articles are matched, each article with each, and matched sentences are
//! gathered into statements by average linkage (R. Sokal and C. Michener, 1958): two groups become
//! one where their sentences match well on average, so that a chain of half matches does not
//! run through the whole event. The most central sentence is the statement's label.

use super::align::Table;
use super::comparison::{Confidence, SentenceRef, Wording};
use super::judge;
use super::matched::Match;
use super::prepare::{Class, Prepared, prepare};
use crate::article_text::ArticleText;
use crate::order::sort_by;
use crate::task::{Progress, Task};

mod clusters;

use clusters::Clusters;

/// So many articles at most; what comes behind them is left out.
pub const MOST_ARTICLES: usize = 50;

/// Statements and who carries them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// How many articles were compared, the columns of every row.
    pub columns: usize,
    /// How many articles were left out because there are more than [`MOST_ARTICLES`].
    pub left_out: usize,
    /// Statements that most articles carry first, then by where they stand.
    pub rows: Vec<Statement>,
    /// All matches behind them, in the order of `left`, then `right`.
    pub matches: Vec<Match>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The sentence that is nearest to all others of the row.
    pub label: SentenceRef,
    /// How many articles carry it.
    pub carried: usize,
    /// One cell an article; an empty cell is "not found".
    pub cells: Vec<Vec<Carrier>>,
}

/// A sentence that carries a statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carrier {
    /// The sentence: column and index as in [`ArticleText::sentences`].
    pub at: SentenceRef,
    /// How alike it is worded to the label, or to the sentence through which it belongs here;
    /// `None` for the label itself and where that would judge a digest's own wording.
    pub wording: Option<Wording>,
    /// How far it can be trusted that it belongs here.
    pub confidence: Confidence,
}

/// The matrix as work in steps.
pub struct MatrixTask {
    prepared: Prepared,
    left_out: usize,
    /// The next pair of columns.
    next: (usize, usize),
    done: usize,
    matches: Vec<Match>,
}

impl MatrixTask {
    /// Makes the articles' sentences ready: a millisecond an article.
    pub fn new(articles: &[ArticleText<'_>]) -> Self {
        let taken = &articles[..articles.len().min(MOST_ARTICLES)];
        Self::over(prepare(taken), articles.len() - taken.len())
    }

    /// Over articles that are ready.
    pub(super) fn over(prepared: Prepared, left_out: usize) -> Self {
        Self { prepared, left_out, next: (0, 1), done: 0, matches: Vec::new() }
    }
}

impl Task for MatrixTask {
    type Outcome = Matrix;

    /// Compares so many pairs of articles; the last step gathers the statements.
    fn step(&mut self, units: usize) -> Progress<Matrix> {
        let columns = self.prepared.columns.len();
        let all = columns * columns.saturating_sub(1) / 2;
        for _ in 0..units {
            if self.done == all {
                break;
            }
            let (left, right) = self.next;
            self.match_columns(left, right);
            self.done += 1;
            self.next = if left + 1 < right { (left + 1, right) } else { (0, right + 1) };
        }
        if self.done < all {
            return Progress::Going { done: self.done, of: all };
        }
        let mut matches = std::mem::take(&mut self.matches);
        sort_by(&mut matches, |a, b| (a.left, a.right).cmp(&(b.left, b.right)));
        let rows = self.rows(&matches);
        Progress::Done(Matrix { columns, left_out: self.left_out, rows, matches })
    }
}

impl MatrixTask {
    fn match_columns(&mut self, left: usize, right: usize) {
        let table = Table::of(&self.prepared, left, right, Class::Text);
        self.matches.extend(judge::matches(&self.prepared, &table, left, right));
    }

    fn rows(&self, matches: &[Match]) -> Vec<Statement> {
        let mut sentences = Vec::new();
        for (column, list) in self.prepared.columns.iter().enumerate() {
            for (sentence, prepared) in list.iter().enumerate() {
                if prepared.class == Class::Text {
                    sentences.push(SentenceRef { column, sentence });
                }
            }
        }
        let clusters = Clusters::of(&sentences, matches);
        let mut rows = Vec::new();
        for members in clusters.members() {
            rows.push(self.statement(&sentences, &clusters, &members));
        }
        let place = |at: SentenceRef| {
            let length = self.prepared.columns[at.column].len();
            (at.sentence as f32 + 0.5) / length as f32
        };
        sort_by(&mut rows, |a, b| {
            let places = place(a.label).total_cmp(&place(b.label));
            b.carried.cmp(&a.carried).then(places).then_with(|| a.label.cmp(&b.label))
        });
        rows
    }

    fn statement(&self, sentences: &[SentenceRef], clusters: &Clusters, members: &[usize]) -> Statement {
        let mut label = (members[0], -1.0);
        for &member in members {
            let mut sum = 0.0;
            for link in clusters.links(member) {
                if members.contains(&link.other) {
                    sum += link.score;
                }
            }
            if sum > label.1 {
                label = (member, sum);
            }
        }
        let label = label.0;
        let mut cells: Vec<Vec<Carrier>> = vec![Vec::new(); self.prepared.columns.len()];
        for &member in members {
            let at = sentences[member];
            let mut carrier = Carrier { at, wording: None, confidence: Confidence::Likely };
            if member != label {
                // Beside the label first, else through the best match of the row.
                let mut best: Option<(bool, f32)> = None;
                for link in clusters.links(member) {
                    let rank = (link.other == label, link.score);
                    if members.contains(&link.other) && best.is_none_or(|best| rank > best) {
                        best = Some(rank);
                        carrier.wording = link.wording;
                        carrier.confidence = link.confidence;
                    }
                }
            }
            cells[at.column].push(carrier);
        }
        let carried = cells.iter().filter(|cell| !cell.is_empty()).count();
        Statement { label: sentences[label], carried, cells }
    }
}

/// Who says what, in one go; for more than ten articles take the steps of [`MatrixTask`].
pub fn matrix(articles: &[ArticleText<'_>]) -> Matrix {
    MatrixTask::new(articles).finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};

    fn article(sentences: &[&str]) -> Article {
        Article {
            blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
            language: Some("en".into()),
            ..Article::default()
        }
    }

    fn trio() -> [Article; 3] {
        [
            article(&["Divers found the bell of the ferry near Marrow.", "The museum will clean it in May."]),
            article(&["Choirs sang on the pier.", "The bell of the ferry was found by divers near Marrow."]),
            article(&[
                "Near Marrow divers found the bell of the old ferry.",
                "It will be cleaned by the museum in May.",
            ]),
        ]
    }

    #[test]
    fn a_statement_is_a_row_and_those_carried_by_most_come_first() {
        let articles = trio();
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let matrix = matrix(&texts);
        let carried: Vec<usize> = matrix.rows.iter().map(|row| row.carried).collect();
        assert_eq!(carried, [3, 2, 1]);
        let found: Vec<Vec<usize>> =
            matrix.rows.iter().map(|row| row.cells.iter().map(Vec::len).collect()).collect();
        assert_eq!(found, [[1, 1, 1], [1, 0, 1], [0, 1, 0]]);
        assert_eq!(matrix.rows[2].label, SentenceRef { column: 1, sentence: 0 });
    }

    #[test]
    fn steps_of_any_size_give_the_same_matrix() {
        let articles = trio();
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let mut task = MatrixTask::new(&texts);
        assert_eq!(task.step(1), Progress::Going { done: 1, of: 3 });
        assert_eq!(task.step(1), Progress::Going { done: 2, of: 3 });
        assert_eq!(task.step(1), Progress::Done(matrix(&texts)));
    }

    #[test]
    fn few_and_too_many_articles_have_a_matrix_too() {
        assert_eq!(matrix(&[]), Matrix::default());
        let one = article(&["Divers found the bell."]);
        assert_eq!(matrix(&[ArticleText::of(&one)]).rows.len(), 1);
        let many = vec![ArticleText::of(&one); MOST_ARTICLES + 2];
        let matrix = matrix(&many);
        assert_eq!((matrix.columns, matrix.left_out), (MOST_ARTICLES, 2));
        assert_eq!(matrix.rows[0].carried, MOST_ARTICLES);
    }
}
