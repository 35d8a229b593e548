//! Finishing what Trunk has written, before it becomes `dist`.
//!
//! A release gets file names that follow the files' own bytes, a service worker that knows every
//! file with its digest, and beside them the edition in one file. A debug build gets no service worker: a stored copy
//! would hide what was just changed.
//!
//! The work is done by [`assemble()`] on a map from paths to bytes; only [`finish`] touches
//! the disk.

mod assemble;
mod attributes;
mod description;
mod first_words;
mod later;
mod names;
mod one_file;
mod packed;
mod precache;
mod remarks;
mod scripts;
mod sheets;
mod tags;
mod wasm;

pub use assemble::{CORPUS, assemble};
pub use one_file::ONE_FILE;
pub use packed::{BEST, brotli, lay_packed_copies};
pub use precache::is_exception;

use crate::failure::Failure;
use crate::interface;
use crossread_engine::about::About;
use crossread_engine::corpus::about_in;
use crossread_engine::source::Interface;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by their path relative to `dist`, with `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The service worker's script, which must keep its name and lie beside `index.html`.
pub const SERVICE_WORKER: &str = "sw.js";

/// The compiled articles of a build.
pub enum Compiled<'a> {
    /// Nobody has named them: Trunk was not called by us, and the app has compiled them itself.
    Unknown,
    /// In the program; the file that they were taken from.
    Embedded(&'a Path),
    /// In this file, which is to lie beside the program.
    Beside(&'a Path),
}

impl Compiled<'_> {
    /// What they say of themselves.
    fn about(&self) -> Result<About, Failure> {
        let (Self::Embedded(file) | Self::Beside(file)) = self else { return Ok(About::default()) };
        let bytes = fs::read(file).map_err(Failure::during(file.display()))?;
        about_in(&bytes).map_err(|error| Failure::Input(error.to_string()))
    }
}

/// Finishes the folder in which Trunk has put a build together; `interface` is the language of what
/// it says.
///
/// # Errors
/// When a file is in no list, when `index.html` lacks what is to be filled in, or when
/// the folder or the articles cannot be read and written.
pub fn finish(
    staging: &Path,
    release: bool,
    compiled: &Compiled<'_>,
    interface: Interface,
) -> Result<(), Failure> {
    if let Compiled::Beside(corpus) = compiled {
        fs::copy(corpus, staging.join(CORPUS)).map_err(Failure::during(corpus.display()))?;
    }
    let before = read(staging)?;
    let mut after = before.clone();
    interface::translate(&mut after, interface)?;
    if release {
        after = assemble(after, &compiled.about()?).map_err(|wrong| Failure::Input(wrong.join("\n")))?;
    } else {
        after.remove(SERVICE_WORKER);
    }
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        fs::remove_file(staging.join(name)).map_err(Failure::during(name))?;
    }
    for (name, bytes) in &after {
        if before.get(name) != Some(bytes) {
            fs::write(staging.join(name), bytes).map_err(Failure::during(name))?;
        }
    }
    Ok(())
}

/// Reads all files of a folder, at any depth.
///
/// # Errors
/// When a file or folder cannot be read.
pub fn read(folder: &Path) -> Result<Files, Failure> {
    let mut files = Files::new();
    read_into(&mut files, folder, "")?;
    Ok(files)
}

fn read_into(files: &mut Files, folder: &Path, prefix: &str) -> Result<(), Failure> {
    let failing = || Failure::during(format!("reading {}", folder.display()));
    for entry in fs::read_dir(folder).map_err(failing())? {
        let entry = entry.map_err(failing())?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_into(files, &entry.path(), &format!("{name}/"))?;
        } else {
            files.insert(name, fs::read(entry.path()).map_err(failing())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_debug_build_loses_its_service_worker_and_nothing_else() {
        let staging = tempfile::tempdir().unwrap();
        fs::write(staging.path().join("index.html"), "page").unwrap();
        fs::write(staging.path().join(SERVICE_WORKER), "worker").unwrap();
        finish(staging.path(), false, &Compiled::Unknown, Interface::English).unwrap();
        let left = read(staging.path()).unwrap();
        assert_eq!(left, Files::from([("index.html".to_owned(), b"page".to_vec())]));
    }

    #[test]
    fn folders_are_read_at_any_depth() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        fs::write(folder.path().join("a/b/c.js"), "1").unwrap();
        assert_eq!(read(folder.path()).unwrap().keys().collect::<Vec<_>>(), ["a/b/c.js"]);
    }
}
