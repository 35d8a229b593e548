//! Stories, and what stands around an article, in German.

pub use crate::texts::en::stories::*;

use super::{PRODUCT, articles, articles_dative, counted, date, number, quoted};
use crossread_engine::date::Date;

pub const STORIES: &str = "Ereignisse";
pub const HOW: &str = "Zu einem Ereignis gehören Artikel, die kennzeichnende Wörter teilen; wo ihr Datum bekannt ist, zählt auch, wie nah die Tage liegen. Die Seite schlägt das vor; zwei ähnlich erzählte Ereignisse können als eines dastehen.";
pub const ONE_STORY: &str = "Alle zusammengehörenden Artikel hier handeln von einem Ereignis.";
pub const NO_STORY: &str = "Unter diesen Artikeln wurden keine zwei zum selben Ereignis gefunden.";
pub const NONE_FOUND: &str = "Kein Artikel dieser Suche gehört zu einem Ereignis.";
pub const FACTS: &str = "Fakten";
pub const ALSO_REPORTED: &str = "Auch berichtet von";
pub const NEAREST: &str = "Ähnlichste Artikel";
pub const SAME_TEXT: &str = "gleicher Text";
pub const VERSION: &str = "andere Fassung dieses Textes";
pub const COMPARE: &str = "Vergleichen";

pub fn heading(query: &str) -> String {
    if query.is_empty() { STORIES.to_owned() } else { format!("{STORIES} zu {}", quoted(query)) }
}

pub fn title(query: &str) -> String {
    format!("{} · {PRODUCT}", heading(query))
}

pub fn sum(stories: usize, alone: usize) -> String {
    let stories = counted(stories, "Ereignis", "Ereignisse");
    match alone {
        0 => stories,
        1 => format!("{stories}; 1 Artikel gehört zu keinem"),
        n => format!("{stories}; {} gehören zu keinem", articles(n)),
    }
}

pub fn listed(shown: usize, total: usize) -> String {
    format!("{} von {}", number(shown), counted(total, "Ereignis", "Ereignissen"))
}

pub fn days(days: Option<(Date, Date)>) -> String {
    match days {
        None => super::DATE_NOT_STATED.to_owned(),
        Some((first, last)) if first == last => date(first),
        Some((first, last)) => format!("{} bis {}", date(first), date(last)),
    }
}

pub fn found(found: usize, all: usize) -> String {
    if found == all { articles(all) } else { format!("{} von {}", number(found), articles_dative(all)) }
}

pub fn more_outlets(n: usize) -> String {
    format!("und {} weitere", number(n))
}

pub fn times(n: usize) -> String {
    format!("× {}", number(n))
}

pub fn compare(n: usize) -> String {
    format!("{} vergleichen", articles(n))
}

pub fn all(n: usize) -> String {
    if n == 2 { "Beide Artikel".to_owned() } else { format!("Alle {}", articles(n)) }
}

pub fn all_of_story(n: usize) -> String {
    format!("Alle {} zu diesem Ereignis", articles(n))
}

pub fn shared_wording(part: f32) -> String {
    format!("{} % des kürzeren Textes sind gemeinsamer Wortlaut", (part * 100.0 + 0.5) as usize)
}

pub fn about(words: &str, headline: &str) -> String {
    format!("{words}: {headline}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_of_a_story_is_said() {
        assert_eq!((found(3, 3), found(1, 3)), ("3 Artikel".into(), "1 von 3 Artikeln".into()));
        assert_eq!(sum(2, 1), "2 Ereignisse; 1 Artikel gehört zu keinem");
        assert_eq!(days(Date::new(2025, 3, 1).zip(Date::new(2025, 3, 4))), "1. März 2025 bis 4. März 2025");
    }
}
