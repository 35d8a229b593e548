//! What differs between the two sentences of the open pair: pure, and tested without a browser.

use super::{compared::Compared, figures::figures_of_pair, opened::Opened};
use crossread_engine::compare::{DiffKind, DiffSpan, SentenceRef, wording_diff};
use std::ops::Range;

/// What differs between two matched sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairDiff {
    /// The two sentences, each with what of it differs; none where no match is open.
    halves: Vec<(SentenceRef, Half)>,
}

/// What of one sentence differs from its match: byte ranges in it, in order, apart from each
/// other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Half {
    /// Words that the other sentence does not have.
    pub words: Vec<Range<usize>>,
    /// Words that the other sentence has at another place.
    pub moved: Vec<Range<usize>>,
    /// Numbers and dates that the other sentence has otherwise.
    pub figures: Vec<Range<usize>>,
}

impl PairDiff {
    /// Compares the two sentences that are open, if they match.
    pub fn of(compared: &Compared, opened: &Opened) -> Self {
        let Some((first, second)) = opened.first.zip(opened.second) else {
            return Self::default();
        };
        Self::between(compared, first, second)
    }

    /// Compares two sentences, if they match.
    pub fn between(compared: &Compared, one: SentenceRef, other: SentenceRef) -> Self {
        compared.pair(one, other).map_or_else(Self::default, |pair| {
            let place = |at: SentenceRef| compared.comparison.columns[at.column].sentences[at.sentence].place;
            let side = |at: SentenceRef| (&compared.texts[at.column], place(at));
            let diff = wording_diff(side(pair.left), side(pair.right), pair.wording);
            let half = |at: SentenceRef, spans: &[DiffSpan]| {
                let ranges = |kind: DiffKind| -> Vec<Range<usize>> {
                    spans.iter().filter(|span| span.kind == kind).map(|span| span.range.clone()).collect()
                };
                let (words, moved) = (ranges(DiffKind::NoMatch), ranges(DiffKind::Moved));
                Half { words, moved, figures: figures_of_pair(compared, (pair.left, pair.right), at) }
            };
            let halves =
                [(pair.left, half(pair.left, &diff.left)), (pair.right, half(pair.right, &diff.right))];
            Self { halves: halves.into() }
        })
    }

    /// What of a sentence differs; nothing where it is not of the open pair.
    pub fn half(&self, at: SentenceRef) -> Half {
        let half = self.halves.iter().find(|(sentence, _)| *sentence == at);
        half.map(|(_, half)| half.clone()).unwrap_or_default()
    }

    /// Whether either half has anything of a kind.
    pub fn any(&self, kind: fn(&Half) -> &Vec<Range<usize>>) -> bool {
        self.halves.iter().any(|(_, half)| !kind(half).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    fn open(texts: [&str; 2]) -> (Compared, PairDiff) {
        let compared = compared(&texts, &[((0, 1), (1, 1))]);
        let opened = Opened::of(&compared, compared.choosing(at(1, 1)));
        let diff = PairDiff::of(&compared, &opened);
        (compared, diff)
    }

    fn words(compared: &Compared, at: SentenceRef, ranges: &[Range<usize>]) -> Vec<&'static str> {
        ranges.iter().map(|range| &compared.text(at)[range.clone()]).collect()
    }

    #[test]
    fn each_half_knows_its_own_words_and_figures() {
        let (compared, diff) = open([
            "The mayor said the flood destroyed 240 houses.",
            "The flood destroyed 310 houses, the mayor said.",
        ]);
        let (left, right) = (diff.half(at(0, 1)), diff.half(at(1, 1)));
        assert_eq!(words(&compared, at(0, 1), &left.figures), ["240"]);
        assert_eq!(words(&compared, at(1, 1), &right.figures), ["310"]);
        assert_eq!(words(&compared, at(0, 1), &left.words), ["the", "240"]);
        assert_eq!(words(&compared, at(1, 1), &right.moved), ["mayor said"]);
        assert!(diff.any(|half| &half.moved));
        assert_eq!(diff.half(at(0, 0)), Half::default());
    }

    #[test]
    fn sentences_that_are_no_match_are_not_set_against_each_other() {
        let compared = compared(&["One boat.", "Two boats."], &[]);
        let opened = Opened::of(&compared, compared.link(at(0, 1), Some(at(1, 1))));
        assert_eq!(PairDiff::of(&compared, &opened), PairDiff::default());
    }
}
