//! Lists of names in a sentence.

use crate::article::{Form, Role};
use crate::article_text::ArticleText;
use crate::text::{Stemmer, fold, is_stop_word, words};
use std::ops::Range;

/// A list's names as ranges of words.
pub(super) type List = Vec<Range<usize>>;

/// A sentence cut into words.
pub(in super::super) struct Sentence<'a> {
    text: &'a str,
    stemmer: Stemmer,
    words: Vec<Word>,
}

struct Word {
    range: Range<usize>,
    form: String,
    /// Whether it says something by itself.
    says: bool,
    is_name: bool,
    /// What stands before it, trimmed.
    before: String,
}

/// The sentences of one article.
pub(in super::super) fn read<'a>(article: &ArticleText<'a>) -> Vec<Sentence<'a>> {
    let mut sentences = Vec::new();
    for sentence in article.sentences() {
        let mut list: Vec<Word> = Vec::new();
        // Capitals of headings show no names.
        if sentence.role != Role::Furniture && sentence.form != Form::Heading {
            for word in words(sentence.text) {
                let text = sentence.text.get(word.range.clone()).unwrap_or_default();
                let form = fold(text);
                let end = list.last().map_or(0, |last| last.range.end);
                let before = sentence.text.get(end..word.range.start).unwrap_or_default().trim().to_owned();
                let says = !is_stop_word(&form);
                let is_name = says && text.chars().next().is_some_and(char::is_uppercase);
                list.push(Word { range: word.range, form, says, is_name, before });
            }
        }
        sentences.push(Sentence { text: sentence.text, stemmer: article.stemmer, words: list });
    }
    sentences
}

impl Sentence<'_> {
    /// The lists of names, each of two names or more with "and" before the last.
    pub(super) fn lists(&self) -> Vec<List> {
        let mut lists = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            let mut list: List = Vec::new();
            let mut ended = false;
            while let Some(name) = self.name(at).filter(|_| !ended) {
                at = name.end;
                list.push(name);
                let comma = self.words.get(at).is_some_and(|word| word.before.starts_with(','));
                let and = self
                    .words
                    .get(at)
                    .is_some_and(|word| word.form == "and" && matches!(word.before.as_str(), "" | ","));
                let next = at + usize::from(and);
                let the = self.words.get(next).is_some_and(|word| word.form == "the");
                if !(and || comma) || self.name(next + usize::from(the)).is_none() {
                    break;
                }
                at = next + usize::from(the);
                ended = and;
                if let Some(name) = self.name(at).filter(|_| and) {
                    at = name.end;
                    list.push(name);
                    if !self.is_adjective(at) {
                        lists.push(std::mem::take(&mut list));
                    }
                }
            }
            at += 1;
        }
        lists
    }

    /// Whether the name that ends before a word only describes it: "Tarnish-language", "Marrovian
    /// islanders".
    fn is_adjective(&self, end: usize) -> bool {
        let (Some(last), Some(next)) = (self.words.get(end.wrapping_sub(1)), self.words.get(end)) else {
            return false;
        };
        let ending = ["an", "ese", "ish", "ic", "ist", "li"].iter().any(|ending| last.form.ends_with(ending));
        next.before == "-" || next.before.is_empty() && ending && next.says
    }

    /// The name that begins with a word: capital words one after the other.
    fn name(&self, at: usize) -> Option<Range<usize>> {
        self.words.get(at).filter(|word| word.is_name)?;
        let mut end = at + 1;
        while self.words.get(end).is_some_and(|word| word.is_name && matches!(word.before.as_str(), "" | "-"))
        {
            end += 1;
        }
        Some(at..end)
    }

    /// Where a name of another sentence stands here, as a range of words.
    pub(super) fn find(&self, other: &Self, name: &Range<usize>) -> Option<Range<usize>> {
        let name = other.words.get(name.clone())?;
        let at = self
            .words
            .windows(name.len())
            .position(|window| window.iter().zip(name).all(|(a, b)| a.form == b.form && a.is_name))?;
        Some(at..at + name.len())
    }

    /// Where a range of words stands in the sentence.
    pub(super) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let word = |at: usize| self.words.get(at).map(|word| word.range.clone()).unwrap_or_default();
        word(words.start).start..word(words.end.saturating_sub(1)).end
    }

    /// How many different content words both have, the list's own left out.
    pub(super) fn common_words(&self, other: &Self, list: &List) -> usize {
        let others = other.stems(&[]);
        let mut common: Vec<String> = Vec::new();
        for stem in self.stems(list) {
            if !common.contains(&stem) && others.contains(&stem) {
                common.push(stem);
            }
        }
        common.len()
    }

    /// The stems of the content words, those of a list left out.
    fn stems(&self, list: &[Range<usize>]) -> Vec<String> {
        let mut stems = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let own = list.iter().any(|name| name.contains(&at));
            if let Some(text) = self.text.get(word.range.clone()).filter(|_| word.says && !own) {
                stems.push(self.stemmer.stem(text));
            }
        }
        stems
    }
}
