//! Reading files: every folder under `tests/cases/source` is a small corpus with the reading that
//! is expected of it in `expected.txt`.
//!
//! A new case is a new folder. `UPDATE=1 cargo test --test source` writes what is read now into
//! all `expected.txt`; look at the difference before you keep it.

#![allow(clippy::unwrap_used, reason = "a case that cannot be read is a failed test")]

#[path = "source/seeds.rs"]
mod seeds;

use crossread_engine::article::{Article, Block, Form, Kind, Role};
use crossread_engine::extent::Extent;
use crossread_engine::source::{Intake, Reading, SETTINGS_FILE};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const EXPECTED: &str = "expected.txt";

#[test]
fn every_case_reads_as_expected() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/source");
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in folders(&cases) {
        count += 1;
        let shown = show(&read(&case));
        let file = case.join(EXPECTED);
        if update {
            fs::write(&file, &shown).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != shown {
            wrong.push(format!("{}:\n{shown}", case.display()));
        }
    }
    assert!(count >= 34, "only {count} cases were found in {}", cases.display());
    assert!(wrong.is_empty(), "these cases read otherwise now:\n\n{}", wrong.join("\n\n"));
}

/// Cuts through every case, and bytes changed in it, are read without a panic.
#[test]
fn damaged_files_are_read_to_the_end() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases/source");
    for case in folders(&cases) {
        for (path, file) in files(&case, "") {
            let bytes = fs::read(&file).unwrap();
            let places = (0..bytes.len()).step_by(41);
            for (at, end) in places.flat_map(|at| [(at, at + 1), (at, bytes.len())]) {
                let mut damaged = bytes[..end].to_vec();
                // Line ends, quotation marks and brackets do the most harm, any other byte the rest.
                let harm = b"\n\"'<>{}[]()|:,;\\`\0";
                damaged[at] = match harm.get(at % (2 * harm.len())) {
                    Some(byte) => *byte,
                    None => damaged[at].wrapping_mul(31).wrapping_add(at as u8),
                };
                let mut intake = Intake::new(Some((SETTINGS_FILE, &damaged)));
                intake.add(&path, &damaged);
                let reading = intake.finish();
                assert!(
                    reading
                        .articles
                        .iter()
                        .all(|article| !article.id.is_empty() && !article.title.is_empty())
                );
            }
        }
    }
}

fn folders(cases: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir(cases)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

/// All input files below `folder`, with their paths in the case.
fn files(folder: &Path, prefix: &str) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            found.extend(files(&entry.path(), &format!("{name}/")));
        } else if name != EXPECTED {
            found.push((name, entry.path()));
        }
    }
    found.sort();
    found
}

fn read(case: &Path) -> Reading {
    let settings = fs::read(case.join(SETTINGS_FILE)).ok();
    let mut intake = Intake::new(settings.as_deref().map(|bytes| (SETTINGS_FILE, bytes)));
    for (path, file) in files(case, "") {
        intake.add(&path, &fs::read(file).unwrap());
    }
    intake.finish()
}

/// A reading as a person would check it.
fn show(reading: &Reading) -> String {
    let mut shown = String::new();
    for article in &reading.articles {
        show_article(article, &mut shown);
    }
    for problem in &reading.problems {
        writeln!(shown, "{problem}").unwrap();
    }
    for path in &reading.passed_over {
        writeln!(shown, "passed over: {path}").unwrap();
    }
    if reading.about != crossread_engine::about::About::default() {
        writeln!(shown, "\n{:#?}", reading.about).unwrap();
    }
    shown
}

fn show_article(article: &Article, shown: &mut String) {
    let mut state = |name: &str, value: &str| writeln!(shown, "{name:9} {value}").unwrap();
    let stated = |value: &Option<String>| value.clone().unwrap_or_else(|| "(not stated)".to_owned());
    state("id", &article.id);
    state("title", &article.title);
    state("outlet", &stated(&article.outlet));
    state("byline", &stated(&Some(article.authors.join("; ")).filter(|names| !names.is_empty())));
    state("date", &stated(&article.date.map(|date| date.to_string())));
    state("language", &stated(&article.language));
    let optional = [
        ("label", article.label.clone()),
        ("agency", article.agency.clone()),
        ("url", article.url.clone()),
        ("licence", article.licence.clone()),
        ("rights", article.rights.clone()),
        ("publish", (article.extent != Extent::Full).then(|| article.extent.to_string())),
        ("excerpt", (article.excerpt_of > 0).then(|| format!("of {} words", article.excerpt_of))),
        ("tags", Some(article.tags.join("; ")).filter(|tags| !tags.is_empty())),
        ("aliases", Some(article.aliases.join("; ")).filter(|aliases| !aliases.is_empty())),
        ("kind", (article.kind == Kind::Digest).then(|| "digest".to_owned())),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            state(name, &value);
        }
    }
    for Block { form, role, text } in &article.blocks {
        let role = match role {
            Role::Body => "body",
            Role::Aside => "aside",
            Role::Furniture => "furniture",
        };
        let form = match form {
            Form::Heading => "heading",
            Form::Paragraph => "paragraph",
            Form::ListItem => "list item",
            Form::Quotation => "quotation",
            Form::Caption => "caption",
        };
        writeln!(shown, "{role:9} {form:9} | {text}").unwrap();
    }
    shown.push('\n');
}
