//! The commands as a shell calls them: what goes through a pipe, and how they end.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has to stop and say why")]

use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The invented articles of every kind.
fn articles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/articles")
}

/// `cargo xtask` with these words, all its output through pipes.
fn xtask(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn ended(words: &[&str]) -> Output {
    xtask(words).output().unwrap()
}

/// What it printed; fails where that holds what belongs on a terminal alone: colours, and lines that are
/// written anew.
fn plain(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(!text.contains(['\u{1b}', '\r']), "{text:?}");
    text
}

#[test]
fn a_report_through_a_pipe_is_plain_text() {
    let output = ended(&["check", articles().to_str().unwrap()]);
    assert!(output.status.success());
    let report = plain(&output.stdout);
    assert!(report.contains("14 articles") && report.contains("morning-post/ferry"), "{report}");
    assert_eq!(plain(&output.stderr), "", "progress where nobody looks");
}

#[test]
fn json_is_one_object_for_other_programs() {
    let output = ended(&["check", "--json", articles().to_str().unwrap()]);
    let report: Value = serde_json::from_str(plain(&output.stdout)).unwrap();
    assert_eq!(report["articles"].as_array().map(Vec::len), Some(14), "{report:#}");
}

#[test]
fn whoever_stops_reading_gets_no_error() {
    let folder = tempfile::tempdir().unwrap();
    // More than a pipe holds.
    let mut rows = String::from("title,text\n");
    for row in 0..5_000 {
        writeln!(rows, "Ferry number {row} stops,The ferry stopped.").unwrap();
    }
    fs::write(folder.path().join("rows.csv"), rows).unwrap();
    let folder = folder.path().to_str().unwrap();
    for words in [&["check", folder][..], &["check", "--json", folder]] {
        let mut running = xtask(words).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(running.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let mut said = String::new();
        running.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        let status = running.wait().unwrap();
        assert!(status.success() && !first.is_empty(), "{words:?}: {status}, {first:?}, {said}");
        assert_eq!(said, "", "{words:?}");
    }
}

#[test]
fn a_run_lists_articles_for_each_question() {
    let folder = tempfile::tempdir().unwrap();
    let questions = folder.path().join("questions.tsv");
    fs::write(&questions, "q1\tbridge council\nq2\t\"broken pump\"\n").unwrap();
    let (corpus, questions) = (articles(), questions.to_str().unwrap().to_owned());
    let output = ended(&["search", "--corpus", corpus.to_str().unwrap(), "--queries", &questions]);
    let run = plain(&output.stdout);
    assert!(run.contains("q2 Q0 harbour-gazette/ferry-back 1 "), "{run}");
    assert_eq!(run.lines().filter(|line| line.starts_with("q1 ")).count(), 3, "{run}");
}

#[test]
fn a_comparison_goes_into_a_table() {
    let corpus = articles();
    let output = ended(&[
        "compare",
        "--corpus",
        corpus.to_str().unwrap(),
        "--format",
        "csv",
        "harbour-gazette/ferry-stops",
        "wire/ferry",
    ]);
    let table = std::str::from_utf8(&output.stdout).unwrap();
    assert!(table.contains("waited on the quay for two hours"), "{table}");
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_the_code() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("rows.jsonl"), "{\"title\": \"A\", \"text\": \"B c d.\"}\n{\"title\": \n")
        .unwrap();
    let output = ended(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let report = plain(&output.stdout);
    assert!(report.contains("rows.jsonl:2"), "{report}");
    assert!(plain(&output.stderr).contains("1 error to mend."), "{output:?}");

    let nowhere = ended(&["check", "no/such/folder"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(plain(&nowhere.stderr).contains("no/such/folder"), "{nowhere:?}");
    assert_eq!(ended(&["chekc"]).status.code(), Some(2));
}
