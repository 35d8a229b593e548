use super::*;
use crate::archive::tests::packed;
use crossread_engine::article::Block;
use crossread_engine::extent::Extent;

const PIER: &str =
    "+++\noutlet = \"Gazette\"\ndate = 2025-04-01\n+++\n# Pier closed\n\nThe old pier was shut.";

fn add(collection: &mut Collection, files: &[(&str, &str)]) {
    collection.begin(files.iter().map(|(path, _)| (*path).to_owned()), Settings::None);
    for (path, text) in files {
        if collection.wants(path) {
            collection.add(path, text.as_bytes());
        }
    }
    collection.finish();
}

fn ids(collection: &Collection) -> Vec<String> {
    collection.rows().into_iter().map(|row| row.id).collect()
}

#[test]
fn files_of_all_forms_become_rows_and_a_corpus() {
    let mut collection = Collection::default();
    add(
        &mut collection,
        &[
            ("pier.md", PIER),
            ("ferry.txt", "Ferry stops\n\nBy Ada Roe\n\nThe ferry did not sail on Monday."),
            ("rows.csv", "title,text,outlet\nGulls,Gulls are everywhere in town.,Echo\n"),
            ("photo.jpg", ""),
        ],
    );
    assert_eq!(ids(&collection), ["added/ferry", "added/pier", "added/gulls"]);
    let rows = collection.rows();
    assert_eq!(rows[1].fields, ["Pier closed", "Gazette", "2025-04-01", ""]);
    assert_eq!((rows[1].words, rows[2].place.as_str()), (7, "rows.csv:2"));
    assert_eq!(collection.passed_over(), ["photo.jpg"]);
    let library = Library::new(vec![Corpus::open(&collection.compiled().unwrap().bytes).unwrap()]);
    assert_eq!(library.details(library.find("added/gulls").unwrap()).outlet, Some("Echo"));
}

#[test]
fn rows_stand_in_the_order_of_their_lines() {
    let mut collection = Collection::default();
    let mut rows = vec!["title,text".to_owned()];
    rows.extend((2..=12).map(|line| format!("Row {line},The text of row {line}.")));
    let rows = rows.join("\n");
    add(&mut collection, &[("rows.csv", &rows), ("a.md", "# One\n\nText."), ("rows.md", "# Two\n\nText.")]);
    let places: Vec<String> = collection.rows().into_iter().map(|row| row.place).collect();
    let lines = (2..=12).map(|line| format!("rows.csv:{line}"));
    let expect: Vec<String> =
        ["a.md".to_owned()].into_iter().chain(lines).chain(["rows.md".to_owned()]).collect();
    assert_eq!(places, expect);
}

#[test]
fn ids_stay_apart_from_those_of_others_and_of_batches_before() {
    let mut collection = Collection::default();
    collection.avoid(["added/a".to_owned()]);
    add(&mut collection, &[("a.md", "# One\n\nText one.")]);
    add(&mut collection, &[("a.md", "# Two\n\nText two.")]);
    assert_eq!(ids(&collection), ["added/a-2", "added/a-3"]);
}

#[test]
fn what_is_chosen_twice_is_added_once_and_said() {
    let mut collection = Collection::default();
    add(&mut collection, &[("pier.md", PIER)]);
    add(&mut collection, &[("again/pier.md", PIER)]);
    assert_eq!(collection.rows().len(), 1);
    let said = collection.problems().iter().any(|problem| {
        problem.file == "again/pier.md" && problem.what.contains("pier.md, so it is added once")
    });
    assert!(said, "{:?}", collection.problems());
}

#[test]
fn what_was_filled_in_counts_for_what_is_the_same() {
    let mut collection = Collection::default();
    add(&mut collection, &[("pier.md", PIER)]);
    collection.fill_in("added/pier", Field::Title, "Pier shut").unwrap();
    add(&mut collection, &[("again.md", PIER), ("shut.md", &PIER.replace("Pier closed", "Pier shut"))]);
    assert_eq!(ids(&collection), ["added/pier", "added/again"]);
    let told = collection.problems().iter().filter(|problem| problem.what.contains("added once"));
    let of_files: Vec<&str> = told.map(|problem| problem.file.as_str()).collect();
    assert_eq!(of_files, ["shut.md"]);
}

#[test]
fn a_corpus_toml_within_a_folder_is_named() {
    let mut collection = Collection::default();
    let files =
        [("post/a.md", "# A\n\nText."), ("post/corpus.toml", "publish = \"details\"\n"), ("b.md", PIER)];
    collection.add_archive("all.zip", packed(&files), &mut |_, _| {});
    let told = collection.problems().iter().find(|problem| problem.file == "post/corpus.toml");
    assert_eq!(told.map(|problem| problem.severity), Some(Severity::Warning));
    assert_eq!(collection.passed_over(), ["post/corpus.toml"]);
}

#[test]
fn what_is_filled_in_is_compiled() {
    let mut collection = Collection::default();
    add(&mut collection, &[("a.txt", "Ferry stops\n\nThe ferry did not sail on Monday.")]);
    assert_eq!(collection.fill_in("added/a", Field::Outlet, " The  Post "), Ok("The Post".into()));
    assert!(collection.fill_in("added/a", Field::Date, "soon").is_err());
    assert_eq!(collection.fill_in("added/b", Field::Outlet, "The Post"), Ok(String::new()));
    let library = Library::new(vec![Corpus::open(&collection.compiled().unwrap().bytes).unwrap()]);
    let details = library.details(library.find("added/a").unwrap());
    assert_eq!((details.outlet, details.date), (Some("The Post"), None));
}

#[test]
fn an_archive_is_a_folder_with_its_own_settings() {
    let mut collection = Collection::default();
    let files = [
        ("news/corpus.toml", "[files.\"**\"]\noutlet = \"The Post\"\n"),
        ("news/b/ferry.txt", "Ferry stops\n\nThe ferry did not sail on Monday."),
        ("news/Pier.html", "<title>Pier</title><p>The old pier was closed on Monday, they said.</p>"),
        ("news/Pier_files/frame.html", "<title>Frame</title><p>Something else that is long enough.</p>"),
    ];
    let mut steps = Vec::new();
    collection.add_archive("news.zip", packed(&files), &mut |done, of| steps.push((done, of)));
    assert_eq!(ids(&collection), ["added/pier", "added/b/ferry"]);
    assert_eq!(collection.rows()[1].fields[1], "The Post");
    assert_eq!(collection.passed_over(), ["Pier_files/frame.html"]);
    assert_eq!(steps, [(0, 4), (1, 4), (2, 4), (3, 4)]);
    collection.add_archive("none.zip", b"no archive".to_vec(), &mut |_, _| {});
    assert_eq!(collection.problems().last().unwrap().file, "none.zip");
}

#[test]
fn without_articles_there_is_no_corpus() {
    let mut collection = Collection::default();
    collection.finish();
    assert!(collection.compiled().is_none() && collection.rows().is_empty());
    add(&mut collection, &[("pier.md", PIER), ("photo.jpg", "")]);
    collection.clear();
    assert!(collection.compiled().is_none() && collection.passed_over().is_empty());
    add(&mut collection, &[("pier.md", PIER)]);
    assert_eq!(ids(&collection), ["added/pier"]);
}

#[test]
fn what_is_added_later_is_compiled_alone_until_something_before_changes() {
    let storm = "The old pier of the harbour broke in the night when the storm took three of its posts. \
        Nobody was hurt, said harbour master Ann Roe, and the ferry to the islands sails again on Friday.";
    let file = |title: &str, text: &str| format!("# {title}\n\n{text}\n");
    let mut collection = Collection::default();
    let about = About::default();
    let own = Article {
        id: "own".into(),
        title: "Storm".into(),
        blocks: vec![Block::paragraph(storm)],
        ..Article::default()
    };
    let page = compile(&[own], &about);
    collection.stand_beside(vec![page.clone()]);
    add(&mut collection, &[("a.md", &file("Gulls", "Gulls are everywhere in the market square."))]);
    let first = collection.compiled().unwrap();
    assert!(!first.further);
    add(&mut collection, &[("b.md", &file("Night", storm))]);
    let second = collection.compiled().unwrap();
    assert!(second.further);
    let open = |bytes: &[u8]| Corpus::open(&bytes.to_vec()).unwrap();
    let library = Library::new(vec![open(&page), open(&first.bytes), open(&second.bytes)]);
    assert_eq!(library.len(), 3);
    let same = library.same_text(library.find("own").unwrap());
    assert_eq!(same.iter().map(|&doc| library.details(doc).id).collect::<Vec<_>>(), ["own", "added/b"]);
    collection.fill_in("added/a", Field::Outlet, "The Post").unwrap();
    let whole = collection.compiled().unwrap();
    assert!(!whole.further);
    assert_eq!(Library::new(vec![open(&whole.bytes)]).len(), 2);
}

#[test]
fn settings_that_cannot_be_read_hold_everything_back() {
    let mut collection = Collection::default();
    collection.begin(["pier.md".to_owned()], Settings::Unread);
    collection.add("pier.md", PIER.as_bytes());
    collection.finish();
    assert!(collection.problems().iter().any(|problem| problem.what.contains("only details")));
    let library = Library::new(vec![Corpus::open(&collection.compiled().unwrap().bytes).unwrap()]);
    let details = library.details(library.find("added/pier").unwrap());
    assert_eq!((details.title, details.extent), ("Pier closed", Extent::Details));
}
