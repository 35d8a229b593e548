//! Patterns for paths in corpus.toml.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A pattern: `?` is one character, `*` any within one part of the path, `**` any at all; everything
/// else stands for itself. A pattern without `/` is also tried on the file's name alone.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// As it is written, with composed letters.
    written: String,
    chars: Vec<char>,
    /// Its longest part without a wildcard, which is somewhere in every path that fits.
    longest: String,
}

impl Pattern {
    /// Reads a pattern; any text is one.
    pub fn new(written: &str) -> Self {
        let written = composed(written).into_owned();
        // `**/` also stands for no folder at all.
        let parts = written.split(['*', '?']).map(|part| part.strip_prefix('/').unwrap_or(part));
        let longest = parts.max_by_key(|part| part.len()).unwrap_or_default().to_owned();
        Self { chars: written.chars().collect(), longest, written }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Whether it has no wildcard.
    pub fn is_plain(&self) -> bool {
        !self.written.contains(['*', '?'])
    }

    /// Whether it fits a path with composed letters.
    pub fn fits(&self, path: &str) -> bool {
        // Nearly all of many patterns end here.
        if !path.contains(&self.longest) {
            return false;
        }
        let whole = |path: &str| fits_chars(&self.chars, &path.chars().collect::<Vec<char>>());
        whole(path) || !self.written.contains('/') && path.rsplit('/').next().is_some_and(whole)
    }

    /// How exactly it names a path: the number of characters that stand for themselves, more being more
    /// exact; without wildcards it is the most exact.
    pub fn exactness(&self) -> usize {
        let literal = self.chars.iter().filter(|c| !matches!(c, '*' | '?')).count();
        if literal == self.chars.len() { usize::MAX } else { literal }
    }
}

/// A path, or a part of one, with its letters composed (NFC), as corpus.toml has them: some systems name
/// files in decomposed ones.
pub(super) fn composed(path: &str) -> Cow<'_, str> {
    match is_nfc_quick(path.chars()) {
        IsNormalized::Yes => Cow::Borrowed(path),
        _ => Cow::Owned(path.nfc().collect()),
    }
}

/// Goes through the path once, remembering for both kinds of star the last place to retry from,
/// so that no pattern takes more than (pattern × path) steps.
fn fits_chars(pattern: &[char], path: &[char]) -> bool {
    let mut reachable = vec![false; path.len() + 1];
    reachable[0] = true;
    let mut at = 0;
    while at < pattern.len() {
        let deep = pattern[at] == '*' && pattern.get(at + 1) == Some(&'*');
        match pattern[at] {
            '*' => {
                for i in 0..path.len() {
                    if reachable[i] && (deep || path[i] != '/') {
                        reachable[i + 1] = true;
                    }
                }
                // `**/` also stands for no folder at all.
                if deep && pattern.get(at + 2) == Some(&'/') {
                    reachable = after_folders(&reachable, path);
                    at += 1;
                }
                at += usize::from(deep);
            }
            c => {
                for i in (0..path.len()).rev() {
                    let same = path[i] == c || c == '?' && path[i] != '/';
                    reachable[i + 1] = reachable[i] && same;
                }
                reachable[0] = false;
            }
        }
        at += 1;
    }
    reachable.last().copied().unwrap_or_default()
}

/// The places at which a part of the path begins, out of those that are reachable.
fn after_folders(reachable: &[bool], path: &[char]) -> Vec<bool> {
    reachable.iter().enumerate().map(|(i, &reached)| reached && (i == 0 || path[i - 1] == '/')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> bool {
        Pattern::new(pattern).fits(path)
    }

    #[test]
    fn patterns_fit_what_a_person_means() {
        for (pattern, path) in [
            ("a/b.md", "a/b.md"),
            ("a/*.md", "a/b.md"),
            ("**/*.txt", "a/b/c.txt"),
            ("**/*.txt", "c.txt"),
            ("a/**", "a/b/c.txt"),
            ("*.txt", "a/b/c.txt"),
            ("00?_*.txt", "001_ff.txt"),
            ("**", "x"),
            ("**/long-name/*", "long-name/x"),
            ("a/**/long-name*", "a/long-name"),
        ] {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in
            [("a/*.md", "a/b/c.md"), ("a?b", "a/b"), ("*.md", "a.txt"), ("", "a"), ("a/**/b", "a/xb")]
        {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn a_hostile_pattern_ends_soon() {
        let path = "a".repeat(2_000);
        assert!(!fits(&format!("{}b", "*a".repeat(200)), &path));
    }

    #[test]
    fn a_plain_path_is_more_exact_than_any_pattern() {
        let exactness = |pattern| Pattern::new(pattern).exactness();
        assert!(exactness("a") > exactness("a-long-pattern/*"));
        assert!(exactness("a/*.md") > exactness("**"));
    }
}
