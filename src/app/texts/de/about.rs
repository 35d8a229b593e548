//! What the page tells about itself, in German.

pub use crate::texts::en::about::*;

use super::{PRODUCT, method::Section, one_file::tenths_of_megabytes};

pub const HEADING: &str = "Über diese Seite";
pub const LEAD: &str = "Die Artikel sind Teil dieser Seite, und alles, was sie damit macht, geschieht in diesem Browser. Sie hat keinen Server, den sie fragt, und niemanden, dem sie berichtet.";
pub const HOSTED: &[Section] = &[LEAVES, HOST, CHECK];
pub const FROM_A_FILE: &[Section] = &[LEAVES, FILE, CHECK_FILE];

const LEAVES: Section = Section {
    heading: "Was dieses Gerät verlässt",
    paragraphs: &[
        "Nichts von dem, was gesucht, gefiltert, gelesen, verglichen oder hinzugefügt wird. Nach dem Laden holt die Seite nur noch Teile von sich selbst, und keine dieser Anfragen sagt, was gerade geschieht.",
        "Keine andere Website wird gefragt: keine Schriften, keine Zähler, keine Werbung. Eine Regel in der Seite lässt den Browser solche Anfragen abweisen. Es gibt keine Cookies. Wer einem Link zu einer Quelle folgt, verrät ihr nicht, woher er kommt.",
    ],
};
const HOST: Section = Section {
    heading: "Was sieht, wer diese Seite bereitstellt",
    paragraphs: &[
        "Wie bei jeder Website: dass jemand unter dieser Internetadresse die Seite geöffnet hat, und wann.",
        "Wird ein Link mit einer Suche geöffnet, so ist dieser Link dort einmal zu sehen, denn was in einer Adresse hinter ? steht, wird mitgesendet. Was danach geschieht, ändert die Adresszeile und wird nicht gesendet. Neu laden kann sie noch einmal senden.",
        "Ein privater Link, unter „Teilen“, hat dasselbe hinter #. Diesen Teil behalten Browser für sich; wohin ein privater Link führt, ist dort also nicht zu sehen.",
    ],
};
const FILE: Section = Section {
    heading: "Eine Seite, die niemand bereitstellt",
    paragraphs: &[
        "Diese Seite wurde aus einer Datei auf diesem Gerät geöffnet. Dass sie offen ist, erfährt niemand.",
    ],
};
const CHECK: Section = Section {
    heading: "Wie sich das prüfen lässt",
    paragraphs: &[
        "Die Entwicklerwerkzeuge des Browsers öffnen (F12, oder im Menü) und dort „Netzwerk“. Die Seite laden und ihre Offline-Kopie anlegen lassen, dann suchen, lesen und vergleichen: Keine Zeile kommt hinzu.",
        "Oder in den Flugmodus schalten, sobald die Seite ohne Internet bereit ist. Sie arbeitet weiter, und sie öffnet sich wieder.",
    ],
};
const CHECK_FILE: Section = Section {
    heading: "Wie sich das prüfen lässt",
    paragraphs: &[
        "In den Flugmodus schalten und die Datei öffnen: Alles geht. Oder die Entwicklerwerkzeuge des Browsers öffnen (F12, oder im Menü) und dort „Netzwerk“: Außer der Datei selbst bleibt die Liste leer.",
    ],
};

pub const VERSION: &str = "Welche Version das ist";
pub const FINGERPRINT: &str = "Zwei Seiten mit demselben Fingerabdruck enthalten dieselben Artikel, Buchstabe für Buchstabe. Kopierte Links nennen ihn, gespeicherte Dateien auch, außer JSON Lines.";
pub const STORED: &str = "Was hier gespeichert ist";
pub const STORED_WHERE: &str =
    "Dieser Browser bewahrt es auf diesem Gerät auf. Gesendet wird es nirgendwohin.";
pub const KINDS: [&str; 4] = [
    "Offline-Kopie dieser Seite",
    "Hinzugefügte Dateien, die bleiben sollen",
    "Einstellungen, und die Stelle in diesem Tab",
    "Alle Seiten dieser Adresse zusammen, wie der Browser sie zählt",
];
pub const COUNTING: &str = "wird gezählt …";
pub const NOT_TOLD: &str = "sagt dieser Browser nicht";
pub const NOTHING: &str = "nichts";
pub const CLEAR: &str = "Alles hier Gespeicherte löschen";
pub const CLEAR_HINT: &str = "Offline-Kopie, aufbewahrte Dateien und Einstellungen werden gelöscht. Was zu sehen ist, bleibt, bis die Seite geschlossen wird.";
pub const CLEARING: &str = "Wird gelöscht …";
pub const CLEARED: &str = "Gelöscht: Von dieser Seite ist in diesem Browser jetzt nichts gespeichert. Sie arbeitet weiter, bis sie geschlossen wird. Über das Internet wieder geöffnet, legt sie wieder eine Offline-Kopie an.";
pub const NOT_CLEARED: &str = "Dieser Browser ließ die Seite nicht alles löschen, oder er sagt es nicht. In seinen Einstellungen für diese Website geht es.";

pub fn size(bytes: Option<usize>) -> String {
    match bytes {
        None => NOT_TOLD.to_owned(),
        Some(0) => NOTHING.to_owned(),
        Some(bytes) if bytes < 100_000 => format!("{} kB", bytes.div_ceil(1000)),
        Some(bytes) => format!("{} MB", tenths_of_megabytes(bytes)),
    }
}

pub fn version(version: &str) -> String {
    format!("{PRODUCT} {version}")
}

pub fn fingerprint(fingerprint: &str) -> String {
    format!("Fingerabdruck der Artikel: {fingerprint}")
}
