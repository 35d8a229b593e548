//! The built page, served.

use crossread_engine::extent::Extent;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;
use xtask::corpus_input;
use xtask::packaging::{self, Files};
use xtask::server::{Request, Response, Server};
use xtask::workspace;

/// The address of the page that shows the built one in a frame, where a site has it.
pub const FRAME: &str = "frame.html";

/// What stands there: the frame alone, which a test makes as large as it wants.
const FRAMING: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A frame</title>\
    <link rel=\"icon\" href=\"./icon.svg\"><iframe title=\"The page\" style=\"border: 0\"></iframe></html>";

/// A server of this test's own over the built page. What [`Server`] can do, it can do.
pub struct Site {
    server: Server,
    /// The folder that is served, where it is a copy.
    copy: Option<TempDir>,
}

impl Site {
    /// Serves the page as it was built, on a free port.
    pub fn start() -> Self {
        Self { server: serve(&built_page()), copy: None }
    }

    /// Serves the edition without articles, which a frame can show as well.
    pub fn without_articles() -> Self {
        Self::altered_from(&empty_page(), put_into_a_frame)
    }

    /// Serves the page whose articles lie beside the program.
    pub fn with_articles_beside() -> Self {
        Self { server: serve(&page_with_articles_beside()), copy: None }
    }

    /// Serves the page as another host would, which changes each answer.
    pub fn hosted(manner: impl Fn(&Request, &mut Response) + Send + Sync + 'static) -> Self {
        Self { server: Server::start_as(built_page(), 0, manner).expect("a free port"), copy: None }
    }

    /// Serves a copy of the page below a folder of the host: `a/b`.
    pub fn in_folder(folder: &str) -> Self {
        Self::altered(|files| {
            let page = std::mem::take(files);
            files.extend(page.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
        })
    }

    /// Serves a page of other articles, those of a folder and so much of each, which a frame can show as
    /// well. The program is the one that has its articles beside it; nothing is kept for offline use.
    pub fn of(folder: &Path, extent: Extent) -> Self {
        let articles = corpus_input::compile(folder, false, Some(extent)).unwrap().bytes;
        Self::altered_from(&page_with_articles_beside(), |files| {
            put_into_a_frame(files);
            replace_articles(files, articles);
            change(files, "index.html", "data-service-worker=\"./sw.js\"", "data-service-worker=\"\"");
        })
    }

    /// Serves the invented articles of every kind: `tests/articles`.
    pub fn of_every_kind() -> Self {
        Self::of(&workspace::root().join("tests").join("articles"), Extent::Full)
    }

    /// Serves a copy of the page in which some files are changed, added or missing.
    pub fn altered(change: impl FnOnce(&mut Files)) -> Self {
        Self::altered_from(&built_page(), change)
    }

    /// Serves such a copy of another edition.
    pub fn altered_from(page: &Path, change: impl FnOnce(&mut Files)) -> Self {
        let copy = tempfile::tempdir().unwrap();
        let mut files = packaging::read(page).unwrap();
        change(&mut files);
        write(copy.path(), &files);
        Self { server: serve(copy.path()), copy: Some(copy) }
    }

    /// Serves the page beside one that shows it in a frame, for [`Page::open_in_frame`].
    ///
    /// [`Page::open_in_frame`]: crate::page::Page::open_in_frame
    pub fn framed() -> Self {
        Self::altered_from(&built_page(), put_into_a_frame)
    }

    /// Serves the German edition, which a frame can show as well.
    pub fn in_german() -> Self {
        Self::altered_from(&german_page(), put_into_a_frame)
    }

    /// Serves the page with a script that runs before its own, as if the browser were so.
    pub fn beginning_with(script: &str) -> Self {
        Self::altered(|files| {
            let page = files.get_mut("index.html").unwrap();
            *page = beginning_with(&String::from_utf8_lossy(page), script).into_bytes();
        })
    }

    /// Changes the files while they are served; only of an altered copy.
    pub fn alter(&self, change: impl FnOnce(&mut Files)) {
        let copy = self.copy.as_ref().expect("a copy, from Site::altered");
        let before = packaging::read(copy.path()).unwrap();
        let mut files = before.clone();
        change(&mut files);
        for gone in before.keys().filter(|name| !files.contains_key(*name)) {
            fs::remove_file(copy.path().join(gone)).unwrap();
        }
        write(copy.path(), &files);
    }

    /// Closes the server and all its connections.
    pub fn stop(self) {
        self.server.stop();
    }
}

impl Deref for Site {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

fn put_into_a_frame(files: &mut Files) {
    files.insert(FRAME.to_owned(), FRAMING.into());
}

/// Puts other articles beside the program, and says how many bytes the page will load. What it gives
/// are the articles that were there.
pub fn replace_articles(files: &mut Files, articles: Vec<u8>) -> Vec<u8> {
    let kept = |name: &&String| name.starts_with("corpus-") && name.ends_with(".crossread");
    let name = files.keys().find(kept).expect("articles beside the program").clone();
    let said = |bytes: &[u8]| format!("data-corpus-bytes=\"{}\"", bytes.len());
    let (before, now) = (said(&files[&name]), said(&articles));
    change(files, "index.html", &before, &now);
    files.insert(name, articles).unwrap()
}

/// Writes something else into a file of text, which must have it.
pub fn change(files: &mut Files, name: &str, before: &str, now: &str) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    assert!(text.contains(before), "{name} has no {before}");
    files.insert(name.to_owned(), text.replace(before, now).into_bytes());
}

/// Ports on which a site has been.
static TAKEN: Mutex<Vec<u16>> = Mutex::new(Vec::new());

/// Serves a folder on a port that no site of another test had: a browser that is used again would
/// meet the copy of that one there.
fn serve(folder: &Path) -> Server {
    let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let server = Server::start(folder, 0).expect("a free port");
        if !taken.contains(&server.port()) {
            taken.push(server.port());
            return server;
        }
    }
}

fn write(folder: &Path, files: &Files) {
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// A page that runs a script before its own, and has no policy, which would forbid that.
pub fn beginning_with(page: &str, script: &str) -> String {
    let (before, policy) = page.split_once("<meta http-equiv=").unwrap();
    let (_, after) = policy.split_once('>').unwrap();
    format!("{before}<script>{script}</script>{after}")
}

/// The folder of the built page.
pub fn built_page() -> PathBuf {
    let named = std::env::var_os("CROSSREAD_DIST").map(PathBuf::from);
    let dist = named.unwrap_or_else(|| workspace::root().join("dist"));
    assert!(
        dist.join("index.html").is_file(),
        "There is no page in {}. Build it first: cargo xtask build",
        dist.display()
    );
    dist
}

/// The folder of the edition without articles: beside that of the page.
pub fn empty_page() -> PathBuf {
    other_page("empty")
}

/// The folder of the German edition.
fn german_page() -> PathBuf {
    other_page("german")
}

/// The folder of the page whose articles lie beside the program.
pub fn page_with_articles_beside() -> PathBuf {
    other_page("beside")
}

/// The folder of another edition: beside that of the page.
fn other_page(name: &str) -> PathBuf {
    let folder = built_page().with_file_name(name);
    assert!(
        folder.join("index.html").is_file(),
        "There is no page in {}. Build it first: cargo xtask test build",
        folder.display()
    );
    folder
}
