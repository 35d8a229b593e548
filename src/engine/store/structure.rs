//! Blocks and sentences of the articles over their text, as they lie in memory.
//!
//! ```text
//! block := kind varint · length varint · ends of sentences varint, less one · gap to each end varint
//! ```
//!
//! Kinds are numbered from 1; 0 ends an article.

use super::{Reader, Writer};
use crate::article::{Form, Role};
use crate::article_text::{BlockText, headline_sentence};
use crate::text::push_trimmed;

const FORMS: [Form; 5] = [Form::Paragraph, Form::Heading, Form::ListItem, Form::Quotation, Form::Caption];
const ROLES: [Role; 3] = [Role::Body, Role::Aside, Role::Furniture];

/// The kind of a headline.
const HEADLINE: u8 = 1;

/// Number of a block's form and role.
pub(super) fn kind(block: &BlockText<'_>) -> u8 {
    let form = FORMS.iter().position(|form| *form == block.form).unwrap_or(0);
    let role = ROLES.iter().position(|role| *role == block.role).unwrap_or(0);
    (role * FORMS.len() + form) as u8
}

fn role(kind: u8) -> Role {
    ROLES.get(usize::from(kind) / FORMS.len()).copied().unwrap_or(Role::Body)
}

/// Whether blocks of this kind are no part of the article.
pub(super) fn is_furniture(kind: u8) -> bool {
    role(kind) == Role::Furniture
}

/// Writes the blocks of the articles as their text goes by.
#[derive(Default)]
pub(super) struct StructureWriter {
    writer: Writer,
    kind: u8,
    /// Where the block begins in the text.
    start: usize,
    /// Ends of its sentences in the text.
    ends: Vec<usize>,
}

impl StructureWriter {
    /// Bytes written so far.
    pub(super) fn len(&self) -> usize {
        self.writer.bytes.len()
    }

    /// Begins an article with its headline at this place in the text.
    pub(super) fn begin_article(&mut self, at: usize) {
        (self.kind, self.start) = (HEADLINE, at);
    }

    /// Whether the present block is no part of the article.
    pub(super) fn is_furniture(&self) -> bool {
        is_furniture(self.kind)
    }

    /// Ends a sentence that is not the last one of its block.
    pub(super) fn end_sentence(&mut self, at: usize) {
        self.ends.push(at);
    }

    /// Ends a block; a next one of this kind follows, or the article ends.
    pub(super) fn end_block(&mut self, at: usize, next: Option<u8>) {
        self.writer.varint(u32::from(self.kind) + 1);
        self.writer.varint((at - self.start) as u32);
        self.writer.varint(self.ends.len() as u32);
        let mut last = self.start;
        for &end in &self.ends {
            self.writer.varint((end - last) as u32);
            last = end;
        }
        self.ends.clear();
        self.start = at;
        match next {
            Some(kind) => self.kind = kind,
            None => self.writer.varint(0),
        }
    }

    /// All that was written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.writer.bytes
    }
}

/// The blocks of the article whose structure and text begin here; as many as are whole.
pub(crate) fn read_blocks<'a>(structure: &[u8], text: &'a [u8]) -> Vec<BlockText<'a>> {
    let (mut reader, mut text) = (Reader::new(structure), Reader::new(text));
    let mut blocks = Vec::new();
    while let Some(block) = read_block(&mut reader, &mut text, blocks.is_empty()) {
        blocks.push(block);
    }
    blocks
}

/// Shows number, role and bytes of the blocks without their sentences, as many as are whole.
pub(crate) fn visit_blocks(structure: &[u8], text: &[u8], visit: &mut dyn FnMut(usize, Role, &[u8])) {
    let (mut reader, mut text) = (Reader::new(structure), Reader::new(text));
    let mut number = 0;
    let mut next = || {
        let kind = reader.varint()?.checked_sub(1)? as u8;
        let text = text.bytes(reader.varint()? as usize)?;
        for _ in 0..reader.varint()? {
            reader.varint()?;
        }
        visit(number, role(kind), text);
        number += 1;
        Some(())
    };
    while next().is_some() {}
}

/// The first block alone: the headline.
pub(crate) fn read_title<'a>(structure: &[u8], text: &'a [u8]) -> &'a str {
    let title = read_block(&mut Reader::new(structure), &mut Reader::new(text), true);
    title.map_or("", |title| title.text)
}

fn read_block<'a>(reader: &mut Reader<'_>, text: &mut Reader<'a>, is_title: bool) -> Option<BlockText<'a>> {
    let kind = reader.varint()?.checked_sub(1)? as u8;
    let length = reader.varint()? as usize;
    let text = str::from_utf8(text.bytes(length)?).ok()?;
    let mut sentences = if is_title { headline_sentence(text) } else { Vec::new() };
    let ends = reader.varint()?;
    let mut start = 0usize;
    for _ in 0..ends {
        let end = start.checked_add(reader.varint()? as usize)?;
        text.get(start..end)?;
        push_trimmed(text, start..end, &mut sentences);
        start = end;
    }
    if !is_title {
        push_trimmed(text, start..text.len(), &mut sentences);
    }
    Some(BlockText { form: FORMS[usize::from(kind) % FORMS.len()], role: role(kind), text, sentences })
}
