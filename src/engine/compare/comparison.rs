//! What a comparison found: plain rows and byte ranges, ready to be laid out.

use super::scores::ScoreTable;
use crate::anchor::Place;
use crate::article::{Form, Role};
use crate::order::sort_by;
use std::ops::Range;

/// Two or more articles compared, each with each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// One column an article, in the order in which they were given. Column 0 is the base.
    pub columns: Vec<Column>,
    /// Sentences that answer each other, `left` always in the earlier column, in the order of
    /// `left`, then `right`.
    pub pairs: Vec<Pair>,
    /// Passages of six or more equal words, longest first.
    pub runs: Vec<SharedRun>,
    /// How the columns stand beside each other, top to bottom.
    pub rows: Vec<Row>,
    /// The score of every two sentences of different columns.
    pub scores: Vec<ScoreTable>,
}

/// One article's sentences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// In reading order, headline first, furniture included.
    pub sentences: Vec<ComparedSentence>,
}

/// One sentence and what the comparison says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedSentence {
    /// Where it stands in its article.
    pub place: Place,
    /// The form of its block.
    pub form: Form,
    /// The role of its block.
    pub role: Role,
    /// Whether another column answers it.
    pub state: MatchState,
    /// Its length in bytes.
    pub bytes: usize,
    /// Wording that it shares with another column: byte ranges in the sentence, end exclusive,
    /// in order, apart from each other.
    pub shared: Vec<Range<usize>>,
}

/// Whether a sentence has an answer in another column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchState {
    /// Furniture, or too few words to say anything.
    #[default]
    NotCompared,
    /// At least one pair holds it.
    Matched,
    /// Between the two bars: no pair is shown and nothing is claimed.
    Unclear,
    /// Nothing in any other column comes near it.
    NoMatch,
    /// The same, but of another column's article not all is held, so that nothing is claimed.
    NotHeld,
}

/// One sentence of one column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceRef {
    /// Index into [`Comparison::columns`].
    pub column: usize,
    /// Index into [`Column::sentences`].
    pub sentence: usize,
}

/// Two sentences that answer each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The sentence in the earlier column.
    pub left: SentenceRef,
    /// The sentence in the later column.
    pub right: SentenceRef,
    /// How much they have in common, from 0 to 1.
    pub score: f32,
    /// How far the match can be trusted.
    pub confidence: Confidence,
    /// How alike they are worded; `None` where that would judge a digest's own wording.
    pub wording: Option<Wording>,
    /// What speaks for the match.
    pub why: Why,
}

/// How far a match can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// At least nine of ten such pairs are right on the development data.
    Likely,
    /// Worth a look.
    Possible,
}

/// How alike two matched sentences are worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    /// The same words, but for a few.
    SameWords,
    /// Mostly the same words, set differently.
    Reworded,
    /// Few words in common.
    PerhapsRelated,
}

/// What speaks for a match. The three lists have nothing in common; each word stands as the left
/// sentence writes it, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    /// Content words that both have.
    pub shared_words: Vec<String>,
    /// Words that both have and write as names.
    pub names: Vec<String>,
    /// Numbers that both have.
    pub numbers: Vec<String>,
    /// Shared content words out of all content words of the two, from 0 to 1, rare ones weighing
    /// more.
    pub words: f32,
    /// How alike they are spelt, from 0 to 1.
    pub letters: f32,
    /// What is left of the likeness beside better candidates: 1 for the best in either column.
    pub standing: f32,
    /// How many times matching neighbours lifted the score: 1 or more, less the higher it was.
    pub neighbours: f32,
    /// How many times standing at a like place lifted the score: 1 or more, less the higher it was.
    pub place: f32,
    /// What the closeness of the two articles multiplied it by: 1 where they are about one event.
    pub event: f32,
}

/// A passage that stands word for word in two columns or more and cannot be extended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRun {
    /// How many words it has.
    pub words: usize,
    /// Where it stands, in order of column and place.
    pub places: Vec<RunPlace>,
}

/// One place of a shared run. It may begin in one sentence and end in a later one; the sentences
/// between belong to it as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunPlace {
    /// Index into [`Comparison::columns`].
    pub column: usize,
    /// Index of the sentence in which it begins.
    pub first: usize,
    /// First byte in that sentence.
    pub start: usize,
    /// Index of the sentence in which it ends, inclusive.
    pub last: usize,
    /// Byte after its end in that sentence.
    pub end: usize,
}

/// Sentences that stand in one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// For each column the indices of its sentences in this row, in order; often none or one.
    pub cells: Vec<Vec<usize>>,
}

impl Comparison {
    /// The sentences that answer this one, best first.
    pub fn partners(&self, sentence: SentenceRef) -> Vec<(SentenceRef, &Pair)> {
        let mut partners: Vec<(SentenceRef, &Pair)> = self
            .pairs
            .iter()
            .filter_map(|pair| {
                if pair.left == sentence {
                    Some((pair.right, pair))
                } else if pair.right == sentence {
                    Some((pair.left, pair))
                } else {
                    None
                }
            })
            .collect();
        sort_by(&mut partners, |a, b| b.1.score.total_cmp(&a.1.score).then(a.0.cmp(&b.0)));
        partners
    }

    /// The sentence of `column` that comes nearest, match or not, with its score. `None` where
    /// nothing there was compared with it.
    pub fn nearest(&self, sentence: SentenceRef, column: usize) -> Option<(SentenceRef, f32)> {
        let mirrored = column < sentence.column;
        let (left, right) = if mirrored { (column, sentence.column) } else { (sentence.column, column) };
        let table = self.scores.iter().find(|table| table.left == left && table.right == right)?;
        let others = self.columns.get(column)?.sentences.len();
        let mut best: Option<(SentenceRef, f32)> = None;
        for other in 0..others {
            let (left, right) =
                if mirrored { (other, sentence.sentence) } else { (sentence.sentence, other) };
            if let Some(score) = table.score(left, right)
                && best.is_none_or(|(_, best)| score > best)
            {
                best = Some((SentenceRef { column, sentence: other }, score));
            }
        }
        best
    }

    /// The parts of a run's place: sentence index and byte range in that sentence.
    pub fn pieces(&self, place: RunPlace) -> Vec<(usize, Range<usize>)> {
        let Some(column) = self.columns.get(place.column) else {
            return Vec::new();
        };
        (place.first..=place.last)
            .filter_map(|at| {
                let bytes = column.sentences.get(at)?.bytes;
                let start = if at == place.first { place.start } else { 0 };
                let end = if at == place.last { place.end } else { bytes };
                Some((at, start..end))
            })
            .collect()
    }

    /// The words of a run's place, its parts apart by a space; `sentence` gives the text of a sentence.
    pub fn passage<S: AsRef<str>>(&self, place: RunPlace, sentence: impl Fn(SentenceRef) -> S) -> String {
        let mut words = String::new();
        for (at, range) in self.pieces(place) {
            let text = sentence(SentenceRef { column: place.column, sentence: at });
            let Some(part) = text.as_ref().get(range) else { continue };
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(part);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use crate::article_text::ArticleText;
    use crate::compare::compare;

    fn comparison() -> Comparison {
        let article = |sentences: &[&str]| Article {
            blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
            language: Some("en".into()),
            ..Article::default()
        };
        let left =
            article(&["Divers found the bell of the ferry.", "Choirs sang by candlelight.", "Snow fell."]);
        let right = article(&["The bell of the old ferry was found.", "Divers found the bell of the ferry."]);
        compare(&[ArticleText::of(&left), ArticleText::of(&right)])
    }

    #[test]
    fn partners_come_best_first_from_either_side() {
        let comparison = comparison();
        let at = |column, sentence| SentenceRef { column, sentence };
        let of = |place| comparison.partners(place).into_iter().map(|(other, _)| other).collect::<Vec<_>>();
        assert_eq!(of(at(0, 0)), [at(1, 1), at(1, 0)]);
        assert_eq!(of(at(1, 1)), [at(0, 0)]);
    }

    #[test]
    fn a_sentence_without_a_match_still_has_a_nearest() {
        let comparison = comparison();
        let choirs = SentenceRef { column: 0, sentence: 1 };
        assert_eq!(comparison.columns[0].sentences[1].state, MatchState::NoMatch);
        assert!(comparison.nearest(choirs, 1).is_some_and(|(_, score)| score < 0.13));
        assert_eq!(comparison.nearest(choirs, 0), None);
        assert_eq!(comparison.nearest(choirs, 9), None);
    }
}
