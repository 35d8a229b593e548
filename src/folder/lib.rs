//! Reads a folder of articles from disk for the engine: the only place that does.
//!
//! ```no_run
//! let reading = crossread_folder::read("corpus".as_ref(), &mut |_| {})?;
//! for problem in &reading.problems {
//!     eprintln!("{problem}");
//! }
//! # Ok::<(), crossread_folder::FolderError>(())
//! ```
//!
//! Files are read in the order of their paths, so the same folder always gives the same
//! [`Reading`]. Links out of the folder are not followed, and files that hold no article in a
//! known form are not opened.

mod walk;

pub use crossread_engine::about::About;
pub use crossread_engine::article::Article;
pub use crossread_engine::error::{Problem, Severity};
pub use crossread_engine::extent::Extent;
pub use crossread_engine::source::{LARGEST_FILE, Reading};

use crossread_engine::source::{Intake, SETTINGS_FILE, too_large};
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walk::{Found, walk};

/// Of files with so many articles each article is progress.
const MANY: usize = 1_000;

/// How far the reading of a folder has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress<'a> {
    /// Files read so far.
    pub done: usize,
    /// Files to read in all.
    pub of: usize,
    /// Bytes read so far.
    pub bytes: u64,
    /// The file that is read next, relative to the folder; empty when all are read.
    pub path: &'a str,
    /// Articles of this file that have been read; 0 before it is opened.
    pub articles: usize,
    /// Articles of this file in all; 0 before it is opened.
    pub of_articles: usize,
}

/// Why a folder cannot be read at all.
#[derive(Debug)]
pub enum FolderError {
    /// There is no such folder or file.
    Missing(PathBuf),
    /// The folder cannot be opened.
    Unreadable(PathBuf, io::Error),
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => {
                write!(f, "There is no folder {}. Check its name, and from where you call.", path.display())
            }
            Self::Unreadable(path, error) => {
                write!(
                    f,
                    "The folder {} cannot be opened ({error}). Check that you may read it.",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for FolderError {}

/// Reads all articles in the folder `dir`, at any depth, or in the one file that `dir` names; then what the
/// corpus.toml beside it says of the file counts as well.
///
/// Calls `progress` before each file, for each article of a file that has many, and once at the end.
///
/// # Errors
///
/// If there is no such folder or it cannot be opened. What goes wrong with single files is in
/// the reading's problems.
pub fn read(dir: &Path, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Reading, FolderError> {
    read_publishing(dir, None, progress)
}

/// The same where it was asked for that no more than `asked` of each article is compiled, see
/// [`Intake::publishing`].
///
/// # Errors
///
/// Those of [`read`].
pub fn read_publishing(
    dir: &Path,
    asked: Option<Extent>,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Reading, FolderError> {
    let kind = fs::metadata(dir).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => FolderError::Missing(dir.to_owned()),
        _ => FolderError::Unreadable(dir.to_owned(), error),
    })?;
    if !kind.is_dir() {
        let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let found = Found { files: vec![(name, dir.to_owned())], ..Found::default() };
        let beside = dir.with_file_name(SETTINGS_FILE);
        return Ok(read_files(intake(SETTINGS_FILE, &beside, asked).of_one_file(), found, progress));
    }
    let found = walk(dir).map_err(|error| FolderError::Unreadable(dir.to_owned(), error))?;
    let intake = intake(&found.settings, &dir.join(&found.settings), asked);
    Ok(read_files(intake, found, progress))
}

/// An intake under the settings in a file, where there is one, of which `path` is the path in the folder.
fn intake(path: &str, settings: &Path, asked: Option<Extent>) -> Intake {
    match fs::symlink_metadata(settings) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Intake::new(None).publishing(asked),
        // A link in its place is reported like every other link.
        Ok(data) if !data.is_file() => without_settings(None),
        _ => match read_bytes(path, settings) {
            Ok(bytes) => Intake::new(Some((path, &bytes))).publishing(asked),
            Err(problem) => without_settings(Some(problem)),
        },
    }
}

/// An intake where corpus.toml cannot be read, and why, where that is known.
fn without_settings(problem: Option<Problem>) -> Intake {
    let mut intake = Intake::with_unread_settings();
    if let Some(problem) = problem {
        intake.report(problem);
    }
    intake
}

fn read_files(mut intake: Intake, found: Found, progress: &mut dyn FnMut(Progress<'_>)) -> Reading {
    let of = found.files.len();
    let mut bytes = 0;
    for (done, (path, file)) in found.files.iter().enumerate() {
        let now = Progress { done, of, bytes, path, articles: 0, of_articles: 0 };
        progress(now);
        match read_bytes(path, file) {
            Ok(content) => {
                bytes += content.len() as u64;
                intake.add_telling(path, &content, &mut |articles, of_articles| {
                    if of_articles >= MANY {
                        progress(Progress { articles, of_articles, ..now });
                    }
                });
            }
            Err(problem) => intake.report(problem),
        }
    }
    progress(Progress { done: of, of, bytes, path: "", articles: 0, of_articles: 0 });
    for path in &found.passed_over {
        intake.pass_over(path);
    }
    for problem in found.problems {
        intake.report(problem);
    }
    intake.finish()
}

/// The bytes of a file that is not too large; else the problem with it.
fn read_bytes(path: &str, file: &Path) -> Result<Vec<u8>, Problem> {
    let size = fs::metadata(file).map(|data| data.len()).unwrap_or_default();
    if size > LARGEST_FILE {
        return Err(too_large(path, size));
    }
    fs::read(file).map_err(|error| Problem {
        severity: Severity::Error,
        file: path.to_owned(),
        line: None,
        what: format!("The file cannot be read ({error})."),
        mend: "Check that you may open it.".to_owned(),
    })
}

#[cfg(test)]
mod tests;
