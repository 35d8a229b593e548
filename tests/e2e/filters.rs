//! Outlets and dates: filters, their counts, and ways out of them.

use crate::page::{ENTER, Page};
use crate::site::Site;
use serde_json::json;

/// The outlets in the order of the list; of an article that states none, its label.
const OUTLETS: [&str; 5] = [
    "Latest AI News",
    "The Straits Times",
    "article by Isidora Yara",
    "unnamed forum post",
    "unnamed technology site",
];

impl Page {
    /// Waits until each of [`OUTLETS`] has this count.
    fn wait_for_counts(&self, counts: [u32; 5]) {
        let expected: Vec<String> =
            OUTLETS.iter().zip(counts).map(|(outlet, count)| format!("{outlet}: {count}")).collect();
        let lines = "[...document.querySelectorAll('[data-facet=outlet] .facet-choice')].map((choice) =>
            choice.querySelector('.outlet-name').innerText + ': ' + choice.querySelector('.count').innerText)";
        self.wait_for(
            &format!("the outlets with {expected:?}"),
            &format!("JSON.stringify({lines}) === JSON.stringify({})", json!(expected)),
        );
    }

    /// Waits until the address holds exactly this.
    pub fn wait_for_address(&self, query_string: &str) {
        let expected = json!(query_string);
        self.wait_for(&format!("the address {query_string:?}"), &format!("location.search === {expected}"));
    }

    fn wait_for_results(&self, count: u64) {
        self.wait_for(
            &format!("{count} results"),
            &format!("document.querySelectorAll('.result').length === {count}"),
        );
    }

    fn tick_outlet(&self, outlet: &str) {
        self.click(&format!(".facet-choice input[value='{outlet}']"));
    }
}

#[test]
fn the_counts_of_the_outlets_follow_what_is_typed() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_for_counts([1, 1, 1, 1, 1]);
    page.type_into("#search", "guardian");
    page.wait_for_counts([0, 1, 0, 1, 1]);
    page.script("document.getElementById('search').select()");
    page.type_into("#search", "panopticon");
    page.wait_for_counts([0, 0, 1, 0, 0]);
    page.close();
}

#[test]
fn a_ticked_outlet_filters_and_stands_in_the_address() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.wait_for_results(3);
    page.tick_outlet("The Straits Times");
    page.wait_for_results(1);
    page.wait_for_address("?q=guardian&outlet=The+Straits+Times");
    // What another tick would add stays in sight.
    page.wait_for_counts([0, 1, 0, 1, 1]);

    page.tick_outlet("unnamed forum post");
    page.wait_for_results(2);
    page.wait_for_address("?q=guardian&outlet=The+Straits+Times&outlet=unnamed+forum+post");
    page.reload();
    page.wait_for_results(2);
    page.wait_for("both outlets ticked", "document.querySelectorAll('.facet-choice :checked').length === 2");
    page.back();
    page.wait_for_address("?q=guardian&outlet=The+Straits+Times");
    page.wait_for_results(1);
    page.back();
    page.wait_for_results(3);
    page.wait_for("no outlet ticked", "!document.querySelector('.facet-choice :checked')");
    page.close();
}

#[test]
fn filters_are_taken_off_one_by_one_or_all_at_once() {
    let site = Site::start();
    let filtered = "?q=microsoft&outlet=Latest+AI+News&outlet=The+Straits+Times";
    let page = Page::open(&site.url(filtered));
    page.wait_for_results(2);
    page.click_on("Take off the filter “Latest AI News”");
    page.wait_for_results(1);
    page.wait_for_address("?q=microsoft&outlet=The+Straits+Times");
    page.see_no_more("Latest AI News\n×");
    page.click_on("Take off the filter “The Straits Times”");
    page.wait_for_results(5);
    page.wait_for_address("?q=microsoft");
    page.wait_for("no row of filters that are on", "!document.querySelector('.active-filters')");

    page.back();
    page.back();
    page.wait_for_address(filtered);
    page.wait_for_results(2);
    page.click_on("Clear all filters");
    page.wait_for_results(5);
    page.wait_for_address("?q=microsoft");
    page.wait_for("no outlet ticked", "!document.querySelector('.facet-choice :checked')");
    page.close();
}

#[test]
fn a_date_filter_names_the_articles_that_it_cannot_place() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft"));
    page.wait_for_results(5);
    page.type_into("#from", &format!("2025-09{ENTER}"));
    page.wait_for_results(1);
    page.wait_for_address("?q=microsoft&from=2025-09");
    page.see("4 articles that would fit state no date, so they are not shown.");
    page.click_on("Take the date filter off");
    page.wait_for_results(5);
    page.wait_for_address("?q=microsoft");

    page.type_into("#to", &format!("soon{ENTER}"));
    page.see("That is not a date yet.");
    page.wait_for_address("?q=microsoft");
    page.close();
}

#[test]
fn where_nothing_is_found_each_filter_is_offered_with_the_count_that_dropping_it_gives() {
    let site = Site::start();
    let nothing = "?q=microsoft&outlet=Latest+AI+News&from=2025-09&to=2025-10";
    let page = Page::open(&site.url(nothing));
    page.see("No article fits “microsoft” with these filters.");
    let offers =
        page.script("return [...document.querySelectorAll('.nothing a')].map((offer) => offer.innerText)");
    assert_eq!(offers, json!(["Without “Latest AI News”: 1 article", "Without any filter: 5 articles"]));
    for (offer, count, address) in [
        ("Without “Latest AI News”: 1 article", 1, "?q=microsoft&from=2025-09&to=2025-10"),
        ("Without any filter: 5 articles", 5, "?q=microsoft"),
    ] {
        page.click_on(offer);
        page.wait_for_results(count);
        page.wait_for_address(address);
        page.back();
        page.see("No article fits “microsoft” with these filters.");
    }

    page.go(&site.url("?q=guardian&outlet=Latest+AI+News"));
    page.see("No article fits “guardian” with these filters.");
    page.click_on("Without “Latest AI News”: 3 articles");
    page.wait_for_results(3);
    page.wait_for_address("?q=guardian");

    page.go(&site.url("?q=zzyzx"));
    page.see("No article fits “zzyzx”.");
    page.see("Check the spelling, or try fewer or other words.");
    page.close();
}
