//! Bytes as text, five characters for four bytes, as in Ascii85 and RFC 1924, but with digits that
//! mean nothing inside a page's raw text. A quarter longer than the bytes, where base 64 is a third
//! longer. `src/app/open_one_file.js` reads it, `src/app/save_one_file.js` writes it as well.

/// The digits are the characters from this one on …
const FIRST_DIGIT: u8 = b'#';
/// … without this one, with which a tag begins.
const LEFT_OUT: u8 = b'<';
const BASE: u32 = 85;

/// The text for some bytes. Of an unfinished group of four its first digits are written, one more
/// than there are bytes.
pub fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut padded = [0; 4];
        padded[..group.len()].copy_from_slice(group);
        let mut value = u32::from_be_bytes(padded);
        let mut digits = [0; 5];
        for digit in digits.iter_mut().rev() {
            *digit = (value % BASE) as u8;
            value /= BASE;
        }
        for digit in &digits[..=group.len()] {
            let code = FIRST_DIGIT + digit;
            text.push(char::from(if code < LEFT_OUT { code } else { code + 1 }));
        }
    }
    text
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The bytes that a text stands for.
    pub fn decoded(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        for group in text.as_bytes().chunks(5) {
            let digit = |at: usize| match group.get(at) {
                Some(&code) => u64::from(code - FIRST_DIGIT - u8::from(code > LEFT_OUT)),
                None => u64::from(BASE) - 1,
            };
            let value = (0..5).fold(0, |value, at| value * u64::from(BASE) + digit(at));
            bytes.extend_from_slice(&(value as u32).to_be_bytes()[..group.len() - 1]);
        }
        bytes
    }

    #[test]
    fn bytes_come_back_from_their_text() {
        let all: Vec<u8> = (0..=255).chain([255; 9]).chain([0; 9]).collect();
        for length in 0..all.len() {
            assert_eq!(decoded(&encoded(&all[..length])), &all[..length], "{length} bytes");
        }
    }

    #[test]
    fn five_characters_stand_for_four_bytes_and_none_of_them_begins_a_tag() {
        assert_eq!(
            (encoded(&[0; 4]), encoded(&[0]), encoded(&[255; 4])),
            ("#####".into(), "##".into(), "v:Z/#".into())
        );
        let bytes: Vec<u8> =
            (0..4_000_u32).flat_map(|n| (n.wrapping_mul(2_654_435_761)).to_be_bytes()).collect();
        let text = encoded(&bytes);
        assert_eq!(text.len(), bytes.len() / 4 * 5);
        assert!(text.bytes().all(|c| (b'#'..=b'x').contains(&c) && c != b'<'));
    }
}
