//! The first screen, searching, filtering, ticking.

use crate::stage::{Stage, articles, focused, go_back};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block, Role},
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

#[wasm_bindgen_test]
async fn the_first_screen_says_what_the_corpus_is() {
    let stage = Stage::open("");
    stage.see("Six articles on a harbour.").await;
    stage.see("6 articles").await;
    stage.see("2 outlets named; 4 articles state none").await;
    stage.see("1 of 6 states its date: 1 March 2025").await;
    stage.click("#example-0").await;
    stage.see("Results for “ferry”").await;
    stage.see_no_more("Six articles on a harbour.").await;
}

#[wasm_bindgen_test]
async fn after_a_step_back_the_choice_says_what_the_list_shows() {
    let stage = Stage::open("?q=ferry");
    let chosen = || {
        let select = stage.query("#sort").map(|select| select.unchecked_into::<HtmlSelectElement>().value());
        select.unwrap_or_default()
    };
    for (order, link) in [("-date", "?q=ferry&sort=-date"), ("date", "?q=ferry&sort=date")] {
        stage.fill("#sort", order, "change").await;
        stage.see_address(link).await;
    }
    go_back();
    stage.see_address("?q=ferry&sort=-date").await;
    stage.wait_for("newest first", || chosen() == "-date").await;
    go_back();
    stage.see_address("?q=ferry").await;
    stage.wait_for("the best first", || !chosen().contains("date")).await;
}

#[wasm_bindgen_test]
async fn where_there_is_no_article_the_first_screen_leads_to_adding_some() {
    let empty = Corpus::open(&compile(&[], &About::default())).unwrap();
    let stage = Stage::open_with("?q=ferry", OpenLibrary::new(Library::new(vec![empty])));
    stage.see("There is no article here yet.").await;
    stage.click(".welcome .button-main").await;
    stage.see_address("?add=on").await;
    stage.see("Choose files").await;
}

#[wasm_bindgen_test]
async fn the_suggested_comparison_is_one_click_away() {
    let stage = Stage::open("");
    stage.click("#suggestion").await;
    stage.see_address("?compare=echo/ferry&compare=gazette/ferry").await;
}

#[wasm_bindgen_test]
async fn results_follow_each_key_with_the_hits_marked() {
    let stage = Stage::open("");
    stage.type_into("#search", "fer").await;
    stage.see("2 articles found").await;
    let mark = stage.find(".result-passage mark").await;
    assert_eq!(mark.inner_text(), "ferry");
    stage.type_into("#search", "gulls").await;
    stage.see("Results for “gulls”").await;
    assert_eq!(stage.count(".result"), 2);
}

#[wasm_bindgen_test]
async fn an_article_that_lacks_a_word_says_so() {
    let stage = Stage::open("?q=ferry+passengers");
    stage.see("not found: passengers").await;
}

#[wasm_bindgen_test]
async fn a_filter_can_be_taken_off_and_the_focus_is_not_lost() {
    let stage = Stage::open("?q=ferry&outlet=Echo");
    stage.see("1 article found").await;
    stage.click(".chip-off").await;
    stage.see("2 articles found").await;
    stage.see_address("?q=ferry").await;
    assert_eq!(focused(), "heading");
}

#[wasm_bindgen_test]
async fn outlets_show_counts_that_follow_the_search() {
    let stage = Stage::open("?q=gulls");
    stage.click(".filters-summary").await;
    let count = stage.find("[data-empty] .count").await;
    assert_eq!(count.text_content().as_deref(), Some("0"));
    stage.click("input[value='unnamed blog']").await;
    stage.see_address("?q=gulls&outlet=unnamed+blog").await;
    stage.see("1 article found").await;
}

#[wasm_bindgen_test]
async fn authors_and_lengths_are_filters_where_the_articles_differ_by_them() {
    let stage = Stage::open("");
    stage.click(".filters-summary").await;
    stage.find("[data-facet=author]").await;
    assert_eq!(stage.count("[data-facet=lang], [data-facet=len], [data-facet=tag]"), 0, "all alike");
    stage.click("[data-facet=author] input[value='A. Moor']").await;
    stage.see_address("?author=A.+Moor").await;
    stage.see("1 article").await;
    stage.find(".chip-off").await;
    stage.click("[data-facet=author] input[value='not stated']").await;
    stage.see("6 articles").await;
}

#[wasm_bindgen_test]
async fn a_date_filter_counts_what_it_cannot_place() {
    let stage = Stage::open("?q=ferry");
    stage.click(".filters-summary").await;
    stage.fill("#from", "2025", "change").await;
    stage.see_address("?q=ferry&from=2025").await;
    stage.see("1 article that would fit states no date, so it is not shown.").await;
    stage.fill("#to", "soon", "change").await;
    stage.see("That is not a date yet.").await;
}

#[wasm_bindgen_test]
async fn what_was_no_date_goes_with_the_filter_that_is_taken_off() {
    let stage = Stage::open("?q=ferry&from=2025");
    stage.click(".filters-summary").await;
    stage.fill("#from", "soon", "change").await;
    stage.see("That is not a date yet.").await;
    stage.find("#from[aria-invalid=true]").await;
    stage.type_into("#search", "ferr").await;
    stage.see_address("?q=ferr&from=2025").await;
    assert_eq!(stage.count("#from[aria-invalid=true]"), 1, "another search is no other day");
    stage.click(".chip-off").await;
    stage.see_no_more("That is not a date yet.").await;
    assert_eq!(stage.count("#from[aria-invalid]"), 0);
    let field: HtmlInputElement = stage.find("#from").await.unchecked_into();
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
async fn articles_with_the_word_in_set_aside_text_only_are_one_click_away() {
    let stage = Stage::open("?q=newsletter");
    stage.see("1 article has these words only in set-aside text").await;
    assert_eq!(stage.count(".result"), 0);
    stage.click("#set-aside").await;
    stage.see_address("?q=newsletter&aside=on").await;
    stage.see("Ferry stops at the harbour").await;
    stage.click(".result-title a").await;
    stage.see("Subscribe to our ferry newsletter").await;
}

#[wasm_bindgen_test]
async fn no_results_offer_what_would_help() {
    let stage = Stage::open("?q=ferry&outlet=unnamed+blog");
    stage.see("No article fits “ferry” with these filters.").await;
    stage.see("Without “unnamed blog”: 2 articles").await;
    stage.type_into("#search", "zebra").await;
    stage.see("Check the spelling").await;
    stage.find("#example-0").await;
}

#[wasm_bindgen_test]
async fn two_ticked_articles_can_be_compared_and_a_fifth_cannot_be_ticked() {
    let stage = Stage::open("");
    for (id, said) in [
        ("echo/ferry", "1 article ticked"),
        ("gazette/ferry", "2 articles ticked"),
        ("other/a", "3 articles ticked"),
        ("other/b", "4 articles ticked"),
    ] {
        stage.click(&format!("[id='tick-{id}']")).await;
        stage.see(said).await;
    }
    stage.see("Four is the most that fit side by side.").await;
    assert!(stage.find("[id='tick-other/c']").await.has_attribute("disabled"));
    stage.click("#untick-all").await;
    stage.see_no_more("ticked").await;
    stage.see_address("").await;
}

fn open_with(link: &str, articles: &[Article]) -> Stage {
    let corpus = Corpus::open(&compile(articles, &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

async fn is_ticked(stage: &Stage, id: &str) -> bool {
    let tick: HtmlInputElement = stage.find(&format!("[id='tick-{id}']")).await.unchecked_into();
    tick.checked()
}

#[wasm_bindgen_test]
async fn ticked_articles_of_another_device_leave_room_for_those_that_are_here() {
    let stage = Stage::open("?pick=added/1&pick=added/2&pick=added/3&pick=added/4");
    assert!(!stage.find("[id='tick-echo/ferry']").await.has_attribute("disabled"));
    stage.click("[id='tick-echo/ferry']").await;
    stage.see("1 article ticked").await;
    stage.see_address("?pick=added/2&pick=added/3&pick=added/4&pick=echo/ferry").await;
    for id in ["gazette/ferry", "other/a", "other/b"] {
        stage.click(&format!("[id='tick-{id}']")).await;
    }
    stage.see("4 articles ticked").await;
    stage.see_address("?pick=echo/ferry&pick=gazette/ferry&pick=other/a&pick=other/b").await;
    assert!(stage.find("[id='tick-other/c']").await.has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn an_article_that_a_link_ticks_by_its_former_id_is_ticked_everywhere() {
    let mut articles = articles();
    articles[0].aliases = vec!["echo/boat".into()];
    let stage = open_with("?pick=echo/boat", &articles);
    stage.see("1 article ticked").await;
    assert!(is_ticked(&stage, "echo/ferry").await);
    stage.click("[id='tick-echo/ferry']").await;
    stage.see_no_more("ticked").await;
    stage.see_address("").await;
    assert!(!is_ticked(&stage, "echo/ferry").await);
}

#[wasm_bindgen_test]
async fn a_value_in_another_case_is_the_one_that_the_articles_have() {
    let stage = Stage::open("?q=ferry&outlet=eCHO&author=a.+moor");
    stage.see("1 article found").await;
    stage.see_address("?q=ferry&outlet=Echo&author=A.+Moor").await;
    assert!(!stage.text().contains("The link asks for"), "{}", stage.text());
    let choice: HtmlInputElement = stage.find("input[value='Echo']").await.unchecked_into();
    assert!(choice.checked());
}

#[wasm_bindgen_test]
async fn every_article_with_the_word_in_set_aside_text_only_can_be_reached() {
    let article = |number: usize| Article {
        id: format!("a{number:02}"),
        title: format!("Number {number}"),
        blocks: vec![
            Block::paragraph("Nothing else."),
            Block { role: Role::Furniture, ..Block::paragraph("Subscribe to our newsletter") },
        ],
        ..Article::default()
    };
    let articles: Vec<Article> = (0..45).map(article).collect();
    let stage = open_with("?q=newsletter", &articles);
    stage.see("45 articles have these words only in set-aside text").await;
    assert_eq!(stage.count(".show-more"), 0);
    stage.click("#set-aside").await;
    stage.see("20 of 45 articles").await;
    stage.click(".show-more button").await;
    stage.see_address("?q=newsletter&top=40&aside=on").await;
    stage.wait_for("forty articles", || stage.count(".result") == 40).await;
    stage.click(".show-more button").await;
    stage.wait_for("all articles", || stage.count(".result") == 45).await;
    assert_eq!(stage.count(".show-more"), 0);
    // The button went with the last ones: the first of them has the focus in its place.
    stage.wait_for("the focus further down", || focused() == "open-a40").await;
}

#[wasm_bindgen_test]
async fn what_only_set_aside_text_has_goes_on_where_the_results_end() {
    let article = |number: usize| {
        let role = if number < 30 { Role::Body } else { Role::Furniture };
        Article {
            id: format!("a{number:02}"),
            title: format!("Number {number}"),
            blocks: vec![
                Block::paragraph("Nothing else."),
                Block { role, ..Block::paragraph("Subscribe to our newsletter") },
            ],
            ..Article::default()
        }
    };
    let articles: Vec<Article> = (0..55).map(article).collect();
    let stage = open_with("?q=newsletter&aside=on", &articles);
    stage.see("25 articles have these words only in set-aside text").await;
    for (results, set_aside) in [(20, 0), (30, 10), (30, 25)] {
        stage.wait_for("more articles", || stage.count(".result") == results + set_aside).await;
        assert_eq!(stage.count(".set-aside-only .result"), set_aside);
        if results + set_aside < 55 {
            stage.see(&format!("{} of 55 articles", results + set_aside)).await;
            assert_eq!(stage.count(".show-more"), 1);
            stage.click(".show-more button").await;
        }
    }
    stage.wait_for("no more to show", || stage.count(".show-more") == 0).await;
    stage.click("#set-aside").await;
    stage.wait_for("the results alone", || stage.count(".result") == 30).await;
}

#[wasm_bindgen_test]
async fn markup_in_texts_and_searches_stays_text() {
    let stage = Stage::open("?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+gulls");
    stage.see("<img src=x>").await;
    assert_eq!(stage.count("img") + stage.count("script") + stage.count(".result b"), 0);
}
