//! Every part of a link in every way that parts of links get damaged. What becomes of some of them
//! to the word is in `links.rs`.

use crate::page::Page;
use crate::site::Site;
use crossread_engine::view::View;
use serde_json::json;

/// The keys of what is searched and how it is listed.
const SEARCHED: [&str; 17] = [
    "q", "outlet", "author", "tag", "lang", "len", "from", "to", "sort", "show", "order", "case", "sample",
    "vs", "run", "stop", "top",
];
/// The keys of what is open, and of everything else.
const OPENED: [&str; 16] = [
    "story", "copies", "pick", "read", "compare", "by", "at", "aside", "rows", "marks", "names", "help",
    "how", "add", "about", "ed",
];

/// What stands after the key, as it may stand in an address; `{key}` is the key once more, `{60 kB}` as
/// many letters.
const VALUES: [&str; 14] = [
    "%",
    "%zz%",
    "%00%01%7F",
    "%ED%A0%80%C3%28",
    "%F0%9F%93%B0%E2%80%AE",
    "%3Cscript%3Ewindow.ran=1%3C/script%3E",
    "%22%3E%3Cimg+src=x+onerror=window.ran=1%3E",
    "javascript:window.ran=1",
    "../../nobody",
    "-1",
    "99999999999999999999",
    "on&{key}=off&{key}",
    "'`~;--&&=&",
    "{60 kB}",
];

/// What can be seen of a page, as a script: its entries in the history, how many notices it has and
/// how many different ones, how many of them name what was left out, whether it has a heading, and
/// what was made from the link.
const SEEN: &str =
    "const notices = [...document.querySelectorAll('.notices .notice-text')].map((e) => e.innerText);
    const made = document.querySelectorAll('img, iframe, script:not([data-wasm]):not(#before-start), [onerror]');
    return {
        entries: history.length,
        repeated: notices.length - new Set(notices).size,
        leftOut: notices.filter((text) => text.includes('not understood and left out')).length,
        heading: Boolean(document.querySelector('h1')?.innerText),
        made: [...made].map((e) => e.outerHTML),
        ran: window.ran ?? null,
        stopped: Boolean(document.querySelector('.start-failure')),
    };";

#[test]
fn no_damage_to_what_a_link_searches_breaks_the_page() {
    damage(&SEARCHED);
}

#[test]
fn no_damage_to_what_a_link_opens_breaks_the_page() {
    damage(&OPENED);
}

#[test]
fn a_link_with_thousands_of_parts_names_some_of_what_is_left_out() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    for key in ["tag", "sort"] {
        let parts: Vec<String> = (0..6_000).map(|part| format!("{key}={part}")).collect();
        page.go(&site.url(&format!("?{}", parts.join("&"))));
        page.see("not understood and left out");
        page.see(" more.");
        page.wait_until_started();
    }
    page.close();
}

/// Opens a link with each key and each value.
fn damage(keys: &[&str]) {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    let entries = page.history_length();
    for key in keys {
        for value in VALUES {
            let value = value.replace("{key}", key).replace("{60 kB}", &"x".repeat(60_000));
            let link = format!("?{key}={value}");
            let parsed = View::parse(&link[1..]);
            let address = match parsed.view.to_string() {
                view if view.is_empty() => view,
                view => format!("?{view}"),
            };
            page.script(&format!("window.before = true; location.replace({})", json!(link)));
            page.wait_for(
                &format!("the page at {link} with the address {address}"),
                &format!(
                    "!window.before && document.querySelector('h1') && !document.getElementById('start')
                        && location.search === new URL({0}, location).search",
                    json!(if address.is_empty() { "?" } else { &address })
                ),
            );
            let seen = json!({
                "entries": entries,
                "repeated": 0,
                "leftOut": usize::from(!parsed.dropped.is_empty()),
                "heading": true,
                "made": [],
                "ran": null,
                "stopped": false,
            });
            assert_eq!(page.script(SEEN), seen, "after {}", link.get(..200).unwrap_or(&link));
        }
        let console = page.take_console();
        assert!(console.is_empty(), "the console after links with {key}: {console:?}");
    }
    page.close();
}
