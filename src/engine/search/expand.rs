//! The terms of a corpus that a query word stands for.

use super::query::Word;
use crate::corpus::Corpus;
use crate::store::Entry;
use std::collections::BTreeMap;

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
/// that begin with it; by term.
pub(super) fn expand(corpus: &Corpus, word: &Word) -> Vec<Variant> {
    let dictionary = corpus.dictionary();
    let mut variants: BTreeMap<u32, Variant> = BTreeMap::new();
    if let Some(entry) = dictionary.find(&word.form) {
        variants.insert(entry.id, Variant { entry, weight: 1.0 });
    }
    if word.exact {
        return variants.into_values().collect();
    }
    add_inflections(corpus, &word.form, &mut variants);
    if word.prefix {
        let mut longer: Vec<Entry> = dictionary.with_prefix(&word.form).collect();
        if longer.len() > MOST_VARIANTS {
            longer.sort_by_key(|entry| (u32::MAX - entry.frequency, entry.id));
            longer.truncate(MOST_VARIANTS);
        }
        for entry in longer {
            variants.entry(entry.id).or_insert(Variant { entry, weight: PREFIX_WEIGHT });
        }
    }
    variants.into_values().collect()
}

/// These terms and their inflections, each term counting in full.
pub(super) fn with_inflections(corpus: &Corpus, terms: Vec<Entry>) -> Vec<Variant> {
    let words: Vec<String> =
        terms.iter().map(|entry| String::from_utf8_lossy(&entry.term).into_owned()).collect();
    let mut variants: BTreeMap<u32, Variant> =
        terms.into_iter().map(|entry| (entry.id, Variant { entry, weight: 1.0 })).collect();
    for word in words {
        add_inflections(corpus, &word, &mut variants);
    }
    variants.into_values().collect()
}

fn add_inflections(corpus: &Corpus, word: &str, variants: &mut BTreeMap<u32, Variant>) {
    let dictionary = corpus.dictionary();
    for order in corpus.stem_orders() {
        for entry in order.same_stem(&dictionary, word).into_iter().filter_map(|id| dictionary.entry(id)) {
            variants.entry(entry.id).or_insert(Variant { entry, weight: INFLECTION_WEIGHT });
        }
    }
}
