//! When the page cannot start: a sentence, and what to do.

use crate::browser::{Without, engine_under_test};
use crate::page::Page;
use crate::site::{Site, beginning_with, page_with_articles_beside};
use xtask::packaging::Files;
use xtask::toolbox::Engine;

const TOO_OLD: &str = "This browser is too old for Crossread.";

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
    // WebKit's driver cannot switch it off, so there it is taken away.
    let is_webkit = engine_under_test() == Engine::WebKit;
    let site = if is_webkit { Site::beginning_with("delete window.WebAssembly") } else { Site::start() };
    let open = if is_webkit {
        Page::open
    } else {
        |address: &str| Page::open_without(Without::WebAssembly, address)
    };
    let page = open(&site.url(""));
    page.see("WebAssembly is missing or switched off");
    page.see("Use a current Firefox, Chrome, Edge or Safari");
}

#[test]
fn a_browser_that_knows_no_start_is_told_to_be_too_old() {
    // Such a browser passes over modules.
    let site = Site::altered(|files| {
        let page = files.get_mut("index.html").unwrap();
        let known = String::from_utf8_lossy(page).replace("type=\"module\"", "type=\"unknown\"");
        *page = beginning_with(&known, "delete HTMLScriptElement.prototype.noModule").into_bytes();
    });
    let page = Page::open(&site.url("?q=guardian"));
    page.see(TOO_OLD);
    page.see("Use a current Firefox, Chrome, Edge or Safari.");
}

#[test]
fn a_browser_that_cannot_read_the_program_is_told_to_be_too_old() {
    let site = Site::altered(|files| {
        let start = name_of(files.keys(), "start", "js");
        files.insert(start, "as a later JavaScript has it".into());
    });
    Page::open(&site.url("")).see(TOO_OLD);
    let site = Site::beginning_with("delete window.TransformStream");
    Page::open(&site.url("")).see(TOO_OLD);
    let site = Site::altered(|files| {
        let module = name_of(files.keys(), "crossread_bg", "wasm");
        files.get_mut(&module).unwrap().truncate(1_000);
    });
    Page::open(&site.url("")).see("too old for it, or the program arrived damaged");
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
fn without_its_first_script_the_page_says_that_a_part_is_missing() {
    let site = Site::altered(|files| {
        let start = name_of(files.keys(), "start", "js");
        files.remove(&start);
    });
    let page = Page::open(&site.url(""));
    page.see("A part of Crossread could not be loaded.");
    page.see("Reload the page.");
    assert_eq!(page.accessibility_violations(), Vec::<String>::new());
}

#[test]
fn a_missing_file_is_named() {
    for (stem, extension) in [("crossread_bg", "wasm"), ("crossread_later", "wasm"), ("crossread-", "js")] {
        let mut gone = String::new();
        let site = Site::altered(|files| {
            gone = name_of(files.keys(), stem, extension);
            files.remove(&gone);
        });
        let page = Page::open(&site.url(""));
        page.see("A part of Crossread could not be loaded.");
        page.see("Reload the page.");
        page.see(&gone);
        assert_eq!(page.accessibility_violations(), Vec::<String>::new());
    }
}

#[test]
fn articles_that_do_not_arrive_whole_are_named() {
    let gone: fn(&mut Files, &str) = |files, name| drop(files.remove(name));
    let cut: fn(&mut Files, &str) = |files, name| files.get_mut(name).unwrap().truncate(1_000);
    for harm in [gone, cut] {
        let mut harmed = String::new();
        let site = Site::altered_from(&page_with_articles_beside(), |files| {
            harmed = name_of(files.keys(), "corpus", "crossread");
            harm(files, &harmed);
        });
        let page = Page::open(&site.url("?q=guardian"));
        page.see("A part of Crossread could not be loaded.");
        page.see(&harmed);
        page.see("Reload now");
    }
}

#[test]
fn without_the_internet_and_without_a_copy_the_page_says_to_connect_once() {
    let offline = "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })";
    let site = Site::beginning_with(offline);
    site.alter(|files| files.retain(|name, _| !name.contains(".wasm")));
    let page = Page::open(&site.url(""));
    page.see("You are offline, and this browser has no copy of Crossread yet.");
    page.see("Connect once and open this page again.");
}

#[test]
fn once_a_missing_file_is_there_a_button_loads_the_page() {
    let mut missing = None;
    let site = Site::altered(|files| {
        let module = name_of(files.keys(), "crossread_bg", "wasm");
        missing = files.remove_entry(&module);
    });
    let page = Page::open(&site.url("?q=guardian"));
    page.see("A part of Crossread could not be loaded.");
    site.alter(|files| files.extend(missing));
    page.click_on("Reload now");
    page.see("3 articles found");
}

#[test]
fn without_what_is_loaded_later_one_can_search_and_read() {
    let site = Site::altered(|files| {
        let later = name_of(files.keys(), "crossread_later", "wasm");
        files.remove(&later);
    });
    let page = Page::open(&site.url(""));
    page.see("A part of Crossread could not be loaded.");
    page.wait_for("no place for what does not come", "!document.querySelector('[aria-busy=true]')");
    assert_eq!(page.count(".glance"), 1);
    page.type_into("#search", "guardian");
    page.wait_for("the results", "document.querySelector('.result mark') !== null");
    page.click(".result-title a");
    page.wait_for("the article", "document.querySelector('.article mark') !== null");
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
}

fn name_of<'a>(names: impl Iterator<Item = &'a String>, stem: &str, extension: &str) -> String {
    let mut names = names;
    let fits = |name: &&String| name.starts_with(stem) && name.ends_with(&format!(".{extension}"));
    names.find(fits).unwrap_or_else(|| panic!("no {stem}….{extension} in the build")).clone()
}
