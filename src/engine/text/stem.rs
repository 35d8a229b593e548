//! Inflection off: `companies` and `company` meet in one stem.

use snowball_stemmers_rs::{Algorithm, Stemmer as Snowball};

/// The stemmer of a language: Snowball's where there is one wired up, else none at all.
///
/// Source of the algorithms: M. F. Porter, *Snowball* (snowballstem.org). English is Porter 2.
pub struct Stemmer(Option<Snowball>);

impl Stemmer {
    /// The stemmer for a BCP 47 tag ("en", "en-gb"); one that changes nothing for a language
    /// without an algorithm here.
    pub fn for_language(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        Self(match primary {
            "en" => Some(Snowball::create(Algorithm::English)),
            _ => None,
        })
    }

    /// Whether the language has an algorithm here.
    pub fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// The stem of a folded word. Words with digits and words of one letter stay as they are.
    pub fn stem(&self, folded: &str) -> String {
        match &self.0 {
            Some(snowball) if folded.len() > 2 && !folded.bytes().any(|b| b.is_ascii_digit()) => {
                snowball.stem(folded).into_owned()
            }
            _ => folded.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_inflections_meet() {
        let english = Stemmer::for_language("en-gb");
        for (a, b) in [("companies", "company"), ("disabled", "disabling"), ("services", "service")] {
            assert_eq!(english.stem(a), english.stem(b));
        }
        assert_ne!(english.stem("military"), english.stem("millions"));
        assert_eq!(english.stem("8200s"), "8200s");
    }

    #[test]
    fn other_languages_stay_as_written() {
        assert_eq!(Stemmer::for_language("xx").stem("services"), "services");
    }

    #[test]
    fn any_text_has_a_stem() {
        let english = Stemmer::for_language("en");
        for text in ["", "é", "ééés", "微软公司", "yyyyy", "'s", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaing"] {
            english.stem(text);
        }
    }
}
