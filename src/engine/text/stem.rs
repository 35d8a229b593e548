//! Inflection off: `companies` and `company` meet in one stem.
//!
//! The algorithms are Snowball's (M. F. Porter, *Snowball*, snowballstem.org; English is Porter 2).
//! They want words as they are written, since an accent often tells the ending; their stems are
//! folded, so that a reader may leave it out. A page links the algorithms of its own languages
//! only: it names their functions, and the rest falls away.

use super::fold::fold;
use super::scripts::is_apostrophe;
use snowball_stemmers_rs::{Algorithm, Stemmer as Snowball};

/// A language and what takes the inflection off its words.
///
/// The tag is BCP 47, primary part; the function wants lower case.
pub type LanguageStemmer = (&'static str, fn(&str) -> String);

macro_rules! languages {
    ($($tag:ident $algorithm:ident,)*) => {
        $(
            #[doc = concat!("The Snowball stem of a word in lower case: ", stringify!($algorithm), ".")]
            pub fn $tag(word: &str) -> String {
                Snowball::create(Algorithm::$algorithm).stem(word).into_owned()
            }
        )*

        /// Every language that Snowball has an algorithm for.
        #[cfg(feature = "stemmers")]
        pub const LANGUAGES: &[LanguageStemmer] = &[$((stringify!($tag), $tag),)*];
    };
}

languages! {
    ar Arabic, ca Catalan, cs Czech, da Danish, de German, el Greek, en English, eo Esperanto, es Spanish,
    et Estonian, eu Basque, fa Persian, fi Finnish, fr French, ga Irish, hi Hindi, hu Hungarian, hy Armenian,
    id Indonesian, it Italian, lt Lithuanian, ne Nepali, nl Dutch, no Norwegian, pl Polish, pt Portuguese,
    ro Romanian, ru Russian, sr Serbian, st Sesotho, sv Swedish, ta Tamil, tr Turkish, uk Ukrainian, yi Yiddish,
}

/// No algorithm but those that a page names.
#[cfg(not(feature = "stemmers"))]
pub const LANGUAGES: &[LanguageStemmer] = &[];

/// Longer words, in bytes, stay as they are.
const LONGEST: usize = 120;

/// Takes the inflection off the words of one language, or of a language without an algorithm
/// nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stemmer(Option<LanguageStemmer>);

impl Stemmer {
    /// The stemmer for a BCP 47 tag ("en", "en-gb") among all that are linked.
    pub fn for_language(tag: &str) -> Self {
        Self::among(LANGUAGES, tag)
    }

    /// The stemmer for a BCP 47 tag among these; one that only folds where there is none.
    pub fn among(languages: &[LanguageStemmer], tag: &str) -> Self {
        let primary = match tag.split('-').next().unwrap_or_default() {
            // The two ways to write Norwegian.
            "nb" | "nn" => "no",
            primary => primary,
        };
        Self(languages.iter().find(|(language, _)| *language == primary).copied())
    }

    /// The language whose algorithm it is, as the tag in [`LANGUAGES`]; none without one.
    pub fn language(&self) -> Option<&'static str> {
        self.0.map(|(language, _)| language)
    }

    /// The folded stem of a word as it is written. Words with digits, words of one or two bytes and
    /// words without end are only folded.
    pub fn stem(&self, word: &str) -> String {
        match self.0 {
            Some((language, stem))
                if (3..=LONGEST).contains(&word.len()) && !word.bytes().any(|b| b.is_ascii_digit()) =>
            {
                let stem = stem(&lower(word, language));
                if stem.is_ascii() && !stem.contains('\'') { stem } else { fold(&stem) }
            }
            _ => fold(word),
        }
    }
}

/// A word as the algorithms want it: lower case, composed, with straight apostrophes.
fn lower(word: &str, language: &str) -> String {
    let is_turkish = language == "tr";
    if word.is_ascii() && !is_turkish {
        return word.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(word.len());
    for c in composed(word).chars() {
        match c {
            'I' if is_turkish => lower.push('ı'),
            'İ' if is_turkish => lower.push('i'),
            '\u{ad}' | '\u{640}' => {}
            c if is_apostrophe(c) => lower.push('\''),
            c => lower.extend(c.to_lowercase()),
        }
    }
    lower
}

/// Accents in one with their letters. In the page, which has no table for it, what a reader types
/// is so already.
#[cfg(feature = "source")]
fn composed(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    word.nfc().collect()
}

#[cfg(not(feature = "source"))]
fn composed(word: &str) -> &str {
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn meet(language: &str, forms: &[&str]) {
        let stemmer = Stemmer::for_language(language);
        assert!(stemmer.language().is_some(), "{language}");
        for form in forms {
            assert_eq!(stemmer.stem(form), stemmer.stem(forms[0]), "{language}: {form}");
        }
    }

    #[test]
    fn english_inflections_meet() {
        meet("en-gb", &["companies", "Company", "company’s"]);
        meet("en", &["disabled", "disabling"]);
        let english = Stemmer::for_language("en");
        assert_ne!(english.stem("military"), english.stem("millions"));
        assert_eq!(english.stem("8200s"), "8200s");
        assert_eq!(english.stem("don’t"), "dont");
    }

    #[test]
    fn inflections_of_other_languages_meet() {
        meet("de", &["Häuser", "Hauses", "Häusern"]);
        meet("de", &["München", "Muenchen", "MÜNCHEN"]);
        meet("fr", &["mangées", "manger", "mangeait"]);
        meet("es", &["canción", "canciones"]);
        meet("ru", &["новый", "новая", "новые", "Новыми"]);
        meet("tr", &["İstanbul'da", "İSTANBUL", "İstanbul’dan"]);
        meet("ar", &["الكتاب", "كتاب"]);
        meet("fi", &["talossa", "talo", "talon"]);
        meet("hi", &["लड़के", "लड़का"]);
        meet("nb", &["havnene", "havner", "havnen"]);
        meet("el", &["δρόμος", "ΔΡΟΜΟΣ", "δρόμοι"]);
        meet("fr", &["e\u{301}tudiants", "étudiant"]);
    }

    #[test]
    fn languages_without_an_algorithm_are_only_folded() {
        assert_eq!(Stemmer::for_language("xx").stem("Services"), "services");
        assert_eq!(Stemmer::among(&[("de", de)], "en").stem("services"), "services");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_has_a_stem_in_every_language(
            any in any::<String>(),
            letters in "[a-zåäöéèüßıñçşğăîțëőűøæъыьйёіїґﻻاأإآبتثجلموويىةكहिन्दीகள்הײτησόώ'’-]{0,24}",
        ) {
            for (language, _) in LANGUAGES {
                let stemmer = Stemmer::for_language(language);
                stemmer.stem(&any);
                stemmer.stem(&letters);
            }
        }
    }
}
