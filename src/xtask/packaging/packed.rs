//! Packed copies beside the files of a release, for hosts that hand those out as they are (nginx's
//! `gzip_static` and `brotli_static`, and the like).

use super::{ONE_FILE, read};
use crate::failure::Failure;
use brotli::enc::{BrotliCompress, BrotliEncoderParams};
use flate2::{Compression, write::GzEncoder};
use std::cmp::Reverse;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

/// Up to this many bytes a file is packed as small as brotli can, which takes seconds a megabyte.
const BEST_UP_TO: usize = 4_000_000;
/// The best that brotli does.
pub const BEST: i32 = 11;
/// What it does to a large file in reasonable time.
const QUICK: i32 = 9;
/// A copy pays where it saves at least an eighth.
const WORTH_IT: (usize, usize) = (7, 8);

/// Lays a `.br` and a `.gz` beside each file of a release that gets smaller by it; the edition in one
/// file holds packed bytes already. `best` packs large files as small as small ones, too.
///
/// # Errors
/// When the folder cannot be read or written.
pub fn lay_packed_copies(folder: &Path, best: bool) -> Result<(), Failure> {
    let mut files: Vec<(String, Vec<u8>)> = read(folder)?.into_iter().collect();
    files.retain(|(name, _)| name != ONE_FILE);
    // The largest take longest, so they come first and the small ones fill what is left of the time.
    files.sort_by_key(|(_, bytes)| Reverse(bytes.len()));
    let works: Vec<(&str, &[u8], &str)> = files
        .iter()
        .flat_map(|(name, bytes)| ["br", "gz"].map(|suffix| (name.as_str(), bytes.as_slice(), suffix)))
        .collect();
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((name, bytes, suffix)) = works.get(next.fetch_add(1, Ordering::Relaxed)) {
            let quality = if best || bytes.len() <= BEST_UP_TO { BEST } else { QUICK };
            let packed = if *suffix == "br" { brotli(bytes, quality) } else { gzip(bytes) };
            if packed.len() * WORTH_IT.1 <= bytes.len() * WORTH_IT.0 {
                let copy = folder.join(format!("{name}.{suffix}"));
                fs::write(&copy, packed).map_err(Failure::during(copy.display()))?;
            }
        }
        Ok::<(), Failure>(())
    };
    let threads = available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let own = work();
        let stopped = |_| Err(Failure::Input("Packing a file stopped.".to_owned()));
        let outcomes = others.into_iter().map(|other| other.join().unwrap_or_else(stopped));
        outcomes.fold(own, Result::and)
    })
}

/// Bytes as browsers can unpack them, packed by brotli with a quality from 0 to [`BEST`].
pub fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    // 16 MB, the largest window that browsers take.
    let how =
        BrotliEncoderParams { quality, lgwin: 24, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    // Reading and writing memory cannot fail.
    let _ = BrotliCompress(&mut &*bytes, &mut packed, &how);
    packed
}

/// Bytes as browsers can unpack them, as small as gzip makes them.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_gets_smaller_has_two_copies_that_unpack_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let text = "the harbour was closed. ".repeat(500);
        fs::create_dir(folder.path().join("snippets")).unwrap();
        for name in ["index.html", "snippets/a.js", ONE_FILE] {
            fs::write(folder.path().join(name), &text).unwrap();
        }
        fs::write(folder.path().join("tiny.css"), "a{}").unwrap();
        lay_packed_copies(folder.path(), false).unwrap();
        let files = read(folder.path()).unwrap();
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                ONE_FILE,
                "index.html",
                "index.html.br",
                "index.html.gz",
                "snippets/a.js",
                "snippets/a.js.br",
                "snippets/a.js.gz",
                "tiny.css"
            ]
        );
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&*files["index.html.gz"]).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*files["index.html.br"], &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
    }
}
