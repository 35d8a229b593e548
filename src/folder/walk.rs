//! Which files lie in a folder.

use crossread_engine::error::{Problem, Severity};
use crossread_engine::source::{SETTINGS_FILE, is_article_file, pages_of_folder};
use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// What lies in a folder.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Files that can hold articles: path in the folder with `/` between its parts, and the path
    /// to open; sorted by the first.
    pub files: Vec<(String, PathBuf)>,
    /// Everything else, by path in the folder; a folder that is passed over as a whole ends in `/`.
    pub passed_over: Vec<String>,
    /// The name of corpus.toml at the top, as it is written there; where there is none, as it should be.
    pub settings: String,
    /// What went wrong on the way.
    pub problems: Vec<Problem>,
}

/// Finds the files in `dir` at any depth.
pub(crate) fn walk(dir: &Path) -> io::Result<Found> {
    let mut found = Found::default();
    let root = fs::canonicalize(dir)?;
    let mut folders = vec![(String::new(), dir.to_owned())];
    while let Some((prefix, folder)) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if prefix.is_empty() => return Err(error),
            Err(error) => {
                found.folder_problem(&prefix, &error);
                continue;
            }
        };
        let mut listed: Vec<DirEntry> = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => listed.push(entry),
                Err(error) => found.folder_problem(&prefix, &error),
            }
        }
        let entries = listed;
        let names: HashSet<OsString> = entries.iter().map(DirEntry::file_name).collect();
        if prefix.is_empty() {
            found.settings = settings_among(&names);
        }
        for entry in entries {
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            let kind = match entry.file_type() {
                Ok(kind) => kind,
                Err(error) => {
                    found.problem(
                        Severity::Error,
                        &path,
                        format!("What this is cannot be told ({error})."),
                        "Check that you may open it.",
                    );
                    continue;
                }
            };
            if kind.is_symlink() {
                found.link(&root, path, &entry.path());
            } else if kind.is_dir() && (path_is_hidden(&path) || belongs_to_page(&name, &names)) {
                found.passed_over.push(format!("{path}/"));
            } else if kind.is_dir() {
                folders.push((format!("{path}/"), entry.path()));
            } else if kind.is_file() {
                found.file(path, entry.path(), name.to_str().is_some());
            } else {
                // A pipe or device would block or never end.
                found.passed_over.push(path);
            }
        }
    }
    found.files.sort();
    Ok(found)
}

/// What corpus.toml is called among these names. Many systems take small letters and capitals for the
/// same, and it may hold texts back.
fn settings_among(names: &HashSet<OsString>) -> String {
    let any = || names.iter().filter(|name| name.eq_ignore_ascii_case(SETTINGS_FILE)).min();
    let name = names.get(OsStr::new(SETTINGS_FILE)).or_else(any).and_then(|name| name.to_str());
    name.unwrap_or(SETTINGS_FILE).to_owned()
}

/// Whether a folder holds what a saved page beside it shows: pictures, scripts, frames.
fn belongs_to_page(name: &OsStr, beside: &HashSet<OsString>) -> bool {
    let pages = name.to_str().map(pages_of_folder).unwrap_or_default();
    pages.iter().any(|page| beside.contains(OsStr::new(page)))
}

fn path_is_hidden(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.starts_with('.'))
}

impl Found {
    fn file(&mut self, path: String, file: PathBuf, readable_name: bool) {
        if path == self.settings {
            return;
        }
        if !is_article_file(&path) {
            self.passed_over.push(path);
            return;
        }
        if !readable_name {
            self.problem(
                Severity::Warning,
                &path,
                "The file's name is not in Unicode, so parts of it show as �.".to_owned(),
                "Rename it.",
            );
        }
        self.files.push((path, file));
    }

    /// A link to something in the folder shows what is read anyway; one that leads out is not
    /// followed, so that nothing is published that does not lie in the folder.
    fn link(&mut self, root: &Path, path: String, link: &Path) {
        match fs::canonicalize(link) {
            Ok(target) if target.starts_with(root) => self.passed_over.push(path),
            Ok(_) => self.problem(
                Severity::Warning,
                &path,
                "The link leads out of the folder, so it is not followed.".to_owned(),
                "Put the file itself here.",
            ),
            Err(_) => self.problem(
                Severity::Warning,
                &path,
                "The link leads nowhere, or in a circle.".to_owned(),
                "Remove it, or put the file itself here.",
            ),
        }
    }

    fn folder_problem(&mut self, prefix: &str, error: &io::Error) {
        let what = format!("The folder cannot be read, or not all of it ({error}).");
        // The folder itself has no path in itself.
        let path = if prefix.is_empty() { "." } else { prefix };
        self.problem(Severity::Error, path, what, "Check that you may read it.");
    }

    fn problem(&mut self, severity: Severity, file: &str, what: String, mend: &str) {
        let file = file.trim_end_matches('/').to_owned();
        self.problems.push(Problem { severity, file, line: None, what, mend: mend.to_owned() });
    }
}
