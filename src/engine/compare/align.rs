//! Which sentences of two columns answer each other.
//!
//! Every two sentences get a score. It starts from their likeness by themselves and is then seen
//! in its place: how it stands beside the other candidates, whether the neighbours match too,
//! whether both stand at a like place in their articles, and whether the articles have anything
//! to do with each other at all. Order and place are a bonus, never a filter.

use super::prepare::{Class, Prepared, PreparedSentence};
use super::similarity::Likeness;

/// What a better candidate in the same line *and* column takes from a score. With 0 every
/// candidate stands for itself; with 1 a candidate half as good as the best counts only half.
const STANDING: f32 = 0.5;

/// What the pairs before and after add, in the same order, as a share of the score for each: with
/// 0 each pair stands alone, with 1 two perfect neighbours make it three times as strong, with 1.5 four times. A share
/// only, so that neighbours never make a pair of two sentences that have nothing in common.
const CHAIN: f32 = 1.5;

/// What the best neighbour adds that matches the same sentence, as when one outlet tells in two
/// sentences what another puts into one. With 0 nothing, with 1 a perfect one doubles the score.
const SPLIT: f32 = 0.5;

/// What it adds to stand at the same place in the article, as a share of the score. With 0 place
/// says nothing; with 1 it can double a score.
const PLACE: f32 = 0.5;

/// How far apart, as a share of the article's length, two places may be before they no longer
/// count as alike. With 0 only equal places count, with 1 nearly all do.
const PLACE_WIDTH: f32 = 0.2;

/// What two articles lose that have no pair in common which is good by itself. With 0 look-alike
/// events get the same scores as one event; with 1 their scores fall to nothing.
const OTHER_EVENT: f32 = 0.75;

/// A pair this good shows that two articles are about one event.
const SAME_EVENT: f32 = 0.3;

/// Every two sentences of one class in two columns.
pub(super) struct Table {
    /// Indices of the left column's sentences.
    pub(super) left: Vec<usize>,
    /// Indices of the right column's sentences.
    pub(super) right: Vec<usize>,
    /// One line a left sentence.
    pub(super) cells: Vec<Cell>,
}

/// What is known of one pair.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    /// The two sentences by themselves.
    pub(super) likeness: Likeness,
    /// Share of the likeness that is left beside better candidates, from 0 to 1.
    pub(super) standing: f32,
    /// How many times the neighbours lifted it, 1 or more.
    pub(super) neighbours: f32,
    /// How many times the place lifted it, 1 or more.
    pub(super) place: f32,
    /// What the two articles' closeness multiplied it by, from 0 to 1.
    pub(super) event: f32,
    /// All of it, from 0 to 1.
    pub(super) score: f32,
}

impl Table {
    /// Scores two columns' sentences of one class.
    pub(super) fn of(prepared: &Prepared, left: usize, right: usize, class: Class) -> Self {
        let (rows, left) = of_class(prepared, left, class);
        let (columns, right) = of_class(prepared, right, class);
        let likeness = Likeness::table(&left, &right);
        let mut cells = Vec::with_capacity(likeness.len());
        for likeness in likeness {
            let score = likeness.score();
            cells.push(Cell { likeness, standing: 1.0, neighbours: 1.0, place: 1.0, event: 1.0, score });
        }
        let mut table = Self { left: rows, right: columns, cells };
        if class == Class::Text {
            table.stand_beside_others();
            table.look_at_neighbours();
            table.look_at_places();
            table.look_at_articles();
        }
        table
    }

    fn width(&self) -> usize {
        self.right.len()
    }

    /// Calls `change` for all cells with their line and column.
    fn each(&mut self, change: &mut dyn FnMut(usize, usize, &mut Cell)) {
        let width = self.right.len().max(1);
        for (line, cells) in self.cells.chunks_mut(width).enumerate() {
            for (column, cell) in cells.iter_mut().enumerate() {
                change(line, column, cell);
            }
        }
    }

    fn scores(&self) -> Vec<f32> {
        self.cells.iter().map(|cell| cell.score).collect()
    }

    /// A pair that is the best of its line or its column keeps its score; one that is second in
    /// both loses. (The idea of margin scores, M. Artetxe and H. Schwenk, 2019.)
    fn stand_beside_others(&mut self) {
        let mut best_of_line = vec![0.0_f32; self.left.len()];
        let mut best_of_column = vec![0.0_f32; self.width()];
        self.each(&mut |line, column, cell| {
            best_of_line[line] = best_of_line[line].max(cell.score);
            best_of_column[column] = best_of_column[column].max(cell.score);
        });
        self.each(&mut |line, column, cell| {
            let best = best_of_line[line].min(best_of_column[column]);
            if best > 0.0 {
                cell.standing = 1.0 - STANDING * (1.0 - cell.score / best);
                cell.score *= cell.standing;
            }
        });
    }

    /// Neighbours that match in the same order speak for a pair, and so does a neighbour that
    /// matches the same sentence.
    fn look_at_neighbours(&mut self) {
        let scores = self.scores();
        let (height, width) = (self.left.len(), self.width());
        let at = |line: Option<usize>, column: Option<usize>| match (line, column) {
            (Some(line), Some(column)) if line < height && column < width => scores[line * width + column],
            _ => 0.0,
        };
        self.each(&mut |line, column, cell| {
            let (above, below) = (line.checked_sub(1), line.checked_add(1));
            let (before, after) = (column.checked_sub(1), column.checked_add(1));
            let chain = at(above, before) + at(below, after);
            let split = [
                at(above, Some(column)),
                at(below, Some(column)),
                at(Some(line), before),
                at(Some(line), after),
            ];
            cell.neighbours = 1.0 + CHAIN * chain + SPLIT * split.into_iter().fold(0.0, f32::max);
            cell.score = lifted(cell.score, cell.neighbours);
        });
    }

    fn look_at_places(&mut self) {
        let (height, width) = (self.left.len() as f32, self.width() as f32);
        self.each(&mut |line, column, cell| {
            let apart = (line as f32 + 0.5) / height - (column as f32 + 0.5) / width;
            let alike = libm::expf(-(apart / PLACE_WIDTH) * (apart / PLACE_WIDTH));
            cell.place = 1.0 + PLACE * alike;
            cell.score = lifted(cell.score, cell.place);
        });
    }

    /// Where two articles have one good pair, they are about one event, and weak pairs are worth
    /// more than between strangers.
    fn look_at_articles(&mut self) {
        let best = self.scores().into_iter().fold(0.0, f32::max);
        let event = 1.0 - OTHER_EVENT * (1.0 - (best / SAME_EVENT).min(1.0));
        for cell in &mut self.cells {
            cell.event = event;
            cell.score *= event;
        }
    }
}

/// A column's sentences of one class: their indices, and they themselves.
fn of_class(prepared: &Prepared, column: usize, class: Class) -> (Vec<usize>, Vec<&PreparedSentence>) {
    let (mut indices, mut sentences) = (Vec::new(), Vec::new());
    for (index, sentence) in prepared.columns[column].iter().enumerate() {
        if sentence.class == class {
            indices.push(index);
            sentences.push(sentence);
        }
    }
    (indices, sentences)
}

/// A score with a bonus of so many times: nearly that much more for a small score, ever less for a
/// high one, so that it stays below 1 and keeps its order.
fn lifted(score: f32, times: f32) -> f32 {
    1.0 - libm::powf((1.0 - score).max(0.0), times)
}

#[cfg(test)]
mod tests {
    use super::super::prepare::prepare;
    use super::*;
    use crate::article::{Article, Block};
    use crate::article_text::ArticleText;

    fn table(left: &[&str], right: &[&str]) -> Table {
        let article = |sentences: &[&str]| Article {
            blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
            language: Some("en".into()),
            ..Article::default()
        };
        let (left, right) = (article(left), article(right));
        Table::of(&prepare(&[ArticleText::of(&left), ArticleText::of(&right)]), 0, 1, Class::Text)
    }

    #[test]
    fn a_second_best_candidate_stands_back() {
        let (bell, anchor) = ("Divers found the bell of the ferry.", "Divers found the ferry's anchor.");
        let table = table(&[bell, anchor], &[bell, anchor]);
        assert!(table.cells[0].standing > 0.999 && table.cells[3].standing > 0.999);
        assert!(table.cells[1].standing < 0.8);
    }

    #[test]
    fn a_weak_pair_gains_between_strong_ones() {
        let (first, last) = ("Divers found the bell of the ferry.", "Museum staff will clean it in May.");
        let weak = ("It lay under mud and nets.", "The find was covered by mud.");
        let between = table(&[first, weak.0, last], &[first, weak.1, last]);
        let alone = table(&[weak.0, first, last], &[first, last, weak.1]);
        assert!(between.cells[4].neighbours > alone.cells[2].neighbours);
        assert!(between.cells[4].score > alone.cells[2].score);
    }

    #[test]
    fn order_is_never_a_filter() {
        let sentences = [
            "Divers found the bell of the ferry.",
            "Museum staff will clean it.",
            "Crowds lined the old pier.",
        ];
        let reversed: Vec<&str> = sentences.iter().rev().copied().collect();
        let table = table(&sentences, &reversed);
        assert!([2, 4, 6].iter().all(|&at| table.cells[at].score > 0.9));
    }

    #[test]
    fn between_strangers_weak_likeness_counts_for_less() {
        let text = "The ferry left the harbour at noon.";
        let stranger = table(&[text], &["Her grandmother knits red socks."]);
        assert!(stranger.cells[0].event < 0.8);
        assert!(table(&[text], &[text]).cells[0].event > 0.999);
    }
}
