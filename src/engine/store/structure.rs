//! Blocks and sentences of an article, as lengths over its text.

use super::{Reader, Writer};
use crate::article::{Form, Role};
use crate::article_text::BlockText;

const FORMS: [Form; 5] = [Form::Paragraph, Form::Heading, Form::ListItem, Form::Quotation, Form::Caption];
const ROLES: [Role; 3] = [Role::Body, Role::Aside, Role::Furniture];

/// Appends the blocks' structure to `writer` and their words to `text`.
pub(crate) fn write_blocks(writer: &mut Writer, text: &mut Vec<u8>, blocks: &[BlockText<'_>]) {
    writer.varint(blocks.len() as u32);
    for block in blocks {
        let form = FORMS.iter().position(|form| *form == block.form).unwrap_or(0);
        let role = ROLES.iter().position(|role| *role == block.role).unwrap_or(0);
        writer.varint((role * FORMS.len() + form) as u32);
        writer.varint(block.text.len() as u32);
        writer.varint(block.sentences.len() as u32);
        let mut end = 0;
        for sentence in &block.sentences {
            writer.varint((sentence.start - end) as u32);
            writer.varint((sentence.end - sentence.start) as u32);
            end = sentence.end;
        }
        text.extend_from_slice(block.text.as_bytes());
    }
}

/// The blocks that [`write_blocks`] wrote, over the text that begins at `text`; as many as are
/// whole.
pub(crate) fn read_blocks<'a>(mut reader: Reader<'_>, text: &'a [u8]) -> Vec<BlockText<'a>> {
    let mut text = Reader::new(text);
    let count = reader.varint().unwrap_or(0);
    let mut blocks = Vec::new();
    for _ in 0..count {
        match read_block(&mut reader, &mut text) {
            Some(block) => blocks.push(block),
            None => break,
        }
    }
    blocks
}

fn read_block<'a>(reader: &mut Reader<'_>, text: &mut Reader<'a>) -> Option<BlockText<'a>> {
    let kind = reader.varint()? as usize;
    let length = reader.varint()? as usize;
    let text = str::from_utf8(text.bytes(length)?).ok()?;
    let count = reader.varint()?;
    let mut sentences = Vec::new();
    let mut end = 0usize;
    for _ in 0..count {
        let start = end.checked_add(reader.varint()? as usize)?;
        end = start.checked_add(reader.varint()? as usize)?;
        text.get(start..end)?;
        sentences.push(start..end);
    }
    Some(BlockText {
        form: FORMS[kind % FORMS.len()],
        role: *ROLES.get(kind / FORMS.len())?,
        text,
        sentences,
    })
}
