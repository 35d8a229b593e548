//! What was looked for in place of a word that occurs nowhere.

/// A word, or a run of characters without spaces, that occurs nowhere, and what was looked for
/// instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// As it was typed.
    pub typed: String,
    /// The nearest words that do occur, the most frequent first; of a run the pairs of characters
    /// that do, in order.
    pub shown: Vec<String>,
}

impl Mended {
    /// The query with this word asked for exactly as it was typed (`=word`).
    pub fn insisting(&self, query: &str) -> String {
        for (at, _) in query.char_indices() {
            let (before, here) = query.split_at(at);
            let whole = here.strip_prefix(self.typed.as_str()).is_some_and(|after| {
                !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
            });
            if whole {
                return format!("{before}={here}");
            }
        }
        format!("={}", self.typed)
    }
}
