//! One article, read.

use crate::articles::{DATED, FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::page::{ENTER, Page};
use crate::site::Site;

#[test]
fn an_opened_article_says_where_it_comes_from_and_what_is_not_stated() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.click_on(
        "Microsoft halts services to Israeli military unit amid probe into surveillance of Palestinians",
    );
    page.wait_for_address(&format!("?q=guardian&read={STRAITS_TIMES}"));
    let head = page.text_of(".article-head");
    for said in [
        "Microsoft halts services to Israeli military unit amid probe into surveillance of Palestinians",
        "The Straits Times",
        "Reuters",
        "date not stated",
        "author not stated",
        "retold in our words",
        "Only the headline and quotes are the article’s own.",
    ] {
        assert!(head.contains(said), "{said:?} is not in {head:?}");
    }
    let details = page.text_of(".details");
    assert!(details.contains("English") && details.contains("words"), "{details}");

    page.go(&site.url(&format!("?read={DATED}")));
    page.see("28 September 2025");
    page.see("By Isidora Yara");
    page.go(&site.url(&format!("?read={TECHNOLOGY}")));
    page.see("unnamed technology site");
    page.see("date not stated");
    page.close();
}

#[test]
fn hits_are_marked_and_gone_through_round_and_round() {
    let site = Site::start();
    let page = Page::open(&site.url(&format!("?q=guardian&read={STRAITS_TIMES}")));
    page.see("4 hits");
    assert_eq!(page.count("article mark"), 4);
    let unlike = page.script(
        "return [...document.querySelectorAll('article mark')]
            .filter((mark) => mark.innerText.toLowerCase() !== 'guardian').length",
    );
    assert_eq!(unlike, 0);
    for (press, says, hit) in [
        ("#next-hit", "1 of 4", "#hit-0"),
        ("#next-hit", "2 of 4", "#hit-1"),
        ("#previous-hit", "1 of 4", "#hit-0"),
        ("#previous-hit", "4 of 4", "#hit-3"),
        ("#next-hit", "1 of 4", "#hit-0"),
    ] {
        page.click(press);
        page.see(says);
        page.wait_for(
            "the focus on the hit",
            &format!("document.activeElement.matches('{hit}[data-current]')"),
        );
        page.wait_until_in_view(hit);
    }
    page.type_into("#hit-0", &ENTER.to_string());
    page.see("2 of 4");
    page.close();
}

#[test]
fn captions_and_second_items_are_labelled_as_other_text_on_the_page() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=%22Lavender+AI%22"));
    page.see("other text on the page");

    page.go(&site.url(&format!("?read={STRAITS_TIMES}")));
    let caption = page.text_of(".other-text");
    assert!(caption.starts_with("Other text on the page"), "{caption}");
    assert!(caption.contains("File photo of May 21, 2024"), "{caption}");
    assert!(!caption.contains("On Sept 26 Microsoft said"), "{caption}");
    page.go(&site.url(&format!("?read={FORUM}")));
    assert!(page.text_of(".other-text").contains("Azure powers Lavender AI."));
    page.close();
}

#[test]
fn a_link_to_a_passage_marks_its_sentence_and_brings_it_into_view() {
    let site = Site::start();
    let page = Page::open(&site.url(&format!("?read={STRAITS_TIMES}")));
    page.click_on("Show links to passages");
    page.click_on("Link to this passage: Israel’s assault on Gaza, two years long, has killed people …");
    page.wait_for("the passage in the address", "location.search.includes('&at=')");
    page.see("This page’s address now leads to the marked sentence.");
    let link = page.url();

    let elsewhere = Page::open(&link);
    let sentence = elsewhere.text_of("#passage");
    assert!(sentence.starts_with("Israel’s assault on Gaza, two years long,"), "{sentence}");
    elsewhere.wait_until_in_view("#passage");
    elsewhere.wait_for("the page scrolled down to it", "scrollY > 0");
    elsewhere.click_on("Take the mark off");
    elsewhere.wait_for_address(&format!("?read={STRAITS_TIMES}"));
    elsewhere.wait_for("no mark", "!document.getElementById('passage')");
    elsewhere.close();
    page.close();
}

#[test]
fn a_result_leads_to_its_passage() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=%22legally+supervised%22"));
    page.see("1 article found");
    page.click(".result-open");
    assert!(page.text_of("#passage").contains("“legally supervised agreements”"));
    page.wait_until_in_view("#passage");
    page.wait_for("the passage in the address", "location.search.includes('&at=')");
    page.close();
}

#[test]
fn the_way_back_to_the_results_keeps_search_and_filters() {
    let site = Site::start();
    let search = "?q=guardian&outlet=The+Straits+Times&outlet=unnamed+forum+post&sort=length";
    let page = Page::open(&site.url(search));
    page.see("2 articles found");
    page.click(&format!("[id='open-{FORUM}']"));
    page.see("Back to the results");
    page.click("#back-to-results");
    page.see("2 articles found");
    page.wait_for_address(search);
    page.wait_for("the word in the search box", "document.getElementById('search').value === 'guardian'");
    page.wait_for(
        "the focus on the article that was open",
        &format!("document.activeElement.id === 'open-{FORUM}'"),
    );
    page.close();
}

#[test]
fn lines_are_neither_too_long_nor_too_short_to_read() {
    let site = Site::start();
    let page = Page::open(&site.url(""));
    page.resize(1280, 900);
    let texts = [
        (String::new(), ".welcome-note"),
        (format!("?read={STRAITS_TIMES}"), ".prose p"),
        (compare(&[STRAITS_TIMES, FORUM]), ".column p"),
        ("?how=on".to_owned(), "main p"),
    ];
    for (link, paragraphs) in texts {
        page.go(&site.url(&link));
        page.wait_until_started();
        page.find(paragraphs);
        // Letters are counted by the line that each stands in, since fonts differ between browsers;
        // the last line of a paragraph is as long as its text happens to be.
        let characters = page.script(&format!(
            "let [letters, lines] = [0, 0];
             const place = document.createRange();
             for (const paragraph of document.querySelectorAll({paragraphs:?})) {{
                 const height = parseFloat(getComputedStyle(paragraph).lineHeight);
                 const top = paragraph.getBoundingClientRect().top;
                 const of_lines = [];
                 const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                 while (texts.nextNode()) {{
                     if (texts.currentNode.parentElement.closest('.visually-hidden')) continue;
                     for (let at = 0; at < texts.currentNode.length; at += 1) {{
                         place.setStart(texts.currentNode, at);
                         place.setEnd(texts.currentNode, at + 1);
                         const letter = place.getBoundingClientRect();
                         if (letter.height === 0) continue;
                         const line = Math.floor((letter.top + letter.height / 2 - top) / height);
                         of_lines[line] = (of_lines[line] || 0) + 1;
                     }}
                 }}
                 for (const of_line of of_lines.slice(0, -1)) {{
                     letters += of_line || 0;
                     lines += 1;
                 }}
             }}
             return Math.round(letters / lines)"
        ));
        let of_a_line = characters.as_u64();
        assert!(of_a_line.is_some_and(|n| (45..=75).contains(&n)), "{characters} at {link} ({paragraphs})");
    }
    page.close();
}
