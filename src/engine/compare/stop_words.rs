//! Words that say nothing about what a sentence is about.

use crate::text;

/// The verbs with which news text attributes nearly every sentence, and a pronoun that search
/// takes for a country. Sorted.
const ENGLISH: &[&str] = &["said", "say", "says", "us"];

/// Whether a folded word is too common in its language to count as shared content: function
/// words and single Latin letters. Only English has a list; in other languages the weight by
/// rarity alone has to do.
pub(super) fn is_stop_word(language: &str, folded: &str) -> bool {
    let is_letter = folded.len() == 1 && folded.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_english = language.split('-').next() == Some("en");
    is_letter || is_english && (text::is_stop_word(folded) || ENGLISH.contains(&folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_languages_keep_their_words() {
        assert!(is_stop_word("en-gb", "the"));
        assert!(is_stop_word("en", "said"));
        assert!(!is_stop_word("de", "the"));
        assert!(!is_stop_word("en", "harbour"));
    }
}
