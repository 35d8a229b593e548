//! From scores to claims: which pairs are shown, and what is said of a sentence without one.

use super::align::{Cell, Table};
use super::comparison::{Confidence, MatchState, Pair, SentenceRef};
use super::matched::Match;
use super::prepare::{Class, Prepared, PreparedSentence};
use super::similarity::meet;
use super::why::why;
use super::wording::wording;
use crate::article_text::Sentence;

/// From this score on a pair is likely, if neither sentence has a name that the other lacks. With
/// 0 every pair is, with 1 only equal sentences are. This bar and the next are set where nine of
/// ten pairs are right on the development data.
const LIKELY: f32 = 0.4;

/// From this score on a pair is likely although each sentence has a name that the other lacks:
/// look-alike events often differ in nothing else.
const LIKELY_DESPITE_NAMES: f32 = 0.6;

/// From this score on a pair is shown as possible. With 0 every pair is, with 1 only equal
/// sentences are.
const POSSIBLE: f32 = 0.2;

/// Below this score no match was found. It lies far under [`POSSIBLE`], so that where the tool is
/// unsure it says nothing: on the development data one in ten of these sentences does have a match.
/// With 0 "no match found" is never said, with 1 always.
const NO_MATCH: f32 = 0.05;

/// The same bar for a sentence of which no other column has any telling word: what likeness it has
/// is one of spelling and place only.
const NO_MATCH_OF_WORDS: f32 = 0.13;

/// A word in more than this share of the compared sentences is everyday in these articles: two
/// sentences that share nothing else are no match. With 0 every word is, with 1 none is.
const EVERYDAY: f32 = 0.2;

/// A word in fewer sentences than this is never everyday; in short articles a share says little.
const FEW_SENTENCES: u32 = 6;

/// Pairs whose likeness by themselves reaches this need no rare word: they are worded alike.
const WORDED_ALIKE: f32 = 0.8;

/// The pairs of one table that are worth showing, in the order of left, then right.
pub(super) fn pairs(
    sentences: &[Vec<Sentence<'_>>],
    prepared: &Prepared,
    table: &Table,
    left: usize,
    right: usize,
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (line, &l) in table.left.iter().enumerate() {
        for (column, &r) in table.right.iter().enumerate() {
            let cell = &table.cells[line * table.right.len() + column];
            let (a, b) = (&prepared.columns[left][l], &prepared.columns[right][r]);
            let Some(confidence) = confidence(cell, a, b, prepared) else {
                continue;
            };
            let places =
                (SentenceRef { column: left, sentence: l }, SentenceRef { column: right, sentence: r });
            pairs.push(Pair {
                left: places.0,
                right: places.1,
                score: cell.score,
                confidence,
                wording: wording(a, b),
                why: why(sentences, prepared, places.0, places.1, cell),
            });
        }
    }
    pairs
}

/// The same pairs without their reasons.
pub(super) fn matches(prepared: &Prepared, table: &Table, left: usize, right: usize) -> Vec<Match> {
    let mut matches = Vec::new();
    for (line, &l) in table.left.iter().enumerate() {
        for (column, &r) in table.right.iter().enumerate() {
            let cell = &table.cells[line * table.right.len() + column];
            let (a, b) = (&prepared.columns[left][l], &prepared.columns[right][r]);
            if let Some(confidence) = confidence(cell, a, b, prepared) {
                matches.push(Match {
                    left: SentenceRef { column: left, sentence: l },
                    right: SentenceRef { column: right, sentence: r },
                    score: cell.score,
                    confidence,
                    wording: wording(a, b),
                });
            }
        }
    }
    matches
}

fn confidence(
    cell: &Cell,
    left: &PreparedSentence,
    right: &PreparedSentence,
    prepared: &Prepared,
) -> Option<Confidence> {
    if cell.score < POSSIBLE {
        return None;
    }
    let telling = telling_words(left, right, prepared);
    let alike = cell.likeness.score() >= WORDED_ALIKE;
    let bar = if names_differ(left, right, prepared) { LIKELY_DESPITE_NAMES } else { LIKELY };
    if cell.score >= bar && (telling >= 2 || alike) {
        Some(Confidence::Likely)
    } else if telling >= 1 || alike {
        Some(Confidence::Possible)
    } else {
        None
    }
}

/// Whether each of the two has a name that the other lacks.
fn names_differ(left: &PreparedSentence, right: &PreparedSentence, prepared: &Prepared) -> bool {
    let is_name = |stem: u32| prepared.names.get(stem as usize).copied().unwrap_or(false);
    let lacks = |sentence: &PreparedSentence, stem: u32| {
        sentence.stems.binary_search_by_key(&stem, |s| s.feature).is_err()
    };
    let alone = |a: &PreparedSentence, b: &PreparedSentence| {
        a.stems.iter().any(|s| is_name(s.feature) && lacks(b, s.feature))
    };
    alone(left, right) && alone(right, left)
}

/// How many of the shared words are not everyday in these articles.
fn telling_words(left: &PreparedSentence, right: &PreparedSentence, prepared: &Prepared) -> usize {
    let mut telling = 0;
    meet(&left.stems, &right.stems, |stem, _| telling += usize::from(!is_everyday(prepared, stem.feature)));
    telling
}

fn is_everyday(prepared: &Prepared, stem: u32) -> bool {
    let spread = prepared.spread[stem as usize];
    spread >= FEW_SENTENCES && spread as f32 > EVERYDAY * prepared.compared as f32
}

/// For each column and sentence whether some other column has a telling word of it.
pub(super) fn sharing(prepared: &Prepared) -> Vec<Vec<bool>> {
    // By stem, the first column that has it, and whether another one does too.
    let mut columns: Vec<Option<(usize, bool)>> = vec![None; prepared.spread.len()];
    for (column, sentences) in prepared.columns.iter().enumerate() {
        for stem in sentences.iter().filter(|of| of.class == Class::Text).flat_map(|of| &of.stems) {
            let known = &mut columns[stem.feature as usize];
            let first = known.map_or(column, |known| known.0);
            *known = Some((first, known.is_some_and(|known| known.1) || first != column));
        }
    }
    let is_shared = |stem: u32| columns.get(stem as usize).copied().flatten().is_some_and(|known| known.1);
    let shares = |sentence: &PreparedSentence| {
        let mut stems = sentence.stems.iter();
        stems.any(|stem| is_shared(stem.feature) && !is_everyday(prepared, stem.feature))
    };
    prepared.columns.iter().map(|column| column.iter().map(shares).collect()).collect()
}

/// What is said of a sentence, given the best score that it reached in any other column, and whether
/// one has a telling word of it.
pub(super) fn state(class: Class, matched: bool, shares: bool, best: Option<f32>) -> MatchState {
    let bar = if shares { NO_MATCH } else { NO_MATCH_OF_WORDS };
    match (class, best) {
        (Class::LeftOut, _) | (_, None) => MatchState::NotCompared,
        _ if matched => MatchState::Matched,
        // A heading is compared with headings only, so that it is never known to be unanswered.
        (Class::Text, Some(best)) if best < bar => MatchState::NoMatch,
        _ => MatchState::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use crate::article_text::ArticleText;
    use crate::compare::compare;

    fn first_pair(left: &[&str], right: &[&str]) -> Option<Confidence> {
        let article = |sentences: &[&str]| Article {
            blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
            language: Some("en".into()),
            ..Article::default()
        };
        let (left, right) = (article(left), article(right));
        let pairs = compare(&[ArticleText::of(&left), ArticleText::of(&right)]).pairs;
        let first = SentenceRef { column: 0, sentence: 0 };
        pairs.iter().find(|pair| pair.left == first).map(|pair| pair.confidence)
    }

    #[test]
    fn a_copied_sentence_is_likely() {
        let text = "Divers found the bell of the ferry near Marrow.";
        assert_eq!(first_pair(&[text], &[text]), Some(Confidence::Likely));
    }

    #[test]
    fn look_alike_events_with_other_names_are_not_likely() {
        let left = ["On Sunday defender Amos Pell of Marrow was fined for speeding near the bridge."];
        let right = ["Goalkeeper Ivo Stroud of Marrow got a speeding fine close to the stadium on Friday."];
        assert_ne!(first_pair(&left, &right), Some(Confidence::Likely));
    }

    #[test]
    fn the_events_own_words_alone_make_no_pair() {
        let left =
            ["Tarn harbour board met.", "Tarn harbour board sold boats.", "Tarn harbour board fell silent."];
        let right =
            ["Tarn harbour board won.", "Tarn harbour board hired cooks.", "Tarn harbour board spoke up."];
        assert_eq!(first_pair(&left, &right), None);
    }

    #[test]
    fn what_was_not_compared_is_never_called_unmatched() {
        assert_eq!(state(Class::LeftOut, false, true, Some(0.0)), MatchState::NotCompared);
        assert_eq!(state(Class::Text, false, true, None), MatchState::NotCompared);
        assert_eq!(state(Class::Headline, false, true, Some(0.0)), MatchState::Unclear);
        assert_eq!(state(Class::Text, false, true, Some(0.0)), MatchState::NoMatch);
        assert_eq!(state(Class::Text, false, true, Some(0.1)), MatchState::Unclear);
        assert_eq!(state(Class::Text, false, false, Some(0.1)), MatchState::NoMatch);
        assert_eq!(state(Class::Text, false, false, Some(POSSIBLE)), MatchState::Unclear);
    }
}
