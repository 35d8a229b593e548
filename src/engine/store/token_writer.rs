//! Articles to tokens.

use super::token_list::{Counted, write_code, write_tokens};
use super::tokens::{ARTICLE_END, BLOCK_END, ESCAPE, FIRST_KIND, SENTENCE_END, pieces};
use crate::article_text::BlockText;
use std::collections::HashMap;

/// Takes the articles one after the other.
#[derive(Default)]
pub(crate) struct TokenWriter {
    tokens: Vec<Counted>,
    numbers: HashMap<String, u32>,
    /// Numbers of the tokens of all articles.
    stream: Vec<u32>,
    /// What stands after the last word, with marks.
    gap: String,
    after_word: bool,
}

impl TokenWriter {
    /// Adds an article: its blocks, the headline first.
    pub(crate) fn add(&mut self, blocks: &[BlockText<'_>]) {
        for (number, block) in blocks.iter().enumerate() {
            if number > 0 {
                self.gap.push(char::from(BLOCK_END));
                self.gap.push(char::from(FIRST_KIND + super::structure::kind(block)));
            }
            let mut from = 0;
            // The last sentence ends with its block.
            let ends = block.sentences.iter().rev().skip(1).rev().map(|sentence| sentence.end);
            for end in ends {
                self.add_text(&block.text[from..end]);
                self.gap.push(char::from(SENTENCE_END));
                from = end;
            }
            self.add_text(&block.text[from..]);
        }
        self.gap.push(char::from(ARTICLE_END));
        self.end_gap();
        self.after_word = false;
    }

    fn add_text(&mut self, text: &str) {
        pieces(text, &mut |range, is_gap| {
            let piece = &text[range];
            if !is_gap {
                self.end_gap();
                self.push(piece, false);
                self.after_word = true;
                return;
            }
            for c in piece.chars() {
                if c < char::from(FIRST_KIND) && !c.is_ascii_whitespace() {
                    self.gap.push(char::from(ESCAPE));
                }
                self.gap.push(c);
            }
        });
    }

    /// Between two words a space goes without saying.
    fn end_gap(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !(gap.is_empty() || self.after_word && gap == " ") {
            self.push(&gap, true);
        }
    }

    fn push(&mut self, text: &str, is_gap: bool) {
        let number = if let Some(&number) = self.numbers.get(text) {
            number
        } else {
            let number = self.tokens.len() as u32;
            self.numbers.insert(text.to_owned(), number);
            self.tokens.push(Counted { text: text.to_owned(), is_gap, times: 0 });
            number
        };
        self.tokens[number as usize].times += 1;
        self.stream.push(number);
    }

    /// The bytes of the list of tokens and of the stream.
    pub(crate) fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let (list, codes) = write_tokens(&self.tokens);
        let mut stream = Vec::new();
        for number in self.stream {
            write_code(&mut stream, codes[number as usize]);
        }
        (list, stream)
    }
}
