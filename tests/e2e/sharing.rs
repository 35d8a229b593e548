//! Links that tell the host nothing.

use crate::articles::STRAITS_TIMES;
use crate::page::Page;
use crate::site::Site;

impl Page {
    fn wait_for_private_address(&self, query_string: &str) {
        self.wait_for(
            &format!("the private address {query_string}"),
            &format!("location.search === '' && location.hash === '#{query_string}'"),
        );
    }
}

#[test]
fn a_private_link_shows_its_view_and_the_host_never_learns_of_it() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.click("#share > summary");
    page.click("#share-private");
    page.wait_for("a private link", "document.getElementById('share-link').value.includes('#?q=guardian')");
    let link = page.script("return document.getElementById('share-link').value");
    page.close();

    let elsewhere = Site::start();
    let link = link.as_str().unwrap_or_default().replace(&site.url(""), &elsewhere.url(""));
    let page = Page::open(&link);
    page.see("3 articles found");
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.wait_for("the article in the address", "location.hash.includes('&read=')");
    page.reload();
    page.see("Show links to passages");
    page.back();
    page.wait_for("the results in the address", "!location.hash.includes('&read=')");
    page.see("3 articles found");
    page.type_into("#search", " azure");
    page.wait_for_private_address("?q=guardian+azure");
    // Links lead to private addresses before a press can open them in another tab.
    page.script(
        "document.querySelector('.wordmark').dispatchEvent(new Event('pointerdown', { bubbles: true }))",
    );
    assert_eq!(page.script("return document.querySelector('.wordmark').getAttribute('href')"), "#?");
    page.click(".wordmark");
    page.wait_for_private_address("?");
    page.close();

    let asked: Vec<String> = elsewhere.answered().into_iter().map(|answered| answered.target).collect();
    assert!(asked.iter().any(|target| target == "/"), "{asked:?}");
    let told: Vec<&String> = asked.iter().filter(|target| target.contains(['?', '#'])).collect();
    assert!(told.is_empty(), "the host was told {told:?}");
}

#[test]
fn no_request_says_where_it_comes_from() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.wait_until_offline_ready();
    page.reload();
    page.see("3 articles found");
    page.close();
    let told: Vec<_> = site.answered().into_iter().filter(|answered| !answered.referrer.is_empty()).collect();
    assert!(told.is_empty(), "{told:?}");
}
