//! Every language of the interface says what English says, and nothing that English no longer says.

use super::*;
use crate::packaging::Files;
use crate::workspace;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn others() -> impl Iterator<Item = Interface> {
    Interface::ALL.into_iter().filter(|interface| *interface != Interface::English)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names of the public texts of a module, or none where there is no such file.
fn items(module: &Path) -> BTreeSet<String> {
    let source = fs::read_to_string(module).unwrap_or_default();
    let name = |line: &str| {
        let item = line.strip_prefix("pub const ").or_else(|| line.strip_prefix("pub fn "))?;
        item.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned)
    };
    source.lines().filter_map(name).collect()
}

/// The modules of a language, as paths below `texts`: `add.rs` is `de/add.rs` there.
fn modules(texts: &Path, tag: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(texts.join(tag)).unwrap().map(|entry| entry.unwrap().path());
    let sources = entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.map(|path| file_name(&path)).collect()
}

#[test]
fn every_text_of_the_program_is_said_in_every_language() {
    let texts = workspace::root().join("src/app/texts");
    let mut wrong = Vec::new();
    for tag in others().map(Interface::tag) {
        let mut pairs = vec![(texts.join("en.rs"), texts.join(format!("{tag}.rs")))];
        for name in &modules(&texts, "en") | &modules(&texts, tag) {
            pairs.push((texts.join("en").join(&name), texts.join(tag).join(&name)));
        }
        for (english, other) in pairs {
            let (wanted, found) = (items(&english), items(&other));
            let of = other.strip_prefix(&texts).unwrap().display();
            wrong.extend(wanted.difference(&found).map(|item| format!("{of} lacks {item}")));
            wrong.extend(found.difference(&wanted).map(|item| format!("{of} has {item}, English no longer")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The files that speak, as they are written.
fn speaking() -> Files {
    let root = workspace::root();
    let others = [PAGE.to_owned(), format!("src/app/{MANIFEST}")].map(|path| root.join(path));
    let named = scripts().chain(others).map(|path| (file_name(&path), text(&path).into_bytes()));
    named.filter(|(name, _)| SPEAKING.contains(&name.as_str())).collect()
}

/// The scripts of the page.
fn scripts() -> impl Iterator<Item = PathBuf> {
    let folders = ["src/app", "src/app/start"].map(|folder| workspace::root().join(folder));
    let paths = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let paths = paths.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "js"))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// What a file says to people: its texts that begin like a sentence, and every label.
fn sentences(name: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.lines().map(str::trim) {
        // Remarks, and what goes to the console, are for those who read English.
        if line.starts_with(['*', '/']) || line.contains("console.") {
            continue;
        }
        for quote in ['"', '`'] {
            let pieces: Vec<&str> = line.split(quote).collect();
            for pair in pieces.chunks_exact(2) {
                let label = pair[0].ends_with("aria-label=");
                let begins = pair[1].starts_with(|c: char| c.is_ascii_uppercase());
                if label || begins && pair[1].contains(' ') {
                    found.push(pair[1].to_owned());
                }
            }
        }
        if matches!(name, PAGE | WORKER) && line.starts_with('<') {
            let nodes = line.split('>').skip(1).filter_map(|rest| rest.split('<').next());
            found.extend(nodes.filter(|text| text.contains(char::is_alphabetic)).map(str::to_owned));
        }
    }
    found.retain(|text| text != "Crossread");
    found
}

#[test]
fn every_sentence_outside_the_program_is_said_in_every_language() {
    let files = speaking();
    let source = |name: &str| str::from_utf8(&files[name]).unwrap();
    let said: Vec<String> = SPEAKING.iter().flat_map(|name| sentences(name, source(name))).collect();
    assert!(said.len() > 20, "{said:#?}");
    for interface in others() {
        let table = table(interface).unwrap();
        for sentence in &said {
            assert!(table.contains_key(sentence), "{interface}/start.json lacks \"{sentence}\"");
        }
        for (english, other) in &table {
            let stands = SPEAKING.iter().any(|name| {
                BOUNDS
                    .iter()
                    .any(|(before, behind)| source(name).contains(&format!("{before}{english}{behind}")))
            });
            assert!(stands, "{interface}/start.json has \"{english}\", which no file says any more");
            let safe = !other.contains(['"', '`', '\\', '<', '>', '\n']);
            assert!(safe, "{interface}/start.json: \"{other}\" would end the text it stands in");
        }
    }
}

#[test]
fn no_other_script_says_anything() {
    let tables: Vec<_> = others().map(|interface| table(interface).unwrap()).collect();
    let translated = |source: &str| {
        let mut sentences = tables.iter().flat_map(BTreeMap::keys);
        sentences.any(|sentence| BOUNDS.iter().any(|(a, b)| source.contains(&format!("{a}{sentence}{b}"))))
    };
    for path in scripts() {
        let (name, source) = (file_name(&path), text(&path));
        let speaks = !sentences(&name, &source).is_empty() || translated(&source);
        assert!(!speaks || SPEAKING.contains(&name.as_str()), "{name} says something and is not in SPEAKING");
    }
}

#[test]
fn the_page_is_put_into_its_language_and_the_english_one_stays_as_it_is() {
    let english = speaking();
    let mut files = english.clone();
    translate(&mut files, Interface::English).unwrap();
    assert!(files == english);
    translate(&mut files, Interface::German).unwrap();
    let text = |name: &str| str::from_utf8(&files[name]).unwrap();
    assert!(text(PAGE).contains("<html lang=\"de\">") && text(PAGE).contains(">Crossread wird geladen …<"));
    assert!(text(MANIFEST).contains("\"lang\": \"de\""));
    assert!(text("progress.js").contains("`${megabytes(bar.value)} von ${megabytes(bytesToLoad)} MB`"));
    assert!(text("before_start.js").contains("\"Dieser Browser ist zu alt für Crossread."));
}
