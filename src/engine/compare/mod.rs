//! Articles read against each other: which sentence answers which, what is worded alike, and how
//! the columns stand beside each other on the page.
//!
//! ```text
//! text → reading → prepare (words, stems, letter groups in numbers)
//!      → similarity → align (a score for every two sentences) → judge (pairs, no match found)
//!      → reuse (shared runs)
//!      → rows (which sentences stand beside each other)
//! ```
//!
//! Everything is worked out from the words alone, and every pair can say why it is one. The tool
//! suggests; it does not know what a sentence means.

mod align;
mod chain;
mod comparison;
mod judge;
mod numbering;
mod prepare;
mod reading;
mod reuse;
mod rows;
mod scores;
mod similarity;
mod stop_words;
mod stream;
mod why;
mod wording;

pub use comparison::{
    Column, ComparedSentence, Comparison, Confidence, MatchState, Pair, Row, RunPlace, SentenceRef,
    SharedRun, Why, Wording,
};
pub use scores::ScoreTable;

use crate::article_text::ArticleText;
use align::Table;
use prepare::{Class, Prepared, prepare};

/// Compares articles, each with each. Two to four make sense on a page; any number works.
pub fn compare(articles: &[ArticleText<'_>]) -> Comparison {
    let prepared = prepare(articles);
    let mut comparison =
        Comparison { columns: articles.iter().map(column).collect(), ..Comparison::default() };
    for right in 0..articles.len() {
        for left in 0..right {
            align_columns(articles, &prepared, left, right, &mut comparison);
        }
    }
    comparison.pairs.sort_by_key(|pair| (pair.left, pair.right));
    judge_sentences(&prepared, &mut comparison);
    comparison.runs = reuse::shared_runs(&prepared.columns, &mut comparison.columns);
    comparison.rows = rows::rows(&comparison.columns, &comparison.pairs);
    comparison
}

fn column(article: &ArticleText<'_>) -> Column {
    let sentences = article.sentences().map(|sentence| ComparedSentence {
        place: sentence.place,
        form: sentence.form,
        role: sentence.role,
        state: MatchState::NotCompared,
        bytes: sentence.text.len(),
        shared: Vec::new(),
    });
    Column { sentences: sentences.collect() }
}

fn align_columns(
    articles: &[ArticleText<'_>],
    prepared: &Prepared,
    left: usize,
    right: usize,
    comparison: &mut Comparison,
) {
    let sentences = |column: usize| prepared.columns[column].len();
    let mut scores = ScoreTable::new((left, sentences(left)), (right, sentences(right)));
    for class in [Class::Headline, Class::Heading, Class::Text] {
        let table = Table::of(prepared, left, right, class);
        for (line, &l) in table.left.iter().enumerate() {
            for (at, &r) in table.right.iter().enumerate() {
                scores.set(l, r, table.cells[line * table.right.len() + at].score);
            }
        }
        comparison.pairs.extend(judge::pairs(articles, prepared, &table, left, right));
    }
    comparison.scores.push(scores);
}

fn judge_sentences(prepared: &Prepared, comparison: &mut Comparison) {
    let mut matched: Vec<Vec<bool>> =
        prepared.columns.iter().map(|column| vec![false; column.len()]).collect();
    for pair in &comparison.pairs {
        for place in [pair.left, pair.right] {
            matched[place.column][place.sentence] = true;
        }
    }
    for (column, sentences) in prepared.columns.iter().enumerate() {
        for (index, sentence) in sentences.iter().enumerate() {
            let place = SentenceRef { column, sentence: index };
            let others = (0..prepared.columns.len()).filter(|&other| other != column);
            let best = others
                .filter_map(|other| comparison.nearest(place, other))
                .map(|(_, score)| score)
                .reduce(f32::max);
            let state = judge::state(sentence.class, matched[column][index], best);
            comparison.columns[column].sentences[index].state = state;
        }
    }
}
