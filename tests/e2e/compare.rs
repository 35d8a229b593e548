//! Articles side by side.

use crate::articles::{AI_NEWS, FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};

/// The quotation that The Straits Times and the forum post share.
const QUOTATION: &str = "We do not provide technology to facilitate mass surveillance of civilians";

impl Page {
    /// Waits until a sentence of a column, found by its words, is on the page, and returns a
    /// CSS selector for it.
    pub fn sentence(&self, column: u32, words: &str) -> String {
        let find = format!(
            "[...document.querySelectorAll('#column-{column} .facing')].find((e) => e.innerText.includes({}))",
            json!(words)
        );
        self.wait_for(&format!("{words:?} in column {column}"), &find);
        format!("#{}", self.script(&format!("return {find}.id")).as_str().unwrap_or_default())
    }

    /// Waits until just these two sentences are open as a pair, both in view.
    fn wait_for_pair(&self, first: &str, second: &str) {
        self.wait_for(
            &format!("the pair {first} and {second}"),
            &format!(
                "[...document.querySelectorAll('[data-part]')].length === 2
                    && document.querySelector('{first}').dataset.part === 'first'
                    && document.querySelector('{second}').dataset.part === 'second'"
            ),
        );
        self.wait_until_in_view(first);
        self.wait_until_in_view(second);
    }

    /// A property of an element's box in the window, in whole pixels.
    fn edge(&self, selector: &str, property: &str) -> i64 {
        self.find(selector);
        let edge = self.script(&format!(
            "return Math.round(document.querySelector({}).getBoundingClientRect().{property})",
            json!(selector)
        ));
        edge.as_i64().unwrap_or_default()
    }

    fn headlines(&self) -> Value {
        self.script("return [...document.querySelectorAll('.column-headline')].map((h) => h.innerText)")
    }
}

#[test]
fn what_is_said_of_a_sentence_at_the_bottom_of_the_window_comes_into_view() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    let sentence = page.sentence(1, QUOTATION);
    page.script(&format!(
        "const box = document.querySelector('{sentence}').getBoundingClientRect();
        scrollTo(0, box.bottom + scrollY - innerHeight + 2);"
    ));
    page.click(&sentence);
    page.wait_for(
        "the panel in view",
        "document.querySelector('.panel')?.getBoundingClientRect().bottom <= innerHeight + 1",
    );
    page.wait_until_in_view(&sentence);
    page.close();
}

#[test]
fn two_ticked_results_stand_side_by_side() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.click(&format!("[id='tick-{STRAITS_TIMES}']"));
    page.see("Tick one more to compare.");
    page.scroll_to(&format!("[id='tick-{FORUM}']"));
    page.click(&format!("[id='tick-{FORUM}']"));
    page.see("2 articles ticked");
    page.click_on("Compare both");
    page.wait_for_address(&format!("?q=guardian&compare={STRAITS_TIMES}&compare={FORUM}"));
    page.see("Side by side");
    assert_eq!(
        page.headlines(),
        json!([
            "Microsoft halts services to Israeli military unit amid probe into surveillance of Palestinians",
            "Microsoft cuts Israeli military off cloud services over mass surveillance of Palestinians",
        ])
    );
    assert_eq!(page.edge("#column-1", "top"), page.edge("#column-2", "top"));
    assert!(page.edge("#column-1", "right") <= page.edge("#column-2", "left"), "the columns overlap");
    assert!(page.count(".columns mark") > 0, "the hits of the search are not marked");

    page.back();
    page.see("2 articles ticked");
    page.forward();
    page.see("Side by side");
    page.click("#back-to-results");
    page.see("2 articles ticked");
    page.wait_for("the focus on the way back there", "document.activeElement.id === 'compare-ticked'");
    page.close();
}

#[test]
fn the_shared_quotation_of_two_articles_faces_itself() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.click_on("Compare The Straits Times and the forum post");
    page.wait_for_address(&compare(&[STRAITS_TIMES, FORUM]));
    let here = page.sentence(1, QUOTATION);
    let there = page.sentence(2, QUOTATION);
    for sentence in [&here, &there] {
        let shared = page.text_of(&format!("{sentence} .shared"));
        assert!(shared.contains(QUOTATION), "{shared}");
    }
    assert_eq!(page.edge(&here, "top"), page.edge(&there, "top"), "they stand in different rows");
    page.close();
}

#[test]
fn a_chosen_sentence_marks_its_partner_and_stands_in_the_address() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    let here = page.sentence(1, QUOTATION);
    let there = page.sentence(2, QUOTATION);
    page.scroll_to(&here);
    page.click(&format!("{here} .words"));
    page.wait_for_pair(&here, &there);
    page.see("Likely match in unnamed forum post");
    page.see("Why matched?");
    page.wait_for(
        "the pair in the address",
        "/&at=[\\d.]+-[0-9a-f]{4}~[\\d.]+-[0-9a-f]{4}$/.test(location.search)",
    );
    let address = page.url();

    page.reload();
    page.wait_for_pair(&here, &there);
    assert_eq!(page.url(), address);
    page.back();
    page.wait_for_address(&compare(&[STRAITS_TIMES, FORUM]));
    page.wait_for("no sentence open", "!document.querySelector('[data-part]')");
    page.forward();
    page.wait_for_pair(&here, &there);

    let elsewhere = Page::open(&address);
    elsewhere.wait_for_pair(&here, &there);
    elsewhere.click_on("Close");
    elsewhere.wait_for("no sentence open", "!document.querySelector('[data-part]')");
    elsewhere.wait_for_address(&compare(&[STRAITS_TIMES, FORUM]));
    elsewhere.close();
    page.close();
}

#[test]
fn the_next_match_comes_into_view() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    for step in 1..=3 {
        page.click(if step == 1 { "#next-match" } else { "#next-match-here" });
        page.see(&format!("match {step} of "));
        page.wait_until_in_view("[data-part=first]");
        page.wait_until_in_view("[data-part=second]");
        page.wait_for(
            "the way on in the window",
            "document.getElementById('next-difference-here').getBoundingClientRect().bottom <= innerHeight + 1",
        );
    }
    page.click("#previous-match-here");
    page.see("match 2 of ");
    page.close();
}

#[test]
fn what_has_no_match_is_never_called_only_here() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.see("no match found");
    page.click_on("How to read this");
    page.see("does not mean that an article leaves something out");
    page.click(".column-text .facing[data-mark=no-match] .words");
    page.wait_for(
        "the sentence open",
        "document.querySelector('[data-mark=no-match][data-part=first] + .panel')",
    );
    let said = page.text_of("#panel-heading");
    assert_eq!(said, "No match found");
    let everything = page.script("return document.documentElement.outerHTML.toLowerCase()");
    let everything = everything.as_str().unwrap_or_default();
    for never in ["only here", "left out"] {
        assert!(!everything.contains(never), "the page says {never:?}");
    }
    page.close();
}

#[test]
fn three_and_four_articles_stand_side_by_side() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    for (columns, added) in [(3, TECHNOLOGY), (4, AI_NEWS)] {
        page.click("#add-article > summary");
        page.click(&format!("#add-article a[href*='compare={added}']"));
        page.wait_for(
            &format!("{columns} columns"),
            &format!("document.querySelectorAll('.column').length === {columns}"),
        );
        for column in 2..=columns {
            let (before, this) = (format!("#column-{}", column - 1), format!("#column-{column}"));
            assert_eq!(page.edge(&before, "top"), page.edge(&this, "top"));
            assert!(page.edge(&before, "right") <= page.edge(&this, "left"), "{before} and {this} overlap");
        }
        let here = page.sentence(1, QUOTATION);
        let there = page.sentence(2, QUOTATION);
        page.scroll_to(&here);
        page.click(&format!("{here} .words"));
        page.wait_for_pair(&here, &there);
        page.reload();
        page.wait_for_pair(&here, &there);
    }
    assert_eq!(page.count("#add-article"), 0, "a fifth article is offered");
    page.wait_for(
        "four articles in the address",
        "new URLSearchParams(location.search).getAll('compare').length === 4",
    );

    page.scroll_to("#column-2 .column-remove");
    page.click("#column-2 .column-remove");
    page.wait_for("three columns", "document.querySelectorAll('.column').length === 3");
    page.wait_for_address(&compare(&[STRAITS_TIMES, TECHNOLOGY, AI_NEWS]));
    page.close();
}

#[test]
fn a_match_in_the_third_article_keeps_its_place_in_a_link() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[AI_NEWS, TECHNOLOGY, FORUM])));
    let answered_there = "#column-1 .column-text .mark[aria-label*='unnamed forum post']";
    page.scroll_to(answered_there);
    page.click(answered_there);
    page.wait_for("the third column in the address", "/~3:[\\d.]+-/.test(location.search)");
    page.wait_for("its partner there", "document.querySelector('#column-3 [data-part=second]')");
    page.reload();
    page.wait_until_in_view("#column-3 [data-part=second]");
    page.wait_until_in_view("[data-part=first]");
    page.close();
}
