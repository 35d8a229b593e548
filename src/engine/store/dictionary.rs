//! The terms of a corpus in byte order.

use std::ops::Range;

/// Number of a term in byte order, from 0.
pub(crate) type TermId = u32;

/// A number of eight bytes, each of them 1.
const EACH_BYTE: u64 = u64::MAX / 255;

/// The terms one after the other.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    bytes: Vec<u8>,
    /// Where each term ends.
    ends: Vec<u32>,
    /// How many bytes each term shares with the one before it, 255 at the most.
    shared: Vec<u8>,
    /// The terms that share fewer than [`Dictionary::HEADS`] bytes with the one before them.
    heads: Vec<TermId>,
}

impl Dictionary {
    /// Terms that begin with the same so many bytes have one head.
    pub(crate) const HEADS: usize = 2;

    /// Adds the next term in byte order, unless it is the last one again; its number.
    pub(crate) fn push(&mut self, term: &[u8]) -> TermId {
        let last = if self.ends.is_empty() { &[] } else { self.term(self.len() - 1) };
        let shared = last.iter().zip(term).take_while(|(a, b)| a == b).count();
        if self.ends.is_empty() || shared < last.len() || shared < term.len() {
            if shared < Self::HEADS {
                self.heads.push(self.len());
            }
            self.shared.push(shared.min(255) as u8);
            self.bytes.extend_from_slice(term);
            self.ends.push(self.bytes.len() as u32);
        }
        self.len() - 1
    }

    /// How many terms.
    pub(crate) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// How many bytes a term shares with the one before it, 255 at the most.
    #[inline]
    pub(crate) fn shared(&self, id: TermId) -> usize {
        self.shared.get(id as usize).copied().unwrap_or(0).into()
    }

    /// The first ones of all terms that begin with the same [`Self::HEADS`] bytes, in order: where it is
    /// the second letter that a term must not have, there are so few places to go on at.
    pub(crate) fn heads(&self) -> &[TermId] {
        &self.heads
    }

    /// The first term from `id` on that shares fewer than `bytes` with the one before it; how many
    /// terms there are where none does.
    #[inline]
    pub(crate) fn next_sharing_less(&self, id: TermId, bytes: usize) -> TermId {
        let Some(below) = u8::try_from(bytes).ok().filter(|bytes| *bytes < 128) else { return id };
        let mut rest = self.shared.get(id as usize..).unwrap_or_default();
        // Eight at once: the high bit of a byte below is set when the bound is taken off all of them.
        while let Some((eight, others)) = rest.split_first_chunk() {
            let eight = u64::from_le_bytes(*eight);
            if eight.wrapping_sub(u64::from(below) * EACH_BYTE) & !eight & (EACH_BYTE << 7) != 0 {
                break;
            }
            rest = others;
        }
        let passed = rest.iter().take_while(|&&shared| shared >= below).count();
        self.len() - (rest.len() - passed) as TermId
    }

    /// The term with a number; empty where there is none.
    pub(crate) fn term(&self, id: TermId) -> &[u8] {
        let id = id as usize;
        let start = if id == 0 { 0 } else { self.ends.get(id - 1).copied().unwrap_or(0) };
        let end = self.ends.get(id).copied().unwrap_or(start);
        &self.bytes[start as usize..end as usize]
    }

    /// The first of these terms that is not before `term`, or their end. `shorten` is applied to
    /// each before they are compared.
    fn bound(&self, term: &[u8], shorten: bool) -> TermId {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let mut here = self.term(middle);
            if shorten {
                here = &here[..here.len().min(term.len())];
            }
            if here < term || shorten && here == term {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The number of exactly this term.
    pub(crate) fn find(&self, term: &str) -> Option<TermId> {
        let id = self.bound(term.as_bytes(), false);
        (id < self.len() && self.term(id) == term.as_bytes()).then_some(id)
    }

    /// All terms that begin with `prefix`.
    pub(crate) fn with_prefix(&self, prefix: &str) -> Range<TermId> {
        let prefix = prefix.as_bytes();
        let start = self.bound(prefix, false);
        start..self.bound(prefix, true).max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> (Dictionary, Vec<String>) {
        let mut terms: Vec<String> = (0..100).map(|n| format!("term{n:03}")).collect();
        terms.extend(["überfall".into(), "a".into(), "термин".into()]);
        terms.sort();
        let mut dictionary = Dictionary::default();
        for (term, id) in terms.iter().zip(0..) {
            assert_eq!((dictionary.push(term.as_bytes()), dictionary.push(term.as_bytes())), (id, id));
        }
        (dictionary, terms)
    }

    #[test]
    fn every_term_is_found() {
        let (dictionary, terms) = dictionary();
        for (term, id) in terms.iter().zip(0..) {
            assert_eq!(dictionary.find(term), Some(id));
            assert_eq!(dictionary.term(id), term.as_bytes());
            let shared = &term.as_bytes()[..dictionary.shared(id)];
            assert!(id == 0 || dictionary.term(id - 1).starts_with(shared));
        }
        for absent in ["", "term", "term0500", "zzz", "яя"] {
            assert_eq!(dictionary.find(absent), None, "{absent}");
        }
        assert_eq!(Dictionary::default().find("a"), None);
    }

    #[test]
    fn terms_that_share_much_are_passed_over() {
        let (dictionary, terms) = dictionary();
        for bytes in [0, 1, 4, 5, 6, 200, usize::MAX] {
            for from in 0..=dictionary.len() {
                let next = dictionary.next_sharing_less(from, bytes);
                let skips = bytes < 128;
                let expected = (from..dictionary.len()).find(|&id| !skips || dictionary.shared(id) < bytes);
                assert_eq!(next, expected.unwrap_or(terms.len() as u32), "{bytes} from {from}");
            }
        }
    }

    #[test]
    fn a_prefix_gives_its_terms_and_no_others() {
        let (dictionary, terms) = dictionary();
        let found: Vec<String> = dictionary
            .with_prefix("term04")
            .map(|id| String::from_utf8_lossy(dictionary.term(id)).into_owned())
            .collect();
        let wanted: Vec<_> = (40..50).map(|n| format!("term{n:03}")).collect();
        assert_eq!(found, wanted);
        assert_eq!(dictionary.with_prefix("x").len(), 0);
        assert_eq!(dictionary.with_prefix("").len(), terms.len());
    }
}
