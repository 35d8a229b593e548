//! Where on a page a second item begins.

use super::paragraphs::Piece;
use crate::article::{Form, Role};
use crate::source::shape::{ends_sentence, is_headline, is_prose, word_count};

/// More extra blank lines than this before a headline part a second item from the first.
const GAP_OF_SECOND_ITEM: usize = 2;

/// A headline is longer than a heading between paragraphs; words.
const SHORTEST_SECOND_HEADLINE: usize = 7;

/// A second item on the page begins with a headline after a larger gap than the article's
/// paragraphs have. Everything from there on is other text on the page.
pub(super) fn mark_second_item(pieces: &mut [Piece], start: usize) {
    let Some(usual) = usual_gap(&pieces[start.min(pieces.len())..]) else {
        return;
    };
    let begins: Vec<usize> = (start + 1..pieces.len())
        .filter(|&at| {
            let piece = &pieces[at];
            piece.gap >= usual + GAP_OF_SECOND_ITEM
                && piece.is_open()
                && is_headline(&piece.text)
                && !ends_sentence(&piece.text)
                && word_count(&piece.text) >= SHORTEST_SECOND_HEADLINE
                && pieces[at + 1..]
                    .iter()
                    .find(|next| next.role.is_none())
                    .is_some_and(|next| is_prose(&next.text))
                && pieces[start..at].iter().any(|before| before.role.is_none() && is_prose(&before.text))
        })
        .collect();
    // Many such headlines are the article's own sections.
    let ([first] | [first, _]) = begins.as_slice() else {
        return;
    };
    for (i, piece) in pieces[*first..].iter_mut().enumerate() {
        if piece.role.is_none() {
            piece.role = Some(Role::Aside);
            if i == 0 {
                piece.form = Form::Heading;
            }
        }
    }
}

/// The most common number of blank lines before a paragraph; the smaller of equally common ones.
fn usual_gap(pieces: &[Piece]) -> Option<usize> {
    let mut counts = [0_usize; 8];
    for piece in pieces.iter().filter(|piece| is_prose(&piece.text)) {
        counts[piece.gap.min(7)] += 1;
    }
    let most = counts.iter().copied().max().filter(|&most| most >= 2)?;
    counts.iter().position(|&count| count == most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::draft::FileReport;
    use crate::source::plain::read;

    const FIRST: &str = "The river rose by two metres in one single night.";
    const SECOND: &str = "The mayor asked everyone to leave before the morning.";

    /// Form and role of every heading in a page below its headline.
    fn check(page: &str, expect: &[(&str, Role)]) {
        let draft = read(&format!("River floods the old town\n\n{page}\n"), &mut FileReport::new(""));
        let headings = draft.blocks.iter().filter(|block| block.form == Form::Heading);
        let found: Vec<_> = headings.map(|block| (block.text.as_str(), block.role)).collect();
        assert_eq!(found, expect, "{page}");
    }

    #[test]
    fn a_headline_after_a_large_gap_begins_a_second_item() {
        let headline = "What the engineers found under the middle pier";
        let page = format!("{FIRST}\n\n{SECOND}\n\n\n\n{headline}\n\n{SECOND}\n");
        check(&page, &[(headline, Role::Aside)]);
    }

    #[test]
    fn sections_after_large_gaps_are_the_articles_own() {
        let heading = "What the engineers found under the middle pier";
        let section = format!("\n\n\n\n{heading}\n\n{SECOND}");
        check(&format!("{FIRST}\n\n{SECOND}{}", section.repeat(3)), &[(heading, Role::Body); 3]);
    }

    #[test]
    fn a_short_heading_after_a_large_gap_begins_no_second_item() {
        let page = format!("{FIRST}\n\n{SECOND}\n\n\n\n\nAfter the flood\n\n{FIRST}");
        check(&page, &[("After the flood", Role::Body)]);
    }

    #[test]
    fn the_same_gap_everywhere_parts_nothing() {
        let heading = "What the engineers found under the middle pier";
        let page = format!("{FIRST}\n\n\n\n{SECOND}\n\n\n\n{heading}\n\n\n\n{SECOND}");
        check(&page, &[(heading, Role::Body)]);
    }
}
