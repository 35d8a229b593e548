//! The results of a search, in German.

pub use crate::texts::en::explore::*;

use super::{articles, articles_dative, counted, number, quoted};
use crossread_engine::view::{COMPARED, Sort};

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
        assert_eq!(listed(20, 212), "20 von 212 Artikeln");
        assert!(folded(1).ends_with("ist unter ihm aufgeführt."));
    }
}
