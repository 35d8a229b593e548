//! The header and the places of the sections.

use super::{CompiledBytes, Reader, Writer};
use crate::anchor::Fnv;
use crate::error::OpenError;
use std::ops::Range;

const MAGIC: &[u8; 8] = b"CROSSRD\0";

/// Changes whenever bytes of one version cannot be read by the other.
const FORMAT: u16 = 4;

/// Bytes before the section table.
const HEADER: usize = 24;

/// The parts of the compiled bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Section {
    About,
    Outlets,
    Articles,
    Details,
    Aliases,
    Tokens,
    Stream,
    StemOrders,
    Groups,
}

/// How many sections there are.
const SECTIONS: usize = Section::Groups as usize + 1;

/// Where the sections lie, and the fingerprint of them all.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) fingerprint: u64,
    sections: [Range<usize>; SECTIONS],
}

/// Header, table and sections as one piece of bytes.
pub(crate) fn assemble(sections: [Vec<u8>; SECTIONS]) -> Vec<u8> {
    let mut hash = Fnv::new();
    let mut table = Writer::default();
    let mut offset = HEADER + SECTIONS * 8;
    for section in &sections {
        hash.write(section);
        table.u32(offset as u32);
        table.u32(section.len() as u32);
        offset += section.len();
    }
    let mut bytes = Vec::with_capacity(offset);
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&FORMAT.to_le_bytes());
    bytes.extend_from_slice(&[0, 0]);
    bytes.extend_from_slice(&(offset as u32).to_le_bytes());
    bytes.extend_from_slice(&hash.finish().to_le_bytes());
    bytes.extend_from_slice(&table.bytes);
    for section in sections {
        bytes.extend_from_slice(&section);
    }
    bytes
}

/// How many bytes a corpus has, as the bytes that it begins with say.
pub(crate) fn length_in(bytes: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(bytes.strip_prefix(MAGIC)?);
    let _format = reader.u32()?;
    Some(reader.u32()? as usize)
}

impl Layout {
    /// Reads header and table.
    ///
    /// # Errors
    /// Bytes of another kind, of another format, or cut off.
    pub(crate) fn read(bytes: &dyn CompiledBytes) -> Result<Self, OpenError> {
        let mut begin = vec![0; bytes.length().min(HEADER + SECTIONS * 8)];
        bytes.copy(0, &mut begin);
        let rest = begin.strip_prefix(MAGIC).ok_or(OpenError::NotACorpus)?;
        let mut reader = Reader::new(rest);
        let format = reader.u32().ok_or(OpenError::Damaged)? as u16;
        if format != FORMAT {
            return Err(OpenError::OtherFormat { found: format, wanted: FORMAT });
        }
        Self::read_table(bytes.length(), reader).ok_or(OpenError::Damaged)
    }

    fn read_table(length: usize, mut reader: Reader<'_>) -> Option<Self> {
        if reader.u32()? as usize != length {
            return None;
        }
        let fingerprint = u64::from(reader.u32()?) | u64::from(reader.u32()?) << 32;
        let mut sections: [Range<usize>; SECTIONS] = Default::default();
        for section in &mut sections {
            let (start, taken) = (reader.u32()? as usize, reader.u32()? as usize);
            *section = start..start.checked_add(taken).filter(|&end| end <= length)?;
        }
        Some(Self { fingerprint, sections })
    }

    /// A copy of the bytes of a section.
    pub(crate) fn section(&self, bytes: &dyn CompiledBytes, section: Section) -> Vec<u8> {
        let range = self.range(section);
        let mut copy = vec![0; range.len()];
        bytes.copy(range.start, &mut copy);
        copy
    }

    /// Where the bytes of a section lie.
    pub(crate) fn range(&self, section: Section) -> Range<usize> {
        self.sections[section as usize].clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_read_back() {
        let mut sections: [Vec<u8>; SECTIONS] = Default::default();
        sections[Section::Stream as usize] = b"harbour".to_vec();
        let bytes = assemble(sections);
        let layout = Layout::read(&bytes).unwrap();
        assert_eq!(layout.section(&bytes, Section::Stream), b"harbour");
        assert_eq!(layout.section(&bytes, Section::Tokens), b"");
    }

    #[test]
    fn other_bytes_are_told_apart() {
        let whole = assemble(Default::default());
        assert_eq!(Layout::read(&b"PK..").unwrap_err(), OpenError::NotACorpus);
        assert_eq!(Layout::read(&&whole[..whole.len() - 1]).unwrap_err(), OpenError::Damaged);
        let mut newer = whole.clone();
        newer[8] = 9;
        assert_eq!(Layout::read(&newer).unwrap_err(), OpenError::OtherFormat { found: 9, wanted: FORMAT });
    }
}
