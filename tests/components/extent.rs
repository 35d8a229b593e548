//! Articles of which not all is held.

use crate::stage::Stage;
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block},
    corpus::{Corpus, compile},
    extent::Extent,
    library::Library,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A whole article, an excerpt of another and the details of a third, all on one ferry.
fn open(link: &str) -> Stage {
    let article = |id: &str, extent, text: &str| Article {
        id: id.into(),
        title: format!("Ferry, as {id} has it"),
        outlet: Some(id.into()),
        url: Some(format!("https://www.{id}.example/ferry")),
        language: Some("en".into()),
        extent,
        blocks: vec![Block::paragraph(text)],
        ..Article::default()
    };
    let text =
        "The old ferry sailed to the northern islands on Monday. Forty passengers and a dog went ashore.";
    let mut echo = article("echo", Extent::Full, text);
    echo.licence = Some("https://licences.example/by".into());
    let mut gazette = article("gazette", Extent::Excerpt(10), text);
    gazette.rights = Some("© The Gazette".into());
    gazette.licence = Some("For readers of The Gazette".into());
    let wire = article("wire", Extent::Details, text);
    let corpus = Corpus::open(&compile(&[echo, gazette, wire], &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

#[wasm_bindgen_test]
async fn the_reader_says_how_much_is_here_and_where_the_rest_is() {
    let stage = open("?read=gazette");
    stage.see("Excerpt: the first 10 of 17 words.").await;
    assert_eq!(
        stage.find("#cut a").await.get_attribute("href").unwrap(),
        "https://www.gazette.example/ferry"
    );
    stage.see("Read the whole article at gazette.example").await;
    stage.see("© The Gazette").await;
    assert!(!stage.text().contains("dog"));
    drop(stage);
    let stage = open("?read=wire");
    stage.see("Details only: the text of this article is not on this page.").await;
    stage.see("none of 17 words").await;
}

#[wasm_bindgen_test]
async fn a_whole_article_shows_its_terms() {
    let stage = open("?read=echo");
    let licence = stage.find(".detail-list a[href='https://licences.example/by']").await;
    assert_eq!(licence.get_attribute("rel").as_deref(), Some("noreferrer"));
    assert_eq!((stage.count("#cut"), stage.count(".tag-text")), (0, 0));
    drop(stage);
    open("?read=wire").see("not stated").await;
}

#[wasm_bindgen_test]
async fn neither_the_way_to_the_rest_nor_the_terms_tell_a_hidden_name() {
    let stage = open("?read=gazette&names=off");
    stage.see("Excerpt: the first 10 of 17 words.").await;
    for name in ["gazette.example", "The Gazette", "Where it was published"] {
        assert!(!stage.text().contains(name), "{name} stands in {}", stage.text());
    }
    assert_eq!(stage.count("[href*='gazette.example']"), 0);
    stage.click("#show-names").await;
    stage.see("Read the whole article at gazette.example").await;
    stage.see("For readers of The Gazette").await;
}

#[wasm_bindgen_test]
async fn results_and_comparisons_say_what_is_not_held() {
    let stage = open("?q=ferry");
    stage.see("excerpt").await;
    stage.see("details only").await;
    drop(stage);
    let stage = open("?compare=echo&compare=gazette");
    stage.see("What is not found there may stand in the rest: read it at the source.").await;
    assert_eq!(stage.count("[data-mark='no-match']"), 0);
    drop(stage);
    let stage = open("?compare=echo&compare=gazette&compare=wire&by=facts");
    stage.see("not in the excerpt").await;
    stage.see("text not here").await;
    assert!(!stage.text().contains("\nnot found\n"));
}
