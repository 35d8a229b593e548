//! Articles read against each other: which sentence answers which, what is worded alike, and how
//! the columns stand beside each other on the page.

mod comparison;

pub use comparison::{
    Column, ComparedSentence, Comparison, Confidence, MatchState, Pair, Row, RunPlace, ScoreTable,
    SentenceRef, SharedRun, Why, Wording,
};

use crate::article_text::ArticleText;

/// Compares articles, each with each. Two to four make sense on a page; any number works.
pub fn compare(articles: &[ArticleText<'_>]) -> Comparison {
    let columns: Vec<Column> = articles
        .iter()
        .map(|article| Column {
            sentences: article
                .sentences()
                .map(|sentence| ComparedSentence {
                    place: sentence.place,
                    form: sentence.form,
                    role: sentence.role,
                    state: MatchState::NotCompared,
                    bytes: sentence.text.len(),
                    shared: Vec::new(),
                })
                .collect(),
        })
        .collect();
    let longest = columns
        .iter()
        .map(|column| column.sentences.len())
        .max()
        .unwrap_or(0);
    let rows = (0..longest)
        .map(|row| Row {
            cells: columns
                .iter()
                .map(|column| {
                    if row < column.sentences.len() {
                        vec![row]
                    } else {
                        Vec::new()
                    }
                })
                .collect(),
        })
        .collect();
    Comparison {
        columns,
        rows,
        ..Comparison::default()
    }
}
