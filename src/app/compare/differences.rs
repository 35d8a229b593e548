//! Where the articles differ, in reading order: pure, and tested without a browser.

use super::{compared::Compared, opened::Opened, pair_diff::PairDiff};
use crossread_engine::{
    compare::{MatchState, SentenceRef, Wording},
    order::sort_by,
};

/// A sentence to which no match is found, or two matched ones that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The sentence, of two the one in the earlier column.
    pub first: SentenceRef,
    /// Its match.
    pub second: Option<SentenceRef>,
}

/// All differences as the page reads: row by row, then column by column. Of the matches of one
/// sentence only the best counts.
pub fn differences(compared: &Compared) -> Vec<Difference> {
    let comparison = &compared.comparison;
    let mut found: Vec<Difference> = Vec::new();
    for (column, sentences) in comparison.columns.iter().enumerate() {
        for (sentence, of) in sentences.sentences.iter().enumerate() {
            if of.state == MatchState::NoMatch {
                found.push(Difference { first: SentenceRef { column, sentence }, second: None });
            }
        }
    }
    for pair in &comparison.pairs {
        let is_best =
            |at: SentenceRef, with: SentenceRef| compared.best(at).is_some_and(|best| best.0 == with);
        let counts = is_best(pair.left, pair.right) || is_best(pair.right, pair.left);
        if counts && differ(compared, pair.left, pair.right, pair.wording) {
            found.push(Difference { first: pair.left, second: Some(pair.right) });
        }
    }
    let order = Order::of(compared);
    sort_by(&mut found, |a, b| order.key(a.first).cmp(&order.key(b.first)).then(a.second.cmp(&b.second)));
    found
}

/// The number of the difference that is open, from 0.
pub fn open_one(differences: &[Difference], opened: &Opened) -> Option<usize> {
    differences.iter().position(|one| {
        let (first, second) = (Some(one.first), one.second);
        (first, second) == (opened.first, opened.second)
            || second.is_some() && (second, first) == (opened.first, opened.second)
    })
}

/// The difference after (or before) what is open, round and round; from nothing the first (or
/// last). `None` where nothing differs.
pub fn next(compared: &Compared, opened: &Opened, forward: bool) -> Option<Difference> {
    let all = compared.differences();
    let order = Order::of(compared);
    let is_passed = |one: &Difference| opened.first.is_some_and(|at| order.key(one.first) < order.key(at));
    let passed = all.iter().filter(|one| is_passed(one)).count();
    let next = match (open_one(all, opened), forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at + all.len() - 1,
        (None, true) => passed,
        (None, false) => passed + all.len().saturating_sub(1),
    };
    all.get(next.checked_rem(all.len())?).copied()
}

/// Whether two matched sentences differ in a number, a date or in wording that can be judged.
fn differ(compared: &Compared, left: SentenceRef, right: SentenceRef, wording: Option<Wording>) -> bool {
    let figures = || {
        let mut all = compared.figure_differences().iter();
        all.any(|one| (one.left.at, one.right.at) == (left, right))
    };
    match wording {
        Some(Wording::Reworded | Wording::PerhapsRelated) => true,
        Some(Wording::SameWords) => {
            PairDiff::between(compared, left, right).any(|half| &half.words) || figures()
        }
        None => figures(),
    }
}

/// The order in which the page reads.
struct Order {
    /// For each column and sentence its row.
    rows: Vec<Vec<usize>>,
}

impl Order {
    fn of(compared: &Compared) -> Self {
        let columns = &compared.comparison.columns;
        let mut rows: Vec<Vec<usize>> =
            columns.iter().map(|column| vec![0; column.sentences.len()]).collect();
        for (number, row) in compared.comparison.rows.iter().enumerate() {
            for (column, cell) in row.cells.iter().enumerate() {
                for sentence in cell {
                    rows[column][*sentence] = number;
                }
            }
        }
        Self { rows }
    }

    fn key(&self, at: SentenceRef) -> (usize, SentenceRef) {
        (self.rows[at.column][at.sentence], at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    fn example() -> Compared {
        let mut compared = compared(
            &["It rained.|It poured on.|Sun.", "Snow.|It poured.|Sun."],
            &[((0, 0), (1, 0)), ((0, 2), (1, 2)), ((0, 3), (1, 3))],
        );
        compared.comparison.pairs[0].wording = None;
        compared.comparison.pairs[1].wording = Some(Wording::SameWords);
        compared.comparison.pairs[2].wording = Some(Wording::SameWords);
        compared
    }

    fn open(compared: &Compared, first: SentenceRef, second: Option<SentenceRef>) -> Opened {
        Opened::of(compared, compared.link(first, second))
    }

    #[test]
    fn differences_come_as_the_page_reads_and_equal_sentences_are_none() {
        let found: Vec<_> = differences(&example()).into_iter().map(|one| (one.first, one.second)).collect();
        assert_eq!(found, [(at(0, 1), None), (at(1, 1), None), (at(0, 2), Some(at(1, 2)))]);
    }

    #[test]
    fn they_are_gone_through_round_and_round_from_where_the_reader_is() {
        let compared = example();
        let next = |opened: &Opened, forward| next(&compared, opened, forward).map(|one| one.first);
        let nothing = Opened::default();
        assert_eq!((next(&nothing, true), next(&nothing, false)), (Some(at(0, 1)), Some(at(0, 2))));
        let equal = open(&compared, at(0, 3), Some(at(1, 3)));
        assert_eq!((next(&equal, true), next(&equal, false)), (Some(at(0, 1)), Some(at(0, 2))));
        let turned = open(&compared, at(1, 2), Some(at(0, 2)));
        assert_eq!(open_one(compared.differences(), &turned), Some(2));
        assert_eq!((next(&turned, true), next(&turned, false)), (Some(at(0, 1)), Some(at(1, 1))));
    }
}
