//! How well sentences are matched, on collections of sentence pairs that people have judged:
//!
//! ```text
//! cargo bench -p crossread-engine --profile xtask --bench compare -- FOLDER…
//! ```
//!
//! A folder holds `docs.jsonl` (`doc`, `event`, `sentences`) and `gold.jsonl` (`doc_a`, `doc_b`,
//! `sent_a`, `sent_b`, `label` 0 or 1). Printed are average precision and the recall at a precision
//! of nine in ten, beside those of the cosine of word weights (tf-idf) over the same sentences; how
//! many of the likely and of the possible pairs are right; and how many of the sentences with "no
//! match found" do have one.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has to stop")]

#[path = "compare/cosine.rs"]
mod cosine;
#[path = "compare/curve.rs"]
mod curve;

use crossread_engine::article::{Article, Block};
use crossread_engine::article_text::ArticleText;
use crossread_engine::compare::{Comparison, Confidence, MatchState, SentenceRef, compare};
use curve::{average_precision, recall_at};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn main() {
    let mut measured = 0;
    for folder in std::env::args().skip(1).filter(|argument| argument != "--bench") {
        if Path::new(&folder).join("gold.jsonl").is_file() {
            measure(Path::new(&folder));
            measured += 1;
        }
    }
    if measured == 0 {
        println!("skipped: no data (name folders with docs.jsonl and gold.jsonl)");
    }
}

/// One judged pair.
struct Judged {
    docs: (String, String),
    sentences: (usize, usize),
    is_match: bool,
}

fn measure(folder: &Path) {
    let mut articles = BTreeMap::new();
    for line in lines(&folder.join("docs.jsonl")) {
        articles.insert(text(&line, "doc"), article(&line));
    }
    let mut groups: BTreeMap<(String, String), Vec<Judged>> = BTreeMap::new();
    for line in lines(&folder.join("gold.jsonl")) {
        let docs = (text(&line, "doc_a"), text(&line, "doc_b"));
        let number = |key: &str| usize::try_from(line[key].as_u64().unwrap()).unwrap();
        let sentences = (number("sent_a"), number("sent_b"));
        let is_match = line["label"].as_f64().unwrap() > 0.0;
        groups.entry(docs.clone()).or_default().push(Judged { docs, sentences, is_match });
    }
    let (mut ours, mut cosine, mut claims) = (Vec::new(), Vec::new(), Claims::default());
    // Two articles at a time, as they stand beside each other on the page.
    for (docs, judged) in &groups {
        let pair = [&articles[&docs.0], &articles[&docs.1]];
        let texts = pair.map(ArticleText::of);
        let comparison = compare(&texts);
        let words = cosine::cosines(&pair[0].blocks, &pair[1].blocks);
        for judged in judged {
            // The headline is sentence 0 of an article.
            let (left, right) = (judged.sentences.0 + 1, judged.sentences.1 + 1);
            let score = comparison.scores[0].score(left, right).unwrap_or(0.0);
            ours.push((score, judged.is_match));
            cosine.push((words[judged.sentences.0][judged.sentences.1], judged.is_match));
        }
        claims.count(&comparison, judged);
    }
    println!("{}", folder.display());
    for (name, scored) in [("this engine", &mut ours), ("tf-idf cosine", &mut cosine)] {
        println!(
            "  {name:<14} average precision {:.3}, recall at precision .9 {:.3}",
            average_precision(scored),
            recall_at(scored, 0.9)
        );
    }
    let share = |(right, all): (usize, usize)| format!("{right} of {all}");
    println!("  right: {} likely pairs, {} possible ones", share(claims.likely), share(claims.possible));
    println!("  “no match found”: {} have one", share(claims.no_match));
}

/// What was claimed of judged pairs, as (such, all).
#[derive(Default)]
struct Claims {
    likely: (usize, usize),
    possible: (usize, usize),
    no_match: (usize, usize),
}

impl Claims {
    fn count(&mut self, comparison: &Comparison, judged: &[Judged]) {
        let mut matched: BTreeMap<SentenceRef, bool> = BTreeMap::new();
        for judged in judged {
            let left = SentenceRef { column: 0, sentence: judged.sentences.0 + 1 };
            let right = SentenceRef { column: 1, sentence: judged.sentences.1 + 1 };
            for place in [left, right] {
                *matched.entry(place).or_default() |= judged.is_match;
            }
            if let Some(pair) = comparison.pairs.iter().find(|pair| (pair.left, pair.right) == (left, right))
            {
                let claim = match pair.confidence {
                    Confidence::Likely => &mut self.likely,
                    Confidence::Possible => &mut self.possible,
                };
                claim.0 += usize::from(judged.is_match);
                claim.1 += 1;
            }
            debug_assert!(!judged.docs.0.is_empty());
        }
        for (place, has_match) in matched {
            if comparison.columns[place.column].sentences[place.sentence].state == MatchState::NoMatch {
                self.no_match.0 += usize::from(has_match);
                self.no_match.1 += 1;
            }
        }
    }
}

fn article(line: &Value) -> Article {
    let sentences = line["sentences"].as_array().unwrap();
    let block = |sentence: &Value| Block::paragraph(sentence.as_str().unwrap());
    Article {
        title: "–".into(),
        language: Some("en".into()),
        blocks: sentences.iter().map(block).collect(),
        ..Article::default()
    }
}

fn lines(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(line: &Value, key: &str) -> String {
    line[key].as_str().unwrap().to_owned()
}
