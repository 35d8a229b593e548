//! Plain tf-idf cosine, to compare with: counts times ln(articles / articles with the word).

use std::collections::BTreeMap;

/// For each text the nearest other one; none where it shares no word.
pub fn nearest(texts: &[&str]) -> Vec<Option<usize>> {
    let counts: Vec<BTreeMap<String, f64>> = texts.iter().map(|text| count(text)).collect();
    let mut having: BTreeMap<&str, f64> = BTreeMap::new();
    for word in counts.iter().flat_map(BTreeMap::keys) {
        *having.entry(word).or_default() += 1.0;
    }
    let weigh = |counts: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
        let weight = |(word, count): (&String, &f64)| {
            (word.clone(), count * libm::log(texts.len() as f64 / having[word.as_str()]))
        };
        let weights: BTreeMap<String, f64> = counts.iter().map(weight).collect();
        let length = weights.values().map(|weight| weight * weight).sum::<f64>().sqrt();
        weights.into_iter().map(|(word, weight)| (word, weight / length.max(1e-9))).collect()
    };
    let vectors: Vec<_> = counts.iter().map(weigh).collect();
    let cosine = |a: usize, b: usize| -> f64 {
        vectors[a].iter().filter_map(|(word, weight)| Some(weight * vectors[b].get(word)?)).sum()
    };
    let nearest = |a: usize| {
        let others = (0..texts.len()).filter(|&b| b != a).map(|b| (cosine(a, b), b));
        others.filter(|(cosine, _)| *cosine > 0.0).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, b)| b)
    };
    (0..texts.len()).map(nearest).collect()
}

fn count(text: &str) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1.0;
    }
    counts
}
