//! How much of an article's text is passed on.

use std::fmt;
use std::str::FromStr;

/// How much of an article is held: of a text that may not be passed on as a whole, its first words or
/// its details alone. Less comes before more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// Headline, address and the other details; nothing of the text.
    Details,
    /// The beginning of the text, in words: of an article at most so many, of a compiled one just so
    /// many.
    Excerpt(u32),
    /// All of it.
    #[default]
    Full,
}

/// A text that names no [`Extent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownExtent;

impl fmt::Display for UnknownExtent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("write full, details, or a number of words for excerpts")
    }
}

impl std::error::Error for UnknownExtent {}

impl fmt::Display for Extent {
    /// As it is read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("full"),
            Self::Excerpt(words) => write!(f, "{words}"),
            Self::Details => f.write_str("details"),
        }
    }
}

impl FromStr for Extent {
    type Err = UnknownExtent;

    /// Reads `full`, `details`, or the most words of an excerpt, at least one.
    fn from_str(text: &str) -> Result<Self, UnknownExtent> {
        match text.trim() {
            "full" => Ok(Self::Full),
            "details" => Ok(Self::Details),
            words => match words.parse() {
                Ok(words) if words > 0 => Ok(Self::Excerpt(words)),
                _ => Err(UnknownExtent),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extent_is_a_word_or_a_number_of_words() {
        assert_eq!("full".parse(), Ok(Extent::Full));
        assert_eq!(" details ".parse(), Ok(Extent::Details));
        assert_eq!("60".parse(), Ok(Extent::Excerpt(60)));
        for other in ["", "0", "-1", "some", "60 words", "99999999999"] {
            assert_eq!(other.parse::<Extent>(), Err(UnknownExtent), "{other}");
        }
        for extent in [Extent::Full, Extent::Details, Extent::Excerpt(7)] {
            assert_eq!(extent.to_string().parse(), Ok(extent));
        }
    }

    #[test]
    fn less_comes_before_more() {
        assert!(Extent::Details < Extent::Excerpt(1) && Extent::Excerpt(1) < Extent::Excerpt(9));
        assert!(Extent::Excerpt(u32::MAX) < Extent::Full);
    }
}
