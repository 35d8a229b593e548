//! The corpus at a glance: outlets, days, and the way to their articles.

use crate::stage::Stage;
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block},
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Articles of these outlets and days, one each.
fn library(articles: &[(&str, &str)]) -> OpenLibrary {
    let article = |(number, (outlet, date)): (usize, &(&str, &str))| Article {
        id: format!("article-{number}"),
        title: format!("Headline {number}"),
        outlet: Some((*outlet).into()),
        date: date.parse().ok(),
        blocks: vec![Block::paragraph(format!("The tide of day {number} was low."))],
        ..Article::default()
    };
    let articles: Vec<Article> = articles.iter().enumerate().map(article).collect();
    OpenLibrary::new(Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]))
}

#[wasm_bindgen_test]
async fn each_day_with_articles_has_a_mark_that_leads_to_them() {
    let articles = [("Echo", "2025-03-01"), ("Gazette", "2025-03-03"), ("Gazette", "2025-03-03")];
    let stage = Stage::open_with("", library(&articles));
    stage.see("2 articles · ").await;
    assert_eq!(stage.count(".glance-mark"), 2);
    let several = stage.find(".glance-row:first-child .glance-mark").await;
    let said = several.get_attribute("aria-label").unwrap_or_default();
    assert_eq!(said, "Gazette, 3 March 2025: 2 articles");
    assert_eq!(several.inner_text(), "2");
    let one = stage.find(".glance-row:last-child .glance-mark").await;
    let said = one.get_attribute("aria-label").unwrap_or_default();
    assert_eq!(said, "Echo, 1 March 2025: 1 article, “Headline 0”");
    one.click();
    stage.see_address("?read=article-0").await;
    drop(stage);

    let stage = Stage::open_with("", library(&articles));
    stage.click(".glance-row:first-child .glance-mark").await;
    stage.see_address("?outlet=Gazette&from=2025-03-03&to=2025-03-03").await;
    stage.wait_for("both articles", || stage.count(".result") == 2).await;
}

#[wasm_bindgen_test]
async fn outlets_there_is_no_room_for_are_one_click_away() {
    let names: Vec<String> = (0..20).map(|number| format!("Outlet {number}")).collect();
    let articles: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    let stage = Stage::open_with("", library(&articles));
    stage.see("and 14 more outlets").await;
    assert_eq!((stage.count(".glance-row"), stage.count(".glance-mark")), (6, 0));
    stage.click(".glance-more a").await;
    stage.see_address("?show=overview").await;
}

#[wasm_bindgen_test]
async fn with_names_hidden_it_has_letters_in_their_place() {
    let stage = Stage::open_with("?names=off", library(&[("Echo", "2025-03-01"), ("Gazette", "2025-03-03")]));
    stage.see("Outlet B").await;
    assert!(!stage.text().contains("Gazette"), "{}", stage.text());
    assert!(
        stage
            .find(".glance-mark")
            .await
            .get_attribute("title")
            .is_some_and(|said| said.starts_with("Outlet A"))
    );
}
