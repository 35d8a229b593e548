use super::*;
use crate::about::About;
use crate::article::{Article, Block};
use crate::corpus::{Corpus, compile};

fn library() -> Library {
    let article = |id: &str, authors: &[&str], words: usize| Article {
        id: id.into(),
        authors: authors.iter().map(|&name| name.into()).collect(),
        language: Some("en".into()),
        blocks: vec![Block::paragraph("word ".repeat(words))],
        ..Article::default()
    };
    let open = |articles: &[Article]| Corpus::open(&compile(articles, &About::default())).unwrap();
    Library::new(vec![
        open(&[article("a", &["Roe", "Poe"], 10), article("b", &[], 300)]),
        open(&[article("c", &["Roe", "Roe"], 1000)]),
    ])
}

fn listed(facet: Facet) -> Vec<String> {
    let library = library();
    let values = library.facet(facet);
    let mut counts = vec![0; values.len()];
    for doc in library.docs() {
        for &number in values.of_article(library.number(doc)) {
            counts[number as usize] += 1;
        }
    }
    let counted = values.counted(&counts, &["Nobody".into()]);
    counted.into_iter().map(|value| format!("{} {}", value.name, value.articles)).collect()
}

#[test]
fn every_article_is_counted_under_each_of_its_values_once() {
    assert_eq!(listed(Facet::Author), ["Poe 1", "Roe 2", "not stated 1", "Nobody 0"]);
    assert_eq!(listed(Facet::Language), ["en 3", "Nobody 0"]);
    assert_eq!(listed(Facet::Tag), ["not stated 3", "Nobody 0"]);
    assert_eq!(listed(Facet::Length), ["short 1", "medium 1", "long 1", "Nobody 0"]);
}

#[test]
fn a_value_in_another_case_stands_for_the_only_one_that_it_can_mean() {
    let article = |id: &str, outlet: Option<&str>, label: Option<&str>| Article {
        id: id.into(),
        outlet: outlet.map(str::to_owned),
        label: label.map(str::to_owned),
        ..Article::default()
    };
    let articles = [
        article("a", Some("The Écho"), None),
        article("b", Some("Pier"), None),
        article("c", Some("PIER"), None),
        article("d", Some("Blog"), None),
        article("e", None, Some("Blog")),
        article("f", None, None),
    ];
    let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
    let values = library.facet(Facet::Outlet);
    assert_eq!(values.meant("the écho"), Some("The Écho"));
    assert_eq!((values.meant("Pier"), values.meant("PIER")), (Some("Pier"), Some("PIER")));
    assert_eq!(values.meant("pier"), None, "there are two");
    assert_eq!((values.meant("blog"), values.meant("Not Stated")), (Some("Blog"), Some(NOT_STATED)));
    assert_eq!((values.meant("Herald"), values.meant("")), (None, None));
    assert_eq!(
        values.ticked(&["blog".to_owned()]),
        [true, false, false, false, true, false],
        "both of one name"
    );
    assert_eq!(library.facet(Facet::Tag).ticked(&["Blog".to_owned()]), [false]);
    let names = ["the écho".to_owned(), "PIER".to_owned(), "herald".to_owned()];
    let counted = values.counted(&vec![0; values.len()], &names);
    let listed: Vec<String> = counted.into_iter().map(|value| value.name).collect();
    assert_eq!(listed, ["PIER", "The Écho", "herald"]);
}
