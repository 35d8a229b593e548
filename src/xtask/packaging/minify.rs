//! Style sheets and scripts without what only their authors read.

use minifier::{css, js};
use std::path::Path;

/// A file of the release without comments and spaces. Other files, and what the minifier cannot
/// read, stay as they are: it only saves bytes.
pub fn minified(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = str::from_utf8(&bytes) else { return bytes };
    let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
    let short = match extension {
        Some("css") => css::minify(text).map(|sheet| sheet.to_string()),
        Some("js") => js::minify(text).map(|script| script.to_string()),
        _ => return bytes,
    };
    short.map(|short| short.trim().as_bytes().to_vec()).unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, text: &str, expect: &str) {
        assert_eq!(String::from_utf8(minified(name, text.into())).unwrap(), expect, "{name}");
    }

    #[test]
    fn comments_and_spaces_go_and_nothing_else() {
        check("a.css", "/* warm */\n@layer a, b;\na { color : red; }\n", "@layer a,b;a{color:red;}");
        check("a.js", "// why\nconst a = \"b // c\";\n", "const a=\"b // c\";");
        check("a.svg", "<svg> <!-- x --> </svg>", "<svg> <!-- x --> </svg>");
    }
}
