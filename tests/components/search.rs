//! Ways to go on with what is typed, and the help beside the box.

use crate::stage::{Stage, focused, go_back, press};
use wasm_bindgen_test::wasm_bindgen_test;

const OFFERED: &str = ".completion";

async fn typing(stage: &Stage, text: &str) {
    stage.find("#search").await.focus().unwrap();
    stage.type_into("#search", text).await;
}

#[wasm_bindgen_test]
async fn the_arrow_keys_choose_a_word_and_the_focus_stays_in_the_box() {
    let stage = Stage::open("");
    typing(&stage, "pass").await;
    stage.see("passengers").await;
    let search = stage.find("#search").await;
    stage.find(OFFERED).await;
    assert_eq!(search.get_attribute("aria-expanded").as_deref(), Some("true"));
    press(&search, "ArrowDown");
    let option = stage.find(".completion[aria-selected=true]").await;
    assert_eq!(search.get_attribute("aria-activedescendant"), Some(option.id()));
    press(&search, "Enter");
    stage.see_address("?q=passengers+").await;
    stage.wait_for("the list is gone", || stage.count(OFFERED) == 0).await;
    assert_eq!(focused(), "search");
}

#[wasm_bindgen_test]
async fn an_outlet_becomes_a_filter_and_a_headline_is_opened() {
    let stage = Stage::open("");
    typing(&stage, "gaz").await;
    stage.see("filter: outlet").await;
    stage.click(OFFERED).await;
    stage.see_address("?outlet=Gazette").await;
    stage.click(".chip-off").await;
    typing(&stage, "tid").await;
    stage.see("open article").await;
    let search = stage.find("#search").await;
    press(&search, "ArrowUp");
    press(&search, "Enter");
    stage.see_address("?q=tid&read=other/c").await;
    stage.wait_for("the focus is on the headline", || focused() == "heading").await;
}

#[wasm_bindgen_test]
async fn escape_and_leaving_the_box_close_the_list_and_keep_the_words() {
    let stage = Stage::open("");
    typing(&stage, "fer").await;
    stage.find(OFFERED).await;
    let search = stage.find("#search").await;
    press(&search, "Escape");
    stage.wait_for("the list is gone", || stage.count(OFFERED) == 0).await;
    stage.see("Results for “fer”").await;
    press(&search, "ArrowDown");
    stage.find(OFFERED).await;
    search.blur().unwrap();
    stage.wait_for("the list is gone", || stage.count(OFFERED) == 0).await;
}

#[wasm_bindgen_test]
async fn a_key_takes_the_list_away_until_the_typing_pauses() {
    let stage = Stage::open("");
    typing(&stage, "fer").await;
    stage.find(OFFERED).await;
    stage.type_into("#search", "ferr").await;
    stage.wait_for("what was offered is gone, as it no longer fits", || stage.count(OFFERED) == 0).await;
    stage.find(OFFERED).await;
}

#[wasm_bindgen_test]
async fn the_help_shows_searches_that_find_something_here() {
    let stage = Stage::open("?q=gulls");
    stage.click("#help-button").await;
    stage.see_address("?q=gulls&help=on").await;
    stage.see("You cannot type anything wrong").await;
    stage.wait_for("the focus is on its heading", || focused() == "help-heading").await;
    let example = stage.find(".help-example").await;
    let query = example.inner_text();
    example.click();
    stage.see(&format!("Results for “{query}”")).await;
    stage.see_no_more("You cannot type anything wrong").await;
    go_back();
    stage.see("You cannot type anything wrong").await;
    stage.click(".help-head .button").await;
    stage.see_address("?q=gulls").await;
    stage.wait_for("the focus is on the button", || focused() == "help-button").await;
}
