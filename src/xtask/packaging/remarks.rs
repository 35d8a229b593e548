//! Scripts and style sheets without what only their authors read.

use std::path::Path;

/// A script or a style sheet without the comments that stand on lines of their own and without
/// indentation; any other file as it is. Line by line and no more: nothing here has to understand
/// the language, and line ends stay where a script may need them. A text that runs over several
/// lines would lose its indentation, so ours hold none.
pub fn without_remarks(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let known = Path::new(name).extension().is_some_and(|extension| extension == "css" || extension == "js");
    let Some(text) = str::from_utf8(&bytes).ok().filter(|_| known) else { return bytes };
    let mut kept = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    kept.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expect: &str) {
        assert_eq!(String::from_utf8(without_remarks(name, text.into())).unwrap(), expect, "{name}");
    }

    #[test]
    fn comments_of_whole_lines_and_indentation_go() {
        check("a.css", "/* warm */\na {\n  /* two\n     lines */\n  b: c;\n}\n", "a {\nb: c;\n}\n");
        check(
            "a.js",
            "/** Why. */\nlet a = 1\n  // so\n  let b = \"/* c */\"\n",
            "let a = 1\nlet b = \"/* c */\"\n",
        );
    }

    #[test]
    fn what_has_a_meaning_stays() {
        check(
            "a.css",
            "a { width: clamp(1rem, 2vw + 1rem, 3rem) }",
            "a { width: clamp(1rem, 2vw + 1rem, 3rem) }\n",
        );
        check("a.js", "let a = b // c\n/d/.test(a)\n", "let a = b // c\n/d/.test(a)\n");
        check("a.svg", "  <svg>\n", "  <svg>\n");
    }
}
