//! Whose a text is, where a line at its end says so.

use super::shape::word_count;
use crate::article::{Block, Role};

/// So many paragraphs at the end are looked at.
const LAST: usize = 4;

/// Most words of such a line.
const LONGEST: usize = 25;

/// What the last such line says; the line is no part of the article.
pub(super) fn set_aside(blocks: &mut [Block]) -> Option<String> {
    let texts = blocks.iter().filter(|block| block.role == Role::Body && word_count(&block.text) > 0).count();
    // An article that is nothing but such a line keeps it.
    let can_go = |block: &Block| texts > usize::from(block.role == Role::Body);
    let line = blocks.iter_mut().rev().take(LAST).find(|block| says_whose(&block.text) && can_go(block))?;
    line.role = Role::Furniture;
    // Behind such a sign stand menus.
    let said = line.text.split(['|', '·', '•']).next().unwrap_or_default().trim();
    Some(said.to_owned())
}

fn says_whose(line: &str) -> bool {
    let lower = line.to_lowercase();
    let signed = ["©", "copyright ©", "copyright (c)"].iter().any(|sign| lower.starts_with(sign));
    let dated = ["(c) ", "copyright "]
        .iter()
        .filter_map(|sign| line.get(..sign.len()).filter(|start| start.eq_ignore_ascii_case(sign)))
        .any(|start| begins_with_year(&line[start.len()..]));
    let reserved = lower.trim_end_matches('.').ends_with("all rights reserved");
    (signed || dated || reserved) && word_count(line) <= LONGEST
}

/// Whether a year stands at the beginning, and behind it nothing or a name: "(c) 20 days of work" is the
/// third item of a list, and "Copyright 2025 law" a law.
fn begins_with_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text[digits..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_name = !behind.starts_with(char::is_lowercase) || behind.starts_with("by ");
    digits == 4 && (text.starts_with("19") || text.starts_with("20")) && is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(last: &str, rights: Option<&str>) {
        let mut blocks = vec![Block::paragraph("The pier was shut."), Block::paragraph(last)];
        assert_eq!(set_aside(&mut blocks).as_deref(), rights, "{last}");
        assert_eq!(blocks[1].role == Role::Furniture, rights.is_some());
        assert_eq!(blocks[0].role, Role::Body);
    }

    #[test]
    fn a_line_at_the_end_says_whose_a_text_is() {
        check("© 2025 The Coast", Some("© 2025 The Coast"));
        check(
            "Copyright 2025 The Coast. All rights reserved.",
            Some("Copyright 2025 The Coast. All rights reserved."),
        );
        check("© The Coast | Privacy | Cookies", Some("© The Coast"));
        check("The Coast, all rights reserved", Some("The Coast, all rights reserved"));
        check("(C) 2024-2025 The Coast", Some("(C) 2024-2025 The Coast"));
        check("Copyright 1998 by The Coast", Some("Copyright 1998 by The Coast"));
    }

    #[test]
    fn a_sentence_about_rights_is_part_of_the_text() {
        check("Copyright law was changed on Monday.", None);
        check("(c) 20 days of work in the town.", None);
        check("(c) 2000 days of work.", None);
        check("Copyright 2025 law passes its first reading.", None);
        check("She said that all rights reserved to owners end after ninety years.", None);
    }

    #[test]
    fn an_article_of_nothing_else_keeps_its_text() {
        let mut blocks = vec![Block::paragraph("Copyright 2025 Act Passes")];
        assert_eq!(set_aside(&mut blocks), None);
        assert_eq!(blocks[0].role, Role::Body);
    }
}
