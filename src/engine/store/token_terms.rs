//! The terms of each token, and of them the dictionary.

use super::dictionary::{Dictionary, TermId};
use super::token_list::TokenList;
use crate::order::sort_by;
use crate::text::visit_terms;
use std::ops::Range;

/// The terms of the words in a list of tokens.
#[derive(Debug, Default)]
pub(super) struct TokenTerms {
    /// Terms of all words, one after the other.
    terms: Vec<TermId>,
    /// First of each token's terms; one more at the end.
    starts: Vec<u32>,
    /// How many words each token is.
    words: Vec<u32>,
}

impl TokenTerms {
    /// The terms of these tokens, and the dictionary of all terms.
    pub(super) fn of(list: &TokenList) -> (Dictionary, Self) {
        let mut found = Found::default();
        for at in 0..list.tokens.len() {
            found.begin_token();
            if at >= list.gaps {
                found.add(list, at);
            }
        }
        found.begin_token();
        found.into_dictionary()
    }

    /// The term of a word that has no other.
    pub(super) fn only(&self, token: usize) -> Option<TermId> {
        match self.of_token(token as u32) {
            [term] if self.words[token] == 1 => Some(*term),
            _ => None,
        }
    }

    pub(super) fn of_token(&self, token: u32) -> &[TermId] {
        let token = token as usize;
        &self.terms[self.starts[token] as usize..self.starts[token + 1] as usize]
    }

    pub(super) fn words(&self, token: u32) -> u32 {
        self.words[token as usize]
    }
}

/// Terms as they are met.
#[derive(Default)]
struct Found {
    bytes: Vec<u8>,
    terms: Vec<Range<usize>>,
    starts: Vec<u32>,
    words: Vec<u32>,
}

impl Found {
    fn begin_token(&mut self) {
        self.starts.push(self.terms.len() as u32);
        self.words.push(0);
    }

    fn add(&mut self, list: &TokenList, at: usize) {
        let listed = list.listed(at);
        // Small letters of ASCII fold to themselves.
        if listed.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
            self.words[at] = 1;
            self.push(listed);
            return;
        }
        visit_terms(&list.written(at), &mut |term| {
            self.words[at] += u32::from(term.width == 1);
            self.push(term.text.as_bytes());
        });
    }

    fn push(&mut self, term: &[u8]) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(term);
        self.terms.push(start..self.bytes.len());
    }

    fn term(&self, number: u32) -> &[u8] {
        &self.bytes[self.terms[number as usize].clone()]
    }

    /// The list is sorted by the first terms of its words. So only the others are sorted, and then
    /// both are merged.
    fn into_dictionary(self) -> (Dictionary, TokenTerms) {
        let (mut first, mut others) = (Vec::new(), Vec::new());
        for token in self.starts.windows(2) {
            let mut terms = token[0]..token[1];
            first.extend(terms.next());
            others.extend(terms);
        }
        sort_by(&mut others, |&a, &b| self.term(a).cmp(self.term(b)));
        let mut dictionary = Dictionary::default();
        let mut ids = vec![0; self.terms.len()];
        let mut others = others.into_iter().peekable();
        for number in first {
            while let Some(other) = others.next_if(|&other| self.term(other) < self.term(number)) {
                ids[other as usize] = dictionary.push(self.term(other));
            }
            ids[number as usize] = dictionary.push(self.term(number));
        }
        for other in others {
            ids[other as usize] = dictionary.push(self.term(other));
        }
        (dictionary, TokenTerms { terms: ids, starts: self.starts, words: self.words })
    }
}
