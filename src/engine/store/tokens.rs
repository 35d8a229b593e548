//! Text in pieces that are written once each: words, and the gaps between them.
//!
//! The text of a corpus is stored as a list of its different pieces and a stream of their numbers.
//! That compresses better than the text itself (the spaceless words of E. S. de Moura, G. Navarro,
//! N. Ziviani, R. Baeza-Yates, *Fast and Flexible Word Searching on Compressed Text*, 2000), and
//! the words of an article are known as numbers, from which its postings are made at once.

use std::ops::Range;

/// Ends a sentence. This and the next three stand in gaps only.
pub(super) const SENTENCE_END: u8 = 1;
/// Ends a block; the next byte is [`FIRST_KIND`] plus the kind of the next one.
pub(super) const BLOCK_END: u8 = 2;
/// Ends an article.
pub(super) const ARTICLE_END: u8 = 3;
/// The next byte is meant as it is.
pub(super) const ESCAPE: u8 = 4;
/// The kind of a block is added to this.
pub(super) const FIRST_KIND: u8 = 16;

/// Shows the pieces of `text` in order: byte range, and whether it is a gap. Two words never
/// follow each other. What stands in a word has no effect on the terms of another.
pub(super) fn pieces(text: &str, visit: &mut dyn FnMut(Range<usize>, bool)) {
    let mut gap = 0;
    let mut at = 0;
    while at < text.len() {
        let run = text[at..].find(always_parts).map_or(text.len(), |length| at + length);
        let piece = text[at..run].trim_end_matches(may_part);
        let word = at + (piece.len() - piece.trim_start_matches(may_part).len())..at + piece.len();
        if !word.is_empty() {
            if gap < word.start {
                visit(gap..word.start, true);
            }
            gap = word.end;
            visit(word, false);
        }
        at = run + text[run..].chars().next().map_or(0, char::len_utf8);
    }
    if gap < text.len() {
        visit(gap..text.len(), true);
    }
}

/// Signs that never stand inside a word or join two of them.
fn always_parts(c: char) -> bool {
    match c {
        '-' | '\'' | ',' | '.' => false,
        '“' | '”' | '„' | '«' | '»' | '—' | '–' | '…' => true,
        c => c.is_ascii() && !c.is_ascii_alphanumeric(),
    }
}

/// Signs that do so between letters or digits only.
fn may_part(c: char) -> bool {
    matches!(c, '-' | '\'' | ',' | '.' | '‘' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::terms;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        pieces(text, &mut |range, _| found.push(&text[range]));
        found
    }

    #[test]
    fn words_are_told_from_what_stands_between_them() {
        assert_eq!(
            cut("“The U.S. cyber-security law,” he said"),
            ["“", "The", " ", "U.S", ". ", "cyber-security", " ", "law", ",” ", "he", " ", "said"]
        );
        assert_eq!(cut("1,750 (and/or 'x'"), ["1,750", " (", "and", "/", "or", " '", "x", "'"]);
        assert_eq!(cut(" - "), [" - "]);
    }

    proptest! {
        #[test]
        fn each_word_alone_gives_the_terms_of_the_text(parts in prop::collection::vec(
            prop::sample::select(["a", "B", "é", "7", " ", "-", ".", ",", "'", "’", "“", "/", "微", "\u{301}", "…"].to_vec()), 0..30
        )) {
            let text = parts.concat();
            let (mut of_pieces, mut joined) = (Vec::new(), String::new());
            pieces(&text, &mut |range, is_gap| {
                joined.push_str(&text[range.clone()]);
                if is_gap {
                    assert!(terms(&text[range]).is_empty());
                } else {
                    of_pieces.extend(terms(&text[range]).into_iter().map(|term| term.text));
                }
            });
            let of_text: Vec<String> = terms(&text).into_iter().map(|term| term.text).collect();
            prop_assert_eq!(joined, text);
            prop_assert_eq!(of_pieces, of_text);
        }
    }
}
