//! Word by word: what two matched sentences share, what moved, what only one has.

use crate::text::{fold, is_stop_word, words};
use std::ops::Range;

/// Two sentences laid word by word against each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordDiff {
    /// The left sentence in stretches, in order, apart from each other; what stands between words
    /// belongs to no stretch, unless both its neighbours are of one stretch.
    pub left: Vec<DiffSpan>,
    /// The right sentence in stretches.
    pub right: Vec<DiffSpan>,
}

/// A stretch of words of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffSpan {
    /// Byte range in the sentence, end exclusive.
    pub range: Range<usize>,
    /// What the other sentence has of it.
    pub kind: DiffKind,
}

/// What the other sentence has of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffKind {
    /// The same words in the same order.
    Same,
    /// The same words at another place.
    Moved,
    /// No match found.
    NoMatch,
}

/// Above so many pairs of words two sentences are compared from their ends only, so that a
/// text without stops takes no quadratic time.
const MOST_PAIRS: usize = 250_000;

/// Compares two sentences word by word, folded.
pub fn word_diff(left: &str, right: &str) -> WordDiff {
    let (a, b) = (read(left), read(right));
    let (a_forms, b_forms) = (forms(&a), forms(&b));
    let mut kinds = [vec![DiffKind::NoMatch; a.len()], vec![DiffKind::NoMatch; b.len()]];
    for (x, y) in common(&a_forms, &b_forms) {
        kinds[0][x] = DiffKind::Same;
        kinds[1][y] = DiffKind::Same;
    }
    mark_moved(&a_forms, &b_forms, &mut kinds);
    let [left_kinds, right_kinds] = kinds;
    WordDiff { left: spans(&a, &left_kinds), right: spans(&b, &right_kinds) }
}

/// The longest common subsequence of two lists of words, as pairs of positions.
pub(super) fn common(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    let mut start = 0;
    while start < left.len().min(right.len()) && left[start] == right[start] {
        start += 1;
    }
    let mut tail = 0;
    while tail < left.len().min(right.len()) - start
        && left[left.len() - 1 - tail] == right[right.len() - 1 - tail]
    {
        tail += 1;
    }
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    let (a, b) = (&left[start..left.len() - tail], &right[start..right.len() - tail]);
    if a.len().saturating_mul(b.len()) <= MOST_PAIRS {
        middle(a, b, start, &mut pairs);
    }
    for back in (1..=tail).rev() {
        pairs.push((left.len() - back, right.len() - back));
    }
    pairs
}

/// The classic table, filled from the end, so that of several equal paths the earliest words meet.
fn middle(a: &[&str], b: &[&str], start: usize, pairs: &mut Vec<(usize, usize)>) {
    let width = b.len() + 1;
    let mut lengths = vec![0_u32; (a.len() + 1) * width];
    for x in (0..a.len()).rev() {
        for y in (0..b.len()).rev() {
            lengths[x * width + y] = if a[x] == b[y] {
                lengths[(x + 1) * width + y + 1] + 1
            } else {
                lengths[(x + 1) * width + y].max(lengths[x * width + y + 1])
            };
        }
    }
    let (mut x, mut y) = (0, 0);
    while x < a.len() && y < b.len() {
        if a[x] == b[y] {
            pairs.push((start + x, start + y));
            x += 1;
            y += 1;
        } else if lengths[(x + 1) * width + y] >= lengths[x * width + y + 1] {
            x += 1;
        } else {
            y += 1;
        }
    }
}

/// Marks stretches that stand at another place: the longest first, and none of function words
/// alone, which stand everywhere.
fn mark_moved(left: &[&str], right: &[&str], kinds: &mut [Vec<DiffKind>; 2]) {
    let free = |kinds: &[DiffKind]| kinds.iter().filter(|kind| **kind == DiffKind::NoMatch).count();
    if free(&kinds[0]).saturating_mul(free(&kinds[1])) > MOST_PAIRS {
        return;
    }
    loop {
        let mut best = (0, 0, 0);
        for x in 0..left.len() {
            for y in 0..right.len() {
                let mut length = 0;
                while let (Some(a), Some(b)) = (left.get(x + length), right.get(y + length))
                    && a == b
                    && kinds[0][x + length] == DiffKind::NoMatch
                    && kinds[1][y + length] == DiffKind::NoMatch
                {
                    length += 1;
                }
                let says = left[x..x + length].iter().any(|form| !is_stop_word(form));
                if length > best.0 && says {
                    best = (length, x, y);
                }
            }
        }
        let (length, x, y) = best;
        if length == 0 {
            return;
        }
        kinds[0][x..x + length].fill(DiffKind::Moved);
        kinds[1][y..y + length].fill(DiffKind::Moved);
    }
}

fn read(sentence: &str) -> Vec<(String, Range<usize>)> {
    let mut read = Vec::new();
    for word in words(sentence) {
        read.push((fold(sentence.get(word.range.clone()).unwrap_or_default()), word.range));
    }
    read
}

fn forms(words: &[(String, Range<usize>)]) -> Vec<&str> {
    words.iter().map(|(form, _)| form.as_str()).collect()
}

fn spans(words: &[(String, Range<usize>)], kinds: &[DiffKind]) -> Vec<DiffSpan> {
    let mut spans: Vec<DiffSpan> = Vec::new();
    for ((_, range), &kind) in words.iter().zip(kinds) {
        match spans.last_mut() {
            Some(last) if last.kind == kind => last.range.end = range.end,
            _ => spans.push(DiffSpan { range: range.clone(), kind }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, spans: &[DiffSpan]) -> String {
        let piece = |span: &DiffSpan| {
            let sign = match span.kind {
                DiffKind::Same => "=",
                DiffKind::Moved => "~",
                DiffKind::NoMatch => "-",
            };
            format!("{sign}{}", &text[span.range.clone()])
        };
        spans.iter().map(piece).collect::<Vec<_>>().join(" ")
    }

    fn check(left: &str, right: &str, expect: [&str; 2]) {
        let diff = word_diff(left, right);
        assert_eq!([shown(left, &diff.left).as_str(), shown(right, &diff.right).as_str()], expect);
    }

    #[test]
    fn equal_moved_and_unanswered_words_are_told_apart() {
        check(
            "On Monday the old harbour was closed by storms.",
            "The old harbour of Tarn was shut on Monday.",
            [
                "~On Monday =the old harbour was -closed by storms",
                "=The old harbour -of Tarn =was -shut ~on Monday",
            ],
        );
        check("Same words here", "same words, here!", ["=Same words here", "=same words, here"]);
        check("", "new words", ["", "-new words"]);
    }

    proptest! {
        #[test]
        fn same_words_are_equally_many_on_both_sides(a in "[ab c.]{0,30}", b in "[ab c.]{0,30}") {
            let diff = word_diff(&a, &b);
            let count = |text: &str, spans: &[DiffSpan], kind| -> usize {
                spans.iter().filter(|span| span.kind == kind).map(|span| words(&text[span.range.clone()]).count()).sum()
            };
            for kind in [DiffKind::Same, DiffKind::Moved] {
                prop_assert_eq!(count(&a, &diff.left, kind), count(&b, &diff.right, kind));
            }
        }
    }
}
