//! Every state of the page is in its address: it opens anew, and in another browser, as it was.

use crate::articles::{AI_NEWS, FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};

/// Links to every kind of state, each with words that are on the page once it is there.
pub fn states() -> Vec<(String, &'static str)> {
    let two = compare(&[STRAITS_TIMES, FORUM]);
    let three = compare(&[STRAITS_TIMES, FORUM, TECHNOLOGY]);
    let four = compare(&[STRAITS_TIMES, FORUM, TECHNOLOGY, AI_NEWS]);
    vec![
        (String::new(), "Five articles, one event."),
        ("?q=guardian".into(), "3 articles found"),
        ("?q=microsoft&outlet=The+Straits+Times&sort=length".into(), "1 article found"),
        ("?q=microsoft&from=2025-09".into(), "4 articles that would fit state no date"),
        (format!("?q=guardian&pick={FORUM}"), "Tick one more to compare."),
        ("?q=guardian&show=lines&order=r1.outlet".into(), " lines in 3 articles"),
        ("?q=microsoft&show=overview&run=2".into(), "in 5 of 5 articles"),
        ("?q=microsoft&show=stories".into(), "Stories"),
        (format!("?q=guardian&read={STRAITS_TIMES}"), "4 hits"),
        (two.clone(), "Side by side"),
        (format!("{two}&by=facts"), "Who says what"),
        (format!("{two}&by=shared"), "does not show who wrote first"),
        (three, "Side by side"),
        (four, "Side by side"),
        ("?show=facts&rows=Ireland".into(), "one gives more detail"),
        ("?q=guardian&help=on".into(), "3 articles found"),
        ("?how=on".into(), "How this is worked out"),
        ("?add=on".into(), "nothing is sent anywhere"),
        ("?q=zzyzx".into(), "No article fits “zzyzx”."),
    ]
}

impl Page {
    /// What the page shows, once nothing of it is still being worked out.
    fn shown(&self, known: &str) -> Value {
        self.wait_until_started();
        self.see(known);
        self.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
        self.script("return document.querySelector('main').innerText")
    }

    fn wait_until_shown(&self, text: &Value) {
        self.wait_for(
            &format!("what was there before: {text}"),
            &format!("document.querySelector('main')?.innerText === {text}"),
        );
    }
}

#[test]
fn every_state_reloads_to_itself_and_is_the_same_in_another_browser() {
    let site = Site::start();
    let (page, elsewhere) = (Page::open(&site.url("")), Page::open(&site.url("")));
    for (link, known) in states() {
        let address = site.url(&link);
        page.go(&address);
        let text = page.shown(known);
        assert_eq!(page.url(), address);
        page.reload();
        page.wait_until_shown(&text);
        assert_eq!(page.url(), address);
        elsewhere.go(&address);
        elsewhere.wait_until_shown(&text);
        assert_eq!(elsewhere.url(), address);
    }
    elsewhere.close();
    page.close();
}

#[test]
fn a_copied_link_to_a_passage_shows_it_marked_and_in_sight_in_another_browser() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=%22legally+supervised%22"));
    page.click(".result-open");
    page.wait_for("the passage in the address", "location.search.includes('&at=')");
    let text = page.text_of("#passage");
    let address = page.url();
    page.reload();
    page.wait_until_in_view("#passage");
    assert_eq!((page.text_of("#passage"), page.url()), (text.clone(), address.clone()));

    let elsewhere = Page::open(&address);
    elsewhere.wait_until_in_view("#passage");
    assert_eq!((elsewhere.text_of("#passage"), elsewhere.url()), (text, address));
    let (marked, around) = (elsewhere.background_of("#passage"), elsewhere.background_of("main"));
    assert_ne!(marked, around, "the passage is not marked");
    elsewhere.close();
    page.close();
}

impl Page {
    fn background_of(&self, selector: &str) -> Value {
        self.script(&format!(
            "return getComputedStyle(document.querySelector({})).backgroundColor",
            json!(selector)
        ))
    }
}
