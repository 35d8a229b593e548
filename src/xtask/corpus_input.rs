//! Reading a folder of articles for a build, and wording what is wrong with it.

use crate::diagnostics::Lines;
use crate::failure::Failure;
use crate::holdings::{held, sentences};
use crate::progress::{bytes_in_words, counted, say, timed_in_parts};
use crate::weight;
use crossread_engine::about::About;
use crossread_engine::corpus::{CompileStage, compile_telling};
use crossread_engine::error::{Problem, Severity};
use crossread_engine::source::Interface;
use crossread_folder::{Extent, Progress, Reading};
use std::io::IsTerminal;
use std::path::Path;

/// A folder, ready for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// Its articles, as the page opens them.
    pub bytes: Vec<u8>,
    /// The language of the interface, where corpus.toml asks for one.
    pub interface: Option<Interface>,
}

/// Reads and compiles a folder, of each article no more than `publish` and corpus.toml say; all its
/// problems go to standard error at once, and how much of the articles is held.
///
/// # Errors
/// When the folder cannot be read or holds no article, and with `strict` when there is a
/// warning or an error.
pub fn compile(folder: &Path, strict: bool, publish: Option<Extent>) -> Result<Compiled, Failure> {
    let reading = read(folder, publish)?;
    tell(folder, &worth_telling(&reading, strict), strict && !reading.articles.is_empty())?;
    if reading.articles.is_empty() {
        return Err(no_article(folder));
    }
    let articles = counted(reading.articles.len(), "article");
    let bytes = compile_reading(&reading)?;
    let large = weight::warning(&reading.articles, Some(bytes.len() as u64));
    tell(folder, large.as_slice(), strict)?;
    eprintln!("· {}", sentences(&held(&reading)));
    let size = bytes_in_words(bytes.len() as u64);
    say(&format!("✓ {articles} from {}: {size}", folder.display()));
    Ok(Compiled { bytes, interface: reading.interface })
}

/// Compiles what was read, and shows how far it is.
///
/// # Errors
/// None; the form is that of all work that is shown.
pub fn compile_reading(reading: &Reading) -> Result<Vec<u8>, Failure> {
    timed_in_parts("Compiling", |standing| {
        let mut stage = None;
        Ok(compile_telling(&reading.articles, &reading.about, &mut |now, done, of| {
            if stage != Some(now) {
                standing.begin(match now {
                    CompileStage::Texts => "Compiling articles",
                    CompileStage::Words => "Ordering their words",
                    CompileStage::Likeness => "Looking for stories and copies",
                });
                stage = Some(now);
            }
            standing.set(done, of);
        }))
    })
}

/// Prints problems; with `strict` the first is one too many.
fn tell(folder: &Path, problems: &[Problem], strict: bool) -> Result<(), Failure> {
    let mut lines = Lines::new(std::io::stderr().is_terminal());
    for problem in problems {
        eprintln!("{}", lines.show(&located(folder, problem)));
    }
    if strict && !problems.is_empty() {
        return Err(Failure::Input(format!(
            "{} in {}, and none is allowed here.",
            counted(problems.len(), "problem"),
            folder.display()
        )));
    }
    Ok(())
}

/// The compiled corpus of no articles, for a page to which readers add their own.
pub fn empty() -> Vec<u8> {
    crossread_engine::corpus::compile(&[], &About::default())
}

/// Reads a folder, or the one file of articles that is named, and shows how far it is.
///
/// # Errors
/// When it is not there or cannot be opened.
pub fn read(folder: &Path, publish: Option<Extent>) -> Result<Reading, Failure> {
    timed_in_parts(&format!("Reading {}", folder.display()), |standing| {
        let mut within = false;
        crossread_folder::read_publishing(folder, publish, &mut |progress| {
            let Progress { done, of, articles, of_articles, .. } = progress;
            if within != (of_articles > 0) {
                within = of_articles > 0;
                standing.begin(if within { "Reading the articles of a file" } else { "Reading files" });
            }
            if within { standing.set(articles, of_articles) } else { standing.set(done, of) }
        })
        .map_err(|error| Failure::Input(error.to_string()))
    })
}

/// The failure of a folder without articles.
pub fn no_article(folder: &Path) -> Failure {
    Failure::Input(format!(
        "There is no article in {}. Put .md, .txt, .html, .csv, .json or .jsonl files there, or name another folder.",
        folder.display()
    ))
}

/// A problem with its file's path as it is seen from where the person stands, so that a
/// terminal or an editor can open it.
pub fn located(folder: &Path, problem: &Problem) -> Problem {
    let within = if folder.is_file() { folder.parent().unwrap_or(folder) } else { folder };
    Problem { file: within.join(&problem.file).display().to_string(), ..problem.clone() }
}

/// Warnings and errors. Notes need nothing done; `check` lists them. Where `strict` forbids to compile
/// anything, the size is estimated, so that everything is told at once.
fn worth_telling(reading: &Reading, strict: bool) -> Vec<Problem> {
    let mut told = reading.problems.clone();
    told.retain(|problem| problem.severity > Severity::Note);
    if strict && !told.is_empty() {
        told.extend(weight::warning(&reading.articles, None));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(dir.path().join(name), text).unwrap();
        }
        dir
    }

    #[test]
    fn articles_become_a_corpus_that_the_page_can_open() {
        let text = "River floods town\n\nBy Ada Roe\n\nThe river rose by two metres in one night.";
        let dir = folder(&[("2025-05-03-flood.txt", text)]);
        let compiled = compile(dir.path(), false, None).unwrap();
        assert!(crossread_engine::corpus::Corpus::open(&compiled.bytes).is_ok());
    }

    #[test]
    fn a_folder_without_articles_is_refused_and_so_is_none() {
        let dir = folder(&[("README.md", "About this folder.")]);
        assert_eq!(compile(dir.path(), false, None), Err(no_article(dir.path())));
        let missing = compile(&dir.path().join("nowhere"), false, None).unwrap_err();
        assert_eq!(missing.exit_code(), 1);
    }

    #[test]
    fn with_strict_a_warning_is_one_too_many_and_a_note_is_none() {
        let text = "River floods town\n\nThe river rose by two metres in one night.";
        let dir = folder(&[("flood.txt", text)]);
        assert!(compile(dir.path(), true, None).is_ok(), "what is not stated is a note");
        for (name, bad) in [("empty.txt", ""), ("rows.jsonl", "{\"text\": \"Rain.\"}\n{\n")] {
            let dir = folder(&[("flood.txt", text), (name, bad)]);
            let refused = compile(dir.path(), true, None).unwrap_err();
            assert_eq!(refused.exit_code(), 1, "{refused:?}");
            assert!(format!("{refused:?}").contains("and none is allowed here"), "{refused:?}");
            assert!(compile(dir.path(), false, None).is_ok());
        }
    }

    #[test]
    fn what_strict_refuses_is_told_with_the_size() {
        let block = crossread_engine::article::Block::paragraph("gull ".repeat(16_000_000));
        let article = crossread_engine::article::Article { blocks: vec![block], ..Default::default() };
        let problem = |severity| Problem {
            severity,
            file: "a.md".into(),
            line: None,
            what: "What.".into(),
            mend: String::new(),
        };
        let problems = vec![problem(Severity::Note), problem(Severity::Warning)];
        let reading = Reading { articles: vec![article], problems, ..Reading::default() };
        let told = worth_telling(&reading, true);
        assert_eq!(told.len(), 2);
        assert!(told[1].what.starts_with("The page will have about"), "{}", told[1]);
        // Else it is told once everything is compiled.
        assert_eq!(worth_telling(&reading, false).len(), 1);
    }

    #[test]
    fn a_problem_names_the_file_as_the_person_can_open_it() {
        let problem = Problem {
            severity: Severity::Error,
            file: "a.md".into(),
            line: Some(3),
            what: "What.".into(),
            mend: String::new(),
        };
        let shown = located(Path::new("articles"), &problem).to_string();
        assert_eq!(shown.replace('\\', "/"), "articles/a.md:3: error: What.");
    }
}
