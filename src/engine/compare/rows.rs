//! How the columns stand beside each other.
//!
//! The base column gives the first rows, one a sentence. Every further column is laid in: the
//! heaviest chain of its pairs that keeps both reading orders decides which sentences face each
//! other; what lies between two links of the chain is spread over the rows between.

use super::chain::heaviest;
use super::comparison::{Column, Pair, Row};
use std::ops::Range;

/// A chain must keep the headlines together whatever else matches.
const HEADLINES: f32 = 1000.0;

/// Rows as they are built: for each column the sentences of a row.
type Cells = Vec<Vec<usize>>;

/// The rows of all columns. Every sentence stands in exactly one, and every column keeps its
/// reading order.
pub(super) fn rows(columns: &[Column], pairs: &[Pair]) -> Vec<Row> {
    let mut rows: Vec<Cells> = Vec::new();
    for number in 0..columns.len() {
        let weights = Weights::of(columns, pairs, number, &rows);
        let faces = weights.chain();
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
    rows: Vec<Vec<(usize, f32)>>,
    /// For each row whether any sentence of the new column answers it.
    answered: Vec<bool>,
}

impl Weights {
    fn of(columns: &[Column], pairs: &[Pair], number: usize, rows: &[Cells]) -> Self {
        // For each earlier column the row of each of its sentences.
        let mut row_of: Vec<Vec<usize>> = Vec::new();
        for column in &columns[..number] {
            row_of.push(vec![0; column.sentences.len()]);
        }
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                for &sentence in cell {
                    row_of[column][sentence] = row;
                }
            }
        }
        let mut weights = Self {
            rows: vec![Vec::new(); columns[number].sentences.len()],
            answered: vec![false; rows.len()],
        };
        for pair in pairs.iter().filter(|pair| pair.right.column == number) {
            weights.add(pair.right.sentence, row_of[pair.left.column][pair.left.sentence], pair.score);
        }
        let is_headline = |column: &Column| column.sentences.first().is_some_and(|s| s.place.block == 0);
        if is_headline(&columns[number]) && columns[..number].iter().any(is_headline) {
            weights.add(0, 0, HEADLINES);
        }
        weights
    }

    fn add(&mut self, sentence: usize, row: usize, score: f32) {
        let rows = &mut self.rows[sentence];
        let at = rows.partition_point(|known| known.0 < row);
        match rows.get_mut(at) {
            Some(known) if known.0 == row => known.1 = known.1.max(score),
            _ => rows.insert(at, (row, score.max(0.0))),
        }
        self.answered[row] = true;
    }

    /// The row that each sentence faces, if it faces one: the chain of greatest weight in which
    /// rows and sentences both go forward, and beside each link the next sentences that answer
    /// the same row.
    fn chain(&self) -> Vec<Option<usize>> {
        let mut links: Vec<(usize, usize, f32)> = Vec::new();
        for (sentence, rows) in self.rows.iter().enumerate() {
            for &(row, weight) in rows {
                links.push((sentence, row, weight));
            }
        }
        let sentences = self.rows.len();
        let mut faces = vec![None; sentences];
        for &link in &heaviest(&links, self.answered.len()) {
            faces[links[link].0] = Some(links[link].1);
        }
        for open in 1..sentences {
            self.join(&mut faces, open - 1, open);
        }
        for open in (1..sentences).rev() {
            self.join(&mut faces, open, open - 1);
        }
        faces
    }

    /// Lets a sentence join the row of its neighbour where it answers that row too.
    fn join(&self, faces: &mut [Option<usize>], placed: usize, open: usize) {
        if let (Some(row), None) = (faces[placed], faces[open])
            && self.rows[open].iter().any(|known| known.0 == row)
        {
            faces[open] = Some(row);
        }
    }
}

/// Lays a column into the rows.
fn lay_in(mut rows: Vec<Cells>, number: usize, faces: &[Option<usize>], weights: &Weights) -> Vec<Cells> {
    let mut laid = Vec::with_capacity(rows.len());
    let (mut row, mut sentence) = (0, 0);
    loop {
        let mut until = sentence;
        while faces.get(until) == Some(&None) {
            until += 1;
        }
        let link = faces.get(until).copied().flatten();
        let stop = link.unwrap_or(rows.len());
        spread(&mut laid, &mut rows, row..stop, sentence..until, number, weights);
        if link.is_none() {
            return laid;
        }
        // A sentence that stands between two of one row stands there with them.
        let mut after = faces.len();
        while faces[after - 1] != link {
            after -= 1;
        }
        let mut cells = std::mem::take(&mut rows[stop]);
        cells.resize(number + 1, Vec::new());
        cells[number].extend(until..after);
        laid.push(cells);
        (row, sentence) = (stop + 1, after);
    }
}

/// Spreads sentences that face nothing over the rows between two links. A row that is answered
/// elsewhere stays free, and so does the row beside a sentence that answers elsewhere: those
/// stand apart, so that nobody takes them for a pair.
fn spread(
    laid: &mut Vec<Cells>,
    rows: &mut [Cells],
    between: Range<usize>,
    sentences: Range<usize>,
    number: usize,
    weights: &Weights,
) {
    let free: Vec<usize> = between.clone().filter(|&row| !weights.answered[row]).collect();
    let open: Vec<usize> = sentences.clone().filter(|&at| weights.rows[at].is_empty()).collect();
    let seats = free.len().min(open.len());
    let (mut seat, mut row) = (0, between.start);
    for sentence in sentences {
        let mut cells = Cells::new();
        // Of the longer list every so-many-th, in the middle of its share.
        let middle = |length: usize| (2 * seat + 1) * length / (2 * seats);
        if seat < seats && open[middle(open.len())] == sentence {
            let seated = free[middle(free.len())];
            laid.extend(rows[row..seated].iter_mut().map(std::mem::take));
            cells = std::mem::take(&mut rows[seated]);
            row = seated + 1;
            seat += 1;
        }
        cells.resize(number + 1, Vec::new());
        cells[number].push(sentence);
        laid.push(cells);
    }
    laid.extend(rows[row..between.end].iter_mut().map(std::mem::take));
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
