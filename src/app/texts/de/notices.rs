//! Notices about links and about what is not shown, in German.

pub use crate::texts::en::notices::*;

use super::{PRODUCT, articles, list, number, quoted};
use crate::library::VERSION;
use crossread_engine::{library::Facet, view::Unknown};

pub const NOTICES: &str = "Zu diesem Link";
pub const OTHER_EDITION: &str =
    "Dieser Link entstand mit einer anderen Ausgabe dieser Artikel. Manches kann hier anders aussehen.";
pub fn other_version(version: &str) -> String {
    format!(
        "Dieser Link entstand mit {PRODUCT} {}; dies ist {VERSION}. Manches kann hier anders aussehen.",
        short(version)
    )
}
pub const PASSAGE_GONE: &str =
    "Die Passage, die dieser Link nennt, steht nicht mehr im Artikel. Hier ist der Artikel von Anfang an.";
pub const PASSAGE_CHANGED: &str =
    "Die Passage, die dieser Link nennt, hat sich geändert. Markiert ist, was jetzt an ihrer Stelle steht.";

pub fn dropped(parts: &[(String, String)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={}", short(value))).collect();
    let these = if parts.len() == 1 { "Dieser Teil des Links wurde" } else { "Diese Teile des Links wurden" };
    format!("{these} nicht verstanden und weggelassen: {}.", list(&first_of(parts)))
}

pub fn unknown(unknown: &[Unknown]) -> String {
    let (mut ids, mut values) = (Vec::new(), Vec::new());
    for part in unknown {
        match part {
            Unknown::Article(id) => ids.push(quoted(&short(id))),
            Unknown::Value(facet, name) => {
                let what = match facet {
                    Facet::Outlet => "dem Medium",
                    Facet::Author => "der Autorschaft",
                    Facet::Tag => "dem Schlagwort",
                    Facet::Language => "der Sprache",
                    Facet::Length => "der Länge",
                };
                values.push(format!("{what} {}", quoted(&short(name))));
            }
        }
    }
    let mut said = Vec::new();
    let one = ids.len() == 1;
    if !ids.is_empty() {
        let articles = if one { "dem Artikel" } else { "den Artikeln" };
        let are = if one { "der nicht unter diesen ist" } else { "die nicht unter diesen sind" };
        let were = if one { "wurde er" } else { "wurden sie" };
        said.push(format!(
            "Der Link fragt nach {articles} {}, {are}. Vielleicht {were} auf einem anderen Gerät hinzugefügt; solche \
             Artikel bleiben dort.",
            list(&first_of(ids))
        ));
    }
    if !values.is_empty() {
        let values = list(&first_of(values));
        said.push(format!("Der Link fragt nach {values}; keiner dieser Artikel passt dazu."));
    }
    said.join(" ")
}

/// Of many names the first, and how many more there are.
fn first_of(mut names: Vec<String>) -> Vec<String> {
    const MOST: usize = 6;
    let more = names.len().saturating_sub(MOST);
    if more > 1 {
        names.truncate(MOST);
        names.push(format!("{} weiteren", number(more)));
    }
    names
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
        let unknown = unknown(&[Unknown::Article("a".into()), Unknown::Article("b".into())]);
        assert!(
            unknown.starts_with("Der Link fragt nach den Artikeln „a“ und „b“, die nicht unter diesen sind."),
            "{unknown}"
        );
        assert_eq!(
            undated(1),
            "1 Artikel, der passen würde, gibt kein Datum an und ist deshalb nicht zu sehen."
        );
    }
}
