//! What people come for: search, open, go back, hand a link on.

use crate::page::Page;
use crate::site::Site;

#[test]
fn a_search_is_in_the_address_and_survives_opening_going_back_and_reloading() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.type_into("#search", "guardian");
    page.see("3 articles found");
    page.wait_for("the query in the address", "location.search === '?q=guardian'");

    page.click(".result-title a");
    page.wait_for("the article's address", "location.search.includes('&read=')");
    page.see_no_more("Read this passage");
    page.back();
    page.see("Read this passage");
    page.forward();
    page.see_no_more("Read this passage");
    page.back();
    page.see("Read this passage");
    page.reload();
    page.see("Read this passage");
    assert!(page.url().ends_with("/?q=guardian"), "{}", page.url());
    page.close();
}

#[test]
fn typing_a_search_adds_one_entry_to_the_history_and_no_more() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.find("#search");
    let before = page.history_length();
    for letter in "guardian azure".chars() {
        page.type_into("#search", &letter.to_string());
    }
    page.wait_for_address("?q=guardian+azure");
    assert_eq!(page.history_length(), before + 1);
    page.back();
    page.wait_for_address("");
    page.see("Five articles, one event.");
    page.wait_for("an empty search box", "document.getElementById('search').value === ''");
    page.forward();
    page.wait_for_address("?q=guardian+azure");
    page.see("Results for “guardian azure”");
    page.wait_for("the search in its box", "document.getElementById('search').value === 'guardian azure'");
    page.close();
}

#[test]
fn copy_link_puts_the_whole_view_on_the_clipboard() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.allow("clipboard-read");
    page.allow("clipboard-write");
    page.see("3 articles found");
    page.click_on("Copy link");
    page.see("copied");
    let copied = page.promised("navigator.clipboard.readText()");
    let copied = copied.as_str().unwrap_or_default().to_owned();
    assert!(copied.starts_with(&site.url("?q=guardian")), "{copied}");

    let elsewhere = Page::open(&copied);
    elsewhere.see("3 articles found");
    elsewhere.close();
    page.close();
}
