//! Numbers that look random and are the same in every run.

/// A generator after S. Vigna's `SplitMix64` (2015).
pub struct Chance(u64);

impl Chance {
    /// Each seed gives its own row of numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, which is above 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) as usize % end
    }

    /// So many of these, in no order.
    pub fn sample<T>(&mut self, mut from: Vec<T>, count: usize) -> Vec<T> {
        let mut taken = Vec::new();
        while taken.len() < count && !from.is_empty() {
            let at = self.below(from.len());
            taken.push(from.swap_remove(at));
        }
        taken
    }
}
