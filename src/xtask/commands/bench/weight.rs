//! How many bytes a thing has when it is packed.

use crate::failure::Failure;
use crate::packaging::{BEST, brotli};
use crate::toolbox::sha256_hex;
use std::fs;
use std::path::Path;

/// From here on packing takes long enough to remember what came of it, in bytes.
const WORTH_REMEMBERING: usize = 100_000;

/// Bytes of a file after brotli 11. That takes a minute for 20 MB, so of a large file the number is
/// kept in the folder `known` under the digest of its bytes.
///
/// # Errors
/// When the folder cannot be written.
pub fn packed(bytes: &[u8], known: &Path) -> Result<u64, Failure> {
    let remembered = bytes.len() >= WORTH_REMEMBERING;
    let file = known.join(if remembered { sha256_hex(bytes) } else { String::new() });
    if let Some(weight) = fs::read_to_string(&file).ok().and_then(|kept| kept.parse().ok()) {
        return Ok(weight);
    }
    let weight = brotli(bytes, BEST).len() as u64;
    if !remembered {
        return Ok(weight);
    }
    fs::create_dir_all(known)
        .and_then(|()| fs::write(&file, weight.to_string()))
        .map_err(Failure::during(known.display()))?;
    Ok(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_weighs_little_and_is_weighed_once() {
        let known = tempfile::tempdir().unwrap();
        let text = "the same again, ".repeat(10_000);
        let weight = packed(text.as_bytes(), known.path()).unwrap();
        assert!((10..200).contains(&weight), "{weight}");
        fs::write(known.path().join(sha256_hex(text.as_bytes())), "7").unwrap();
        assert_eq!(packed(text.as_bytes(), known.path()), Ok(7));
    }
}
