//! The plain measure to stand beside: cosine of word counts weighed by rarity among the sentences of
//! both articles (G. Salton and C. Buckley, 1988), words folded and stemmed, common ones left out.

use crossread_engine::article::Block;
use crossread_engine::text::{Stemmer, fold, is_stop_word, words};
use std::collections::BTreeMap;

type Vector = BTreeMap<String, f64>;

/// The cosine of every left sentence with every right one.
pub fn cosines(left: &[Block], right: &[Block]) -> Vec<Vec<f32>> {
    let stemmer = Stemmer::for_language("en");
    let count = |block: &Block| {
        let mut vector = Vector::new();
        for word in words(&block.text) {
            let text = &block.text[word.range];
            if !is_stop_word(&fold(text)) {
                *vector.entry(stemmer.stem(text)).or_default() += 1.0;
            }
        }
        vector
    };
    let (mut left, mut right): (Vec<Vector>, Vec<Vector>) =
        (left.iter().map(count).collect(), right.iter().map(count).collect());
    let mut spread: BTreeMap<String, f64> = BTreeMap::new();
    for word in left.iter().chain(&right).flat_map(|vector| vector.keys()) {
        *spread.entry(word.clone()).or_default() += 1.0;
    }
    let all = (left.len() + right.len()) as f64;
    for (word, weight) in left.iter_mut().chain(&mut right).flatten() {
        *weight *= libm::log((1.0 + all) / (1.0 + spread[word])) + 1.0;
    }
    let length = |vector: &Vector| vector.values().map(|weight| weight * weight).sum::<f64>().sqrt();
    let cosine = |a: &Vector, b: &Vector| {
        let both: f64 = a.iter().filter_map(|(word, weight)| Some(weight * b.get(word)?)).sum();
        if both > 0.0 { (both / length(a) / length(b)) as f32 } else { 0.0 }
    };
    left.iter().map(|a| right.iter().map(|b| cosine(a, b)).collect()).collect()
}
