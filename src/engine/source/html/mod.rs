//! Pages as a browser saved them.
//!
//! The details come from what a page says of itself for search engines (`meta`). Which part of it
//! is the article is found by `dom_smoothie`, which weighs text against links as the reader views
//! of browsers do; the rest is counted, and what is no menu is set aside (`left_out`). `blocks` makes blocks of that part; `fragment`
//! reads texts with tags that stand in a row of a table or in JSON.

mod blocks;
mod fragment;
mod left_out;
mod linked_data;
mod meta;

pub(super) use fragment::{blocks_of_fragment, is_fragment, words_of_fragment};

use super::details::byline::Byline;
use super::details::{self, Details};
use super::draft::{Draft, FileReport};
use super::mojibake;
use super::plain::detail_line::detail_line;
use super::shape::{plain, word_count};
use crate::article::{Block, Form, Role};
use dom_query::Document;
use dom_smoothie::{Config, Readability};
use left_out::with_left_out;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Letters that the part found must have before the search is content; the library then tries
/// again with less strict rules. Its own 500 would take menus into short news.
const ENOUGH_LETTERS: usize = 200;

/// Elements within elements up to which the article is looked for, some below what browsers keep:
/// the search takes time with the square of the depth.
const DEEPEST: usize = 400;

/// The article in a saved page; `None` after an error was reported.
pub(super) fn read(text: &str, report: &mut FileReport) -> Option<Draft> {
    // Hostile pages have made libraries like this one panic; such a page costs only itself.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut found = FileReport::new("");
        let draft = page(text, &mut found);
        (draft, found)
    }));
    let Ok((draft, found)) = found else {
        report.error(
            None,
            "The page is built so strangely that it cannot be read.",
            "Save its text as .txt or .md.",
        );
        return None;
    };
    report.take(found);
    Some(draft)
}

fn page(text: &str, report: &mut FileReport) -> Draft {
    let document = Document::from(text);
    let mut details = details::read(&meta::entries(&document, text), report);
    let whole = document.body();
    let words: usize = whole.map(|body| words_of(&blocks::below(&body))).unwrap_or_default();
    let around = whole.map(|body| blocks::outside_menus(&body)).unwrap_or_default();
    if deeper_than(&document, DEEPEST) {
        report.warning(
            None,
            "The page is nested so deeply that the article cannot be told from what is around it; all text is kept.",
            "Save the article's text as .txt or .md.",
        );
        return Draft { line: None, details, blocks: blocks::blocks(&document) };
    }
    let config = Config { disable_json_ld: true, char_threshold: ENOUGH_LETTERS, ..Config::default() };
    let article =
        Readability::with_document(document, None, Some(config)).and_then(|mut reader| reader.parse()).ok();
    let mut blocks = Vec::new();
    if let Some(article) = article {
        blocks = blocks::blocks(&Document::from(article.content));
        if details.authors.is_empty() && details.agency.is_none() {
            // The library takes a byline out of the text, so it must not get lost.
            let byline = article.byline.unwrap_or_default();
            let byline = details::entries::Value::Text(byline);
            let byline = details::byline::from_value(&byline, details.outlet.as_deref());
            (details.authors, details.agency) = (byline.authors, byline.agency);
        }
    }
    set_aside_head(&mut blocks, &mut details);
    let title = details.title.as_deref().map(plain);
    if blocks.first().is_some_and(|first| first.form == Form::Heading && Some(plain(&first.text)) == title) {
        blocks.remove(0);
    }
    let of_article = words_of(&blocks);
    if !blocks.is_empty() {
        blocks = with_left_out(blocks, around, &title.unwrap_or_default());
    }
    if words > of_article {
        let others = words - of_article;
        let set_aside = words_of(&blocks).saturating_sub(of_article).min(others);
        let where_to = match set_aside {
            0 => " and are left out".to_owned(),
            _ => format!(": {set_aside} are set aside, {} left out", others - set_aside),
        };
        let what = format!(
            "Of the page's {words} words, {others} are not the article (headline, menus, links, comments){where_to}."
        );
        report.note(None, what, "");
    }
    let draft = Draft { line: None, details, blocks };
    mojibake::check_article(&draft, None, report);
    draft
}

/// So many paragraphs may stand between the headline and the text.
const HEAD: usize = 3;

/// Sets aside what stands between headline and text and says nothing but who wrote it and when.
fn set_aside_head(blocks: &mut [Block], details: &mut Details) {
    let (mut byline, mut updated) = (Byline::default(), None);
    let head = blocks.iter_mut().filter(|block| block.form == Form::Paragraph).take(HEAD);
    for block in head {
        let Some(said) = detail_line(&block.text) else {
            continue;
        };
        byline.join(said.byline);
        details.date = details.date.or(said.published);
        updated = updated.or(said.updated);
        block.role = Role::Furniture;
    }
    details.date = details.date.or(updated);
    if details.authors.is_empty() {
        details.authors = byline.authors;
    }
    details.agency = details.agency.take().or(byline.agency);
}

/// Whether elements of the page lie within more than `limit` others.
fn deeper_than(document: &Document, limit: usize) -> bool {
    let mut ahead = vec![(document.root(), 0)];
    while let Some((node, depth)) = ahead.pop() {
        if depth > limit {
            return true;
        }
        ahead.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

/// Number of words in blocks.
fn words_of(blocks: &[Block]) -> usize {
    blocks.iter().map(|block| word_count(&block.text)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> (Draft, Vec<String>) {
        let mut report = FileReport::new("page.html");
        let draft = read(text, &mut report).expect("it reads");
        (draft, report.problems.iter().map(ToString::to_string).collect())
    }

    const TEXT: &str = "The harbour office closed the old pier on Monday, since two of its boards had come loose in the storm, and asked everyone to wait for the carpenter, who comes on Friday.";

    #[test]
    fn the_article_is_kept_and_the_menu_is_counted() {
        let page = format!(
            "<title>Pier closed</title><body><nav><a href=/>Home</a> <a href=/sea>Sea</a></nav><article><h1>Pier closed</h1><p>{TEXT}</p><p>{TEXT}</p></article>"
        );
        let (draft, problems) = check(&page);
        assert_eq!(draft.details.title.as_deref(), Some("Pier closed"));
        assert_eq!(draft.blocks.len(), 2, "{:?}", draft.blocks);
        assert!(problems[0].contains("4 are not the article"), "{problems:?}");
    }

    #[test]
    fn a_page_without_text_and_a_deep_one_are_read() {
        assert!(check("").0.blocks.is_empty());
        let deep = format!("{}{TEXT}", "<div>".repeat(3000));
        let (draft, problems) = check(&deep);
        assert_eq!(draft.blocks[0].text, TEXT);
        assert!(problems[0].contains("nested so deeply"), "{problems:?}");
    }
}
