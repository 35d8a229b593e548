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
fn what_lies_beside_one_file_says_how_much_of_it_is_published() {
    let folder = Folder::new(&[
        ("rows.csv", "Schlagzeile,Inhalt\nR,Row.\n"),
        ("b.md", "# B\n\nText."),
        (
            "corpus.toml",
            "[columns]\ntext = \"Inhalt\"\n[files.\"rows.csv\"]\npublish = \"details\"\n[files.\"b.md\"]\noutlet = \"B\"\n",
        ),
    ]);
    let reading = read(&folder.0.join("rows.csv"), &mut |_| {}).unwrap();
    assert_eq!(reading.articles.len(), 1);
    assert_eq!(reading.articles[0].extent, Extent::Details);
    let told: Vec<_> = reading.problems.iter().filter(|problem| problem.file == "corpus.toml").collect();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn corpus_toml_counts_in_any_capitals_at_the_top_and_nowhere_else() {
    let folder = Folder::new(&[
        ("Corpus.TOML", "publish = \"excerpt\"\n"),
        ("news/a.md", "# A\n\nText."),
        ("news/corpus.toml", "title = \"News\"\n"),
    ]);
    let reading = folder.read();
    assert_eq!(reading.articles[0].extent, Extent::Details);
    assert_eq!(reading.about.title, None);
    let told = reading.problems.iter().filter(|problem| problem.severity > Severity::Note);
    let told: Vec<&str> = told.map(|problem| problem.file.as_str()).collect();
    assert_eq!(told, ["Corpus.TOML", "news/corpus.toml"]);
    assert_eq!(reading.passed_over, ["news/corpus.toml"]);
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
fn what_cannot_be_read_any_more_when_its_turn_comes_costs_only_itself() {
    let folder = Folder::new(&[
        ("a.md", "# A\n\nText."),
        ("b.md", "# B\n\nText."),
        ("c.md", "# C\n\nText."),
        ("d.md", "# D\n\nText."),
    ]);
    // Between listing and reading one file goes and another becomes a folder.
    let reading = read(&folder.0, &mut |progress| {
        if progress.path == "b.md" {
            fs::remove_file(folder.0.join("b.md")).unwrap();
            fs::remove_file(folder.0.join("c.md")).unwrap();
            fs::create_dir(folder.0.join("c.md")).unwrap();
        }
    })
    .unwrap();
    assert_eq!(ids(&reading), ["a", "d"]);
    for file in ["b.md", "c.md"] {
        let problem = reading.problems.iter().find(|problem| problem.file == file).unwrap();
        assert_eq!(problem.severity, Severity::Error);
        assert!(problem.what.starts_with("The file cannot be read ("), "{problem}");
        assert!(!problem.mend.is_empty());
    }
}

#[test]
fn settings_that_cannot_be_read_hold_everything_back() {
    let folder = Folder::new(&[("a.md", "# A\n\nText.")]);
    fs::create_dir(folder.0.join(SETTINGS_FILE)).unwrap();
    let reading = folder.read();
    assert_eq!(reading.articles[0].extent, Extent::Details);
    assert!(reading.problems.iter().any(|problem| {
        problem.severity == Severity::Error
            && problem.file == SETTINGS_FILE
            && problem.what.contains("only details")
    }));
}

#[test]
fn how_much_is_published_may_be_asked_for() {
    let folder = Folder::new(&[("a.md", "# A\n\nText."), ("corpus.toml", "publish = \"full\"\n")]);
    let asked = Some(Extent::Excerpt(9));
    assert_eq!(
        read_publishing(&folder.0, asked, &mut |_| {}).unwrap().articles[0].extent,
        Extent::Excerpt(9)
    );
    assert_eq!(folder.read().articles[0].extent, Extent::Full);
}

#[test]
fn points_in_names_and_in_the_way_to_the_folder_lead_nowhere_else() {
    let folder = Folder::new(&[
        ("sub/a..b.md", "# A\n\nText a."),
        ("sub/c.d/e....md", "# E\n\nText e."),
        ("outside.md", "# No\n\nText."),
    ]);
    let reading = read(&folder.0.join("sub/c.d/.."), &mut |_| {}).unwrap();
    assert_eq!(ids(&reading), ["a-b", "c-d/e"]);
}

#[test]
fn a_hundred_thousand_files_are_listed_in_order() {
    const FOLDERS: usize = 100;
    const FILES: usize = 1_000;
    let folder = Folder::new(&[]);
    for of in 0..FOLDERS {
        let inner = folder.0.join(format!("{of:02}"));
        fs::create_dir(&inner).unwrap();
        for number in 0..FILES {
            fs::File::create(inner.join(format!("{number:03}.txt"))).unwrap();
        }
    }
    let found = walk(&folder.0).unwrap();
    assert_eq!(found.files.len(), FOLDERS * FILES);
    assert!(found.files.is_sorted() && found.problems.is_empty());
}

#[test]
fn ten_thousand_files_are_read_in_order() {
    const FOLDERS: usize = 20;
    const FILES: usize = 500;
    let folder = Folder::new(&[]);
    for of in 0..FOLDERS {
        for number in 0..FILES {
            let text = format!("Boat {of} of the fleet has the number {number}.");
            folder.write(&format!("{of:02}/{number:03}.txt"), &text);
        }
    }
    let reading = folder.read();
    assert_eq!(reading.articles.len(), FOLDERS * FILES);
    assert!(ids(&reading).is_sorted(), "they stand in the order of their names");
    assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Note));
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
mod unix;
