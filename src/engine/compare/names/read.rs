//! The mentions of names in the articles.

use super::super::comparison::SentenceRef;
use crate::article::{Form, Role};
use crate::article_text::{ArticleText, Sentence};
use crate::facts::names::{NameKind, capital_is_from_place, names, shows_names, without_possessive};
use crate::order::sort_by;
use crate::text::{fold, is_stop_word, words};
use std::ops::Range;

/// A sentence of so many content words, nearly all with a capital, is written like a heading.
const TITLED: usize = 8;

/// One place of a name.
pub(super) struct Mention {
    pub(super) at: SentenceRef,
    pub(super) range: Range<usize>,
    /// What all mentions of the same words have in common.
    pub(super) key: String,
    /// As it stands.
    pub(super) text: String,
    pub(super) clue: Option<NameKind>,
}

/// All mentions, article after article.
pub(super) fn read(articles: &[ArticleText<'_>]) -> Vec<Mention> {
    let small = small_words(articles);
    let mut mentions = Vec::new();
    let mut first_words = Vec::new();
    visit(articles, &mut |at, sentence| {
        if !is_titled(sentence) {
            for name in names(sentence.text) {
                let text = sentence.text.get(name.range.clone()).unwrap_or_default();
                let mention =
                    Mention { at, key: key(text), text: text.to_owned(), range: name.range, clue: name.clue };
                if name.begins { first_words.push(mention) } else { mentions.push(mention) }
            }
        }
    });
    let known = known_keys(&mentions);
    let is_known = |key: &String| known.binary_search(key).is_ok();
    for mut mention in first_words {
        // The first word may have its capital from its place only.
        let starts: Vec<Range<usize>> = words(&mention.text).map(|word| word.range).take(2).collect();
        let first = starts.first().and_then(|range| mention.text.get(range.clone())).unwrap_or_default();
        let is_small = capital_is_from_place(first) && small.binary_search(&fold(first)).is_ok();
        match starts.get(1).map(|range| range.start) {
            Some(second)
                if !is_known(&mention.key) && (is_small || is_surely_less(&mention, second, &known)) =>
            {
                mention.text.drain(..second);
                mention.range.start += second;
                mention.key = key(&mention.text);
            }
            None if is_small || !is_known(&mention.key) => continue,
            _ => {}
        }
        mentions.push(mention);
    }
    read_headings(articles, &mut mentions);
    mentions
}

/// Whether what stands behind the first word is a name by itself: "Sure Norland"; not so where
/// something says that the whole is a person.
fn is_surely_less(mention: &Mention, second: usize, known: &[String]) -> bool {
    let rest = mention.text.get(second..).map(key).unwrap_or_default();
    mention.clue != Some(NameKind::Person) && known.binary_search(&rest).is_ok()
}

/// In headings only names that the texts have are found, the longest at each place.
fn read_headings(articles: &[ArticleText<'_>], mentions: &mut Vec<Mention>) {
    let known = known_keys(mentions);
    let longest = mentions.iter().map(|mention| words(&mention.text).count()).max().unwrap_or_default();
    visit(articles, &mut |at, sentence| {
        if !is_titled(sentence) {
            return;
        }
        let list: Vec<Range<usize>> = words(sentence.text).map(|word| word.range).collect();
        let mut from = 0;
        while from < list.len() {
            let found = (from + 1..=list.len().min(from + longest)).rev().find_map(|to| {
                let start = list[from].start;
                let text = without_possessive(sentence.text.get(start..list[to - 1].end)?);
                let range = start..start + text.len();
                let key = key(text);
                let is_capital = text.chars().next().is_some_and(char::is_uppercase);
                let is_us = key == "us" && capital_is_from_place(text);
                (is_capital && !is_us && known.binary_search(&key).is_ok()).then_some((range, key, to))
            });
            from += 1;
            if let Some((range, key, to)) = found {
                let text = sentence.text.get(range.clone()).unwrap_or_default().to_owned();
                mentions.push(Mention { at, range, key, text, clue: None });
                from = to;
            }
        }
    });
}

/// Whether capitals show no names: a heading, or a sentence written like one.
fn is_titled(sentence: Sentence<'_>) -> bool {
    let (mut capital, mut all) = (0, 0);
    for word in words(sentence.text) {
        let text = sentence.text.get(word.range).unwrap_or_default();
        if !is_stop_word(&fold(text)) {
            all += 1;
            capital += usize::from(text.chars().next().is_some_and(char::is_uppercase));
        }
    }
    sentence.form == Form::Heading || all >= TITLED && capital * 4 > all * 3
}

/// Lends the sentences whose capitals may show names.
fn visit(articles: &[ArticleText<'_>], visit: &mut dyn FnMut(SentenceRef, Sentence<'_>)) {
    for (column, article) in articles.iter().enumerate() {
        if shows_names(article.language) {
            for (sentence, found) in article.sentences().enumerate() {
                if found.role != Role::Furniture {
                    visit(SentenceRef { column, sentence }, found);
                }
            }
        }
    }
}

/// Folded words that stand somewhere without a capital, sorted.
fn small_words(articles: &[ArticleText<'_>]) -> Vec<String> {
    let mut small = Vec::new();
    visit(articles, &mut |_, sentence| {
        for word in words(sentence.text) {
            let text = sentence.text.get(word.range).unwrap_or_default();
            if text.chars().next().is_some_and(char::is_lowercase) {
                small.push(fold(text));
            }
        }
    });
    sort_by(&mut small, Ord::cmp);
    small.dedup();
    small
}

fn known_keys(mentions: &[Mention]) -> Vec<String> {
    let mut known: Vec<String> = mentions.iter().map(|mention| mention.key.clone()).collect();
    sort_by(&mut known, Ord::cmp);
    known.dedup();
    known
}

/// The folded words with a space between; initials and the letters of an acronym are one word, with
/// points and spaces between or without.
fn key(text: &str) -> String {
    let mut key = String::new();
    let (mut end, mut follows_letter) = (0, false);
    for word in words(text) {
        let between = text.get(end..word.range.start).unwrap_or_default();
        end = word.range.end;
        let written = text.get(word.range).unwrap_or_default();
        let is_letter = written.chars().count() == 1;
        let is_acronym = follows_letter && is_letter && between.trim_end() == ".";
        follows_letter = is_letter;
        if !key.is_empty() && !is_acronym {
            key.push(' ');
        }
        key.push_str(&fold(written));
    }
    key
}
