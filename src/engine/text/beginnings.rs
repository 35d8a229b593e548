//! A text filter: typed words, found where words of a text begin like them.

use super::{fold, words};

/// The words of a filter, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beginnings(Vec<String>);

impl Beginnings {
    /// The words of what was typed.
    pub fn of(typed: &str) -> Self {
        let mut list = Vec::new();
        for word in words(typed) {
            list.push(fold(&typed[word.range]));
        }
        Self(list)
    }

    /// Whether each word begins a word of the text; nothing typed is in every text.
    pub fn all_in(&self, text: &str) -> bool {
        let mut missing: Vec<&str> = self.0.iter().map(String::as_str).collect();
        for word in words(text) {
            if missing.is_empty() {
                break;
            }
            let form = fold(&text[word.range]);
            missing.retain(|typed| !form.starts_with(typed));
        }
        missing.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_typed_word_begins_a_word_of_the_text() {
        let is_in = |typed: &str| Beginnings::of(typed).all_in("The Café closed on 26 September.");
        assert!(is_in("") && is_in(" ") && is_in("cafe") && is_in("sept clos") && is_in("26"));
        assert!(!is_in("afe") && !is_in("cafe open") && !is_in("2026"));
    }
}
