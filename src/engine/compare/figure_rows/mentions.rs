//! Figures with what helps to tell whether two of them speak of the same thing.

use super::super::comparison::SentenceRef;
use crate::article::{Form, Role};
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::facts::figures::{Figure, Value, figures};
use crate::text::{Stemmer, fold, is_stop_word, words};
use std::ops::Range;

/// Content words to each side of a figure that are looked at.
const SURROUNDINGS: usize = 3;

/// A mention made ready to be compared.
pub(in super::super) struct Ready {
    /// Its sentence.
    pub(super) at: SentenceRef,
    /// As the sentence names it.
    pub(super) figure: Figure,
    /// With dates settled by the day of publication.
    pub(super) settled: Figure,
    /// Stem of its noun; empty where there is none.
    pub(super) noun: String,
    /// Stems of the content words before it, nearest first, and of those behind it.
    pub(super) around: [Vec<String>; 2],
    /// Whether it stands under a picture, whose date is not the event's.
    pub(super) is_caption: bool,
}

/// The figures of all articles, in order of column and place.
pub(super) fn mentions(articles: &[ArticleText<'_>], published: &[Option<Date>]) -> Vec<Ready> {
    let mut ready = Vec::new();
    for (column, article) in articles.iter().enumerate() {
        read_mentions(article, column, published.get(column).copied().flatten(), &mut ready);
    }
    ready
}

/// Reads the figures of one article, furniture left out.
pub(in super::super) fn read_mentions(
    article: &ArticleText<'_>,
    column: usize,
    published: Option<Date>,
    ready: &mut Vec<Ready>,
) {
    for (index, sentence) in article.sentences().enumerate() {
        if sentence.role == Role::Furniture {
            continue;
        }
        let figures = figures(sentence.text, article.language);
        let content = if figures.is_empty() { Vec::new() } else { content(sentence.text) };
        for figure in figures {
            let mut settled = figure.clone();
            if let Value::Day(day) = &mut settled.value {
                *day = day.settled(published);
            }
            let noun = figure.noun.clone().and_then(|noun| sentence.text.get(noun));
            ready.push(Ready {
                at: SentenceRef { column, sentence: index },
                settled,
                noun: noun.map_or_else(String::new, |noun| article.stemmer.stem(noun)),
                around: around(sentence.text, &content, &figure, article.stemmer),
                is_caption: sentence.form == Form::Caption,
                figure,
            });
        }
    }
}

/// The content words of a sentence, numbers left out: byte ranges, in order.
fn content(text: &str) -> Vec<Range<usize>> {
    let mut content = Vec::new();
    for word in words(text) {
        let folded = fold(text.get(word.range.clone()).unwrap_or_default());
        let is_number = folded.bytes().any(|byte| byte.is_ascii_digit());
        if !is_number && !is_stop_word(&folded) && folded.len() >= 2 {
            content.push(word.range);
        }
    }
    content
}

/// The stems of the nearest content words before and behind a figure, its noun left out.
fn around(text: &str, content: &[Range<usize>], figure: &Figure, stemmer: Stemmer) -> [Vec<String>; 2] {
    let noun = figure.noun.as_ref().map(|noun| noun.start);
    let stem = |word: &&Range<usize>| stemmer.stem(text.get((*word).clone()).unwrap_or_default());
    let counts = |word: &&Range<usize>| Some(word.start) != noun;
    let (before, _) = content.split_at(content.partition_point(|word| word.end <= figure.range.start));
    let (_, behind) = content.split_at(content.partition_point(|word| word.start < figure.range.end));
    [
        before.iter().rev().filter(counts).take(SURROUNDINGS).map(|word| stem(&word)).collect(),
        behind.iter().filter(counts).take(SURROUNDINGS).map(|word| stem(&word)).collect(),
    ]
}

/// The year that a date names.
pub(super) fn year(figure: &Figure) -> Option<u16> {
    if let Value::Day(day) = figure.value { day.year } else { None }
}
