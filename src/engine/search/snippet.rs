//! The passage that shows why an article was found.

use super::matcher::joined;
use super::plan::Plan;
use crate::anchor::{Anchor, Place};
use crate::article::{Form, Role};
use crate::article_text::{ArticleText, Sentence};
use crate::library::{DocId, Library};
use crate::text::MarkedText;
use std::ops::Range;

/// About this many characters; a little more or less to end with a word.
const LENGTH: usize = 260;

/// How much of the text before the first hit is kept where a sentence is too long.
const LEAD_IN: usize = 80;

/// A passage of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The passage with the hits marked, cut with `…`.
    pub text: MarkedText,
    /// Where it stands; `None` where the article has no text.
    pub anchor: Option<Anchor>,
    /// Whether it belongs to the article or is other text on the page.
    pub role: Role,
}

/// The passage with the most words of the query, else how the article begins.
pub fn snippet(library: &Library, doc: DocId, plan: &Plan) -> Snippet {
    let text = library.text(doc);
    let readable = |s: &Sentence<'_>| s.place.block > 0 && s.role != Role::Furniture;
    let sentences: Vec<Sentence<'_>> = text.sentences().filter(readable).collect();
    let score = |sentence: &Sentence<'_>| {
        let found = find_in_sentence(plan, &text, sentence.place);
        // A bit a clause: there are no more than 64, see `MOST_CLAUSES`.
        let clauses = found.iter().fold(0u64, |bits, (clause, _)| bits | 1 << clause);
        (clauses.count_ones(), found.len().min(3))
    };
    let mut best: Option<(usize, (u32, usize))> = None;
    for (at, sentence) in sentences.iter().enumerate() {
        let score = score(sentence);
        if score.0 > 0 && best.is_none_or(|(_, best)| score > best) {
            best = Some((at, score));
        }
    }
    let opening = || {
        let is_opening = |s: &Sentence<'_>| s.form == Form::Paragraph && s.role == Role::Body;
        sentences.iter().position(is_opening).unwrap_or(0)
    };
    let at = best.map_or_else(opening, |(at, _)| at);
    let Some(chosen) = sentences.get(at) else {
        return Snippet { text: MarkedText::default(), anchor: None, role: Role::Body };
    };
    let block = text.blocks.get(chosen.place.block as usize);
    let from = block
        .and_then(|block| block.sentences.get(chosen.place.sentence as usize))
        .map_or(0, |range| range.start);
    let running = block.and_then(|block| block.text.get(from..)).unwrap_or(chosen.text);
    let first_hit = joined(find_in_sentence(plan, &text, chosen.place)).first().map_or(0, |mark| mark.start);
    let passage = cut(running, first_hit, from > 0);
    let marks = if plan.quoted.is_some() {
        let shown = cut_range(running, first_hit);
        let opening = if passage.starts_with("… ") { "… ".len() } else { 0 };
        let found = block.map(|block| plan.find_within(block.text, from + shown.start..from + shown.end));
        let shifted = |mark: Range<usize>| mark.start + opening..mark.end + opening;
        joined(found.unwrap_or_default()).into_iter().map(shifted).collect()
    } else {
        plan.marks(&passage, false)
    };
    Snippet {
        text: MarkedText { marks, text: passage },
        anchor: Some(Anchor::new(chosen.place, chosen.text)),
        role: chosen.role,
    }
}

fn find_in_sentence(plan: &Plan, text: &ArticleText<'_>, place: Place) -> Vec<(usize, Range<usize>)> {
    let block = text.blocks.get(place.block as usize);
    let range = block.and_then(|block| block.sentences.get(place.sentence as usize));
    block.zip(range).map(|(block, range)| plan.find_within(block.text, range.clone())).unwrap_or_default()
}

/// About [`LENGTH`] characters of `text` that hold the place `hit` (byte), with `…` where it is
/// cut.
fn cut(text: &str, hit: usize, has_more_before: bool) -> String {
    let range = cut_range(text, hit);
    let opening = if text[..range.start].trim().is_empty() && !has_more_before { "" } else { "… " };
    let closing = if text[range.end..].trim().is_empty() { "" } else { " …" };
    format!("{opening}{}{closing}", &text[range])
}

/// The byte range of about [`LENGTH`] characters of `text` that hold the place `hit` (byte), at
/// word ends.
fn cut_range(text: &str, hit: usize) -> Range<usize> {
    let before = text.get(..hit).unwrap_or_default();
    let start = if before.chars().count() > LENGTH - LEAD_IN {
        let lead_in = before.char_indices().rev().nth(LEAD_IN).map_or(0, |(at, _)| at);
        text[lead_in..hit].find(char::is_whitespace).map_or(lead_in, |space| lead_in + space + 1)
    } else {
        0
    };
    let rest = &text[start..];
    let end = match rest.char_indices().nth(LENGTH) {
        None => rest.len(),
        Some((limit, _)) => {
            let space = rest[..limit].rfind(char::is_whitespace).unwrap_or(limit);
            // A word without end is cut where it is rather than shown whole.
            if space * 2 < limit { limit } else { space }
        }
    };
    let shown = &rest[..end];
    let start = start + (shown.len() - shown.trim_start().len());
    start..start + shown.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_text_stays_whole() {
        assert_eq!(cut("Ships wait.", 0, false), "Ships wait.");
        assert_eq!(cut("Ships wait.", 0, true), "… Ships wait.");
    }

    #[test]
    fn long_text_is_cut_at_word_ends_around_the_hit() {
        let text = "word ".repeat(200);
        let passage = cut(&text, 600, false);
        assert!(passage.starts_with("… word") && passage.ends_with("word …"), "{passage}");
        assert!(passage.chars().count() < LENGTH + 10);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let passage = cut(&"é".repeat(1000), 0, false);
        assert_eq!(passage.chars().count(), LENGTH + 2);
    }
}
