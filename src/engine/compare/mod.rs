//! Articles read against each other: which sentence answers which, what is worded alike, and how
//! the columns stand beside each other on the page.
//!
//! ```text
//! text → reading → prepare (words, stems, letter groups in numbers)
//!      → similarity → align (a score for every two sentences) → judge (pairs, no match found)
//!      → reuse (shared runs)
//!      → rows (which sentences stand beside each other)
//! matches → figure_rows, added_names, matrix; quotes → told (facts across articles); names; diff
//! ```
//!
//! Everything is worked out from the words alone, and every pair can say why it is one. The tool
//! suggests; it does not know what a sentence means.

mod added_names;
mod align;
mod chain;
mod comparison;
mod diff;
mod figure_rows;
mod groups;
mod judge;
mod matched;
mod matrix;
mod names;
mod prepare;
mod quote_wording;
mod quotes;
mod reading;
mod reuse;
mod rows;
mod scores;
mod similarity;
mod stop_words;
mod stream;
mod told;
mod why;
mod wording;
mod wording_diff;

pub use added_names::{AddedNames, added_names};
pub use comparison::{
    Column, ComparedSentence, Comparison, Confidence, MatchState, Pair, Row, RunPlace, SentenceRef,
    SharedRun, Why, Wording,
};
pub use diff::{DiffKind, DiffSpan, WordDiff, word_diff};
pub use figure_rows::{FigureDifference, FigureMention, FigureRow, figure_differences, figure_rows};
pub use matched::Match;
pub use matrix::{Carrier, MOST_ARTICLES, Matrix, MatrixTask, Statement, matrix};
pub use names::{NameMention, NameRow, name_rows};
pub use quote_wording::PlaceWording;
pub use quotes::{Quote, QuotePlace, Quotes, quotes};
pub use scores::ScoreTable;
pub use told::{Told, ToldTask};
pub use wording_diff::wording_diff;

use crate::article_text::{ArticleText, Sentence};
use crate::extent::Extent;
use crate::order::sort_by;
use align::Table;
use prepare::{Class, Prepared, prepare};

/// Compares articles, each with each. Two to four make sense on a page; any number works.
pub fn compare(articles: &[ArticleText<'_>]) -> Comparison {
    let prepared = prepare(articles);
    let mut comparison = Comparison::default();
    let mut sentences: Vec<Vec<Sentence<'_>>> = Vec::new();
    for article in articles {
        sentences.push(article.sentences().collect());
        comparison.columns.push(column(article));
    }
    for right in 0..articles.len() {
        for left in 0..right {
            align_columns(&sentences, &prepared, left, right, &mut comparison);
        }
    }
    sort_by(&mut comparison.pairs, |a, b| (a.left, a.right).cmp(&(b.left, b.right)));
    judge_sentences(articles, &prepared, &mut comparison);
    comparison.runs = reuse::shared_runs(&prepared.columns, &mut comparison.columns);
    comparison.rows = rows::rows(&comparison.columns, &comparison.pairs);
    comparison
}

/// The shared runs of any number of articles, without matching their sentences: columns and runs
/// are as [`compare`] gives them, there are no pairs, no rows and no scores.
pub fn shared_wording(articles: &[ArticleText<'_>]) -> Comparison {
    let prepared = prepare(articles);
    let mut comparison = Comparison::default();
    for article in articles {
        comparison.columns.push(column(article));
    }
    comparison.runs = reuse::shared_runs(&prepared.columns, &mut comparison.columns);
    comparison
}

fn column(article: &ArticleText<'_>) -> Column {
    let mut column = Column::default();
    for sentence in article.sentences() {
        column.sentences.push(ComparedSentence {
            place: sentence.place,
            form: sentence.form,
            role: sentence.role,
            state: MatchState::NotCompared,
            bytes: sentence.text.len(),
            shared: Vec::new(),
        });
    }
    column
}

fn align_columns(
    sentences: &[Vec<Sentence<'_>>],
    prepared: &Prepared,
    left: usize,
    right: usize,
    comparison: &mut Comparison,
) {
    let length = |column: usize| prepared.columns[column].len();
    let mut scores = ScoreTable::new((left, length(left)), (right, length(right)));
    for class in [Class::Headline, Class::Heading, Class::Text] {
        let table = Table::of(prepared, left, right, class);
        for (line, &l) in table.left.iter().enumerate() {
            for (at, &r) in table.right.iter().enumerate() {
                scores.set(l, r, table.cells[line * table.right.len() + at].score);
            }
        }
        comparison.pairs.extend(judge::pairs(sentences, prepared, &table, left, right));
    }
    comparison.scores.push(scores);
}

fn judge_sentences(articles: &[ArticleText<'_>], prepared: &Prepared, comparison: &mut Comparison) {
    let mut matched: Vec<Vec<bool>> =
        prepared.columns.iter().map(|column| vec![false; column.len()]).collect();
    for pair in &comparison.pairs {
        for place in [pair.left, pair.right] {
            matched[place.column][place.sentence] = true;
        }
    }
    let sharing = judge::sharing(prepared);
    for (column, sentences) in prepared.columns.iter().enumerate() {
        let others = articles.iter().enumerate().filter(|(other, _)| *other != column);
        let is_cut = others.into_iter().any(|(_, other)| other.extent != Extent::Full);
        for (index, sentence) in sentences.iter().enumerate() {
            let place = SentenceRef { column, sentence: index };
            let mut best: Option<f32> = None;
            for other in 0..prepared.columns.len() {
                if let Some((_, score)) = comparison.nearest(place, other) {
                    best = Some(best.map_or(score, |best| best.max(score)));
                }
            }
            let state = judge::state(sentence.class, matched[column][index], sharing[column][index], best);
            comparison.columns[column].sentences[index].state = match state {
                MatchState::NoMatch if is_cut => MatchState::NotHeld,
                state => state,
            };
        }
    }
}
