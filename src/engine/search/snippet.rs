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

/// The passage with the most words of the query, rather in the article than in other text on the page;
/// else how the article begins.
pub fn snippet(library: &Library, doc: DocId, plan: &Plan) -> Snippet {
    let text = library.text(doc);
    let readable = |s: &Sentence<'_>| s.place.block > 0 && s.role != Role::Furniture;
    let sentences: Vec<Sentence<'_>> = text.sentences().filter(readable).collect();
    let score = |sentence: &Sentence<'_>| {
        let found = find_in_sentence(plan, &text, sentence.place);
        // A bit a clause: there are no more than 64, see `MOST_CLAUSES`.
        let clauses = found.iter().fold(0u64, |bits, (clause, _)| bits | 1 << clause);
        (clauses.count_ones(), sentence.role == Role::Body, found.len().min(3))
    };
    let mut best: Option<(usize, (u32, bool, usize))> = None;
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
    let chosen = sentences.get(at);
    let Some((chosen, block)) = chosen.zip(chosen.and_then(|s| text.blocks.get(s.place.block as usize)))
    else {
        return Snippet { text: MarkedText::default(), anchor: None, role: Role::Body };
    };
    let from = block.sentences.get(chosen.place.sentence as usize).map_or(0, |range| range.start);
    let hits = joined(find_in_sentence(plan, &text, chosen.place));
    let shown = cut(block.text, from, hits.first().map_or(from, |hit| from + hit.start));
    let mut marks = joined(plan.find_within(block.text, shown.clone()));
    let (opening, passage) = ellipses(block.text, shown);
    for mark in &mut marks {
        *mark = mark.start + opening..mark.end + opening;
    }
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

/// A passage of a block with `…` where text is left out before or behind it, and how many bytes
/// stand before the passage.
fn ellipses(text: &str, passage: Range<usize>) -> (usize, String) {
    let is_first = text[..passage.start].trim().is_empty();
    let is_last = text[passage.end..].trim().is_empty();
    let opening = if is_first { "" } else { "… " };
    let closing = if is_last { "" } else { " …" };
    (opening.len(), format!("{opening}{}{closing}", &text[passage]))
}

/// The byte range of about [`LENGTH`] characters of `text` from byte `from` on that hold the place
/// `hit` (byte), at word ends.
fn cut(text: &str, from: usize, hit: usize) -> Range<usize> {
    let before = text.get(from..hit).unwrap_or_default();
    let start = if before.chars().count() > LENGTH - LEAD_IN {
        let lead_in = before.char_indices().rev().nth(LEAD_IN).map_or(0, |(at, _)| at);
        from + before[lead_in..].find(char::is_whitespace).map_or(lead_in, |space| lead_in + space)
    } else {
        from
    };
    let rest = text.get(start..).unwrap_or_default();
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
    use super::super::Query;
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};

    fn shown(text: &str, from: usize, hit: usize) -> String {
        ellipses(text, cut(text, from, hit)).1
    }

    #[test]
    fn a_caption_is_shown_only_for_words_that_the_article_lacks() {
        let aside = Block { role: Role::Aside, ..Block::paragraph("The ferry, a ferry at night.") };
        let blocks = vec![aside, Block::paragraph("It stopped."), Block::paragraph("The ferry waits.")];
        let article = Article { id: "a".into(), blocks, ..Article::default() };
        let library = Library::new(vec![Corpus::open(&compile(&[article], &About::default())).unwrap()]);
        let shown = |query: &str| {
            let plan = Plan::new(&library, &Query::parse(query));
            library.docs().map(|doc| snippet(&library, doc, &plan).text.text).collect::<String>()
        };
        assert_eq!(shown("ferry "), "The ferry waits.");
        assert_eq!(shown("ferry night "), "The ferry, a ferry at night.");
    }

    #[test]
    fn short_text_stays_whole() {
        assert_eq!(shown("Ships wait.", 0, 0), "Ships wait.");
        assert_eq!(shown("It is late. Ships wait.", 12, 12), "… Ships wait.");
    }

    #[test]
    fn long_text_is_cut_at_word_ends_around_the_hit() {
        let text = "word ".repeat(200);
        let passage = shown(&text, 0, 600);
        assert!(passage.starts_with("… word") && passage.ends_with("word …"), "{passage}");
        assert!(passage.chars().count() < LENGTH + 10);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let passage = shown(&"é".repeat(1000), 0, 0);
        assert_eq!(passage.chars().count(), LENGTH + 2);
    }

    #[test]
    fn any_space_before_the_hit_is_a_place_to_cut_at() {
        let text = "word\u{3000}".repeat(200);
        assert!(shown(&text, 0, 7 * 140).starts_with("… word\u{3000}"));
    }
}
