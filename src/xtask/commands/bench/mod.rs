//! `cargo xtask bench`: how small and how fast the page is, measured in a real browser.
//!
//! Every engine gets the same articles and the same questions; each visit is a browser of its
//! own with an empty profile, and the engines take turns, so that what else the machine does
//! meets all of them.

mod articles;
mod found;
mod keys;
mod ours;
mod passages;
mod peers;
mod questions;
mod random;
mod statistics;
mod table;
mod visit;
mod weight;

use crate::corpus_input;
use crate::failure::Failure;
use crate::progress::{counted, timed, timed_in_parts};
use crate::standard_output::print;
use crate::toolbox::{self, Engine};
use crate::workspace;
use articles::Articles;
use clap::Args;
use peers::PEERS;
use questions::Questions;
use statistics::median;
use std::fs;
use std::path::{Path, PathBuf};
use table::{Measured, Row, Seen};
use visit::{Browsers, Candidate, Visit};

/// What the command takes.
#[derive(Args)]
pub struct BenchArgs {
    /// Folder of articles, or one file of them
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Also measure six other search engines that run in a page, fetched with npm
    #[arg(long)]
    peers: bool,
    /// Measure as well on so many of them, evenly chosen; 0 for all alone
    #[arg(long, value_name = "N", default_value_t = 2000)]
    sample: usize,
    /// How often each page is visited; the table shows the middle
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    visits: u32,
    /// Also write the table into this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Measures the page on a folder of articles and prints a table.
///
/// # Errors
/// When the folder cannot be read, or the page cannot be built or driven.
pub fn run(args: &BenchArgs) -> Result<(), Failure> {
    let Some(corpus) = args.corpus.as_deref().filter(|corpus| corpus.exists()) else {
        println!("skipped: no data. Name a folder of articles: cargo xtask bench --corpus DIR");
        return Ok(());
    };
    let all = Articles::new(corpus_input::read(corpus, None)?);
    if all.list.is_empty() {
        return Err(corpus_input::no_article(corpus));
    }
    let programs = toolbox::provide_browser(Engine::Chromium)?;
    let place = workspace::target_dir()?.join("crossread").join("bench");
    let browsers = Browsers { programs: &programs, profiles: &place.join("profiles") };
    let mut report = measure(&all, &place, &browsers, args)?;
    if args.sample > 0 && args.sample < all.list.len() {
        report += "\n";
        report += &measure(&all.sample(args.sample), &place, &browsers, args)?;
    }
    print(&report)?;
    match &args.out {
        Some(file) => fs::write(file, &report).map_err(Failure::during(file.display())),
        None => Ok(()),
    }
}

/// Heading, table and what is measured of ours alone, for one set of articles.
fn measure(
    articles: &Articles,
    place: &Path,
    browsers: &Browsers,
    args: &BenchArgs,
) -> Result<String, Failure> {
    let count = articles.list.len();
    let known = place.join("packed");
    let ours = ours::build(articles, place, &known)?;
    let text = articles.whole_text();
    let text_bytes =
        timed("Packing the text alone with brotli 11", || weight::packed(text.as_bytes(), &known))?;
    let mut contenders = vec![Contender::new(&ours.name, Ok(ours.clone()))];
    for peer in PEERS.iter().filter(|_| args.peers) {
        contenders.push(Contender::new(peer.name, peer.prepare(articles, place, &known)));
    }
    let questions = Questions::draw(articles);
    let empty = empty_page(place)?;
    let mut nothing = Vec::new();
    let visits = args.visits as usize;
    timed_in_parts(&format!("Measuring on {}, visit", counted(count, "article")), |standing| {
        let of = visits * contenders.len();
        for number in 0..of {
            standing.set(number + 1, of);
            // The engines take turns; what is found is the same each time.
            let turn = number % contenders.len();
            if turn == 0 {
                nothing.extend(browsers.memory_of_nothing(&empty)?.map(|bytes| bytes as f64));
            }
            contenders[turn].visit(browsers, &questions, number == turn);
        }
        Ok(())
    })?;
    if let Some(Err(why)) = contenders.first().map(|ours| &ours.visits) {
        return Err(Failure::Input(why.clone()));
    }
    let seen = Seen {
        keys: timed("Typing", || keys::key_to_painted(browsers, &ours, &questions))?,
        passages: timed("Opening links", || passages::link_to_passage(browsers, &ours, &questions))?,
    };
    let rows: Vec<_> =
        contenders.into_iter().map(|contender| contender.row(median(&nothing), text_bytes)).collect();
    Ok(table::report(articles, &questions, &rows, text_bytes, &seen))
}

/// An engine in the competition.
struct Contender {
    name: String,
    page: Option<Candidate>,
    /// What was measured so far, or the sentence that says why no more.
    visits: Result<Vec<Visit>, String>,
}

impl Contender {
    fn new(name: &str, prepared: Result<Candidate, Failure>) -> Self {
        match prepared {
            Ok(page) => Self { name: name.to_owned(), page: Some(page), visits: Ok(Vec::new()) },
            Err(why) => Self { name: name.to_owned(), page: None, visits: Err(why.to_string()) },
        }
    }

    fn visit(&mut self, browsers: &Browsers, questions: &Questions, answers: bool) {
        let (Some(page), Ok(visits)) = (&self.page, &mut self.visits) else { return };
        match browsers.visit(page, questions, answers) {
            Ok(visit) => visits.push(visit),
            Err(why) => self.visits = Err(why.to_string()),
        }
    }

    fn row(self, nothing: Option<f64>, text_bytes: u64) -> Row {
        let bytes = self.page.map_or(0.0, |page| page.bytes as f64 / text_bytes as f64);
        let outcome = self.visits.map(|visits| {
            let visit = Visit::middle(&visits);
            let memory = visit.memory.and_then(|bytes| Some(bytes as f64 - nothing?));
            Measured { bytes, memory, visit }
        });
        Row { name: self.name, outcome }
    }
}

/// A folder with a page that holds nothing.
fn empty_page(place: &Path) -> Result<PathBuf, Failure> {
    let folder = place.join("empty");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("index.html"), "<!doctype html><title>Empty</title>"))
        .map_err(Failure::during(folder.display()))?;
    Ok(folder)
}
