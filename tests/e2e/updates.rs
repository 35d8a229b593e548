//! A newer build on the same host.

use crate::page::Page;
use crate::site::Site;
use serde_json::json;
use xtask::packaging::Files;
use xtask::toolbox::sha256_hex;

/// The same page with one more element in its head, a part under another name in place of the old
/// one, and a service worker that knows both.
fn newer(files: &mut Files) {
    let part = files.keys().find(|name| name.starts_with("save_one_file-")).unwrap().clone();
    let newer_part = "save_one_file-newer.js";
    let bytes = files.remove(&part).unwrap();
    files.insert(newer_part.into(), bytes);
    let old = files["index.html"].clone();
    let page = String::from_utf8_lossy(&old)
        .replacen("<head>", "<head><meta name=\"newer\">", 1)
        .replace(&part, newer_part);
    let worker = String::from_utf8_lossy(&files["sw.js"])
        .replace(&part, newer_part)
        .replace(&sha256_hex(&old), &sha256_hex(page.as_bytes()))
        .replacen("const VERSION = \"", "const VERSION = \"newer-", 1);
    files.insert("index.html".into(), page.into_bytes());
    files.insert("sw.js".into(), worker.into_bytes());
}

const IS_NEWER: &str = "document.querySelector('meta[name=newer]')";
const OFFER: &str = "A new version of this page is ready.";
const USE_IT: &str = "Use the new version";

/// A page that has its offline copy, on a host that has a newer build since.
fn visited_before_an_update() -> (Site, Page) {
    let site = Site::altered(|_| {});
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    site.alter(newer);
    (site, page)
}

impl Page {
    fn wait_for_the_newer_page(&self) {
        self.wait_for("the newer page", IS_NEWER);
        self.wait_until_started();
    }

    /// Waits until the page says that there is a newer one, and is still the older.
    fn wait_for_the_offer(&self) {
        self.see(OFFER);
        self.wait_for("the older page", &format!("!{IS_NEWER}"));
    }

    /// Marks the page as it is now, to tell it from the same page loaded anew.
    fn mark(&self) {
        self.script("window.marked = true");
    }

    fn is_still_the_marked_one(&self) -> bool {
        self.script("return window.marked === true") == json!(true)
    }

    fn wait_until_only_the_newer_copy_is_kept(&self) {
        self.wait_for(
            "the newer copy alone",
            "(caches.keys().then((names) => { window.copies = names; }),
                window.copies?.length === 1 && window.copies[0].includes(' newer-'))",
        );
    }
}

#[test]
fn an_update_takes_over_by_itself_while_nothing_has_been_done() {
    let (site, page) = visited_before_an_update();
    page.go(&site.url("?q=guardian"));
    page.wait_for_the_newer_page();
    assert!(page.url().ends_with("?q=guardian"), "{}", page.url());
    page.close();
}

#[test]
fn under_someones_hands_an_update_waits_until_it_is_accepted() {
    let (_site, page) = visited_before_an_update();
    // A reload counts as somebody's hands.
    page.reload();
    page.wait_for_the_offer();
    page.click_on(USE_IT);
    page.wait_for_the_newer_page();
    page.wait_until_only_the_newer_copy_is_kept();
    page.close();
}

#[test]
fn an_update_accepted_in_one_tab_reaches_the_other_which_keeps_what_was_typed() {
    let site = Site::altered(|_| {});
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let first = page.tab();
    let second = page.open_in_new_tab(&site.url("?q=microsoft"));
    page.wait_until_offline_ready();
    page.type_into("#search", " guardian");
    page.see("5 articles found");
    page.mark();
    site.alter(newer);

    page.go_on_in(&first);
    page.reload();
    page.wait_for_the_offer();
    page.mark();
    page.go_on_in(&second);
    page.wait_for_the_offer();
    assert!(page.is_still_the_marked_one());
    assert_eq!(page.script("return document.getElementById('search').value"), "microsoft guardian");

    page.click_on(USE_IT);
    page.wait_for_the_newer_page();
    page.wait_for_address("?q=microsoft+guardian");
    page.go_on_in(&first);
    page.wait_for_the_newer_page();
    page.wait_until_only_the_newer_copy_is_kept();
    page.go(&site.url("?q=guardian&outlet=The+Straits+Times"));
    page.see("1 article found");
    page.close();
}

#[test]
fn a_tab_in_which_something_is_half_typed_stays_and_works_on_after_an_update() {
    let site = Site::altered(|_| {});
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let first = page.tab();
    let second = page.open_in_new_tab(&site.url("?q=microsoft"));
    page.wait_until_offline_ready();
    page.type_into("#from", "2025-0");
    page.mark();
    site.alter(newer);

    page.go_on_in(&first);
    page.reload();
    page.wait_for_the_offer();
    page.click_on(USE_IT);
    page.wait_for_the_newer_page();
    page.wait_until_offline_ready();
    page.go_on_in(&second);
    page.wait_for_the_offer();
    assert!(page.is_still_the_marked_one());
    assert_eq!(page.script("return document.getElementById('from').value"), "2025-0");
    // The host no longer has what this asks for.
    page.save_one_file().open("").see("5 articles found");
    assert!(page.is_still_the_marked_one());

    page.click_on(USE_IT);
    page.wait_for_the_newer_page();
    page.wait_until_only_the_newer_copy_is_kept();
    page.close();
}

#[test]
fn a_new_tab_takes_nothing_over_while_another_one_is_open() {
    let (site, page) = visited_before_an_update();
    page.mark();
    let first = page.tab();
    page.open_in_new_tab(&site.url("?q=guardian"));
    page.wait_for_the_offer();
    page.go_on_in(&first);
    page.wait_for_the_offer();
    assert!(page.is_still_the_marked_one());
    page.close();
}
