//! Without a network.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;
use std::net::TcpStream;

impl Page {
    /// Waits until the page says that everything is stored.
    pub fn wait_until_offline_ready(&self) {
        self.wait_for("readiness for offline use", "document.documentElement.dataset.offline === 'ready'");
    }
}

/// What the page says once it can do without its server.
const READY: &str = "Ready for offline use: from now on this page also opens without the internet.";

/// A page that was visited once and whose server is really gone; also the address that it had.
fn visited_and_cut_off(query_string: &str) -> (Page, String) {
    let site = Site::start();
    let page = Page::open(&site.url(query_string));
    page.wait_until_offline_ready();
    let (home, port) = (site.url(""), site.port());
    site.stop();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the server still answers");
    (page, home)
}

impl Page {
    /// Ends a test without a server: the console may hold only that the browser looked for a
    /// newer service worker and found no server.
    fn close_offline(self) {
        let console = self.take_console();
        let others: Vec<&String> = console.iter().filter(|line| !line.contains("/sw.js")).collect();
        assert!(others.is_empty(), "The console holds more than the search for an update: {others:?}");
    }
}

#[test]
fn after_the_first_visit_the_page_comes_up_without_its_server() {
    let (page, home) = visited_and_cut_off("");
    for address in [home.clone(), format!("{home}?q=guardian")] {
        page.go(&address);
        page.wait_until_started();
        page.reload();
        page.wait_until_started();
    }
    page.close_offline();
}

#[test]
fn deep_links_open_without_the_server() {
    let (page, home) = visited_and_cut_off("");
    page.go(&format!("{home}?read={STRAITS_TIMES}"));
    page.see("“We do not provide technology to facilitate mass surveillance of civilians,” said Brad Smith");
    page.go(&format!("{home}{}", compare(&[STRAITS_TIMES, FORUM])));
    page.see("Side by side");
    page.reload();
    page.see("Side by side");
    page.go(&format!("{home}?q=guardian&outlet=The+Straits+Times"));
    page.see("1 article found");
    page.close_offline();
}

#[test]
fn searching_reading_and_comparing_need_no_server() {
    let (page, _home) = visited_and_cut_off("");
    page.type_into("#search", "guardian");
    page.see("3 articles found");
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.see("author not stated");
    page.back();
    page.click(&format!("[id='tick-{STRAITS_TIMES}']"));
    page.scroll_to(&format!("[id='tick-{FORUM}']"));
    page.click(&format!("[id='tick-{FORUM}']"));
    page.click_on("Compare both");
    page.see("Side by side");
    page.reload();
    page.see("Side by side");
    page.catch_files();
    page.click("#export");
    let markdown = page.save("#save-comparison-md");
    assert!(markdown.contains("guardian") || markdown.contains("Guardian"), "{markdown}");
    page.close_offline();
}

#[test]
fn once_stored_the_page_asks_its_host_for_updates_and_nothing_else() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let before = site.answered().len();
    page.go(&site.url(&format!("?read={STRAITS_TIMES}")));
    page.see("author not stated");
    page.reload();
    page.see("author not stated");
    page.go(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.type_into("#search", " azure");
    page.wait_for_address("?q=guardian+azure");
    page.go(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.see("Side by side");
    page.catch_files();
    page.click("#export");
    page.save("#save-comparison-md");
    page.close();
    let asked: Vec<_> =
        site.answered().split_off(before).into_iter().map(|answered| answered.target).collect();
    assert!(asked.iter().all(|target| target == "/sw.js"), "{asked:?}");
}

#[test]
fn readiness_for_offline_use_is_said_on_the_first_visit_only() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.see(READY);
    for again in ["?q=guardian", ""] {
        page.go(&site.url(again));
        page.wait_until_offline_ready();
        // The page says what it has to say a moment after readiness. Timers run in the order in
        // which they are due, so that it has been said when this one, due later, runs.
        let said = page.promised(
            "new Promise((done) => setTimeout(() => done(document.querySelector('.status').innerText), 200))",
        );
        assert_ne!(said, serde_json::json!(READY), "said again at {again:?}");
    }
    page.close();
}
