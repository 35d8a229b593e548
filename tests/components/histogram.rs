//! Articles over time, and the filter that is set there.

use crate::stage::{Stage, go_back, next_frame};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block},
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, PointerEvent, PointerEventInit};

/// Seven articles, one a month from January to July, and one without a date.
fn library() -> OpenLibrary {
    let article = |number: u8| Article {
        id: format!("a{number}"),
        title: format!("Ferry {number}"),
        date: format!("2025-{number:02}-10").parse().ok(),
        blocks: vec![Block::paragraph(if number == 3 { "Gulls and ferries." } else { "The ferry waits." })],
        ..Article::default()
    };
    let articles: Vec<Article> = (1..=7).chain([99]).map(article).collect();
    OpenLibrary::new(Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]))
}

async fn open(link: &str) -> Stage {
    let stage = Stage::open_with(link, library());
    stage.click(".filters-summary").await;
    stage.find(".histogram").await;
    stage
}

fn point(picture: &HtmlElement, event: &str, part: f64) {
    let place = picture.get_bounding_client_rect();
    let at = PointerEventInit::new();
    at.set_client_x((place.left() + place.width() * part) as i32);
    at.set_is_primary(true);
    at.set_bubbles(true);
    picture.dispatch_event(&PointerEvent::new_with_event_init_dict(event, &at).unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn the_handles_set_the_first_and_the_last_month() {
    let stage = open("?q=ferry").await;
    stage.see("January 2025 to July 2025: 7 articles").await;
    stage.fill(".histogram-handle", "2", "change").await;
    stage.see_address("?q=ferry&from=2025-03").await;
    stage.see("March 2025 to July 2025: 5 articles").await;
    stage.fill(".histogram-handle:last-child", "4", "change").await;
    stage.see_address("?q=ferry&from=2025-03&to=2025-04").await;
    stage.see("1 article that would fit states no date, so it is not shown.").await;
    let handle = stage.find(".histogram-handle").await;
    assert_eq!(handle.get_attribute("aria-valuetext").as_deref(), Some("March 2025"));
    // A row of key presses is one step back.
    go_back();
    stage.see_address("?q=ferry").await;
    stage.see("January 2025 to July 2025: 7 articles").await;
}

#[wasm_bindgen_test]
async fn one_drags_over_the_months() {
    let stage = open("").await;
    let picture = stage.find(".histogram-picture").await;
    point(&picture, "pointerdown", 0.8);
    point(&picture, "pointermove", 0.5);
    stage.see("April 2025 to June 2025: 3 articles").await;
    stage.see_address("").await;
    point(&picture, "pointerup", 0.5);
    stage.see_address("?from=2025-04&to=2025-06").await;
    // Once let go, a pointer that only passes by changes nothing.
    point(&picture, "pointermove", 0.1);
    next_frame().await;
    stage.see("April 2025 to June 2025: 3 articles").await;
}

#[wasm_bindgen_test]
async fn the_columns_follow_the_search_and_are_said_in_words() {
    let stage = open("?q=gulls&to=2025-02").await;
    let picture = stage.find(".histogram-picture").await;
    let said = "Articles over time. January 2025 to July 2025: 1 article. Most: March 2025, 1.";
    assert_eq!(picture.get_attribute("aria-label").as_deref(), Some(said));
    let drawn = |selector: &str| {
        let path = stage.query(selector).unwrap();
        path.get_attribute("d").unwrap()
    };
    assert_eq!(drawn(".plot"), "");
    assert!(drawn(".plot-outside").starts_with("M16 "));
}

#[wasm_bindgen_test]
async fn there_is_no_picture_where_few_articles_state_their_day() {
    let stage = Stage::open("");
    stage.click(".filters-summary").await;
    stage.find("#from").await;
    assert_eq!(stage.count(".histogram"), 0);
}
