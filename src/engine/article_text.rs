//! An article's text as search, comparison and the page see it: blocks cut into sentences.

use crate::anchor::{Anchor, Found, Place};
use crate::article::{Article, Form, Kind, Role};
use crate::extent::Extent;
use crate::text::{Stemmer, is_right_to_left, sentences};
use std::ops::Range;

/// The text of one article, headline first.
#[derive(Clone, Debug)]
pub struct ArticleText<'a> {
    /// Whether the wording is the article's own.
    pub kind: Kind,
    /// How much of the article this is.
    pub extent: Extent,
    /// BCP 47 tag, lower case; empty where it is not stated.
    pub language: &'a str,
    /// Takes the inflection off its words.
    pub stemmer: Stemmer,
    /// Block 0 is the headline (a [`Form::Heading`] in one sentence); the rest follow in reading
    /// order.
    pub blocks: Vec<BlockText<'a>>,
}

/// One block and its sentences.
#[derive(Clone, Debug)]
pub struct BlockText<'a> {
    /// How it is set.
    pub form: Form,
    /// Whether it belongs to the article.
    pub role: Role,
    /// Its words.
    pub text: &'a str,
    /// Byte ranges in `text`, end exclusive, in order.
    pub sentences: Vec<Range<usize>>,
}

/// The language of a text; one that states none is most often in English, and where it is not,
/// texts that are compared are treated alike.
pub(crate) fn or_english(language: &str) -> &str {
    if language.is_empty() { "en" } else { language }
}

/// One sentence in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Where it stands.
    pub place: Place,
    /// The form of its block.
    pub form: Form,
    /// The role of its block.
    pub role: Role,
    /// Its words.
    pub text: &'a str,
}

impl<'a> ArticleText<'a> {
    /// The text of an article that is not compiled yet.
    pub fn of(article: &'a Article) -> Self {
        let headline = BlockText {
            form: Form::Heading,
            role: Role::Body,
            text: &article.title,
            sentences: headline_sentence(&article.title),
        };
        let blocks = article.blocks.iter().map(|block| BlockText {
            form: block.form,
            role: block.role,
            text: &block.text,
            sentences: sentences(&block.text),
        });
        let language = article.language.as_deref().unwrap_or_default();
        Self {
            kind: article.kind,
            extent: article.extent,
            language,
            stemmer: Stemmer::for_language(or_english(language)),
            blocks: std::iter::once(headline).chain(blocks).collect(),
        }
    }

    /// Whether it runs from right to left, as its headline does.
    pub fn is_right_to_left(&self) -> bool {
        self.blocks.first().is_some_and(|headline| is_right_to_left(headline.text))
    }

    /// All sentences, headline first, in reading order.
    pub fn sentences(&self) -> Sentences<'_, 'a> {
        Sentences { blocks: &self.blocks, next: Place::default() }
    }

    /// The words of the sentence at a place.
    pub fn sentence(&self, place: Place) -> Option<&'a str> {
        let block = self.blocks.get(place.block as usize)?;
        block.text.get(block.sentences.get(place.sentence as usize)?.clone())
    }

    /// The anchor of the sentence at a place.
    pub fn anchor(&self, place: Place) -> Option<Anchor> {
        self.sentence(place).map(|text| Anchor::new(place, text))
    }

    /// The sentence that an anchor means: by its words first (the nearest of several), else by
    /// its place.
    pub fn find(&self, anchor: Anchor) -> Option<Found> {
        let mut found: Option<Found> = None;
        for Sentence { place, text, .. } in self.sentences() {
            let nearer =
                found.is_none_or(|found| place.distance(anchor.place) < found.place.distance(anchor.place));
            if nearer && Anchor::new(place, text).hash == anchor.hash {
                found = Some(Found { place, same_words: true });
            }
        }
        found
            .or_else(|| self.sentence(anchor.place).map(|_| Found { place: anchor.place, same_words: false }))
    }
}

/// The sentences of an article, one after the other.
#[derive(Clone)]
pub struct Sentences<'t, 'a> {
    blocks: &'t [BlockText<'a>],
    next: Place,
}

impl<'a> Iterator for Sentences<'_, 'a> {
    type Item = Sentence<'a>;

    fn next(&mut self) -> Option<Sentence<'a>> {
        loop {
            let place = self.next;
            let block = self.blocks.get(place.block as usize)?;
            if let Some(range) = block.sentences.get(place.sentence as usize) {
                self.next.sentence += 1;
                let text = block.text.get(range.clone()).unwrap_or_default();
                return Some(Sentence { place, form: block.form, role: block.role, text });
            }
            self.next = Place { block: place.block + 1, sentence: 0 };
        }
    }
}

/// A headline is one sentence, whatever stops it holds.
pub(crate) fn headline_sentence(title: &str) -> Vec<Range<usize>> {
    if title.is_empty() { Vec::new() } else { vec![0..title.len()] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Block;

    fn article(paragraphs: &[&str]) -> Article {
        Article {
            title: "Harbour closed. What now?".into(),
            blocks: paragraphs.iter().map(|text| Block::paragraph(*text)).collect(),
            ..Article::default()
        }
    }

    #[test]
    fn the_headline_is_one_sentence_in_block_zero() {
        let article = article(&["It rained. It poured."]);
        let places: Vec<_> = ArticleText::of(&article)
            .sentences()
            .map(|s| (s.place.block, s.place.sentence, s.text))
            .collect();
        assert_eq!(places, [(0, 0, "Harbour closed. What now?"), (1, 0, "It rained."), (1, 1, "It poured.")]);
    }

    #[test]
    fn an_anchor_follows_its_sentence_when_the_text_moves() {
        let before = article(&["It rained. It poured."]);
        let anchor = ArticleText::of(&before).anchor(Place { block: 1, sentence: 1 }).unwrap();
        let after = article(&["New first paragraph.", "It rained. It POURED."]);
        assert_eq!(
            ArticleText::of(&after).find(anchor),
            Some(Found { place: Place { block: 2, sentence: 1 }, same_words: true })
        );
        let gone = article(&["Nothing. Else."]);
        assert_eq!(
            ArticleText::of(&gone).find(anchor),
            Some(Found { place: Place { block: 1, sentence: 1 }, same_words: false })
        );
        assert_eq!(ArticleText::of(&article(&[])).find(anchor), None);
    }
}
