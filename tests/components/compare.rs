//! The comparison.

use crate::stage::{Stage, address, focused, press};
use crossread::library::OpenLibrary;
use crossread_engine::{
    about::About,
    anchor::Place,
    article::{Article, Block, Kind, Role},
    article_text::ArticleText,
    corpus::{Corpus, compile},
    library::Library,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const BOTH: &str = "?compare=echo&compare=gazette";
const SHARED: &str =
    "The harbour master closed the northern pier on Monday after the storm broke two of its pillars.";

/// Three invented articles: the first two share a sentence and their headline's words, and each
/// has one that nothing answers; the third is a digest.
fn articles() -> Vec<Article> {
    let article = |id: &str, title: &str, outlet: &str, paragraphs: &[&str]| Article {
        id: id.into(),
        title: title.into(),
        outlet: Some(outlet.into()),
        language: Some("en".into()),
        blocks: paragraphs.iter().map(|text| Block::paragraph(*text)).collect(),
        ..Article::default()
    };
    let furniture = |text: &str| Block { role: Role::Furniture, ..Block::paragraph(text) };
    let mut echo = article(
        "echo",
        "Harbour closes northern pier",
        "Echo",
        &[SHARED, "Bakers in the old town sold lemon cake to eleven hungry cyclists."],
    );
    echo.blocks.push(furniture("Subscribe to our newsletter"));
    let mut gazette = article(
        "gazette",
        "Northern pier of harbour closes",
        "Gazette",
        &["A violin quartet rehearsed Haydn beneath green chestnut trees.", SHARED],
    );
    gazette.blocks.insert(0, furniture("Home, sport, weather"));
    let mut herald =
        article("herald", "Pier shut", "Herald", &["Nobody may walk on the northern pier since Monday."]);
    herald.kind = Kind::Digest;
    vec![echo, gazette, herald]
}

fn open(link: &str) -> Stage {
    let corpus = Corpus::open(&compile(&articles(), &About::default())).unwrap();
    Stage::open_with(link, OpenLibrary::new(Library::new(vec![corpus])))
}

/// The selector of a sentence, by the number of its column and of itself.
fn sentence(column: usize, number: usize) -> String {
    format!("#sentence-{column}-{number}")
}

/// `at` for the sentence that both share, from the Echo to the Gazette.
fn shared_pair() -> String {
    let articles = articles();
    let anchor = |article: usize, block: u32| {
        ArticleText::of(&articles[article]).anchor(Place { block, sentence: 0 }).unwrap()
    };
    format!("{}~{}", anchor(0, 1), anchor(1, 3))
}

fn label(element: &HtmlElement) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn each_column_is_a_region_with_its_head() {
    let stage = open(BOTH);
    stage.see("Side by side").await;
    assert_eq!(stage.count("section.column"), 2);
    let headline = stage.find("#headline-1 a").await;
    assert_eq!(headline.inner_text(), "Harbour closes northern pier");
    assert_eq!(headline.get_attribute("href").as_deref(), Some("?read=echo"));
    stage.see("date not stated").await;
    stage.see("sentences in Echo matched").await;
    let names = stage.find("#column-2").await.get_attribute("aria-labelledby").unwrap();
    let names: Vec<&str> = names.split(' ').collect();
    assert_eq!(names, ["bar-2", "headline-2"]);
    assert_eq!(stage.find("#bar-2 .outlet-name").await.inner_text(), "Gazette");
}

#[wasm_bindgen_test]
async fn shared_wording_is_underlined_and_said() {
    let stage = open(BOTH);
    let shared = stage.find(&format!("{} .shared", sentence(1, 1))).await;
    assert!(SHARED.starts_with(&shared.inner_text()));
    let mark = stage.find("#mark-1-1").await;
    assert_eq!(label(&mark), "Likely match in Gazette: same words, shared wording");
    assert!(stage.query(&format!("{} .shared", sentence(1, 2))).is_none());
}

#[wasm_bindgen_test]
async fn what_nothing_answers_is_no_match_found_and_offers_the_nearest() {
    let stage = open(BOTH);
    let mark = stage.find("#mark-1-2").await;
    assert_eq!(label(&mark), "No match found");
    mark.click();
    stage.find(".panel").await;
    assert!(!stage.text().contains("only here"));
    stage.click(".nearest a").await;
    stage.see("Nearest sentence in Gazette, not a match").await;
    assert_eq!(stage.count("[data-part]"), 2);
    stage.find(".columns[data-nearest]").await;
}

#[wasm_bindgen_test]
async fn a_pair_opens_in_its_own_articles_though_another_of_the_link_is_not_here() {
    let (first, second) = shared_pair().split_once('~').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let link = format!("?compare=gone&compare=echo&compare=gazette&at=2:{first}~3:{second}");
    let stage = open(&link);
    stage.find(&format!("{}[data-part=first]", sentence(1, 1))).await;
    stage.find(&format!("{}[data-part=second]", sentence(2, 3))).await;
    assert!(!stage.text().contains("not in these articles any more"), "{}", stage.text());
    stage.click("#passage").await;
    stage.see_address("?compare=gone&compare=echo&compare=gazette").await;
    stage.click("#mark-1-1").await;
    stage.see_address(&link).await;
}

#[wasm_bindgen_test]
async fn half_a_pair_opens_alone_where_the_article_of_the_other_half_is_not_here() {
    let (first, second) = shared_pair().split_once('~').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let stage = open(&format!("?compare=gone&compare=echo&compare=gazette&at=1:{second}~2:{first}"));
    stage.see("A sentence that this link names is not in these articles any more.").await;
    stage.find(&format!("{}[data-part=first]", sentence(1, 1))).await;
    assert_eq!(stage.count("[data-part]"), 1);
}

#[wasm_bindgen_test]
async fn the_article_that_is_left_of_a_comparison_opens_at_its_own_passage() {
    let stage = open(&format!("?compare=gone&compare=gazette&at={}", shared_pair()));
    assert_eq!(stage.find("#passage").await.inner_text(), SHARED);
    assert!(!stage.text().contains("is not in the article any more"), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn a_sentence_opens_with_its_match_and_closes_at_the_second_click() {
    let stage = open(BOTH);
    let words = stage.find(&format!("{} .words", sentence(1, 1))).await;
    words.click();
    stage.see("Why matched?").await;
    stage.see("Likely match in Gazette: same words").await;
    assert!(stage.query(&format!("{}[data-part=first]", sentence(1, 1))).is_some());
    assert!(stage.query(&format!("{}[data-part=second]", sentence(2, 3))).is_some());
    assert_eq!(address(), format!("{BOTH}&at={}", shared_pair()));
    assert!(words.is_connected(), "the text is set anew by nothing but other articles");
    words.click();
    stage.see_no_more("Why matched?").await;
    stage.see_address(BOTH).await;
}

#[wasm_bindgen_test]
async fn escape_closes_and_the_focus_stays_at_the_sentence() {
    let stage = open(BOTH);
    stage.click("#mark-1-1").await;
    let close = stage.find(".panel-close").await;
    close.focus().unwrap();
    press(&close, "Escape");
    stage.see_no_more("Why matched?").await;
    assert_eq!(focused(), "mark-1-1");
}

#[wasm_bindgen_test]
async fn a_link_to_a_pair_opens_it_and_names_the_passage() {
    let stage = open(&format!("{BOTH}&at={}", shared_pair()));
    stage.see("Why matched?").await;
    let passage = stage.find("#passage").await;
    let facing: HtmlElement = passage.closest(".facing").unwrap().unwrap().unchecked_into();
    assert_eq!(facing.id(), "sentence-1-1");
}

#[wasm_bindgen_test]
async fn a_pair_that_is_gone_is_said() {
    let stage = open(&format!("{BOTH}&at=77.0-ffff~88.0-ffff"));
    stage.see("is not in these articles any more").await;
    stage.click(".compare .notice button").await;
    stage.see_no_more("is not in these articles any more").await;
    stage.see_address(BOTH).await;
}

#[wasm_bindgen_test]
async fn the_steps_go_from_match_to_match() {
    let stage = open(BOTH);
    stage.click("#next-match").await;
    stage.find(".panel").await;
    stage.see("match 1 of").await;
    stage.wait_for("the focus on the step", || focused() == "next-match-here").await;
    stage.click("#next-match-here").await;
    stage.see("match 2 of").await;
    stage.click("#previous-match-here").await;
    stage.see("match 1 of").await;
}

#[wasm_bindgen_test]
async fn by_keyboard_a_column_is_one_stop_and_the_arrows_go_on() {
    let stage = open(BOTH);
    let first = stage.find("#column-1 .mark[tabindex='0']").await;
    assert_eq!(stage.count("#column-1 .mark[tabindex='0']"), 1);
    first.focus().unwrap();
    press(&first, "End");
    assert_eq!(focused(), "mark-1-2");
    press(&stage.query("#mark-1-2").unwrap(), "ArrowUp");
    assert_eq!(focused(), "mark-1-1");
    stage.find("#mark-1-1[tabindex='0']").await;
    assert_eq!(stage.count("#column-1 .mark[tabindex='0']"), 1);
}

#[wasm_bindgen_test]
async fn articles_are_swapped_added_removed_and_put_first() {
    let stage = open(BOTH);
    stage.click("#swap").await;
    stage.see_address("?compare=gazette&compare=echo").await;
    stage.click("#add-article summary").await;
    stage.click(".menu-list li a").await;
    stage.see_address("?compare=gazette&compare=echo&compare=herald").await;
    stage.wait_for("the list closed", || stage.count("#add-article:not([open])") == 1).await;
    stage.see("retold in our words").await;
    stage.see("wording counts only in headlines and quotes").await;
    stage.click("[aria-label='Compare the others with this one: Herald']").await;
    stage.see_address("?compare=herald&compare=gazette&compare=echo").await;
    stage.click("#column-2 [aria-label='Remove: Gazette']").await;
    stage.see_address("?compare=herald&compare=echo").await;
    stage.wait_for("two columns", || stage.count(".column") == 2).await;
    stage.click("#column-1 [aria-label='Remove: Herald']").await;
    stage.see_address("?pick=echo").await;
}

#[wasm_bindgen_test]
async fn furniture_is_left_out_until_it_is_asked_for() {
    let stage = open(BOTH);
    stage.see("Show set-aside text (2 lines)").await;
    assert!(!stage.text().contains("newsletter"));
    stage.click("#set-aside").await;
    stage.see("Subscribe to our newsletter").await;
    stage.see("set aside").await;
    stage.see_address(&format!("{BOTH}&aside=on")).await;
}

#[wasm_bindgen_test]
async fn the_hits_of_the_search_are_marked_in_every_column() {
    let stage = open(&format!("?q=storm&{}", &BOTH[1..]));
    stage.find("#column-1 mark").await;
    assert_eq!((stage.count("#column-1 mark"), stage.count("#column-2 mark")), (1, 1));
}

#[wasm_bindgen_test]
async fn one_article_at_a_time_can_be_switched() {
    let stage = open(BOTH);
    stage.find("#column-1[data-in-view]").await;
    stage.click("#show-2").await;
    stage.find("#column-2[data-in-view]").await;
    assert_eq!(stage.count("[data-in-view]"), 1);
    stage.find("#show-2[aria-pressed='true']").await;
}
