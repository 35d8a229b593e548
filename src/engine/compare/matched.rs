//! Matched sentences without the reasons, as the facts across articles need them.

use super::comparison::{Comparison, Confidence, SentenceRef, Wording};

/// Two sentences that answer each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The sentence in the earlier column.
    pub left: SentenceRef,
    /// The sentence in the later column.
    pub right: SentenceRef,
    /// How much they have in common, from 0 to 1.
    pub score: f32,
    /// How far the match can be trusted.
    pub confidence: Confidence,
    /// How alike they are worded; `None` where that would judge a digest's own wording.
    pub wording: Option<Wording>,
}

impl Comparison {
    /// The pairs without their reasons, in the same order.
    pub fn matches(&self) -> Vec<Match> {
        let mut matches = Vec::with_capacity(self.pairs.len());
        for pair in &self.pairs {
            let (left, right, score) = (pair.left, pair.right, pair.score);
            matches.push(Match { left, right, score, confidence: pair.confidence, wording: pair.wording });
        }
        matches
    }
}
