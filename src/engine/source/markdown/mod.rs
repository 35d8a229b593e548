//! Markdown with or without front matter.
//!
//! The blocks come from a parser for `CommonMark` (pulldown-cmark): emphasis, links and entities have
//! too many corners for a reader of our own.

use crate::source::clean::in_lines;
use crate::source::draft::{Draft, FileReport};
use crate::source::shape::plain;
mod blocks;
mod front_matter;
mod notation;
mod yaml;

use crate::article::{Form, Role};
use pulldown_cmark::HeadingLevel;

/// The article in a Markdown file; `None` after an error in its front matter was reported.
pub(super) fn read(text: &str, report: &mut FileReport) -> Option<Draft> {
    let opened = front_matter::open(text, report)?;
    let mut details = opened.details;
    let mut blocks = blocks::blocks(&notation::without_notation(&in_lines(opened.body)));
    if let Some(first) = blocks.iter().position(|(block, _)| block.role == Role::Body) {
        let (block, level) = &blocks[first];
        let heading = block.form == Form::Heading;
        let is_title = match &details.title {
            Some(title) => plain(title) == plain(&block.text),
            None => *level == Some(HeadingLevel::H1) || first == 0,
        };
        if heading && is_title {
            let (block, _) = blocks.remove(first);
            details.title.get_or_insert(block.text);
        }
    }
    let blocks = blocks.into_iter().map(|(block, _)| block).collect();
    Some(Draft { line: None, details, blocks })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: Option<&str>, expect: &[(Form, Role, &str)]) {
        let draft = read(text, &mut FileReport::new("a.md")).expect("it reads");
        assert_eq!(draft.details.title.as_deref(), title, "{text}");
        let found: Vec<_> = draft.blocks.iter().map(|b| (b.form, b.role, b.text.as_str())).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn blocks_keep_their_form_and_lose_their_markup() {
        check(
            "# Title\n\nOne *two*\n[three](http://a.example) `four` &amp; five[2].\n\n## Sub\n\n- a\n- b\n  c\n\n> said **she**\n",
            Some("Title"),
            &[
                (Form::Paragraph, Role::Body, "One two three four & five[2]."),
                (Form::Heading, Role::Body, "Sub"),
                (Form::ListItem, Role::Body, "a"),
                (Form::ListItem, Role::Body, "b c"),
                (Form::Quotation, Role::Body, "said she"),
            ],
        );
    }

    #[test]
    fn a_first_heading_like_the_title_goes_and_another_stays() {
        check(
            "+++\ntitle = \"Bees return\"\n+++\n# Bees Return!\n\nText.",
            Some("Bees return"),
            &[(Form::Paragraph, Role::Body, "Text.")],
        );
        check("+++\ntitle = \"A\"\n+++\n# B\n", Some("A"), &[(Form::Heading, Role::Body, "B")]);
    }

    #[test]
    fn captions_and_what_the_comment_parts_off_are_other_text() {
        check(
            "Text.\n\nCaption: Boats.\n\n![More boats](a.png)\n\n<!-- a note -->\n<!-- other text on the page -->\n\n## Next\n\nMore.\n",
            None,
            &[
                (Form::Paragraph, Role::Body, "Text."),
                (Form::Caption, Role::Aside, "Boats."),
                (Form::Caption, Role::Aside, "More boats"),
                (Form::Heading, Role::Aside, "Next"),
                (Form::Paragraph, Role::Aside, "More."),
            ],
        );
        check(
            "Text with <!-- other text on the page --> inside.\n\nEnd.",
            None,
            &[(Form::Paragraph, Role::Body, "Text with inside."), (Form::Paragraph, Role::Body, "End.")],
        );
    }

    #[test]
    fn html_leaves_its_words_only() {
        check(
            "<div class=\"x\">\nSome words<br>here\n</div>\n\n<script>\nlet a = 1;\n</script>\n\nEnd.",
            None,
            &[(Form::Paragraph, Role::Body, "Some words here"), (Form::Paragraph, Role::Body, "End.")],
        );
    }

    #[test]
    fn rows_of_a_table_stay_apart() {
        check(
            "| a | b |\n|---|---|\n| c | d |\n",
            None,
            &[(Form::Paragraph, Role::Body, "a b"), (Form::Paragraph, Role::Body, "c d")],
        );
    }
}
