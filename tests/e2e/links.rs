//! Damaged links: whatever an address holds, the page comes up, says what it left out, and
//! leaves a clean address behind.

use crate::articles::{AI_NEWS, DATED, FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// How much of a value a notice repeats, in characters.
const NAMED: usize = 60;

/// A link, and what becomes of it.
struct Damaged {
    /// The query string with its `?`, as somebody sent it.
    link: String,
    /// What the notices say of it, one text a notice; none where nothing is worth a word.
    notices: Vec<String>,
    /// The query string that stands in the address bar afterwards.
    address: String,
}

fn damaged(link: impl Into<String>, notices: &[&str], address: impl Into<String>) -> Damaged {
    let notices = notices.iter().map(ToString::to_string).collect();
    Damaged { link: link.into(), notices, address: address.into() }
}

impl Page {
    /// Follows links one after the other in one entry of the history, and checks what the page
    /// makes of each.
    fn follow(&self, links: &[Damaged]) {
        self.wait_until_started();
        let entries = self.history_length();
        for Damaged { link, notices, address } in links {
            let name: String = link.chars().take(120).collect();
            self.script(&format!("window.before = true; location.replace({})", json!(link)));
            self.wait_for(
                &format!("the page at {name}"),
                "!window.before && document.readyState === 'complete'",
            );
            self.wait_until_started();
            self.wait_for("a heading", "document.querySelector('h1')?.innerText");
            assert_eq!(self.script("return location.search"), json!(address), "the address after {name}");
            assert_eq!(self.history_length(), entries, "entries of the history after {name}");
            let said = self.script(
                "return [...document.querySelectorAll('.notices .notice-text')].map((notice) => notice.innerText)",
            );
            assert_eq!(said, json!(notices), "the notices after {name}");
            let made = self.script(
                "return [...document.querySelectorAll('img, b, iframe, script:not([data-wasm]):not(#before-start)')].map((e) => e.outerHTML)",
            );
            assert_eq!(made, json!([]), "elements made from {name}");
            let console = self.take_console();
            assert!(console.is_empty(), "the console after {name}: {console:?}");
        }
    }
}

fn left_out(key: &str, value: &str) -> String {
    let more = if value.chars().count() > NAMED { "…" } else { "" };
    let named: String = value.chars().take(NAMED).collect();
    format!("This part of the link was not understood and left out: {key}={named}{more}.")
}

fn no_article(id: &str) -> String {
    format!(
        "The link asks for the article “{id}”, which is not among these. Perhaps it was added on another \
         device; such articles stay there."
    )
}

fn no_articles(one: &str, other: &str) -> String {
    format!(
        "The link asks for the articles “{one}” and “{other}”, which are not among these. Perhaps they were \
         added on another device; such articles stay there."
    )
}

fn no_outlet(name: &str) -> String {
    format!("The link asks for the outlet “{name}”, which none of these articles has.")
}

#[test]
fn markup_and_script_in_any_part_of_a_link_stay_text() {
    // As written, and as it stands in the address bar.
    let values = [
        ("<script>alert(1)</script>", "%3Cscript%3Ealert%281%29%3C/script%3E"),
        ("<img src=x onerror=alert(1)>", "%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E"),
        ("\"'><b>bold</b>", "%22%27%3E%3Cb%3Ebold%3C/b%3E"),
    ];
    let mut links = Vec::new();
    for (value, escaped) in values {
        for key in ["from", "to", "sort", "top", "by", "at", "aside"] {
            links.push(damaged(format!("?{key}={escaped}"), &[&left_out(key, value)], ""));
        }
        for key in ["pick", "read"] {
            links.push(damaged(
                format!("?{key}={escaped}"),
                &[&no_article(value)],
                format!("?{key}={escaped}"),
            ));
        }
        links.push(damaged(format!("?compare={escaped}"), &[&no_article(value)], format!("?pick={escaped}")));
        links.push(damaged(format!("?outlet={escaped}"), &[&no_outlet(value)], format!("?outlet={escaped}")));
        for key in ["q", "rows"] {
            links.push(damaged(format!("?{key}={escaped}"), &[], format!("?{key}={escaped}")));
        }
        let other =
            "This link was made with another edition of these articles. Some of it may look different here.";
        links.push(damaged(format!("?ed={escaped}"), &[other], format!("?ed={escaped}")));
        links.push(damaged(format!("?{escaped}={escaped}"), &[], ""));
    }
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.follow(&links);
    page.close();
}

#[test]
fn a_link_that_got_broken_on_its_way_still_opens_the_page() {
    let links = [
        damaged("?q=%", &[], "?q=%25"),
        damaged("?q=%zz", &[], "?q=%25zz"),
        damaged("?q=%E0%A4%A", &[], "?q=%EF%BF%BD%25A"),
        damaged("?q=%FF%FE", &[], "?q=%EF%BF%BD%EF%BF%BD"),
        damaged("?q=%ED%A0%80", &[], "?q=%EF%BF%BD%EF%BF%BD%EF%BF%BD"),
        damaged("?%=%&%", &[], ""),
        damaged("?&&&=&==&?", &[], ""),
        damaged("?q=guar%00dian", &[], "?q=guardian"),
        damaged("?q=%00", &[], ""),
        damaged("?read=%0A%0D%00", &[], ""),
        damaged("?q=guardian&q=azure", &[&left_out("q", "azure")], "?q=guardian"),
        damaged("?sort=date&sort=length&sort=length", &[&left_out("sort", "length")], "?sort=date"),
        damaged("?Q=guardian", &[], ""),
        damaged("?utm_source=letter&fbclid=1&q=guardian", &[], "?q=guardian"),
        damaged("?q=guardian&amp;sort=date", &[], "?q=guardian"),
        damaged("?sort=date&q=two%20words", &[], "?q=two+words&sort=date"),
        damaged("?q=%22open", &[], "?q=%22open"),
        damaged("?q=%22%22%22+OR+-+*+date:..", &[], "?q=%22%22%22+OR+-+*+date:.."),
        damaged("?q=-------", &[], "?q=-------"),
        damaged("?q=%F0%9F%93%B0%E2%80%AE", &[], "?q=%F0%9F%93%B0%E2%80%AE"),
        damaged("?from=2025-13", &[&left_out("from", "2025-13")], ""),
        damaged("?to=2025-02-30", &[&left_out("to", "2025-02-30")], ""),
        damaged(
            "?from=soon&to=late",
            &["These parts of the link were not understood and left out: from=soon and to=late."],
            "",
        ),
        damaged("?top=-1", &[&left_out("top", "-1")], ""),
        damaged("?top=99999999999999999999", &[&left_out("top", "99999999999999999999")], ""),
        damaged("?by=facts", &[&left_out("by", "facts")], ""),
        damaged("?by=names&show=facts", &[&left_out("by", "names")], "?show=facts"),
        damaged("?aside=maybe", &[&left_out("aside", "maybe")], ""),
        damaged("?outlet=Nobody&outlet=Nobody", &[&no_outlet("Nobody")], "?outlet=Nobody"),
    ];
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.follow(&links);
    page.close();
}

#[test]
fn a_link_to_what_is_not_here_says_so_and_shows_the_rest() {
    let article = format!("?read={STRAITS_TIMES}");
    let pair = compare(&[STRAITS_TIMES, FORUM]);
    let four = compare(&[STRAITS_TIMES, FORUM, TECHNOLOGY, AI_NEWS]);
    let links = [
        damaged("?read=nobody/nothing", &[&no_article("nobody/nothing")], "?read=nobody/nothing"),
        damaged("?read=../../etc/passwd", &[&no_article("../../etc/passwd")], "?read=../../etc/passwd"),
        damaged(
            format!("?compare={STRAITS_TIMES}&compare=nobody"),
            &[&no_article("nobody")],
            compare(&[STRAITS_TIMES, "nobody"]),
        ),
        damaged("?compare=x&compare=y", &[&no_articles("x", "y")], "?compare=x&compare=y"),
        damaged(format!("?compare={FORUM}"), &[], format!("?pick={FORUM}")),
        damaged(format!("?compare={FORUM}&compare={FORUM}"), &[], format!("?pick={FORUM}")),
        damaged(format!("{four}&compare={DATED}"), &[&left_out("compare", DATED)], &four),
        damaged(format!("{article}&{}", &pair[1..]), &[&left_out("read", STRAITS_TIMES)], &pair),
        damaged(format!("{article}&read={FORUM}"), &[&left_out("read", FORUM)], &article),
        damaged("?at=3.0-9f1c", &[&left_out("at", "3.0-9f1c")], ""),
        damaged(format!("{article}&at=nonsense"), &[&left_out("at", "nonsense")], &article),
        damaged(format!("{article}&at=1.0-zzzz"), &[&left_out("at", "1.0-zzzz")], &article),
        damaged(format!("{article}&at=-1.-1-"), &[&left_out("at", "-1.-1-")], &article),
        damaged(format!("{pair}&at=9:1.0-9f1c~1.0-9f1c"), &[&left_out("at", "9:1.0-9f1c~1.0-9f1c")], &pair),
        damaged(format!("{pair}&at=~~~"), &[&left_out("at", "~~~")], &pair),
        // These are well formed: the screen itself says that the passage is gone.
        damaged(format!("{article}&at=999.9-0000"), &[], format!("{article}&at=999.9-0000")),
        damaged(format!("{pair}&at=999.9-0000"), &[], format!("{pair}&at=999.9-0000")),
    ];
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.follow(&links);
    page.see("A sentence that this link names is not in these articles any more.");
    page.go(&site.url(&format!("{article}&at=999.9-0000")));
    page.see("The passage that this link names is not in the article any more.");
    page.go(&site.url("?read=nobody/nothing"));
    page.see(&no_article("nobody/nothing"));
    page.see("5 articles");
    page.close();
}

#[test]
fn a_link_of_sixty_thousand_characters_opens_the_page() {
    let long = "x".repeat(60_000);
    let short = format!("{}…", &long[..NAMED]);
    let links = [
        damaged(format!("?sort={long}"), &[&left_out("sort", &long)], ""),
        damaged(format!("?at={long}&read={FORUM}"), &[&left_out("at", &long)], format!("?read={FORUM}")),
        damaged(format!("?read={long}"), &[&no_article(&short)], format!("?read={long}")),
        damaged(format!("?q={long}"), &[], format!("?q={long}")),
        damaged(
            format!("?q={0}word", "word+".repeat(12_000)),
            &[],
            format!("?q={0}word", "word+".repeat(12_000)),
        ),
        damaged(format!("?{}", "q=&".repeat(20_000)), &[], ""),
    ];
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.follow(&links);
    page.close();
}

#[test]
fn a_notice_about_a_link_can_be_put_away_and_goes_with_the_next_step() {
    let site = Site::start();
    let page = Page::open(&site.url("?sort=upwards&outlet=Nobody"));
    page.see(&left_out("sort", "upwards"));
    page.click(".notice button");
    page.see_no_more(&left_out("sort", "upwards"));
    page.see(&no_outlet("Nobody"));
    page.click_on("Clear all filters");
    page.see_no_more("The link asks for");
    page.wait_for_address("");
    page.close();
}
