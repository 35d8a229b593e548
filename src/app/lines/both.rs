//! The search for two words near each other.

use crossread_engine::concordance::WINDOW;

/// The search for what `query` finds with `word` nearby; `written` is how an article writes a
/// hit, folded. Words and phrases are looked for within the window of collocates; a query with
/// operators gets the word as one more.
pub fn both(query: &str, written: &str, word: &str) -> String {
    let query = query.trim();
    let phrase = query.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let is_plain =
        |text: &str| text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '’'));
    let near = match phrase {
        Some(phrase) if is_plain(phrase) => Some(phrase),
        // What is typed of a word may not be a word yet.
        None if is_plain(query) && is_plain(written) && !query.contains(' ') => Some(written),
        _ => None,
    };
    match near {
        Some(near) => format!("\"{} {word}\"~{WINDOW}", near.trim()),
        None => format!("{query} {word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_phrases_are_looked_for_near_the_word() {
        assert_eq!(both("harb", "harbour", "old"), "\"harbour old\"~5");
        assert_eq!(both("\"old harbour\"", "Old Harbour", "shut"), "\"old harbour shut\"~5");
        assert_eq!(both("harbour storm", "storm", "shut"), "harbour storm shut");
        assert_eq!(both("harbour -storm", "harbour", "shut"), "harbour -storm shut");
        assert_eq!(both("harb*", "harbour", "shut"), "harb* shut");
    }
}
