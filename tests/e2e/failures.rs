//! When the page cannot start: a sentence, and what to do.

use crate::browser::Without;
use crate::page::Page;
use crate::site::Site;

#[test]
fn without_javascript_the_page_says_that_it_needs_it() {
    let site = Site::start();
    let page = Page::open_without(Without::JavaScript, &site.url(""));
    let text = page.text();
    assert!(text.contains("needs JavaScript"), "{text}");
    assert!(!text.contains("Loading"), "{text}");
}

#[test]
fn without_webassembly_the_page_names_browsers_that_have_it() {
    let site = Site::start();
    let page = Page::open_without(Without::WebAssembly, &site.url(""));
    page.see("WebAssembly is missing or switched off");
    page.see("Use a current Firefox, Chrome, Edge or Safari");
}

#[test]
fn a_browser_that_knows_no_modules_is_told_to_be_too_old() {
    // Such a browser passes over modules and runs what all others pass over.
    let site = Site::altered(|files| {
        let page = files.get_mut("index.html").unwrap();
        let known = String::from_utf8_lossy(page);
        *page = known.replace("type=\"module\"", "type=\"unknown\"").replace(" nomodule", "").into_bytes();
    });
    let page = Page::open(&site.url("?q=guardian"));
    page.see("This browser is too old for Crossread. Use a current Firefox, Chrome, Edge or Safari.");
}

#[test]
fn where_a_policy_blocks_webassembly_the_page_says_so() {
    let site = Site::altered(|files| {
        let page = files.get_mut("index.html").unwrap();
        *page = String::from_utf8_lossy(page).replace(" 'wasm-unsafe-eval'", "").into_bytes();
    });
    let page = Page::open(&site.url(""));
    page.see("WebAssembly is blocked on this page");
}

#[test]
fn a_missing_file_is_named() {
    for extension in ["wasm", "js"] {
        let mut gone = String::new();
        let site = Site::altered(|files| {
            gone = name_of(files.keys(), "crossread", extension);
            files.remove(&gone);
        });
        let page = Page::open(&site.url(""));
        page.see("A part of Crossread could not be loaded.");
        page.see("Reload the page.");
        page.see(&gone);
    }
}

#[test]
fn a_program_that_stops_while_starting_is_told_with_a_way_out() {
    let site = Site::altered(|files| {
        let name = name_of(files.keys(), "crossread", "js");
        let stop = "export default () => { throw new WebAssembly.RuntimeError('unreachable'); };";
        files.insert(name, stop.into());
    });
    let page = Page::open(&site.url("?q=guardian"));
    page.see("Crossread stopped while it was starting.");
    page.see("without the part of its address after the question mark");
}

#[test]
fn a_program_that_stops_later_leaves_the_page_legible() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    let text = page.script("return document.body.innerText");
    page.script("window.dispatchEvent(new CustomEvent('crossread:panic', { detail: 'boom' }))");
    page.see("Crossread has stopped because of a mistake in its program.");
    page.see("boom");
    page.see(text.as_str().unwrap().lines().next().unwrap_or_default());
    page.close();
}

fn name_of<'a>(names: impl Iterator<Item = &'a String>, stem: &str, extension: &str) -> String {
    let mut names = names;
    let fits = |name: &&String| name.starts_with(stem) && name.ends_with(&format!(".{extension}"));
    names.find(fits).unwrap_or_else(|| panic!("no {stem}….{extension} in the build")).clone()
}
