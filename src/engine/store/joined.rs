//! Stories and copies across several corpora, as a corpus that is added to others brings them with it.
//!
//! ```text
//! fingerprint of the corpora before u64 · their articles varint · stories · copies
//! ```
//!
//! The groups are those of all articles: those before, in their order, then the corpus' own.

use super::groups::{Group, Groups, write_groups};
use super::{Reader, Writer};

/// Groups of the articles of several corpora.
#[derive(Debug)]
pub(crate) struct Joined {
    /// What the corpora before must be: see [`crate::library::Library`].
    pub(crate) before: u64,
    /// Articles on one event.
    pub(crate) stories: Groups,
    /// The same text in several articles.
    pub(crate) copies: Groups,
}

/// Appends groups of so many articles before and the corpus' own.
pub(crate) fn write_joined(
    writer: &mut Writer,
    before: u64,
    articles: u32,
    stories: &[Group],
    copies: &[Group],
) {
    writer.u32(before as u32);
    writer.u32((before >> 32) as u32);
    writer.varint(articles);
    write_groups(writer, stories);
    write_groups(writer, copies);
}

impl Joined {
    /// Reads what [`write_joined`] wrote, of a corpus with so many articles of its own; `None` where
    /// there is nothing or it is damaged.
    pub(crate) fn read(reader: &mut Reader<'_>, own: u32) -> Option<Self> {
        let before = u64::from(reader.u32()?) | u64::from(reader.u32()?) << 32;
        let articles = reader.varint()?.checked_add(own)?;
        // A list of all articles is made of this: a number that only damage gives must not fill memory.
        if articles > MOST_ARTICLES {
            return None;
        }
        Some(Self {
            before,
            stories: Groups::read(reader, articles)?,
            copies: Groups::read(reader, articles)?,
        })
    }
}

/// More articles than any page holds.
const MOST_ARTICLES: u32 = 1 << 22;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_groups_read_back_and_damaged_ones_are_refused() {
        let stories = [Group { members: vec![1, 4], central: 1 }];
        let mut writer = Writer::default();
        write_joined(&mut writer, 7 << 40, 3, &stories, &[]);
        let read = Joined::read(&mut Reader::new(&writer.bytes), 2).unwrap();
        assert_eq!((read.before, read.stories.all(), read.copies.all()), (7 << 40, &stories[..], &[][..]));
        assert!(Joined::read(&mut Reader::new(&writer.bytes), 1).is_none(), "no such article");
        for cut in 0..writer.bytes.len() {
            assert!(Joined::read(&mut Reader::new(&writer.bytes[..cut]), 2).is_none());
        }
        let mut many = Writer::default();
        write_joined(&mut many, 0, u32::MAX, &[], &[]);
        assert!(Joined::read(&mut Reader::new(&many.bytes), 1).is_none());
    }
}
