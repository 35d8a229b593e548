//! Which sentences answer one another.

use super::Compared;
use crossread_engine::{
    compare::{Comparison, Pair, SentenceRef},
    order::sort_by,
};

impl Compared {
    /// The sentences that answer one, best first.
    pub fn matches(&self, at: SentenceRef) -> impl Iterator<Item = (SentenceRef, &Pair)> {
        let matches = self.matches.get(at.column).and_then(|column| column.get(at.sentence));
        matches.into_iter().flatten().map(|&(other, pair)| (other, &self.comparison.pairs[pair]))
    }

    /// The best match of a sentence.
    pub fn best(&self, at: SentenceRef) -> Option<(SentenceRef, &Pair)> {
        self.matches(at).next()
    }

    /// The best match of a sentence in one other column.
    pub fn answer(&self, at: SentenceRef, column: usize) -> Option<SentenceRef> {
        self.matches(at).map(|(other, _)| other).find(|other| other.column == column)
    }

    /// The pair that two sentences are, if they match.
    pub fn pair(&self, one: SentenceRef, other: SentenceRef) -> Option<&Pair> {
        self.matches(one).find(|(matched, _)| *matched == other).map(|(_, pair)| pair)
    }
}

/// For each column and sentence its matches, best first, ties in the order of the columns.
pub(super) fn by_sentence(comparison: &Comparison) -> Vec<Vec<Vec<(SentenceRef, usize)>>> {
    let columns = comparison.columns.iter();
    let mut matches: Vec<Vec<Vec<(SentenceRef, usize)>>> =
        columns.map(|column| vec![Vec::new(); column.sentences.len()]).collect();
    for (number, pair) in comparison.pairs.iter().enumerate() {
        for (one, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            matches[one.column][one.sentence].push((other, number));
        }
    }
    let score = |number: usize| comparison.pairs[number].score;
    for of_sentence in matches.iter_mut().flatten() {
        sort_by(of_sentence, |a, b| score(b.1).total_cmp(&score(a.1)).then(a.0.cmp(&b.0)));
    }
    matches
}
