//! How alike two sentences are, seen by themselves.

use super::prepare::{PreparedSentence, Weighted};
use std::cmp::Ordering;

/// What the content words count in [`Likeness::score`]. With 0 only spelling counts, with 1 only
/// whole words do, and a verb no longer meets the noun made of it.
const WORDS: f32 = 0.5;

/// What the letter groups count. With 0 only whole words count, with 1 common endings begin to
/// look like common content.
const LETTERS: f32 = 0.5;

/// Two sentences' likeness in its parts, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// Shared content words out of all content words of the two, rare ones weighing more
    /// (weighted Jaccard index).
    pub(super) words: f32,
    /// Cosine of the letter groups, rare ones weighing more.
    pub(super) letters: f32,
}

impl Likeness {
    /// Compares every left sentence with every right one: one line a left sentence.
    pub(super) fn table(left: &[&PreparedSentence], right: &[&PreparedSentence]) -> Vec<Self> {
        let stems = sums(left, right, |sentence| &sentence.stems, |a, _| a);
        let letters = sums(left, right, |sentence| &sentence.letters, |a, b| a * b);
        let total = |sentence: &&PreparedSentence| sentence.stems.iter().map(|stem| stem.weight).sum::<f32>();
        let totals: Vec<f32> = right.iter().map(total).collect();
        let mut table = Vec::with_capacity(stems.len());
        for (line, sentence) in left.iter().enumerate() {
            let here = total(sentence);
            for (column, there) in totals.iter().enumerate() {
                let at = line * right.len() + column;
                let all = here + there - stems[at];
                let words = if all > 0.0 { (stems[at] / all).min(1.0) } else { 0.0 };
                table.push(Self { words, letters: letters[at].min(1.0) });
            }
        }
        table
    }

    /// The parts in one number, from 0 to 1.
    pub(super) fn score(self) -> f32 {
        WORDS * self.words + LETTERS * self.letters
    }
}

/// For every two sentences the sum of `product` over the features that both have. Goes from each
/// feature to the sentences that have it, since most pairs share few.
fn sums(
    left: &[&PreparedSentence],
    right: &[&PreparedSentence],
    features: fn(&PreparedSentence) -> &[Weighted],
    product: fn(f32, f32) -> f32,
) -> Vec<f32> {
    let mut having: Vec<Vec<(usize, f32)>> = Vec::new();
    for (column, sentence) in right.iter().enumerate() {
        for weighted in features(sentence) {
            let feature = weighted.feature as usize;
            if having.len() <= feature {
                having.resize(feature + 1, Vec::new());
            }
            having[feature].push((column, weighted.weight));
        }
    }
    let mut sums = vec![0.0; left.len() * right.len()];
    for (line, sentence) in left.iter().enumerate() {
        let line = &mut sums[line * right.len()..(line + 1) * right.len()];
        for weighted in features(sentence) {
            for &(column, weight) in having.get(weighted.feature as usize).into_iter().flatten() {
                line[column] += product(weighted.weight, weight);
            }
        }
    }
    sums
}

/// Calls `shared` for every feature that both lists have; the lists are sorted by feature.
pub(super) fn meet(left: &[Weighted], right: &[Weighted], mut shared: impl FnMut(Weighted, Weighted)) {
    let (mut l, mut r) = (0, 0);
    while let (Some(a), Some(b)) = (left.get(l), right.get(r)) {
        match a.feature.cmp(&b.feature) {
            Ordering::Less => l += 1,
            Ordering::Greater => r += 1,
            Ordering::Equal => {
                shared(*a, *b);
                l += 1;
                r += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::prepare::prepare;
    use super::*;
    use crate::article::{Article, Block};
    use crate::article_text::ArticleText;

    fn likeness(left: &str, right: &str) -> Likeness {
        let articles = [left, right].map(|text| Article {
            blocks: vec![Block::paragraph(text)],
            language: Some("en".into()),
            ..Article::default()
        });
        let prepared = prepare(&[ArticleText::of(&articles[0]), ArticleText::of(&articles[1])]);
        Likeness::table(&[&prepared.columns[0][0]], &[&prepared.columns[1][0]])[0]
    }

    #[test]
    fn equal_sentences_are_all_alike_and_strangers_not_at_all() {
        assert!(likeness("The harbour closed.", "The harbour closed!").score() > 0.999);
        assert!(likeness("The harbour closed.", "My grandmother knits.").score() < 0.05);
    }

    #[test]
    fn words_count_by_stem_and_their_kin_by_letters() {
        let inflected = likeness("Harbours closing today", "harbour closes today");
        assert!(inflected.words > 0.999 && inflected.letters < 0.9);
        let kin = likeness("surgical removal", "surgery, removed");
        assert!(
            kin.letters > 0.2 && kin.letters > likeness("surgical removal", "boats, gulls").letters + 0.2
        );
    }
}
