//! Furniture that shows only across articles: a paragraph that an outlet puts under, or above, one
//! article after the other.

use super::settle::Entry;
use super::shape::{ends_sentence, plain, plain_name};
use crate::article::{Article, Role};
use std::collections::BTreeMap;

/// In so many articles of an outlet a paragraph stands before it is called repeated: twice may be
/// two versions of one article.
const FEWEST: usize = 3;

/// And in at least one of so many of them.
const ONE_IN: usize = 5;

/// Only the first and last paragraphs of an article are looked at, so many of each: background
/// that an outlet repeats stands inside.
const EDGE: usize = 3;

/// Two articles that have more than this share of their paragraphs in common are versions of one.
const VERSIONS: f64 = 0.5;

/// Marks paragraphs that an outlet repeats. Outlets that are not stated repeat nothing, since
/// nobody knows whether they are one.
pub(super) fn set_aside(entries: &mut [Entry]) {
    let mut outlets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(outlet) = &entry.article.outlet {
            outlets.entry(plain_name(outlet)).or_default().push(at);
        }
    }
    for articles in outlets.into_values().filter(|articles| articles.len() >= FEWEST) {
        let repeated = repeated(entries, &articles);
        for at in articles {
            for number in edge(&entries[at].article) {
                let block = &mut entries[at].article.blocks[number];
                if repeated.contains_key(&likeness(&block.text)) {
                    block.role = Role::Furniture;
                }
            }
        }
    }
}

/// The paragraphs that these articles repeat, with the articles that have each.
fn repeated(entries: &[Entry], articles: &[usize]) -> BTreeMap<String, Vec<usize>> {
    let mut having: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &at in articles {
        let article = &entries[at].article;
        for number in edge(article) {
            let with = having.entry(likeness(&article.blocks[number].text)).or_default();
            if with.last() != Some(&at) {
                with.push(at);
            }
        }
    }
    having.retain(|text, with| {
        if text.is_empty() || with.len() < FEWEST || with.len() * ONE_IN < articles.len() {
            return false;
        }
        // Versions of one article repeat all of it; one neighbour of each tells.
        let different = with
            .windows(2)
            .filter(|pair| !are_versions(&entries[pair[0]].article, &entries[pair[1]].article))
            .count();
        different + 1 >= FEWEST
    });
    having
}

/// The form in which paragraphs are compared. Of a sentence its numbers are what it says; beside a
/// few words ("12 comments") they only count.
fn likeness(text: &str) -> String {
    if ends_sentence(text) { plain_name(text) } else { plain(text) }
}

/// The numbers of the first and last paragraphs that are not set aside yet; none where that would
/// leave nothing of the article.
fn edge(article: &Article) -> Vec<usize> {
    let blocks = article.blocks.iter().enumerate();
    let body: Vec<usize> =
        blocks.filter(|(_, block)| block.role != Role::Furniture).map(|(at, _)| at).collect();
    if body.len() <= EDGE {
        return Vec::new();
    }
    let is_at_edge = |number: &usize| *number < EDGE || number + EDGE >= body.len();
    (0..body.len()).filter(is_at_edge).map(|number| body[number]).collect()
}

fn are_versions(a: &Article, b: &Article) -> bool {
    let texts = |article: &Article| -> Vec<String> {
        let body = article.blocks.iter().filter(|block| block.role == Role::Body);
        body.map(|block| plain(&block.text)).collect()
    };
    let (a, b) = (texts(a), texts(b));
    let common = a.iter().filter(|text| b.contains(text)).count();
    common as f64 > VERSIONS * a.len().min(b.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn marked(articles: &[(&str, &[&str])]) -> Vec<String> {
        let entry = |(outlet, texts): &(&str, &[&str])| Entry {
            path: String::new(),
            line: None,
            article: Article {
                outlet: (!outlet.is_empty()).then(|| (*outlet).to_owned()),
                blocks: texts.iter().map(|text| Block::paragraph(*text)).collect(),
                ..Article::default()
            },
            markings: super::super::markings::Markings::default(),
            outlet_of_folder: false,
        };
        let mut entries: Vec<Entry> = articles.iter().map(entry).collect();
        set_aside(&mut entries);
        let blocks = entries.into_iter().flat_map(|entry| entry.article.blocks);
        blocks.filter(|block| block.role == Role::Furniture).map(|block| block.text).collect()
    }

    #[test]
    fn what_an_outlet_puts_under_every_article_is_set_aside() {
        let articles: [(&str, &[&str]); 4] = [
            ("Echo", &["A ferry sank.", "Nobody drowned.", "Divers came.", "Read more in the Echo app!"]),
            ("Echo", &["A pier burned.", "It was old.", "Rain fell.", "Read more in the Echo App"]),
            ("Echo", &["A school opened.", "Roe spoke.", "All sang.", "Read more in the Echo app"]),
            ("Gazette", &["A ship came.", "It left.", "Gulls cried.", "Read more in the Echo app"]),
        ];
        assert_eq!(marked(&articles).len(), 3);
    }

    #[test]
    fn versions_of_one_article_and_unknown_outlets_repeat_nothing() {
        let version: (&str, &[&str]) =
            ("Echo", &["A ferry sank.", "Nobody drowned.", "Divers came.", "More soon."]);
        assert_eq!(marked(&[version; 4]), [""; 0]);
        let unknown: [(&str, &[&str]); 3] = [
            ("", &["A", "B", "C", "More soon."]),
            ("", &["D", "E", "F", "More soon."]),
            ("", &["G", "H", "I", "More soon."]),
        ];
        assert_eq!(marked(&unknown), [""; 0]);
    }

    #[test]
    fn sentences_that_differ_in_their_numbers_are_not_repeated() {
        let articles: [(&str, &[&str]); 3] = [
            (
                "Echo",
                &[
                    "The index closed at 4512.",
                    "Ropes rose.",
                    "Ropes went to sea.",
                    "Ropes came back.",
                    "Sails held.",
                    "Gold fell by 2 crowns.",
                    "12 comments",
                ],
            ),
            (
                "Echo",
                &[
                    "The index closed at 4533.",
                    "Nets sank.",
                    "Nets went to sea.",
                    "Nets came back.",
                    "Rain came.",
                    "Gold fell by 9 crowns.",
                    "3 comments",
                ],
            ),
            (
                "Echo",
                &[
                    "The index closed at 4498.",
                    "Tar was dear.",
                    "Tar went to sea.",
                    "Tar came back.",
                    "Wind blew.",
                    "Gold fell by 4 crowns.",
                    "7 comments",
                ],
            ),
        ];
        assert_eq!(marked(&articles), ["12 comments", "3 comments", "7 comments"]);
    }

    #[test]
    fn a_short_article_keeps_its_text() {
        let short: (&str, &[&str]) = ("Echo", &["No comment."]);
        assert_eq!(marked(&[short; 3]), [""; 0]);
    }
}
