//! How well, how fast and how small the search is over a folder of articles in JSON lines:
//!
//! ```text
//! cargo bench -p crossread-engine --profile xtask --bench search -- FILE.jsonl [--sample 2000]
//! ```
//!
//! Words are taken from random articles, so that at least one article has them all. A question
//! counts as answered if one of the first ten articles has every word that was meant.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has to stop")]

#[path = "search/chance.rs"]
mod chance;
#[path = "search/quality.rs"]
mod quality;
#[path = "search/speed.rs"]
mod speed;

use chance::Chance;
use crossread_engine::about::About;
use crossread_engine::article::Article;
use crossread_engine::corpus::{Corpus, compile};
use crossread_engine::library::Library;
use crossread_engine::source::Intake;
use std::path::Path;
use std::time::Instant;

fn main() {
    let mut given = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let (mut file, mut sample, mut out) = (None, None, None);
    while let Some(argument) = given.next() {
        match argument.as_str() {
            "--sample" => sample = given.next().and_then(|number| number.parse::<usize>().ok()),
            "--out" => out = given.next(),
            _ => file = Some(argument),
        }
    }
    let Some(file) = file.filter(|file| Path::new(file).is_file()) else {
        println!("skipped: no data (name a file of articles in JSON lines)");
        return;
    };
    let mut articles = read(&file);
    if let Some(sample) = sample {
        articles = Chance::new(7).sample(articles, sample);
    }
    let text: usize = articles.iter().map(length).sum();
    let bytes = compile(&articles, &About::default());
    println!("{} articles, text {text} bytes, compiled {} bytes", articles.len(), bytes.len());
    if let Some(out) = out {
        std::fs::write(out, &bytes).unwrap();
    }
    let opening = (0..5).map(|_| {
        let start = Instant::now();
        assert!(Corpus::open(&bytes).is_ok());
        start.elapsed().as_secs_f64() * 1e3
    });
    println!("opening {:.1} ms", opening.fold(f64::INFINITY, f64::min));
    let library = Library::new(vec![Corpus::open(&bytes).unwrap()]);
    quality::measure(&library);
    speed::measure(&library);
}

fn read(file: &str) -> Vec<Article> {
    let mut intake = Intake::new(None);
    intake.add("articles.jsonl", &std::fs::read(file).unwrap());
    intake.finish().articles
}

/// Bytes of headline and text.
fn length(article: &Article) -> usize {
    article.title.len() + article.blocks.iter().map(|block| block.text.len()).sum::<usize>()
}
