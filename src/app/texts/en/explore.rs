//! The results of a search.

use super::{articles, counted, number, quoted};
use crossread_engine::view::{COMPARED, Sort};

/// The label of the order.
pub const SORT: &str = "Sort";
/// The checkbox on a result.
pub const TICK: &str = "Compare";
/// The link that opens an article at its best passage.
pub const OPEN_PASSAGE: &str = "Read this passage";
/// The button that unticks all articles.
pub const UNTICK_ALL: &str = "Untick all";
/// The link that compares the ticked articles.
pub const COMPARE: &str = "Compare";
/// One ticked article is not enough.
pub const TICK_ANOTHER: &str = "Tick one more to compare.";
/// Four ticked articles are the most.
pub const TICKED_ENOUGH: &str = "Four is the most that fit side by side.";
/// What the bar with the ticked articles is called.
pub const TICKED: &str = "Articles ticked for comparison";
/// What to try where nothing helps.
pub const TRY_OTHER: &str = "Check the spelling, or try fewer or other words.";

/// Stands before the words that a mistyped one was read as.
pub const SHOWING_RESULTS_FOR: &str = "Showing results for";

/// The link that looks for a word as it was typed.
pub fn search_only_for(typed: &str) -> String {
    format!("Search only for {}.", quoted(typed))
}

/// The heading of a list of results.
pub fn results_for(query: &str) -> String {
    format!("Results for {}", quoted(query))
}

/// How many articles match, and how many of them have every word of the search.
pub fn found(n: usize, complete: usize) -> String {
    match (n, complete) {
        (0, _) => "No article found".to_owned(),
        (n, complete) if complete == n => format!("{} found", articles(n)),
        (n, 0) => format!("{} found, none with all the words", articles(n)),
        (n, complete) => format!("{} found, {} with all the words", articles(n), number(complete)),
    }
}

/// What a file of the results holds.
pub fn export(n: usize) -> String {
    let all = if n == 1 { "The article".to_owned() } else { format!("All {}", articles(n)) };
    format!(
        "{all} of this search, with the version of this page, the search, and the fingerprint of the articles. \
         JSON Lines holds the articles alone."
    )
}

/// How many of the articles are listed.
pub fn listed(shown: usize, total: usize) -> String {
    format!("{} of {}", number(shown), articles(total))
}

/// Words of the search that an article lacks.
pub fn missing(words: &[String]) -> String {
    format!("not found: {}", words.join(", "))
}

/// The accessible name of the checkbox on a result.
pub fn tick(headline: &str) -> String {
    format!("{TICK}: {headline}")
}

/// The accessible name of the link to a passage.
pub fn open_passage(headline: &str) -> String {
    format!("{OPEN_PASSAGE} in {}", quoted(headline))
}

/// How many articles are ticked.
pub fn ticked(n: usize) -> String {
    format!("{} ticked", articles(n))
}

/// The link that compares the ticked articles.
pub fn compare_ticked(n: usize) -> String {
    match n {
        2 => "Compare both".to_owned(),
        n => format!("{COMPARE} these {}", number(n.min(*COMPARED.end()))),
    }
}

/// The name of an order.
pub fn sort(sort: Sort, searching: bool) -> &'static str {
    match sort {
        Sort::Relevance if searching => "best results first",
        Sort::Relevance | Sort::Newest => "newest first",
        Sort::Oldest => "oldest first",
        Sort::Outlet => "by outlet",
        Sort::Length => "longest first",
    }
}

/// Nothing was found.
pub fn nothing(query: &str, filtered: bool) -> String {
    match (query.trim(), filtered) {
        ("", _) => "No article fits these filters.".to_owned(),
        (query, false) => format!("No article fits {}.", quoted(query)),
        (query, true) => format!("No article fits {} with these filters.", quoted(query)),
    }
}

/// Articles that have the words only in what was set aside as not part of them.
pub fn only_set_aside(count: usize) -> String {
    let have = if count == 1 { "has" } else { "have" };
    format!(
        "{} {have} these words only in set-aside text (menus, advertisements and sign-up lines):",
        articles(count)
    )
}

/// Results whose text stands in another one that is listed before them.
pub fn folded(n: usize) -> String {
    let are = if n == 1 { "is" } else { "are" };
    format!("{} with the same text as another one {are} listed under it.", articles(n))
}

/// How many articles have one text, each from another outlet.
pub fn same_text(n: usize) -> String {
    format!("Same text in {}", counted(n, "outlet", "outlets"))
}

/// Every article is a result of its own.
pub const EACH_COPY: &str = "Articles with the same text are listed one by one.";
/// Lists every article by itself.
pub const LIST_EACH: &str = "List them one by one";
/// Folds articles with the same text into one.
pub const FOLD_COPIES: &str = "List them together";

/// Shows what was just counted.
pub const SHOW: &str = "show";
/// Puts it away again.
pub const HIDE: &str = "hide";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_order_says_what_it_does_without_a_search() {
        assert_eq!(sort(Sort::Relevance, true), "best results first");
        assert_eq!(sort(Sort::Relevance, false), "newest first");
    }
}
