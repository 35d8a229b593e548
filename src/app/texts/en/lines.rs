//! Words in context.

use super::{articles, counted, number, quoted};
use crossread_engine::concordance::{Collocates, WINDOW};
use crossread_engine::view::OrderBy;

/// What to do where nothing is asked yet.
pub const TYPE_A_WORD: &str =
    "Type a word into the search. Each place where it stands is then shown here in the middle of its line.";
/// Articles fit, but there is no hit to show.
pub const NO_LINE: &str = "Some articles fit this search, but it has no line to show.";
/// The link that lets capitals differ.
pub const ANY_CASE: &str = "Show lines with other capitals too";
/// On a line from text that does not belong to the article.
pub const SET_ASIDE: &str = "set aside";
/// On a line from a caption, a second item or a comment; there is room for two words.
pub const OTHER_TEXT: &str = "other text";
/// On a line from a digest; there is room for a word.
pub const RETOLD: &str = "retold";
/// What the word on such lines means.
pub const RETOLD_WHY: &str =
    "Lines marked “retold” are retold in our words: compare what they say, not how they word it.";
/// What stands above lines where not all is held of one of their articles.
pub const CUT_WHY: &str = "Some of these articles are here only as an excerpt or headline; lines from the rest of them cannot be shown.";
/// The label of the first level of the order.
pub const SORT: &str = "Sort lines";
/// The label of a further level.
pub const THEN: &str = "then";
/// No level: reading order.
pub const AS_IN_TEXT: &str = "as in the text";
/// The switch for capitals.
pub const MATCH_CASE: &str = "Same capitals as typed";
/// The label of the sample.
pub const SAMPLE: &str = "Show";
/// No sample.
pub const ALL_LINES: &str = "all lines";
/// The button that draws other lines.
pub const SAMPLE_AGAIN: &str = "Take another sample";
/// The button that saves the lines.
pub const SAVE: &str = "Save lines as CSV";
/// The button that saves the words nearby.
pub const SAVE_NEARBY: &str = "Save words nearby as CSV";
/// The heading of the spread.
pub const SPREAD: &str = "Spread over outlets and articles";
/// What the table of outlets is called.
pub const BY_OUTLET: &str = "By outlet";
/// The heading of the strips.
pub const BY_ARTICLE: &str = "Through each article, from its first word to its last";
/// A column.
pub const OUTLET: &str = "Outlet";
/// A column.
pub const LINES: &str = "Lines";
/// A column.
pub const ARTICLES: &str = "Articles";
/// A column.
pub const PER_THOUSAND: &str = "Per 1,000 words";
/// The heading of the collocates.
pub const NEARBY: &str = "Words nearby";
/// A column.
pub const WORD: &str = "Word";
/// A column: hits with the word to the left and to the right.
pub const LEFT_RIGHT: &str = "Left + right";
/// A column.
pub const IN_ALL: &str = "In all";
/// A column.
pub const LOG_DICE: &str = "logDice";
/// A column.
pub const LOG_LIKELIHOOD: &str = "G²";
/// The switch for words such as "the".
pub const STOP_WORDS: &str = "Also words such as “the” and “of”";
/// No word stands near the hits often enough.
pub const NONE_NEARBY: &str = "No word stands near these hits often enough to say anything.";
/// What the measures say.
pub const MEASURES: &str = "logDice says how much two words keep to each other: 14 is the most, however many articles there are. G² says how unlikely it is that they stand together by chance: chance alone gives more than 10.8 less than once in a thousand times.";

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
    if is_end { format!("{of}. Filters or a random sample lead to others; the file has all.") } else { of }
}

/// The link that leaves set-aside text out again.
pub fn without_set_aside(hits: usize) -> String {
    format!("{} in set-aside text: leave out", counted(hits, "hit", "hits"))
}

/// A level of the order.
pub fn order(level: OrderBy) -> String {
    let nth = |nth: u8| match nth {
        1 => "first",
        2 => "second",
        _ => "third",
    };
    match level {
        OrderBy::Node => "by the hit itself".to_owned(),
        OrderBy::Left(at) => format!("by {} word to the left", nth(at)),
        OrderBy::Right(at) => format!("by {} word to the right", nth(at)),
        OrderBy::Outlet => "by outlet".to_owned(),
        OrderBy::Date => "by date".to_owned(),
    }
}

/// A size of a sample.
pub fn sample_of(lines: u32) -> String {
    format!("{} at random", number(lines as usize))
}

/// `3 of 12`.
pub fn of(part: usize, all: usize) -> String {
    format!("{} of {}", number(part), number(all))
}

/// Outlets that are not listed.
pub fn more_outlets(n: usize) -> String {
    format!("{} with fewer lines, or none.", counted(n, "more outlet", "more outlets"))
}

/// Articles that are not drawn.
pub fn more_articles(n: usize) -> String {
    format!("{} with fewer lines.", counted(n, "more article", "more articles"))
}

/// Where in an article the hits stand, in thousandths from its top.
pub fn places(thousandths: &[u32]) -> String {
    const NAMED: usize = 10;
    let named: Vec<String> = thousandths.iter().take(NAMED).map(|place| (place / 10).to_string()).collect();
    let more = thousandths.len().saturating_sub(NAMED);
    let and = if more > 0 { format!(" and {} more", number(more)) } else { String::new() };
    format!("{} at {} %{and} of the article", counted(thousandths.len(), "hit", "hits"), named.join(", "))
}

/// What the words nearby were counted in.
pub fn nearby_counted(found: &Collocates) -> String {
    format!(
        "Within {WINDOW} words of {}: {}, of {} in all.",
        counted(found.lines, "hit", "hits"),
        super::words(found.near_words as usize),
        number(found.all_words as usize)
    )
}

/// Lines whose neighbours do not count, and why.
pub fn left_out(lines: usize) -> String {
    let stand = if lines == 1 { "it stands" } else { "they stand" };
    format!(
        "{} not counted, since {stand} in text that is set aside or retold in our words. How we word something says nothing about a source, so of retold articles only headlines and quotes count.",
        counted(lines, "line is", "lines are")
    )
}

/// How often a word stands to the left and to the right.
pub fn left_right(left: u32, right: u32) -> String {
    format!("{} + {}", number(left as usize), number(right as usize))
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

    #[test]
    fn places_are_named_until_they_are_too_many() {
        assert_eq!(places(&[31]), "1 hit at 3 % of the article");
        assert_eq!(places(&[0, 155, 1000]), "3 hits at 0, 15, 100 % of the article");
        assert!(places(&[500; 12]).ends_with("50 % and 2 more of the article"));
    }

    #[test]
    fn left_out_lines_are_explained() {
        assert!(left_out(1).starts_with("1 line is not counted, since it stands in text"));
        assert!(left_out(2).starts_with("2 lines are not counted, since they stand in text"));
    }
}
