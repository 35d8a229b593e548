//! On paper: what was asked for, all of it, with its sources and its link, and nothing else.

use crate::articles::{DATED, FORUM, STRAITS_TIMES, compare};
use crate::browser::engine_under_test;
use crate::page::Page;
use crate::site::Site;
use serde_json::Value;
use xtask::toolbox::Engine;

/// What belongs to the screen alone.
const ON_SCREEN_ONLY: [&str; 6] =
    ["Copy link", "Reading settings", "Back to", "Save as one file", "How this is worked out", "Remove"];

/// A text without what the making of lines and letters adds to it: spaces, and letters drawn as one.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}') {
        match c {
            'ﬀ' => plain.push_str("ff"),
            'ﬁ' => plain.push_str("fi"),
            'ﬂ' => plain.push_str("fl"),
            'ﬃ' => plain.push_str("ffi"),
            'ﬄ' => plain.push_str("ffl"),
            other => plain.push(other),
        }
    }
    plain
}

/// The text of a printed view, once `selector` is there; what the elements it finds read once the page
/// was told that it is printed; and its address.
fn printed(view: &str, selector: &str) -> (String, Vec<String>, String) {
    let site = Site::start();
    let page = Page::open(&site.url(view));
    page.wait_for(selector, &format!("document.querySelector({selector:?})"));
    page.script("dispatchEvent(new Event('beforeprint'))");
    let texts = page.script(&format!(
        "return [...document.querySelectorAll({selector:?})].map((element) => element.textContent)"
    ));
    // Firefox tells a page that a person prints it, but not that its driver does.
    if engine_under_test() != Engine::Firefox {
        page.script("dispatchEvent(new Event('afterprint'))");
    }
    let texts = texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(plain).collect();
    let pdf = page.print();
    let text = pdf_extract::extract_text_from_mem(&pdf).expect("a readable PDF");
    let url = page.url();
    page.close();
    (plain(&text), texts, plain(&url))
}

/// Whether a sentence is on paper, in one piece or in two at the end of a page.
fn is_there(paper: &str, text: &str) -> bool {
    let in_two = |(at, _)| paper.contains(&text[..at]) && paper.contains(&text[at..]);
    paper.contains(text) || text.char_indices().any(in_two)
}

fn assert_all_there(paper: &str, texts: &[String]) {
    assert!(texts.len() > 5, "{texts:?}");
    for text in texts {
        assert!(is_there(paper, text), "{text} is not on paper:\n{paper}");
    }
    for words in ON_SCREEN_ONLY {
        assert!(!paper.contains(&plain(words)), "{words:?} is on paper");
    }
}

#[test]
fn a_printed_article_is_the_article_with_its_source_and_its_link() {
    let (paper, blocks, url) =
        printed(&format!("?q=microsoft&read={DATED}"), ".article-title, .prose p .sentence");
    assert_all_there(&paper, &blocks);
    assert!(paper.contains(&url), "{url} is not on paper");
    assert!(paper.contains(&plain("28 September 2025:")), "{paper}");
    let beginnings = blocks.iter().map(|block| block.chars().take(20).collect::<String>());
    let places: Vec<_> = beginnings.map(|beginning| paper.find(&beginning)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "out of order: {places:?}\n{paper}");
}

#[test]
fn a_printed_comparison_holds_every_sentence_of_both_articles() {
    let (paper, sentences, url) = printed(&compare(&[STRAITS_TIMES, FORUM]), ".column .words");
    assert!(sentences.len() > 40, "{sentences:?}");
    assert_all_there(&paper, &sentences);
    assert!(paper.contains(&url), "{url} is not on paper");
    assert!(
        paper.contains(&plain("The Straits Times, date not stated: Microsoft halts services")),
        "{paper}"
    );
}

#[test]
fn a_printed_table_has_all_its_statements() {
    let (paper, statements, url) =
        printed(&(compare(&[STRAITS_TIMES, FORUM]) + "&by=facts"), ".statement-label > span:first-child");
    assert!(statements.len() > 30, "more than the screen lists at first: {statements:?}");
    assert_all_there(&paper, &statements);
    assert!(paper.contains(&url), "{url} is not on paper");
}

#[test]
fn printed_facts_of_results_name_all_the_sources() {
    let (paper, sources, url) = printed("?q=guardian&show=facts", ".print-foot li bdi:nth-of-type(2)");
    assert_eq!(sources.len(), 3, "{sources:?}");
    assert!(sources.iter().all(|source| is_there(&paper, source)), "{sources:?} in {paper}");
    assert!(paper.contains(&url), "{url} is not on paper");
}

#[test]
fn what_a_lesson_hides_is_hidden_on_paper_as_well() {
    let two = compare(&[STRAITS_TIMES, FORUM]);
    let (paper, sentences, _) = printed(&format!("{two}&names=off&marks=off"), ".column .words");
    assert_all_there(&paper, &sentences);
    assert!(
        paper.contains(&plain("Outlet B")),
        "the name in place of the outlet’s is not on paper:\n{paper}"
    );
    for hidden in
        ["The Straits Times", "the-straits-times", "unnamed forum post", "no match found", "↓", "different:"]
    {
        assert!(!paper.contains(&plain(hidden)), "{hidden:?} is on paper");
    }
}
