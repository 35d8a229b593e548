//! Stories, copies and nearest articles.

use crate::stage::{Stage, focused};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block},
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen_test::wasm_bindgen_test;

const PIER: &str = "The harbour master of Norrvik closed the northern pier on Monday. Divers had found cracks \
    in four of its oak piles. Thirty fishing boats must land their catch across the bay until the piles are mended.";
const PIER_RETOLD: &str = "Cracked piles have shut Norrvik's northern pier, and thirty boats now land across the \
    bay. The harbour master said the divers who inspected the oak piles counted four bad ones.";
const BRIDGE: &str = "A lorry struck the railway bridge at Castle Street for the ninth time this year. Trains to \
    the coast were held for two hours while engineers looked at the girders. The driver was not hurt.";
const BRIDGE_RETOLD: &str = "Castle Street's railway bridge has been struck by a lorry again, the ninth this year. \
    Engineers looked at its girders for two hours before trains to the coast could go on.";

fn article(id: &str, outlet: &str, title: &str, text: &str) -> Article {
    Article {
        id: id.into(),
        title: title.into(),
        outlet: Some(outlet.into()),
        date: "2025-03-04".parse().ok(),
        language: Some("en".into()),
        blocks: vec![Block::paragraph(text)],
        ..Article::default()
    }
}

/// The pier: two outlets with one text, one of its own, and a later version. The bridge: two
/// outlets. And snow.
fn two_stories() -> Vec<Article> {
    let later = PIER.replace("Monday", "Monday night");
    vec![
        article("a", "Echo", "Pier shut", PIER),
        article("b", "Post", "No landing at Norrvik", PIER),
        article("c", "Times", "Cracks under the pier", PIER_RETOLD),
        article("d", "Echo", "Pier still shut", &later),
        article("e", "Echo", "Ninth blow", BRIDGE),
        article("f", "Post", "Bridge struck again", BRIDGE_RETOLD),
        article("g", "Post", "Snow", "It snowed on the hills, and children stayed at home."),
    ]
}

fn open(link: &str, articles: &[Article]) -> Stage {
    let corpus = Corpus::open(&compile(articles, &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

#[wasm_bindgen_test]
async fn a_search_is_shown_by_its_stories() {
    let stage = open("", &two_stories());
    stage.click("#show-stories").await;
    stage.see_address("?show=stories").await;
    stage.see("2 stories; 1 article is in no story").await;
    assert_eq!(stage.count(".stories .result"), 2);
    let pier = stage.find(".stories .result").await.inner_text();
    for text in ["4 March 2025", "4 articles", "Echo", "× 2", "Post", "Times", "Compare 3", "All 4 articles"]
    {
        assert!(pier.contains(text), "{text} in {pier}");
    }
    stage.type_into("#search", "girders").await;
    stage.see("Stories for “girders”").await;
    stage.see("1 story").await;
    assert_eq!(stage.count(".stories .result"), 1);
}

#[wasm_bindgen_test]
async fn a_story_leads_to_its_articles_and_its_comparison() {
    let stage = open("?q=lorry&show=stories", &two_stories());
    stage.see("2 articles").await;
    let compare = stage.find(".result-actions a").await;
    assert_eq!(compare.get_attribute("href").unwrap(), "?q=lorry&show=stories&compare=e&compare=f");
    stage.click(".result-actions a:last-child").await;
    stage.see_address("?story=e").await;
    stage.see("story: ").await;
    assert_eq!(stage.count(".result"), 2);
    stage.click(".chip-off").await;
    stage.see_address("").await;
    stage.see("7 articles").await;
}

#[wasm_bindgen_test]
async fn one_story_needs_no_list_of_stories() {
    let stage = open("", &two_stories()[..3]);
    stage.find("#show-lines").await;
    assert_eq!(stage.count("#show-stories"), 0);
    drop(stage);
    let stage = open("?show=stories", &two_stories()[..3]);
    stage.see("There is one story among these articles.").await;
    assert!(stage.find("#show-stories").await.has_attribute("aria-current"));
}

#[wasm_bindgen_test]
async fn one_text_of_two_outlets_is_one_result() {
    let stage = open("?q=%22had+found%22", &two_stories());
    stage.see("1 article with the same text as another one is listed under it.").await;
    stage.see("Same text in 2 outlets").await;
    assert_eq!(stage.count(".result"), 2, "the text, and its later version");
    assert_eq!(stage.count(".copies .copy"), 1);
    stage.click("#copies").await;
    stage.see_address("?q=%22had+found%22&copies=each").await;
    stage.see("Articles with the same text are listed one by one.").await;
    assert_eq!((stage.count(".result"), stage.count(".copies")), (3, 0));
}

#[wasm_bindgen_test]
async fn the_reader_is_led_to_other_outlets_and_to_what_is_near() {
    let stage = open("?read=a", &two_stories());
    stage.see("Also reported by").await;
    let near = stage.find(".near").await.inner_text();
    let (same, own) =
        (near.find("No landing at Norrvik").unwrap(), near.find("Cracks under the pier").unwrap());
    assert!(same < own && near.contains("same text"), "{near}");
    let nearest = stage.find("[aria-labelledby=nearest]").await.inner_text();
    assert!(
        nearest.contains("Pier still shut") && nearest.contains("another version of this text"),
        "{nearest}"
    );
    stage.click("[id='compare-with-c']").await;
    stage.see_address("?compare=a&compare=c").await;
    drop(stage);
    let stage = open("?read=g", &two_stories());
    stage.see("children stayed at home").await;
    assert_eq!(stage.count(".near"), 0);
    stage.see("Compare with…").await;
}

#[wasm_bindgen_test]
async fn the_way_back_from_an_article_leads_to_its_story() {
    let stage = open("?q=girders&show=stories", &two_stories());
    let opener = stage.find(".result-title a").await;
    let id = opener.id();
    opener.click();
    stage.see("Also reported by").await;
    stage.click("#back-to-results").await;
    stage.see("Stories for “girders”").await;
    stage.wait_for("the focus on the story", || focused() == id).await;
}
