//! The table of all measurements, in Markdown.

use super::articles::Articles;
use super::found::found_rate;
use super::questions::Questions;
use super::statistics::percentile;
use super::visit::Visit;
use crate::progress::{bytes_in_words, counted};
use std::fmt::Write as _;

/// What came of one engine.
pub struct Row {
    /// What the table calls it.
    pub name: String,
    /// Its measurements, or the sentence that says why there are none.
    pub outcome: Result<Measured, String>,
}

/// The measurements of one engine.
pub struct Measured {
    /// Bytes to search and read everything, relative to those of the text alone.
    pub bytes: f64,
    /// Memory above that of an empty page, in bytes.
    pub memory: Option<f64>,
    /// Everything else.
    pub visit: Visit,
}

/// What is seen of the page, which no other engine has; milliseconds.
pub struct Seen {
    /// From each key press to its painted results.
    pub keys: Vec<f64>,
    /// From opening each link to its passage in sight.
    pub passages: Vec<f64>,
}

/// Heading, table and what no other engine has.
pub fn report(
    articles: &Articles,
    questions: &Questions,
    rows: &[Row],
    text_bytes: u64,
    seen: &Seen,
) -> String {
    let text = articles.whole_text().len() as u64;
    let mut report = format!(
        "### {}: {} of text, {} after brotli\n\n{}",
        counted(articles.list.len(), "article"),
        bytes_in_words(text),
        bytes_in_words(text_bytes),
        table(articles, questions, rows)
    );
    for (row, measured) in rows.iter().filter_map(|row| Some((row, row.outcome.as_ref().ok()?))) {
        if !measured.visit.passages.is_empty() {
            let passages = span(&measured.visit.passages);
            let _ = write!(
                report,
                "\n{}, as you type, with title and passage of ten results: {passages}.",
                row.name
            );
        }
    }
    for (what, times) in [
        ("From a key press to its painted results", &seen.keys),
        ("From opening a link to a passage, for the first time, until that is in sight", &seen.passages),
    ] {
        let times = [0.5, 0.95].map(|share| percentile(times, share).map_or("–".into(), two_digits));
        let _ = writeln!(report, "\n{what}, p50 / p95: {} ms.", times.join(" / "));
    }
    report
}

/// The heads of the columns.
const HEADS: [&str; 7] = [
    "engine",
    "bytes",
    "first result",
    "as you type, typos on: p50 / p99",
    "words in full: p50 / p99",
    "memory",
    "found: 1, 2, 3 words, beginning / one typo",
];

/// The table, one engine a row.
fn table(articles: &Articles, questions: &Questions, rows: &[Row]) -> String {
    let mut table = format!("| {} |\n|{}\n", HEADS.join(" | "), "---|".repeat(HEADS.len()));
    for row in rows {
        let cells = match &row.outcome {
            Ok(measured) => cells(measured, articles, questions).join(" | "),
            // The sentence may come from a program that knows nothing of tables.
            Err(why) => format!("not measured: {}{}", one_line(why), " |".repeat(HEADS.len() - 2)),
        };
        let _ = writeln!(table, "| {} | {cells} |", row.name);
    }
    table
}

fn cells(measured: &Measured, articles: &Articles, questions: &Questions) -> [String; 6] {
    let Visit { first, typed, exact, answers, .. } = &measured.visit;
    let rates: Vec<_> = questions
        .kinds
        .iter()
        .zip(answers)
        .map(|(kind, answers)| {
            found_rate(articles, kind, answers).map_or("–".into(), |rate| format!("{:.0}", rate * 100.0))
        })
        .collect();
    let found = match rates.split_last() {
        Some((typo, plain)) => format!("{} / {typo} %", plain.join(", ")),
        None => "–".into(),
    };
    [
        format!("{:.2}", measured.bytes),
        format!("{:.2} s", first / 1000.0),
        span(typed),
        span(exact),
        measured.memory.map_or("–".into(), |bytes| format!("{:.0} MB", bytes / 1e6)),
        found,
    ]
}

/// Middle and slow end of many times: `0.31 / 4.2 ms`.
fn span(times: &[f64]) -> String {
    match (percentile(times, 0.5), percentile(times, 0.99)) {
        (Some(middle), Some(slow)) => format!("{} / {} ms", two_digits(middle), two_digits(slow)),
        _ => "–".into(),
    }
}

/// A number with about two digits that say something: `0.034`, `0.31`, `4.2`, `38`.
fn two_digits(number: f64) -> String {
    match number {
        number if number < 0.095 => format!("{number:.3}"),
        number if number < 0.95 => format!("{number:.2}"),
        number if number < 9.5 => format!("{number:.1}"),
        number => format!("{number:.0}"),
    }
}

fn one_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().replace('|', "/")
}

#[cfg(test)]
mod tests {
    use super::super::articles::tests::articles;
    use super::*;

    #[test]
    fn each_engine_is_a_row_also_one_that_could_not_be_measured() {
        let articles = articles(&["Ferries waited.", "Storms passed."]);
        let questions = Questions::draw(&articles);
        let visit = Visit { first: 283.0, typed: vec![0.031, 4.4], exact: vec![0.5], ..Visit::default() };
        let rows = [
            Row { name: "Ours".into(), outcome: Ok(Measured { bytes: 1.404, memory: Some(36.4e6), visit }) },
            Row { name: "Theirs".into(), outcome: Err("npm ended with 1:\nno network".into()) },
        ];
        let table = table(&articles, &questions, &rows);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(lines[2], "| Ours | 1.40 | 0.28 s | 0.031 / 4.4 ms | 0.50 / 0.50 ms | 36 MB | – |");
        assert!(lines[3].starts_with("| Theirs | not measured: npm ended with 1: |"), "{}", lines[3]);
        for line in &lines {
            assert_eq!(line.matches('|').count(), HEADS.len() + 1, "{line}");
        }
    }

    #[test]
    fn numbers_keep_about_two_digits() {
        let said = [0.0341, 0.312, 4.23, 38.4, 0.949].map(two_digits);
        assert_eq!(said, ["0.034", "0.31", "4.2", "38", "0.95"]);
    }
}
