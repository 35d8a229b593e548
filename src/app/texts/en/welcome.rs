//! The first screen.

use super::{articles, counted, date, number, quoted};
use crossread_engine::date::{Date, PartialDate};

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
}
