//! Stories, and what stands around an article.

use super::{PRODUCT, articles, counted, date, number, quoted};
use crossread_engine::date::Date;

/// The heading.
pub const STORIES: &str = "Stories";
/// How stories come about.
pub const HOW: &str = "A story is a group of articles that seem to be about one event: they share distinctive words, and where dates are known, closeness in time counts too. The page suggests stories; two events that read alike may be in one.";
/// The whole corpus is one story.
pub const ONE_STORY: &str = "There is one story among these articles.";
/// There is no story.
pub const NO_STORY: &str = "No two of these articles were found to be about one event.";
/// None of the articles of the search is part of a story.
pub const NONE_FOUND: &str = "None of the articles of this search is part of a story.";
/// The link to the table of facts.
pub const FACTS: &str = "Facts";
/// The heading of articles of the same story by other outlets.
pub const ALSO_REPORTED: &str = "Also reported by";
/// The heading of similar articles.
pub const NEAREST: &str = "Most similar articles";
/// The article has the same text.
pub const SAME_TEXT: &str = "same text";
/// The article has the same text under the same outlet.
pub const VERSION: &str = "another version of this text";
/// The link to a comparison.
pub const COMPARE: &str = "Compare";

/// The heading, with the search.
pub fn heading(query: &str) -> String {
    if query.is_empty() { STORIES.to_owned() } else { format!("{STORIES} for {}", quoted(query)) }
}

/// The title of the tab.
pub fn title(query: &str) -> String {
    format!("{} · {PRODUCT}", heading(query))
}

/// How many stories, and how many articles are in none.
pub fn sum(stories: usize, alone: usize) -> String {
    let stories = counted(stories, "story", "stories");
    match alone {
        0 => stories,
        1 => format!("{stories}; 1 article is in no story"),
        n => format!("{stories}; {} are in no story", articles(n)),
    }
}

/// How many stories are listed.
pub fn listed(shown: usize, total: usize) -> String {
    format!("{} of {}", number(shown), counted(total, "story", "stories"))
}

/// First and last day.
pub fn days(days: Option<(Date, Date)>) -> String {
    match days {
        None => super::DATE_NOT_STATED.to_owned(),
        Some((first, last)) if first == last => date(first),
        Some((first, last)) => format!("{} to {}", date(first), date(last)),
    }
}

/// How many articles of a story were found.
pub fn found(found: usize, all: usize) -> String {
    if found == all { articles(all) } else { format!("{} of {}", number(found), articles(all)) }
}

/// Outlets of a story there is no room for.
pub fn more_outlets(n: usize) -> String {
    format!("and {} more", number(n))
}

/// How many articles of a story an outlet has.
pub fn times(n: usize) -> String {
    format!("× {}", number(n))
}

/// The link that compares articles of a story.
pub fn compare(n: usize) -> String {
    format!("{COMPARE} {}", articles(n))
}

/// The link to every article of a story.
pub fn all(n: usize) -> String {
    if n == 2 { "Both articles".to_owned() } else { format!("All {}", articles(n)) }
}

/// The link to every article of the story of an article.
pub fn all_of_story(n: usize) -> String {
    format!("All {} of this story", articles(n))
}

/// The part of the shorter text that stands word for word in the other, from 0 to 1.
pub fn shared_wording(part: f32) -> String {
    format!("{} % of the shorter text is shared wording", (part * 100.0 + 0.5) as usize)
}

/// The accessible name of a link about one story or article.
pub fn about(words: &str, headline: &str) -> String {
    format!("{words}: {headline}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_of_a_story_is_said() {
        assert_eq!(found(3, 3), "3 articles");
        assert_eq!(found(1, 3), "1 of 3 articles");
        assert_eq!(sum(1, 0), "1 story");
        assert_eq!(sum(2, 1), "2 stories; 1 article is in no story");
        assert_eq!(days(Date::new(2025, 3, 1).zip(Date::new(2025, 3, 4))), "1 March 2025 to 4 March 2025");
    }
}
