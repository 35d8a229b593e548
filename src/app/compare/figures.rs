//! Numbers and dates that two matched sentences have otherwise: pure, and tested without a browser.

use super::compared::Compared;
use crossread_engine::{
    compare::{Confidence, SentenceRef},
    order::sort_by,
};
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
        apart(ranges);
    }
    marks
}

/// The numbers and dates of one sentence of a pair that the other has otherwise: byte ranges in it, in
/// order, apart from each other.
pub fn figures_of_pair(
    compared: &Compared,
    pair: (SentenceRef, SentenceRef),
    at: SentenceRef,
) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for difference in compared.figure_differences() {
        if (difference.left.at, difference.right.at) == pair {
            for mention in [&difference.left, &difference.right] {
                if mention.at == at {
                    ranges.push(mention.figure.range.clone());
                }
            }
        }
    }
    apart(&mut ranges);
    ranges
}

/// Puts ranges in order and leaves out what lies over one before.
fn apart(ranges: &mut Vec<Range<usize>>) {
    sort_by(ranges, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    let mut end = 0;
    ranges.retain(|range| {
        let is_apart = range.start >= end;
        if is_apart {
            end = range.end;
        }
        is_apart
    });
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

    #[test]
    fn numbers_in_another_order_are_marked_in_the_open_pair_as_well() {
        let compared = compared(
            &[
                "The flood destroyed 240 houses and damaged 3 bridges.",
                "The flood damaged 5 bridges and destroyed 310 houses.",
            ],
            &[((0, 1), (1, 1))],
        );
        let words = |at, ranges: &[Range<usize>]| {
            ranges.iter().map(|range| &compared.text(at)[range.clone()]).collect::<Vec<_>>()
        };
        let marks = figure_marks(&compared);
        for (at, expected) in [(at(0, 1), ["240", "3"]), (at(1, 1), ["5", "310"])] {
            assert_eq!(words(at, &marks[&at]), expected);
            assert_eq!(
                words(at, &figures_of_pair(&compared, (self::at(0, 1), self::at(1, 1)), at)),
                expected
            );
        }
    }
}
