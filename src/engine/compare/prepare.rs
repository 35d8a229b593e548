//! Sentences made ready: their words as numbers, and what each word and letter group weighs.

use super::reading::Reader;
use crate::article_text::ArticleText;
use crate::facts::names::shows_names;
use std::ops::Range;

/// All columns, ready to be compared.
pub(super) struct Prepared {
    /// One list of sentences a column, as in [`ArticleText::sentences`].
    pub(super) columns: Vec<Vec<PreparedSentence>>,
    /// For each stem the number of compared sentences that have it.
    pub(super) spread: Vec<u32>,
    /// For each stem whether it is written as a name anywhere; may be shorter than the stems.
    pub(super) names: Vec<bool>,
    /// For each column whether capitals show names in its language.
    pub(super) shows_names: Vec<bool>,
    /// How many sentences are compared in all columns.
    pub(super) compared: usize,
}

/// One sentence in numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct PreparedSentence {
    /// What it is compared with.
    pub(super) class: Class,
    /// Starts a stretch of text that wording must not run into from before.
    pub(super) starts_afresh: bool,
    /// Every word, in order.
    pub(super) words: Vec<PreparedWord>,
    /// Its different content words: stem and weight, by stem.
    pub(super) stems: Vec<Weighted>,
    /// Its letter groups: group and weight, by group; the squares of the weights add up to 1.
    pub(super) letters: Vec<Weighted>,
}

/// Sentences are compared with sentences of their own class only: a shared headline must not make
/// two articles look close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Class {
    /// Furniture, or too few content words.
    #[default]
    LeftOut,
    /// The article's headline.
    Headline,
    /// A heading inside the article.
    Heading,
    /// Everything else.
    Text,
}

/// One word of a sentence.
#[derive(Clone, Debug)]
pub(super) struct PreparedWord {
    /// Byte range in the sentence.
    pub(super) range: Range<usize>,
    /// Number of its folded form.
    pub(super) form: u32,
    /// Number of its stem, if it is a content word.
    pub(super) stem: Option<u32>,
    /// Whether its wording is the article's own: false in a digest outside quotations.
    pub(super) own: bool,
}

/// A feature and how much it weighs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weighted {
    pub(super) feature: u32,
    pub(super) weight: f32,
}

/// Makes all sentences of the articles ready.
pub(super) fn prepare(articles: &[ArticleText<'_>]) -> Prepared {
    let mut preparing = Preparing::default();
    for article in articles {
        preparing.add(article);
    }
    preparing.finish()
}

/// Sentences being made ready, article by article.
#[derive(Default)]
pub(super) struct Preparing {
    reader: Reader,
    columns: Vec<Vec<PreparedSentence>>,
    shows_names: Vec<bool>,
    compared: usize,
}

impl Preparing {
    /// How many articles are read.
    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// Reads the next article: about a millisecond for a thousand words.
    pub(super) fn add(&mut self, article: &ArticleText<'_>) {
        let column = self.reader.column(article);
        self.compared += column.iter().filter(|sentence| sentence.class != Class::LeftOut).count();
        self.columns.push(column);
        self.shows_names.push(shows_names(article.language));
    }

    /// Weighs what was read.
    pub(super) fn finish(self) -> Prepared {
        let Self { reader, mut columns, shows_names, compared } = self;
        let spread = weigh(&mut columns, compared, |sentence| &mut sentence.stems);
        weigh(&mut columns, compared, |sentence| &mut sentence.letters);
        for column in &mut columns {
            for sentence in column {
                to_unit_length(&mut sentence.letters);
            }
        }
        Prepared { columns, spread, names: reader.names, shows_names, compared }
    }
}

/// Multiplies every feature's weight by how rare it is among the compared sentences, and returns
/// how many of them have each.
///
/// Smoothed inverse document frequency, plus one: in a comparison of two articles the event's own
/// words are the most frequent, and must still count for something.
fn weigh(
    columns: &mut [Vec<PreparedSentence>],
    compared: usize,
    features: fn(&mut PreparedSentence) -> &mut Vec<Weighted>,
) -> Vec<u32> {
    let mut spread: Vec<u32> = Vec::new();
    each_compared(columns, features, &mut |weighted| {
        let feature = weighted.feature as usize;
        if spread.len() <= feature {
            spread.resize(feature + 1, 0);
        }
        spread[feature] += 1;
    });
    let mut rarity = Vec::with_capacity(spread.len());
    for &count in &spread {
        rarity.push(libm::logf((1.0 + compared as f32) / (1.0 + count as f32)) + 1.0);
    }
    each_compared(columns, features, &mut |weighted| weighted.weight *= rarity[weighted.feature as usize]);
    spread
}

/// Calls `visit` for every feature of the compared sentences.
fn each_compared(
    columns: &mut [Vec<PreparedSentence>],
    features: fn(&mut PreparedSentence) -> &mut Vec<Weighted>,
    visit: &mut dyn FnMut(&mut Weighted),
) {
    for column in columns {
        for sentence in column {
            if sentence.class != Class::LeftOut {
                features(sentence).iter_mut().for_each(&mut *visit);
            }
        }
    }
}

fn to_unit_length(features: &mut [Weighted]) {
    let length = features.iter().map(|f| f.weight * f.weight).sum::<f32>().sqrt();
    if length > 0.0 {
        for feature in features {
            feature.weight /= length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};

    fn rarity(prepared: &Prepared, column: usize, sentence: usize, word: usize) -> f32 {
        let sentence = &prepared.columns[column][sentence];
        let stem = sentence.words[word].stem.unwrap();
        sentence.stems.iter().find(|weighted| weighted.feature == stem).unwrap().weight
    }

    #[test]
    fn rare_words_weigh_more_but_the_events_own_words_still_count() {
        let text = |second: &str| Article {
            blocks: vec![Block::paragraph("Harbour boats left."), Block::paragraph(second)],
            ..Article::default()
        };
        let (left, right) = (text("Harbour gates closed."), text("Harbour fees rose."));
        let prepared = prepare(&[ArticleText::of(&left), ArticleText::of(&right)]);
        assert_eq!(prepared.compared, 4);
        assert!(rarity(&prepared, 0, 1, 0) >= 1.0, "harbour is in every sentence");
        assert!(rarity(&prepared, 0, 1, 1) > rarity(&prepared, 0, 0, 1), "gates once, boats twice");
    }
}
