//! The files in a `.zip`.

use crossread_engine::error::{Problem, Severity};
use crossread_engine::source::{LARGEST_FILE, SETTINGS_FILE, too_large};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More bytes than this are not unpacked from one archive, however small it is.
const MOST_UNPACKED: u64 = 5 * LARGEST_FILE;

/// An opened `.zip`. Paths in it begin in the folder that was packed and have `/` between their
/// parts.
pub(crate) struct Archive {
    name: String,
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// Path of each file; `None` for folders.
    paths: Vec<Option<String>>,
    /// How many bytes are unpacked.
    unpacked: u64,
}

impl Archive {
    /// Opens an archive; `name` is that of its file.
    pub(crate) fn open(name: &str, bytes: Vec<u8>) -> Result<Self, Problem> {
        let zip = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| problem(name, format!("The archive cannot be opened ({error}).")))?;
        // Some programs write `\` between the parts of a path.
        let written = |at| zip.name_for_index(at).and_then(Result::ok).unwrap_or_default().replace('\\', "/");
        let names: Vec<String> = (0..zip.len()).map(written).collect();
        let root = common_folder(&names);
        let paths = names.iter().map(|path| {
            let inner = path.strip_prefix(root).unwrap_or(path);
            (!inner.is_empty() && !inner.ends_with('/')).then(|| inner.to_owned())
        });
        let mut paths: Vec<Option<String>> = paths.collect();
        call_settings_by_their_name(&mut paths);
        Ok(Self { name: name.to_owned(), paths, zip, unpacked: 0 })
    }

    /// The path of each entry that is a file, `None` for folders.
    pub(crate) fn paths(&self) -> &[Option<String>] {
        &self.paths
    }

    /// The bytes of corpus.toml, where the packed folder has one.
    pub(crate) fn settings(&mut self) -> Option<Result<Vec<u8>, Problem>> {
        let at = self.paths.iter().position(|path| path.as_deref() == Some(SETTINGS_FILE))?;
        Some(self.unpack(at))
    }

    /// The bytes of the file at this index. What an entry says of its size may be untrue, so it is
    /// counted while it is unpacked.
    pub(crate) fn unpack(&mut self, at: usize) -> Result<Vec<u8>, Problem> {
        let path = self.paths.get(at).cloned().flatten().unwrap_or_default();
        let place = format!("{}/{path}", self.name);
        let room = MOST_UNPACKED.saturating_sub(self.unpacked);
        let failed = |error: String| problem(&place, format!("The file cannot be unpacked ({error})."));
        let file = self.zip.by_index(at).map_err(|error| failed(error.to_string()))?;
        let stated = file.size();
        let mut bytes = Vec::new();
        file.take(LARGEST_FILE.min(room) + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| failed(error.to_string()))?;
        let size = bytes.len() as u64;
        if size > LARGEST_FILE {
            return Err(too_large(&place, stated.max(size)));
        }
        if size > room {
            return Err(problem(
                &place,
                "The archive unpacks to more than 500 MB; this is left out.".to_owned(),
            ));
        }
        self.unpacked += size;
        Ok(bytes)
    }
}

/// Where macOS puts what only it needs.
const OF_THE_SYSTEM: &str = "__MACOSX/";

fn problem(file: &str, what: String) -> Problem {
    Problem {
        severity: Severity::Error,
        file: file.to_owned(),
        line: None,
        what,
        mend: "Unpack it yourself and choose the folder.".to_owned(),
    }
}

/// What systems put beside the files that are theirs, in small letters.
const BESIDE: [&str; 3] = ["desktop.ini", "thumbs.db", "icon\r"];

/// Gives a `Corpus.toml` at the top, which many systems take for the same, the name by which it is known.
fn call_settings_by_their_name(paths: &mut [Option<String>]) {
    if !paths.iter().flatten().any(|path| path == SETTINGS_FILE) {
        let mut there = paths.iter_mut().flatten();
        if let Some(path) = there.find(|path| path.eq_ignore_ascii_case(SETTINGS_FILE)) {
            SETTINGS_FILE.clone_into(path);
        }
    }
}

/// The folder, with `/` behind it, that all these paths lie in, but for what is hidden or a system's own;
/// empty where there is none.
fn common_folder(paths: &[String]) -> &str {
    let is_ours = |path: &&String| {
        let first = path.split('/').next().unwrap_or_default();
        !path.starts_with(OF_THE_SYSTEM)
            && !first.starts_with('.')
            && !BESIDE.contains(&path.to_ascii_lowercase().as_str())
    };
    let mut folders = paths.iter().filter(is_ours).map(|path| path.find('/').map_or("", |end| &path[..=end]));
    let first = folders.next().unwrap_or_default();
    if folders.all(|folder| folder == first) { first } else { "" }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    /// A `.zip` of these files.
    pub(crate) fn packed(files: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, text) in files {
            writer.start_file(*path, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn paths(files: &[(&str, &str)]) -> Vec<String> {
        let archive = Archive::open("a.zip", packed(files)).unwrap();
        archive.paths().iter().map(|path| path.clone().unwrap_or_default()).collect()
    }

    #[test]
    fn paths_begin_in_the_folder_that_was_packed() {
        let files = [("post/", ""), ("post/a.md", "A"), ("post/b/c.txt", "C"), ("__MACOSX/post/._a.md", "")];
        assert_eq!(paths(&files), ["", "a.md", "b/c.txt", "__MACOSX/post/._a.md"]);
        assert_eq!(paths(&[("a/x.md", "X"), ("b/y.md", "Y")]), ["a/x.md", "b/y.md"]);
        assert_eq!(paths(&[("one\\x.md", "X"), ("one\\y.md", "Y")]), ["x.md", "y.md"]);
        assert_eq!(paths(&[("x.md", "X")]), ["x.md"]);
        let beside =
            [(".DS_Store", ""), ("p/x.md", "X"), ("desktop.ini", ""), (".git/y", ""), ("Thumbs.db", "")];
        assert_eq!(paths(&beside), [".DS_Store", "x.md", "desktop.ini", ".git/y", "Thumbs.db"]);
    }

    #[test]
    fn files_come_out_as_they_went_in() {
        let mut archive = Archive::open("a.zip", packed(&[("p/a.md", "Text A."), ("p/b.md", "B")])).unwrap();
        assert_eq!(archive.unpack(0).unwrap(), b"Text A.");
        assert_eq!(archive.unpack(1).unwrap(), b"B");
        assert_eq!(archive.settings(), None);
    }

    #[test]
    fn its_settings_are_found_in_that_folder() {
        let open = |files: &[(&str, &str)]| Archive::open("a.zip", packed(files)).unwrap().settings();
        assert_eq!(
            open(&[("p/a.md", "A"), ("p/corpus.toml", "x = 1")]).and_then(Result::ok).as_deref(),
            Some(b"x = 1".as_slice())
        );
        assert_eq!(open(&[("p/a.md", "A"), ("p/q/corpus.toml", "x = 1")]), None);
        let beside = [(".DS_Store", ""), ("p/Corpus.toml", "x = 1"), ("p/a.md", "A")];
        assert_eq!(open(&beside).and_then(Result::ok).as_deref(), Some(b"x = 1".as_slice()));
    }

    #[test]
    fn what_is_no_archive_is_named() {
        let problem = Archive::open("a.zip", b"PK, or so it says".to_vec()).err().unwrap();
        assert!(problem.to_string().starts_with("a.zip: error: The archive cannot be opened"), "{problem}");
    }

    #[test]
    fn a_damaged_archive_is_read_as_far_as_it_goes() {
        let whole = packed(&[("a.md", "A text that is a little longer."), ("b.md", "B")]);
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0xff;
            if let Ok(mut archive) = Archive::open("a.zip", damaged) {
                (0..archive.paths().len()).for_each(|at| drop(archive.unpack(at)));
            }
        }
    }

    #[test]
    fn more_than_there_is_room_for_is_left_out() {
        let mut archive = Archive::open("a.zip", packed(&[("a.md", "0123456789")])).unwrap();
        archive.unpacked = MOST_UNPACKED - 9;
        let problem = archive.unpack(0).unwrap_err();
        assert!(
            problem.to_string().starts_with("a.zip/a.md: error: The archive unpacks to more"),
            "{problem}"
        );
        archive.unpacked = MOST_UNPACKED - 10;
        assert!(archive.unpack(0).is_ok());
    }
}
