//! How well and how fast articles are grouped:
//!
//! ```text
//! cargo bench -p crossread-engine --profile xtask --bench stories -- FOLDER|FILE.jsonl... [--sample 2000]
//! ```
//!
//! Of a file whose lines name an `event`, the share of articles is printed whose nearest article is
//! of the same event, beside that of plain tf-idf cosine, and how well the stories meet the events
//! (B³: A. Bagga, B. Baldwin, *Algorithms for scoring coreference chains*, 1998). A folder stands for
//! every `docs.jsonl` in it. Of any other file, time and bytes are printed alone.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has to stop")]

#[path = "stories/events.rs"]
mod events;
#[path = "stories/plain.rs"]
mod plain;

use crossread_engine::about::About;
use crossread_engine::article::Article;
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::Library;
use crossread_engine::source::Intake;
use crossread_engine::stories::{nearest, stories};
use std::path::{Path, PathBuf};
use std::time::Instant;

fn main() {
    let mut given = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (mut files, mut sample) = (Vec::new(), usize::MAX);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--sample" => sample = given.next().and_then(|number| number.parse().ok()).unwrap_or(sample),
            _ => find(Path::new(&argument), &mut files),
        }
    }
    if files.is_empty() {
        println!("skipped: no data (name a file of articles in JSON lines, or a folder of docs.jsonl)");
    }
    for file in files {
        println!("{}", file.display());
        let lines = std::fs::read_to_string(&file).unwrap();
        if let Some(events) = events::read(&lines) {
            events.measure();
        } else {
            let mut intake = Intake::new(None);
            intake.add("articles.jsonl", lines.as_bytes());
            let mut articles = intake.finish().articles;
            articles.truncate(sample);
            measure(&articles);
        }
    }
}

/// The file itself, or every `docs.jsonl` in a folder.
fn find(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_owned());
    } else if let Ok(entries) = path.read_dir() {
        let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        entries.sort();
        for entry in entries.iter().filter(|entry| entry.is_dir() || entry.ends_with("docs.jsonl")) {
            find(entry, files);
        }
    }
}

/// Prints how long grouping and looking around take, and what they find.
fn measure(articles: &[Article]) {
    let start = Instant::now();
    let bytes = compile(articles, &About::default());
    println!("{} articles compiled in {:.2} s", articles.len(), start.elapsed().as_secs_f64());
    let library = Library::new(vec![Corpus::open(&bytes).unwrap()]);
    let found = stories(&library, library.docs());
    let copies = library.docs().filter(|&doc| !library.same_text(doc).is_empty()).count();
    println!("{} stories, {} articles in none, {copies} with the same text", found.listed.len(), found.alone);
    let mut sizes: Vec<usize> = found.listed.iter().map(|story| story.found.len()).collect();
    sizes.sort_unstable();
    println!("articles of a story: median {:?}, most {:?}", sizes.get(sizes.len() / 2), sizes.last());
    let start = Instant::now();
    let asked: Vec<_> = library.docs().step_by(97).take(200).collect();
    let first = Instant::now();
    nearest(&library, asked[0], 5);
    println!("nearest, the first time {:.1} ms", first.elapsed().as_secs_f64() * 1e3);
    for &doc in &asked {
        nearest(&library, doc, 5);
    }
    println!("nearest {:.2} ms on average", start.elapsed().as_secs_f64() * 1e3 / asked.len() as f64);
}
