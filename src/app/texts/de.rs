//! The interface in German, chosen when the page is built.
//!
//! Each module begins with all of the English one and says item by item what German says instead. So
//! a text that is new in English is shown in English until it is added here, and a test of the tools
//! (`src/xtask/interface`) names it. What an item is for stands with the English one.
//!
//! One word for one thing, short and plain; the reader is seldom addressed:
//!
//! | English | German |
//! |---|---|
//! | article, headline, author | Artikel, Überschrift, Autorschaft |
//! | outlet, tag, language, length | Medium, Schlagwort, Sprache, Länge |
//! | search, hit, result, filter | Suche, Treffer, Ergebnis, Filter |
//! | sentence, passage, place | Satz, Passage, Stelle |
//! | match; no match found; likely, possible | Entsprechung; keine Entsprechung gefunden; wahrscheinlich, möglich |
//! | shared wording; same words, reworded, perhaps related | gemeinsamer Wortlaut; gleiche Wörter, umformuliert, vielleicht verwandt |
//! | statement, quote, numbers and dates, names | Aussage, Zitat, Zahlen und Datumsangaben, Namen |
//! | story, copy | Ereignis, gleicher Text |
//! | words in context, words nearby, words used more | Wörter im Kontext, Wörter in der Nähe, häufiger gebrauchte Wörter |
//! | set aside; other text on the page | ausgesondert; anderer Text auf der Seite |
//! | retold in our words; excerpt; details only | in unseren Worten nacherzählt; Auszug; nur Angaben |
//! | not stated; not found in | nicht angegeben; nicht gefunden in |
//! | tick; compare; side by side | auswählen; vergleichen; nebeneinander |
//! | add, added on this device; kept | hinzufügen, auf diesem Gerät hinzugefügt; aufbewahrt |
//! | page; link; this page as one file | Seite; Link; eine einzige Datei |
//!
//! The words of the query language (`outlet:`, `OR`) and of exported files are the same in all
//! languages, since links and programs read them.
#![allow(missing_docs, reason = "texts::en says what each item is; said twice, one of the two would age")]
#![allow(unused_imports, reason = "where all of an English module is said anew, what it gets next is not")]

pub use super::en::*;

pub mod about;
pub mod add;
pub mod compare;
pub mod explore;
pub mod facts;
pub mod filters;
pub mod lines;
pub mod method;
pub mod notices;
pub mod one_file;
pub mod overview;
pub mod pair;
pub mod read;
pub mod search;
pub mod settings;
pub mod share;
pub mod shell;
pub mod stories;
pub mod welcome;

use crossread_engine::date::{Date, PartialDate};
use crossread_engine::extent::Extent;

pub const PRODUCT: &str = super::en::PRODUCT;
pub const DIRECTION: &str = super::en::DIRECTION;
pub const EXPORT: &str = "Exportieren";
pub const OUTLET_NOT_STATED: &str = "Medium nicht angegeben";
pub const DATE_NOT_STATED: &str = "Datum nicht angegeben";
pub const LANGUAGE_NOT_STATED: &str = "Sprache nicht angegeben";
pub const RETOLD: &str = "in unseren Worten nacherzählt";
pub const EXCERPT: &str = "Auszug";
pub const DETAILS_ONLY: &str = "nur Angaben";
pub const OTHER_TEXT: &str = "anderer Text auf der Seite";
pub const DISMISS: &str = "Schließen";

pub fn extent(extent: Extent) -> Option<&'static str> {
    match extent {
        Extent::Full => None,
        Extent::Excerpt(_) => Some(EXCERPT),
        Extent::Details => Some(DETAILS_ONLY),
    }
}

/// `1.234`.
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// `12,50`.
pub fn hundredths(value: f64) -> String {
    places((value.max(0.0) * 100.0 + 0.5) as i64, 2)
}

/// `−0,5`.
pub fn places(units: i64, digits: u32) -> String {
    let one = 10_u64.pow(digits);
    let (whole, rest) = (units.unsigned_abs() / one, units.unsigned_abs() % one);
    let minus = if units < 0 { "−" } else { "" };
    format!("{minus}{},{rest:0width$}", number(whole as usize), width = digits as usize)
}

/// `1 Artikel`, `5 Artikel`.
pub fn articles(n: usize) -> String {
    counted(n, "Artikel", "Artikel")
}

pub fn show_more(more: usize) -> String {
    format!("{} weitere zeigen", number(more))
}

/// The same behind `in`, `von` and `mit`: `in 1 Artikel`, `in 5 Artikeln`.
fn articles_dative(n: usize) -> String {
    counted(n, "Artikel", "Artikeln")
}

/// `1 Wort`, `312 Wörter`.
pub fn words(n: usize) -> String {
    counted(n, "Wort", "Wörter")
}

/// The same behind `von` and `mit`: `von 312 Wörtern`.
fn words_dative(n: usize) -> String {
    counted(n, "Wort", "Wörtern")
}

/// `28. September 2025`.
pub fn date(date: Date) -> String {
    format!("{}. {} {}", date.day(), month(date.month()), date.year())
}

/// `28. September 2025`, `September 2025` or `2025`.
pub fn partial_date(day: PartialDate) -> String {
    let (first, last) = (day.first(), day.last());
    if first == last {
        date(first)
    } else if first.month() == last.month() {
        format!("{} {}", month(first.month()), first.year())
    } else {
        first.year().to_string()
    }
}

/// `28. Sep`, `Sep 2025` or `2025`.
pub fn short_date(day: PartialDate) -> String {
    let (first, last) = (day.first(), day.last());
    let mut short: String = month(first.month()).chars().take(3).collect();
    if first == last {
        short = format!("{}. {short}", first.day());
    } else if first.month() == last.month() {
        short = format!("{short} {}", first.year());
    } else {
        short = first.year().to_string();
    }
    short
}

/// `999`, `12 T` (Tausend).
pub fn short_number(n: usize) -> String {
    if n < 1000 { number(n) } else { format!("{}\u{a0}T", number(n / 1000)) }
}

pub fn language(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .iter()
        .find(|(known, _)| *known == primary)
        .map_or_else(|| tag.to_owned(), |(_, name)| (*name).to_owned())
}

pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// `A`, `A und B`, `A, B und C`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
}

pub fn quoted(text: &str) -> String {
    format!("„{}“", without_marks(text))
}

fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

const LANGUAGES: [(&str, &str); 32] = [
    ("ar", "Arabisch"),
    ("bg", "Bulgarisch"),
    ("cs", "Tschechisch"),
    ("da", "Dänisch"),
    ("de", "Deutsch"),
    ("el", "Griechisch"),
    ("en", "Englisch"),
    ("es", "Spanisch"),
    ("fa", "Persisch"),
    ("fi", "Finnisch"),
    ("fr", "Französisch"),
    ("he", "Hebräisch"),
    ("hi", "Hindi"),
    ("hr", "Kroatisch"),
    ("hu", "Ungarisch"),
    ("id", "Indonesisch"),
    ("it", "Italienisch"),
    ("ja", "Japanisch"),
    ("ko", "Koreanisch"),
    ("nl", "Niederländisch"),
    ("no", "Norwegisch"),
    ("pl", "Polnisch"),
    ("pt", "Portugiesisch"),
    ("ro", "Rumänisch"),
    ("ru", "Russisch"),
    ("sr", "Serbisch"),
    ("sv", "Schwedisch"),
    ("th", "Thailändisch"),
    ("tr", "Türkisch"),
    ("uk", "Ukrainisch"),
    ("vi", "Vietnamesisch"),
    ("zh", "Chinesisch"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dates_and_lists_are_written_as_german_writes_them() {
        assert_eq!((articles(0), articles_dative(2)), ("0 Artikel".into(), "2 Artikeln".into()));
        assert_eq!((words(1), words(1_234_567)), ("1 Wort".into(), "1.234.567 Wörter".into()));
        assert_eq!((places(-5, 1), places(-1_205, 2)), ("−0,5".into(), "−12,05".into()));
        assert_eq!((hundredths(0.046), hundredths(1_234.5)), ("0,05".into(), "1.234,50".into()));
        assert_eq!(Date::new(2025, 9, 26).map(date).as_deref(), Some("26. September 2025"));
        assert_eq!("2025-03".parse().map(partial_date).unwrap_or_default(), "März 2025");
        assert_eq!(list(&["A", "B", "C"].map(String::from)), "A, B und C");
        assert_eq!((quoted("Hafen"), language("pt-br")), ("„Hafen“".into(), "Portugiesisch".into()));
    }
}
