//! A search counted.

use crate::stage::{Stage, go_back, next_frame};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block, Kind},
    corpus::{Corpus, compile},
    library::Library,
};
use crossread_markup::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Twelve articles, one a month, of two outlets in turn; those of the Echo are on boats, those of
/// the Gazette on gulls.
fn library() -> OpenLibrary {
    let article = |number: usize| {
        let is_echo = number.is_multiple_of(2);
        let line = if is_echo {
            "The boat left the old harbour. "
        } else {
            "A gull stood on the old harbour wall. "
        };
        Article {
            id: format!("a{number:02}"),
            title: format!("Number {number}"),
            outlet: Some(if is_echo { "Echo" } else { "Gazette" }.into()),
            date: format!("2025-{:02}-10", number + 1).parse().ok(),
            blocks: vec![Block::paragraph(line.repeat(70))],
            ..Article::default()
        }
    };
    let mut articles: Vec<Article> = (0..12).map(article).collect();
    articles[0].kind = Kind::Digest;
    articles[0].blocks = vec![Block::paragraph("Roe said: “The boat waits.” Then he went.")];
    OpenLibrary::new(Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]))
}

fn rows(stage: &Stage, part: &str) -> usize {
    stage.count(&format!("[aria-labelledby={part}] tbody tr"))
}

#[wasm_bindgen_test]
async fn hits_are_counted_over_time_and_by_outlet() {
    let stage = Stage::open_with("?q=gull&show=overview", library());
    stage.see("420 hits in 6 of 12 articles").await;
    stage.see("most: February 2025, 70 hits").await;
    let picture = stage.find(".overview-picture path").await;
    assert_eq!(picture.get_attribute("d").unwrap().matches('M').count(), 6);
    stage.click(".unfold summary").await;
    stage.wait_for("a row a month", || rows(&stage, "over-time") == 12).await;
    stage.wait_for("a row an outlet", || rows(&stage, "by-outlet") == 2).await;
    stage.click("[aria-labelledby=by-outlet] tbody a").await;
    stage.see_address("?q=gull&outlet=Gazette&show=lines").await;
}

#[wasm_bindgen_test]
async fn a_query_without_words_counts_the_articles_that_meet_it() {
    for query in ["outlet:Echo", "-gull"] {
        let stage = Stage::open_with(&format!("?q={query}&show=overview"), library());
        stage.see("6 articles counted. Type a word above").await;
        stage.see("Articles over time").await;
        assert!(!stage.text().contains("0 hits"), "{}", stage.text());
    }
}

#[wasm_bindgen_test]
async fn words_and_runs_of_words_are_listed_with_and_without_small_words() {
    let stage = Stage::open_with("?outlet=Gazette&show=overview", library());
    stage.see("3,372 words").await;
    stage.see_no_more("on the old").await;
    stage.fill("#run", "3", "change").await;
    stage.see_address("?outlet=Gazette&show=overview&run=3").await;
    stage.see("on the old").await;
    stage.fill("#run", "1", "change").await;
    stage.click("#stop").await;
    stage.see_address("?outlet=Gazette&show=overview&stop=on").await;
    stage.find("[href='?q=%22the%22&outlet=Gazette&show=lines&stop=on']").await;
    go_back();
    stage.wait_for("no small words", || stage.query("[href*='q=%22the%22&']").is_none()).await;
}

#[wasm_bindgen_test]
async fn two_sets_are_set_against_each_other() {
    let stage = Stage::open_with("?outlet=Gazette&show=overview", library());
    stage.see("Used more here").await;
    stage.find("[aria-labelledby=key-words] [href='?q=%22gull%22&show=lines']").await;
    stage.see("One of them is retold in our words: only its headline and quotes count.").await;
    stage.fill("#versus", "boat left", "input").await;
    stage.click("[aria-labelledby=key-words] [type=submit]").await;
    stage.see_address("?outlet=Gazette&show=overview&vs=boat+left").await;
    stage.see("Here 6 articles with 3,372 words; there 5 articles with 2,110 words.").await;
}

#[wasm_bindgen_test]
async fn where_there_is_too_little_the_overview_says_so() {
    let stage = Stage::open("?show=overview");
    stage.see("Overview of all articles").await;
    stage.see("No picture here: only 1 of 6 articles states its date.").await;
    stage.see("There is nothing to compare these articles with.").await;
    stage.type_into("#search", "ferry").await;
    stage.see("hits in 2 of 6 articles").await;
    stage.see("Too few articles to tell").await;
    stage.see("in set-aside text: show").await;
    stage.type_into("#search", "zebra").await;
    stage.see("No article fits “zebra”.").await;
    assert_eq!(stage.count(".overview-part"), 0);
}

/// So many articles that a browser does not count them within a frame; in three of four boats, in one gulls.
fn many() -> OpenLibrary {
    let article = |number: usize| {
        let is_echo = !number.is_multiple_of(4);
        let kind = if is_echo { "boat" } else { "gull" };
        let words = (0..200).map(|word| format!("{kind}{} harbour{} ", word * number % 41, word % 50));
        Article {
            id: format!("a{number:03}"),
            title: format!("Number {number}"),
            outlet: Some(if is_echo { "Echo" } else { "Gazette" }.into()),
            date: format!("2025-{:02}-10", number % 12 + 1).parse().ok(),
            blocks: vec![Block::paragraph(words.collect::<String>())],
            ..Article::default()
        }
    };
    let articles: Vec<Article> = (0..160).map(article).collect();
    OpenLibrary::new(Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]))
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap()
}

async fn all_counted(stage: &Stage) {
    stage.find("[aria-labelledby=key-words] tbody a").await;
    stage.wait_for("all counted", || stage.count("[aria-busy=true]") == 0).await;
}

/// Follows a word far below and goes back at once; answers where in the page that was.
async fn follow_a_word_and_go_back(stage: &Stage) -> f64 {
    const LINK: &str = "?outlet=Echo&show=overview";
    all_counted(stage).await;
    let word = stage.find("[aria-labelledby=key-words] tbody tr:last-child a").await;
    word.focus().unwrap();
    word.scroll_into_view();
    let place = scrolled();
    assert!(place > 100.0, "the overview is too short to scroll: {place}");
    word.click();
    stage.find(".line-list li").await;
    go_back();
    stage.see_address(LINK).await;
    place
}

#[wasm_bindgen_test]
async fn back_leads_to_the_word_that_was_followed_once_all_is_counted_anew() {
    let stage = Stage::open_with("?outlet=Echo&show=overview", many());
    let place = follow_a_word_and_go_back(&stage).await;
    stage.wait_for("the place where one was", || (scrolled() - place).abs() < 1.0).await;
    let has_focus =
        || document().active_element().is_some_and(|element| element.matches("tr:last-child a").unwrap());
    stage.wait_for("the focus on the word", has_focus).await;
}

#[wasm_bindgen_test]
async fn whoever_turns_the_wheel_meanwhile_is_not_taken_away() {
    let stage = Stage::open_with("?outlet=Echo&show=overview", many());
    follow_a_word_and_go_back(&stage).await;
    let turn = "document.body.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, bubbles: true })); scrollTo(0, 0)";
    js_sys::eval(turn).unwrap();
    all_counted(&stage).await;
    for _ in 0..3 {
        next_frame().await;
    }
    assert!(scrolled() < 1.0, "{}", scrolled());
}
