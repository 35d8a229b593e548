//! A sentence cut where its marks begin and end: pure, and tested without a browser.

use super::{compared::Compared, pair_diff::Half};
use crossread_engine::{
    compare::SentenceRef,
    search::HitPlace,
    text::{Layer, spans},
};
use std::ops::Range;

/// A piece of a sentence over which the marks do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: &'static str,
    /// Whether the search found it.
    pub hit: bool,
    /// Whether it is shared wording.
    pub shared: bool,
    /// How it differs from its match.
    pub differs: Option<Differs>,
}

/// How some words differ from those of the match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The other sentence does not have them.
    Words,
    /// The other sentence has them at another place.
    Moved,
    /// A number or date that the other sentence has otherwise.
    Figure {
        /// Whether it begins here and not in the piece before.
        begins: bool,
    },
}

/// The pieces of a sentence, which rebuild it; `hits` are those of its article, `half` what differs
/// from its match.
pub fn pieces(compared: &Compared, at: SentenceRef, hits: &[HitPlace], half: &Half) -> Vec<Piece> {
    let sentence =
        compared.comparison.columns.get(at.column).and_then(|column| column.sentences.get(at.sentence));
    let Some(sentence) = sentence else {
        return Vec::new();
    };
    let text = compared.text(at);
    let hits = hits_in_sentence(compared, at, hits);
    let layers =
        [&hits, &sentence.shared, &half.words, &half.moved, &half.figures].map(|ranges| Layer { ranges });
    spans(text, 0..text.len(), &layers)
        .into_iter()
        .map(|span| {
            let marked = |layer: usize| span.layers.get(layer).is_some_and(Option::is_some);
            let begins = || half.figures.iter().any(|figure| figure.start == span.range.start);
            let differs = [Differs::Words, Differs::Moved, Differs::Figure { begins: begins() }];
            Piece {
                text: text.get(span.range.clone()).unwrap_or_default(),
                hit: marked(0),
                shared: marked(1),
                // A figure is more than its words.
                differs: (0..differs.len()).rev().find(|&kind| marked(2 + kind)).map(|kind| differs[kind]),
            }
        })
        .collect()
}

/// Byte ranges in the sentence; a hit that reaches beyond it is cut at its ends.
fn hits_in_sentence(compared: &Compared, at: SentenceRef, hits: &[HitPlace]) -> Vec<Range<usize>> {
    let place = compared.comparison.columns[at.column].sentences[at.sentence].place;
    let bytes = compared.block(at).and_then(|block| block.sentences.get(place.sentence as usize)).cloned();
    let Some(bytes) = bytes else {
        return Vec::new();
    };
    let here = hits.iter().filter(|hit| hit.block == place.block as usize);
    let cut = here.map(|hit| {
        let start = hit.range.start.clamp(bytes.start, bytes.end);
        let end = hit.range.end.clamp(bytes.start, bytes.end);
        start - bytes.start..end - bytes.start
    });
    cut.filter(|range| !range.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    #[test]
    fn hits_and_shared_wording_are_laid_over_the_right_sentence() {
        let mut compared = compared(&["It rained.|It poured down.", "Sun."], &[]);
        compared.comparison.columns[0].sentences[2].shared = vec![0..9];
        let hits = [HitPlace { block: 1, range: 14..20 }, HitPlace { block: 0, range: 0..4 }];
        let piece = |text, hit, shared| Piece { text, hit, shared, differs: None };
        let pieces = |at| pieces(&compared, at, &hits, &Half::default());
        assert_eq!(
            pieces(at(0, 2)),
            [piece("It ", false, true), piece("poured", true, true), piece(" down.", false, false)]
        );
        assert_eq!(pieces(at(0, 1)), [piece("It rained.", false, false)]);
        assert_eq!(pieces(at(0, 0))[0], piece("Head", true, false));
    }

    #[test]
    fn a_figure_is_marked_as_one_though_a_hit_cuts_it() {
        let compared = compared(&["It cost 40 million pounds.", "Sun."], &[]);
        let half = Half { words: vec![3..18], moved: Vec::new(), figures: vec![8..18] };
        let hits = [HitPlace { block: 1, range: 11..18 }];
        let differs: Vec<(&str, Option<Differs>)> = pieces(&compared, at(0, 1), &hits, &half)
            .into_iter()
            .map(|piece| (piece.text, piece.differs))
            .collect();
        assert_eq!(
            differs,
            [
                ("It ", None),
                ("cost ", Some(Differs::Words)),
                ("40 ", Some(Differs::Figure { begins: true })),
                ("million", Some(Differs::Figure { begins: false })),
                (" pounds.", None),
            ]
        );
    }

    #[test]
    fn a_hit_across_two_sentences_is_marked_in_both() {
        let compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        let hits = [HitPlace { block: 1, range: 3..13 }];
        let marked = |sentence| {
            let pieces = pieces(&compared, at(0, sentence), &hits, &Half::default());
            pieces.into_iter().filter(|piece| piece.hit).map(|piece| piece.text).collect::<Vec<_>>()
        };
        assert_eq!((marked(1), marked(2)), (vec!["rained."], vec!["It"]));
    }
}
