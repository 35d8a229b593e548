//! Notices about links and about what is not shown, in German.

pub use crate::texts::en::notices::*;

use super::{articles, list, quoted};
use crossread_engine::{library::Facet, view::Unknown};

pub const NOTICES: &str = "Zu diesem Link";
pub const OTHER_EDITION: &str =
    "Dieser Link entstand mit einer anderen Ausgabe dieser Artikel. Manches kann hier anders aussehen.";
pub const PASSAGE_GONE: &str =
    "Die Passage, die dieser Link nennt, steht nicht mehr im Artikel. Hier ist der Artikel von Anfang an.";
pub const PASSAGE_CHANGED: &str =
    "Die Passage, die dieser Link nennt, hat sich geändert. Markiert ist, was jetzt an ihrer Stelle steht.";

pub fn dropped(parts: &[(String, String)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={}", short(value))).collect();
    let these = if parts.len() == 1 { "Dieser Teil des Links wurde" } else { "Diese Teile des Links wurden" };
    format!("{these} nicht verstanden und weggelassen: {}.", list(&parts))
}

pub fn unknown(unknown: &Unknown) -> String {
    match unknown {
        Unknown::Value(facet, name) => {
            let what = match facet {
                Facet::Outlet => "dem Medium",
                Facet::Author => "der Autorschaft",
                Facet::Tag => "dem Schlagwort",
                Facet::Language => "der Sprache",
                Facet::Length => "der Länge",
            };
            format!("Der Link fragt nach {what} {}; keiner dieser Artikel passt dazu.", quoted(&short(name)))
        }
        Unknown::Article(id) => {
            format!(
                "Der Link fragt nach dem Artikel {}, der nicht unter diesen ist. Vielleicht wurde er auf einem \
                 anderen Gerät hinzugefügt; solche Artikel bleiben dort.",
                quoted(&short(id))
            )
        }
    }
}

pub fn undated(n: usize) -> String {
    let state = if n == 1 {
        "der passen würde, gibt kein Datum an und ist deshalb nicht zu sehen"
    } else {
        "die passen würden, geben kein Datum an und sind deshalb nicht zu sehen"
    };
    format!("{}, {state}.", articles(n))
}

pub const WITHOUT_DATES: &str = "Zeitraum aufheben";

/// At most sixty characters.
fn short(value: &str) -> String {
    const MOST: usize = 60;
    if value.chars().count() <= MOST {
        return value.to_owned();
    }
    let start: String = value.chars().take(MOST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_read_right() {
        let both = dropped(&[("sort".into(), "up".into()), ("from".into(), "soon".into())]);
        assert_eq!(
            both,
            "Diese Teile des Links wurden nicht verstanden und weggelassen: sort=up und from=soon."
        );
        assert!(dropped(&[("sort".into(), "x".repeat(60_000))]).chars().count() < 140);
        assert_eq!(
            undated(1),
            "1 Artikel, der passen würde, gibt kein Datum an und ist deshalb nicht zu sehen."
        );
    }
}
