//! What can be seen: enough contrast in each theme, marks that differ by more than colour, nothing that
//! moves for those who want none of it, and the first screen in one glance.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::command::SessionCommand;
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};

impl Page {
    /// Has the device of the reader prefer something: `forced-colors`, `active`.
    fn prefer(&self, feature: &str, value: &str) {
        let params = json!({ "features": [{ "name": feature, "value": value }] });
        let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": params });
        self.issue(SessionCommand { path: "goog/cdp/execute", body });
        self.wait_for(
            &format!("a device that prefers {feature}: {value}"),
            &format!("matchMedia('({feature}: {value})').matches"),
        );
    }

    /// The lines that a script returns; it may use the functions of [`LOOK`].
    fn lines_of(&self, script: &str) -> Vec<String> {
        let lines = self.script(&format!("{LOOK}{script}"));
        lines.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Opens the first pair of the comparison that has a word diff.
    fn open_a_difference(&self) {
        self.click("#next-difference");
        self.find(".other-words, .other-figure");
    }
}

/// What scripts here look with.
const LOOK: &str = "
    const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
    // The colour of a value as three numbers, as it would be drawn.
    const rgb = (value) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
        const drawing = canvas.getContext('2d', { willReadFrequently: true });
        drawing.fillStyle = value;
        drawing.fillRect(0, 0, 1, 1);
        return [...drawing.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    // WCAG 2.2, 'relative luminance' and 'contrast ratio'.
    const luminance = (value) => {
        const parts = rgb(value).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const contrast = (one, other) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    // What a token comes to where it is used.
    const probe = document.body.appendChild(document.createElement('i'));
    const token = (name) => {
        probe.style.color = `var(--${name})`;
        return getComputedStyle(probe).color;
    };
    // How something is drawn, all of it but the colours.
    const shape = (e) => {
        const style = getComputedStyle(e);
        const before = getComputedStyle(e, '::before');
        return [
            style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness,
            style.borderTopStyle, style.borderTopWidth, style.borderInlineStartStyle,
            style.borderInlineStartWidth, style.borderRadius, style.width, style.fontWeight,
            style.boxShadow === 'none', before.content,
        ].join(' ');
    };";

/// Pairs of tokens that stand on each other: of texts, then of marks, frames and the focus.
const TEXTS: &str = "[
    ...['ink', 'ink-soft', 'accent', 'accent-strong'].flatMap((text) => papers.map((paper) => [text, paper])),
    ...['mark', 'mark-now', 'passage', 'accent-wash'].map((ground) => ['ink', ground]),
    ['accent', 'accent-wash'], ['ink-soft', 'accent-wash'], ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'], ['paper', 'ink'],
    ...outlets.map((outlet) => ['on-outlet', outlet]),
]";
const MARKS: &str = "[
    ...['accent', 'line-strong', 'mark-line', 'shared-line', 'passage-line', ...outlets]
        .flatMap((mark) => papers.map((paper) => [mark, paper])),
    ['mark-line', 'mark'], ['shared-line', 'mark'], ['shared-line', 'passage'], ['passage-line', 'passage'],
    ['accent', 'mark'], ['accent', 'mark-now'], ['accent', 'passage'],
]";

#[test]
fn texts_marks_and_the_focus_stand_out_in_each_theme() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    page.assert_tokens_stand_out(4.5, 3.0);
    page.close();
}

#[test]
fn whoever_wants_more_contrast_gets_it_in_texts_marks_and_badges() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    page.prefer("prefers-contrast", "more");
    page.assert_tokens_stand_out(7.0, 4.5);
    page.close();
}

impl Page {
    /// Fails where texts or marks stand out less than this from what they stand on, in any theme.
    fn assert_tokens_stand_out(&self, texts: f64, marks: f64) {
        for theme in ["light", "dark"] {
            self.script(&format!("document.documentElement.dataset.theme = {theme:?}"));
            let faint = self.lines_of(&format!(
                "const papers = ['paper', 'paper-raised', 'paper-sunk'];
                 const outlets = [1, 2, 3, 4, 5, 6, 7].map((number) => `outlet-${{number}}`);
                 const least = ([pairs, ratio]) => pairs.map(([on, under]) => [on, under, ratio]);
                 return [[{TEXTS}, {texts}], [{MARKS}, {marks}]].flatMap(least)
                     .map(([on, under, ratio]) => [on, under, ratio, contrast(token(on), token(under))])
                     .filter(([, , ratio, have]) => !(have >= ratio)).map((pair) => pair.join(' '))"
            ));
            assert!(faint.is_empty(), "{theme}: {faint:#?}");
        }
    }
}

/// All kinds of marks on the page: the signs of the legend, and the marks within texts. Those that are
/// drawn alike but for their colour share a line.
const KINDS: &str = "
    const signs = all('.legend .sign').map((e) => [e.dataset.mark, shape(e)]);
    const words = ['.shared', '.other-words', '.moved-words', '.other-figure', '.words mark']
        .map((selector) => [selector, all(selector)[0]]).filter(([, e]) => e)
        .map(([selector, e]) => [selector, shape(e)]);
    const kinds = new Map([...signs, ...words]);
    const alike = (of) => [...kinds].filter(([, shape]) => shape === of).map(([kind]) => kind).join(' = ');
    return [...new Set([...kinds.values()].map((of) => `${alike(of)} (${of})`))]";

impl Page {
    /// Fails where two kinds of marks differ by nothing but their colour.
    fn assert_kinds_differ(&self) {
        let kinds = self.lines_of(KINDS);
        assert!(kinds.len() >= 6, "too few kinds to tell: {kinds:#?}");
        assert!(kinds.iter().all(|kind| !kind.contains(" = ")), "some are drawn alike: {kinds:#?}");
    }
}

#[test]
fn each_kind_of_mark_is_known_by_its_shape_also_without_colour() {
    let site = Site::start();
    let page = Page::open(&site.url(&format!("{}&q=microsoft", compare(&[STRAITS_TIMES, FORUM]))));
    page.open_a_difference();
    page.assert_kinds_differ();
    let badges = page.lines_of("return all('.badge').map((e) => e.innerText.trim()).filter((t) => !t)");
    assert!(badges.is_empty(), "a badge without letters");
    page.close();
}

#[test]
fn under_forced_colours_marks_differ_and_everything_to_press_has_a_frame() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    page.prefer("forced-colors", "active");
    let two = compare(&[STRAITS_TIMES, FORUM]);
    for link in
        [String::new(), "?q=guardian".into(), format!("{two}&q=microsoft"), "?q=microsoft&show=facts".into()]
    {
        page.go(&site.url(&link));
        page.wait_until_started();
        page.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
        let frameless = page.lines_of(
            "return all('.button:not(.skip), .field, .chip, .article-choice, .badge').filter((e) => {
                const style = getComputedStyle(e);
                const ground = getComputedStyle(document.documentElement).backgroundColor;
                return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === 'none'
                    || contrast(style.borderTopColor, ground) < 3;
            }).map((e) => e.outerHTML.slice(0, 120))",
        );
        assert!(frameless.is_empty(), "{link}: {frameless:#?}");
        let current = page.lines_of(
            "const line = (e) => getComputedStyle(e).borderBottomColor;
             const [now, other] = [all('.show-choice[aria-current]')[0], all('.show-choice:not([aria-current])')[0]];
             return now && line(now) === line(other) ? [line(now)] : []",
        );
        assert!(current.is_empty(), "{link}: the chosen way to show the search looks like the others");
    }
    page.go(&site.url(&format!("{two}&q=microsoft")));
    page.open_a_difference();
    page.assert_kinds_differ();
    for theme in ["light", "dark"] {
        page.script(&format!("document.documentElement.dataset.theme = {theme:?}"));
        let unmarked = page.lines_of(
            "const paper = getComputedStyle(document.documentElement).backgroundColor;
             return all('.words mark').map((e) => getComputedStyle(e))
                 .filter((style) => style.backgroundColor === paper || contrast(style.color, style.backgroundColor) < 4.5)
                 .map((style) => `${style.color} on ${style.backgroundColor}`)",
        );
        assert!(unmarked.is_empty(), "hits do not stand out, {theme}: {unmarked:?}");
    }
    page.go(&site.url(&format!("{two}&q=microsoft&marks=off")));
    page.wait_for("hits", "document.querySelector('.words mark')");
    let unreadable = page.lines_of(
        "const paper = getComputedStyle(document.documentElement).backgroundColor;
         return all('.words mark').map((e) => getComputedStyle(e).color).filter((ink) => contrast(ink, paper) < 4.5)",
    );
    assert!(unreadable.is_empty(), "hits cannot be read while marks are hidden: {unreadable:?}");
    page.click("#share > summary");
    page.find(".qr");
    let qr = page.lines_of(
        "const e = all('.qr')[0]; return [getComputedStyle(e).backgroundColor, getComputedStyle(e).fill]",
    );
    assert_eq!(qr, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"], "a camera reads dark on light");
    page.close();
}

#[test]
fn nothing_moves_for_those_who_want_no_motion() {
    let site = Site::start();
    let page = Page::open(&site.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.wait_until_started();
    page.prefer("prefers-reduced-motion", "reduce");
    for _ in 0..3 {
        page.click("#next-match");
        page.find("[data-part]");
        let moving = page.lines_of(
            "const still = (style) => style.animationName === 'none'
                 && style.transitionDuration.split(', ').every((span) => parseFloat(span) === 0);
             return [...document.querySelectorAll('*')].filter((e) => !still(getComputedStyle(e)))
                 .map((e) => e.outerHTML.slice(0, 120))
                 .concat(document.getAnimations().map((animation) => String(animation)))",
        );
        assert!(moving.is_empty(), "{moving:#?}");
    }
    page.close();
}

#[test]
fn the_search_the_first_comparison_and_the_corpus_are_on_the_first_screen() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    for (width, height) in [(1280, 800), (390, 844)] {
        page.resize(width, height);
        for selector in ["#search", "#suggestion"] {
            let bottom = page.script(&format!(
                "return document.querySelector({selector:?}).getBoundingClientRect().bottom"
            ));
            assert!(
                bottom.as_f64().is_some_and(|y| y <= f64::from(height)),
                "{selector} at {width}: {bottom}"
            );
        }
    }
    let rows =
        page.lines_of("return all('.glance-outlet').map((e) => e.innerText.replace(/\\s+/g, ' ').trim())");
    assert_eq!(rows.len(), 5, "{rows:?}");
    assert!(rows.iter().all(|row| row.contains("1 article · ") && row.ends_with(" words")), "{rows:?}");
    page.click(".glance-outlet");
    page.wait_for("the only article of that outlet", "location.search.includes('read=')");
    page.close();
}

#[test]
fn large_letters_get_the_layout_of_a_window_with_as_few_of_them() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=microsoft"));
    page.find(".result");
    let beside = "return String(document.querySelector('.filters').getBoundingClientRect().left
        > document.querySelector('.results').getBoundingClientRect().right)";
    assert_eq!(page.script(beside), "true", "the filters stand beside the results");
    page.script("localStorage.setItem('crossread.size', 'largest')");
    page.reload();
    page.find(".result");
    assert_eq!(page.script(beside), "false", "the filters stand above them");
    page.assert_no_sideways_scroll("results in the largest letters");
    page.go(&site.url(
        &(compare(&[STRAITS_TIMES, FORUM])
            + "&compare=latest-ai-news/microsoft-cuts-off-services-to-israeli-military-unit"),
    ));
    page.find(".compare[data-narrow]");
    page.assert_no_sideways_scroll("three articles in the largest letters");
    // While the comparison is open the choice is followed at once.
    page.click("#settings > summary");
    page.find("#size");
    page.script(
        "const size = document.querySelector('#size'); size.value = 'small';
         size.dispatchEvent(new Event('change', { bubbles: true }))",
    );
    page.wait_for("all three side by side", "!document.querySelector('.compare[data-narrow]')");
    page.close();
}

#[test]
fn the_frame_of_the_browser_takes_the_colours_that_the_reader_chose() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    for (theme, colour) in [("dark", "#1a1814"), ("light", "#faf7f0")] {
        page.script(&format!("localStorage.setItem('crossread.theme', {theme:?})"));
        page.reload();
        page.wait_until_started();
        let now = page.script(
            "return [...document.querySelectorAll('meta[name=theme-color]')]
                .filter((meta) => matchMedia(meta.media).matches).map((meta) => meta.content)",
        );
        assert_eq!(now, json!([colour]), "{theme}");
    }
    page.close();
}
