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

    /// The next four bytes, with zeros behind the last one.
    #[inline]
    pub(crate) fn four(&mut self) -> [u8; 4] {
        match self.piece.get(self.at..).and_then(|ahead| ahead.first_chunk()) {
            Some(&four) => four,
            None => self.four_from_the_next(),
        }
    }

    /// Goes on by so many bytes; `None` where there are fewer.
    #[inline]
    pub(crate) fn pass(&mut self, count: usize) -> Option<()> {
        self.at += count;
        (self.at <= self.piece.len()).then_some(())
    }

    /// Puts the next piece behind the few bytes that are left of this one.
    #[cold]
    fn four_from_the_next(&mut self) -> [u8; 4] {
        self.piece.drain(..self.at.min(self.piece.len()));
        self.at = 0;
        let (left, length) = (self.piece.len(), self.rest.len().min(PIECE));
        self.piece.resize(left + length, 0);
        self.bytes.copy(self.rest.start, &mut self.piece[left..]);
        self.rest.start += length;
        let mut four = [0; 4];
        for (to, from) in four.iter_mut().zip(&self.piece) {
            *to = *from;
        }
        four
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
            for step in [1, 3, 4] {
                for from in range.clone().step_by(step) {
                    let ahead = bytes[from..range.end].iter().copied().chain([0; 4]);
                    assert!(ahead.take(4).eq(pieces.four()), "{from} of {range:?}");
                    assert_eq!(pieces.pass(step), (from + step <= range.end).then_some(()));
                }
                assert_eq!((pieces.four(), pieces.pass(1)), ([0; 4], None), "behind {range:?}");
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
