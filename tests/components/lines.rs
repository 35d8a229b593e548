//! Words in context.

use crate::stage::{Stage, focused, go_back};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_same_search_is_shown_as_lines_and_back() {
    let stage = Stage::open("?q=ferry&outlet=Echo");
    stage.see("1 article found").await;
    stage.click("#show-lines").await;
    stage.see_address("?q=ferry&outlet=Echo&show=lines").await;
    stage.see("“ferry” in context").await;
    stage.see("3 lines in 1 article").await;
    assert_eq!(stage.find(".line-node").await.inner_text(), "Ferry");
    assert!(stage.find("#show-lines").await.has_attribute("aria-current"));
    stage.click("#show-results").await;
    stage.see_address("?q=ferry&outlet=Echo").await;
    stage.see("Results for “ferry”").await;
}

#[wasm_bindgen_test]
async fn a_line_leads_to_its_place_and_back_to_itself() {
    let stage = Stage::open("?q=ferry&show=lines");
    stage.see("5 lines in 2 articles").await;
    let line = stage.find("[id='line-echo/ferry-2-4']").await;
    assert_eq!(line.inner_text().split_whitespace().next(), Some("The"));
    line.focus().unwrap();
    line.click();
    stage.find("#passage").await;
    go_back();
    stage.see("5 lines in 2 articles").await;
    stage.wait_for("the focus on the line", || focused() == "line-echo/ferry-2-4").await;
}

#[wasm_bindgen_test]
async fn each_line_says_where_it_comes_from() {
    let stage = Stage::open("?q=ferry&show=lines&outlet=Gazette");
    stage.see("2 lines in 1 article").await;
    let lines = stage.find(".line-list").await.inner_text();
    assert_eq!(lines.matches("retold in our words").count(), 1, "not the headline");
    let stage = Stage::open("?q=lighthouse&show=lines");
    stage.see("other text on the page").await;
    stage.see("2025-03-01").await;
}

#[wasm_bindgen_test]
async fn where_nothing_is_asked_or_found_it_says_what_to_do() {
    let stage = Stage::open("?show=lines");
    stage.see("Type a word into the search.").await;
    stage.type_into("#search", "ferry").await;
    stage.see("5 lines in 2 articles").await;
    stage.type_into("#search", "zebra").await;
    stage.see("No article fits “zebra”.").await;
    assert_eq!(stage.count(".line"), 0);
}
