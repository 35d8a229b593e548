//! How the wording of two matched sentences differs, as far as it is the articles' own.

use super::comparison::Wording;
use super::diff::{DiffSpan, WordDiff, word_diff};
use super::reading::own_wording;
use crate::anchor::Place;
use crate::article::Kind;
use crate::article_text::ArticleText;
use std::ops::Range;

/// Compares two matched sentences word by word. Where either is a digest's, only what both quote
/// is compared, and nothing at all where their pair's `wording` was not graded. Byte ranges in
/// the sentences; empty where there is no such sentence.
pub fn wording_diff(
    left: (&ArticleText<'_>, Place),
    right: (&ArticleText<'_>, Place),
    wording: Option<Wording>,
) -> WordDiff {
    let (Some(a), Some(b)) = (left.0.sentence(left.1), right.0.sentence(right.1)) else {
        return WordDiff::default();
    };
    let retold =
        |(article, place): (&ArticleText<'_>, Place)| article.kind == Kind::Digest && place.block > 0;
    if !retold(left) && !retold(right) {
        return word_diff(a, b);
    }
    if wording.is_none() {
        return WordDiff::default();
    }
    let WordDiff { left: a, right: b } = word_diff(a, b);
    WordDiff { left: within(&a, &quoted(left.0, left.1)), right: within(&b, &quoted(right.0, right.1)) }
}

/// What of a sentence is headline or quotation: byte ranges in it.
fn quoted(article: &ArticleText<'_>, place: Place) -> Vec<Range<usize>> {
    let mut quoted = Vec::new();
    let Some(block) = article.blocks.get(place.block as usize) else { return quoted };
    let Some(sentence) = block.sentences.get(place.sentence as usize) else { return quoted };
    for range in own_wording(Kind::Digest, place.block == 0, block.text) {
        let (start, end) = (range.start.max(sentence.start), range.end.min(sentence.end));
        if start < end {
            quoted.push(start - sentence.start..end - sentence.start);
        }
    }
    quoted
}

/// The parts of stretches that lie in any of the ranges.
fn within(spans: &[DiffSpan], ranges: &[Range<usize>]) -> Vec<DiffSpan> {
    let mut kept = Vec::new();
    for span in spans {
        for range in ranges {
            let (start, end) = (span.range.start.max(range.start), span.range.end.min(range.end));
            if start < end {
                kept.push(DiffSpan { range: start..end, kind: span.kind });
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::diff::DiffKind;
    use super::*;
    use crate::article::{Article, Block};

    /// The words of both sides to which no match is found.
    fn unanswered(texts: [(&str, Kind); 2], wording: Option<Wording>) -> [Vec<String>; 2] {
        let articles = texts.map(|(text, kind)| Article {
            kind,
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        });
        let place = Place { block: 1, sentence: 0 };
        let (left, right) = (ArticleText::of(&articles[0]), ArticleText::of(&articles[1]));
        let diff = wording_diff((&left, place), (&right, place), wording);
        let words = |spans: &[DiffSpan], text: &str| {
            let alone = spans.iter().filter(|span| span.kind == DiffKind::NoMatch);
            alone.map(|span| text[span.range.clone()].to_owned()).collect()
        };
        [words(&diff.left, texts[0].0), words(&diff.right, texts[1].0)]
    }

    #[test]
    fn of_a_digest_only_what_is_quoted_is_compared() {
        let (left, right) = (
            "Roe told us: “We will open the old gates in May.”",
            "“We shall open the gates in May,” Roe wrote.",
        );
        let original = unanswered([(left, Kind::Original), (right, Kind::Original)], Some(Wording::Reworded));
        assert_eq!(original, [vec!["told us", "will", "old"], vec!["shall", "wrote"]]);
        let digest = unanswered([(left, Kind::Digest), (right, Kind::Original)], Some(Wording::SameWords));
        assert_eq!(digest, [vec!["will", "old"], vec!["shall"]]);
        assert_eq!(unanswered([(left, Kind::Original), (right, Kind::Digest)], None), [vec![""; 0], vec![]]);
    }
}
