//! The history of the browser, under hands that are quicker than it allows.

use crate::articles::STRAITS_TIMES;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// Keeps everything that goes wrong from now on, refused writes of the address included.
const KEEP_WHAT_IS_RAISED: &str = "window.raised = [];
    addEventListener('error', (event) => raised.push(event.message));
    addEventListener('unhandledrejection', (event) => raised.push(String(event.reason)));
    addEventListener('crossread:panic', (event) => raised.push(event.detail));
    for (const name of ['pushState', 'replaceState']) {
        const write = history[name];
        history[name] = function (...given) {
            try {
                return write.apply(this, given);
            } catch (error) {
                raised.push(`${name}: ${error}`);
                throw error;
            }
        };
    }";

/// Fifty changes, each after a moment in which the search box is left: types and ticks, in turns.
const CHANGE: &str = "(async () => {
    const box = document.getElementById('search');
    for (let change = 0; change < 75; change += 1) {
        if (change % 3 === 0) {
            box.focus();
            box.value = `microsoft ${change}`;
            box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        } else if (change % 3 === 1) {
            box.blur();
        } else {
            document.querySelector('.facet-choice input')?.click(); // Where nothing is found there is none.
        }
        await new Promise((next) => setTimeout(next, 10));
    }
    return 'changed';
})()";

#[test]
fn three_hundred_quick_changes_raise_no_error_and_the_last_stands_in_the_address() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft"));
    page.see("5 articles found");
    page.script(KEEP_WHAT_IS_RAISED);
    for _ in 0..6 {
        assert_eq!(page.promised(CHANGE), "changed");
    }
    page.follow_within("?q=guardian&sort=length");
    page.see("3 articles found");
    page.wait_for_address("?q=guardian&sort=length");
    assert_eq!(page.script("return raised"), json!([]));
    page.reload();
    page.see("3 articles found");
    page.close();
}

#[test]
fn back_and_forward_lead_to_the_same_place_with_the_same_focus() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft"));
    page.resize(1000, 500);
    page.see("5 articles found");
    let link = format!("open-{STRAITS_TIMES}");
    page.scroll_to(&format!("[id='{link}']"));
    let results = page.script("return scrollY").as_f64().unwrap_or_default();
    assert!(results > 0.0, "the list of results is too short to scroll");
    page.click(&format!("[id='{link}']"));
    page.wait_for("the article from its top", "document.activeElement?.id === 'heading' && scrollY === 0");
    page.script("scrollTo(0, 240)");
    page.wait_for("the article further down", "scrollY === 240");

    page.back();
    let is_there = |scroll: f64| format!("Math.abs(scrollY - {scroll}) < 2");
    page.wait_for("the list where it was left", &is_there(results));
    page.wait_for("the focus where it was", &format!("document.activeElement?.id === '{link}'"));
    page.forward();
    page.see_no_more("Read this passage");
    page.wait_for("the article where it was left", &is_there(240.0));
    page.back();
    page.wait_for("the list once more", &is_there(results));
    page.close();
}

#[test]
fn back_leads_to_a_link_that_has_no_id_as_well() {
    let site = Site::start();
    // On a private page the links that are touched lead to what stands after `#`.
    for private in ["", "#"] {
        let page = Page::open(&site.url(&format!("{private}?read={STRAITS_TIMES}")));
        page.find(".near-title");
        page.script("document.querySelector('.near-title').focus()");
        let link = page.script("return document.activeElement.getAttribute('href').replace('#?', '?')");
        page.click(".near-title");
        page.wait_for("the other article", "document.activeElement?.id === 'heading'");
        page.back();
        page.wait_for(
            "the focus where it was",
            &format!("document.activeElement?.getAttribute('href')?.replace('#?', '?') === {link}"),
        );
        page.close();
    }
}
