//! The articles that everything is measured on, as the same text for every engine.

use crossread_engine::{about::About, article::Article, source::Reading};
use std::collections::{BTreeMap, BTreeSet};

/// A set of articles, and what its engines are judged by.
pub struct Articles {
    /// As they were read.
    pub list: Vec<Article>,
    /// What the folder says about itself.
    pub about: About,
    /// Headline and text of each article, by its id.
    texts: BTreeMap<String, String>,
    /// All words of all articles.
    vocabulary: BTreeSet<String>,
}

impl Articles {
    /// The articles of a folder.
    pub fn new(reading: Reading) -> Self {
        Self::of(reading.articles, reading.about)
    }

    fn of(articles: Vec<Article>, about: About) -> Self {
        let texts: BTreeMap<_, _> =
            articles.iter().map(|article| (article.id.clone(), text(article))).collect();
        let vocabulary = texts.values().flat_map(|text| words(text)).collect();
        Self { list: articles, about, texts, vocabulary }
    }

    /// `count` of them, evenly spread over the list; all where there are no more.
    pub fn sample(&self, count: usize) -> Self {
        let of = self.list.len();
        let chosen = spread(of, count).into_iter().map(|at| self.list[at].clone());
        Self::of(chosen.collect(), self.about.clone())
    }

    /// Headline and text of an article, a line each block.
    pub fn text(&self, id: &str) -> Option<&str> {
        self.texts.get(id).map(String::as_str)
    }

    /// The words of an article, in their order.
    pub fn words(&self, id: &str) -> Vec<String> {
        self.text(id).map(words).unwrap_or_default()
    }

    /// Whether any article has this word.
    pub fn is_word(&self, word: &str) -> bool {
        self.vocabulary.contains(word)
    }

    /// All texts in one, in the order of the articles.
    pub fn whole_text(&self) -> String {
        let texts: Vec<_> = self.list.iter().filter_map(|article| self.text(&article.id)).collect();
        texts.join("\n")
    }
}

/// `count` places below `of`, evenly spread from the first.
fn spread(of: usize, count: usize) -> Vec<usize> {
    let count = count.min(of);
    (0..count).map(|step| step * of / count).collect()
}

fn text(article: &Article) -> String {
    let mut lines = vec![article.title.as_str()];
    lines.extend(article.blocks.iter().map(|block| block.text.as_str()));
    lines.join("\n")
}

/// Runs of letters and digits in lower case. Not the engine's own words: what all engines are
/// judged by must be none's.
fn words(text: &str) -> Vec<String> {
    let runs = text.split(|letter: char| !letter.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.map(str::to_lowercase).collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crossread_engine::article::Block;

    /// Articles `a0`, `a1`, … with these texts, all under one headline.
    pub fn articles(texts: &[&str]) -> Articles {
        let article = |(at, text): (usize, &&str)| Article {
            id: format!("a{at}"),
            title: "Harbour news".into(),
            blocks: vec![Block::paragraph(*text)],
            ..Article::default()
        };
        Articles::of(texts.iter().enumerate().map(article).collect(), About::default())
    }

    #[test]
    fn a_sample_is_spread_over_all_and_always_the_same() {
        assert_eq!(spread(10, 5), [0, 2, 4, 6, 8]);
        assert_eq!(spread(10, 3), [0, 3, 6]);
        assert_eq!(spread(2, 5), [0, 1]);
        assert_eq!(spread(0, 5), [] as [usize; 0]);
        let sample = articles(&["one", "two", "three", "four"]).sample(2);
        assert_eq!(sample.whole_text(), "Harbour news\none\nHarbour news\nthree");
        assert!(sample.is_word("three") && !sample.is_word("two"));
    }

    #[test]
    fn words_are_what_stands_between_marks_and_spaces() {
        let articles = articles(&["The ferry's 12 men, ÜBER-tired."]);
        assert_eq!(articles.words("a0")[2..], ["the", "ferry", "s", "12", "men", "über", "tired"]);
        assert_eq!(articles.words("nowhere"), [] as [&str; 0]);
    }
}
