//! Articles that a reader adds, in German.

pub use crate::texts::en::add::*;

use super::{articles, counted, number};

pub const HEADING: &str = "Artikel hinzufügen";
pub const LEAD: &str = "Dateien, einen Ordner oder eine .zip von diesem Gerät wählen. Sie werden hier im Browser gelesen und bleiben hier: Nichts wird irgendwohin gesendet.";
pub const CHOOSE_FILES: &str = "Dateien wählen";
pub const CHOOSE_FOLDER: &str = "Ordner wählen";
pub const DROP: &str = "oder auf diese Seite ziehen";
pub const FORMS: &str = "Markdown, reiner Text, gespeicherte Webseiten (.html), Tabellen (.csv, .tsv), JSON (.json, .jsonl) und .zip-Dateien mit diesen. Eine corpus.toml im Ordner gilt ebenfalls.";
pub const COMPILING: &str = "Artikel werden zusammengestellt …";
pub const NO_WORKER: &str = "dieser Browser lässt die Seite keine Dateien lesen, während sie weiterarbeitet";
pub const FILL_IN: &str = "Bekanntes ergänzen. Was eine Datei nicht angibt, bleibt „nicht angegeben“.";
pub const FILE: &str = "Datei";
pub const FIELDS: [&str; 4] = ["Überschrift", "Medium", "Datum", "Autorschaft"];
pub const WORDS: &str = "Wörter";
pub const NOT_STATED: &str = "nicht angegeben";
pub const ADDED: &str = "Die Artikel sind hinzugefügt. Sie sind nur auf diesem Gerät.";
pub const CANNOT_OPEN: &str = "Hinzugefügte Artikel lassen sich mit dieser Version der Seite nicht öffnen.";
pub const REMOVED: &str = "Die hinzugefügten Artikel sind von diesem Gerät entfernt.";
pub const ON_THIS_DEVICE: &str = "Auf diesem Gerät";
pub const KEEP: &str = "Diese Dateien in diesem Browser für den nächsten Besuch aufbewahren";
pub const KEPT: &str = "Aufbewahrt, bis sie entfernt werden. Wer diesen Browser benutzt, kann sie öffnen.";
pub const BEING_KEPT: &str = "Werden gespeichert …";
pub const NOT_KEPT: &str =
    "Nicht aufbewahrt: Wird diese Seite geschlossen oder neu geladen, sind die hinzugefügten Artikel fort.";
pub const NOT_STORED: &str = "Die Dateien konnten nicht auf diesem Gerät gespeichert werden.";
pub const CANNOT_KEEP: &str = "Dieser Browser lässt die Seite keine Dateien aufbewahren. Stattdessen die Seite als eine einzige Datei speichern: Sie enthält die Artikel.";
pub const REMOVE: &str = "Hinzugefügte Artikel entfernen";
pub const EXPORT: &str = "Hinzugefügte Artikel als JSON Lines speichern";
pub const BACK: &str = "Zurück zu den Artikeln";
pub const ADDED_HERE: &str = "auf diesem Gerät hinzugefügt";
pub const IN_THIS_FILE: &str = "in dieser Datei hinzugefügt";

pub fn reading(done: usize, of: usize) -> String {
    format!("Wird gelesen … {} von {}", number(done), number(of))
}

pub fn failed(why: &str) -> String {
    format!("Das hat nicht geklappt ({why}). Die Seite neu laden und die Dateien noch einmal wählen.")
}

pub fn unopened(why: &str) -> String {
    format!(
        "Die in diesem Browser aufbewahrten Dateien ließen sich nicht öffnen ({why}). Sie bleiben, wo sie sind: Die Seite neu laden, um es noch einmal zu versuchen."
    )
}

pub fn read(n: usize) -> String {
    if n == 0 {
        "In diesen Dateien wurde kein Artikel gefunden.".to_owned()
    } else {
        format!("{} gelesen.", articles(n))
    }
}

pub fn add(n: usize) -> String {
    format!("{} hinzufügen", articles(n))
}

pub fn added(n: usize) -> String {
    let finds = if n == 1 { "ihn mit den anderen" } else { "sie mit den anderen" };
    format!("{} hinzugefügt. Die Suche findet {finds}.", articles(n))
}

pub fn cell(field: &str, place: &str) -> String {
    format!("{field} von {place}")
}

pub fn problems(n: usize, serious: usize) -> String {
    match serious {
        0 => counted(n, "Hinweis zu diesen Dateien", "Hinweise zu diesen Dateien"),
        _ => counted(serious, "Problem mit diesen Dateien", "Probleme mit diesen Dateien"),
    }
}

pub fn severity(severity: &str) -> &'static str {
    match severity {
        "error" => "Weggelassen:",
        "warning" => "Zu prüfen:",
        _ => "Hinweis:",
    }
}

pub fn passed_over(n: usize) -> String {
    format!(
        "{} übersprungen: kein Artikel in einer Form, die diese Seite lesen kann",
        counted(n, "Datei", "Dateien")
    )
}

pub fn and_more(n: usize) -> String {
    format!("und {} weitere", number(n))
}

pub fn of_these(n: usize) -> String {
    format!("{} davon hinzugefügt", number(n))
}

pub fn of_own(n: usize, note: &str) -> String {
    match n {
        1 => format!("Zu dem einen Artikel, mit dem diese Seite kam: {note}"),
        _ => format!("Zu den {} Artikeln, mit denen diese Seite kam: {note}", number(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_right() {
        assert_eq!((add(1), add(3)), ("1 Artikel hinzufügen".into(), "3 Artikel hinzufügen".into()));
        assert_eq!(problems(2, 0), "2 Hinweise zu diesen Dateien");
        assert_eq!(problems(5, 1), "1 Problem mit diesen Dateien");
        assert!(added(1).ends_with("findet ihn mit den anderen."));
    }
}
