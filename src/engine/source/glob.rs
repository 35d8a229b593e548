//! Patterns for paths in corpus.toml.

/// Whether `path` fits `pattern`: `?` is one character, `*` any within one part of the path,
/// `**` any at all; everything else stands for itself. A pattern without `/` is also tried on
/// the file's name alone.
pub(super) fn fits(pattern: &str, path: &str) -> bool {
    let whole = |path: &str| {
        let pattern: Vec<char> = pattern.chars().collect();
        let path: Vec<char> = path.chars().collect();
        fits_chars(&pattern, &path)
    };
    whole(path) || !pattern.contains('/') && path.rsplit('/').next().is_some_and(whole)
}

/// How exactly a pattern names a path: the number of characters that stand for themselves, more
/// being more exact; a pattern without wildcards is the most exact.
pub(super) fn exactness(pattern: &str) -> usize {
    let literal = pattern.chars().filter(|c| !matches!(c, '*' | '?')).count();
    if literal == pattern.chars().count() { usize::MAX } else { literal }
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
        assert!(exactness("a") > exactness("a-long-pattern/*"));
        assert!(exactness("a/*.md") > exactness("**"));
    }
}
