//! The first screen, the results and their filters.

use super::{articles, counted, date, number, partial_date, quoted};
use crossread_engine::date::{Date, PartialDate};
use crossread_engine::library::{Facet, LENGTHS, NOT_STATED};
use crossread_engine::view::{COMPARED, Sort};

/// The first screen's lead where the corpus brings none.
pub const LEAD: &str = "Search them, choose outlets, and read two to four side by side. After the first visit this works without the internet.";
/// Stands before the example searches.
pub const TRY: &str = "Try a search:";
/// The heading of the list on the first screen.
pub const ALL_ARTICLES: &str = "All articles";
/// The heading of the filters.
pub const FILTER: &str = "Filter";
/// The heading of the date filter.
pub const DATES: &str = "Dates";
/// The first day of the date filter.
pub const FROM: &str = "From";
/// The last day of the date filter.
pub const TO: &str = "To";
/// How to write a date.
pub const DATE_HINT: &str = "As 2025, 2025-09 or 2025-09-26";
/// Something typed is no date.
pub const NOT_A_DATE: &str = "That is not a date yet. Write it as 2025, 2025-09 or 2025-09-26.";
/// The label of the filters that are on.
pub const FILTERS_ON: &str = "Filters that are on";
/// The button that takes all filters off.
pub const CLEAR_FILTERS: &str = "Clear all filters";
/// The fold that holds the forms of files.
pub const EXPORT: &str = "Export";
/// The label of the order.
pub const SORT: &str = "Sort";
/// The checkbox on a result.
pub const TICK: &str = "Compare";
/// The link that opens an article at its best passage.
pub const OPEN_PASSAGE: &str = "Read this passage";
/// The button that unticks all articles.
pub const UNTICK_ALL: &str = "Clear";
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
/// A quotation mark without its partner.
pub const HINT_OPEN_QUOTATION: &str =
    "One quotation mark is open: the phrase goes on to the end. Close it with \".";
/// `OR` that joins nothing.
pub const HINT_LONELY_OR: &str = "OR stands between two words: harbour OR port.";
/// A query or phrase of very many words.
pub const HINT_TOO_LONG: &str = "Only the first 64 words of a query or a phrase are looked for.";

/// The heading of a facet's filter.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "Outlets",
        Facet::Author => "Authors",
        Facet::Tag => "Tags",
        Facet::Language => "Languages",
        Facet::Length => "Length",
    }
}

/// A value of a facet.
pub fn facet_value(facet: Facet, value: &str) -> String {
    match (facet, value) {
        (Facet::Outlet, NOT_STATED) => super::OUTLET_NOT_STATED.to_owned(),
        (Facet::Author, NOT_STATED) => super::read::AUTHOR_NOT_STATED.to_owned(),
        (Facet::Tag, NOT_STATED) => "no tags".to_owned(),
        (Facet::Language, NOT_STATED) => super::LANGUAGE_NOT_STATED.to_owned(),
        (Facet::Language, tag) => super::language(tag),
        (Facet::Length, class) => length(class),
        _ => value.to_owned(),
    }
}

/// A class of lengths by its words: `under 300 words`.
fn length(class: &str) -> String {
    let at = LENGTHS.iter().position(|(name, _)| *name == class).unwrap_or(0);
    let (least, next) = (LENGTHS[at].1, LENGTHS.get(at + 1));
    match next {
        Some((_, next)) if least == 0 => format!("under {} words", number(*next as usize)),
        Some((_, next)) => format!("{} to {} words", number(least as usize), number(*next as usize - 1)),
        None => format!("{} words and more", number(least as usize)),
    }
}

/// How many values there is no room for, and how to ask for them.
pub fn more_values(facet: Facet, more: usize) -> String {
    let more = number(more);
    match facet {
        Facet::Outlet | Facet::Author | Facet::Tag => {
            format!("{more} more: type {}: and a name into the search.", facet.key())
        }
        Facet::Language | Facet::Length => format!("{more} more."),
    }
}

/// The link that looks for a word as it was typed.
pub fn search_only_for(typed: &str) -> String {
    format!("Search only for {}.", quoted(typed))
}

/// A field with nothing after it.
pub fn hint_empty_field(field: &str) -> String {
    format!("Write a word right after {field} without a space.")
}

/// `date:` with something that is no date.
pub fn hint_no_date(typed: &str) -> String {
    format!("{} is no date. Write date:2025-09 or date:2025-09..2025-10.", quoted(typed))
}

/// The first screen's heading where the corpus brings none.
pub fn heading(n: usize) -> String {
    match n {
        0 => "There is no article here yet.".to_owned(),
        1 => "One article, ready to search.".to_owned(),
        n => format!("{}. How does each tell it?", articles(n)),
    }
}

/// How many outlets are named and how many articles state none.
pub fn outlets(named: usize, not_stated: usize) -> String {
    let words = counted(named, "outlet named", "outlets named");
    match (named, not_stated) {
        (_, 0) => words,
        (0, _) => "no outlet stated".to_owned(),
        (_, n) => format!("{words}, {} not stated", number(n)),
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

/// The link to the suggested comparison where the corpus has no words for it.
pub fn compare_some(n: usize) -> String {
    format!("Compare {} of these articles", number(n))
}

/// The heading of a list of results.
pub fn results_for(query: &str) -> String {
    format!("Results for {}", quoted(query))
}

/// A period and how many articles fall into it.
pub fn period(days: Option<(PartialDate, PartialDate)>, n: usize) -> String {
    let days = match days {
        None => return articles(n),
        Some((first, last)) if first == last => partial_date(first),
        Some((first, last)) => format!("{} to {}", partial_date(first), partial_date(last)),
    };
    format!("{days}: {}", articles(n))
}

/// What the picture of articles over time shows, in words.
pub fn over_time(steps: &[PartialDate], counts: &[usize]) -> String {
    let ends = steps.first().copied().zip(steps.last().copied());
    let all = period(ends, counts.iter().sum());
    let mut most = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[most] {
            most = at;
        }
    }
    match (steps.get(most), counts.get(most)) {
        (Some(step), Some(&count)) if count > 0 => {
            format!("Articles over time. {all}. Most in {}: {}.", partial_date(*step), number(count))
        }
        _ => format!("Articles over time. {all}."),
    }
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
    format!("{all} of this search, with the version of this page, the fingerprint and the settings.")
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
    format!("missing: {}", words.join(", "))
}

/// The accessible name of the checkbox on a result.
pub fn tick(headline: &str) -> String {
    format!("Tick for comparison: {headline}")
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
        Sort::Relevance if searching => "best match first",
        Sort::Relevance | Sort::Newest => "newest first",
        Sort::Oldest => "oldest first",
        Sort::Outlet => "by outlet",
        Sort::Length => "longest first",
    }
}

/// The filter's heading when it is folded away, with how many filters are on.
pub fn filter(on: usize) -> String {
    match on {
        0 => FILTER.to_owned(),
        on => format!("{FILTER} ({} on)", number(on)),
    }
}

/// The filter for the first day.
pub fn from(day: &str) -> String {
    format!("from {day}")
}

/// The filter for the last day.
pub fn to(day: &str) -> String {
    format!("to {day}")
}

/// The button that takes one filter off.
pub fn take_off(filter: &str) -> String {
    format!("Take off the filter {}", quoted(filter))
}

/// Nothing was found.
pub fn nothing(query: &str, filtered: bool) -> String {
    match (query.trim(), filtered) {
        ("", _) => "No article fits these filters.".to_owned(),
        (query, false) => format!("No article fits {}.", quoted(query)),
        (query, true) => format!("No article fits {} with these filters.", quoted(query)),
    }
}

/// Several ticked outlets.
pub fn these_outlets(n: usize) -> String {
    format!("the {} outlets", number(n))
}

/// What taking one filter off would give.
pub fn without(filter: &str, count: usize) -> String {
    format!("Without {filter}: {}", articles(count))
}

/// Articles that have the words only in what was set aside as not part of them.
pub fn only_set_aside(count: usize) -> String {
    let have = if count == 1 { "has" } else { "have" };
    format!("{} {have} these words only in set-aside text (menus, notices and the like):", articles(count))
}

/// Shows what was just counted.
pub const SHOW: &str = "show";
/// Puts it away again.
pub const HIDE: &str = "hide";

/// What taking all filters off would give.
pub fn without_any(count: usize) -> String {
    format!("Without any filter: {}", articles(count))
}

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
    fn articles_over_time_are_said_with_where_most_are() {
        let steps: Vec<PartialDate> = ["2025-01", "2025-02"].iter().filter_map(|m| m.parse().ok()).collect();
        assert_eq!(
            over_time(&steps, &[2, 5]),
            "Articles over time. January 2025 to February 2025: 7 articles. Most in February 2025: 5."
        );
        assert_eq!(
            over_time(&steps, &[0, 0]),
            "Articles over time. January 2025 to February 2025: 0 articles."
        );
        assert_eq!(
            period(day(3).zip(day(3)).map(|(a, b)| (a.into(), b.into())), 1),
            "3 September 2025: 1 article"
        );
    }

    #[test]
    fn outlets_not_stated_are_counted_apart() {
        assert_eq!(outlets(2, 3), "2 outlets named, 3 not stated");
        assert_eq!(outlets(1, 0), "1 outlet named");
        assert_eq!(outlets(0, 5), "no outlet stated");
    }

    #[test]
    fn the_first_order_says_what_it_does_without_a_search() {
        assert_eq!(sort(Sort::Relevance, true), "best match first");
        assert_eq!(sort(Sort::Relevance, false), "newest first");
    }
}
