//! What becomes of the files of a folder.

use super::*;

fn read(files: &[(&str, &str)]) -> Reading {
    let mut intake = Intake::new(None);
    for (path, text) in files {
        intake.add(path, text.as_bytes());
    }
    intake.finish()
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let files = [
        ("b.md", "+++\nid = \"x\"\n+++\n# B\n\nText b."),
        ("a.md", "+++\nid = \"x\"\naliases = [\"x-2\", \"old\"]\n+++\n# A\n\nText a."),
        ("a.txt", "# A\n\nText of a."),
    ];
    let turned: Vec<_> = files.iter().rev().copied().collect();
    let reading = read(&files);
    assert_eq!(reading, read(&turned));
    let ids: Vec<&str> = reading.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a", "x", "x-2"]);
    assert_eq!(reading.places, ["a.txt", "a.md", "b.md"]);
    assert_eq!(reading.articles[1].title, "A");
    assert_eq!(reading.articles[1].aliases, ["old"]);
}

#[test]
fn a_copy_is_folded_and_its_id_leads_on() {
    let reading = read(&[
        ("a.md", "+++\noutlet = \"Post\"\n+++\n# A\n\nText."),
        ("b.md", "+++\noutlet = \"Post\"\n+++\n# A\n\nText!"),
    ]);
    assert_eq!(reading.articles.len(), 1);
    assert_eq!(reading.articles[0].aliases, ["b"]);
    let note =
        reading.problems.iter().find(|problem| problem.file == "b.md" && problem.what.contains("a.md"));
    assert!(note.is_some(), "{:?}", reading.problems);
}

#[test]
fn unread_files_are_listed() {
    let reading = read(&[("z.png", ""), ("README.md", "# Read me"), ("corpus.toml", "")]);
    assert_eq!(reading.passed_over, ["README.md", "z.png"]);
    assert!(reading.articles.is_empty() && reading.problems.is_empty());
}

#[test]
fn an_article_the_first_screen_wants_must_be_there() {
    let mut intake = Intake::new(Some(("corpus.toml", b"[first_screen]\ncompare = [\"a\", \"b\"]\n")));
    intake.add("a.md", b"# A\n\nText.");
    let problems = intake.finish().problems;
    assert!(problems.iter().any(|problem| problem.what.contains("\"b\"")));
    assert!(!problems.iter().any(|problem| problem.what.contains("compares \"a\"")));
}

#[test]
fn a_corpus_toml_that_does_not_count_is_named() {
    let mut intake = Intake::new(Some(("corpus.toml", b"title = \"T\"\n")));
    for path in ["corpus.toml", "news/corpus.toml", "Corpus.toml"] {
        intake.pass_over(path);
    }
    let reading = intake.finish();
    let named: Vec<&str> = reading.problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(named, ["Corpus.toml", "news/corpus.toml"]);
    assert!(reading.problems.iter().all(|problem| problem.severity == Severity::Warning));
    assert_eq!(reading.passed_over, named);
}

#[test]
fn the_language_of_all_is_that_of_articles_that_do_not_show_theirs() {
    let german = "Der Fluss stieg in der Nacht um zwei Meter, und die Stadt hat die Brücke am Morgen für alle \
        Wagen geschlossen, weil niemand weiß, ob sie noch hält.";
    let mut intake = Intake::new(Some(("corpus.toml", b"language = \"nl\"\n")));
    intake.add("a.md", format!("# Fluss\n\n{german}").as_bytes());
    intake.add("b.md", b"# Tarn\n\nAldmouth 2, Tarn 1");
    let languages: Vec<Option<String>> =
        intake.finish().articles.into_iter().map(|article| article.language).collect();
    assert_eq!(languages, [Some("de".to_owned()), Some("nl".to_owned())]);
}

#[test]
fn the_outlet_of_a_folder_is_written_in_composed_letters() {
    let mut intake = Intake::new(Some(("corpus.toml", b"outlet = \"folder\"\n")));
    intake.add("Cafe\u{301} News/a.md", b"# A\n\nText a.");
    assert_eq!(intake.finish().articles[0].outlet.as_deref(), Some("Caf\u{e9} News"));
}

#[test]
fn drafts_are_left_out_unless_corpus_toml_lets_them_in() {
    let files = [
        ("a.md", "---\ndraft: true\n---\n# A\n\nText a."),
        ("b.md", "+++\ndraft = true\n+++\n# B\n\nText b."),
        ("c.md", "---\npublished: false\n---\n# C\n\nText c."),
        ("d.md", "---\ndraft: false\npublished: true\n---\n# D\n\nText d."),
        ("e.json", "[{\"title\": \"E\", \"text\": \"Text e.\", \"draft\": true}]"),
        ("f.csv", "title,text,draft\nF,Text f.,TRUE\nG,Text g.,\n"),
        ("h.md", "---\ndraft: true\n---\n# H\n\nText h."),
    ];
    let mut intake = Intake::new(Some(("corpus.toml", b"[files.\"h.md\"]\ndraft = false\n")));
    for (path, text) in files {
        intake.add(path, text.as_bytes());
    }
    let reading = intake.finish();
    let titles: Vec<&str> = reading.articles.iter().map(|article| article.title.as_str()).collect();
    assert_eq!(titles, ["D", "G", "H"]);
    let told = reading.problems.iter().filter(|problem| problem.what.contains("draft"));
    let told: Vec<(&str, Option<u32>)> = told.map(|problem| (problem.file.as_str(), problem.line)).collect();
    let expect = [("a.md", None), ("b.md", None), ("c.md", None), ("e.json", Some(1)), ("f.csv", Some(2))];
    assert_eq!(told, expect, "{:?}", reading.problems);
}
