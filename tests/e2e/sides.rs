//! The ways through articles side by side: the maps, scrolling, and coming back.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;

/// Where a sentence comes to that the reader goes to, as a share of the window's height.
const EYE_LINE: f64 = 0.3;

#[test]
fn a_click_on_the_map_brings_the_sentence_of_that_place_to_the_eye_line() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.find("#map-2 .map-matched");
    // Down to where the whole map is in the window.
    page.script("scrollTo(0, innerHeight)");
    page.click("#map-2");
    page.wait_for(
        "the sentence in the middle of the map at the eye line",
        &format!(
            "(() => {{
                const number = document.getElementById('map-2').ariaValueNow;
                const sentences = document.querySelectorAll('#column-2 .column-text .facing');
                const {{ top }} = sentences[number - 1].getBoundingClientRect();
                return number > 3 && Math.abs(top - innerHeight * {EYE_LINE}) < 3;
            }})()"
        ),
    );
    page.wait_for_address(&compare(&[STRAITS_TIMES, FORUM]));
    page.close();
}

#[test]
fn in_a_window_of_another_width_the_open_passage_stays_in_sight() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.click("#previous-match");
    page.wait_until_in_view("[data-part=first]");
    page.wait_for("the window at rest", "document.querySelector('#map-1 .map-here[height]')");
    page.resize(600, 900);
    page.wait_for("one column", "document.querySelector('.compare[data-narrow]')");
    page.wait_until_in_view("[data-part=first]");
    page.reload();
    page.wait_until_in_view("[data-part=first]");

    // Left narrow, come back to wide.
    let link = page.url();
    page.go(&site.url("?q=guardian"));
    page.see("Guardian");
    page.resize(1280, 900);
    page.back();
    page.wait_until_in_view("[data-part=first]");
    assert_eq!(page.url(), link);
    page.close();
}

#[test]
fn columns_scroll_each_by_itself_where_the_reader_wants_that() {
    let site = Site::start();
    let link = compare(&[STRAITS_TIMES, FORUM]);
    let page = Page::open(&site.url(&link));
    page.click_on("Scroll together");
    page.wait_for("columns apart", "document.querySelector('.compare[data-apart]')");
    page.script("document.querySelector('.columns').scrollIntoView({ behavior: 'instant' })");
    page.script("document.getElementById('column-1').scrollTop = 400");
    page.wait_for(
        "the frame of the first map further down",
        "document.querySelector('#map-1 .map-here').y.baseVal.value > 0",
    );
    assert_eq!(page.script("return document.getElementById('column-2').scrollTop"), 0);

    // What opens stands still, and its match comes to its height.
    page.click("#next-match");
    page.click("#next-match-here");
    page.click("#next-match-here");
    page.wait_for(
        "both at one height",
        "(() => {
            const top = (part) => document.querySelector(`[data-part=${part}]`)?.getBoundingClientRect().top;
            return Math.abs(top('first') - top('second')) < 3;
        })()",
    );
    page.reload();
    page.wait_for("columns apart still", "document.querySelector('.compare[data-apart]')");
    page.wait_until_in_view("[data-part=first]");
    page.close();
}
