//! The page as one file, in German.

pub use crate::texts::en::one_file::*;

use super::{articles, number};
use crossread_engine::extent::Extent;

pub const SAVE: &str = "Als eine einzige Datei speichern";
pub const ABOUT: &str = "Die ganze Seite mit all ihren Artikeln in einer Datei. Auf einem Computer öffnet sie sich ohne Internet, mit dem, was jetzt zu sehen ist. Tablets und Telefone öffnen solche Dateien selten: Dorthin besser einen Link schicken.";
pub const NOT_ALL_THERE: &str = "Die Datei ließ sich nicht zusammenstellen, weil ein Teil dieser Seite fehlt. Mit dem Internet verbinden, neu laden und noch einmal speichern.";
pub const TOO_OLD: &str = "Dieser Browser ist zu alt, um die Datei zusammenzustellen. Ein aktueller Firefox, Chrome, Edge oder Safari kann es.";

pub const OF_EACH: &str = "Wie viel von jedem Artikel:";

pub const WORDS: &str = "Wörter von jedem höchstens:";

pub fn how_much(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => "vollständig",
        Extent::Excerpt(_) => "Auszüge",
        Extent::Details => "nur Überschrift, Angaben und Quelle",
    }
}

pub fn holds(full: usize, licensed: usize, excerpts: usize, details: usize) -> String {
    let parts = [
        (full, format!("vollständig {}, davon mit angegebener Lizenz {}", articles(full), number(licensed))),
        (excerpts, format!("in Auszügen {}", articles(excerpts))),
        (details, format!("nur mit Angaben {}", articles(details))),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count != 0).map(|(_, part)| part).collect();
    format!("Die Datei enthält {}.", parts.join("; "))
}

pub fn putting_together(done: usize, of: usize) -> String {
    format!("Datei wird zusammengestellt: {} von {} MB", tenths_of_megabytes(done), tenths_of_megabytes(of))
}

pub fn saved(name: &str, bytes: usize) -> String {
    format!(
        "Gespeichert als {name}, {} MB. Die Datei öffnet sich mit dem, was zu sehen war.",
        tenths_of_megabytes(bytes)
    )
}

/// Bytes in megabytes with one digit after the comma, rounded up: `0,8`.
pub(super) fn tenths_of_megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{},{}", number(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_in_megabytes() {
        assert!(saved("a.html", 736_375).starts_with("Gespeichert als a.html, 0,8 MB."));
        assert_eq!(
            holds(3, 1, 0, 1),
            "Die Datei enthält vollständig 3 Artikel, davon mit angegebener Lizenz 1; nur mit Angaben 1 Artikel."
        );
        assert_eq!(putting_together(0, 12_000_000), "Datei wird zusammengestellt: 0,0 von 12,0 MB");
    }
}
