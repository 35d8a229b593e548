//! A column's words as one sequence, cut where shared wording must not go on.

use super::comparison::{Column, RunPlace};
use super::prepare::PreparedSentence;
use std::ops::Range;

/// One column's words in reading order, with borders between stretches.
pub(super) struct Stream {
    /// The words' forms; a border is a number that stands nowhere else.
    pub(super) ids: Vec<u32>,
    /// Where each stands; `None` for a border.
    pub(super) tokens: Vec<Option<Token>>,
    /// How many words follow without a border, this one included.
    pub(super) unbroken: Vec<usize>,
    /// Hashes of the words up to each place.
    sums: Vec<u64>,
    /// Powers of the hash's base.
    powers: Vec<u64>,
}

/// Where a word of a stream stands.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Index of the sentence in its column.
    pub(super) sentence: usize,
    /// Byte range in the sentence.
    pub(super) range: Range<usize>,
}

/// An odd number with well mixed bits (the golden ratio's, as in Knuth's multiplicative hashing).
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

impl Stream {
    /// The stream of a column. `borders` counts down, so that no border equals another.
    pub(super) fn of(column: &[PreparedSentence], borders: &mut u32) -> Self {
        let mut ids = Vec::new();
        let mut tokens = Vec::new();
        for (index, sentence) in column.iter().enumerate() {
            if sentence.starts_afresh {
                border(&mut ids, &mut tokens, borders);
            }
            for word in &sentence.words {
                if word.own {
                    ids.push(word.form);
                    tokens.push(Some(Token { sentence: index, range: word.range.clone() }));
                } else if tokens.last().is_some_and(Option::is_some) {
                    border(&mut ids, &mut tokens, borders);
                }
            }
        }
        let mut unbroken = vec![0; ids.len()];
        let mut run = 0;
        for at in (0..ids.len()).rev() {
            run = if tokens[at].is_some() { run + 1 } else { 0 };
            unbroken[at] = run;
        }
        let (mut sums, mut powers) = (vec![0_u64], vec![1_u64]);
        for (at, id) in ids.iter().enumerate() {
            sums.push(sums[at].wrapping_mul(BASE).wrapping_add(u64::from(*id) + 1));
            powers.push(powers[at].wrapping_mul(BASE));
        }
        Self { ids, tokens, unbroken, sums, powers }
    }

    /// The word at a place; `None` for a border and behind the end.
    pub(super) fn word(&self, at: usize) -> Option<u32> {
        self.tokens.get(at)?.as_ref().map(|_| self.ids[at])
    }

    /// The word before a place; `None` where a border or the beginning is.
    pub(super) fn before(&self, at: usize) -> Option<u32> {
        self.word(at.checked_sub(1)?)
    }

    /// Hash of so many words from a place on.
    pub(super) fn hash(&self, at: usize, words: usize) -> u64 {
        self.sums[at + words].wrapping_sub(self.sums[at].wrapping_mul(self.powers[words]))
    }

    /// Where so many words from a place on stand in the column's sentences.
    pub(super) fn place(&self, column: usize, at: usize, words: usize) -> RunPlace {
        let token = |at: usize| self.tokens.get(at)?.as_ref();
        let (first, last) = (token(at), token((at + words).saturating_sub(1)));
        RunPlace {
            column,
            first: first.map_or(0, |token| token.sentence),
            start: first.map_or(0, |token| token.range.start),
            last: last.map_or(0, |token| token.sentence),
            end: last.map_or(0, |token| token.range.end),
        }
    }

    /// Notes in the column's sentences which of its words stand in one of these runs.
    pub(super) fn underline(&self, runs: &[Range<usize>], column: &mut Column) {
        let mut steps = vec![0_i64; self.tokens.len() + 1];
        for run in runs {
            steps[run.start] += 1;
            steps[run.end] -= 1;
        }
        let mut depth = 0;
        let mut last = None;
        for (token, step) in self.tokens.iter().zip(steps) {
            depth += step;
            let Some(Token { sentence, range }) = token.as_ref().filter(|_| depth > 0) else {
                last = None;
                continue;
            };
            let shared = &mut column.sentences[*sentence].shared;
            match shared.last_mut().filter(|_| last == Some(*sentence)) {
                Some(open) => open.end = range.end,
                None => shared.push(range.clone()),
            }
            last = Some(*sentence);
        }
    }
}

fn border(ids: &mut Vec<u32>, tokens: &mut Vec<Option<Token>>, borders: &mut u32) {
    ids.push(*borders);
    tokens.push(None);
    *borders = borders.wrapping_sub(1);
}

#[cfg(test)]
mod tests {
    use super::super::reading::Reader;
    use super::*;
    use crate::article::{Article, Block, Kind, Role};
    use crate::article_text::ArticleText;

    /// The stream's words with `|` for borders.
    fn shown(article: &Article) -> String {
        let column = Reader::default().column(&ArticleText::of(article));
        let texts: Vec<String> = ArticleText::of(article).sentences().map(|s| s.text.to_owned()).collect();
        let stream = Stream::of(&column, &mut u32::MAX.clone());
        let token = |token: &Option<Token>| match token {
            Some(token) => texts[token.sentence][token.range.clone()].to_owned(),
            None => "|".to_owned(),
        };
        stream.tokens.iter().map(token).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn headline_other_text_and_furniture_are_cut_off() {
        let mut article = Article {
            title: "One two".into(),
            blocks: ["Three. Four", "Five", "Menu", "Six"].map(Block::paragraph).into(),
            ..Article::default()
        };
        article.blocks[1].role = Role::Aside;
        article.blocks[2].role = Role::Furniture;
        assert_eq!(shown(&article), "| One two | Three Four | Five | | Six");
    }

    #[test]
    fn of_a_digest_only_its_quotations_are_left() {
        let article = Article {
            kind: Kind::Digest,
            title: "One two".into(),
            blocks: vec![Block::paragraph("Roe said “three four” and “five”.")],
            ..Article::default()
        };
        assert_eq!(shown(&article), "| One two | three four | five");
    }
}
