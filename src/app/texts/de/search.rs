//! The search box, its list and its help, in German.

pub use crate::texts::en::search::*;

use super::quoted;
use crossread_engine::{
    library::Facet,
    suggest::{CompletionKind, QueryForm},
};

pub const HELP: &str = "Wie man sucht";
pub const CLOSE: &str = "Schließen";
pub const LEAD: &str = "Wörter eingeben: Artikel, die alle haben, kommen zuerst. Großschreibung, Akzente und \
                        Endungen spielen keine Rolle. Jedes Beispiel ist eine Suche in diesen Artikeln.";
pub const NOTHING_IS_WRONG: &str =
    "Falsch eingeben lässt sich nichts: Was nicht verstanden wird, wird als Wörter gesucht.";
pub const KEYS: &str = "Tasten";
pub const KEYS_OFF: &str = "Unter „Aa“ oben lassen sich diese Tasten ausschalten.";
pub const SHORTCUTS: [(&str, &str); 6] = [
    ("/", "zur Suche"),
    ("j  k", "vor und zurück: Ergebnis, Zeile, Artikel, Entsprechung"),
    ("c", "zum Vergleich auswählen; in einem Artikel: womit er sich vergleichen lässt"),
    ("C", "Ausgewähltes vergleichen"),
    ("m  d", "nächste Entsprechung, nächster Unterschied; mit Umschalttaste zurück"),
    ("?", "diese Hilfe"),
];
pub const COMPLETIONS: &str = "Wie es weitergehen kann";
pub const HINT_OPEN_QUOTATION: &str =
    "Ein schließendes Anführungszeichen fehlt; die Wortfolge geht deshalb bis zum Ende.";
pub const HINT_LONELY_OR: &str = "OR steht zwischen zwei Wörtern: Hafen OR Kai.";
pub const HINT_IDLE_STAR: &str =
    "Ein Stern * wirkt nur am Ende eines Wortes oder einer Wortfolge, nicht mit = oder ~.";
pub const HINT_TOO_LONG: &str = "Gesucht werden nur die ersten 64 Wörter einer Suche oder Wortfolge.";

pub fn hint_empty_field(field: &str) -> String {
    format!("Direkt hinter {field} ein Wort schreiben, ohne Leerzeichen.")
}

pub fn hint_many_begin(typed: &str) -> String {
    format!("Sehr viele Wörter passen zu {typed}. Gesucht werden nur die häufigsten davon.")
}

pub fn hint_no_date(typed: &str) -> String {
    format!(
        "{} ließ sich nicht als Datum lesen. Zum Beispiel date:2025-09 oder date:2025-09..2025-10.",
        quoted(typed)
    )
}

pub fn kind(kind: CompletionKind) -> &'static str {
    match kind {
        CompletionKind::Word => "Wort",
        CompletionKind::Name => "Name",
        CompletionKind::Phrase => "Wortfolge",
        CompletionKind::Value(Facet::Outlet) => "Filter: Medium",
        CompletionKind::Value(Facet::Author) => "Filter: Autorschaft",
        CompletionKind::Value(_) => "Filter",
        CompletionKind::Headline => "Artikel öffnen",
    }
}

pub fn form(form: QueryForm) -> &'static str {
    match form {
        QueryForm::Words => "Alle diese Wörter",
        QueryForm::Phrase => "Genau diese Wortfolge",
        QueryForm::Without => "Ein Wort ohne ein anderes",
        QueryForm::Either => "Das eine Wort oder das andere",
        QueryForm::Beginning => "Wörter, die so beginnen",
        QueryForm::Near => "Wörter im Abstand von höchstens fünf Wörtern",
        QueryForm::Exact => "Genau diese Form eines Wortes",
        QueryForm::Title => "In der Überschrift",
        QueryForm::Outlet => "Aus einem Medium",
        QueryForm::Agency => "Mit Angabe einer Nachrichtenagentur",
        QueryForm::Author => "Von einer Person",
        QueryForm::Tag => "Mit einem Schlagwort",
        QueryForm::Days => "Erschienen in einem Monat, oder date:2025-09-01..2025-09-30",
        QueryForm::InQuotes => "In Anführungszeichen",
        QueryForm::NotInQuotes => "Außerhalb von Anführungszeichen",
    }
}
