use super::*;
use crate::about::About;
use crate::article::{Article, Block};
use crate::corpus::{Corpus, compile};
use crate::library::{DocId, Library};
use crate::search::{Filter, filtered};
use crate::view::View;

const PIER: &str = "The harbour master of Norrvik closed the northern pier on Monday. Divers had found cracks \
    in four of its oak piles. Thirty fishing boats must land their catch across the bay until the piles are mended.";
const PIER_RETOLD: &str = "Cracked piles have shut Norrvik's northern pier, and thirty boats now land across the \
    bay. The harbour master said the divers who inspected the oak piles counted four bad ones.";
const BRIDGE: &str = "A lorry struck the railway bridge at Castle Street for the ninth time this year. Trains to \
    the coast were held for two hours while engineers looked at the girders. The driver was not hurt.";
const BRIDGE_RETOLD: &str = "Castle Street's railway bridge has been struck by a lorry again, the ninth this year. \
    Engineers looked at its girders for two hours before trains to the coast could go on.";

/// An article a line: id, outlet (none where empty), day, text.
fn corpus(articles: &[(&str, &str, &str, &str)]) -> Corpus {
    let article = |&(id, outlet, day, text): &(&str, &str, &str, &str)| Article {
        id: id.into(),
        title: format!("Headline of {id}"),
        outlet: Some(outlet.to_owned()).filter(|outlet| !outlet.is_empty()),
        date: day.parse().ok(),
        blocks: vec![Block::paragraph(text)],
        language: Some("en".into()),
        ..Article::default()
    };
    Corpus::open(&compile(&articles.iter().map(article).collect::<Vec<_>>(), &About::default())).unwrap()
}

fn library() -> Library {
    Library::new(vec![corpus(&[
        ("a", "Echo", "2025-03-04", PIER),
        ("b", "Post", "2025-03-03", PIER),
        ("c", "Times", "2025-03-05", PIER_RETOLD),
        ("d", "Echo", "2025-03-04", &PIER.replace("Monday", "Monday night")),
        ("e", "Echo", "2025-03-01", BRIDGE),
        ("f", "", "", BRIDGE_RETOLD),
        (
            "g",
            "Post",
            "2025-03-01",
            "It snowed on the hills, and children stayed at home to throw snow at each other.",
        ),
    ])])
}

fn ids(library: &Library, docs: &[DocId]) -> String {
    docs.iter().map(|&doc| library.details(doc).id).collect::<Vec<_>>().join(" ")
}

fn doc(library: &Library, id: &str) -> DocId {
    library.find(id).unwrap()
}

#[test]
fn a_search_is_listed_by_its_stories() {
    let library = library();
    let found = stories(&library, library.docs());
    let rows: Vec<_> =
        found.listed.iter().map(|row| (ids(&library, &row.found), row.sources.len())).collect();
    assert_eq!(rows, [("a b c d".to_owned(), 3), ("e f".to_owned(), 2)]);
    assert_eq!(found.alone, 1);
    let pier = &found.listed[0];
    assert_eq!(library.details(pier.story.first).id, "b", "the first to be published names the story");
    assert_eq!(pier.days.unwrap().0.to_string(), "2025-03-03");
    assert_eq!(pier.sources[0].articles, 2);
    assert!(stories(&library, std::iter::empty()).listed.is_empty());
}

#[test]
fn a_story_is_compared_by_articles_of_different_outlets() {
    let library = library();
    let listed = stories(&library, library.docs()).listed;
    let mut compared: Vec<&str> = listed[0].compare.iter().map(|&doc| library.details(doc).id).collect();
    assert!(["a", "b", "d"].contains(&compared[0]), "the central article comes first: {compared:?}");
    compared.sort_unstable();
    assert_eq!(compared.len(), 3);
    assert_eq!(ids(&library, &listed[1].compare).len(), 3);
    let one_outlet = stories(&library, [doc(&library, "a"), doc(&library, "d")].into_iter());
    assert!(one_outlet.listed[0].compare.is_empty());
}

#[test]
fn any_article_of_a_story_names_it_in_a_link() {
    let library = library();
    for id in ["a", "b", "c", "d"] {
        let view = View::default().of_story(id);
        assert_eq!(ids(&library, &filtered(&library, &Filter::of(&view))), "a b c d");
    }
    for id in ["g", "unknown"] {
        assert!(filtered(&library, &Filter::of(&View::default().of_story(id))).is_empty());
    }
}

#[test]
fn copies_of_other_outlets_fold_and_versions_stay() {
    let library = library();
    let list = folded(&library, library.docs());
    let rows: Vec<_> =
        list.iter().map(|row| (library.details(row.doc).id, ids(&library, &row.copies))).collect();
    let row = |id, copies: &str| (id, copies.to_owned());
    assert_eq!(rows, [row("a", "b"), row("c", ""), row("d", ""), row("e", ""), row("f", ""), row("g", "")]);
    let around = around(&library, doc(&library, "a"));
    assert_eq!((ids(&library, &around.same_text), ids(&library, &around.versions)), ("b".into(), "d".into()));
}

#[test]
fn around_an_article_stand_other_outlets_and_then_what_is_near() {
    let library = library();
    let around = around(&library, doc(&library, "a"));
    let also: Vec<_> = around.also_reported.iter().map(|near| library.details(near.doc).id).collect();
    assert_eq!(also, ["b", "c"]);
    assert!(around.also_reported[0].shared_wording > 0.99 && around.also_reported[1].shared_wording < 0.1);
    let near: Vec<_> = around.nearest.iter().map(|near| library.details(near.doc).id).collect();
    assert_eq!(near, ["d"]);
    let alone = super::around(&library, doc(&library, "g"));
    assert_eq!((alone.story, alone.also_reported.len(), alone.nearest.len()), (None, 0, 0));
}

#[test]
fn corpora_are_near_each_other_as_if_they_were_one() {
    let [one, two] = [
        corpus(&[("a", "Echo", "", PIER), ("g", "Post", "", "It snowed on the hills.")]),
        corpus(&[("c", "Times", "", PIER_RETOLD), ("e", "Echo", "", BRIDGE)]),
    ];
    let apart = Library::new(vec![one, two]);
    let together = Library::new(vec![corpus(&[
        ("a", "Echo", "", PIER),
        ("c", "Times", "", PIER_RETOLD),
        ("e", "Echo", "", BRIDGE),
        ("g", "Post", "", "It snowed on the hills."),
    ])]);
    let similarity = |library: &Library| {
        let near = nearest(library, doc(library, "a"), 9);
        assert_eq!(near.iter().map(|near| library.details(near.doc).id).collect::<Vec<_>>(), ["c"]);
        near[0].similarity
    };
    assert!((similarity(&apart) - similarity(&together)).abs() < 1e-5);
}

#[test]
fn a_shared_headline_is_not_near_and_shared_wording_comes_first() {
    let with_title = |id: &str, title: &str, text: &str| Article {
        id: id.into(),
        title: title.into(),
        blocks: vec![Block::paragraph(text)],
        ..Article::default()
    };
    let headline = "Norrvik waits for its northern pier";
    let reuse = format!("{PIER_RETOLD} The council meets on Friday. {}", &PIER[..150]);
    let articles = [
        with_title("a", headline, PIER),
        with_title("b", headline, BRIDGE),
        with_title("c", "Boats", PIER_RETOLD),
        with_title("d", "Cracks", &reuse),
    ];
    let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
    let near = nearest(&library, doc(&library, "a"), 9);
    assert_eq!(near.iter().map(|near| library.details(near.doc).id).collect::<Vec<_>>(), ["d", "c"]);
}
