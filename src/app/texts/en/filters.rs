//! The filters beside the results.

use super::{articles, highest, number, partial_date, quoted};
use crossread_engine::date::PartialDate;
use crossread_engine::library::{Facet, LENGTHS, NOT_STATED};

/// The heading of the filters.
pub const FILTER: &str = "Filter";
/// The heading of the date filter.
pub const DATES: &str = "Dates";
/// The first day of the date filter.
pub const FROM: &str = "From";
/// The last day of the date filter.
pub const TO: &str = "To";
/// How to write a date.
pub const DATE_HINT: &str = "Write 2025, 2025-09 or 2025-09-26.";
/// Something typed is no date.
pub const NOT_A_DATE: &str = "That is not a date yet. Write it as 2025, 2025-09 or 2025-09-26.";
/// The label of the filters that are on.
pub const FILTERS_ON: &str = "Filters that are on";
/// The button that takes all filters off.
pub const CLEAR_FILTERS: &str = "Clear all filters";
/// The filter for one story, in a sentence.
pub const THIS_STORY: &str = "the story filter";
/// The filter for an author whose name is hidden.
pub const HIDDEN_AUTHOR: &str = "one author";

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

/// A period and how many articles fall into it.
pub fn period(days: Option<(PartialDate, PartialDate)>, n: usize) -> String {
    let days = match days {
        None => return articles(n),
        Some((first, last)) if first == last => partial_date(first),
        Some((first, last)) => format!("{} to {}", partial_date(first), partial_date(last)),
    };
    format!("{days}: {}", articles(n))
}

/// What the picture of articles over time is called, and its table.
pub const OVER_TIME: &str = "Articles over time";

/// What the picture of articles over time shows, in words.
pub fn over_time(steps: &[PartialDate], counts: &[usize]) -> String {
    let ends = steps.first().copied().zip(steps.last().copied());
    let all = period(ends, counts.iter().sum());
    let most = highest(counts);
    match (steps.get(most), counts.get(most)) {
        (Some(step), Some(&count)) if count > 0 => {
            format!("{OVER_TIME}. {all}. Most: {}, {}.", partial_date(*step), number(count))
        }
        _ => format!("{OVER_TIME}. {all}."),
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

/// The filter for one story, by the headline of its most central article.
pub fn story(headline: &str) -> String {
    format!("story: {headline}")
}

/// The button that takes one filter off.
pub fn take_off(filter: &str) -> String {
    format!("Take off the filter {}", quoted(filter))
}

/// Several ticked outlets.
pub fn these_outlets(n: usize) -> String {
    format!("the {} outlets", number(n))
}

/// What taking one filter off would give.
pub fn without(filter: &str, count: usize) -> String {
    format!("Without {filter}: {}", articles(count))
}

/// What taking all filters off would give.
pub fn without_any(count: usize) -> String {
    format!("Without any filter: {}", articles(count))
}

/// A class of lengths by its words: `under 300 words`.
fn length(class: &str) -> String {
    let at = LENGTHS.iter().position(|(name, _)| *name == class).unwrap_or(0);
    let (least, next) = (LENGTHS[at].1, LENGTHS.get(at + 1));
    match next {
        Some((_, next)) if least == 0 => format!("under {} words", number(*next as usize)),
        Some((_, next)) => format!("{} to {} words", number(least as usize), number(*next as usize - 1)),
        None => format!("{} words or more", number(least as usize)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::date::Date;

    fn day(day: u8) -> Option<Date> {
        Date::new(2025, 9, day)
    }

    #[test]
    fn articles_over_time_are_said_with_where_most_are() {
        let steps: Vec<PartialDate> = ["2025-01", "2025-02"].iter().filter_map(|m| m.parse().ok()).collect();
        assert_eq!(
            over_time(&steps, &[2, 5]),
            "Articles over time. January 2025 to February 2025: 7 articles. Most: February 2025, 5."
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
}
