//! Articles written from right to left beside one that is not: each in its own direction, with exact
//! marks.

use crate::page::Page;
use crate::site::Site;
use serde_json::json;

impl Page {
    /// Whether one element stands further left than another.
    fn is_left_of(&self, one: &str, other: &str) -> bool {
        let left = |selector: &str| {
            format!("document.querySelector({}).getBoundingClientRect().left", json!(selector))
        };
        self.find(one);
        self.find(other);
        self.script(&format!("return {} < {}", left(one), left(other))) == true
    }
}

#[test]
fn each_pane_of_a_comparison_runs_as_its_article_does() {
    let site = Site::of_every_kind();
    let three = "?compare=harbour-gazette/ferry-stops&compare=al-marfa/mina&compare=kol-hanamal/namal";
    let page = Page::open(&site.url(&format!("{three}&q=harbour")));
    page.see("Side by side");
    let panes = page.script(
        "return [...document.querySelectorAll('.column')].map((column) => [
            column.dir, column.querySelector('.words').lang,
            getComputedStyle(column.querySelector('.column-text .words')).direction,
        ].join(' '))",
    );
    assert_eq!(panes, json!(["ltr en ltr", "rtl ar rtl", "rtl he rtl"]));
    for (column, from_right) in [(1, false), (2, true), (3, true)] {
        let part = |part: &str| format!("#column-{column} {part}");
        // The marks stand where the lines begin, the map where they end.
        let map_first = page.is_left_of(&part(".map"), &part(".column-text .words"));
        assert_eq!(map_first, from_right, "the map of column {column}");
        let mark_first = page.is_left_of(&part(".column-text .mark"), &part(".column-text .words"));
        assert_eq!(mark_first, !from_right, "the marks of column {column}");
    }
    let hits = page.script(
        "return [...document.querySelectorAll('.columns mark')].map((mark) => mark.innerText).join()",
    );
    assert_eq!(hits, json!("Harbour,Harbour,Harbour"), "one in each article");
    // What the page says there itself begins where it should, also behind a number.
    let head = page.script(
        "return [...document.querySelectorAll('#column-2 .column-facts > *')]
            .every((said) => getComputedStyle(said).unicodeBidi === 'plaintext')",
    );
    assert_eq!(head, true);
    page.assert_no_sideways_scroll("three directions side by side");
    page.resize(390, 844);
    page.assert_no_sideways_scroll("three directions on a phone");
    page.close();
}

#[test]
fn an_article_and_its_lines_run_from_right_to_left() {
    let site = Site::of_every_kind();
    let page = Page::open_in_frame(&site, "?q=%D8%B9%D8%B7%D9%84&read=al-marfa/mina", 1280, 900);
    page.see("توقفت العبارة");
    let read = page.script(
        "const prose = document.querySelector('.prose');
         return [prose.lang, prose.dir, document.querySelector('#heading').lang,
                 getComputedStyle(document.querySelector('#heading')).direction,
                 [...document.querySelectorAll('.article mark')].map((mark) => mark.innerText).join()]",
    );
    assert_eq!(read, json!(["ar", "rtl", "ar", "rtl", "عطل,عطل"]));

    page.follow_within("?q=%D8%B9%D8%B7%D9%84&show=lines");
    page.find(".line-node");
    assert!(page.is_left_of(".line-node", ".line-left"), "what stands before a hit is to its right");
    assert!(page.is_left_of(".line-right", ".line-node"), "what follows a hit is to its left");
    page.resize(320, 640);
    page.assert_no_sideways_scroll("lines from right to left");
    page.close();
}
