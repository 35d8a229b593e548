//! The filters beside the results, in German.

pub use crate::texts::en::filters::*;

use super::{articles, highest, number, partial_date, quoted};
use crossread_engine::date::PartialDate;
use crossread_engine::library::{Facet, LENGTHS, NOT_STATED};

pub const FILTER: &str = "Filter";
pub const DATES: &str = "Zeitraum";
pub const FROM: &str = "Von";
pub const TO: &str = "Bis";
pub const DATE_HINT: &str = "Zum Beispiel 2025, 2025-09 oder 2025-09-26.";
pub const NOT_A_DATE: &str = "Das ist noch kein Datum. Zum Beispiel 2025, 2025-09 oder 2025-09-26.";
pub const FILTERS_ON: &str = "Gesetzte Filter";
pub const CLEAR_FILTERS: &str = "Alle Filter aufheben";
pub const THIS_STORY: &str = "den Filter für ein Ereignis";
pub const HIDDEN_AUTHOR: &str = "eine bestimmte Autorschaft";

pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Outlet => "Medien",
        Facet::Author => "Autorschaft",
        Facet::Tag => "Schlagwörter",
        Facet::Language => "Sprachen",
        Facet::Length => "Länge",
    }
}

pub fn facet_value(facet: Facet, value: &str) -> String {
    match (facet, value) {
        (Facet::Outlet, NOT_STATED) => super::OUTLET_NOT_STATED.to_owned(),
        (Facet::Author, NOT_STATED) => super::read::AUTHOR_NOT_STATED.to_owned(),
        (Facet::Tag, NOT_STATED) => "keine Schlagwörter".to_owned(),
        (Facet::Language, NOT_STATED) => super::LANGUAGE_NOT_STATED.to_owned(),
        (Facet::Language, tag) => super::language(tag),
        (Facet::Length, class) => length(class),
        _ => value.to_owned(),
    }
}

pub fn more_values(facet: Facet, more: usize) -> String {
    let more = number(more);
    match facet {
        Facet::Outlet | Facet::Author | Facet::Tag => {
            format!("{more} weitere: {}: und einen Namen in die Suche schreiben.", facet.key())
        }
        Facet::Language | Facet::Length => format!("{more} weitere."),
    }
}

pub fn period(days: Option<(PartialDate, PartialDate)>, n: usize) -> String {
    let days = match days {
        None => return articles(n),
        Some((first, last)) if first == last => partial_date(first),
        Some((first, last)) => format!("{} bis {}", partial_date(first), partial_date(last)),
    };
    format!("{days}: {}", articles(n))
}

/// What the picture of articles over time is called, and its table.
pub const OVER_TIME: &str = "Artikel im Verlauf";

pub fn over_time(steps: &[PartialDate], counts: &[usize]) -> String {
    let ends = steps.first().copied().zip(steps.last().copied());
    let all = period(ends, counts.iter().sum());
    let most = highest(counts);
    match (steps.get(most), counts.get(most)) {
        (Some(step), Some(&count)) if count > 0 => {
            format!("{OVER_TIME}. {all}. Die meisten: {}, {}.", partial_date(*step), number(count))
        }
        _ => format!("{OVER_TIME}. {all}."),
    }
}

pub fn filter(on: usize) -> String {
    match on {
        0 => FILTER.to_owned(),
        on => format!("{FILTER} ({} gesetzt)", number(on)),
    }
}

pub fn from(day: &str) -> String {
    format!("ab {day}")
}

pub fn to(day: &str) -> String {
    format!("bis {day}")
}

pub fn story(headline: &str) -> String {
    format!("Ereignis: {headline}")
}

pub fn take_off(filter: &str) -> String {
    format!("Filter {} aufheben", quoted(filter))
}

pub fn these_outlets(n: usize) -> String {
    format!("die {} Medien", number(n))
}

pub fn without(filter: &str, count: usize) -> String {
    format!("Ohne {filter}: {}", articles(count))
}

pub fn without_any(count: usize) -> String {
    format!("Ohne Filter: {}", articles(count))
}

/// `unter 300 Wörter`.
fn length(class: &str) -> String {
    let at = LENGTHS.iter().position(|(name, _)| *name == class).unwrap_or(0);
    let (least, next) = (LENGTHS[at].1, LENGTHS.get(at + 1));
    match next {
        Some((_, next)) if least == 0 => format!("unter {} Wörter", number(*next as usize)),
        Some((_, next)) => format!("{} bis {} Wörter", number(least as usize), number(*next as usize - 1)),
        None => format!("{} Wörter oder mehr", number(least as usize)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_over_time_are_said_with_where_most_are() {
        let steps: Vec<PartialDate> = ["2025-01", "2025-02"].iter().filter_map(|m| m.parse().ok()).collect();
        assert_eq!(
            over_time(&steps, &[2, 5]),
            "Artikel im Verlauf. Januar 2025 bis Februar 2025: 7 Artikel. Die meisten: Februar 2025, 5."
        );
    }
}
