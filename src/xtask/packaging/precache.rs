//! The list of files that the service worker stores.

use super::one_file::ONE_FILE;
use crate::server::media_type;
use crate::toolbox::sha256_hex;
use std::path::Path;

/// Files that are deliberately not in it: the edition in one file, which stands alone, and the host's
/// own page for wrong addresses.
const NOT_STORED: [&str; 2] = ["404.html", ONE_FILE];
/// Packed copies: the browser asks for the file, the host answers with the copy.
const PACKED_SUFFIXES: [&str; 2] = [".br", ".gz"];

/// One file of the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its address relative to the service worker; the page itself is `./`.
    pub address: String,
    /// Its media type.
    pub media_type: &'static str,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
}

impl Entry {
    /// The entry of a file, by its name.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let media_type = media_type(Path::new(name));
        Self { address: format!("./{name}"), media_type, sha256: sha256_hex(bytes) }
    }
}

/// Whether a file of a release is deliberately not stored for offline use.
pub fn is_exception(name: &str) -> bool {
    NOT_STORED.contains(&name) || PACKED_SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

/// Where the list goes in `sw.js`.
const FILES_PLACE: &str = "\"{{files}}\"";
/// Where the version goes in `sw.js`.
const VERSION_PLACE: &str = "{{version}}";

/// Fills list and version into the service worker's script. The version is the digest of both, so that a worker
/// that differs in nothing but its own text does not take the copy of the one before it for its own.
///
/// # Errors
/// When the script does not have each place exactly once.
pub fn filled_in(script: &str, entries: &[Entry]) -> Result<String, String> {
    for place in [FILES_PLACE, VERSION_PLACE] {
        if script.matches(place).count() != 1 {
            return Err(format!("sw.js must hold {place} exactly once."));
        }
    }
    let list = list(entries);
    let version = sha256_hex([script, &list].concat().as_bytes());
    Ok(script.replace(VERSION_PLACE, &version).replace(FILES_PLACE, &list))
}

/// The list as JavaScript, one entry a line.
fn list(entries: &[Entry]) -> String {
    let lines: Vec<_> = entries
        .iter()
        .map(|entry| {
            let line = serde_json::json!([entry.address, entry.media_type, entry.sha256]);
            format!("  {line},\n")
        })
        .collect();
    format!("[\n{}]", lines.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const VERSION = \"{{version}}\";\nconst FILES = \"{{files}}\";\n";

    fn entry(sha256: &str) -> Entry {
        Entry { address: "./".into(), media_type: "text/html", sha256: sha256.into() }
    }

    #[test]
    fn the_list_is_javascript_and_the_version_follows_it_and_the_script() {
        let one = filled_in(SCRIPT, &[entry("aa")]).unwrap();
        assert!(one.ends_with("const FILES = [\n  [\"./\",\"text/html\",\"aa\"],\n];\n"), "{one}");
        let other = filled_in(SCRIPT, &[entry("ab")]).unwrap();
        assert_ne!(one.lines().next(), other.lines().next());
        let mended = filled_in(&(SCRIPT.to_owned() + "// Mended.\n"), &[entry("aa")]).unwrap();
        assert_ne!(one.lines().next(), mended.lines().next());
    }

    #[test]
    fn a_script_without_the_places_is_refused() {
        assert!(filled_in("const FILES = [];", &[]).unwrap_err().contains("{{files}}"));
        assert!(filled_in(&SCRIPT.repeat(2), &[]).is_err());
    }
}
