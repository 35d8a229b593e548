//! The first screen, in German.

pub use crate::texts::en::welcome::*;

use super::{articles, counted, date, number, quoted};
use crossread_engine::date::{Date, PartialDate};

pub const LEAD: &str = "Durchsuchen, Medien auswählen und zwei bis vier Artikel nebeneinander lesen. Nach dem ersten Besuch geht das auch ohne Internet.";
pub const LEAD_EMPTY: &str =
    "Eigene hinzufügen, dann durchsuchen, Medien auswählen und zwei bis vier nebeneinander lesen.";
pub const GLANCE: &str = "Auf einen Blick";
pub const SPECIMEN: &str = "Ein Beispiel";
pub const SPECIMEN_LINK: &str = "Beide in ihren Artikeln ansehen";
pub const TOUR: &str = "Ein kurzer Rundgang";
pub const TOUR_STEPS: [(&str, &str); 5] = [
    (
        "Suchen.",
        "Die Ergebnisse ändern sich beim Tippen und zeigen die passende Passage; die Zahlen im Filter auch.",
    ),
    (
        "Jeden Treffer in seiner Zeile lesen.",
        "Wörter im Kontext lassen sich nach dem ordnen, was davor oder danach steht.",
    ),
    ("Artikel nebeneinanderlegen.", "Ein Klick auf einen Satz zeigt, was ihm entspricht, und warum."),
    ("Fragen, wer was sagt.", "Aussagen, Zitate, Zahlen und Namen, mit den Artikeln, in denen sie stehen."),
    ("Nachsehen, was sich eingeben lässt.", "Dann den Link kopieren: Er enthält alles, was zu sehen ist."),
];
pub const TRY: &str = "Zum Beispiel suchen:";
pub const ALL_ARTICLES: &str = "Alle Artikel";

pub fn heading(n: usize) -> String {
    match n {
        0 => "Hier ist noch kein Artikel.".to_owned(),
        1 => "Ein Artikel, bereit zum Durchsuchen.".to_owned(),
        n => format!("{}, bereit zum Durchsuchen.", articles(n)),
    }
}

pub fn outlets(named: usize, not_stated: usize) -> String {
    let words = counted(named, "Medium genannt", "Medien genannt");
    match (named, not_stated) {
        (_, 0) => words,
        (0, _) => "kein Medium angegeben".to_owned(),
        (_, n) => format!("{words}; {} ohne Angabe", articles(n)),
    }
}

pub fn days(total: usize, undated: usize, span: Option<(Date, Date)>) -> String {
    let Some((first, last)) = span else { return "keiner gibt sein Datum an".to_owned() };
    let span = if first == last { date(first) } else { format!("{} bis {}", date(first), date(last)) };
    match total.saturating_sub(undated) {
        dated if dated == total => span,
        1 => format!("1 von {} gibt sein Datum an: {span}", number(total)),
        dated => format!("{} von {} geben ihr Datum an: {span}", number(dated), number(total)),
    }
}

pub fn articles_and_words(n: usize, words: usize) -> String {
    format!("{} · {}", articles(n), super::words(words))
}

pub fn more_outlets(n: usize) -> String {
    format!("und {}", counted(n, "weiteres Medium", "weitere Medien"))
}

pub fn published(outlet: &str, days: (PartialDate, PartialDate), n: usize, headline: Option<&str>) -> String {
    let of = super::filters::period(Some(days), n);
    match headline {
        Some(headline) => format!("{outlet}, {of}, {}", quoted(headline)),
        None => format!("{outlet}, {of}"),
    }
}

pub fn in_stories(n: usize, total: usize, stories: usize) -> String {
    let belong = if n == 1 { "gehört" } else { "gehören" };
    let of = if n == total { format!("Alle {}", number(n)) } else { articles(n) };
    let to =
        if stories == 1 { "einem Ereignis".to_owned() } else { format!("{} Ereignissen", number(stories)) };
    format!("{of} {belong} zu {to}")
}

pub fn copies(n: usize) -> String {
    let have = if n == 1 { "hat" } else { "haben" };
    format!("{} {have} den gleichen Text wie ein anderer", articles(n))
}

pub fn compare_some(n: usize) -> String {
    format!("{} dieser Artikel vergleichen", number(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_right() {
        let day = |day| Date::new(2025, 9, day);
        assert_eq!(days(5, 4, day(28).zip(day(28))), "1 von 5 gibt sein Datum an: 28. September 2025");
        assert_eq!(days(5, 0, day(1).zip(day(28))), "1. September 2025 bis 28. September 2025");
        assert_eq!(outlets(2, 3), "2 Medien genannt; 3 Artikel ohne Angabe");
        assert_eq!(in_stories(5, 5, 1), "Alle 5 gehören zu einem Ereignis");
        assert_eq!(in_stories(9, 20, 3), "9 Artikel gehören zu 3 Ereignissen");
    }
}
