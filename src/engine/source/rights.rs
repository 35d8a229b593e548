//! Whose a text is, where a line at its end says so.

use super::shape::word_count;
use crate::article::{Block, Role};

/// So many paragraphs at the end are looked at.
const LAST: usize = 4;

/// Most words of such a line.
const LONGEST: usize = 25;

/// What the last such line says; the line is no part of the article.
pub(super) fn set_aside(blocks: &mut [Block]) -> Option<String> {
    let line = blocks.iter_mut().rev().take(LAST).find(|block| says_whose(&block.text))?;
    line.role = Role::Furniture;
    // Behind such a sign stand menus.
    let said = line.text.split(['|', '·', '•']).next().unwrap_or_default().trim();
    Some(said.to_owned())
}

fn says_whose(line: &str) -> bool {
    let lower = line.to_lowercase();
    let signed = ["©", "(c) 1", "(c) 2", "copyright ©", "copyright (c)", "copyright 1", "copyright 2"];
    let begins = signed.iter().any(|sign| lower.starts_with(sign));
    (begins || lower.trim_end_matches('.').ends_with("all rights reserved")) && word_count(line) <= LONGEST
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
    }

    #[test]
    fn a_sentence_about_rights_is_part_of_the_text() {
        check("Copyright law was changed on Monday.", None);
        check("She said that all rights reserved to owners end after ninety years.", None);
    }
}
