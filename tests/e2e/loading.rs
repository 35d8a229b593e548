//! The page comes up.

use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::{Site, beginning_with, built_page};
use serde_json::json;
use std::fs;
use xtask::packaging::ONE_FILE;

#[test]
fn the_page_comes_up_and_the_console_stays_clean() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    assert!(page.title().contains("Crossread"), "{}", page.title());
    page.close();
}

#[test]
fn the_style_sheets_arrive_whole() {
    let site = Site::start();
    for (link, times) in [("", 2.0), ("?q=guardian", 1.3)] {
        let page = Page::open(&site.url(link));
        page.wait_until_started();
        let larger = page.script(
            "const size = (selector) => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize);
            return size('h1') / size('body');",
        );
        assert!(larger.as_f64() >= Some(times), "the heading at {link:?} is {larger} times the text");
        page.close();
    }
}

/// Keeps what is said beside the progress bar, for as long as it is there.
const KEEP_AMOUNTS: &str = "window.amounts = new Set();
    new MutationObserver(() => {
        const amount = document.querySelector('.start-amount')?.textContent;
        if (amount) amounts.add(amount);
    }).observe(document, { childList: true, subtree: true });";

#[test]
fn while_the_page_loads_it_says_how_many_megabytes_are_there() {
    let site = Site::beginning_with(KEEP_AMOUNTS);
    let built = fs::read_to_string(built_page().join(ONE_FILE)).unwrap();
    let in_one_file = OnDisk::holding(beginning_with(&built, KEEP_AMOUNTS).as_bytes());
    for address in [site.url(""), in_one_file.url("")] {
        let page = Page::open(&address);
        page.wait_until_started();
        let said = page.script("return [...amounts].at(-1).split(' of ')");
        // All of it in the end: as much as there was to load.
        assert_eq!(said[1], json!(format!("{} MB", said[0].as_str().unwrap())), "{said}");
        page.close();
    }
}

#[test]
fn scripts_can_search() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    let found = page.promised("crossread.ready.then(() => crossread.search('guardian', 2))");
    let articles = found.as_array().cloned().unwrap_or_default();
    assert_eq!(articles.len(), 2, "{found}");
    let first = &articles[0];
    assert_eq!(first["outlet"], "The Straits Times");
    assert_eq!(first["date"], serde_json::Value::Null);
    assert!(first["score"].as_f64() > articles[1]["score"].as_f64(), "{found}");
    assert!(first["snippet"].as_str().is_some_and(|snippet| snippet.contains("Guardian")), "{found}");
    let none = page
        .promised("Promise.resolve([crossread.search('zebra'), crossread.search()].map((l) => l.length))");
    assert_eq!(none, serde_json::json!([0, 5]), "no query finds all, as in the page");
    page.close();
}

#[test]
fn everything_comes_from_the_pages_own_host() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let foreign = page.script(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)
            .filter((name) => !name.startsWith(location.origin))",
    );
    assert_eq!(foreign, serde_json::json!([]));
    assert!(site.answered().iter().all(|answer| answer.status == 200), "{:?}", site.answered());
    page.close();
}
