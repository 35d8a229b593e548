//! How the columns stand beside each other.
//!
//! The base column gives the first rows, one a sentence. Every further column is laid in: the
//! heaviest chain of its pairs that keeps both reading orders decides which sentences face each
//! other; what lies between two links of the chain is spread over the rows between.

use super::chain::heaviest;
use super::comparison::{Column, Pair, Row};
use std::collections::BTreeMap;

/// A chain must keep the headlines together whatever else matches.
const HEADLINES: f32 = 1000.0;

/// Rows as they are built: for each column the sentences of a row.
type Cells = Vec<Vec<usize>>;

/// The rows of all columns. Every sentence stands in exactly one, and every column keeps its
/// reading order.
pub(super) fn rows(columns: &[Column], pairs: &[Pair]) -> Vec<Row> {
    let mut rows: Vec<Cells> = Vec::new();
    for (number, column) in columns.iter().enumerate() {
        let weights = Weights::of(columns, pairs, number, &rows);
        let faces = weights.chain(column.sentences.len());
        rows = lay_in(rows, number, &faces, &weights);
    }
    let width = columns.len();
    rows.into_iter()
        .map(|mut cells| {
            cells.resize(width, Vec::new());
            Row { cells }
        })
        .collect()
}

/// What speaks for a sentence of the new column to stand in a row.
struct Weights {
    /// For each sentence its rows and weights, by row.
    rows: Vec<BTreeMap<usize, f32>>,
    /// For each row whether any sentence of the new column answers it.
    answered: Vec<bool>,
}

impl Weights {
    fn of(columns: &[Column], pairs: &[Pair], number: usize, rows: &[Cells]) -> Self {
        let mut row_of = BTreeMap::new();
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                row_of.extend(cell.iter().map(|&sentence| ((column, sentence), row)));
            }
        }
        let mut weights = Self {
            rows: vec![BTreeMap::new(); columns[number].sentences.len()],
            answered: vec![false; rows.len()],
        };
        for pair in pairs.iter().filter(|pair| pair.right.column == number) {
            let Some(&row) = row_of.get(&(pair.left.column, pair.left.sentence)) else {
                continue;
            };
            weights.add(pair.right.sentence, row, pair.score);
        }
        let is_headline = |column: &Column| column.sentences.first().is_some_and(|s| s.place.block == 0);
        if is_headline(&columns[number]) && columns[..number].iter().any(is_headline) {
            weights.add(0, 0, HEADLINES);
        }
        weights
    }

    fn add(&mut self, sentence: usize, row: usize, score: f32) {
        let weight = self.rows[sentence].entry(row).or_insert(0.0);
        *weight = weight.max(score);
        self.answered[row] = true;
    }

    /// The row that each sentence faces, if it faces one: the chain of greatest weight in which
    /// rows and sentences both go forward, and beside each link the next sentences that answer
    /// the same row.
    fn chain(&self, sentences: usize) -> Vec<Option<usize>> {
        let links: Vec<(usize, usize, f32)> = self
            .rows
            .iter()
            .enumerate()
            .flat_map(|(sentence, rows)| rows.iter().map(move |(&row, &weight)| (sentence, row, weight)))
            .collect();
        let mut faces = vec![None; sentences];
        for &link in &heaviest(&links, self.answered.len()) {
            faces[links[link].0] = Some(links[link].1);
        }
        self.join(&mut faces, (1..sentences).map(|at| (at - 1, at)));
        self.join(&mut faces, (1..sentences).rev().map(|at| (at, at - 1)));
        faces
    }

    /// Lets a sentence join the row of its neighbour where it answers that row too.
    fn join(&self, faces: &mut [Option<usize>], neighbours: impl Iterator<Item = (usize, usize)>) {
        for (placed, open) in neighbours {
            if let (Some(row), None) = (faces[placed], faces[open])
                && self.rows[open].contains_key(&row)
            {
                faces[open] = Some(row);
            }
        }
    }
}

/// Lays a column into the rows.
fn lay_in(rows: Vec<Cells>, number: usize, faces: &[Option<usize>], weights: &Weights) -> Vec<Cells> {
    let mut laid = Vec::with_capacity(rows.len());
    let mut old = rows.into_iter().enumerate().peekable();
    let mut sentence = 0;
    loop {
        let until = (sentence..faces.len()).find(|&at| faces[at].is_some()).unwrap_or(faces.len());
        let link = faces.get(until).copied().flatten();
        let mut between = Vec::new();
        while let Some(row) = old.next_if(|(row, _)| link.is_none_or(|link| *row < link)) {
            between.push(row);
        }
        spread(&mut laid, between, sentence..until, number, weights);
        let Some(link) = link else { break };
        let mut cells = old.next().map(|(_, cells)| cells).unwrap_or_default();
        cells.resize(number + 1, Vec::new());
        sentence = until;
        // A sentence that stands between two of one row stands there with them.
        let last = (sentence..faces.len()).rfind(|&at| faces[at] == Some(link)).unwrap_or(sentence);
        cells[number].extend(sentence..=last);
        laid.push(cells);
        sentence = last + 1;
    }
    laid
}

/// Spreads sentences that face nothing over the rows between two links. A row that is answered
/// elsewhere stays free, and so does the row beside a sentence that answers elsewhere: those
/// stand apart, so that nobody takes them for a pair.
fn spread(
    laid: &mut Vec<Cells>,
    rows: Vec<(usize, Cells)>,
    sentences: std::ops::Range<usize>,
    number: usize,
    weights: &Weights,
) {
    let free: Vec<usize> = (0..rows.len()).filter(|&at| !weights.answered[rows[at].0]).collect();
    let open: Vec<usize> = sentences.clone().filter(|&sentence| weights.rows[sentence].is_empty()).collect();
    let mut seat: BTreeMap<usize, usize> = BTreeMap::new();
    let seats = free.len().min(open.len());
    for at in 0..seats {
        // Of the longer list every so-many-th, in the middle of its share.
        let middle = |length: usize| (2 * at + 1) * length / (2 * seats);
        seat.insert(open[middle(open.len())], free[middle(free.len())]);
    }
    let mut rows = rows.into_iter().map(|(_, cells)| cells).enumerate().peekable();
    for sentence in sentences {
        let own_row = match seat.get(&sentence) {
            Some(&row) => {
                while let Some((_, cells)) = rows.next_if(|(at, _)| *at < row) {
                    laid.push(cells);
                }
                rows.next().map(|(_, cells)| cells)
            }
            None => None,
        };
        let mut cells = own_row.unwrap_or_default();
        cells.resize(number + 1, Vec::new());
        cells[number].push(sentence);
        laid.push(cells);
    }
    laid.extend(rows.map(|(_, cells)| cells));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::Place;
    use crate::article::{Form, Role};
    use crate::compare::{ComparedSentence, Confidence, MatchState, SentenceRef, Why};

    /// Columns of so many paragraphs without headlines, and pairs of the first two.
    fn check(sizes: &[usize], links: &[(usize, usize, f32)], expect: &[&[&[usize]]]) {
        let column = |&size: &usize| Column {
            sentences: (1..=size)
                .map(|block| ComparedSentence {
                    place: Place { block: block as u32, sentence: 0 },
                    form: Form::Paragraph,
                    role: Role::Body,
                    state: MatchState::Unclear,
                    bytes: 0,
                    shared: Vec::new(),
                })
                .collect(),
        };
        let pair = |&(left, right, score): &(usize, usize, f32)| Pair {
            left: SentenceRef { column: 0, sentence: left },
            right: SentenceRef { column: 1, sentence: right },
            score,
            confidence: Confidence::Likely,
            wording: None,
            why: Why::default(),
        };
        let columns: Vec<Column> = sizes.iter().map(column).collect();
        let pairs: Vec<Pair> = links.iter().map(pair).collect();
        let found: Vec<Vec<Vec<usize>>> = rows(&columns, &pairs).into_iter().map(|row| row.cells).collect();
        let expect: Vec<Vec<Vec<usize>>> =
            expect.iter().map(|row| row.iter().map(|cell| cell.to_vec()).collect()).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn matched_sentences_face_each_other() {
        check(&[2, 3], &[(0, 0, 0.9), (1, 2, 0.9)], &[&[&[0], &[0]], &[&[], &[1]], &[&[1], &[2]]]);
    }

    #[test]
    fn the_heavier_of_crossing_pairs_face_each_other_and_the_lighter_stand_alone() {
        check(&[2, 2], &[(0, 1, 0.5), (1, 0, 0.9)], &[&[&[0], &[]], &[&[1], &[0]], &[&[], &[1]]]);
    }

    #[test]
    fn sentences_without_a_match_are_spread_over_the_rows_between() {
        check(
            &[4, 3],
            &[(0, 0, 0.9), (3, 2, 0.9)],
            &[&[&[0], &[0]], &[&[1], &[]], &[&[2], &[1]], &[&[3], &[2]]],
        );
        check(&[1, 3], &[], &[&[&[], &[0]], &[&[0], &[1]], &[&[], &[2]]]);
    }

    #[test]
    fn one_sentence_told_in_two_faces_both() {
        check(&[2, 3], &[(0, 0, 0.5), (0, 1, 0.9), (1, 2, 0.9)], &[&[&[0], &[0, 1]], &[&[1], &[2]]]);
    }

    #[test]
    fn no_column_is_forgotten() {
        check(&[], &[], &[]);
        check(&[0, 2], &[], &[&[&[], &[0]], &[&[], &[1]]]);
        check(&[1, 0, 1], &[], &[&[&[0], &[], &[0]]]);
    }
}
