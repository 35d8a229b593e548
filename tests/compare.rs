//! Comparisons of small articles, as the page lays them out: one file a case in
//! `tests/cases/compare`. `UPDATE=1 cargo test` writes what the engine gives now.
//!
//! ```text
//! # article, or: # digest
//! headline
//! paragraph, or: heading: …, aside: …, furniture: …
//! # shown
//! row by row: sentences of each column with state; their wording in runs in [brackets]
//! pairs: places, confidence, wording, shared words; names; numbers
//! runs: words, places
//! ```
//!
//! Beside the cases: laws that hold for any articles.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops with the line it stopped at")]

mod cases;

use crossread_engine::article::{Article, Block, Form, Kind, Role};
use crossread_engine::article_text::ArticleText;
use crossread_engine::compare::{
    Comparison, MatchState, Pair, RunPlace, SentenceRef, compare, shared_wording,
};
use crossread_engine::text::{Layer, fold, spans, words};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

#[test]
fn comparisons_show_what_their_cases_say() {
    cases::check_all("compare", "txt", |case| {
        let input = case.split("# shown\n").next().unwrap_or_default();
        let articles: Vec<Article> = input.split("# ").skip(1).map(article).collect();
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        format!("{}\n\n# shown\n{}", input.trim_end(), shown(&texts, &compare(&texts)))
    });
}

fn article(part: &str) -> Article {
    let mut lines = part.lines().filter(|line| !line.is_empty());
    let kind = if lines.next() == Some("digest") { Kind::Digest } else { Kind::Original };
    Article {
        kind,
        title: lines.next().unwrap_or_default().to_owned(),
        language: Some("en".into()),
        blocks: lines.map(block).collect(),
        ..Article::default()
    }
}

fn block(line: &str) -> Block {
    let (form, role, text) = match line.split_once(": ") {
        Some(("heading", text)) => (Form::Heading, Role::Body, text),
        Some(("aside", text)) => (Form::Caption, Role::Aside, text),
        Some(("furniture", text)) => (Form::Paragraph, Role::Furniture, text),
        _ => (Form::Paragraph, Role::Body, line),
    };
    Block { form, role, text: text.into() }
}

/// `a3` is sentence 3 of the first column.
fn name(at: SentenceRef) -> String {
    format!("{}{}", char::from(b'a' + u8::try_from(at.column).unwrap()), at.sentence)
}

fn shown(texts: &[ArticleText<'_>], comparison: &Comparison) -> String {
    let mut shown = String::new();
    for row in &comparison.rows {
        for (column, cell) in row.cells.iter().enumerate() {
            for &sentence in cell {
                let state = comparison.columns[column].sentences[sentence].state;
                let text = underlined(texts, comparison, column, sentence);
                let at = name(SentenceRef { column, sentence });
                let _ = writeln!(shown, "{:indent$}{at} {state:?}: {text}", "", indent = 4 * column);
            }
        }
        shown.push_str("--\n");
    }
    for pair in &comparison.pairs {
        let _ = writeln!(shown, "{}", pair_line(pair));
    }
    for run in &comparison.runs {
        let places: Vec<String> = run.places.iter().map(place).collect();
        let _ = writeln!(shown, "{} words: {}", run.words, places.join(", "));
    }
    shown
}

fn underlined(texts: &[ArticleText<'_>], comparison: &Comparison, column: usize, sentence: usize) -> String {
    let text = texts[column].sentences().nth(sentence).unwrap().text;
    let ranges = &comparison.columns[column].sentences[sentence].shared;
    let pieces = spans(text, 0..text.len(), &[Layer { ranges }]);
    let piece = |covered: bool, text: &str| {
        if covered { format!("[{text}]") } else { text.to_owned() }
    };
    pieces.into_iter().map(|span| piece(span.layers[0].is_some(), &text[span.range])).collect()
}

fn pair_line(pair: &Pair) -> String {
    let wording = pair.wording.map_or("no wording".to_owned(), |wording| format!("{wording:?}"));
    let why = &pair.why;
    let lists = [&why.shared_words, &why.names, &why.numbers].map(|list| list.join(" ")).join("; ");
    format!("{}~{} {:?}, {wording}: {lists}", name(pair.left), name(pair.right), pair.confidence)
}

fn place(place: &RunPlace) -> String {
    let at = |sentence, byte| format!("{}@{byte}", name(SentenceRef { column: place.column, sentence }));
    format!("{}..{}", at(place.first, place.start), at(place.last, place.end))
}

/// A short text from few words, so that runs repeat, overlap and touch borders.
fn any_article() -> impl Strategy<Value = Article> {
    let word = prop::sample::select(vec!["a", "A", "b", "c", "d.", "b,", "It", "wins."]);
    let text = prop::collection::vec(word, 1..30).prop_map(|words| words.join(" "));
    let role = prop::sample::select(vec![Role::Body, Role::Body, Role::Body, Role::Aside, Role::Furniture]);
    let block = (text.clone(), role).prop_map(|(text, role)| Block { role, ..Block::paragraph(text) });
    (text, prop::collection::vec(block, 0..6), any::<bool>()).prop_map(|(title, blocks, is_digest)| Article {
        title,
        blocks,
        kind: if is_digest { Kind::Digest } else { Kind::Original },
        ..Article::default()
    })
}

/// A column's words, each with its place; `None` where a run must end.
type Words = Vec<Option<(String, (usize, usize, usize))>>;

fn words_of(article: &ArticleText<'_>) -> Words {
    let mut found = Words::new();
    let mut before = None;
    for (index, sentence) in article.sentences().enumerate() {
        let stretch = (sentence.place.block == 0, sentence.role);
        let own = article.kind == Kind::Original || sentence.place.block == 0;
        if before.replace(stretch) != Some(stretch) {
            found.push(None);
        }
        for word in words(sentence.text) {
            let form = fold(&sentence.text[word.range.clone()]);
            let counts = own && sentence.role != Role::Furniture;
            found.push(counts.then_some((form, (index, word.range.start, word.range.end))));
        }
    }
    found
}

/// All runs found the slow way: every two places, followed in both directions.
fn runs_by_force(texts: &[ArticleText<'_>]) -> BTreeMap<Vec<String>, BTreeSet<RunPlace>> {
    let columns: Vec<Words> = texts.iter().map(words_of).collect();
    let word = |column: usize, at: usize| columns[column].get(at).and_then(|word| word.as_ref());
    let same = |a: (usize, usize), b: (usize, usize)| matches!((word(a.0, a.1), word(b.0, b.1)), (Some(a), Some(b)) if a.0 == b.0);
    let mut runs: BTreeMap<Vec<String>, BTreeSet<RunPlace>> = BTreeMap::new();
    for right in 0..columns.len() {
        for left in 0..right {
            for i in 0..columns[left].len() {
                for j in 0..columns[right].len() {
                    let begins = i == 0 || j == 0 || !same((left, i - 1), (right, j - 1));
                    let length = (0..columns[left].len())
                        .take_while(|&step| same((left, i + step), (right, j + step)))
                        .count();
                    if begins && length >= 6 {
                        let wording =
                            (0..length).map(|step| word(left, i + step).unwrap().0.clone()).collect();
                        let places = runs.entry(wording).or_default();
                        for (column, at) in [(left, i), (right, j)] {
                            let (first, last) =
                                (word(column, at).unwrap().1, word(column, at + length - 1).unwrap().1);
                            places.insert(RunPlace {
                                column,
                                first: first.0,
                                start: first.1,
                                last: last.0,
                                end: last.2,
                            });
                        }
                    }
                }
            }
        }
    }
    runs
}

proptest! {
    #[test]
    fn shared_runs_are_exactly_those_of_a_search_by_force(articles in prop::collection::vec(any_article(), 0..4)) {
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let runs = compare(&texts).runs;
        prop_assert_eq!(&runs, &shared_wording(&texts).runs);
        prop_assert!(runs.is_sorted_by(|a, b| a.words >= b.words));
        let mut found: Vec<(usize, Vec<RunPlace>)> = runs.into_iter().map(|run| (run.words, run.places)).collect();
        let mut expected: Vec<(usize, Vec<RunPlace>)> = runs_by_force(&texts)
            .into_iter()
            .map(|(wording, places)| (wording.len(), places.into_iter().collect()))
            .collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn every_sentence_stands_in_one_row_in_reading_order(articles in prop::collection::vec(any_article(), 0..5)) {
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let comparison = compare(&texts);
        for (column, text) in texts.iter().enumerate() {
            let standing: Vec<usize> = comparison.rows.iter().flat_map(|row| row.cells[column].clone()).collect();
            prop_assert_eq!(standing, (0..text.sentences().count()).collect::<Vec<_>>());
        }
        prop_assert!(comparison.rows.iter().all(|row| row.cells.iter().any(|cell| !cell.is_empty())));
    }

    #[test]
    fn states_pairs_and_nearest_agree(articles in prop::collection::vec(any_article(), 0..4)) {
        let texts: Vec<ArticleText<'_>> = articles.iter().map(ArticleText::of).collect();
        let comparison = compare(&texts);
        prop_assert_eq!(&comparison, &compare(&texts));
        for (column, sentences) in comparison.columns.iter().enumerate() {
            for (sentence, compared) in sentences.sentences.iter().enumerate() {
                let at = SentenceRef { column, sentence };
                let partners = comparison.partners(at);
                prop_assert_eq!(compared.state == MatchState::Matched, !partners.is_empty());
                prop_assert!(partners.is_sorted_by(|a, b| a.1.score >= b.1.score));
                for (partner, pair) in partners {
                    let nearest = comparison.nearest(at, partner.column);
                    prop_assert!(nearest.is_some_and(|(_, score)| (pair.score..=1.0).contains(&score)));
                }
                let text = texts[column].sentences().nth(sentence).unwrap().text;
                prop_assert!(compared.shared.is_sorted_by(|a, b| a.end < b.start));
                prop_assert!(compared.shared.iter().all(|range| text.get(range.clone()).is_some()));
            }
        }
    }
}
