//! Every state of the page: fit for everyone, in each theme and at each size of letters and window.

use crate::adding::files;
use crate::articles::{DATED, FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;

/// A link, and what is pressed there.
pub type State = (String, Option<&'static str>);

/// All states, and what can be opened in them.
pub fn states() -> Vec<State> {
    let two = compare(&[STRAITS_TIMES, FORUM]);
    let more = [
        ("?q=xyzzy&outlet=The+Straits+Times&from=2025".to_owned(), None),
        ("?q=guardian&outlet=Nobody&sort=best&read=gone".to_owned(), None),
        (format!("?read={DATED}&marks=off&names=off"), None),
        // Words that nobody can break and names that nobody expects.
        (format!("?q={0}&outlet={0}", "unbroken".repeat(40)), None),
        ("?about=on".to_owned(), None),
        (String::new(), Some("#settings > summary")),
        (String::new(), Some("#share > summary")),
        (String::new(), Some("#tour > summary")),
        (two, Some("#next-difference")),
        ("?q=guardian&show=lines".to_owned(), Some("#spread > summary")),
    ];
    crate::states::states().into_iter().map(|(link, _)| (link, None)).chain(more).collect()
}

impl Page {
    /// Opens a state and waits until nothing of it is being worked out any more.
    pub fn show(&self, site: &Site, (link, press): &State) {
        self.go(&site.url(link));
        self.wait_until_started();
        self.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
        if let Some(press) = press {
            self.click(press);
        }
    }

    /// Lays rules over those of the page, as a reader's own style sheet does.
    fn lay_over(&self, rules: &str) {
        self.script(&format!(
            "const sheet = new CSSStyleSheet();
             sheet.replaceSync({rules:?});
             document.adoptedStyleSheets = [sheet]"
        ));
    }
}

#[test]
fn every_state_is_accessible_in_light_and_in_dark() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    let mut violations = Vec::new();
    for state in states() {
        page.show(&site, &state);
        violations.extend(page.violations_of(&format!("{state:?}")));
    }
    assert!(violations.is_empty(), "{}", violations.join("\n"));
    page.close();
}

impl Page {
    /// What is not accessible here, in light and in dark, each with what is seen.
    pub fn violations_of(&self, what: &str) -> Vec<String> {
        let mut violations = Vec::new();
        for theme in ["light", "dark"] {
            self.script(&format!("document.documentElement.dataset.theme = {theme:?}"));
            let found = self.accessibility_violations();
            violations.extend(found.into_iter().map(|violation| format!("{what}, {theme}: {violation}")));
        }
        violations
    }
}

#[test]
fn what_comes_about_by_doing_is_accessible_as_well() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url(""));
    let mut violations = Vec::new();
    page.type_into("#search", "gua");
    page.find("[role=listbox] [role=option]");
    violations.extend(page.violations_of("suggestions"));
    page.go(&site.url("?add=on"));
    page.choose(&folder, &["pier.md", "ferry.txt", "rows.csv", "more.zip"]);
    page.see("Add 5 articles");
    violations.extend(page.violations_of("files that were read"));
    page.resize(390, 844);
    violations.extend(page.violations_of("the same on a phone"));
    for link in ["?q=guardian".to_owned(), compare(&[STRAITS_TIMES, FORUM])] {
        page.go(&site.url(&link));
        page.wait_until_started();
        violations.extend(page.violations_of(&format!("{link} on a phone")));
    }
    page.script("window.dispatchEvent(new CustomEvent('crossread:update-waiting'))");
    page.find("#update");
    violations.extend(page.violations_of("an update that waits"));
    page.script("window.dispatchEvent(new CustomEvent('crossread:panic', { detail: 'boom' }))");
    page.see("because of a mistake in its program");
    violations.extend(page.violations_of("a program that stopped"));
    let empty = Site::without_articles();
    page.go(&empty.url(""));
    page.wait_until_started();
    violations.extend(page.violations_of("the edition without articles"));
    assert!(violations.is_empty(), "{}", violations.join("\n"));
    page.close();
}

#[test]
fn no_state_runs_off_the_side_however_narrow_the_window_or_large_the_letters() {
    /// The spacing that a page has to bear (WCAG 2.2, 1.4.12 "Text Spacing").
    const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
                          word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
    /// Letters of twice the size (1.4.4 "Resize Text").
    const TWICE: &str = ":root { font-size: 200% !important }";
    let site = Site::framed();
    let page = Page::open_in_frame(&site, "", 320, 640);
    let mut wide = Vec::new();
    for (width, height, rules) in [(320, 640, ""), (320, 640, SPACED), (390, 844, TWICE), (1280, 900, TWICE)]
    {
        page.resize(width, height);
        for state in states() {
            page.show(&site, &state);
            page.lay_over(rules);
            let beyond = page.beyond_the_window();
            if beyond > 0 {
                wide.push(format!("{state:?} at {width} pixels: {beyond} pixels too wide"));
            }
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    page.close();
}

#[test]
fn what_comes_about_by_doing_fits_the_narrowest_window_as_well() {
    let (site, folder) = (Site::framed(), files());
    let page = Page::open_in_frame(&site, "", 320, 640);
    page.wait_until_started();
    page.type_into("#search", "gua");
    page.find("[role=listbox] [role=option]");
    page.assert_no_sideways_scroll("suggestions");
    page.go(&site.url("?add=on"));
    page.choose(&folder, &["pier.md", "ferry.txt", "rows.csv", "more.zip"]);
    page.see("Add 5 articles");
    page.assert_no_sideways_scroll("files that were read");
    page.go(&site.url("?q=guardian"));
    page.wait_until_started();
    page.script("window.dispatchEvent(new CustomEvent('crossread:update-waiting'))");
    page.find("#update");
    page.assert_no_sideways_scroll("an update that waits");
    page.script("window.dispatchEvent(new CustomEvent('crossread:panic', { detail: 'boom' }))");
    page.see("because of a mistake in its program");
    page.assert_no_sideways_scroll("a program that stopped");

    let empty = Site::without_articles();
    let page = Page::open_in_frame(&empty, "", 320, 640);
    page.see("There is no article here yet.");
    page.assert_no_sideways_scroll("the edition without articles");
    page.close();

    let incomplete = Site::framed();
    incomplete.alter(|files| files.retain(|name, _| !name.contains(".wasm")));
    let page = Page::open_in_frame(&incomplete, "", 320, 640);
    page.see("A part of Crossread could not be loaded.");
    page.assert_no_sideways_scroll("a program that does not arrive");
}
