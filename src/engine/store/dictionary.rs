//! The terms of a corpus in byte order.
//!
//! Blocks of sixteen terms are front-coded: each term says how many bytes it shares with the one
//! before it (I. H. Witten, A. Moffat, T. C. Bell, *Managing Gigabytes*, 1999, §4.1). A table of
//! block offsets lets a search bisect the first terms of the blocks.
//!
//! ```text
//! terms u32 · blocks u32 · per block: offset of its terms u32, offset of its postings u32
//! block: term := shared varint · length varint · bytes · document frequency varint · postings length varint
//! ```

use super::{Reader, Writer};
use std::ops::Range;

/// Number of a term in byte order, from 0.
pub(crate) type TermId = u32;

const BLOCK: u32 = 16;

/// Takes the terms in byte order.
#[derive(Default)]
pub(crate) struct DictionaryWriter {
    table: Writer,
    terms: Writer,
    count: u32,
    last: String,
    postings: u32,
}

impl DictionaryWriter {
    /// Adds the next term, the articles that have it and the length of its postings in bytes.
    pub(crate) fn push(&mut self, term: &str, frequency: u32, postings_length: u32) {
        if self.count.is_multiple_of(BLOCK) {
            self.table.u32(self.terms.bytes.len() as u32);
            self.table.u32(self.postings);
            self.last.clear();
        }
        let shared = term.bytes().zip(self.last.bytes()).take_while(|(a, b)| a == b).count();
        self.terms.varint(shared as u32);
        self.terms.varint((term.len() - shared) as u32);
        self.terms.bytes.extend_from_slice(&term.as_bytes()[shared..]);
        self.terms.varint(frequency);
        self.terms.varint(postings_length);
        self.postings += postings_length;
        self.count += 1;
        term.clone_into(&mut self.last);
    }

    /// The section's bytes.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut section = Writer::default();
        section.u32(self.count);
        section.u32(self.count.div_ceil(BLOCK));
        section.bytes.extend_from_slice(&self.table.bytes);
        section.bytes.extend_from_slice(&self.terms.bytes);
        section.bytes
    }
}

/// The dictionary, read where it lies.
#[derive(Clone, Copy, Default)]
pub(crate) struct Dictionary<'a> {
    count: u32,
    table: &'a [u8],
    terms: &'a [u8],
}

/// One term as the dictionary knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: TermId,
    pub(crate) term: Vec<u8>,
    /// Articles that have it outside furniture.
    pub(crate) frequency: u32,
    /// Its bytes in the postings section.
    pub(crate) postings: Range<usize>,
}

impl<'a> Dictionary<'a> {
    /// Damaged bytes are an empty dictionary.
    pub(crate) fn read(section: &'a [u8]) -> Self {
        let mut reader = Reader::new(section);
        let mut read = || {
            let (count, blocks) = (reader.u32()?, reader.u32()?);
            let table = reader.bytes(blocks as usize * 8)?;
            let terms = section.get(8 + table.len()..)?;
            (count.div_ceil(BLOCK) == blocks).then_some(Self { count, table, terms })
        };
        read().unwrap_or_default()
    }

    /// The entries from term `from` (in a block's order) to the end, lazily.
    pub(crate) fn entries_from(&self, from: TermId) -> Entries<'a> {
        let block = from / BLOCK;
        let mut entries = Entries {
            dictionary: *self,
            reader: Reader::default(),
            next: block * BLOCK,
            current: Entry::default(),
        };
        while entries.next < from && entries.advance().is_some() {}
        entries
    }

    /// The entry of a term number.
    pub(crate) fn entry(&self, id: TermId) -> Option<Entry> {
        self.entries_from(id).next()
    }

    /// The first term that is not before `term`; its number, or the count.
    pub(crate) fn lower_bound(&self, term: &[u8]) -> TermId {
        let blocks = self.count.div_ceil(BLOCK);
        let (mut low, mut high) = (0, blocks);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.entry(middle * BLOCK) {
                Some(entry) if entry.term.as_slice() < term => low = middle + 1,
                _ => high = middle,
            }
        }
        let from = low.saturating_sub(1) * BLOCK;
        self.entries_from(from)
            .find(|entry| entry.term.as_slice() >= term)
            .map_or(self.count, |entry| entry.id)
    }

    /// The entry of exactly this term.
    pub(crate) fn find(&self, term: &str) -> Option<Entry> {
        self.entry(self.lower_bound(term.as_bytes())).filter(|entry| entry.term == term.as_bytes())
    }

    /// All entries that begin with `prefix`, in order.
    pub(crate) fn with_prefix(&self, prefix: &str) -> Vec<Entry> {
        let mut found = Vec::new();
        let mut entries = self.entries_from(self.lower_bound(prefix.as_bytes()));
        while let Some(entry) = entries.advance().filter(|entry| entry.term.starts_with(prefix.as_bytes())) {
            found.push(entry.clone());
        }
        found
    }
}

/// Entries one after the other.
pub(crate) struct Entries<'a> {
    dictionary: Dictionary<'a>,
    reader: Reader<'a>,
    next: TermId,
    current: Entry,
}

impl Entries<'_> {
    /// The next entry, lent rather than copied.
    pub(crate) fn advance(&mut self) -> Option<&Entry> {
        if self.next >= self.dictionary.count {
            return None;
        }
        if self.next.is_multiple_of(BLOCK) {
            let mut row = Reader::at(self.dictionary.table, (self.next / BLOCK) as usize * 8);
            self.reader = Reader::at(self.dictionary.terms, row.u32()? as usize);
            let postings = row.u32()? as usize;
            self.current.term.clear();
            self.current.postings = postings..postings;
        }
        let shared = self.reader.varint()? as usize;
        let length = self.reader.varint()? as usize;
        let rest = self.reader.bytes(length)?;
        self.current.term.truncate(shared);
        self.current.term.extend_from_slice(rest);
        self.current.frequency = self.reader.varint()?;
        let start = self.current.postings.end;
        self.current.postings = start..start.checked_add(self.reader.varint()? as usize)?;
        self.current.id = self.next;
        self.next += 1;
        Some(&self.current)
    }
}

impl Iterator for Entries<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.advance().cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary(terms: &[String]) -> Vec<u8> {
        let mut writer = DictionaryWriter::default();
        for (number, term) in terms.iter().enumerate() {
            writer.push(term, number as u32 + 1, 2);
        }
        writer.finish()
    }

    fn many() -> Vec<String> {
        let mut terms: Vec<String> = (0..100).map(|n| format!("term{n:03}")).collect();
        terms.extend(["überfall".into(), "a".into(), "термин".into()]);
        terms.sort();
        terms
    }

    #[test]
    fn every_term_is_found_with_its_postings() {
        let terms = many();
        let bytes = dictionary(&terms);
        let dictionary = Dictionary::read(&bytes);
        for (number, term) in terms.iter().enumerate() {
            let entry = dictionary.find(term).unwrap();
            assert_eq!((entry.id, entry.frequency), (number as u32, number as u32 + 1));
            assert_eq!(entry.postings, number * 2..number * 2 + 2);
        }
        for absent in ["", "term", "term0500", "zzz", "яя"] {
            assert_eq!(dictionary.find(absent), None, "{absent}");
        }
    }

    #[test]
    fn a_prefix_gives_its_terms_and_no_others() {
        let bytes = dictionary(&many());
        let dictionary = Dictionary::read(&bytes);
        let found: Vec<_> = dictionary
            .with_prefix("term04")
            .into_iter()
            .map(|e| String::from_utf8(e.term).unwrap())
            .collect();
        let wanted: Vec<_> = (40..50).map(|n| format!("term{n:03}")).collect();
        assert_eq!(found, wanted);
        assert_eq!(dictionary.with_prefix("x").len(), 0);
        assert_eq!(dictionary.with_prefix("").len(), many().len());
    }

    #[test]
    fn damaged_bytes_are_an_empty_or_shorter_dictionary() {
        let bytes = dictionary(&many());
        for cut in 0..bytes.len() {
            Dictionary::read(&bytes[..cut]).with_prefix("");
        }
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] = 0xff;
            let dictionary = Dictionary::read(&damaged);
            dictionary.find("term050");
            dictionary.with_prefix("");
        }
    }
}
