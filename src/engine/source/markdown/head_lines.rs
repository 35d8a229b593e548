//! The lines between the headline and the text of a Markdown file that say who wrote it and when.

use crate::article::{Block, Form, Role};
use crate::source::details::Details;
use crate::source::plain::{Top, days_part, detail_line};
use crate::source::shape::is_prose;

/// So many paragraphs are looked at.
const HEAD: usize = 3;

/// Takes details from the first paragraphs, where the file has not stated them above. A line that states
/// nothing else is set aside; where it says otherwise than the file it stays. `with_days` is false where
/// the file states a date that cannot be read, of which it was told that there is none.
pub(super) fn read(blocks: &mut [Block], details: Details, with_days: bool) -> Details {
    let is_text = |block: &Block| block.form != Form::Heading && is_prose(&block.text);
    let lines: Vec<_> = blocks.iter().map(|block| (block.text.as_str(), is_text(block))).collect();
    let mut top = Top::new(details, days_part(&lines));
    let body = blocks.iter_mut().filter(|block| block.role == Role::Body);
    for block in body.take_while(|block| block.form == Form::Paragraph).take(HEAD) {
        top.pass_line();
        let line = detail_line(&block.text).filter(|line| line.complete);
        let Some(line) = line.filter(|line| with_days || line.published.or(line.updated).is_none()) else {
            if is_prose(&block.text) {
                break;
            }
            continue;
        };
        if !top.is_heading(&line) && top.learns_all(line) {
            block.role = Role::Furniture;
        }
    }
    top.details()
}
