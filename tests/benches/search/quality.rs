//! How often the first ten results hold an article with every word that was meant.

use crate::chance::Chance;
use crossread_engine::library::{DocId, Library};
use crossread_engine::search::{Filter, Plan, Query, search};
use crossread_engine::text::{is_stop_word, terms};
use crossread_engine::view::Sort;
use std::collections::HashMap;

const QUESTIONS: usize = 1_000;

/// One question and the words that were meant.
pub struct Question {
    /// What is typed.
    pub typed: String,
    meant: Vec<String>,
    /// Whether the last word was meant as far as it is typed.
    prefix: bool,
}

/// Draws questions from the articles.
pub struct Questions<'a> {
    library: &'a Library,
    docs: Vec<DocId>,
    chance: Chance,
    frequency: HashMap<String, usize>,
}

impl<'a> Questions<'a> {
    /// Questions that are the same in every run.
    pub fn new(library: &'a Library) -> Self {
        let docs: Vec<DocId> = library.docs().collect();
        let mut frequency = HashMap::new();
        for &doc in &docs {
            for word in words(library, doc) {
                *frequency.entry(word).or_default() += 1;
            }
        }
        Self { library, docs, chance: Chance::new(11), frequency }
    }

    /// Words of one article that are no stop words, as they are folded. A single word must be rare
    /// enough that the ten best are not chosen among hundreds.
    pub fn words(&mut self, count: usize) -> Vec<String> {
        loop {
            let doc = self.docs[self.chance.below(self.docs.len())];
            let mut all = words(self.library, doc);
            all.retain(|word| {
                word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()) && !is_stop_word(word)
            });
            if count == 1 {
                all.retain(|word| self.frequency[word] <= 200);
            }
            if all.len() >= count {
                return self.chance.sample(all, count);
            }
        }
    }

    /// So many words, spelt right.
    pub fn exact(&mut self, count: usize) -> Question {
        let meant = self.words(count);
        Question { typed: meant.join(" ") + " ", meant, prefix: false }
    }

    /// So many words, the last one cut off after half of it, four letters at least.
    pub fn begun(&mut self, count: usize) -> Question {
        let mut meant = self.words(count);
        let last = meant.pop().unwrap_or_default();
        meant.push(last[..last.len().div_ceil(2).max(4).min(last.len())].to_owned());
        Question { typed: meant.join(" "), meant, prefix: true }
    }

    /// So many words, one of them with one typo.
    pub fn mistyped(&mut self, count: usize) -> Question {
        let meant = self.words(count);
        let mut typed = meant.clone();
        let which = self.chance.below(count);
        while typed[which] == meant[which] {
            typed[which] = self.typo(&meant[which]);
        }
        Question { typed: typed.join(" ") + " ", meant, prefix: false }
    }

    fn typo(&mut self, word: &str) -> String {
        let mut letters: Vec<u8> = word.bytes().collect();
        let letter = b'a' + self.chance.below(26) as u8;
        let at = self.chance.below(letters.len());
        match self.chance.below(4) {
            0 => letters[at] = letter,
            1 => {
                letters.remove(at);
            }
            2 => letters.insert(self.chance.below(letters.len() + 1), letter),
            _ => letters.swap(at.min(word.len() - 2), at.min(word.len() - 2) + 1),
        }
        String::from_utf8(letters).unwrap_or_default()
    }

    fn is_answered(&self, question: &Question) -> bool {
        let plan = Plan::new(self.library, &Query::parse(&question.typed));
        let results = search(self.library, &plan, &Filter::default(), Sort::Relevance);
        results.hits.iter().take(10).any(|hit| {
            let words = words(self.library, hit.doc);
            let last = question.meant.len() - 1;
            question.meant.iter().enumerate().all(|(at, word)| {
                words.contains(word)
                    || question.prefix && at == last && words.iter().any(|other| other.starts_with(word))
            })
        })
    }
}

/// The different words of an article, sorted.
fn words(library: &Library, doc: DocId) -> Vec<String> {
    let text = library.text(doc);
    let mut words: Vec<String> = text.sentences().flat_map(|s| terms(s.text)).map(|term| term.text).collect();
    words.sort();
    words.dedup();
    words
}

/// Prints what part of the questions of each kind is answered.
pub fn measure(library: &Library) {
    let mut questions = Questions::new(library);
    println!("an article with all words in the first ten, of {QUESTIONS} questions each:");
    for (what, kind) in [("exact", 0), ("prefix", 1), ("typo", 2)] {
        for count in 1..=3 {
            let (mut answered, mut failed) = (0usize, Vec::new());
            for _ in 0..QUESTIONS {
                let question = match kind {
                    0 => questions.exact(count),
                    1 => questions.begun(count),
                    _ => questions.mistyped(count),
                };
                if questions.is_answered(&question) {
                    answered += 1;
                } else {
                    failed.push(format!("{} ({})", question.typed.trim(), question.meant.join(" ")));
                }
            }
            let percent = answered as f64 * 100.0 / QUESTIONS as f64;
            println!("  {what} {count}: {percent:.1} %   {}", failed[..failed.len().min(8)].join(" · "));
        }
    }
}
