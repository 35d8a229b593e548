//! Puts the compiled corpus where the app embeds it: `$OUT_DIR/corpus/corpus.crossread`, and beside
//! it the names of the algorithms for the languages it is written in: `$OUT_DIR/stemmers.rs`.
//!
//! `cargo xtask build` has read and compiled the folder already and names the result in
//! `CROSSREAD_COMPILED`; then it is only copied. A plain `trunk serve` compiles the folder
//! named in `CROSSREAD_CORPUS`, or else the project's own `corpus/`. With `CROSSREAD_BESIDE` the
//! compiled corpus becomes a file beside the program, and nothing is embedded.
//!
//! `CROSSREAD_INTERFACE` names the language of the interface, English where it is missing; the texts
//! are chosen by `cfg(interface)`. `cargo xtask` sets it after what corpus.toml says.

use crossread_engine::corpus::{Corpus, with_room};
use crossread_engine::error::Severity;
use crossread_engine::library::Library;
use crossread_engine::source::Interface;
use crossread_engine::text::stem::LANGUAGES;
use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Names a file that is compiled already.
const COMPILED_VAR: &str = "CROSSREAD_COMPILED";
/// Names a file that is compiled already and stays a file.
const BESIDE_VAR: &str = "CROSSREAD_BESIDE";
/// Names a folder to compile.
const CORPUS_VAR: &str = "CROSSREAD_CORPUS";
/// Names the language of the interface.
const INTERFACE_VAR: &str = "CROSSREAD_INTERFACE";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for name in [COMPILED_VAR, BESIDE_VAR, CORPUS_VAR, INTERFACE_VAR] {
        println!("cargo::rerun-if-env-changed={name}");
    }
    choose_interface();
    let corpus = if env::var_os(BESIDE_VAR).is_some() { None } else { compiled() };
    if let Err(error) = write(corpus.as_deref()) {
        println!("cargo::error=writing the compiled corpus: {error}");
    }
}

/// Tells the compiler which texts the page has.
fn choose_interface() {
    let known: Vec<String> = Interface::ALL.iter().map(|interface| format!("\"{interface}\"")).collect();
    println!("cargo::rustc-check-cfg=cfg(interface, values({}))", known.join(", "));
    let named = env::var(INTERFACE_VAR).unwrap_or_default();
    let interface = if named.is_empty() { Ok(Interface::default()) } else { named.parse() };
    match interface {
        Ok(interface) => println!("cargo::rustc-cfg=interface=\"{interface}\""),
        Err(mend) => println!("cargo::error={INTERFACE_VAR} names no language of the interface. {mend}."),
    }
}

/// The corpus to embed; `None` when there is none, and Cargo has been told why.
fn compiled() -> Option<Vec<u8>> {
    if let Some(file) = env::var_os(COMPILED_VAR).map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", file.display());
        return fs::read(&file).map_err(|error| println!("cargo::error={}: {error}", file.display())).ok();
    }
    // A relative path is meant from where Trunk is called, the project's root.
    let named = env::var_os(CORPUS_VAR).unwrap_or_else(|| "corpus".into());
    let folder = root().join(named);
    println!("cargo::rerun-if-changed={}", folder.display());
    compile(&folder)
}

/// The project's root, two levels above this package.
fn root() -> PathBuf {
    let package = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    package.ancestors().nth(2).unwrap_or(&package).to_path_buf()
}

fn compile(folder: &Path) -> Option<Vec<u8>> {
    let reading =
        crossread_folder::read(folder, &mut |_| {}).map_err(|error| println!("cargo::error={error}")).ok()?;
    for problem in &reading.problems {
        // A file that cannot be read stays out and is named; the page is built of the rest.
        if problem.severity > Severity::Note {
            println!("cargo::warning={problem}");
        }
    }
    if reading.articles.is_empty() {
        println!("cargo::error=there is no article in {}", folder.display());
        return None;
    }
    Some(crossread_engine::corpus::compile(&reading.articles, &reading.about))
}

/// Lays the corpus where it is embedded from; without one, nothing stale stays there.
fn write(corpus: Option<&[u8]>) -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("corpus");
    fs::create_dir_all(&folder)?;
    let file = folder.join("corpus.crossread");
    match corpus {
        // A page that is saved with less of its articles has these in their place.
        Some(corpus) => fs::write(&file, with_room(corpus.to_vec()))?,
        None if file.exists() => fs::remove_file(&file)?,
        None => {}
    }
    fs::write(folder.with_file_name("stemmers.rs"), stemmers(corpus))
}

/// Code that names the stemmers which this corpus needs; the page links no others. Where the corpus
/// lies beside the program, which then is the same for all, or holds no article, so that readers add
/// theirs, every stemmer there is. Bytes that are no corpus need none: the page says what is wrong
/// with them.
fn stemmers(corpus: Option<&[u8]>) -> String {
    let mut languages: Vec<String> = LANGUAGES.iter().map(|(tag, _)| (*tag).to_owned()).collect();
    match corpus.map(|corpus| Corpus::open(&corpus)) {
        Some(Ok(corpus)) => {
            let own = corpus.stemmed_languages();
            if !Library::new(vec![corpus]).is_empty() {
                languages = own;
            }
        }
        Some(Err(_)) => languages.clear(),
        None => {}
    }
    let row = |tag: &String| format!("(\"{tag}\", crossread_engine::text::stem::{tag}), ");
    format!("&[{}]", languages.iter().map(row).collect::<String>())
}
