//! The same files on other hosts: below a folder, by the rules of GitHub Pages, with the wrong media
//! type for WebAssembly, under a strict policy.

use crate::adding::files;
use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::Site;
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use std::io::Write;
use xtask::packaging::brotli;

#[test]
fn below_a_folder_everything_works_and_nothing_above_it_is_touched() {
    let (site, folder) = (Site::in_folder("a/b"), files());
    let page = Page::open(&site.url("a/b/?q=guardian"));
    page.see("3 articles found");
    page.wait_until_offline_ready();
    let scope = page.promised("navigator.serviceWorker.ready.then((registration) => registration.scope)");
    assert_eq!(scope, json!(site.url("a/b/")));
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.see("author not stated");
    page.go(&site.url("a/b/#?q=guardian"));
    page.see("3 articles found");
    page.wait_for("the private address", "location.pathname === '/a/b/' && location.hash === '#?q=guardian'");
    page.go(&site.url("a/b/?add=on"));
    page.choose(&folder, &["pier.md"]);
    page.see("Add 1 article");
    let strayed: Vec<_> =
        site.answered().into_iter().filter(|answer| !answer.target.starts_with("/a/b/")).collect();
    assert!(strayed.iter().all(|answer| answer.target == "/favicon.ico"), "{strayed:?}");
    let home = site.url("a/b/");
    site.stop();
    page.go(&format!("{home}{}", compare(&[STRAITS_TIMES, FORUM])));
    page.see("Side by side");
    assert!(page.url().starts_with(&format!("{home}?compare=")), "{}", page.url());
}

#[test]
fn each_page_of_a_host_keeps_files_of_its_own() {
    let site = Site::altered(|files| {
        for (name, bytes) in std::mem::take(files) {
            files.insert(format!("one/{name}"), bytes.clone());
            files.insert(format!("two/{name}"), bytes);
        }
    });
    let folder = files();
    let page = Page::open(&site.url("one/?add=on"));
    page.choose(&folder, &["pier.md"]);
    page.click("#add-keep");
    page.see("Kept until you remove them.");
    page.click("#add-now");
    page.see("1 of them added");
    page.go(&site.url("two/?read=added/pier"));
    page.see("which is not among these");
    page.go(&site.url("two/?about=on"));
    page.click("#clear-stored");
    page.see("Cleared:");
    page.go(&site.url("one/?read=added/pier"));
    page.see("The old pier was closed on Monday");
    page.close();
}

#[test]
fn by_the_rules_of_github_pages_a_project_opens_from_every_address_that_leads_to_it() {
    let site = Site::in_folder("project");
    site.alter(|files| {
        files.insert("404.html".into(), b"<!doctype html><title>Lost</title><p>Lost?</p>".to_vec());
    });
    let page = Page::open(&site.url("project?q=guardian"));
    page.see("3 articles found");
    page.wait_for("the folder in the address", "location.pathname === '/project/'");
    page.wait_until_offline_ready();
    for address in ["project/index.html?q=guardian", "project/?utm_source=letter&q=guardian"] {
        page.go(&site.url(address));
        page.see("3 articles found");
        page.wait_for("the search alone in the address", "location.search === '?q=guardian'");
        page.reload();
        page.see("3 articles found");
    }
    // A path below the page is not the page: no rule rewrites it, and the offline copy leaves it alone.
    page.go(&site.url("project/guardian"));
    page.see("Lost?");
}

#[test]
fn packed_copies_are_handed_out_and_the_offline_copy_of_them_is_whole() {
    let gzip = |bytes: &[u8]| {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    };
    for with_brotli in [true, false] {
        let site = Site::altered(|files| {
            for (name, bytes) in files.clone() {
                files.insert(format!("{name}.gz"), gzip(&bytes));
                if with_brotli {
                    files.insert(format!("{name}.br"), brotli(&bytes, 1));
                }
            }
        });
        let (page, folder) = (Page::open(&site.url("?add=on")), files());
        page.choose(&folder, &["pier.md"]);
        page.see("Add 1 article");
        page.wait_until_offline_ready();
        let answered = site.answered();
        for ending in [".wasm", ".js", ".css"] {
            let mut packed = answered.iter().filter(|answer| answer.target.ends_with(ending)).peekable();
            assert!(packed.peek().is_some(), "no {ending} in {answered:?}");
            // Not every browser takes brotli without https.
            let is_packed = |encoding| encoding == Some("gzip") || (with_brotli && encoding == Some("br"));
            packed.for_each(|answer| assert!(is_packed(answer.encoding), "{answer:?}"));
        }
        assert_eq!(page.not_as_built(), json!([]));
        site.stop();
        page.reload();
        page.see("Choose files");
        page.choose(&folder, &["pier.md"]);
        page.see("Add 1 article");
        page.type_into("#search", "guardian");
        page.see("3 articles found");
    }
}

#[test]
fn webassembly_of_the_wrong_type_starts_without_a_word() {
    let folder = files();
    let site = Site::hosted(|request, response| {
        if request.path().contains(".wasm") {
            response.media_type = "text/plain";
        }
    });
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["pier.md"]);
    page.see("Add 1 article");
    page.click("#add-now");
    page.see("1 of them added");
    page.type_into("#search", "pier");
    page.see("1 article found");
    page.wait_until_offline_ready();
    page.close();
}

/// As strict as the page bears, as README gives it, and with an address for reports.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default; \
    report-uri /reports";

#[test]
fn under_a_strict_policy_everything_works_and_nothing_is_reported() {
    let folder = files();
    let site = Site::hosted(|request, response| {
        response.headers.push(("Content-Security-Policy", STRICT.into()));
        if request.path() == "/sw.js" {
            // Starts and keeps nothing: what it keeps has no headers, and everything here shall have them.
            response.body.clear();
        }
    });
    let reports = || site.answered().iter().filter(|answer| answer.target == "/reports").count();
    let page = Page::open(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.wait_for_registration();
    page.click("#share > summary");
    page.find("svg.qr path");
    page.catch_files();
    page.click("#export");
    assert!(page.save("#save-articles-csv").contains("The Straits Times"));
    page.save_one_file().open("").see("3 articles found");
    for (view, text) in [
        (format!("?read={STRAITS_TIMES}"), "author not stated"),
        (compare(&[STRAITS_TIMES, FORUM]), "Side by side"),
        (format!("{}&by=facts", compare(&[STRAITS_TIMES, FORUM])), "Who says what"),
        ("?q=guardian&show=overview".to_owned(), "Hits over time"),
        ("?q=guardian&show=lines".to_owned(), "Words nearby"),
        ("?about=on".to_owned(), "this page"),
        ("?add=on".to_owned(), "Choose files"),
    ] {
        page.follow_within(&view);
        page.see(text);
    }
    page.choose(&folder, &["pier.md", "more.zip"]);
    page.see("Add 2 articles");
    page.click("#add-now");
    page.see("2 of them added");
    assert_eq!(page.take_console(), Vec::<String>::new());
    assert_eq!(reports(), 0);
    // What the policy is for; and reports would have come.
    let refused = page.script(
        "new Image().src = 'https://elsewhere.example/a.png';
         const made = document.createElement('div');
         try { made.innerHTML = '<b>markup</b>'; } catch {}
         return !window.trustedTypes || made.childElementCount === 0;",
    );
    assert_eq!(refused, json!(true));
    page.until("a report", || reports() > 0);
}

#[test]
fn under_a_strict_policy_the_page_also_opens_without_its_server() {
    let site = Site::hosted(|_, response| response.headers.push(("Content-Security-Policy", STRICT.into())));
    let page = Page::open(&site.url(""));
    page.wait_until_offline_ready();
    let home = site.url("");
    site.stop();
    page.go(&format!("{home}?q=guardian"));
    page.see("3 articles found");
}

impl Page {
    fn wait_for_registration(&self) {
        let registered = self.promised("navigator.serviceWorker.ready.then(({ active }) => Boolean(active))");
        assert_eq!(registered, json!(true));
    }
}
