//! The articles that have what one clause asks for.

use super::expand::expand;
use super::phrase::Lattice;
use super::query::Wanted;
use crate::article::Role;
use crate::corpus::Corpus;
use crate::text::Term;
use std::collections::BTreeMap;

/// What an occurrence in the headline counts beside one in the text (1).
const TITLE_WEIGHT: f32 = 3.0;

/// Articles by number, each with its weighted count of occurrences, above 0. Occurrences in
/// furniture do not count.
pub(super) type Matches = BTreeMap<u32, f32>;

/// The articles of one corpus that have what is wanted.
pub(super) fn matches(corpus: &Corpus, wanted: &Wanted) -> Matches {
    match wanted {
        Wanted::Word { word, prefix } => word_matches(corpus, word, *prefix),
        Wanted::Phrase { terms, prefix } => phrase_matches(corpus, terms, *prefix),
    }
}

fn word_matches(corpus: &Corpus, word: &str, prefix: bool) -> Matches {
    let mut matches = Matches::new();
    for variant in expand(corpus, word, prefix) {
        for posting in corpus.postings(variant.entry.postings) {
            let occurrences = posting.title as f32 * TITLE_WEIGHT + posting.text as f32;
            if occurrences > 0.0 && posting.ordinal < corpus.len() {
                *matches.entry(posting.ordinal).or_default() += variant.weight * occurrences;
            }
        }
    }
    matches
}

fn phrase_matches(corpus: &Corpus, terms: &[Term], prefix: bool) -> Matches {
    let phrase = Lattice::from_terms(terms.to_vec());
    candidates(corpus, terms, prefix)
        .into_iter()
        .filter_map(|ordinal| {
            let text = corpus.text(ordinal);
            let occurrences: f32 = text
                .blocks
                .iter()
                .enumerate()
                .filter(|(_, block)| block.role != Role::Furniture)
                .map(|(number, block)| {
                    let found = Lattice::of(block.text).find(&phrase, prefix).len() as f32;
                    if number == 0 {
                        found * TITLE_WEIGHT
                    } else {
                        found
                    }
                })
                .sum();
            (occurrences > 0.0).then_some((ordinal, occurrences))
        })
        .collect()
}

/// The articles in which a phrase may stand: each of its words is there, alone or in a joined
/// word of the phrase that covers it.
fn candidates(corpus: &Corpus, terms: &[Term], prefix: bool) -> Vec<u32> {
    let dictionary = corpus.dictionary();
    let last = terms
        .iter()
        .map(|term| term.position + term.width)
        .max()
        .unwrap_or(0);
    let articles_with = |term: &Term| -> Vec<u32> {
        let goes_on = prefix && term.position + term.width == last;
        let entries: Vec<_> = if goes_on {
            dictionary.with_prefix(&term.text).collect()
        } else {
            dictionary.find(&term.text).into_iter().collect()
        };
        entries
            .into_iter()
            .flat_map(|entry| corpus.postings(entry.postings))
            .filter(|posting| posting.title + posting.text > 0 && posting.ordinal < corpus.len())
            .map(|posting| posting.ordinal)
            .collect()
    };
    let mut kept: Option<Vec<u32>> = None;
    for word in terms.iter().filter(|term| term.width == 1) {
        let covers = |term: &&Term| {
            term.position <= word.position && word.position < term.position + term.width
        };
        let mut having: Vec<u32> = terms
            .iter()
            .filter(covers)
            .flat_map(articles_with)
            .collect();
        having.sort_unstable();
        having.dedup();
        kept = Some(match kept {
            None => having,
            Some(mut kept) => {
                kept.retain(|ordinal| having.binary_search(ordinal).is_ok());
                kept
            }
        });
    }
    kept.unwrap_or_default()
}
