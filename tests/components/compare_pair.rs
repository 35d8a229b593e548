//! What the comparison says of two matched sentences, and the ways from one to the next.

use crate::stage::{Stage, address, focused, next_frame, press, press_with};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block, Kind},
    corpus::{Corpus, compile},
    library::Library,
};
use crossread_markup::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const BOTH: &str = "?compare=echo&compare=gazette";
const PIER: &str =
    "The harbour master closed the northern pier on Monday after the storm broke two of its pillars.";

const GATE: &str = "Divers found the iron gate of the drowned chapel under four metres of grey silt.";

/// Two invented articles with matches that stand in another order, two in the same words and one
/// with another number, and a sentence each that nothing answers. The third retells the first.
fn articles() -> Vec<Article> {
    let article = |id: &str, title: &str, outlet: &str, paragraphs: &[&str]| Article {
        id: id.into(),
        title: title.into(),
        outlet: Some(outlet.into()),
        language: Some("en".into()),
        blocks: paragraphs.iter().map(|text| Block::paragraph(*text)).collect(),
        ..Article::default()
    };
    let flood = "The mayor said on Monday that the flood in Marrow destroyed 240 houses along the river.";
    let mut herald = article(
        "herald",
        "River floods",
        "Herald",
        &["On Monday the mayor of Marrow said that the river flood destroyed 270 houses."],
    );
    herald.kind = Kind::Digest;
    vec![
        article(
            "echo",
            "Flood in Marrow",
            "Echo",
            &[flood, "Bakers in the old town sold lemon cake to eleven hungry cyclists.", PIER, GATE],
        ),
        article(
            "gazette",
            "Marrow under water",
            "Gazette",
            &[
                GATE,
                PIER,
                "A violin quartet rehearsed Haydn beneath green chestnut trees.",
                "The flood in Marrow destroyed 310 houses along the river, the mayor said on Monday.",
            ],
        ),
        herald,
    ]
}

fn open(link: &str) -> Stage {
    open_with(&articles(), link)
}

fn open_with(articles: &[Article], link: &str) -> Stage {
    let corpus = Corpus::open(&compile(articles, &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

fn label(element: &HtmlElement) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn numbers_that_differ_are_marked_in_both_halves_and_said() {
    let stage = open(BOTH);
    stage.see("a different number or date").await;
    let figures = |stage: &Stage| {
        let of =
            |sentence: &str| stage.query(&format!("{sentence} .other-figure")).and_then(|f| f.text_content());
        (of("#sentence-1-1"), of("#sentence-2-4"))
    };
    let differing = (Some("different: 240".to_owned()), Some("different: 310".to_owned()));
    assert_eq!(figures(&stage), differing, "before anything is opened");
    assert_eq!(stage.count(".columns .moved-words"), 0);
    stage.click("#mark-1-1").await;
    let moved = stage.find("#sentence-1-1 .moved-words").await.text_content().unwrap();
    assert_eq!(moved, "mayor said on Monday");
    assert_eq!(figures(&stage), differing, "in the open pair");
    stage.click("#mark-1-1").await;
    stage.wait_for("nothing open", || stage.count(".columns .moved-words") == 0).await;
    assert_eq!(figures(&stage), differing, "once it is closed");
}

#[wasm_bindgen_test]
async fn of_retold_text_the_words_are_not_judged_but_the_numbers_are() {
    let stage = open("?compare=echo&compare=herald");
    stage.click("#mark-1-1").await;
    stage.see("Why matched?").await;
    assert_eq!(stage.find("#sentence-2-1 .other-figure").await.text_content().unwrap(), "different: 270");
    assert_eq!(stage.count(".columns .other-words") + stage.count(".columns .moved-words"), 0);
}

#[wasm_bindgen_test]
async fn the_same_words_further_down_are_said_to_have_moved() {
    let stage = open(BOTH);
    stage.click("#column-1 .facing[data-mark=same-words] .mark:has(.sign-arrow)").await;
    stage.see("The same words stand at another place in the other article.").await;
    assert_eq!(stage.count(".columns .other-words") + stage.count(".columns .moved-words"), 0);
    stage.click("#column-1 .facing[data-mark=same-words] .mark:not(:has(.sign-arrow))").await;
    stage.see_no_more("The same words stand at another place in the other article.").await;
    stage.see("Likely match in Gazette: same words").await;
}

#[wasm_bindgen_test]
async fn the_parts_of_a_score_unfold_and_stay_unfolded() {
    let stage = open(BOTH);
    stage.click("#mark-1-1").await;
    stage.click(".why-parts summary").await;
    stage.see("Words in common, rare ones counting more").await;
    assert!(stage.count(".part .bar") >= 2);
    stage.click("#mark-1-3").await;
    stage.see("Likely match in Gazette: same words").await;
    stage.find(".why-parts[open]").await;
}

#[wasm_bindgen_test]
async fn the_steps_go_from_difference_to_difference() {
    let stage = open(BOTH);
    stage.click("#next-difference").await;
    stage.see("difference 1 of 4").await;
    stage.wait_for("the focus on the step", || focused() == "next-difference-here").await;
    let mut headings = Vec::new();
    for step in 1..=4 {
        stage.see(&format!("difference {step} of 4")).await;
        headings.push(stage.find("#panel-heading").await.inner_text());
        stage.click("#next-difference-here").await;
    }
    stage.see("difference 1 of 4").await;
    assert_eq!(headings.iter().filter(|heading| *heading == "No match found").count(), 2, "{headings:?}");
    assert!(!headings.iter().any(|heading| heading.ends_with("same words")), "{headings:?}");
}

#[wasm_bindgen_test]
async fn keys_go_to_the_next_match_and_difference_but_not_while_typing() {
    let stage = open(BOTH);
    let compare = stage.find(".compare").await;
    press(&compare, "d");
    stage.see("difference 1 of 4").await;
    press(&compare, "m");
    stage.see("match 2 of 4").await;
    press(&compare, "m");
    stage.see("match 3 of 4").await;
    press_with(&compare, "M", |event| event.set_shift_key(true));
    stage.see("match 2 of 4").await;
    let here = address();
    press(&stage.find("input[type=search]").await, "m");
    press_with(&compare, "d", |event| event.set_ctrl_key(true));
    next_frame().await;
    assert_eq!(address(), here);
}

#[wasm_bindgen_test]
async fn the_map_of_a_column_tells_its_sentences_and_leads_to_them() {
    let stage = open(BOTH);
    let map = stage.find("#map-2").await;
    assert_eq!(
        label(&map),
        "Map of Gazette: 4 sentences matched, 1 with no match found, 2 with shared wording"
    );
    for part in [".map-matched", ".map-no-match", ".map-shared"] {
        let drawn = stage.find(&format!("#map-2 {part}")).await.get_attribute("d").unwrap();
        assert!(drawn.starts_with('M'), "{part} is empty");
    }
    map.focus().unwrap();
    press(&map, "End");
    let said = || map.get_attribute("aria-valuetext").unwrap_or_default();
    stage.wait_for("the last sentence", || said().starts_with("Sentence 4 of 4, matched: The flood")).await;
    press(&map, "PageUp");
    stage.wait_for("the stretch before", || said().starts_with("Sentence 3 of 4, no match found")).await;
    stage.find("#mark-2-3[tabindex='0']").await;
    press(&map, "ArrowUp");
    press(&map, "ArrowUp");
    stage.wait_for("the first sentence", || said().starts_with("Sentence 1 of 4, matched, shared")).await;
    assert_eq!(address(), BOTH, "going there opens nothing");
}

#[wasm_bindgen_test]
async fn columns_move_with_the_pair_that_is_open() {
    let stage = open("?compare=echo&compare=gazette&compare=herald");
    stage.see("the others are compared with this one").await;
    stage.click("#mark-1-3").await;
    stage.see("Likely match in Gazette: same words").await;
    let names = || (1..=3).map(|column| outlet(&stage, column)).collect::<Vec<_>>();
    stage.click("[aria-label='Move right: Echo']").await;
    stage.wait_for("Echo in the second column", || names() == ["Gazette", "Echo", "Herald"]).await;
    stage.see("Likely match in Gazette: same words").await;
    stage.find("#sentence-2-3[data-part=first]").await;
    stage.find("#sentence-1-2[data-part=second]").await;
    stage.click("[aria-label='Compare the others with this one: Herald']").await;
    stage.wait_for("Herald in the first column", || names() == ["Herald", "Gazette", "Echo"]).await;
    stage.find("#sentence-3-3[data-part=first]").await;
    stage.click("[aria-label='Move left: Echo']").await;
    stage.wait_for("Echo in the second column", || names() == ["Herald", "Echo", "Gazette"]).await;
    stage.find("#sentence-2-3[data-part=first]").await;
}

/// The outlet of a column; empty where there is none.
fn outlet(stage: &Stage, column: usize) -> String {
    let name = stage.query(&format!("#bar-{column} .outlet-name"));
    name.map(|name| name.inner_text()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn scrolling_together_can_be_switched_off_and_stays_so() {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    let stage = open(BOTH);
    stage.find("#scroll-together:checked").await;
    assert!(stage.query(".compare[data-apart]").is_none());
    stage.click("#scroll-together").await;
    stage.find(".compare[data-apart]").await;
    drop(stage);
    let stage = open(BOTH);
    stage.find(".compare[data-apart]").await;
    stage.click("#scroll-together:not(:checked)").await;
    stage.wait_for("together again", || stage.query(".compare[data-apart]").is_none()).await;
}

#[wasm_bindgen_test]
async fn where_the_reader_rests_the_match_out_of_order_comes_beside() {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    let mut articles = articles();
    for article in &mut articles[..2] {
        for line in 0..120 {
            article.blocks.push(Block::paragraph(format!("{line}.")));
        }
    }
    let stage = open_with(&articles, BOTH);
    let rest_at = async |mark: &str| {
        let sentence = stage.find(mark).await.closest(".facing").unwrap().unwrap();
        let from_top = sentence.get_bounding_client_rect().top() + window().scroll_y().unwrap();
        let eye_line = window().inner_height().unwrap().as_f64().unwrap() * 0.3;
        window().scroll_to_with_x_and_y(0.0, from_top - eye_line);
    };
    stage.find("#column-2 .column-text").await;
    let edge = |part: &str| stage.query(part).unwrap().get_bounding_client_rect();
    let away = || edge("#column-2 .column-text").top() - edge("#column-2 .column-head").bottom();
    let at_rest = away();
    rest_at("#column-1 .facing[data-mark=same-words] .mark:has(.sign-arrow)").await;
    stage.wait_for("the other column beside it", || (away() - at_rest).abs() > 100.0).await;
    rest_at("#column-1 .facing[data-mark=same-words] .mark:not(:has(.sign-arrow))").await;
    stage.wait_for("the other column in its rows", || (away() - at_rest).abs() < 1.0).await;
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
