use super::*;
use crate::archive::tests::packed;
use crossread_engine::corpus::Corpus;
use crossread_engine::library::Library;

const PIER: &str =
    "+++\noutlet = \"Gazette\"\ndate = 2025-04-01\n+++\n# Pier closed\n\nThe old pier was shut.";

fn add(collection: &mut Collection, files: &[(&str, &str)]) {
    collection.begin(files.iter().map(|(path, _)| (*path).to_owned()), None);
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
    let library = Library::new(vec![Corpus::open(collection.compiled().unwrap()).unwrap()]);
    assert_eq!(library.details(library.find("added/gulls").unwrap()).outlet, Some("Echo"));
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
fn what_is_filled_in_is_compiled() {
    let mut collection = Collection::default();
    add(&mut collection, &[("a.txt", "Ferry stops\n\nThe ferry did not sail on Monday.")]);
    assert_eq!(collection.fill_in("added/a", Field::Outlet, " The  Post "), Ok("The Post".into()));
    assert!(collection.fill_in("added/a", Field::Date, "soon").is_err());
    assert_eq!(collection.fill_in("added/b", Field::Outlet, "The Post"), Ok(String::new()));
    let library = Library::new(vec![Corpus::open(collection.compiled().unwrap()).unwrap()]);
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
