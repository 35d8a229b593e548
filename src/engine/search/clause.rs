//! The articles that have what one clause asks for.

use super::expand::expand;
use super::phrase::Lattice;
use super::query::Wanted;
use crate::article::Role;
use crate::corpus::Corpus;
use crate::text::Term;

/// What an occurrence in the headline counts beside one in the text (1).
const TITLE_WEIGHT: f32 = 3.0;

/// The articles of one corpus that have what a clause wants, each with its weighted count of
/// occurrences, above 0. Occurrences in furniture do not count.
///
/// A slot an article and a list of the slots in use, so that adding is one store and clearing
/// costs no more than was added.
pub(super) struct Matches {
    occurrences: Vec<f32>,
    articles: Vec<u32>,
}

impl Matches {
    fn none(corpus: &Corpus) -> Self {
        Self {
            occurrences: vec![0.0; corpus.len() as usize],
            articles: Vec::new(),
        }
    }

    /// The articles of `corpus` that have what is wanted.
    pub(super) fn of(corpus: &Corpus, wanted: &Wanted) -> Self {
        let mut matches = Self::none(corpus);
        match wanted {
            Wanted::Word { word, prefix } => matches.add_word(corpus, word, *prefix),
            Wanted::Phrase { terms, prefix } => matches.add_phrase(corpus, terms, *prefix),
        }
        matches
    }

    /// How many articles.
    pub(super) fn len(&self) -> usize {
        self.articles.len()
    }

    /// Article numbers and weighted occurrences, in no particular order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, f32)> {
        self.articles
            .iter()
            .map(|&ordinal| (ordinal, self.occurrences[ordinal as usize]))
    }

    fn add(&mut self, ordinal: u32, occurrences: f32) {
        let Some(slot) = self.occurrences.get_mut(ordinal as usize) else {
            return;
        };
        if occurrences > 0.0 {
            if *slot == 0.0 {
                self.articles.push(ordinal);
            }
            *slot += occurrences;
        }
    }

    fn add_word(&mut self, corpus: &Corpus, word: &str, prefix: bool) {
        for variant in expand(corpus, word, prefix) {
            for posting in corpus.postings(variant.entry.postings) {
                let occurrences = posting.title as f32 * TITLE_WEIGHT + posting.text as f32;
                self.add(posting.ordinal, variant.weight * occurrences);
            }
        }
    }

    fn add_phrase(&mut self, corpus: &Corpus, terms: &[Term], prefix: bool) {
        let phrase = Lattice::from_terms(terms.to_vec());
        for ordinal in candidates(corpus, terms, prefix) {
            let text = corpus.text(ordinal);
            for (number, block) in text.blocks.iter().enumerate() {
                if block.role != Role::Furniture {
                    let found = Lattice::of(block.text).find(&phrase, prefix).len() as f32;
                    self.add(
                        ordinal,
                        if number == 0 {
                            found * TITLE_WEIGHT
                        } else {
                            found
                        },
                    );
                }
            }
        }
    }
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
