//! A screen that is touched: what matters is large enough for a finger, also in the smallest letters.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::command::SessionCommand;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// What has to be 44 pixels high; in a line of text, for keys alone, and beside a sentence that can be
/// tapped itself, less will do.
const SMALL: &str = "
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const label = (e) => (e.matches('[type=checkbox], [type=radio]') && e.closest('label')) || e;
    const small = (e) => {
        const { width, height } = e.getBoundingClientRect();
        return width > 1 && height < 43.9 && getComputedStyle(e).display !== 'inline';
    };
    return [...document.querySelectorAll('a[href], button, select, input, summary')]
        .filter((e) => e.checkVisibility() && !e.matches('.skip, .mark')).map(label).filter(small)
        .map((e) => `${e.getBoundingClientRect().height}: ${e.outerHTML.slice(0, 120)}`)";

impl Page {
    /// Gives the device a screen that is touched, and no mouse.
    fn touch(&self) {
        let body = json!({ "cmd": "Emulation.setTouchEmulationEnabled", "params": { "enabled": true } });
        self.issue(SessionCommand { path: "goog/cdp/execute", body });
        self.wait_for("a screen that is touched", "matchMedia('(pointer: coarse)').matches");
    }
}

#[test]
fn fingers_find_room_on_everything_that_matters() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    page.script("localStorage.setItem('crossread.size', 'small')");
    page.touch();
    let two = compare(&[STRAITS_TIMES, FORUM]);
    for link in [
        String::new(),
        format!("?q=guardian&pick={FORUM}"),
        "?q=guardian&show=lines".into(),
        "?q=microsoft&show=overview&run=2".into(),
        format!("?q=guardian&read={STRAITS_TIMES}"),
        format!("{two}&by=facts"),
        two,
        "?add=on".into(),
    ] {
        page.go(&site.url(&link));
        page.wait_until_started();
        page.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
        for (width, height) in [(390, 844), (1280, 900)] {
            page.resize(width, height);
            let small = page.script(SMALL);
            assert!(small.as_array().is_some_and(Vec::is_empty), "{link:?} at {width}: {small:#}");
        }
    }
    page.close();
}
