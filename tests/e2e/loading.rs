//! The page comes up.

use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::{Site, beginning_with, built_page};
use crossread_engine::about::About;
use crossread_engine::article::{Article, Block};
use crossread_engine::corpus::compile;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use xtask::packaging::{ONE_FILE, brotli};

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
fn a_page_that_is_left_while_it_loads_does_not_keep_the_next_one_from_starting() {
    let (site, file) = (Site::start(), OnDisk::built());
    for address in [&(|link: &str| site.url(link)) as &dyn Fn(&str) -> String, &|link| file.url(link)] {
        let page = Page::open(&address(""));
        for _ in 0..3 {
            for (query, found) in [("guardian", "3 articles found"), ("microsoft", "5 articles found")] {
                page.go(&address("?add=on"));
                page.go(&address(&format!("?q={query}")));
                page.see(found);
            }
        }
        page.close();
    }
}

/// Drops a file on the page while it loads, and keeps whether the browser may open it.
const DROP_MEANWHILE: &str = "new MutationObserver(() => {
        if (window.mayOpen || !document.querySelector('.start-amount')?.textContent) return;
        const given = new DataTransfer();
        given.items.add(new File(['Winds turn'], 'winds.txt'));
        const options = { dataTransfer: given, bubbles: true, cancelable: true };
        window.mayOpen = ['dragover', 'drop'].map((act) => document.body.dispatchEvent(new DragEvent(act, options)));
    }).observe(document, { childList: true, subtree: true });";

#[test]
fn a_file_that_is_dropped_while_the_page_loads_does_not_take_its_place() {
    let site = Site::beginning_with(DROP_MEANWHILE);
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    assert_eq!(page.script("return mayOpen"), json!([false, false]));
    page.close();
}

/// Articles of a thousand words, of about as many different ones as articles have.
pub fn invented_articles(count: usize) -> Vec<Article> {
    const SYLLABLES: [&str; 16] = [
        "har", "bour", "ta", "men", "or", "si", "le", "ven", "dra", "ko", "pel", "ing", "u", "tri", "son",
        "ba",
    ];
    let mut state = 7_u32;
    let mut next = |below: u32| {
        // Knuth's linear congruence: the same numbers on each run.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut article = |number: usize| {
        let mut text = String::new();
        for word in 0..1_000 {
            // A small number is more likely than a large one, as some words are.
            let most = 1 + next(4_000);
            let seed = next(most);
            for place in 0..=seed % 3 {
                text.push_str(SYLLABLES[(seed >> (4 * place)) as usize % SYLLABLES.len()]);
            }
            text.push_str(if word % 18 == 17 { ". " } else { " " });
        }
        Article {
            id: format!("outlet/{number}"),
            title: format!("Article {number}"),
            blocks: text.split_inclusive(". ").map(Block::paragraph).collect(),
            ..Article::default()
        }
    };
    (0..count).map(&mut article).collect()
}

#[test]
fn a_first_visit_to_twenty_articles_loads_a_megabyte_at_most() {
    /// Bytes that each of thirty tablets may fetch before it shows the articles.
    const MOST: usize = 1_000_000;
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    let fetched = page.script(
        "return ['index.html', ...performance.getEntriesByType('resource')
            .map((entry) => entry.name.split('/').pop().split('?')[0])]",
    );
    let fetched: BTreeSet<&str> = fetched.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for kind in ["_bg-", ".css", ".js"] {
        assert!(fetched.iter().any(|name| name.contains(kind)), "no {kind} in {fetched:?}");
    }
    let folder = built_page();
    // What hosts do that pack as they send; a release lies there packed tighter.
    let packed = |bytes: &[u8]| brotli(bytes, 5).len();
    let of_five: usize =
        fetched.iter().filter_map(|name| fs::read(folder.join(name)).ok()).map(|b| packed(&b)).sum();
    let more = packed(&compile(&invented_articles(20), &About::default()));
    // The five stay in it, so twenty weigh less than this.
    let all = of_five + more;
    assert!(all <= MOST, "{all} bytes: {of_five} for the page and {more} for twenty articles more");
    page.close();
}

#[test]
fn scripts_can_search() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    let found = page.promised("crossread.ready.then(() => crossread.search('guardian', 2))");
    let articles = found.as_array().cloned().unwrap_or_default();
    assert_eq!(articles.len(), 2, "{found}");
    let first = &articles[0];
    assert_eq!(first["outlet"], "The Straits Times");
    assert_eq!(first["date"], Value::Null);
    assert!(first["score"].as_f64() > articles[1]["score"].as_f64(), "{found}");
    assert!(first["snippet"].as_str().is_some_and(|snippet| snippet.contains("Guardian")), "{found}");
    let none = page
        .promised("Promise.resolve([crossread.search('zebra'), crossread.search()].map((l) => l.length))");
    assert_eq!(none, json!([0, 5]), "no query finds all, as in the page");
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
    assert_eq!(foreign, json!([]));
    assert!(site.answered().iter().all(|answer| answer.status == 200), "{:?}", site.answered());
    page.close();
}
