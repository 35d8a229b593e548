//! What a copied link was made with.

use crate::library::Library;
use std::fmt;

/// The articles and the program that a link was made with: `3f9a11c0~0.1.0`. Links without the
/// second part are older than it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The fingerprint of the articles ([`Library::fingerprint`]).
    pub articles: String,
    /// The version of the program.
    pub version: Option<String>,
}

impl Edition {
    /// That of these articles, shown by this version of the program.
    pub fn of(library: &Library, version: &str) -> Self {
        Self { articles: library.fingerprint(), version: Some(version.to_owned()) }
    }

    /// Reads it from a link; whatever stands there names some edition.
    pub fn parse(text: &str) -> Self {
        let end = text.bytes().position(|byte| byte == b'~');
        let version = end.map(|end| text[end + 1..].to_owned());
        Self { articles: text[..end.unwrap_or(text.len())].to_owned(), version }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.articles)?;
        if let Some(version) = &self.version {
            f.write_str("~")?;
            f.write_str(version)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_read_as_it_is_written() {
        for text in ["3f9a11c0~0.1.0", "3f9a11c0", "", "~", "~~", "é~ü"] {
            assert_eq!(Edition::parse(text).to_string(), text);
        }
        let edition = Edition::parse("3f9a11c0~0.1.0");
        assert_eq!((edition.articles.as_str(), edition.version.as_deref()), ("3f9a11c0", Some("0.1.0")));
        assert_eq!(Edition::parse("3f9a11c0").version, None);
    }
}
