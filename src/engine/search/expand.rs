//! The terms of a corpus that a query word stands for.

use super::query::{Ending, Word};
use crate::corpus::Corpus;
use crate::order::sort_by;
use crate::store::{Dictionary, TermId};
use crate::text::first_unspaced;
use std::ops::Range;

/// What an inflection of the word counts, between 0 (not at all) and 1 (as much as the word).
const INFLECTION_WEIGHT: f32 = 0.7;

/// What a word counts that only begins like the one being typed. Higher lets `in` bring up
/// every article with `include`; 0 hides results until the word is complete.
const PREFIX_WEIGHT: f32 = 0.2;

/// A word that is still being typed stands for this many terms at the most, the most frequent ones.
const MOST_TYPED: usize = 400;

/// A word with a star stands for this many: it asks for all of them, and the rare ones have few
/// articles to walk through.
const MOST_STARRED: usize = 4_000;

/// One term that a query word stands for.
#[derive(Debug, PartialEq)]
pub(super) struct Variant {
    pub(super) term: TermId,
    /// The term itself.
    pub(super) form: Vec<u8>,
    /// What one occurrence counts, above 0 and up to 1.
    pub(super) weight: f32,
}

/// The word itself, its inflections in the languages of the corpus and, where it may go on, the words
/// that begin with it; each term once, by term.
pub(super) fn expand(corpus: &Corpus, word: &Word) -> Vec<Variant> {
    let dictionary = corpus.dictionary();
    let mut variants = Vec::new();
    for term in terms_of(dictionary, &word.form) {
        variants.push(Variant::new(corpus, term, 1.0));
    }
    if word.exact || first_unspaced(&word.form).is_some() {
        return variants;
    }
    add_inflections(corpus, &word.form, &word.written, &mut variants);
    let takes_particles = word.form.starts_with(is_hangul_letter);
    if word.ending.goes_on() || takes_particles {
        let known = variants.len();
        let weight = if takes_particles { INFLECTION_WEIGHT } else { PREFIX_WEIGHT };
        let is_word = variants.iter().any(|variant| variant.weight >= 1.0);
        let most = if word.ending == Ending::Starred { MOST_STARRED } else { MOST_TYPED };
        for term in cut_to(corpus, dictionary.with_prefix(&word.form), most) {
            if !has(&variants[..known], term) {
                variants.push(Variant::new(corpus, term, weight));
            }
        }
        if !is_word && !takes_particles && variants.len() > known {
            // The beginning of a word has no inflections, it only looks as if.
            variants[..known].iter_mut().for_each(|variant| variant.weight = PREFIX_WEIGHT / 2.0);
        }
    }
    in_order(variants)
}

impl Variant {
    fn new(corpus: &Corpus, term: TermId, weight: f32) -> Self {
        Self { term, form: corpus.dictionary().term(term).to_vec(), weight }
    }
}

/// Whether a word with a star stands for fewer words of this corpus than begin like it.
pub(super) fn is_cut(corpus: &Corpus, word: &Word) -> bool {
    word.ending == Ending::Starred
        && !word.exact
        && first_unspaced(&word.form).is_none()
        && corpus.dictionary().with_prefix(&word.form).len() > MOST_STARRED
}

/// At most so many of these terms, in order: those that more articles have, of equals the first.
fn cut_to(corpus: &Corpus, terms: Range<TermId>, most: usize) -> Vec<TermId> {
    if terms.len() <= most {
        return terms.collect();
    }
    let count = |least: u32| terms.clone().filter(|&term| corpus.frequency(term) >= least).count();
    // The least frequency that few enough terms have.
    let (mut low, mut high) = (0, corpus.len() + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if count(middle) > most {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let mut room = most - count(low);
    let mut kept = Vec::new();
    for term in terms {
        let frequency = corpus.frequency(term);
        let fills_up = frequency + 1 == low && room > 0;
        room -= usize::from(fills_up);
        if frequency >= low || fills_up {
            kept.push(term);
        }
    }
    kept
}

/// Whether a folded form is a single character of a script without spaces.
pub(super) fn is_character(form: &str) -> bool {
    first_unspaced(form) == Some(form)
}

/// The terms that a folded word stands under: its own, and for a single character of a script
/// without spaces the pairs that begin with it.
pub(crate) fn terms_of(dictionary: &Dictionary, word: &str) -> Vec<TermId> {
    if !is_character(word) {
        return dictionary.find(word).into_iter().collect();
    }
    let begins =
        |term: TermId| str::from_utf8(dictionary.term(term)).ok().and_then(first_unspaced) == Some(word);
    dictionary.with_prefix(word).filter(|&term| begins(term)).collect()
}

/// A letter of Korean, whose words take their particles on without a space.
fn is_hangul_letter(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}')
}

/// The different forms that count in full, in any corpus.
pub(super) fn full_forms(variants: &[Vec<Variant>]) -> Vec<&[u8]> {
    let mut forms: Vec<&[u8]> = Vec::new();
    for variant in variants.iter().flatten() {
        if variant.weight >= 1.0 && !forms.contains(&variant.form.as_slice()) {
            forms.push(&variant.form);
        }
    }
    forms
}

/// These terms and their inflections, each term once and counting in full.
pub(super) fn with_inflections(corpus: &Corpus, terms: &[TermId]) -> Vec<Variant> {
    let mut variants: Vec<Variant> = terms.iter().map(|&term| Variant::new(corpus, term, 1.0)).collect();
    for at in 0..variants.len() {
        let word = String::from_utf8_lossy(&variants[at].form).into_owned();
        add_inflections(corpus, &word, &word, &mut variants);
    }
    in_order(variants)
}

/// Adds what shares a stem with a word, folded and as it was typed, in any language of the corpus.
fn add_inflections(corpus: &Corpus, word: &str, written: &str, variants: &mut Vec<Variant>) {
    let dictionary = corpus.dictionary();
    let known = dictionary.find(word);
    for order in corpus.stem_orders() {
        let stem = known.and_then(|term| order.stem_of(dictionary, term));
        let stem = stem.unwrap_or_else(|| corpus.stemmer(&order.language).stem(written).into_bytes());
        for term in order.with_stem(dictionary, &stem) {
            if !has(variants, term) {
                variants.push(Variant::new(corpus, term, INFLECTION_WEIGHT));
            }
        }
    }
}

fn has(variants: &[Variant], term: TermId) -> bool {
    variants.iter().any(|variant| variant.term == term)
}

fn in_order(mut variants: Vec<Variant>) -> Vec<Variant> {
    sort_by(&mut variants, |a, b| a.term.cmp(&b.term));
    variants
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::compile;

    #[test]
    fn a_star_stands_for_all_words_that_begin_so() {
        let words: Vec<String> = (1000..1600).map(|number| format!("con{number}")).collect();
        let article =
            Article { id: "a".into(), blocks: vec![Block::paragraph(words.join(" "))], ..Article::default() };
        let corpus = Corpus::open(&compile(&[article], &About::default())).unwrap();
        let variants = |ending| {
            let word = Word { form: "con".into(), written: "con".into(), ending, exact: false, title: false };
            expand(&corpus, &word).len()
        };
        assert_eq!(variants(Ending::Starred), 600);
        assert_eq!(variants(Ending::Whole), 0);
        assert_eq!(variants(Ending::Open), MOST_TYPED);
    }
}
