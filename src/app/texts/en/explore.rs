//! The first screen and the results.

use super::{articles, counted, date, number, quoted};
use crossread_engine::date::{Date, PartialDate};
use crossread_engine::view::{COMPARED, Sort};

/// The first screen's lead where the corpus brings none.
pub const LEAD: &str = "Search them, choose outlets, and read two to four side by side. After the first visit this works without the internet.";
/// The same where there is no article.
pub const LEAD_EMPTY: &str =
    "Add your own, then search them, choose outlets, and read two to four side by side.";
/// Above the outlets, the days and what the articles share.
pub const GLANCE: &str = "At a glance";
/// Above a pair of sentences that answer each other.
pub const SPECIMEN: &str = "For example";
/// The link to that pair in the two articles.
pub const SPECIMEN_LINK: &str = "See both in their articles";
/// The heading of the tour.
pub const TOUR: &str = "A short tour";
/// The steps of the tour: a link, and what there is to see.
pub const TOUR_STEPS: [(&str, &str); 5] = [
    (
        "Search.",
        "Results change as you type and show the matching passage; the numbers in the filter change too.",
    ),
    ("Read every hit in its line.", "Words in context can be sorted by what stands before or after them."),
    ("Put articles side by side.", "Click a sentence to see what answers it, and why."),
    ("Ask who says what.", "Statements, quotes, numbers and names, each with the articles that have it."),
    ("Look up what you can type.", "Then copy the link: it carries all you see."),
];
/// Stands before the example searches.
pub const TRY: &str = "Try a search:";
/// The heading of the list on the first screen.
pub const ALL_ARTICLES: &str = "All articles";
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

/// The first screen's heading where the corpus brings none.
pub fn heading(n: usize) -> String {
    match n {
        0 => "There is no article here yet.".to_owned(),
        1 => "One article, ready to search.".to_owned(),
        n => format!("{}, ready to search.", articles(n)),
    }
}

/// How many outlets are named and how many articles state none.
pub fn outlets(named: usize, not_stated: usize) -> String {
    let words = counted(named, "outlet named", "outlets named");
    match (named, not_stated) {
        (_, 0) => words,
        (0, _) => "no outlet stated".to_owned(),
        (_, 1) => format!("{words}; 1 article states none"),
        (_, n) => format!("{words}; {} state none", articles(n)),
    }
}

/// The days covered, or how many articles state one.
pub fn days(total: usize, undated: usize, span: Option<(Date, Date)>) -> String {
    let Some((first, last)) = span else { return "none states its date".to_owned() };
    let span = if first == last { date(first) } else { format!("{} to {}", date(first), date(last)) };
    match total.saturating_sub(undated) {
        dated if dated == total => span,
        1 => format!("1 of {} states its date: {span}", number(total)),
        dated => format!("{} of {} state their date: {span}", number(dated), number(total)),
    }
}

/// How much an outlet has.
pub fn articles_and_words(n: usize, words: usize) -> String {
    format!("{} · {}", articles(n), super::words(words))
}

/// Outlets there is no room for.
pub fn more_outlets(n: usize) -> String {
    format!("and {}", counted(n, "more outlet", "more outlets"))
}

/// When an outlet published some articles; the headline where it is one.
pub fn published(outlet: &str, days: (PartialDate, PartialDate), n: usize, headline: Option<&str>) -> String {
    let of = super::filters::period(Some(days), n);
    match headline {
        Some(headline) => format!("{outlet}, {of}, {}", quoted(headline)),
        None => format!("{outlet}, {of}"),
    }
}

/// How many articles are part of stories.
pub fn in_stories(n: usize, total: usize, stories: usize) -> String {
    let belong = if n == 1 { "belongs" } else { "belong" };
    let of = if n == total { format!("All {}", number(n)) } else { articles(n) };
    format!(
        "{of} {belong} to {}",
        if stories == 1 { "one story".to_owned() } else { counted(stories, "story", "stories") }
    )
}

/// How many articles have the same text as another one.
pub fn copies(n: usize) -> String {
    let have = if n == 1 { "has" } else { "have" };
    format!("{} {have} the same text as another one", articles(n))
}

/// The link to the suggested comparison where the corpus has no words for it.
pub fn compare_some(n: usize) -> String {
    format!("Compare {} of these articles", number(n))
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

/// The button that lists more results.
pub fn show_more(more: usize) -> String {
    format!("Show {} more", number(more))
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

    fn day(day: u8) -> Option<Date> {
        Date::new(2025, 9, day)
    }

    #[test]
    fn the_days_of_a_corpus_say_what_is_not_stated() {
        let one = day(28).zip(day(28));
        let span = day(1).zip(day(28));
        assert_eq!(days(5, 4, one), "1 of 5 states its date: 28 September 2025");
        assert_eq!(days(5, 3, span), "2 of 5 state their date: 1 September 2025 to 28 September 2025");
        assert_eq!(days(5, 0, span), "1 September 2025 to 28 September 2025");
        assert_eq!(days(5, 5, None), "none states its date");
    }

    #[test]
    fn what_is_seen_at_a_glance_is_said_in_words() {
        let days = day(3).zip(day(4)).map(|(first, last)| (first.into(), last.into()));
        let said = |n, headline| days.map(|days| published("Echo", days, n, headline)).unwrap_or_default();
        assert_eq!(said(2, None), "Echo, 3 September 2025 to 4 September 2025: 2 articles");
        assert!(said(1, Some("Tides")).ends_with("1 article, “Tides”"));
        assert_eq!(in_stories(5, 5, 1), "All 5 belong to one story");
        assert_eq!(in_stories(1_200, 2_000, 340), "1,200 articles belong to 340 stories");
        assert_eq!(
            (more_outlets(1), more_outlets(994)),
            ("and 1 more outlet".into(), "and 994 more outlets".into())
        );
    }

    #[test]
    fn outlets_not_stated_are_counted_apart() {
        assert_eq!(outlets(2, 3), "2 outlets named; 3 articles state none");
        assert_eq!(outlets(1, 0), "1 outlet named");
        assert_eq!(outlets(0, 5), "no outlet stated");
    }

    #[test]
    fn the_first_order_says_what_it_does_without_a_search() {
        assert_eq!(sort(Sort::Relevance, true), "best results first");
        assert_eq!(sort(Sort::Relevance, false), "newest first");
    }
}
