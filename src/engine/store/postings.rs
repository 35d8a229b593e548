//! The posting list of a term: which articles have it, and how often.
//!
//! ```text
//! posting := (gap to the article before << 2 | form) varint · frequencies
//! form 0: once in the text · 1: text varint · 2: title varint, text varint, furniture varint
//! ```

use super::{Reader, Writer};

/// One article of a posting list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Number of the article in its corpus.
    pub(crate) ordinal: u32,
    /// Times in the headline.
    pub(crate) title: u32,
    /// Times in body and asides.
    pub(crate) text: u32,
    /// Times in furniture.
    pub(crate) furniture: u32,
}

/// Appends a posting list, sorted by article; its length in bytes.
pub(crate) fn write_postings(writer: &mut Writer, postings: &[Posting]) -> u32 {
    let before = writer.bytes.len();
    let mut next = 0;
    for posting in postings {
        let gap = (posting.ordinal - next) << 2;
        match *posting {
            Posting { title: 0, text: 1, furniture: 0, .. } => writer.varint(gap),
            Posting { title: 0, text, furniture: 0, .. } => {
                writer.varint(gap | 1);
                writer.varint(text);
            }
            Posting { title, text, furniture, .. } => {
                writer.varint(gap | 2);
                writer.varint(title);
                writer.varint(text);
                writer.varint(furniture);
            }
        }
        next = posting.ordinal + 1;
    }
    (writer.bytes.len() - before) as u32
}

/// A posting list, read where it lies; ends early where it is damaged.
pub(crate) struct Postings<'a> {
    reader: Reader<'a>,
    next: u32,
}

impl<'a> Postings<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { reader: Reader::new(bytes), next: 0 }
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let head = self.reader.varint()?;
        let ordinal = self.next.checked_add(head >> 2)?;
        self.next = ordinal.checked_add(1)?;
        let posting = Posting { ordinal, ..Posting::default() };
        Some(match head & 3 {
            0 => Posting { text: 1, ..posting },
            1 => Posting { text: self.reader.varint()?, ..posting },
            _ => Posting {
                title: self.reader.varint()?,
                text: self.reader.varint()?,
                furniture: self.reader.varint()?,
                ..posting
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back_as_written() {
        let list = [
            Posting { ordinal: 0, title: 0, text: 1, furniture: 0 },
            Posting { ordinal: 1, title: 0, text: 9, furniture: 0 },
            Posting { ordinal: 400, title: 1, text: 0, furniture: 0 },
            Posting { ordinal: 70_000, title: 0, text: 0, furniture: 3 },
        ];
        let mut writer = Writer::default();
        let length = write_postings(&mut writer, &list);
        assert_eq!(length as usize, writer.bytes.len());
        assert_eq!(Postings::new(&writer.bytes).collect::<Vec<_>>(), list);
    }

    #[test]
    fn damaged_lists_end() {
        assert_eq!(Postings::new(&[0xff; 40]).count(), 0);
        assert_eq!(Postings::new(&[2, 1]).count(), 0);
    }
}
