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
    let line = stage.find("[id^='line-echo/ferry-2.0-']").await;
    assert_eq!(line.inner_text().split_whitespace().next(), Some("The"));
    line.focus().unwrap();
    line.click();
    stage.find("#passage").await;
    go_back();
    stage.see("5 lines in 2 articles").await;
    let is_there = || focused().starts_with("line-echo/ferry-2.0-");
    stage.wait_for("the focus on the line", is_there).await;
    stage.click("[id^='line-echo/ferry-2.0-']").await;
    stage.click("#back-to-results").await;
    stage.wait_for("the focus on the line again", is_there).await;
}

#[wasm_bindgen_test]
async fn each_line_says_where_it_comes_from() {
    let stage = Stage::open("?q=ferry&show=lines&outlet=Gazette");
    stage.see("2 lines in 1 article").await;
    stage.see("Lines marked “retold” are retold in our words").await;
    assert_eq!(stage.count(".line .tag-text"), 1, "not the headline");
    stage.click(".chip-off").await;
    stage.see("5 lines in 2 articles").await;
    stage.type_into("#search", "lighthouse").await;
    stage.see("other text").await;
    stage.see("2025-03-01").await;
    stage.see_no_more("retold").await;
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

#[wasm_bindgen_test]
async fn a_query_without_words_asks_for_one() {
    let stage = Stage::open("?q=outlet:Echo&show=lines");
    stage.see("Type a word into the search.").await;
    assert!(!stage.text().contains("0 lines"), "{}", stage.text());
    stage.type_into("#search", "outlet:Herald").await;
    stage.see("No article fits “outlet:Herald”.").await;
}

#[wasm_bindgen_test]
async fn lines_are_sorted_by_levels_that_the_link_carries() {
    let stage = Stage::open("?q=ferry&show=lines");
    stage.see("5 lines in 2 articles").await;
    assert_eq!(stage.count("#order-2"), 0, "a second level needs a first one");
    stage.fill("#order-1", "l1", "change").await;
    stage.see_address("?q=ferry&show=lines&order=l1").await;
    stage.fill("#order-2", "outlet", "change").await;
    stage.see_address("?q=ferry&show=lines&order=l1.outlet").await;
    stage
        .wait_for("the order", || {
            let left = |number: usize| {
                stage.query(&format!(".line:nth-of-type({number}) .line-left")).map(|left| left.inner_text())
            };
            let ends: Vec<_> = (1..=5).filter_map(left).collect();
            ends.iter()
                .map(|left| left.split_whitespace().last().unwrap_or("").to_lowercase())
                .collect::<Vec<_>>()
                == ["", "no", "the", "the", "the"]
        })
        .await;
}

#[wasm_bindgen_test]
async fn capitals_and_samples_choose_lines() {
    let stage = Stage::open("?q=Ferry&show=lines&case=on");
    stage.see("1 line in 1 article").await;
    stage.click("#match-case").await;
    stage.see("5 lines in 2 articles").await;
}

#[wasm_bindgen_test]
async fn a_sample_is_drawn_and_drawn_again() {
    let stage = Stage::open("?q=ferry&show=lines&sample=2-1");
    stage.see("2 drawn from 5 lines in 2 articles").await;
    assert_eq!(stage.count(".line"), 2);
    stage.click("#sample-again").await;
    stage.see_address("?q=ferry&show=lines&sample=2-2").await;
    stage.fill("#sample", "", "change").await;
    stage.see("5 lines in 2 articles").await;
}

#[wasm_bindgen_test]
async fn hits_in_set_aside_text_are_counted_and_a_click_away() {
    let stage = Stage::open("?q=ferry&show=lines");
    stage.see("1 more hit in set-aside text: show").await;
    stage.click("#set-aside").await;
    stage.see_address("?q=ferry&show=lines&aside=on").await;
    stage.see("6 lines in 2 articles").await;
    stage.see("1 hit in set-aside text: leave out").await;
}

#[wasm_bindgen_test]
async fn articles_that_a_date_filter_cannot_place_are_counted() {
    let stage = Stage::open("?q=ferry&from=2025&show=lines");
    stage.see("3 lines in 1 article").await;
    stage.see("1 article that would fit states no date, so it is not shown.").await;
}

#[wasm_bindgen_test]
async fn the_spread_and_the_words_nearby_open_on_demand() {
    let stage = Stage::open("?q=ferry&show=lines");
    stage.see("5 lines in 2 articles").await;
    assert_eq!(stage.count(".strip, .nearby-table"), 0);
    stage.click("#spread summary").await;
    stage.find(".strip").await;
    assert_eq!(stage.count(".strip"), 2);
    let label = stage.find(".strip").await.get_attribute("aria-label");
    assert!(label.as_deref().is_some_and(|label| label.starts_with("3 hits at 0,")), "{label:?}");
    stage.click("#nearby summary").await;
    stage
        .see("1 line is not counted, since it stands in text that is set aside or retold in our words.")
        .await;
    stage.find(".nearby-table td").await;
    let rows = || stage.count(".nearby-table tbody tr");
    let telling = rows();
    stage.click("#stop-words").await;
    stage.wait_for("words such as the", || rows() > telling).await;
    stage.click("#stop-words").await;
    stage.wait_for("only telling words", || rows() == telling).await;
    stage.click(".nearby-table th[scope=row] a").await;
    stage.see_address("?q=%22ferry+hundred%22~5&show=lines").await;
    stage.see("1 line in 1 article").await;
}
