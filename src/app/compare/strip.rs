//! What the map of a column shows: pure, and tested without a browser.

use super::{
    compared::Compared,
    layout::{ColumnLayout, Layout},
};
use crossread_engine::compare::{MatchState, SentenceRef};
use std::fmt::Write as _;

/// A column drawn small: its sentences one below the other, each as high as it has bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strip {
    /// The sentences that are shown, in order, each with the byte after its end.
    pub sentences: Vec<(usize, usize)>,
    /// How many bytes they have.
    pub bytes: usize,
    /// Matched sentences, as the data of a path: the inner part of the strip.
    pub matched: String,
    /// Sentences to which no match is found: a thin line at its edge.
    pub no_match: String,
    /// Shared wording: across the whole strip.
    pub shared: String,
}

/// How wide a strip is, in its own units; its height is in bytes.
pub const WIDTH: usize = 12;
/// How wide the inner part is in which matched sentences stand.
const INNER: usize = 6;
/// How wide the line of what has no match is.
const LINE: usize = 3;

impl Strip {
    /// The strip of one column.
    pub fn of(compared: &Compared, layout: &Layout, column: usize) -> Self {
        let mut strip = Self::default();
        let shown = layout.columns.get(column).map(ColumnLayout::shown);
        for sentence in shown.into_iter().flatten() {
            let of = &compared.comparison.columns[column].sentences[sentence];
            let start = strip.bytes;
            match compared.state(SentenceRef { column, sentence }) {
                MatchState::Matched => block(&mut strip.matched, 0, INNER, start, of.bytes),
                MatchState::NoMatch => block(&mut strip.no_match, WIDTH - LINE, LINE, start, of.bytes),
                MatchState::Unclear | MatchState::NotHeld | MatchState::NotCompared => {}
            }
            for shared in &of.shared {
                block(&mut strip.shared, 0, WIDTH, start + shared.start, shared.len());
            }
            strip.bytes += of.bytes;
            strip.sentences.push((sentence, strip.bytes));
        }
        strip
    }

    /// The number in `sentences` of the one at a height, in thousandths of the whole.
    pub fn at(&self, thousandths: usize) -> usize {
        let byte = self.bytes * thousandths.min(1000) / 1000;
        let above = self.sentences.iter().take_while(|(_, end)| *end <= byte).count();
        above.min(self.sentences.len().saturating_sub(1))
    }

    /// Where the sentence of a number in `sentences` begins.
    pub fn start(&self, number: usize) -> usize {
        number.checked_sub(1).and_then(|above| self.sentences.get(above)).map_or(0, |above| above.1)
    }

    /// The number of the sentence that begins the next stretch of another state, or of the one
    /// that begins the stretch before.
    pub fn stretch(&self, from: usize, forward: bool, state: impl Fn(usize) -> MatchState) -> usize {
        let begins = |number: usize| {
            let of = |number: usize| self.sentences.get(number).map(|(sentence, _)| state(*sentence));
            number == 0 || of(number) != of(number - 1)
        };
        let last = self.sentences.len().saturating_sub(1);
        let found = if forward {
            (from + 1..=last).find(|at| begins(*at))
        } else {
            (0..from).rev().find(|at| begins(*at))
        };
        found.unwrap_or(if forward { last } else { 0 })
    }
}

/// Adds a block to a path. Writing to a string cannot fail.
fn block(path: &mut String, left: usize, width: usize, top: usize, height: usize) {
    let _ = write!(path, "M{left} {top}h{width}v{height}h-{width}z");
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    #[test]
    fn each_state_has_its_own_place_across_and_sentences_their_length() {
        let mut compared = compared(&["It rained.|Sun.|Snow.", "Sun."], &[((0, 2), (1, 1))]);
        compared.comparison.columns[0].sentences[2].shared = vec![0..3];
        compared.comparison.columns[0].sentences[3].state = MatchState::Unclear;
        let strip = Strip::of(&compared, &Layout::of(&compared, false), 0);
        assert_eq!(strip.sentences, [(1, 10), (2, 14), (3, 19)]);
        assert_eq!(strip.no_match, "M9 0h3v10h-3z");
        assert_eq!(strip.matched, "M0 10h6v4h-6z");
        assert_eq!(strip.shared, "M0 10h12v3h-12z");
        assert_eq!((strip.at(0), strip.at(600), strip.at(1000), strip.start(2)), (0, 1, 2, 14));
        let state = |sentence| compared.state(at(0, sentence));
        assert_eq!((strip.stretch(0, true, state), strip.stretch(2, true, state)), (1, 2));
        assert_eq!((strip.stretch(2, false, state), strip.stretch(0, false, state)), (1, 0));
    }

    #[test]
    fn a_column_without_text_has_an_empty_strip() {
        let compared = compared(&["", "Sun."], &[]);
        let strip = Strip::of(&compared, &Layout::default(), 0);
        assert_eq!((strip.at(500), strip.stretch(0, true, |_| MatchState::Unclear), strip.bytes), (0, 0, 0));
    }
}
