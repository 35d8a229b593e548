//! Markdown with or without front matter.
//!
//! The blocks come from a parser for `CommonMark` (pulldown-cmark): emphasis, links and entities have
//! too many corners for a reader of our own.

use crate::source::clean::in_lines;
use crate::source::draft::{Draft, FileReport};
use crate::source::shape::plain;
mod blocks;
mod front_matter;
mod head_lines;
mod notation;
mod yaml;

use crate::article::{Block, Form, Role};
use crate::date::Date;
use pulldown_cmark::HeadingLevel;

/// The article in the Markdown file at `path`; `None` after an error in its front matter was reported.
pub(super) fn read(path: &str, text: &str, report: &mut FileReport) -> Option<Draft> {
    let opened = front_matter::open(text, report)?;
    let mut details = opened.details;
    if !opened.states_date {
        details.date = day_of_name(path);
    }
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
    let mut blocks: Vec<Block> = blocks.into_iter().map(|(block, _)| block).collect();
    let with_days = !opened.states_date || details.date.is_some();
    let details = head_lines::read(&mut blocks, details, with_days);
    Some(Draft { line: None, details, blocks })
}

/// The day that a name states as Jekyll writes it: `2025-09-28-title.md`. A name that is a day and
/// nothing else is that of a journal.
fn day_of_name(path: &str) -> Option<Date> {
    let name = path.rsplit('/').next()?;
    let title = name.get(10..)?.strip_prefix('-')?;
    let stem = title.rsplit_once('.').map_or(title, |(stem, _)| stem);
    let is_title = stem.contains(char::is_alphabetic);
    name.get(..10).filter(|_| is_title)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: Option<&str>, expect: &[(Form, Role, &str)]) {
        let draft = read("a.md", text, &mut FileReport::new("a.md")).expect("it reads");
        assert_eq!(draft.details.title.as_deref(), title, "{text}");
        let found: Vec<_> = draft.blocks.iter().map(|b| (b.form, b.role, b.text.as_str())).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn the_name_of_a_post_states_its_day_where_nothing_else_does() {
        let date = |path: &str, text: &str| {
            let draft = read(path, text, &mut FileReport::new(path)).expect("it reads");
            draft.details.date.map(|date| date.to_string())
        };
        let day = Some("2025-09-28".to_owned());
        assert_eq!(date("_posts/2025-09-28-bees-return.md", "# Bees\n"), day);
        assert_eq!(date("2025-09-28-蜂.md", "---\ntitle: Bees\ndate:\n---\n"), day);
        for path in [
            "2025-09-28.md",
            "2025-09-31-bees.md",
            "2025-09-28-2.md",
            "bees-2025-09-28-a.md",
            "2025-9-28-a.md",
            "é2025-09-2-a.md",
        ] {
            assert_eq!(date(path, "# Bees\n"), None, "{path}");
        }
        let stated = "+++\npublished = 2025-05-03\n+++\n";
        assert_eq!(date("2025-09-28-bees.md", stated).as_deref(), Some("2025-05-03"));
        assert_eq!(date("2025-09-28-bees.md", "+++\ndate = \"32 May\"\n+++\n"), None);
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
    fn lines_below_the_headline_say_who_and_when() {
        let read = |text: &str| read("a.md", text, &mut FileReport::new("a.md")).expect("it reads");
        let text = "The river rose by two metres in one single night.";
        let draft = read(&format!("# Flood\n\nBy Ada Roe\n\n*3 May 2024*\n\n{text}"));
        assert_eq!(draft.details.authors, ["Ada Roe"]);
        assert_eq!(draft.details.date, Date::new(2024, 5, 3));
        let body: Vec<_> = draft.blocks.iter().filter(|block| block.role == Role::Body).collect();
        assert_eq!(body.len(), 1, "{body:?}");
        let stated =
            read(&format!("---\nauthor: Bo Li\ndate: 03/04/2024\n---\nBy Ada Roe, 3 May 2024\n\n{text}"));
        assert_eq!((stated.details.authors.len(), stated.details.date), (1, None));
        assert!(stated.blocks.iter().all(|block| block.role == Role::Body));
        let days = read(&format!("# Days\n\n3 May 2024\n\n{text}\n\n4 May 2024\n\n{text}"));
        assert_eq!((days.details.date, days.blocks.len()), (None, 4));
        assert!(days.blocks.iter().all(|block| block.role == Role::Body));
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
    fn html_is_read_as_pages_are() {
        check(
            "<p>Tom &amp; Jerry&nbsp;&#8217;s</p>\n<p>Two</p>\n\n<iframe src=\"a\"></iframe>\nThe mayor said so.\n\n<div>Profit rose to <5 million in May</div>\n\n<figure>\n<img src=\"a.png\">\n<figcaption>A boat</figcaption>\n</figure>\n\n> <p>said</p>\n",
            None,
            &[
                (Form::Paragraph, Role::Body, "Tom & Jerry ’s"),
                (Form::Paragraph, Role::Body, "Two"),
                (Form::Paragraph, Role::Body, "The mayor said so."),
                (Form::Paragraph, Role::Body, "Profit rose to <5 million in May"),
                (Form::Caption, Role::Aside, "A boat"),
                (Form::Quotation, Role::Body, "said"),
            ],
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
