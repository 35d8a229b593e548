use super::*;
use std::collections::HashSet;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own for a test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("crossread-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn read(&self) -> Reading {
        read(&self.0, &mut |_| {}).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn ids(reading: &Reading) -> Vec<&str> {
    reading.articles.iter().map(|article| article.id.as_str()).collect()
}

#[test]
fn a_mixed_folder_is_read_at_any_depth() {
    let folder = Folder::new(&[
        ("b/two words.md", "# B\n\nText b."),
        ("a.txt", "A title of words\n\nText of a that is a whole sentence."),
        ("b/c/rows.jsonl", "{\"id\": \"r1\", \"title\": \"R\", \"text\": \"Row.\"}\n"),
        ("corpus.toml", "title = \"Mixed\"\n[files.\"b/**\"]\noutlet = \"The Post\"\n"),
        ("README.md", "Read me."),
        ("b/picture.png", ""),
        (".git/notes.md", "Hidden."),
        (".hidden.md", "Hidden."),
    ]);
    let reading = folder.read();
    assert_eq!(ids(&reading), ["a", "b/two-words", "r1"]);
    assert_eq!(reading.about.title.as_deref(), Some("Mixed"));
    assert_eq!(reading.articles[1].outlet.as_deref(), Some("The Post"));
    assert_eq!(reading.passed_over, [".git/", ".hidden.md", "README.md", "b/picture.png"]);
}

#[test]
fn progress_counts_files_up_to_the_end() {
    let folder = Folder::new(&[("a.md", "# A\n\nText."), ("b.md", "# B\n\nText."), ("c.png", "")]);
    let mut steps = Vec::new();
    read(&folder.0, &mut |progress| {
        steps.push((progress.done, progress.of, progress.path.to_owned()));
    })
    .unwrap();
    assert_eq!(steps, [(0, 2, "a.md".to_owned()), (1, 2, "b.md".to_owned()), (2, 2, String::new())]);
}

#[test]
fn one_file_is_a_corpus_too() {
    let folder =
        Folder::new(&[("rows.jsonl", "{\"title\": \"R\", \"text\": \"Row.\"}\n"), ("b.md", "# B\n\nText.")]);
    let reading = read(&folder.0.join("rows.jsonl"), &mut |_| {}).unwrap();
    assert_eq!(ids(&reading), ["r"]);
}

#[test]
fn a_missing_folder_is_named() {
    let error = read(Path::new("no/such/folder"), &mut |_| {}).unwrap_err();
    assert!(error.to_string().contains("no/such/folder"), "{error}");
}

#[test]
fn a_file_that_is_too_large_costs_only_itself() {
    let folder = Folder::new(&[("a.md", "# A\n\nText.")]);
    fs::File::create(folder.0.join("big.txt")).unwrap().set_len(LARGEST_FILE + 1).unwrap();
    let reading = folder.read();
    assert_eq!(ids(&reading), ["a"]);
    let problem = reading.problems.iter().find(|problem| problem.file == "big.txt").unwrap();
    assert_eq!(problem.severity, Severity::Error);
    assert!(problem.what.contains("100 MB"));
}

#[test]
fn another_encoding_is_read_and_told() {
    let folder = Folder::new(&[("a.md", "# A\n\nText.")]);
    fs::write(folder.0.join("b.txt"), b"The caf\xE9 opens at noon, she said.").unwrap();
    let reading = folder.read();
    assert_eq!(ids(&reading), ["a", "b"]);
    assert!(reading.articles[1].blocks[0].text.contains("caf\u{e9}"));
    assert!(reading.problems.iter().any(|problem| problem.file == "b.txt" && problem.mend.contains("UTF-8")));
}

#[test]
fn what_a_browser_saves_beside_a_page_is_passed_over_as_one() {
    let page = "<title>Pier closed</title><p>The old pier was closed on Monday, the harbour office said.</p>";
    let folder = Folder::new(&[
        ("Pier closed.html", page),
        ("Pier closed_files/frame.html", page),
        ("Pier closed_files/notes.txt", "Text of a script."),
        ("own_files/a.md", "# A\n\nText."),
    ]);
    let reading = folder.read();
    assert_eq!(ids(&reading), ["own-files/a", "pier-closed"]);
    assert_eq!(reading.passed_over, ["Pier closed_files/"]);
}

#[test]
fn names_with_spaces_and_pictures_are_read_and_empty_folders_are_nothing() {
    let folder = Folder::new(&[
        ("a name  with spaces.md", "# A\n\nText a."),
        ("🌾.md", "# B\n\nText b."),
        ("#1 ?x=y&z.md", "# C\n\nText c."),
        ("-dash.md", "# D\n\nText d."),
    ]);
    fs::create_dir_all(folder.0.join("empty/inside")).unwrap();
    let reading = folder.read();
    assert_eq!(reading.articles.len(), 4, "{:?}", ids(&reading));
    assert!(ids(&reading).contains(&"a-name-with-spaces"), "{:?}", ids(&reading));
    let named: HashSet<&str> = ids(&reading).into_iter().collect();
    assert!(named.len() == 4 && named.iter().all(|id| !id.is_empty()), "{named:?}");
    assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Note));
}

#[test]
fn an_empty_folder_is_read_as_one_without_articles() {
    let folder = Folder::new(&[]);
    fs::create_dir_all(folder.0.join("empty/inside")).unwrap();
    assert_eq!(folder.read(), Reading::default());
}

#[test]
fn names_that_differ_only_in_case_are_two_articles() {
    let folder = Folder::new(&[("Pier.md", "# A\n\nText a."), ("pier.md", "# B\n\nText b.")]);
    // Some file systems take both names for one.
    if fs::read_dir(&folder.0).unwrap().count() < 2 {
        return;
    }
    let reading = folder.read();
    assert_eq!(ids(&reading), ["pier", "pier-2"]);
    assert!(
        reading
            .problems
            .iter()
            .any(|problem| problem.severity == Severity::Warning && problem.file == "pier.md")
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn what_may_not_be_opened_costs_only_itself() {
        let folder = Folder::new(&[
            ("a.md", "# A\n\nText."),
            ("shut.md", "# B\n\nText."),
            ("shut/c.md", "# C\n\nText."),
        ]);
        let permit =
            |path: &str, mode| fs::set_permissions(folder.0.join(path), fs::Permissions::from_mode(mode));
        permit("shut.md", 0o000).unwrap();
        permit("shut", 0o000).unwrap();
        let everything_is_open = fs::read(folder.0.join("shut.md")).is_ok();
        let reading = folder.read();
        permit("shut", 0o700).unwrap();
        if everything_is_open {
            eprintln!("not tested: this account may open every file");
            return;
        }
        assert_eq!(ids(&reading), ["a"]);
        let errors: Vec<&str> = reading
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error && problem.mend.contains("may"))
            .map(|problem| problem.file.as_str())
            .collect();
        assert_eq!(errors, ["shut", "shut.md"]);
    }

    #[test]
    fn links_are_not_followed_out_of_the_folder() {
        let outside = Folder::new(&[("secret.md", "# Secret\n\nText.")]);
        let folder = Folder::new(&[("a.md", "# A\n\nText."), ("sub/b.md", "# B\n\nText.")]);
        symlink(outside.0.join("secret.md"), folder.0.join("out.md")).unwrap();
        symlink(&outside.0, folder.0.join("out")).unwrap();
        symlink(&folder.0, folder.0.join("sub/loop")).unwrap();
        symlink(folder.0.join("a.md"), folder.0.join("again.md")).unwrap();
        symlink("nowhere", folder.0.join("broken.md")).unwrap();
        let reading = folder.read();
        assert_eq!(ids(&reading), ["a", "sub/b"]);
        let warned: Vec<&str> = reading
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Warning)
            .map(|problem| problem.file.as_str())
            .collect();
        assert_eq!(warned, ["broken.md", "out", "out.md"]);
        assert_eq!(reading.passed_over, ["again.md", "sub/loop"]);
    }

    #[test]
    fn a_name_that_is_no_text_is_read_and_named() {
        let folder = Folder::new(&[]);
        let name = std::ffi::OsStr::from_bytes(b"caf\xE9.md");
        // Some file systems refuse such names; then there is nothing to read.
        if fs::write(folder.0.join(name), "# A\n\nText.").is_err() {
            return;
        }
        let reading = folder.read();
        assert_eq!(reading.articles.len(), 1);
        assert!(reading.problems.iter().any(|problem| problem.what.contains("Unicode")));
    }
}
