//! Keys to running numbers.

/// Gives each new key the next number, from 0. Open addressing with linear probing, at most half
/// full, and multiplicative hashing (D. E. Knuth, *The Art of Computer Programming* 3, §6.4); one
/// plain table for words and runs of words, since each further kind of map adds to the page.
#[derive(Debug, Default)]
pub(crate) struct KeyTable {
    /// Key and number + 1; 0 where a slot is free.
    slots: Vec<(u64, u32)>,
    len: u32,
}

/// 2⁶⁴ divided by the golden ratio, made odd.
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

const FEWEST_SLOTS: usize = 64;

impl KeyTable {
    /// The number of a key, a new one where it has none.
    pub(crate) fn number(&mut self, key: u64) -> u32 {
        if self.slots.len() <= self.len as usize * 2 {
            self.grow();
        }
        let at = self.slot(key);
        let slot = &mut self.slots[at];
        if slot.1 == 0 {
            self.len += 1;
            *slot = (key, self.len);
        }
        slot.1 - 1
    }

    /// The number of a key, if it has one.
    pub(crate) fn find(&self, key: u64) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(key)].1.checked_sub(1)
    }

    /// The slot that holds a key, or the free one where it would be put.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (key.wrapping_mul(MULTIPLIER) >> 32) as usize & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let slots = (self.slots.len() * 2).max(FEWEST_SLOTS);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); slots]);
        for (key, number) in old {
            if number != 0 {
                let at = self.slot(key);
                self.slots[at] = (key, number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_numbered_as_they_come() {
        let mut table = KeyTable::default();
        assert_eq!(table.find(7), None);
        let keys: Vec<u64> = (0..5000u64).map(|n| n.wrapping_mul(0x1_0000_0001)).collect();
        for (number, key) in keys.iter().enumerate() {
            assert_eq!(table.number(*key), number as u32);
        }
        for (number, key) in keys.iter().enumerate() {
            assert_eq!((table.number(*key), table.find(*key)), (number as u32, Some(number as u32)));
        }
        assert_eq!((table.len, table.find(u64::MAX)), (5000, None));
    }
}
