//! Facts across articles, and shared wording.

use crate::articles::{DATED, FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::page::Page;
use crate::site::Site;

#[test]
fn from_two_articles_to_a_quotation_in_both_and_back() {
    let site = Site::start();
    let both = compare(&[STRAITS_TIMES, FORUM]);
    let page = Page::open(&site.url(&both));
    page.click("#by-facts");
    page.wait_for_address(&format!("{both}&by=facts"));
    page.see("Who says what");
    page.see("“We do not provide technology to facilitate mass surveillance of civilians");
    page.see("Brad Smith");
    // Find the place of the quotation in the forum post.
    let place = page.script(
        "const quote = [...document.querySelectorAll('.quote')].find((q) => q.innerText.includes('mass surveillance'));
        return quote.querySelectorAll('.place-link')[1].id",
    );
    let place = format!("#{}", place.as_str().unwrap_or_default());
    page.scroll_to(&place);
    page.click(&place);
    page.see("Side by side");
    page.wait_for("both sentences marked", "document.querySelectorAll('[data-part]').length === 2");
    page.back();
    page.wait_for_address(&format!("{both}&by=facts"));
    page.wait_until_in_view(&place);
    page.wait_for(
        "the focus on the link",
        &format!("document.activeElement === document.querySelector('{place}')"),
    );
    page.close();
}

#[test]
fn the_facts_of_all_articles_are_filtered_and_the_filter_is_in_the_link() {
    let site = Site::start();
    let page = Page::open(&site.url("?show=facts"));
    page.see("Who says what");
    page.wait_for("five columns", "document.querySelectorAll('.statements thead th').length === 6");
    let entries = page.history_length();
    page.type_into("#rows", "Ireland");
    page.wait_for_address("?show=facts&rows=Ireland");
    assert_eq!(page.history_length(), entries, "typing adds entries to the history");
    page.wait_for("figures with the word", "document.querySelectorAll('.figure-list > .figure').length > 0");
    page.see("one gives more detail");
    let all = page.text_of(".facts-part .facts-count");
    page.reload();
    page.wait_for(
        "the same count",
        &format!("document.querySelector('.facts-part .facts-count')?.innerText === '{all}'"),
    );
    page.close();
}

#[test]
fn retold_articles_share_no_wording_but_headlines_and_quotations_and_the_page_says_why() {
    let site = Site::start();
    let both = compare(&[TECHNOLOGY, DATED]);
    let page = Page::open(&site.url(&format!("{both}&by=shared")));
    page.see("does not show who wrote first");
    page.see("wording counts only in headlines and quotes");
    page.close();
}

#[test]
fn a_name_leads_to_its_words_in_context_and_to_its_places() {
    let site = Site::start();
    let page = Page::open(&site.url("?show=facts&rows=IMOD"));
    page.see("Israel Ministry of Defence");
    page.see("organisation, also written IMOD");
    page.go(&site.url("?show=facts&rows=Smith"));
    page.see("Brad Smith");
    page.click_on("Brad Smith");
    page.wait_for_address("?q=%22Brad+Smith%22&show=lines");
    page.see("Words nearby");
    page.close();
}
