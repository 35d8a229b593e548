//! A phone: nothing runs off its side, and one article of a comparison is in view at a time.

use crate::articles::{AI_NEWS, FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;
use std::fs;

/// The width and height of a usual phone, in CSS pixels.
const PHONE: (u32, u32) = (390, 844);

impl Page {
    /// How many pixels the page is wider than its window.
    pub fn beyond_the_window(&self) -> i64 {
        let beyond =
            self.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
        beyond.as_i64().unwrap_or_else(|| panic!("{beyond} is no number of pixels"))
    }

    /// Fails where the page is wider than its window, and names what sticks out.
    pub fn assert_no_sideways_scroll(&self, view: &str) {
        let beyond = self.beyond_the_window();
        let sticking_out = self.script(
            "const end = document.documentElement.clientWidth;
             return [...document.querySelectorAll('body *')]
                 .filter((element) => element.getBoundingClientRect().right > end)
                 .map((element) => element.tagName + '#' + element.id + '.' + element.className)",
        );
        assert_eq!(beyond, 0, "{view:?} runs off the side; beyond it lie {sticking_out}");
    }

    /// Opens what a button opens over the page and waits until it lies inside the window.
    fn assert_opens_inside(&self, button: &str, opened: &str) {
        self.click(button);
        self.wait_for(
            &format!("{opened} inside the window"),
            &format!(
                "(() => {{
                     const place = document.querySelector({opened:?})?.getBoundingClientRect();
                     return place && place.left >= 0 && place.right <= document.documentElement.clientWidth;
                 }})()"
            ),
        );
    }

    fn wait_until_only_column_is(&self, column: u32) {
        self.wait_for(
            &format!("column {column} alone"),
            &format!(
                "[...document.querySelectorAll('.column')].filter((c) => c.checkVisibility())
                    .map((c) => c.id).join() === 'column-{column}'
                    && document.querySelector('#show-{column}').ariaPressed === 'true'"
            ),
        );
    }
}

#[test]
fn on_a_phone_one_article_is_in_view_and_a_switch_shows_the_other() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.wait_for("both columns", "document.querySelectorAll('.column').length === 2");
    page.resize(PHONE.0, PHONE.1);
    page.wait_until_only_column_is(1);
    page.click("#show-2");
    page.wait_until_only_column_is(2);
    page.assert_no_sideways_scroll("the second article");
    page.click("#show-1");
    page.wait_until_only_column_is(1);

    page.resize(1280, 900);
    page.wait_for(
        "both columns again",
        "[...document.querySelectorAll('.column')].every((column) => column.checkVisibility())",
    );
    page.close();
}

#[test]
fn on_a_phone_a_tapped_sentence_shows_its_match_below_it() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.resize(PHONE.0, PHONE.1);
    page.wait_until_only_column_is(1);
    let here = page.sentence(1, "We do not provide technology");
    page.scroll_to(&here);
    page.click(&format!("{here} .words"));
    let shown = page.text_of(".panel-other blockquote");
    // The article in view ends the quotation with a comma, the other one with a full stop.
    assert!(shown.contains("mass surveillance of civilians."), "{shown}");
    page.assert_no_sideways_scroll("the open pair");
    page.reload();
    page.wait_until_in_view(&here);
    page.click_on("Show in unnamed forum post");
    page.wait_until_only_column_is(2);
    page.wait_until_in_view("#column-2 [data-part]");
    page.close();
}

/// Adds two articles with words and a headline that do not end: the word.
fn add_endless(page: &Page) -> String {
    let folder = tempfile::tempdir().unwrap();
    let word = "unbreakable".repeat(19);
    let headline = "A ferry of which a headline tells at length ".repeat(12);
    let details = format!("outlet: \"{word}\"\nauthor: \"{word}\"\ntags: [{word}]");
    for (name, title) in [("word.md", &word), ("long.md", &headline)] {
        let text = format!(
            "---\n{details}\n---\n\n# {title}\n\nThe ferry {word} stopped at {title}, as nobody had foreseen.\n"
        );
        fs::write(folder.path().join(name), text).unwrap();
    }
    page.choose(&folder, &["word.md", "long.md"]);
    page.see("Add 2 articles");
    page.click("#add-now");
    page.see("2 of them added");
    word
}

#[test]
fn names_and_words_of_any_length_run_off_no_side() {
    let site = Site::framed();
    let page = Page::open_in_frame(&site, "?add=on", 1280, 800);
    let word = add_endless(&page);
    let two = "?compare=added/word&compare=added/long";
    for width in [1280, 320] {
        page.resize(width, 800);
        for link in [
            "?",
            &format!("?q=ferry&outlet={word}&pick=added/word&pick=added/long"),
            "?q=ferry&read=added/word",
            "?q=ferry&read=added/long",
            "?q=ferry&show=lines",
            "?q=ferry&show=overview",
            two,
            &format!("{two}&by=facts"),
            &format!("{two}&by=shared"),
        ] {
            page.follow_within(link);
            page.wait_for(
                link,
                &format!("location.search === {link:?} || {link:?} === '?' && !location.search"),
            );
            page.find("h1");
            page.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
            page.assert_no_sideways_scroll(&format!("{link} at {width} pixels"));
        }
    }
    page.close();
}

#[test]
fn what_opens_over_the_page_lies_inside_the_window() {
    let site = Site::beginning_with(
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });",
    );
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    for width in [1280, 920, 768, 390] {
        for articles in [[STRAITS_TIMES, FORUM].as_slice(), &[STRAITS_TIMES, FORUM, AI_NEWS]] {
            for by in ["", "&by=facts"] {
                page.go(&site.url(&(compare(articles) + by)));
                page.resize(width, 844);
                page.assert_opens_inside("#add-article > summary", "#add-article[open] > .menu-list ul");
            }
        }
        page.assert_opens_inside("#settings > summary", "#settings[open] > .menu-list");
        page.assert_opens_inside("#share > summary", "#share[open] > .menu-list");
        page.assert_opens_inside("#copy-link", ".copy-by-hand");
    }
    page.close();
}

#[test]
fn a_first_screen_of_nothing_else_runs_off_no_side() {
    let site = Site::without_articles();
    let page = Page::open_in_frame(&site, "?add=on", 1280, 800);
    add_endless(&page);
    page.find("#suggestion");
    for width in [1280, 768, 320] {
        page.resize(width, 800);
        page.assert_no_sideways_scroll(&format!("the first screen at {width} pixels"));
        let covered = page.script(
            "const end = document.querySelector('.welcome-words').getBoundingClientRect().right;
             return document.querySelector('.suggestion-reason').getBoundingClientRect().right > end + 1",
        );
        assert_eq!(covered, false, "the words of the first screen run into what stands beside them");
    }
    page.close();
}
