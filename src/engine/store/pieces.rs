//! Compiled bytes that are read piece by piece, so that they need not lie in memory beside what is made of them.

use std::ops::Range;

/// Compiled bytes, wherever they lie.
pub trait CompiledBytes {
    /// How many they are.
    fn length(&self) -> usize;

    /// Copies as many as there is room for, from an offset on; nothing where they do not go so far.
    fn copy(&self, offset: usize, into: &mut [u8]);
}

impl<T: AsRef<[u8]>> CompiledBytes for T {
    fn length(&self) -> usize {
        self.as_ref().len()
    }

    fn copy(&self, offset: usize, into: &mut [u8]) {
        let copied = self.as_ref().get(offset..).and_then(|rest| rest.get(..into.len()));
        if let Some(copied) = copied {
            into.copy_from_slice(copied);
        }
    }
}

/// How many bytes a piece has.
const PIECE: usize = 1 << 16;

/// A range of compiled bytes, a piece of which is in memory.
pub(crate) struct Pieces<'a> {
    bytes: &'a dyn CompiledBytes,
    range: Range<usize>,
    /// What of the range comes after the piece.
    rest: Range<usize>,
    piece: Vec<u8>,
    /// The next byte in the piece.
    at: usize,
}

impl<'a> Pieces<'a> {
    /// Those of a range, from its first byte on.
    pub(crate) fn of(bytes: &'a dyn CompiledBytes, range: Range<usize>) -> Self {
        Self { bytes, rest: range.clone(), range, piece: Vec::new(), at: 0 }
    }

    /// Goes back to the first byte.
    pub(crate) fn rewind(&mut self) {
        self.rest = self.range.clone();
        self.piece.clear();
        self.at = 0;
    }

    /// The next byte; `None` behind the last one.
    #[inline]
    pub(crate) fn byte(&mut self) -> Option<u8> {
        if self.at == self.piece.len() {
            self.advance();
        }
        let byte = *self.piece.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    #[cold]
    fn advance(&mut self) {
        let length = self.rest.len().min(PIECE);
        self.piece.resize(length, 0);
        self.bytes.copy(self.rest.start, &mut self.piece);
        self.rest.start += length;
        self.at = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hold_every_byte_of_their_range_in_order_and_again() {
        let bytes: Vec<u8> = (0..2 * PIECE + 9).map(|number| (number % 251) as u8).collect();
        for range in [0..bytes.len(), 3..PIECE + 3, PIECE..PIECE, 5..2 * PIECE + 5] {
            let mut pieces = Pieces::of(&bytes, range.clone());
            for _ in 0..2 {
                let read: Vec<u8> = std::iter::from_fn(|| pieces.byte()).collect();
                assert_eq!(read, bytes[range.clone()]);
                pieces.rewind();
            }
        }
    }

    #[test]
    fn what_goes_beyond_the_bytes_is_not_copied() {
        let mut into = [7; 3];
        b"abcd".copy(2, &mut into);
        b"abcd".copy(9, &mut into);
        assert_eq!(into, [7; 3]);
        b"abcd".copy(1, &mut into);
        assert_eq!(&into, b"bcd");
    }
}
