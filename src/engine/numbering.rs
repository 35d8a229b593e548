//! Numbers instead of words, which compare faster.

/// Numbers for pieces of bytes, in the order in which they come: a hash table with open addressing
/// (D. E. Knuth, *The Art of Computer Programming*, vol. 3, §6.4). One for every use, since each
/// kind of standard map would add as much to the page as this one.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// The pieces one after the other, by number.
    bytes: Vec<u8>,
    /// Where each piece ends.
    ends: Vec<usize>,
    /// Hash and number plus one, 0 where the slot is free; a power of two long, at most half full.
    slots: Vec<(u32, u32)>,
}

impl Numbers {
    /// The piece's number: its own from before, or the next one.
    pub(crate) fn number(&mut self, piece: &[u8]) -> u32 {
        if self.slots.len() <= 2 * self.ends.len() {
            self.grow();
        }
        let hash = hash(piece);
        let at = self.slot(hash, piece);
        if self.slots[at].1 == 0 {
            self.bytes.extend_from_slice(piece);
            self.ends.push(self.bytes.len());
            self.slots[at] = (hash, self.ends.len() as u32);
        }
        self.slots[at].1 - 1
    }

    /// The piece's number, if it has one.
    pub(crate) fn find(&self, piece: &[u8]) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(hash(piece), piece)].1.checked_sub(1)
    }

    /// How many pieces have a number.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The slot of a piece, or the free one where it would be put.
    fn slot(&self, hash: u32, piece: &[u8]) -> usize {
        let mut at = hash as usize;
        loop {
            at &= self.slots.len() - 1;
            let (known, number) = self.slots[at];
            if number == 0 || known == hash && self.piece(number as usize - 1) == piece {
                return at;
            }
            at += 1;
        }
    }

    fn piece(&self, number: usize) -> &[u8] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.bytes[start..self.ends[number]]
    }

    fn grow(&mut self) {
        let length = (2 * self.slots.len()).max(64);
        for (hash, number) in std::mem::replace(&mut self.slots, vec![(0, 0); length]) {
            if number > 0 {
                let mut at = hash as usize & (length - 1);
                while self.slots[at].1 > 0 {
                    at = (at + 1) & (length - 1);
                }
                self.slots[at] = (hash, number);
            }
        }
    }
}

/// Words of eight bytes, each mixed in by exclusive or and a multiplication with 2⁶⁴ over the golden
/// ratio (Knuth, as above, multiplicative hashing); the high bits are kept.
fn hash(piece: &[u8]) -> u32 {
    let mut hash = 0u64;
    for chunk in piece.chunks(8) {
        let word = chunk.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    }
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_pieces_have_one_number() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.find(b"a"), None);
        assert_eq!(["a", "b", "a", "", "a\0"].map(|word| numbers.number(word.as_bytes())), [0, 1, 0, 2, 3]);
        assert_eq!((numbers.find(b"b"), numbers.find(b"c"), numbers.len()), (Some(1), None, 4));
    }

    #[test]
    fn many_pieces_are_numbered_as_they_come() {
        let mut numbers = Numbers::default();
        let pieces: Vec<String> = (0..5000).map(|number| format!("piece {number}")).collect();
        for _ in 0..2 {
            for (number, piece) in (0..).zip(&pieces) {
                assert_eq!(numbers.number(piece.as_bytes()), number);
            }
        }
    }
}
