//! The first screen and the results, in German.

pub use crate::texts::en::explore::*;

use super::{articles, articles_dative, counted, date, number, quoted};
use crossread_engine::date::{Date, PartialDate};
use crossread_engine::view::{COMPARED, Sort};

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
pub const SORT: &str = "Ordnen";
pub const TICK: &str = "Vergleichen";
pub const OPEN_PASSAGE: &str = "Diese Passage lesen";
pub const UNTICK_ALL: &str = "Auswahl aufheben";
pub const COMPARE: &str = "Vergleichen";
pub const TICK_ANOTHER: &str = "Zum Vergleichen noch einen auswählen.";
pub const TICKED_ENOUGH: &str = "Mehr als vier passen nicht nebeneinander.";
pub const TICKED: &str = "Zum Vergleich ausgewählte Artikel";
pub const TRY_OTHER: &str = "Schreibweise prüfen, oder weniger oder andere Wörter versuchen.";

pub const SHOWING_RESULTS_FOR: &str = "Ergebnisse für";

pub fn search_only_for(typed: &str) -> String {
    format!("Nur nach {} suchen.", quoted(typed))
}

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

pub fn results_for(query: &str) -> String {
    format!("Ergebnisse für {}", quoted(query))
}

pub fn found(n: usize, complete: usize) -> String {
    match (n, complete) {
        (0, _) => "Kein Artikel gefunden".to_owned(),
        (n, complete) if complete == n => format!("{} gefunden", articles(n)),
        (n, 0) => format!("{} gefunden, keiner mit allen Wörtern", articles(n)),
        (n, complete) => format!("{} gefunden, {} mit allen Wörtern", articles(n), number(complete)),
    }
}

pub fn export(n: usize) -> String {
    let all = if n == 1 { "Der Artikel".to_owned() } else { format!("Alle {}", articles(n)) };
    format!(
        "{all} dieser Suche, mit der Version dieser Seite, der Suche und dem Fingerabdruck der Artikel. JSON Lines enthält nur die Artikel. Die Datei ist auf Englisch beschriftet."
    )
}

pub fn listed(shown: usize, total: usize) -> String {
    format!("{} von {}", number(shown), articles_dative(total))
}

pub fn show_more(more: usize) -> String {
    format!("{} weitere zeigen", number(more))
}

pub fn missing(words: &[String]) -> String {
    format!("nicht gefunden: {}", words.join(", "))
}

pub fn tick(headline: &str) -> String {
    format!("{TICK}: {headline}")
}

pub fn open_passage(headline: &str) -> String {
    format!("{OPEN_PASSAGE} in {}", quoted(headline))
}

pub fn ticked(n: usize) -> String {
    format!("{} ausgewählt", articles(n))
}

pub fn compare_ticked(n: usize) -> String {
    match n {
        2 => "Beide vergleichen".to_owned(),
        n => format!("Diese {} vergleichen", number(n.min(*COMPARED.end()))),
    }
}

pub fn sort(sort: Sort, searching: bool) -> &'static str {
    match sort {
        Sort::Relevance if searching => "beste Ergebnisse zuerst",
        Sort::Relevance | Sort::Newest => "neueste zuerst",
        Sort::Oldest => "älteste zuerst",
        Sort::Outlet => "nach Medium",
        Sort::Length => "längste zuerst",
    }
}

pub fn nothing(query: &str, filtered: bool) -> String {
    match (query.trim(), filtered) {
        ("", _) => "Kein Artikel passt zu diesen Filtern.".to_owned(),
        (query, false) => format!("Kein Artikel passt zu {}.", quoted(query)),
        (query, true) => format!("Kein Artikel passt zu {} mit diesen Filtern.", quoted(query)),
    }
}

pub fn only_set_aside(count: usize) -> String {
    let have = if count == 1 { "hat" } else { "haben" };
    format!(
        "{} {have} diese Wörter nur in ausgesondertem Text (Menüs, Werbung und Aufrufe zur Anmeldung):",
        articles(count)
    )
}

pub fn folded(n: usize) -> String {
    let are = if n == 1 { "ist unter ihm" } else { "sind darunter" };
    format!("{} mit dem gleichen Text wie ein anderer {are} aufgeführt.", articles(n))
}

pub fn same_text(n: usize) -> String {
    format!("Gleicher Text in {}", counted(n, "Medium", "Medien"))
}

pub const EACH_COPY: &str = "Artikel mit gleichem Text sind einzeln aufgeführt.";
pub const LIST_EACH: &str = "Einzeln zeigen";
pub const FOLD_COPIES: &str = "Zusammen zeigen";

pub const SHOW: &str = "zeigen";
pub const HIDE: &str = "verbergen";

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
        assert_eq!(listed(20, 212), "20 von 212 Artikeln");
        assert!(folded(1).ends_with("ist unter ihm aufgeführt."));
    }
}
