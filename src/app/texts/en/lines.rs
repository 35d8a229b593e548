//! Words in context.

use super::{articles, counted, number, quoted};

/// What to do where nothing is asked yet.
pub const TYPE_A_WORD: &str =
    "Type a word into the search. Each place where it stands is then shown here in the middle of its line.";
/// On a line from text that does not belong to the article.
pub const SET_ASIDE: &str = "set aside";

/// The heading.
pub fn heading(query: &str) -> String {
    match query {
        "" => "Words in context".to_owned(),
        query => format!("{} in context", quoted(query)),
    }
}

/// How many lines there are in how many articles, and how many of them are shown.
pub fn count(lines: usize, in_articles: usize, shown: usize) -> String {
    let all = format!("{} in {}", counted(lines, "line", "lines"), articles(in_articles));
    match (lines, shown) {
        (0, _) => "No line found".to_owned(),
        (lines, shown) if shown < lines => format!("{} drawn from {all}", number(shown)),
        _ => all,
    }
}

/// How many of the lines are listed.
pub fn listed(shown: usize, total: usize, is_end: bool) -> String {
    let of = format!("{} of {}", number(shown), counted(total, "line", "lines"));
    if is_end { format!("{of}. Filters or a random sample lead to others; the export has all.") } else { of }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_says_what_was_drawn_from_what() {
        assert_eq!(count(0, 0, 0), "No line found");
        assert_eq!(count(1, 1, 1), "1 line in 1 article");
        assert_eq!(count(1234, 56, 1234), "1,234 lines in 56 articles");
        assert_eq!(count(1234, 56, 50), "50 drawn from 1,234 lines in 56 articles");
    }
}
