//! The interface in English: words that several screens use, and one module a screen.

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

/// The name of the product.
pub const PRODUCT: &str = "Crossread";
/// In which direction the interface runs.
pub const DIRECTION: &str = "ltr";
/// What unfolds into the forms of files.
pub const EXPORT: &str = "Export";
/// Where neither outlet nor label is known.
pub const OUTLET_NOT_STATED: &str = "outlet not stated";
/// Where the day of publication is not known.
pub const DATE_NOT_STATED: &str = "date not stated";
/// Where the language is not known.
pub const LANGUAGE_NOT_STATED: &str = "language not stated";
/// On everything from a digest.
pub const RETOLD: &str = "retold in our words";
/// On everything from an article of which the beginning is held.
pub const EXCERPT: &str = "excerpt";
/// On an article of which no text is held.
pub const DETAILS_ONLY: &str = "details only";
/// On captions, second items and comments.
pub const OTHER_TEXT: &str = "other text on the page";
/// A button that closes a notice.
pub const DISMISS: &str = "Close";

/// What is said of an article of which not all is held.
pub fn extent(extent: Extent) -> Option<&'static str> {
    match extent {
        Extent::Full => None,
        Extent::Excerpt(_) => Some(EXCERPT),
        Extent::Details => Some(DETAILS_ONLY),
    }
}

/// `1,234`.
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number from 0 with two digits after the point, rounded: `12.50`.
pub fn hundredths(value: f64) -> String {
    places((value.max(0.0) * 100.0 + 0.5) as i64, 2)
}

/// So many tenths, hundredths or less, with all their digits and a true minus: `−0.5` are −5 with one
/// digit after the point.
pub fn places(units: i64, digits: u32) -> String {
    let one = 10_u64.pow(digits);
    let (whole, rest) = (units.unsigned_abs() / one, units.unsigned_abs() % one);
    let minus = if units < 0 { "−" } else { "" };
    format!("{minus}{}.{rest:0width$}", number(whole as usize), width = digits as usize)
}

/// Where the highest count stands, the first of several; 0 where there is none.
pub(super) fn highest(counts: &[usize]) -> usize {
    let mut highest = 0;
    for (at, count) in counts.iter().enumerate() {
        if *count > counts[highest] {
            highest = at;
        }
    }
    highest
}

/// `1 article`, `5 articles`.
pub fn articles(n: usize) -> String {
    counted(n, "article", "articles")
}

/// The button that lists so many more.
pub fn show_more(more: usize) -> String {
    format!("Show {} more", number(more))
}

/// `1 word`, `312 words`.
pub fn words(n: usize) -> String {
    counted(n, "word", "words")
}

/// `28 September 2025`.
pub fn date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// `28 September 2025`, `September 2025` or `2025`.
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

/// The same where there is little room and the year is told nearby: `28 Sep`, `Sep 2025` or `2025`.
pub fn short_date(day: PartialDate) -> String {
    let (first, last) = (day.first(), day.last());
    let mut short: String = month(first.month()).chars().take(3).collect();
    if first == last {
        short = format!("{} {short}", first.day());
    } else if first.month() == last.month() {
        short = format!("{short} {}", first.year());
    } else {
        short = first.year().to_string();
    }
    short
}

/// A number where there is little room: `999`, `12k`.
pub fn short_number(n: usize) -> String {
    if n < 1000 { number(n) } else { format!("{}k", number(n / 1000)) }
}

/// The English name of a language, or its tag where we know no name.
pub fn language(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES
        .iter()
        .find(|(known, _)| *known == primary)
        .map_or_else(|| tag.to_owned(), |(_, name)| (*name).to_owned())
}

/// A number and the word for what it counts, singular or plural.
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// `A`, `A and B`, `A, B and C`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The text in quotation marks; a phrase that somebody typed in some gets these in their place.
pub fn quoted(text: &str) -> String {
    format!("“{}”", without_marks(text))
}

/// A typed phrase without its marks: `"harbour storm"`, but not `"harbour" OR "storm"`.
pub(super) fn without_marks(text: &str) -> &str {
    let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    inner.filter(|inner| !inner.is_empty() && !inner.contains('"')).unwrap_or(text)
}

fn month(month: u8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

const LANGUAGES: [(&str, &str); 32] = [
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_words_agree_with_them() {
        assert_eq!(articles(0), "0 articles");
        assert_eq!(articles(1), "1 article");
        assert_eq!(words(1_234_567), "1,234,567 words");
        assert_eq!(number(100), "100");
        assert_eq!((places(-5, 1), places(-1_205, 2)), ("−0.5".into(), "−12.05".into()));
        assert_eq!((hundredths(0.046), hundredths(1_234.5)), ("0.05".into(), "1,234.50".into()));
    }

    #[test]
    fn what_is_quoted_already_is_quoted_once() {
        let quoted_of = ["storm", "\"harbour storm\"", "\"harbour\" OR \"storm\"", "\"", "\"\""].map(quoted);
        assert_eq!(quoted_of, ["“storm”", "“harbour storm”", "“\"harbour\" OR \"storm\"”", "“\"”", "“\"\"”"]);
    }

    #[test]
    fn dates_and_languages_are_written_out() {
        assert_eq!(Date::new(2025, 9, 28).map(date).as_deref(), Some("28 September 2025"));
        let part = |text: &str| text.parse().map(partial_date).unwrap_or_default();
        assert_eq!(part("2025-09-28"), "28 September 2025");
        assert_eq!((part("2025-09"), part("2025")), ("September 2025".into(), "2025".into()));
        let short = |text: &str| text.parse().map(short_date).unwrap_or_default();
        assert_eq!((short("2025-09-28"), short("2025-09")), ("28 Sep".into(), "Sep 2025".into()));
        assert_eq!((short_number(999), short_number(20_000)), ("999".into(), "20k".into()));
        assert_eq!(language("pt-br"), "Portuguese");
        assert_eq!(language("tlh"), "tlh");
    }

    #[test]
    fn names_are_listed_as_one_says_them() {
        let names = ["A", "B", "C"].map(String::from);
        assert_eq!(list(&names), "A, B and C");
        assert_eq!(list(&names[..2]), "A and B");
        assert_eq!(list(&names[..1]), "A");
        assert_eq!(list(&[]), "");
    }
}
