//! What the page tells about itself, and that it is so.

use crate::adding::files;
use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

impl Page {
    /// What the page says is stored, of one kind; once it has counted.
    fn stored(&self, kind: &str) -> String {
        let place = format!("stored-{kind}");
        self.wait_for(
            &format!("the size of {kind}"),
            &format!("/\\d|nothing|tell/.test(document.getElementById('{place}')?.innerText)"),
        );
        self.text_of(&format!("#{place}"))
    }
}

#[test]
fn the_page_tells_about_itself_and_leads_back_to_where_one_was() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.click_on("About this page");
    page.wait_for_address("?q=guardian&about=on");
    page.wait_for("its title in the tab", "document.title.startsWith('About this page')");
    page.wait_for("the focus on the heading", "document.activeElement?.innerText == 'About this page'");
    let text = page.text_of("main");
    for said in ["no cookies", "A private link", "airplane mode", "Network", "Fingerprint of the articles: "]
    {
        assert!(text.contains(said), "{said:?} is not in {text:?}");
    }
    page.stored("all");
    assert_eq!(page.accessibility_violations(), Vec::<String>::new());
    page.click_on("Back to where you were");
    page.wait_for_address("?q=guardian");
    page.wait_for("the focus back on the link", "document.activeElement?.id == 'about-link'");
    page.close();
}

#[test]
fn what_is_stored_is_counted_and_cleared_and_the_page_goes_on() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.wait_until_offline_ready();
    page.choose(&folder, &["ferry.txt"]);
    page.see("Add 1 article");
    page.click("#add-keep");
    page.see("Kept until you remove them.");
    page.click("#add-now");
    page.see("1 of them added");
    page.click_on("About this page");
    assert!(page.stored("copy").ends_with(" MB"), "{}", page.stored("copy"));
    assert_eq!(page.stored("added"), "1 kB");
    assert_eq!(page.stored("settings"), "1 kB");
    page.click("#clear-stored");
    page.see("Cleared: nothing of this page is stored in this browser now.");
    for kind in ["copy", "added", "settings"] {
        assert_eq!(page.stored(kind), "nothing", "of {kind}");
    }
    // The worker that kept the files may have made its store anew while it emptied it.
    let left = page.promised(
        "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
            .then((lists) => [...lists.map((list) => list.length), localStorage.length])",
    );
    assert_eq!(left, json!([0, 0, 0]));
    page.click_on("Back to where you were");
    page.type_into("#search", "zeppelin");
    page.see("1 article found");
    page.go(&site.url("?q=zeppelin"));
    page.wait_until_offline_ready();
    page.see("No article fits “zeppelin”.");
    page.close();
}

#[test]
fn where_the_browser_does_not_tell_the_page_opens_at_once_and_says_so() {
    // The store of added files is missing, and that of the whole host never answers.
    let silent = "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('blocked'); } });
        Object.defineProperty(Navigator.prototype, 'storage', {
            get: () => ({ estimate: () => new Promise(() => {}) }),
        });";
    let site = Site::beginning_with(silent);
    let page = Page::open(&site.url("?about=on"));
    page.see("How to check this");
    page.see("Counting…");
    assert_eq!(page.stored("added"), "this browser does not tell");
    assert_eq!(page.stored("all"), "this browser does not tell");
    page.click("#clear-stored");
    page.see("This browser did not let the page clear everything, or does not tell.");
    page.close();
}

#[test]
fn a_page_from_a_file_has_no_host_and_stores_nothing() {
    let page = OnDisk::built().open("?about=on");
    page.see("A page without a host");
    assert!(!page.text().contains("A private link"));
    assert_eq!(page.stored("settings"), "nothing");
    page.close_without_requests();
}

#[test]
fn nothing_is_sent_after_the_page_has_loaded() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let loaded = site.answered().len();
    page.type_into("#search", "guardian");
    page.see("3 articles found");
    page.click(".facet-choice input[value='The Straits Times']");
    page.see("1 article found");
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.see("author not stated");
    page.follow_within(&compare(&[STRAITS_TIMES, FORUM]));
    page.see("Side by side");
    page.click("#share > summary");
    page.find("svg.qr path");
    let asked: Vec<_> = site.answered().split_off(loaded);
    assert!(asked.is_empty(), "{asked:?}");
    assert_eq!(page.script("return document.cookie"), json!(""));
    page.close();
}
