//! The same text twice under one outlet.

use super::shape::plain_name;
use crate::article::{Article, Role};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Below this many letters a text is too short to be called a copy by itself ("No comment."): then the headline
/// must be the same as well.
const SHORTEST_COPY: usize = 150;

/// For each article, in order, the place of the earlier article that it repeats: the same text
/// under the same stated outlet. Articles whose outlet is not stated repeat nothing, and neither do those
/// that are said to be excerpts: the rest may differ.
pub(super) fn find<'a>(articles: impl Iterator<Item = &'a Article>) -> Vec<Option<usize>> {
    let articles: Vec<&Article> = articles.collect();
    let mut seen: HashMap<u64, Vec<usize>> = HashMap::new();
    articles
        .iter()
        .enumerate()
        .map(|(at, article)| {
            article.outlet.as_ref().filter(|_| article.excerpt_of == 0)?;
            let alike = seen.entry(hash(article)).or_default();
            let first = alike.iter().copied().find(|&other| is_copy(article, articles[other]));
            if first.is_none() {
                alike.push(at);
            }
            first
        })
        .collect()
}

fn hash(article: &Article) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters(article).for_each(|c| c.hash(&mut hasher));
    hasher.finish()
}

fn is_copy(a: &Article, b: &Article) -> bool {
    let outlet = |article: &Article| article.outlet.as_deref().map(plain_name);
    outlet(a) == outlet(b)
        && letters(a).eq(letters(b))
        && (plain_name(&a.title) == plain_name(&b.title) || letters(a).nth(SHORTEST_COPY).is_some())
}

/// Letters and digits of the article's own text, in lower case.
fn letters(article: &Article) -> impl Iterator<Item = char> {
    article
        .blocks
        .iter()
        .filter(|block| block.role == Role::Body)
        .flat_map(|block| block.text.chars())
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn article(outlet: Option<&str>, title: &str, text: &str) -> Article {
        Article {
            title: title.to_owned(),
            outlet: outlet.map(str::to_owned),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        }
    }

    #[test]
    fn only_the_same_outlet_repeats_itself() {
        let text = "The river rose by two metres in one night. ".repeat(6);
        let all = [
            article(Some("Post"), "A", &text),
            article(Some("post"), "B", &text.to_uppercase()),
            article(Some("Times"), "A", &text),
            article(None, "A", &text),
            article(None, "A", &text),
        ];
        assert_eq!(find(all.iter()), [None, Some(0), None, None, None]);
    }

    #[test]
    fn numbers_tell_outlets_and_headlines_apart() {
        let all = [
            article(Some("Channel 4"), "Draw 1", "No winner."),
            article(Some("Channel 5"), "Draw 1", "No winner."),
            article(Some("Channel 4"), "Draw 2", "No winner."),
            article(Some("Channel 4"), "draw 1", "No winner."),
        ];
        assert_eq!(find(all.iter()), [None, None, None, Some(0)]);
    }

    #[test]
    fn short_texts_are_copies_only_under_the_same_headline() {
        let all = [
            article(Some("Post"), "A", "No."),
            article(Some("Post"), "B", "No."),
            article(Some("Post"), "A", "No."),
        ];
        assert_eq!(find(all.iter()), [None, None, Some(0)]);
    }
}
