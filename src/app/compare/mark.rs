//! What is marked beside a sentence: pure, and tested without a browser.

use super::compared::Compared;
use crossread_engine::compare::{Confidence, MatchState, SentenceRef, Wording};

/// What stands beside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Another column answers it.
    Match {
        /// The best answer.
        with: SentenceRef,
        /// How far that can be trusted.
        confidence: Confidence,
        /// How alike they are worded; `None` where that says nothing.
        wording: Option<Wording>,
        /// Where the answer stands.
        place: Direction,
    },
    /// Nothing answers it.
    NoMatch,
    /// Something comes near it, too little to be called a match.
    Unclear,
}

/// Where an answer stands, seen from its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// In the same row.
    Beside,
    /// In an earlier row.
    Up,
    /// In a later row.
    Down,
}

impl Mark {
    /// The word for the style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Match { wording, .. } => sign(wording),
            Self::NoMatch => "no-match",
            Self::Unclear => "unclear",
        }
    }
}

/// The word for the style sheets of a matched sentence, by how alike the wording is; `None` where
/// that says nothing.
pub fn sign(wording: Option<Wording>) -> &'static str {
    match wording {
        Some(Wording::SameWords) => "same-words",
        Some(Wording::Reworded) => "reworded",
        Some(Wording::PerhapsRelated) => "perhaps-related",
        None => "match",
    }
}

/// The marks of all sentences, one list a column. `rows` says, for each row and column, which
/// sentences stand there; those of no row are in the heads above.
pub fn marks(compared: &Compared, rows: &[Vec<Vec<usize>>]) -> Vec<Vec<Option<Mark>>> {
    let places = places(compared, rows);
    let columns = 0..compared.docs.len();
    columns.map(|column| marks_in(compared, &places, column)).collect()
}

/// For each column and sentence the row it stands in; heads are row 0, the rest follow.
fn places(compared: &Compared, rows: &[Vec<Vec<usize>>]) -> Vec<Vec<usize>> {
    let columns = &compared.comparison.columns;
    let mut places: Vec<Vec<usize>> = columns.iter().map(|column| vec![0; column.sentences.len()]).collect();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            for sentence in cell {
                places[column][*sentence] = row + 1;
            }
        }
    }
    places
}

fn marks_in(compared: &Compared, places: &[Vec<usize>], column: usize) -> Vec<Option<Mark>> {
    let mark = |sentence: usize| {
        let at = SentenceRef { column, sentence };
        match compared.state(at) {
            MatchState::NoMatch => Some(Mark::NoMatch),
            MatchState::NotCompared | MatchState::NotHeld => None,
            MatchState::Unclear => compared.is_open_to_doubt(at).then_some(Mark::Unclear),
            MatchState::Matched => compared.best(at).map(|(with, pair)| {
                let (here, there) = (places[column][sentence], places[with.column][with.sentence]);
                Mark::Match {
                    with,
                    confidence: pair.confidence,
                    wording: pair.wording,
                    place: match there.cmp(&here) {
                        std::cmp::Ordering::Less => Direction::Up,
                        std::cmp::Ordering::Equal => Direction::Beside,
                        std::cmp::Ordering::Greater => Direction::Down,
                    },
                }
            }),
        }
    };
    (0..compared.comparison.columns[column].sentences.len()).map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{
        example::{at, compared},
        layout::Layout,
    };
    use super::*;

    #[test]
    fn marks_say_where_the_answer_stands() {
        let compared =
            compared(&["One.|Two.|Three.", "Three.|Two.|Four."], &[((0, 2), (1, 2)), ((0, 3), (1, 1))]);
        let layout = Layout::of(&compared, false);
        let direction = |column, sentence| match layout.mark(at(column, sentence)) {
            Some(Mark::Match { place, .. }) => Some(place),
            _ => None,
        };
        assert_eq!(direction(0, 2), Some(Direction::Beside));
        assert_eq!((direction(0, 3), direction(1, 1)), (Some(Direction::Up), Some(Direction::Down)));
        assert_eq!(layout.mark(at(0, 1)), Some(Mark::NoMatch));
        assert_eq!(layout.choosable(0), [0, 1, 2, 3]);
    }
}
