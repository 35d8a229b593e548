//! How long a question takes.

use crate::quality::Questions;
use crossread_engine::library::Library;
use crossread_engine::search::{Filter, Plan, Query, SearchResults, search, snippet};
use crossread_engine::view::Sort;
use std::hint::black_box;
use std::time::Instant;

const QUESTIONS: usize = 600;

/// Each question is asked so often, and its shortest time counts.
const TIMES: usize = 3;

/// Prints median and 99th percentile of each kind of question, in milliseconds.
pub fn measure(library: &Library) {
    let mut questions = Questions::new(library);
    let mut asked: Vec<(&str, Vec<String>)> =
        vec![("exact", Vec::new()), ("as you type", Vec::new()), ("typo", Vec::new())];
    for number in 0..QUESTIONS {
        let count = 1 + number % 3;
        let exact: Vec<String> = questions.words(count).iter().map(|word| format!("={word}")).collect();
        asked[0].1.push(exact.join(" "));
        // Every state of the last word from its second letter on.
        let words = questions.words(count).join(" ");
        let last = words.rfind(' ').map_or(0, |space| space + 1);
        for end in last + 2..=words.len() {
            asked[1].1.push(words[..end].to_owned());
        }
        asked[2].1.push(questions.mistyped(count).typed);
    }
    asked.push(("phrases", vec!["\"of the\"".into(), "\"said it\"".into(), "\"the company said\"".into()]));
    asked.push(("near", vec!["\"oil prices\"~5".into(), "\"company said\"~5".into()]));
    asked.push(("in quotes", vec!["said in:quotes".into(), "market -in:quotes".into()]));
    asked.push((
        "sentence",
        vec!["what is the effect of the high price of oil on the economy of the united states".into()],
    ));
    asked.push((
        "hostile",
        vec![
            "x".repeat(10_000),
            "word ".repeat(20_000),
            numbered(5_000),
            numbered(64),
            format!("\"{}\"", "the company said ".repeat(2_000)),
            "a* b* c* d* e* f* s* t*".into(),
            "\"".repeat(100_000),
            "-a ".repeat(5_000),
            "the OR ".repeat(14_000),
        ],
    ));
    for (what, queries) in asked {
        let mut alone = Vec::new();
        let mut shown = Vec::new();
        for query in &queries {
            let (mut least, mut least_shown) = (f64::INFINITY, f64::INFINITY);
            for _ in 0..TIMES {
                let start = Instant::now();
                let (plan, results) = ask(library, query);
                least = least.min(start.elapsed().as_secs_f64() * 1e3);
                for hit in results.hits.iter().take(10) {
                    black_box(snippet(library, hit.doc, &plan));
                }
                least_shown = least_shown.min(start.elapsed().as_secs_f64() * 1e3);
            }
            alone.push(least);
            shown.push(least_shown);
        }
        println!(
            "{what}: p50 {:.3} p99 {:.3} max {:.1} ms; with ten snippets {:.3} {:.3} {:.1}",
            at(&mut alone, 0.5),
            at(&mut alone, 0.99),
            at(&mut alone, 1.0),
            at(&mut shown, 0.5),
            at(&mut shown, 0.99),
            at(&mut shown, 1.0),
        );
    }
}

fn ask(library: &Library, query: &str) -> (Plan, SearchResults) {
    let plan = Plan::new(library, &Query::parse(query));
    let results = search(library, &plan, &Filter::default(), Sort::Relevance);
    (plan, results)
}

/// The value below which this part of the times lies.
fn at(times: &mut [f64], part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * part).round() as usize]
}

/// So many words that no article has, though some have one like it.
fn numbered(count: usize) -> String {
    let mut query = String::new();
    for number in 0..count {
        query.push_str("pr");
        query.push(char::from(b'a' + (number % 26) as u8));
        query.push(char::from(b'a' + (number / 26 % 26) as u8));
        query.push_str("ces ");
    }
    query
}
