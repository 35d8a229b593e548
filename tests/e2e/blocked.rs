//! A browser that keeps nothing and offers little: everything but offline use works, and that is said
//! once.

use crate::adding::files;
use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// Everything that may be stored throws, and what only some browsers have is not there.
const BARE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, { get() { throw new DOMException(name, 'SecurityError'); } });
    }
    for (const name of ['serviceWorker', 'storage', 'clipboard', 'share']) {
        Object.defineProperty(Navigator.prototype, name, { get: () => undefined, configurable: true });
    }";

/// What the page says where it cannot be opened offline.
const NO_COPY: &str = "This browser keeps no copy of this page here, so you need the internet to open it.";

#[test]
fn where_nothing_can_be_stored_all_but_offline_use_works() {
    let site = Site::beginning_with(BARE);
    let page = Page::open(&site.url(""));
    page.see(NO_COPY);
    page.type_into("#search", "guardian");
    page.see("3 articles found");
    page.wait_for_address("?q=guardian");
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.see("author not stated");
    page.back();
    page.see("3 articles found");
    page.click("#copy-link");
    page.see("This browser does not let the page copy. Copy this link yourself:");
    let link = page.script("return document.querySelector('.copy-by-hand input').value");
    assert!(link.as_str().is_some_and(|link| link.starts_with(&site.url("?q=guardian"))), "{link}");
    page.click("#share > summary");
    page.find("svg.qr path");
    assert_eq!(page.count("#share-hand-over"), 0);
    page.click("#settings > summary");
    page.click("#theme option[value='dark']");
    page.wait_for("the dark theme", "document.documentElement.dataset.theme === 'dark'");
    page.go(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.see("Side by side");
    page.catch_files();
    page.click("#save-one-file");
    page.see("It opens with what was on screen.");
    page.close();
}

#[test]
fn a_refused_clipboard_and_a_shared_link_called_off_do_no_harm() {
    let site = Site::beginning_with(
        "const refuse = (name) => () => Promise.reject(new DOMException('no', name));
         Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: refuse('NotAllowedError') } });
         Object.defineProperty(Navigator.prototype, 'share', { value: refuse('AbortError') });
         window.raised = [];
         addEventListener('unhandledrejection', (event) => raised.push(String(event.reason)));",
    );
    let page = Page::open(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.click("#copy-link");
    page.see("This browser does not let the page copy. Copy this link yourself:");
    page.click("#share > summary");
    page.click("#share-copy");
    page.see("The link is selected: copy it yourself.");
    page.click("#share-hand-over");
    page.type_into("#search", " azure");
    page.wait_for_address("?q=guardian+azure");
    assert_eq!(page.script("return raised"), json!([]));
    page.close();
}

#[test]
fn a_browser_that_lets_nothing_be_kept_reads_files_all_the_same_and_says_so() {
    let folder = files();
    let site = Site::altered(|files| {
        let worker = files.iter_mut().find(|(name, _)| name.starts_with("worker-")).unwrap().1;
        let blocked =
            b"Object.defineProperty(self, 'indexedDB', { get() { throw new Error('blocked'); } });\n";
        worker.splice(0..0, blocked.iter().copied());
    });
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["ferry.txt"]);
    page.see("Add 1 article");
    page.click("#add-keep");
    page.see("This browser does not let the page keep files. Save the page as one file instead: it will hold them.");
    page.see("Not kept:");
    page.click("#add-now");
    page.type_into("#search", "zeppelin");
    page.see("1 article found");
    page.close();
}

#[test]
fn that_there_is_no_offline_copy_is_said_once() {
    // The page is not the one that the service worker knows, so that it stores nothing.
    let site = Site::beginning_with(
        "window.heard = false;
         addEventListener('crossread:no-offline-copy', () => setTimeout(() => { heard = true; }, 200));",
    );
    let page = Page::open(&site.url(""));
    page.see(NO_COPY);
    page.go(&site.url("?q=guardian"));
    // What the page says then is in its place before a later timer runs.
    page.wait_for("the news that nothing is stored", "window.heard");
    let said = page.text_of(".status");
    assert!(!said.contains(NO_COPY), "said again: {said}");
    page.close();
}
