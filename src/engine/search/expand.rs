//! The terms of a corpus that a query word stands for.

use super::query::Word;
use crate::corpus::Corpus;
use crate::order::sort_by;
use crate::store::{Entry, TermId};

/// What an inflection of the word counts, between 0 (not at all) and 1 (as much as the word).
const INFLECTION_WEIGHT: f32 = 0.8;

/// What a word counts that only begins like the one being typed. Higher lets `in` bring up
/// every article with `include`; 0 hides results until the word is complete.
const PREFIX_WEIGHT: f32 = 0.2;

/// A prefix stands for this many terms at the most, the most frequent ones.
const MOST_VARIANTS: usize = 400;

/// One term that a query word stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variant {
    pub(super) entry: Entry,
    /// What one occurrence counts, above 0 and up to 1.
    pub(super) weight: f32,
}

/// The word itself, its inflections in the languages of the corpus and, with `prefix`, the words
/// that begin with it; each term once, by term.
pub(super) fn expand(corpus: &Corpus, word: &Word) -> Vec<Variant> {
    let dictionary = corpus.dictionary();
    let mut variants = Vec::new();
    if let Some(entry) = dictionary.find(&word.form) {
        variants.push(Variant { entry, weight: 1.0 });
    }
    if word.exact {
        return variants;
    }
    add_inflections(corpus, &word.form, &mut variants);
    if word.prefix {
        let mut longer = dictionary.with_prefix(&word.form);
        if longer.len() > MOST_VARIANTS {
            sort_by(&mut longer, |a, b| b.frequency.cmp(&a.frequency));
            longer.truncate(MOST_VARIANTS);
        }
        let known = variants.len();
        for entry in longer {
            if !has(&variants[..known], entry.id) {
                variants.push(Variant { entry, weight: PREFIX_WEIGHT });
            }
        }
    }
    in_order(variants)
}

/// These terms and their inflections, each term once and counting in full.
pub(super) fn with_inflections(corpus: &Corpus, terms: Vec<Entry>) -> Vec<Variant> {
    let mut variants: Vec<Variant> = terms.into_iter().map(|entry| Variant { entry, weight: 1.0 }).collect();
    for at in 0..variants.len() {
        let word = String::from_utf8_lossy(&variants[at].entry.term).into_owned();
        add_inflections(corpus, &word, &mut variants);
    }
    in_order(variants)
}

fn add_inflections(corpus: &Corpus, word: &str, variants: &mut Vec<Variant>) {
    let dictionary = corpus.dictionary();
    for order in corpus.stem_orders() {
        for id in order.same_stem(&dictionary, word) {
            if has(variants, id) {
                continue;
            }
            if let Some(entry) = dictionary.entry(id) {
                variants.push(Variant { entry, weight: INFLECTION_WEIGHT });
            }
        }
    }
}

fn has(variants: &[Variant], id: TermId) -> bool {
    variants.iter().any(|variant| variant.entry.id == id)
}

fn in_order(mut variants: Vec<Variant>) -> Vec<Variant> {
    sort_by(&mut variants, |a, b| a.entry.id.cmp(&b.entry.id));
    variants
}
