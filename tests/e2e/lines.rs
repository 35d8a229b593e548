//! Words in context: lines, their places, files of them.

use crate::articles::STRAITS_TIMES;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

#[test]
fn a_search_is_shown_in_lines_and_back_returns_to_the_line() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.click_on("Words in context");
    page.wait_for_address("?q=guardian&show=lines");
    page.see("“guardian” in context");
    page.see(" lines in 3 articles");
    let line = format!("[id^='line-{STRAITS_TIMES}-']");
    page.scroll_to(&line);
    page.click(&line);
    page.wait_until_in_view("#passage");
    page.back();
    page.wait_until_in_view(&line);
    page.wait_for(
        "the focus on the line",
        &format!("document.activeElement === document.querySelector({})", json!(line)),
    );
    page.click(&line);
    page.wait_until_in_view("#passage");
    page.click_on("Back to the results");
    page.wait_until_in_view(&line);
    page.close();
}

#[test]
fn hits_stand_in_the_middle_of_their_lines() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft&show=lines"));
    page.resize(1280, 900);
    page.see(" lines in 5 articles");
    let off_centre = "[...document.querySelectorAll('.line')].map((line) => {
        const text = line.querySelector('.line-text').getBoundingClientRect();
        const hit = line.querySelector('.line-node').getBoundingClientRect();
        return Math.abs(hit.left + hit.width / 2 - text.left - text.width / 2);
    })";
    page.wait_for("hits in the middle", &format!("Math.max(...{off_centre}) <= 1"));
    page.resize(390, 844);
    page.wait_for(
        "hits one under the other on a phone",
        "new Set([...document.querySelectorAll('.line-node')].map((hit) => hit.getBoundingClientRect().left)).size === 1",
    );
    page.close();
}

#[test]
fn lines_are_saved_as_a_file_with_its_method_record() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian&show=lines&order=r1"));
    page.see(" lines in 3 articles");
    // The file is read where the browser takes it over.
    page.script(
        "const make = URL.createObjectURL;
        URL.createObjectURL = (file) => {
            file.text().then((text) => { window.saved = text; });
            return make.call(URL, file);
        };",
    );
    page.click("#save-lines-csv");
    page.see("Saved as guardian-lines.csv");
    page.wait_for("the file", "window.saved");
    let text = page.script("return window.saved");
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains("line,id,headline,outlet,date,place,left,hit,right,"), "{text}");
    assert!(text.contains("settings: q=guardian&show=lines&order=r1"), "{text}");
    assert!(page.url().ends_with("&order=r1"), "saving leads nowhere else: {}", page.url());
    page.close();
}

#[test]
fn words_in_context_are_accessible_and_never_run_off_the_side() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    for view in ["?show=lines", "?q=microsoft&show=lines&order=r1.outlet", "?q=zebra&show=lines"] {
        page.go(&site.url(view));
        page.wait_until_started();
        page.find(".lines");
        if view.contains("microsoft") {
            page.click("#nearby summary");
            page.find(".nearby .hint");
            page.click("#spread summary");
            page.find(".strip");
        }
        assert_eq!(json!(page.accessibility_violations()), json!([]), "at {view}");
        for (width, height) in [(390, 844), (1280, 900)] {
            page.resize(width, height);
            page.assert_no_sideways_scroll(view);
        }
    }
    page.close();
}
