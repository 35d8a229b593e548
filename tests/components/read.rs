//! The reader.

use crate::stage::{Stage, articles, focused, next_frame};
use crossread_engine::{anchor::Place, article_text::ArticleText};
use crossread_markup::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_details_say_what_is_not_stated() {
    let stage = Stage::open("?read=gazette/ferry");
    stage.see("No ferry today").await;
    for text in ["Gazette", "date not stated", "author not stated", "retold in our words", "English"] {
        stage.see(text).await;
    }
    stage.see("Only the headline and quotes are the article’s own.").await;
}

#[wasm_bindgen_test]
async fn only_web_addresses_become_links() {
    let stage = Stage::open("?read=echo/ferry");
    let source = stage.find(".detail-list a").await;
    assert_eq!(source.inner_text(), "echo.example");
    assert_eq!(source.get_attribute("rel").as_deref(), Some("noreferrer"));
    drop(stage);
    let stage = Stage::open("?read=other/a");
    stage.see("Gulls everywhere.").await;
    assert_eq!(stage.count("a[href^='javascript']"), 0);
}

#[wasm_bindgen_test]
async fn the_hits_are_gone_through_one_by_one() {
    let stage = Stage::open("?q=ferry&read=echo/ferry");
    stage.see("3 hits").await;
    stage.click("#next-hit").await;
    stage.see("1 of 3").await;
    stage.click("#previous-hit").await;
    stage.see("3 of 3").await;
    stage.wait_for("the focus on the third hit", || focused() == "hit-2").await;
    assert_eq!(stage.count("mark[data-current]"), 1);
}

#[wasm_bindgen_test]
async fn a_search_for_no_word_is_not_missed_in_the_article() {
    let stage = Stage::open("?q=outlet:Echo&read=echo/ferry");
    stage.see("The ferry stopped on Monday.").await;
    assert_eq!(stage.count(".hit-bar"), 0);
    stage.type_into("#search", "outlet:Echo ferry").await;
    stage.click("[id='open-echo/ferry']").await;
    stage.find(".hit-bar").await;
}

#[wasm_bindgen_test]
async fn set_aside_text_is_a_click_away_and_counted() {
    let stage = Stage::open("?q=ferry&read=echo/ferry");
    stage.see("1 more hit in set-aside text: show").await;
    assert!(!stage.text().contains("newsletter"));
    stage.see("Show set-aside text (1 line)").await;
    stage.click("#set-aside").await;
    stage.see("Subscribe to our ferry newsletter").await;
    stage.see("4 hits").await;
    stage.see_address("?q=ferry&read=echo/ferry&aside=on").await;
}

#[wasm_bindgen_test]
async fn captions_are_labelled_as_other_text_and_items_stand_in_a_list() {
    let stage = Stage::open("?read=echo/ferry");
    let other = stage.find("[aria-label='Other text on the page']").await;
    assert!(other.inner_text().contains("The lighthouse at dusk."));
    assert_eq!(stage.count(".prose li"), 2);
}

#[wasm_bindgen_test]
async fn a_link_to_a_passage_marks_it() {
    let articles = articles();
    let anchor = ArticleText::of(&articles[0]).anchor(Place { block: 2, sentence: 1 }).unwrap();
    let stage = Stage::open(&format!("?read=echo/ferry&at={anchor}"));
    let passage = stage.find("#passage").await;
    assert_eq!(passage.inner_text(), "Two hundred passengers waited for the ferry.");
    stage.see("This page’s address now leads to the marked sentence.").await;
}

#[wasm_bindgen_test]
async fn a_passage_that_is_gone_is_said_once() {
    let stage = Stage::open("?read=echo/ferry&at=99.0-ffff");
    stage.see("is not in the article any more").await;
    stage.click(".notice button").await;
    stage.see_no_more("is not in the article any more").await;
    stage.see_address("?read=echo/ferry").await;
}

#[wasm_bindgen_test]
async fn every_sentence_has_a_link_on_demand() {
    let stage = Stage::open("?read=gazette/ferry");
    stage.click("#link-passages").await;
    stage.see("Choose a ¶").await;
    stage.click(".prose .passage-link").await;
    stage.find("#passage").await;
}

#[wasm_bindgen_test]
async fn what_is_selected_has_a_link_to_its_first_sentence() {
    let stage = Stage::open("?read=echo/ferry");
    let sentences = stage.find(".prose p:has(.sentence + .passage-link ~ .sentence)").await;
    let second = sentences.query_selector(".passage-link ~ .sentence").unwrap().unwrap();
    let selection = window().get_selection().unwrap().unwrap();
    selection.select_all_children(&second).unwrap();
    stage.click("#selected-passage").await;
    let passage = stage.find("#passage").await;
    assert_eq!(passage.inner_text(), "Two hundred passengers waited for the ferry.");
    stage.wait_for("no offer any more", || stage.query("#selected-passage").is_none()).await;
    // Elsewhere than in the text there is nothing to link to.
    selection.select_all_children(stage.find("#heading").await.as_ref()).unwrap();
    next_frame().await;
    assert!(stage.query("#selected-passage").is_none());
    selection.remove_all_ranges().unwrap();
}

#[wasm_bindgen_test]
async fn from_the_reader_one_goes_to_a_comparison_and_back_to_the_results() {
    let stage = Stage::open("?q=ferry&read=echo/ferry");
    stage.click("#back-to-results").await;
    stage.see("Results for “ferry”").await;
    stage.wait_for("the focus where one came from", || focused() == "open-echo/ferry").await;
    stage.click("[id='open-echo/ferry']").await;
    stage.click("[id='compare-with-gazette/ferry']").await;
    stage.see_address("?q=ferry&compare=echo/ferry&compare=gazette/ferry").await;
}
