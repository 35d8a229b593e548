//! A newer build on the same host.

use crate::page::Page;
use crate::site::Site;
use xtask::packaging::Files;
use xtask::toolbox::sha256_hex;

/// The same page with one more element in its head, and a service worker that knows it.
fn newer(files: &mut Files) {
    let old = files["index.html"].clone();
    let page = String::from_utf8_lossy(&old).replacen("<head>", "<head><meta name=\"newer\">", 1);
    let worker = String::from_utf8_lossy(&files["sw.js"])
        .replace(&sha256_hex(&old), &sha256_hex(page.as_bytes()))
        .replacen("const VERSION = \"", "const VERSION = \"newer-", 1);
    files.insert("index.html".into(), page.into_bytes());
    files.insert("sw.js".into(), worker.into_bytes());
}

const IS_NEWER: &str = "document.querySelector('meta[name=newer]')";

/// A page that has its offline copy, on a host that has a newer build since.
fn visited_before_an_update() -> (Site, Page) {
    let site = Site::altered(|_| {});
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    site.alter(newer);
    (site, page)
}

#[test]
fn an_update_takes_over_by_itself_while_nothing_has_been_done() {
    let (site, page) = visited_before_an_update();
    page.go(&site.url("?q=guardian"));
    page.wait_for("the newer page", IS_NEWER);
    page.wait_until_started();
    assert!(page.url().ends_with("?q=guardian"), "{}", page.url());
    page.close();
}

#[test]
fn under_someones_hands_an_update_waits_until_it_is_accepted() {
    let (_site, page) = visited_before_an_update();
    // A reload counts as somebody's hands.
    page.reload();
    page.wait_for("the offer", "document.documentElement.dataset.update === 'waiting'");
    page.wait_for("the older page", &format!("!{IS_NEWER}"));
    page.script("window.dispatchEvent(new CustomEvent('crossread:accept-update'))");
    page.wait_for("the newer page", IS_NEWER);
    page.wait_until_started();
    page.close();
}
