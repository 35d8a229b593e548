//! The text around a hit.

use super::Line;
use crate::anchor::Anchor;
use crate::article_text::ArticleText;
use crate::library::Library;
use crate::text::words;
use std::ops::Range;

/// One line ready to be shown: three byte ranges of one block that follow each other without a
/// gap, spaces included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineText<'a> {
    /// The words of the block.
    pub text: &'a str,
    /// What stands before the hit, from the start of a word.
    pub left: Range<usize>,
    /// The hit.
    pub node: Range<usize>,
    /// What stands behind it, to the end of a word.
    pub right: Range<usize>,
    /// The sentence in which the hit begins.
    pub anchor: Option<Anchor>,
    /// Whether the block is in our words: its article is a digest and this is not its headline.
    pub retold: bool,
}

/// The text of a line with at most `characters` to each side, cut at words; it never leaves the
/// block. An empty one where the library has no such line.
pub fn line_text<'a>(library: &'a Library, line: &Line, characters: usize) -> LineText<'a> {
    line_within(&library.text(line.doc), line, characters)
}

/// The same where the line's article is open already.
pub(crate) fn line_within<'a>(article: &ArticleText<'a>, line: &Line, characters: usize) -> LineText<'a> {
    let text = article.blocks.get(line.place.block as usize).map_or("", |block| block.text);
    let node = if text.get(line.node.clone()).is_some() { line.node.clone() } else { 0..0 };
    let (before, after) = (&text[..node.start], &text[node.end..]);
    let start = match before.char_indices().rev().nth(characters) {
        None => 0,
        // The word that the limit falls into is left out, unless it fills the whole side.
        Some((limit, _)) => before[limit..].find(char::is_whitespace).map_or_else(
            || limit + before[limit..].chars().next().map_or(0, char::len_utf8),
            |space| limit + space + 1,
        ),
    };
    let end = match after.char_indices().nth(characters) {
        None => after.len(),
        Some((limit, _)) => {
            let next = after[limit..].chars().next().map_or(0, char::len_utf8);
            after[..limit + next].rfind(char::is_whitespace).unwrap_or(limit)
        }
    };
    let start = (start..=node.start).find(|&at| text.is_char_boundary(at)).unwrap_or(node.start);
    LineText {
        text,
        left: start..node.start,
        right: node.end..node.end + end,
        node,
        anchor: article.anchor(line.place),
        retold: article.kind == crate::article::Kind::Digest && line.place.block > 0,
    }
}

/// No five words are longer than this many bytes, or they are no words.
const NEAR: usize = 400;

/// The last `count` words of `text` in front of byte `end` and behind byte `from`, the nearest
/// first.
pub(super) fn words_before(text: &str, from: usize, end: usize, count: usize) -> Vec<&str> {
    let mut start = end.saturating_sub(NEAR).max(from);
    while start < text.len() && !text.is_char_boundary(start) {
        start += 1;
    }
    let near = text.get(start..end).unwrap_or_default();
    // A word that the limit cuts in two is passed over.
    let near =
        if start > from { near.find(char::is_whitespace).map_or(near, |at| &near[at..]) } else { near };
    let found: Vec<&str> = words(near).map(|word| &near[word.range]).collect();
    found.into_iter().rev().take(count).collect()
}

/// The first `count` words of `text` from byte `from` on that end at byte `end` at the latest.
pub(super) fn words_after(text: &str, from: usize, end: usize, count: usize) -> Vec<&str> {
    let near = text.get(from..end).unwrap_or_default();
    words(near).take(count).map(|word| &near[word.range]).collect()
}
