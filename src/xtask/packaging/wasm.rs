//! Taking out of a WebAssembly module what no browser needs.
//!
//! A module is a header of eight bytes and then sections, each a number, its length and its
//! content (WebAssembly specification, "Binary Format: Modules"). Sections with number 0 are
//! remarks: the names of all functions, which make up half of a Leptos program, and which
//! compilers wrote it. A program means the same without them.

/// Magic number and version, in bytes.
const HEADER: usize = 8;
/// The number of sections that are remarks.
const CUSTOM: u8 = 0;

/// The module without its custom sections; as it was, where it is not well-formed.
pub fn without_names(module: &[u8]) -> Vec<u8> {
    shortened(module).unwrap_or_else(|| module.to_vec())
}

fn shortened(module: &[u8]) -> Option<Vec<u8>> {
    let mut kept = module.get(..HEADER)?.to_vec();
    let mut rest = &module[HEADER..];
    while let Some((&number, after_number)) = rest.split_first() {
        let (length, length_bytes) = leb128(after_number)?;
        let (section, after) = rest.split_at_checked(1 + length_bytes + length)?;
        if number != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    Some(kept)
}

/// An unsigned number in LEB128, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    // A section's length has 32 bits, so at most five groups of seven.
    for (place, &byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, place + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

    fn module(sections: &[&[u8]]) -> Vec<u8> {
        [&[MAGIC], sections].concat().concat()
    }

    #[test]
    fn remarks_go_and_everything_else_stays_in_order() {
        let long = [[10, 0x80, 0x01].as_slice(), &[7; 128]].concat();
        let with = module(&[&[1, 1, 0], &[0, 3, 1, b'n', 9], &long, &[0, 0]]);
        assert_eq!(without_names(&with), module(&[&[1, 1, 0], &long]));
    }

    #[test]
    fn what_is_not_well_formed_stays_as_it_is() {
        for bytes in [&b"short"[..], &module(&[&[1, 9, 0]]), &module(&[&[0, 0xff, 0xff]])] {
            assert_eq!(without_names(bytes), bytes);
        }
    }
}
