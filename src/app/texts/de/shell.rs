//! What stands around every screen, in German.

pub use crate::texts::en::shell::*;

use super::{PRODUCT, list, number, quoted};
use crossread_engine::view::Show;

pub const SKIP: &str = "Zu den Artikeln springen";
pub const HOME: &str = "Crossread: zur Startseite";
pub const SEARCH: &str = "Artikel durchsuchen";
pub const SUGGESTS: &str =
    "Crossread schlägt Entsprechungen vor. Wer recht hat, beurteilt es nicht; bitte an der Quelle prüfen.";
pub const PRIVACY: &str =
    "Artikel, Suchen und Gelesenes bleiben auf diesem Gerät: Nichts wird irgendwohin gesendet.";
pub const OFFLINE_READY: &str =
    "Bereit ohne Internet: Von jetzt an öffnet sich diese Seite auch ohne Verbindung.";
pub const OFFLINE_INCOMPLETE: &str = "Ein Teil der Offline-Kopie dieser Seite fehlt und war nicht noch einmal zu \
     bekommen. Mit Verbindung neu laden, bevor man sich darauf verlässt.";
pub const NO_OFFLINE_COPY: &str = "Dieser Browser bewahrt hier keine Kopie dieser Seite auf; zum Öffnen braucht es das Internet. Alles andere geht.";
pub const UPDATE_WAITING: &str =
    "Eine neue Version dieser Seite ist bereit. Was zu sehen ist, bleibt, wie es ist.";
pub const USE_UPDATE: &str = "Neue Version benutzen";
pub const UPDATE_LOSES: &str =
    "Die hinzugefügten Artikel sind auf diesem Gerät nicht aufbewahrt: Mit der neuen Version wären sie weg.";
pub const KEEP_FIRST: &str = "Zuerst aufbewahren";
pub const USE_UPDATE_ANYWAY: &str = "Neue Version ohne sie benutzen";
pub const CANNOT_OPEN: &str = "Die Artikel lassen sich nicht öffnen.";
pub const CANNOT_OPEN_MEND: &str =
    "Die Seite neu laden. Hilft das nicht, muss sie neu gebaut werden: bitte dort melden, woher sie kommt.";

pub const SHOW_AS: &str = "Diese Suche zeigen als";
pub const WORKING: &str = "In Arbeit";
pub const CANNOT_SAVE: &str = "Dieser Browser lässt die Seite keine Dateien speichern.";

pub fn show(show: Show) -> &'static str {
    match show {
        Show::Results => "Artikel",
        Show::Stories => "Ereignisse",
        Show::Lines => "Wörter im Kontext",
        Show::Overview => "Überblick",
        Show::Facts => super::facts::HEADING,
    }
}

pub fn working(done: usize, of: usize) -> String {
    format!("{} von {}", number(done), number(of))
}

pub fn saved(name: &str) -> String {
    format!("Gespeichert als {name}")
}

/// On paper in place of the link, while the outlets’ names are hidden.
pub const PRINTED_WITHOUT_LINK: &str = "Der Link steht hier nicht: Er würde die Namen der Medien verraten.";

pub fn printed(link: &str) -> String {
    format!("Gedruckt von {link}")
}

pub fn edition(fingerprint: &str, version: &str) -> String {
    format!("Fingerabdruck der Artikel: {fingerprint} · {PRODUCT} {version}")
}

pub fn title_of_page(name: Option<&str>) -> String {
    name.map_or_else(|| PRODUCT.to_owned(), |name| format!("{name} · {PRODUCT}"))
}

pub fn title_of_results(query: &str) -> String {
    format!("{} · {PRODUCT}", quoted(query))
}

pub fn title_of_lines(query: &str) -> String {
    format!("{} · {PRODUCT}", super::lines::heading(query))
}

pub fn title_of_open(what: &str, query: &str) -> String {
    if query.is_empty() {
        format!("{what} · {PRODUCT}")
    } else {
        format!("{what} · {} · {PRODUCT}", quoted(query))
    }
}

pub fn comparison_of(outlets: &[String]) -> String {
    format!("{} nebeneinander", list(outlets))
}
