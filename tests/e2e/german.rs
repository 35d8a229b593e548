//! The interface in German: nothing of it is left in English, and every state fits and is accessible.

use crate::articles::{FORUM, STRAITS_TIMES};
use crate::everyone::states;
use crate::page::Page;
use crate::site::Site;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use xtask::workspace;

/// Names, which are the same in every language.
const NAMES: [&str; 5] =
    ["Crossread", "article by Isidora Yara", "unnamed forum post", "unnamed technology site", " kB"];

/// From so many letters on, words of an article are a passage, which has to be said in its language.
const PASSAGE: usize = 60;

/// All files of the project's own corpus, on one line.
fn corpus() -> String {
    fn read(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, all);
            } else {
                all.extend(
                    fs::read_to_string(&path).unwrap().split_whitespace().flat_map(|word| [word, " "]),
                );
            }
        }
    }
    let mut all = String::new();
    read(&workspace::root().join("corpus"), &mut all);
    folded(&all)
}

/// A text as lists of words have it.
fn folded(text: &str) -> String {
    text.to_lowercase().replace("’s", "")
}

/// Every text in sight but searches to try, and every name that is spoken in place of one, as far as
/// it is said to be in the language of the page: `text|…`, `name|…`.
const SAID: &str = "
    const page = document.documentElement.lang;
    const isOurs = (element) => element.closest('[lang]').lang === page && element.checkVisibility();
    const names = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].filter(isOurs)
        .flatMap((element) => ['aria-label', 'placeholder', 'title', 'alt']
            .map((name) => ['name', element.getAttribute(name) ?? '']));
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const link = node.parentElement.closest('a');
        const search = link && new URL(link.href).searchParams.get('q');
        if (isOurs(node.parentElement) && search !== node.data) texts.push(['text', node.data]);
    }
    return [...names, ...texts].map(([what, text]) => `${what}|${text.replace(/\\s+/g, ' ').trim()}`)";

impl Page {
    /// What the page says here in its own language, as far as it is more than one word.
    fn said(&self) -> BTreeSet<String> {
        let said = self.script(SAID);
        let has_words =
            |text: &str| text.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() > 1;
        let said = said.as_array().into_iter().flatten().filter_map(|said| said.as_str());
        said.filter(|said| has_words(said)).map(str::to_owned).collect()
    }
}

#[test]
fn what_the_page_says_is_german_in_every_state_and_accessible() {
    let (english_site, german_site) = (Site::start(), Site::in_german());
    let (english, german) = (Page::open(&english_site.url("")), Page::open(&german_site.url("")));
    german.wait_until_started();
    let corpus = corpus();
    let mut wrong = Vec::new();
    for state in states() {
        english.show(&english_site, &state);
        german.show(&german_site, &state);
        assert_eq!(german.script("return document.documentElement.lang"), "de");
        for said in german.said().intersection(&english.said()) {
            let (what, text) = said.split_once('|').unwrap();
            let parts = folded(text.trim_matches(['“', '”', '…', ' ']));
            let own = parts.split(", ").all(|part| corpus.contains(part));
            if !own && !NAMES.iter().any(|name| text.contains(name)) {
                wrong.push(format!("{state:?} in English: {text}"));
            } else if own && what == "text" && text.chars().count() > PASSAGE {
                wrong.push(format!("{state:?} says as if it were German: {text}"));
            }
        }
        let violations = german.accessibility_violations();
        wrong.extend(violations.into_iter().map(|violation| format!("{state:?}: {violation}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    english.close();
    german.close();
}

#[test]
fn longer_german_words_run_off_no_side() {
    let site = Site::in_german();
    let page = Page::open_in_frame(&site, "", 390, 844);
    for (width, height) in [(390, 844), (320, 640)] {
        page.resize(width, height);
        for state in states() {
            page.show(&site, &state);
            page.assert_no_sideways_scroll(&format!("{state:?} at {width} pixels"));
        }
    }
    page.close();
}

#[test]
fn a_german_reader_searches_filters_reads_compares_and_hands_on() {
    let site = Site::in_german();
    let page = Page::open(&site.url(""));
    page.see("Auf einen Blick");
    page.type_into("#search", "guardian");
    page.see("3 Artikel gefunden");
    page.click("input[name=outlet][value='The Straits Times']");
    page.see("1 Artikel gefunden");
    page.see("Filter (1 gesetzt)");
    page.click(".result-title a");
    page.see("Zurück zu den Ergebnissen");
    page.see("598 Wörter, 3 Minuten");
    page.go(&site.url(&format!("?pick={STRAITS_TIMES}&pick={FORUM}")));
    page.click_on("Beide vergleichen");
    page.see("Nebeneinander");
    page.click("#next-match");
    page.see("Warum zugeordnet?");
    page.click_on("Fakten");
    page.see("Wer sagt was");
    page.click("#share > summary");
    page.see("Link zu genau dem, was zu sehen ist");
    page.click("#settings > summary");
    page.see("Einstellungen zum Lesen");
    page.click_on("Über diese Seite");
    page.see("Was dieses Gerät verlässt");
    page.close();
}
