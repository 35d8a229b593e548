//! How often quotations get the right speaker, and sentences the right end, on news that somebody
//! has read and noted:
//!
//! ```text
//! cargo bench -p crossread-engine --profile xtask --bench quotations -- [--wrong] FOLDER…
//! ```
//!
//! A folder holds `docs.jsonl` (`doc`, `title`, `paragraphs`) and one or both of `gold.jsonl` (`doc`,
//! `paragraph` from 0, `quotation`: how it begins, `speakers`: words one of which the right answer
//! has, none if nobody is named, `source`) and `sentences.jsonl` (`doc`, `paragraph`, `sentences`).
//! Printed are, by source, how many of the speakers given as sure are right and how many of all,
//! and the F1 of the places where sentences end, with the ends of paragraphs and without.
//! `--wrong` lists what is wrong.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has to stop")]

use crossread_engine::article::{Article, Block};
use crossread_engine::article_text::ArticleText;
use crossread_engine::compare::{Quote, quotes};
use crossread_engine::text::{fold, sentences, words};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let lists_wrong = arguments.iter().any(|argument| argument == "--wrong");
    let mut measured = 0;
    for folder in arguments.iter().filter(|argument| *argument != "--wrong").map(Path::new) {
        let articles: BTreeMap<String, Article> =
            lines(&folder.join("docs.jsonl")).iter().map(|line| (text(line, "doc"), article(line))).collect();
        for (file, measure) in [("gold.jsonl", speakers as Measure), ("sentences.jsonl", ends as Measure)] {
            let gold = lines(&folder.join(file));
            if !gold.is_empty() {
                println!("{}", folder.join(file).display());
                measure(&articles, &gold, lists_wrong);
                measured += 1;
            }
        }
    }
    if measured == 0 {
        println!("skipped: no data (name folders with docs.jsonl and gold.jsonl or sentences.jsonl)");
    }
}

type Measure = fn(&BTreeMap<String, Article>, &[Value], bool);

/// What was found of some quotations.
#[derive(Default)]
struct Speakers {
    all: usize,
    /// Quotations whose speaker, sure or not, is the right one.
    right: usize,
    sure: usize,
    sure_and_right: usize,
    not_found: usize,
}

fn speakers(articles: &BTreeMap<String, Article>, gold: &[Value], lists_wrong: bool) {
    let mut sources: BTreeMap<String, Speakers> = BTreeMap::new();
    for line in gold {
        let article = &articles[&text(line, "doc")];
        let found = quotes(&[ArticleText::of(article)]);
        let paragraph = usize::try_from(line["paragraph"].as_u64().unwrap()).unwrap() + 1;
        let begins = text(line, "quotation");
        let is_it = |quote: &&Quote| {
            quote.places.iter().any(|place| {
                let block = &article.blocks[place.at.block as usize - 1].text;
                place.at.block as usize == paragraph && begins.starts_with(&block[place.range.clone()])
                    || block[place.range.clone()].starts_with(&begins)
            })
        };
        let quote = found.quotations.iter().find(is_it);
        let is_term = found.terms.iter().any(|term| is_it(&term));
        let names: Vec<String> =
            line["speakers"].as_array().unwrap().iter().map(|name| folded(name.as_str().unwrap())).collect();
        let given = quote.map_or("", |quote| &quote.speaker);
        let is_sure = quote.is_some_and(|quote| quote.speaker_is_sure);
        let given_folded = format!(" {} ", folded(given));
        let is_right = names.iter().any(|name| given_folded.contains(&format!(" {name} ")))
            || given.is_empty() && (names.is_empty() || line["none_ok"] == true);
        for source in [text(line, "source"), "all".to_owned()] {
            let counts = sources.entry(source).or_default();
            counts.all += 1;
            counts.right += usize::from(is_right);
            counts.sure += usize::from(is_sure);
            counts.sure_and_right += usize::from(is_sure && is_right);
            counts.not_found += usize::from(quote.is_none() && !is_term);
        }
        if lists_wrong && !is_right {
            let sure = if is_sure { "sure" } else { "unclear" };
            println!("  {} {paragraph} “{begins}”\n    {sure}: [{given}], should be {names:?}", line["doc"]);
        }
    }
    for (source, counts) in sources {
        let Speakers { all, right, sure, sure_and_right, not_found } = counts;
        println!(
            "  {source}: {sure_and_right} of {sure} sure ones right, {right} of {all} right over all, {not_found} not found"
        );
    }
}

fn ends(articles: &BTreeMap<String, Article>, gold: &[Value], lists_wrong: bool) {
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    for line in gold {
        let paragraph = usize::try_from(line["paragraph"].as_u64().unwrap()).unwrap();
        let block = &articles[&text(line, "doc")].blocks[paragraph].text;
        let mut at = 0;
        let mut gold = Vec::new();
        for sentence in line["sentences"].as_array().unwrap() {
            let sentence = sentence.as_str().unwrap();
            at += block[at..].find(sentence).unwrap() + sentence.len();
            gold.push(at);
        }
        let ours: Vec<usize> = sentences(block).iter().map(|range| range.end).collect();
        for end in gold.iter().chain(&ours).filter(|end| gold.contains(end) != ours.contains(end)) {
            if lists_wrong {
                let (before, after) = block.split_at(*end);
                let before: String = before.chars().rev().take(40).collect::<Vec<_>>().iter().rev().collect();
                let after: String = after.chars().take(40).collect();
                println!("  {} {before}|{after}", if gold.contains(end) { "missing" } else { "wrong  " });
            }
        }
        // The last end of a paragraph is counted apart.
        right += ours.iter().filter(|end| gold.contains(end)).count();
        found += ours.len();
        wanted += gold.len();
    }
    let last = gold.len();
    let f1 = |right: usize, found: usize, wanted: usize| 2.0 * right as f64 / (found + wanted) as f64;
    println!(
        "  ends of sentences: {right} right of {found} found and {wanted} wanted, F1 {:.3}",
        f1(right, found, wanted)
    );
    println!(
        "  inside paragraphs: {} right of {} found and {} wanted, F1 {:.3}",
        right - last,
        found - last,
        wanted - last,
        f1(right - last, found - last, wanted - last)
    );
}

fn folded(name: &str) -> String {
    words(name).map(|word| fold(&name[word.range])).collect::<Vec<_>>().join(" ")
}

fn article(line: &Value) -> Article {
    let paragraphs = line["paragraphs"].as_array().unwrap();
    Article {
        title: text(line, "title"),
        language: Some("en".into()),
        blocks: paragraphs.iter().map(|paragraph| Block::paragraph(paragraph.as_str().unwrap())).collect(),
        ..Article::default()
    }
}

fn lines(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn text(line: &Value, key: &str) -> String {
    line[key].as_str().unwrap().to_owned()
}
