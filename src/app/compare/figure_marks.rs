//! Numbers and dates that are marked while nothing is open: pure, and tested without a browser.

use super::compared::Compared;
use crossread_engine::compare::{Confidence, SentenceRef};
use std::collections::BTreeMap;
use std::ops::Range;

/// For each sentence the numbers and dates that its best match in another column has otherwise: byte
/// ranges in it, in order, apart from each other. Only likely matches count: what differs between two
/// sentences that may tell of different things says nothing.
pub fn figure_marks(compared: &Compared) -> BTreeMap<SentenceRef, Vec<Range<usize>>> {
    let mut marks: BTreeMap<SentenceRef, Vec<Range<usize>>> = BTreeMap::new();
    for difference in compared.figure_differences() {
        let (left, right) = (difference.left.at, difference.right.at);
        let is_likely = compared.pair(left, right).is_some_and(|pair| pair.confidence == Confidence::Likely);
        let answers = compared.answer(left, right.column) == Some(right)
            || compared.answer(right, left.column) == Some(left);
        if is_likely && answers {
            for mention in [&difference.left, &difference.right] {
                marks.entry(mention.at).or_default().push(mention.figure.range.clone());
            }
        }
    }
    for ranges in marks.values_mut() {
        ranges.sort_unstable_by_key(|range| (range.start, range.end));
        let mut end = 0;
        ranges.retain(|range| {
            let is_apart = range.start >= end;
            if is_apart {
                end = range.end;
            }
            is_apart
        });
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    const TEXTS: [&str; 2] = [
        "The flood destroyed 240 houses on the coast.|It rained.",
        "The flood destroyed 310 houses on the coast.|It rained.",
    ];

    #[test]
    fn a_number_that_the_match_has_otherwise_is_marked_on_both_sides() {
        let compared = compared(&TEXTS, &[((0, 1), (1, 1)), ((0, 2), (1, 2))]);
        let marks = figure_marks(&compared);
        let words = |at| marks[&at].iter().map(|range| &compared.text(at)[range.clone()]).collect::<Vec<_>>();
        assert_eq!((words(at(0, 1)), words(at(1, 1))), (vec!["240"], vec!["310"]));
        assert_eq!(marks.len(), 2);
    }

    #[test]
    fn a_match_that_is_only_possible_marks_nothing() {
        let mut compared = compared(&TEXTS, &[((0, 1), (1, 1))]);
        compared.comparison.pairs[0].confidence = Confidence::Possible;
        assert!(figure_marks(&compared).is_empty());
    }
}
