//! The different words and gaps of a corpus, and the codes under which the stream names them.
//!
//! ```text
//! gaps varint · words varint
//! per token, a column each: band u8 · letters u8 · bytes shared with the token before it u8
//! per token: the bytes that it adds, 0xff
//! ```
//!
//! Gaps come first, in byte order, then words by the term that they begin with: so terms are found
//! in their order. Neighbours share their beginnings, and like bytes stand together, which
//! compresses well. Codes are shorter the more frequent a token is; since exact ranks would cost
//! more than they save, tokens of a band (as frequent as each other to the power of two) are
//! numbered in the order of the list.

use super::{Reader, Writer};
use crate::text::terms;

/// So many tokens have a code of one byte, …
const ONE_BYTE: u32 = 128;
/// … so many first bytes begin one of two …
const TWO_BYTES: u32 = 112;
/// … and so many one of three; the last begins one of four.
const THREE_BYTES: u32 = 15;

/// How the letters of a token differ from those in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    AsListed,
    Capitalised,
    Capitals,
}

/// A token while a corpus is compiled.
pub(super) struct Counted {
    pub(super) text: String,
    pub(super) is_gap: bool,
    pub(super) times: u32,
}

/// The section's bytes, and the code number of each token in its order here.
pub(super) fn write_tokens(tokens: &[Counted]) -> (Vec<u8>, Vec<u32>) {
    let first_term = |token: &Counted| {
        let first = if token.is_gap { None } else { terms(&token.text).into_iter().next() };
        first.map(|term| term.text).unwrap_or_default()
    };
    let mut order: Vec<usize> = (0..tokens.len()).collect();
    order.sort_by_cached_key(|&at| (!tokens[at].is_gap, first_term(&tokens[at]), tokens[at].text.as_str()));
    let mut by_times = order.clone();
    by_times.sort_by_key(|&at| std::cmp::Reverse(tokens[at].times));
    let mut bands: Vec<u8> = tokens.iter().map(|token| 1 + token.times.leading_zeros() as u8).collect();
    for &at in by_times.iter().take(ONE_BYTE as usize) {
        bands[at] = 0;
    }

    let gaps = tokens.iter().filter(|token| token.is_gap).count();
    let mut section = Writer::default();
    section.varint(gaps as u32);
    section.varint((tokens.len() - gaps) as u32);
    section.bytes.extend(order.iter().map(|&at| bands[at]));
    let (mut shared_bytes, mut added) = (Vec::new(), Vec::new());
    let mut last: &[u8] = b"";
    let listed: Vec<(Letters, String)> = order.iter().map(|&at| listed(&tokens[at].text)).collect();
    for (letters, text) in &listed {
        section.bytes.push(*letters as u8);
        let shared = text.bytes().zip(last).take(255).take_while(|(a, b)| a == *b).count();
        shared_bytes.push(shared as u8);
        added.extend_from_slice(&text.as_bytes()[shared..]);
        added.push(0xff);
        last = text.as_bytes();
    }
    section.bytes.extend(shared_bytes);
    section.bytes.extend(added);

    let mut by_band = order;
    by_band.sort_by_key(|&at| bands[at]);
    let mut codes = vec![0; tokens.len()];
    for (at, code) in by_band.into_iter().zip(0..) {
        codes[at] = code;
    }
    (section.bytes, codes)
}

/// How a token is listed: in small letters where they say which were capital.
fn listed(text: &str) -> (Letters, String) {
    let small = text.to_ascii_lowercase();
    for letters in [Letters::AsListed, Letters::Capitalised, Letters::Capitals] {
        let mut read = small.clone().into_bytes();
        with_letters(&mut read, letters as u8);
        if read == text.as_bytes() {
            return (letters, small);
        }
    }
    (Letters::AsListed, text.to_owned())
}

fn with_letters(token: &mut [u8], letters: u8) {
    if letters == Letters::Capitals as u8 {
        token.make_ascii_uppercase();
    } else if letters == Letters::Capitalised as u8
        && let Some(first) = token.first_mut()
    {
        first.make_ascii_uppercase();
    }
}

/// Appends the code with a number.
pub(super) fn write_code(stream: &mut Vec<u8>, number: u32) {
    let two = number.wrapping_sub(ONE_BYTE);
    let three = two.wrapping_sub(TWO_BYTES << 8);
    let [low, middle, high, _] = number.to_le_bytes();
    if number < ONE_BYTE {
        stream.push(low);
    } else if two < TWO_BYTES << 8 {
        stream.extend([(ONE_BYTE + (two >> 8)) as u8, two as u8]);
    } else if three < THREE_BYTES << 16 {
        let first = ONE_BYTE + TWO_BYTES + (three >> 16);
        stream.extend([first as u8, (three >> 8) as u8, three as u8]);
    } else {
        debug_assert!(number < 1 << 24);
        stream.extend([0xff, high, middle, low]);
    }
}

/// The number of the code that four bytes begin with, and how many of them it takes.
#[inline]
pub(super) fn read_code(four: [u8; 4]) -> (u32, usize) {
    let [first, second, third, fourth] = four.map(u32::from);
    if first < ONE_BYTE {
        (first, 1)
    } else if first < ONE_BYTE + TWO_BYTES {
        (ONE_BYTE + ((first - ONE_BYTE) << 8 | second), 2)
    } else if first < 0xff {
        let high = first - ONE_BYTE - TWO_BYTES;
        (ONE_BYTE + (TWO_BYTES << 8) + (high << 16 | second << 8 | third), 3)
    } else {
        (second << 16 | third << 8 | fourth, 4)
    }
}

/// A token of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where its bytes begin in [`TokenList::bytes`].
    pub(super) start: u32,
    /// How many they are.
    pub(super) length: u32,
}

/// The tokens as they are listed.
#[derive(Debug, Default)]
pub(super) struct TokenList {
    /// The bytes of all tokens, one after the other; in small letters until [`Self::capitalise`].
    pub(super) bytes: Vec<u8>,
    /// Gaps, then words.
    pub(super) tokens: Vec<Token>,
    /// How many of them are gaps.
    pub(super) gaps: usize,
    /// The place in the list of each code number.
    pub(super) by_code: Vec<u32>,
    letters: Vec<u8>,
}

impl TokenList {
    /// Reads what [`write_tokens`] wrote; `None` where it is damaged.
    pub(super) fn read(section: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(section);
        let gaps = reader.varint()? as usize;
        let count = gaps.checked_add(reader.varint()? as usize)?;
        let bands = reader.bytes(count)?;
        let letters = reader.bytes(count)?;
        let shared = reader.bytes(count)?;
        let mut list = Self { gaps, ..Self::default() };
        let mut before = 0..0;
        for &shared in shared {
            let start = list.bytes.len();
            let kept = before.start..before.start + usize::from(shared);
            if kept.end > before.end {
                return None;
            }
            list.bytes.extend_from_within(kept);
            loop {
                match reader.byte()? {
                    0xff => break,
                    byte => list.bytes.push(byte),
                }
            }
            before = start..list.bytes.len();
            list.tokens.push(Token { start: start as u32, length: (before.end - start) as u32 });
        }
        list.by_code = by_band(bands);
        list.letters = letters.to_vec();
        Some(list)
    }

    /// The bytes of a token as it is listed.
    pub(super) fn listed(&self, at: usize) -> &[u8] {
        let Token { start, length } = self.tokens[at];
        &self.bytes[start as usize..start as usize + length as usize]
    }

    /// The text of a token as it is written; empty where it is damaged.
    pub(super) fn written(&self, at: usize) -> String {
        let mut bytes = self.listed(at).to_vec();
        with_letters(&mut bytes, self.letters[at]);
        String::from_utf8(bytes).unwrap_or_default()
    }

    /// Brings all bytes to the letters in which they are written.
    pub(super) fn capitalise(&mut self) {
        for (token, &letters) in self.tokens.iter().zip(&self.letters) {
            if letters != 0 {
                let start = token.start as usize;
                with_letters(&mut self.bytes[start..start + token.length as usize], letters);
            }
        }
    }
}

/// The places in the list by band, those of a band in order.
fn by_band(bands: &[u8]) -> Vec<u32> {
    let mut starts = [0; 257];
    for &band in bands {
        starts[usize::from(band) + 1] += 1;
    }
    for band in 0..256 {
        starts[band + 1] += starts[band];
    }
    let mut places = vec![0; bands.len()];
    for (&band, place) in bands.iter().zip(0..) {
        let next: &mut usize = &mut starts[usize::from(band)];
        places[*next] = place;
        *next += 1;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_every_length_read_back() {
        let mut stream = Vec::new();
        let numbers = [0, 127, 128, 28_799, 28_800, 1_011_839, 1_011_840, 9_000_000];
        for number in numbers {
            write_code(&mut stream, number);
        }
        assert_eq!(stream.len(), 2 + 4 + 6 + 8);
        let mut at = 0;
        for number in numbers {
            let (read, length) = read_code(*stream[at..].first_chunk().unwrap());
            assert_eq!(read, number);
            at += length;
        }
        assert_eq!(at, stream.len());
    }

    #[test]
    fn tokens_read_back_with_their_letters() {
        let texts = [" ", "Bank", "bank", "BANK", "iPhone", "Éire", "éire", ". "];
        let tokens = texts.map(|text| Counted {
            text: text.into(),
            is_gap: text.trim().len() < text.len(),
            times: text.len() as u32,
        });
        let (section, codes) = write_tokens(&tokens);
        let mut list = TokenList::read(&section).unwrap();
        list.capitalise();
        assert_eq!(list.gaps, 2);
        for (token, code) in tokens.iter().zip(codes) {
            assert_eq!(list.listed(list.by_code[code as usize] as usize), token.text.as_bytes());
        }
        for cut in 0..section.len() {
            assert!(TokenList::read(&section[..cut]).is_none());
        }
    }
}
