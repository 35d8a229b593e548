//! The whole job with keys alone, the focus in sight at each step.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;

/// Keys without a letter (`WebDriver`, "Keyboard Actions").
const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
const SPACE: &str = " ";
/// Shift with Tab, and then no key held.
const BACK_TAB: &str = "\u{e008}\u{e004}\u{e000}";
const ESCAPE: &str = "\u{e00c}";
/// So many presses of the Tab key lead to any place of a screen of five articles.
const PATIENCE: usize = 80;

/// Whether what has the focus is in the window and shows that it has it: by a ring around it or
/// within it, or because it is a heading or a sentence that was just opened.
const FOCUS_IS_SEEN: &str = "(() => {
    const at = document.activeElement;
    const { top, bottom, left, right, width } = at.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0;
    const ringed = [at, ...at.querySelectorAll('*')].some((e) => getComputedStyle(e).outlineStyle !== 'none');
    return at !== document.body && inside && (ringed || at.tabIndex < 0 || at.matches('.search-field'));
})()";

impl Page {
    /// Presses keys wherever the focus is, and waits until that is in sight again.
    fn press(&self, keys: &str) {
        self.type_into(":focus, body:not(:has(:focus))", keys);
        self.wait_for("the focus in sight", FOCUS_IS_SEEN);
    }

    /// Goes on with the Tab key to the element that a CSS selector finds.
    fn tab_to(&self, selector: &str) {
        self.walk_to(selector, TAB);
    }

    /// Goes back with Shift and the Tab key.
    fn tab_back_to(&self, selector: &str) {
        self.walk_to(selector, BACK_TAB);
    }

    fn walk_to(&self, selector: &str, keys: &str) {
        for _ in 0..PATIENCE {
            let there = self.script(&format!("return document.activeElement.matches({selector:?})"));
            if there == true {
                return;
            }
            self.press(keys);
        }
        panic!("the Tab key does not lead to {selector}");
    }
}

#[test]
fn from_the_search_to_an_exported_table_by_keys_alone() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.see("All articles");
    page.tab_to(".skip");
    page.wait_for(
        "the way past the head above the head",
        "(() => {
            const box = document.activeElement.getBoundingClientRect();
            return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === document.activeElement;
        })()",
    );
    page.press("/");
    page.press("guardian");
    page.see("3 articles found");
    page.press(ENTER);
    // Beyond the box, where letters are not typed.
    page.press(TAB);

    page.press("j");
    page.wait_for("the first result", "document.activeElement.matches('.result-title a')");
    page.press("c");
    page.see("Tick one more to compare.");
    page.press("j");
    page.press("c");
    page.find("#compare-ticked");
    page.press(ENTER);
    page.wait_for(
        "the article",
        "location.search.includes('&read=') && document.activeElement.id === 'heading'",
    );
    page.tab_back_to("#back-to-results");
    page.press(ENTER);
    page.wait_for("the result that was open", "document.activeElement.matches('.result-title a')");

    page.press("C");
    page.wait_for(
        "the comparison",
        "document.activeElement.matches('#heading') && location.search.includes('compare=')",
    );
    page.press("m");
    page.see("match 1 of");
    page.press("j");
    page.see("match 2 of");
    page.press(ESCAPE);
    page.wait_for("no open pair", "!location.search.includes('&at=')");

    page.tab_back_to("#by-facts");
    page.press(ENTER);
    page.see("Who says what");
    page.catch_files();
    page.tab_to("[href='#export']");
    page.press(ENTER);
    page.wait_for("the focus on what was jumped to", "document.activeElement.id === 'export'");
    page.press(ENTER);
    page.tab_to("#save-comparison-csv");
    page.press(ENTER);
    page.wait_for("a file", "caught.length === 1");
    page.close();
}

#[test]
fn a_filter_is_set_and_a_cell_of_the_table_is_opened_by_keys_alone() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.wait_until_started();
    page.see("3 articles found");
    page.tab_to(".facet-choice:not([data-empty]) input[name=outlet]");
    page.press(SPACE);
    page.see("1 article found");
    page.wait_for("the filter in the address", "location.search.includes('&outlet=')");
    page.wait_for("the focus where it was", "document.activeElement.matches('input[name=outlet]:checked')");

    page.go(&site.url(&format!("{}&by=facts", compare(&[STRAITS_TIMES, FORUM]))));
    page.wait_until_started();
    page.see("Who says what");
    page.tab_to(".statement-link");
    page.press(ENTER);
    page.see("Why matched?");
    page.close();
}

#[test]
fn what_goes_when_it_is_pressed_leaves_the_focus_to_the_heading() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.see("All articles");
    page.tab_to("#example-0");
    page.press(ENTER);
    page.see("3 articles found");
    page.wait_for("the focus on the heading", "document.activeElement.id === 'heading'");
    page.close();
}
