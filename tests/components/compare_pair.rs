//! What the comparison says of two matched sentences, and the ways from one to the next.

use crate::stage::{Stage, address, focused, next_frame, press, press_with};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    article::{Article, Block, Kind},
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen_test::wasm_bindgen_test;

pub const BOTH: &str = "?compare=echo&compare=gazette";
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

pub fn open(link: &str) -> Stage {
    let corpus = Corpus::open(compile(&articles(), &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

#[wasm_bindgen_test]
async fn numbers_that_differ_are_marked_in_both_halves_and_said() {
    let stage = open(BOTH);
    stage.click("#mark-1-1").await;
    let left = stage.find("#sentence-1-1 .other-figure").await;
    let right = stage.find("#sentence-2-4 .other-figure").await;
    assert_eq!(left.text_content().unwrap(), "different: 240");
    assert_eq!(right.text_content().unwrap(), "different: 310");
    let moved = stage.find("#sentence-1-1 .moved-words").await.text_content().unwrap();
    assert_eq!(moved, "mayor said on Monday");
    stage.see("a different number or date").await;
    stage.click("#mark-1-1").await;
    stage.see_no_more("a different number or date").await;
    assert_eq!(stage.count(".columns .other-figure"), 0);
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
    stage.see("Same words, at another place in the article.").await;
    assert_eq!(stage.count(".columns .other-words") + stage.count(".columns .moved-words"), 0);
    stage.click("#column-1 .facing[data-mark=same-words] .mark:not(:has(.sign-arrow))").await;
    stage.see_no_more("Same words, at another place in the article.").await;
    stage.see("Likely match in Gazette: same words").await;
}

#[wasm_bindgen_test]
async fn the_parts_of_a_score_unfold_and_stay_unfolded() {
    let stage = open(BOTH);
    stage.click("#mark-1-1").await;
    stage.click(".why-parts summary").await;
    stage.see("Content words in common").await;
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
