//! Texts with tags, as the systems in which news are written export them.

use super::blocks;
use crate::article::Block;
use crate::source::clean::squeezed;
use dom_query::Document;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Elements that part a text into blocks.
const BLOCKS: &[&str] = &[
    "p",
    "br",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "figure",
    "table",
    "section",
    "article",
];

/// Tags are no longer than this; bytes.
const LONGEST_TAG: usize = 4_000;

/// Whether a text is HTML beyond doubt: it begins with a tag of a block, ends a block or breaks a
/// line with one. A text in which tags are only spoken of stays a text.
pub(in crate::source) fn is_fragment(text: &str) -> bool {
    let text = text.trim_start();
    text.match_indices('<').any(|(at, _)| {
        let inside = text.get(at + 1..).unwrap_or_default();
        let (inside, closes) = inside.strip_prefix('/').map_or((inside, false), |inside| (inside, true));
        let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
        let name = inside[..end].to_ascii_lowercase();
        // Where many tags are never closed the way to the end would be long.
        let is_tag = inside[end..].starts_with(['>', ' ', '/', '\n', '\t'])
            && inside.bytes().take(LONGEST_TAG).any(|byte| byte == b'>');
        is_tag && BLOCKS.contains(&name.as_str()) && (at == 0 || closes || name == "br")
    })
}

/// The blocks of a text with tags; `None` if it is built so strangely that it cannot be read.
pub(in crate::source) fn blocks_of_fragment(text: &str) -> Option<Vec<Block>> {
    let lower = text.to_ascii_lowercase();
    // Some write paragraphs with blank lines alone between other blocks.
    let lines = !["<p>", "<p ", "</p>"].iter().any(|tag| lower.contains(tag));
    let text = if lines { text.replace("\n\n", "\n<p>") } else { text.to_owned() };
    // Hostile texts have made libraries like this one panic.
    catch_unwind(AssertUnwindSafe(|| blocks::blocks(&Document::from(text)))).ok()
}

/// The words of one line with tags and with letters written as `&amp;`; as it is, if it cannot be read.
pub(in crate::source) fn words_of_fragment(line: &str) -> String {
    let read = || squeezed(&Document::fragment(line).text()).unwrap_or_default();
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        assert!(is_fragment(text), "{text}");
        let blocks = blocks_of_fragment(text).unwrap_or_default();
        assert_eq!(blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn tags_part_a_text() {
        check("<p>One &amp; two.</p>\n<p class=\"x\">Three</p>", &["One & two.", "Three"]);
        check("One.<br /><br />Two<BR>three.", &["One.", "Two three."]);
        check("  <P>One.\n\nStill <b>one</b>.<P>Two.", &["One. Still one.", "Two."]);
        check("One.\n\n<h2>Head</h2>\n\nTwo.\n\nThree.", &["One.", "Head", "Two.", "Three."]);
        check("Before<div>within</div>", &["Before", "within"]);
    }

    #[test]
    fn a_text_that_speaks_of_tags_is_none() {
        for text in
            ["The <p> tag opens a paragraph.", "a < b and c > d", "<b>Fat</b> only", "x <br", "</p", ""]
        {
            assert!(!is_fragment(text), "{text}");
        }
    }

    #[test]
    fn a_line_has_its_letters() {
        assert_eq!(words_of_fragment("Pier &amp; <i>sea</i>&#8217;s end"), "Pier & sea’s end");
    }
}
