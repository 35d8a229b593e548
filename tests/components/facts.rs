//! Facts across articles, and shared wording.

use crate::stage::{Stage, address, focused, go_back};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block, Kind},
    corpus::{Corpus, compile},
    library::Library,
};
use crossread_markup::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

const FACTS: &str = "?compare=echo&compare=gazette&compare=herald&by=facts";
const WORDING: &str = "?compare=echo&compare=gazette&by=shared";
const FLOOD: &str = "The flood in Marrow destroyed 240 houses on the eastern bank of the river";

/// Three invented articles: the first two share a passage and a quotation and differ in a number;
/// the third is a digest. Then one on something else.
fn articles() -> Vec<Article> {
    let article = |id: &str, outlet: &str, paragraphs: &[String]| Article {
        id: id.into(),
        title: format!("Flood in Marrow, as {outlet} has it"),
        outlet: Some(outlet.into()),
        language: Some("en".into()),
        blocks: paragraphs.iter().map(|text| Block::paragraph(text.as_str())).collect(),
        ..Article::default()
    };
    let echo = article(
        "echo",
        "Echo",
        &[
            format!("{FLOOD}, the mayor said."),
            "“We will build the wall again before the next spring,” said mayor Ann Roe.".into(),
            "Bakers sold lemon cake to hungry cyclists.".into(),
        ],
    );
    let gazette = article(
        "gazette",
        "Gazette",
        &[
            format!("{}, the mayor said.", FLOOD.replace("240", "310")),
            "Ann Roe promised: “We will build the wall again before spring.”".into(),
            "A campaign called “Dry Feet” began.".into(),
        ],
    );
    let mut herald = article(
        "herald",
        "Herald",
        &["On the eastern bank of the river the flood took many houses, the mayor of Marrow said.".into()],
    );
    herald.kind = Kind::Digest;
    let mut other = article("other", "Other", &["Violins were tuned in the concert hall.".into()]);
    other.title = "Music tonight".into();
    vec![echo, gazette, herald, other]
}

fn open_with(link: &str, articles: &[Article]) -> Stage {
    let corpus = Corpus::open(&compile(articles, &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

fn open(link: &str) -> Stage {
    open_with(link, &articles())
}

#[wasm_bindgen_test]
async fn a_switch_leads_from_side_by_side_to_shared_wording_and_facts() {
    let stage = open("?compare=echo&compare=gazette");
    stage.find("#by-sentences[aria-current]").await;
    stage.click("#by-shared").await;
    stage.see_address(WORDING).await;
    stage.see("does not show who wrote first").await;
    stage.click("#by-facts").await;
    stage.see_address("?compare=echo&compare=gazette&by=facts").await;
    stage.see("Who says what").await;
    assert_eq!(stage.find("#by-facts").await.get_attribute("aria-current").as_deref(), Some("true"));
    stage.wait_for("the focus on the heading", || focused() == "heading").await;
}

#[wasm_bindgen_test]
async fn a_statement_says_who_has_it_and_leads_to_the_pair() {
    let stage = open(FACTS);
    let first = stage.find(".statement").await;
    assert!(first.inner_text().contains(FLOOD), "{}", first.inner_text());
    assert!(first.inner_text().contains("found in 3 of 3 articles"));
    let label = stage.find("#statement-0-1-0").await.get_attribute("aria-label").unwrap();
    assert!(label.starts_with("Gazette: "), "{label}");
    // The digest's own wording is not judged.
    let digest = stage.find("#statement-0-2-0").await.get_attribute("aria-label").unwrap();
    assert!(digest.starts_with("Herald: found"), "{digest}");
    assert!(stage.find(".statements thead").await.text_content().unwrap().contains("retold in our words"));
    stage.see("not found").await;
    stage.click("#statement-0-1-0").await;
    stage.see("Why matched?").await;
    assert!(address().starts_with("?compare=echo&compare=gazette&compare=herald&at="), "{}", address());
    go_back();
    stage.see_address(FACTS).await;
    stage.find("#statement-0-1-0").await;
}

#[wasm_bindgen_test]
async fn links_from_facts_keep_an_article_of_the_link_that_is_not_here() {
    const TWO: &str = "?compare=gone&compare=echo&compare=gazette";
    let stage = open(&format!("{TWO}&by=facts"));
    stage.click("#statement-0-1-0").await;
    stage.see("Why matched?").await;
    let there = address();
    assert!(there.starts_with(&format!("{TWO}&at=2:")) && there.contains("~3:"), "{there}");
}

#[wasm_bindgen_test]
async fn a_quotation_stands_once_with_its_speaker_and_what_is_cut() {
    let stage = open(FACTS);
    let quote = stage.find(".quote").await;
    let words = quote.inner_text();
    assert!(words.contains("“We will build the wall again before the next spring,”"), "{words}");
    assert!(words.contains("Ann Roe") && !words.contains("unclear"), "{words}");
    assert!(words.contains("without “the next”"), "{words}");
    assert_eq!(stage.count(".facts-part > .quote-list > .quote"), 1);
    assert_eq!(stage.count("#terms .quote"), 0);
    stage.click("#terms summary").await;
    let term = stage.find("#terms .quote").await.inner_text();
    assert!(term.contains("“Dry Feet”"), "{term}");
}

#[wasm_bindgen_test]
async fn numbers_that_differ_stand_first_side_by_side() {
    let stage = open(FACTS);
    let row = stage.find(".figure").await;
    let words = row.inner_text();
    assert!(words.contains("different") && words.contains("number"), "{words}");
    assert!(words.contains("240 houses") && words.contains("310 houses"), "{words}");
    assert!(words.contains("not stated in Herald"), "{words}");
    let href = stage.find("#figure-0-0").await.get_attribute("href").unwrap();
    assert!(href.contains("&at=") && href.contains('~'), "{href}");
}

#[wasm_bindgen_test]
async fn typed_words_leave_the_facts_that_have_them_and_stand_in_the_link() {
    let stage = open(FACTS);
    stage.find(".statement").await;
    stage.type_into("#rows", "lemon cycl").await;
    stage.see_address(&format!("{FACTS}&rows=lemon+cycl")).await;
    stage.wait_for("one statement", || stage.count(".statement") == 1).await;
    stage.wait_for("no quotation", || stage.count(".quote") == 0).await;
    stage.see("Nothing here has these words.").await;
    stage.type_into("#rows", "").await;
    stage.see_address(FACTS).await;
    stage.wait_for("all statements", || stage.count(".statement") > 1).await;
}

#[wasm_bindgen_test]
async fn the_facts_of_a_search_follow_it_and_lead_into_the_articles() {
    let stage = open("?q=flood");
    stage.click("#show-facts").await;
    stage.see_address("?q=flood&show=facts").await;
    stage.see("Facts in results for “flood”").await;
    stage.find(".statement").await;
    assert_eq!(stage.count(".statements thead th"), 4);
    let href = stage.find("#statement-0-0-0").await.get_attribute("href").unwrap();
    assert!(href.starts_with("?q=flood&show=facts&read="), "{href}");
    stage.click("#statement-0-0-0").await;
    stage.find("#passage").await;
    go_back();
    stage.see("Who says what").await;
    stage.type_into("#search", "violins").await;
    stage.see("There is one article only").await;
}

/// A sentence of five invented words that no other number has.
fn sentence(number: usize) -> String {
    const PARTS: [&str; 11] = ["ba", "ke", "li", "mo", "nu", "pra", "sto", "vil", "wem", "xor", "zag"];
    let words = (0..5).map(|word| {
        // Two numbers without a common factor: each of so many words comes once.
        let which = (number * 5 + word) * 997 % 1331;
        [which / 121, which / 11 % 11, which % 11].map(|at| PARTS[at]).concat()
    });
    format!("Here {}.", words.collect::<Vec<_>>().join(" "))
}

#[wasm_bindgen_test]
async fn on_paper_all_statements_and_all_sources_stand() {
    let mut many = articles();
    many[0].blocks.extend((0..30).map(|number| Block::paragraph(sentence(number))));
    let stage = open_with("?show=facts", &many);
    let shown = || stage.count(".statement");
    stage.wait_for("the first statements", || shown() == 20).await;
    let more = stage.find(".facts-part .button").await;
    let print = |event: &str| window().dispatch_event(&Event::new(event).unwrap()).unwrap();
    print("beforeprint");
    stage.wait_for("all statements", || shown() > 30).await;
    assert!(!more.is_connected(), "nothing is said to be missing");
    let foot = stage.find(".print-foot").await;
    for source in ["Echo, date not stated: Flood", "Gazette, ", "Herald, ", "Other, "] {
        stage.wait_for(source, || foot.text_content().unwrap().contains(source)).await;
    }
    print("afterprint");
    stage.wait_for("the screen as it was", || shown() == 20).await;
}

#[wasm_bindgen_test]
async fn of_more_than_fifty_results_the_first_fifty_are_told_and_the_rest_counted() {
    let mut many = Vec::new();
    for number in 0..53 {
        let text = format!("Ferry number {number} left the old harbour of Tarn.");
        many.push(Article {
            id: format!("ferry-{number:02}"),
            title: format!("Ferry {number}"),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        });
    }
    let stage = open_with("?q=ferry&show=facts", &many);
    stage.see("These are the first 50 of 53 results; 3 articles are left out.").await;
    stage.find(".statements[data-many]").await;
    assert_eq!(stage.count(".statements thead th"), 51);
    stage.find(".facts-note a[href='?q=ferry']").await;
}

#[wasm_bindgen_test]
async fn shared_passages_come_longest_first_with_the_way_to_both_places() {
    let stage = open(WORDING);
    stage.see("passages").await;
    let first = stage.find(".quote").await.inner_text();
    assert!(first.contains("in 2 articles"), "{first}");
    assert!(first.contains("houses on the eastern bank of the river, the mayor said"), "{first}");
    let href = stage.find("#shared-0-0").await.get_attribute("href").unwrap();
    assert!(href.starts_with("?compare=echo&compare=gazette&at=") && href.contains('~'), "{href}");
    stage.click("#shared-0-1").await;
    stage.see("Why matched?").await;
}

#[wasm_bindgen_test]
async fn where_nothing_is_shared_the_page_says_so_and_leads_on() {
    let stage = open("?compare=echo&compare=other&by=shared");
    stage.see("No passage of six words or more was found in two of these articles.").await;
    stage.click("#to-facts").await;
    stage.see_address("?compare=echo&compare=other&by=facts").await;
    stage.see("Who says what").await;
}

#[wasm_bindgen_test]
async fn articles_are_added_and_removed_and_the_facts_stay() {
    let stage = open(FACTS);
    stage.click("[aria-label='Remove: Herald']").await;
    stage.see_address("?compare=echo&compare=gazette&by=facts").await;
    stage.wait_for("two columns", || stage.count(".statements thead th") == 3).await;
    stage.click("#add-article summary").await;
    stage.click(".menu-list li a").await;
    stage.wait_for("three columns", || stage.count(".statements thead th") == 4).await;
    assert!(address().ends_with("&by=facts"), "{}", address());
}

#[wasm_bindgen_test]
async fn a_part_that_was_unfolded_is_folded_again_with_other_articles() {
    let stage = open(FACTS);
    stage.click("#terms summary").await;
    stage.find("#terms .quote").await;
    stage.click("[aria-label='Remove: Herald']").await;
    stage.wait_for("two columns", || stage.count(".statements thead th") == 3).await;
    stage.wait_for("the fold", || stage.count("#terms:not([open])") == 1).await;
    stage.click("#terms summary").await;
    stage.find("#terms .quote").await;
}

#[wasm_bindgen_test]
async fn the_first_screen_shows_a_pair_of_sentences_and_leads_to_their_places() {
    let stage = open_with("", &articles());
    let shared = stage.find(".specimen .shared").await.inner_text();
    assert_eq!(stage.count(".specimen blockquote"), 2);
    assert!(shared.contains("on the eastern bank of the river"), "{shared}");
    stage.click("#specimen").await;
    stage.see("Why matched?").await;
    assert!(address().starts_with("?compare=echo&compare=gazette&at="), "{}", address());
}

#[wasm_bindgen_test]
async fn the_tour_is_made_of_links_on_the_articles_at_hand() {
    let stage = open_with("", &articles());
    stage.click("#tour > summary").await;
    stage.wait_for("the steps", || stage.count(".tour a") >= 3).await;
    stage.click(".tour a[href*='by=facts']").await;
    stage.see("Who says what").await;
    stage.see_address("?compare=echo&compare=gazette&by=facts").await;
}
