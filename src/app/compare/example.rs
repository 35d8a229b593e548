//! A comparison made by hand, for the tests of what is laid out from it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use super::compared::Compared;
use crossread_engine::{
    about::About,
    article::{Article, Block},
    article_text::{ArticleText, Sentence},
    compare::{
        Column, ComparedSentence, Comparison, Confidence, MatchState, Pair, Row, SentenceRef, Why, Wording,
    },
    corpus::{Corpus, compile},
    library::{DocId, Library},
};

/// Two sentences that answer each other, each as (column, sentence).
pub type PairAt = ((usize, usize), (usize, usize));

/// Articles of one paragraph each, sentences apart by `|`, and pairs as (column, sentence) to
/// (column, sentence). What has no pair has no match; each row holds one sentence a column.
pub fn compared(articles: &[&str], pairs: &[PairAt]) -> Compared {
    let article = |(number, text): (usize, &&str)| Article {
        id: number.to_string(),
        title: format!("Headline {number}"),
        blocks: vec![Block::paragraph(text.replace('|', " "))],
        ..Article::default()
    };
    let articles: Vec<Article> = articles.iter().enumerate().map(article).collect();
    let corpus = Corpus::open(&compile(&articles, &About::default())).unwrap();
    let library: &'static Library = Box::leak(Box::new(Library::new(vec![corpus])));
    let docs: Vec<DocId> = library.docs().collect();
    let texts: Vec<ArticleText<'static>> = docs.iter().map(|doc| library.text(*doc)).collect();
    let at = |(column, sentence)| SentenceRef { column, sentence };
    let pairs: Vec<Pair> = pairs
        .iter()
        .map(|&(left, right)| Pair {
            left: at(left),
            right: at(right),
            score: 0.5,
            confidence: Confidence::Likely,
            wording: Some(Wording::Reworded),
            why: Why::default(),
        })
        .collect();
    let sentence = |column: usize, number: usize, s: Sentence<'_>| {
        let this = at((column, number));
        let paired = pairs.iter().any(|pair| pair.left == this || pair.right == this);
        ComparedSentence {
            place: s.place,
            form: s.form,
            role: s.role,
            state: if paired { MatchState::Matched } else { MatchState::NoMatch },
            bytes: s.text.len(),
            shared: Vec::new(),
        }
    };
    let columns: Vec<Column> = texts
        .iter()
        .enumerate()
        .map(|(column, text)| Column {
            sentences: text.sentences().enumerate().map(|(n, s)| sentence(column, n, s)).collect(),
        })
        .collect();
    let longest = columns.iter().map(|column| column.sentences.len()).max().unwrap_or_default();
    let cell = |row: usize, column: &Column| {
        if row < column.sentences.len() { vec![row] } else { vec![] }
    };
    let rows = (0..longest)
        .map(|row| Row { cells: columns.iter().map(|column| cell(row, column)).collect() })
        .collect();
    Compared::new(docs, Vec::new(), texts, Comparison { columns, pairs, rows, ..Comparison::default() })
}

/// A sentence by the numbers of its column and of itself.
pub fn at(column: usize, sentence: usize) -> SentenceRef {
    SentenceRef { column, sentence }
}
