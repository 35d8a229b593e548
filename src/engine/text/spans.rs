//! Marks laid over a text, as the pieces that the page sets one after the other.

use crate::order::sort_by;
use std::ops::Range;

/// A text with places in it marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedText {
    /// The text.
    pub text: String,
    /// Byte ranges in `text`, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

impl MarkedText {
    /// The text in pieces, each with whether it is marked.
    pub fn pieces(&self) -> Vec<(bool, &str)> {
        let layer = Layer { ranges: &self.marks };
        spans(&self.text, 0..self.text.len(), &[layer])
            .into_iter()
            .map(|span| (span.layers[0].is_some(), &self.text[span.range]))
            .collect()
    }
}

/// One kind of mark: its byte ranges in the text, in order, apart from each other.
#[derive(Clone, Copy, Debug)]
pub struct Layer<'a> {
    /// The marked ranges.
    pub ranges: &'a [Range<usize>],
}

/// A piece of a text over which the marks do not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Byte range in the text.
    pub range: Range<usize>,
    /// For each layer the number of the range that covers the piece, if one does.
    pub layers: Vec<Option<usize>>,
}

/// Cuts `within` (byte range of `text`) where any layer begins or ends. The pieces follow each
/// other without a gap; an empty range gives none. Ranges that do not fall on characters are
/// passed over.
pub fn spans(text: &str, within: Range<usize>, layers: &[Layer<'_>]) -> Vec<Span> {
    let mut cuts: Vec<usize> = vec![within.start, within.end];
    for range in layers.iter().flat_map(|layer| layer.ranges) {
        for cut in [range.start, range.end] {
            if within.contains(&cut) && text.is_char_boundary(cut) {
                cuts.push(cut);
            }
        }
    }
    sort_by(&mut cuts, Ord::cmp);
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| Span {
            range: cut[0]..cut[1],
            layers: layers
                .iter()
                .map(|layer| {
                    layer.ranges.iter().position(|range| range.start <= cut[0] && cut[1] <= range.end)
                })
                .collect(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossing_marks_are_cut_into_pieces_that_rebuild_the_text() {
        let text = "one two three";
        let hits = [4..7];
        let shared = [0..5, 8..13];
        let pieces = spans(text, 0..text.len(), &[Layer { ranges: &hits }, Layer { ranges: &shared }]);
        let shown: Vec<_> = pieces.iter().map(|s| (&text[s.range.clone()], s.layers.clone())).collect();
        assert_eq!(
            shown,
            [
                ("one ", vec![None, Some(0)]),
                ("t", vec![Some(0), Some(0)]),
                ("wo", vec![Some(0), None]),
                (" ", vec![None, None]),
                ("three", vec![None, Some(1)]),
            ]
        );
    }

    #[test]
    fn a_part_of_a_text_shows_only_its_own_marks() {
        let marked = MarkedText { text: "a bc d".into(), marks: vec![2..4] };
        assert_eq!(marked.pieces(), [(false, "a "), (true, "bc"), (false, " d")]);
        assert!(spans("abc", 1..1, &[]).is_empty());
    }
}
