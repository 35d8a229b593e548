//! Links to one sentence that survive a new build of the corpus.

use crate::text::terms;
use std::fmt;
use std::str::FromStr;

/// Where a sentence stands in its article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Number of the block; 0 is the headline.
    pub block: u32,
    /// Number of the sentence in its block, from 0.
    pub sentence: u32,
}

impl Place {
    /// How far two places are apart: blocks weigh more than sentences.
    pub(crate) fn distance(self, other: Self) -> (u32, u32) {
        (self.block.abs_diff(other.block), self.sentence.abs_diff(other.sentence))
    }
}

/// A place together with four hex digits of its sentence's words: `3.0-9f1c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// Where the sentence stood when the link was made.
    pub place: Place,
    /// Hash of its folded words.
    pub hash: u16,
}

/// What an anchor leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The sentence's place now.
    pub place: Place,
    /// Whether the words are those of the link, or only the place is.
    pub same_words: bool,
}

/// Text that is no anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAnchor;

impl Anchor {
    /// The anchor of the sentence `text` at `place`.
    pub fn new(place: Place, text: &str) -> Self {
        let mut hash = Fnv::new();
        for term in terms(text) {
            hash.write(term.text.as_bytes());
            hash.write(b" ");
        }
        let bits = hash.finish();
        Self { place, hash: (bits ^ bits >> 16 ^ bits >> 32 ^ bits >> 48) as u16 }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}-{:04x}", self.place.block, self.place.sentence, self.hash)
    }
}

impl FromStr for Anchor {
    type Err = NotAnAnchor;

    fn from_str(text: &str) -> Result<Self, NotAnAnchor> {
        let (place, hash) = text.split_once('-').ok_or(NotAnAnchor)?;
        let (block, sentence) = place.split_once('.').ok_or(NotAnAnchor)?;
        let number = |digits: &str| -> Result<u32, NotAnAnchor> {
            let plain = digits.len() <= 9 && digits.bytes().all(|b| b.is_ascii_digit());
            digits.parse().ok().filter(|_| plain).ok_or(NotAnAnchor)
        };
        let hex = hash.len() == 4 && hash.bytes().all(|b| b.is_ascii_hexdigit());
        Ok(Self {
            place: Place { block: number(block)?, sentence: number(sentence)? },
            hash: u16::from_str_radix(hash, 16).ok().filter(|_| hex).ok_or(NotAnAnchor)?,
        })
    }
}

/// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo): short, quick, the same everywhere. It
/// finds changes; it is no guard against forgery.
pub(crate) struct Fnv(u64);

impl Fnv {
    pub(crate) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(crate) fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_reads_back_as_written() {
        let anchor = Anchor::new(Place { block: 12, sentence: 3 }, "The harbour is closed.");
        assert_eq!(anchor.to_string().parse(), Ok(anchor));
    }

    #[test]
    fn quotes_case_and_points_do_not_change_an_anchor() {
        let place = Place::default();
        assert_eq!(Anchor::new(place, "Roe’s “harbour”"), Anchor::new(place, "ROE'S harbour!"));
        assert_ne!(Anchor::new(place, "harbour open"), Anchor::new(place, "harbour shut"));
    }

    #[test]
    fn what_is_no_anchor_is_refused() {
        for text in [
            "",
            "1",
            "1.2",
            "1.2-",
            "1.2-12345",
            "1.2-zzzz",
            "-1.2-abcd",
            "1.+2-abcd",
            "1.2-+abc",
            "9999999999.1-abcd",
        ] {
            assert_eq!(text.parse::<Anchor>(), Err(NotAnAnchor), "{text}");
        }
    }
}
