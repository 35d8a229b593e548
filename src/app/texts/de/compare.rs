//! Articles side by side, in German.

pub use crate::texts::en::compare::*;

use super::{counted, number};
use crossread_engine::compare::{Confidence, Wording};

pub const HEADING: &str = "Nebeneinander";
pub const RETOLD_NOTE: &str = "Nacherzählte Texte stehen in unseren eigenen Worten; beim Wortlaut zählen deshalb nur ihre Überschriften und Zitate. Zu vergleichen ist, was sie sagen.";
pub const CUT_NOTE: &str = "Von Artikeln mit „Auszug“ oder „nur Angaben“ hat diese Seite nur die ersten Wörter oder keine. Was dort nicht gefunden wird, kann im Rest stehen: Er ist an der Quelle zu lesen.";
pub const SUGGESTED: &str = "Entsprechungen sind Vorschläge, gefunden nach gemeinsamen Wörtern, Namen und Zahlen. „Keine Entsprechung gefunden“ heißt nicht, dass ein Artikel etwas weglässt.";
pub const NO_HEADLINE: &str = "Überschrift nicht angegeben";
pub const BASE: &str = "die anderen werden mit diesem verglichen";
pub const MAKE_BASE: &str = "Die anderen mit diesem vergleichen";
pub const MOVE_LEFT: &str = "Nach links";
pub const MOVE_RIGHT: &str = "Nach rechts";
pub const REMOVE: &str = "Entfernen";
pub const SWAP: &str = "Seiten tauschen";
pub const EXPORT: &str = "Alle Entsprechungen, der gemeinsame Wortlaut, Aussagen, Zitate, Zahlen und Namen dieser Artikel, mit Fundstellen, der Version dieser Seite, der Suche und dem Fingerabdruck der Artikel. Die Datei ist auf Englisch beschriftet.";
pub const ADD: &str = "Artikel dazunehmen";
pub const ADD_FROM_RESULTS: &str = "Aus den Ergebnissen wählen";
pub const NOTHING_TO_ADD: &str = "Kein anderer Artikel passt zur Suche und ihren Filtern.";
pub const ARRANGE: &str = "Vergleich ordnen";
pub const LEGEND: &str = "Die Markierungen";
pub const HOW_TO_READ: &str = "Wie man das liest";
pub const HOW_TO: &str = "Einen Satz wählen: Seine Entsprechung erscheint daneben, mit dem, was dafür spricht. Noch einmal wählen schließt ihn.";
pub const KEYS: &str = "Mit der Tastatur: Tab führt in einen Artikel, ↑ und ↓ von Satz zu Satz, Enter öffnet, Escape schließt; M führt zur nächsten Entsprechung, D zum nächsten Unterschied, mit Umschalt zum vorigen.";
pub const SET_ASIDE: &str = "ausgesondert";
pub const SWITCH: &str = "Artikel im Blick";
pub const SHARED: &str = "gemeinsamer Wortlaut";
pub const NO_MATCH: &str = "keine Entsprechung gefunden";
pub const MATCH: &str = "Entsprechung";
pub const ONLY_POSSIBLE: &str = "nur eine mögliche Entsprechung";
pub const ELSEWHERE: &str = "Entsprechung weiter oben oder unten";
pub const HIT: &str = "von der Suche gefunden";
pub const FURTHER_UP: &str = "weiter oben";
pub const FURTHER_DOWN: &str = "weiter unten";
pub const WHY: &str = "Warum zugeordnet?";
pub const WHY_WORDS: &str = "Wörter in beiden";
pub const WHY_NAMES: &str = "Namen in beiden";
pub const WHY_NUMBERS: &str = "Zahlen in beiden";
pub const NO_MATCH_HEADING: &str = "Keine Entsprechung gefunden";
pub const UNCLEAR: &str = "keine sichere Entsprechung";
pub const UNCLEAR_HEADING: &str = "Keine sichere Entsprechung";
pub const NOTHING_NEAR: &str = "Kein Satz kommt ihm nahe.";
pub const CLOSE: &str = "Schließen";
pub const GONE: &str = "Ein Satz, den dieser Link nennt, steht nicht mehr in diesen Artikeln.";
pub const CHANGED: &str =
    "Ein Satz, den dieser Link nennt, hat sich geändert. Markiert ist, was jetzt an seiner Stelle steht.";

pub fn summary(of: &str, counts: &Counts) -> String {
    let sentences = format!("{} in {of} mit Entsprechung", of_sentences(counts));
    let trust = match (counts.likely, counts.matched - counts.likely.min(counts.matched)) {
        (0, 0) => String::new(),
        (likely, 0) => format!(" ({} wahrscheinlich)", number(likely)),
        (0, possible) => format!(" ({} möglich)", number(possible)),
        (likely, possible) => format!(" ({} wahrscheinlich, {} möglich)", number(likely), number(possible)),
    };
    let limited = if counts.retold { ", nur Überschriften und Zitate" } else { "" };
    let runs = counted(counts.runs, "Passage mit gemeinsamem Wortlaut", "Passagen mit gemeinsamem Wortlaut");
    format!("{sentences}{trust} · {runs}{limited}")
}

/// `11 von 20 Sätzen`.
fn of_sentences(counts: &Counts) -> String {
    format!("{} von {}", number(counts.matched), counted(counts.compared, "Satz", "Sätzen"))
}

pub fn numbered_name(name: &str, column: usize) -> String {
    format!("{name} ({})", number(column))
}

pub fn column_count(counts: &Counts) -> String {
    format!("{} mit Entsprechung", of_sentences(counts))
}

pub fn of_column(words: &str, name: &str) -> String {
    format!("{words}: {name}")
}

pub fn matches_here(n: usize) -> String {
    format!("{} zu diesem Satz:", counted(n, "Entsprechung", "Entsprechungen"))
}

pub fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::SameWords => "gleiche Wörter",
        Wording::Reworded => "umformuliert",
        Wording::PerhapsRelated => "vielleicht verwandt",
    }
}

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Likely => "wahrscheinlich",
        Confidence::Possible => "möglich",
    }
}

pub fn match_heading(trust: Confidence, alike: Option<Wording>, name: &str) -> String {
    let trust = match trust {
        Confidence::Likely => "Wahrscheinliche Entsprechung",
        Confidence::Possible => "Mögliche Entsprechung",
    };
    match alike {
        Some(alike) => format!("{trust} in {name}: {}", wording(alike)),
        None => format!("{trust} in {name}"),
    }
}

pub fn nearest_heading(name: &str) -> String {
    format!("Nächster Satz in {name}, keine Entsprechung")
}

pub fn one_of_matches(trust: Confidence, name: &str, sentence: &str) -> String {
    const MOST: usize = 80;
    let start: String = sentence.chars().take(MOST).collect();
    let more = if start.len() < sentence.len() { "…" } else { "" };
    format!("{}, in {name}: {start}{more}", confidence(trust))
}

pub fn numbered(number: usize, words: &str) -> String {
    format!("{}: {words}", super::number(number))
}

pub fn show_nearest(name: &str) -> String {
    format!("Nächsten Satz in {name} zeigen")
}

pub fn show_in(name: &str) -> String {
    format!("In {name} zeigen")
}

pub fn sentence(at: Option<usize>) -> String {
    at.map_or_else(|| "Überschrift".to_owned(), |at| format!("Satz {}", number(at)))
}

pub fn mark(trust: Confidence, alike: Option<Wording>, name: &str, notes: &[&str]) -> String {
    noted(&match_heading(trust, alike, name), notes)
}

pub fn noted(heading: &str, notes: &[&str]) -> String {
    std::iter::once(heading).chain(notes.iter().copied()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_is_likely_and_what_only_possible() {
        let mut counts = Counts { compared: 20, matched: 11, likely: 8, runs: 3, retold: false };
        assert_eq!(
            summary("Echo", &counts),
            "11 von 20 Sätzen in Echo mit Entsprechung (8 wahrscheinlich, 3 möglich) · 3 Passagen mit gemeinsamem Wortlaut"
        );
        counts = Counts { compared: 1, matched: 1, likely: 1, runs: 1, retold: true };
        assert_eq!(
            summary("Echo", &counts),
            "1 von 1 Satz in Echo mit Entsprechung (1 wahrscheinlich) · 1 Passage mit gemeinsamem Wortlaut, nur Überschriften und Zitate"
        );
    }

    #[test]
    fn a_mark_is_read_aloud_in_one_go() {
        assert_eq!(
            mark(Confidence::Possible, Some(Wording::Reworded), "Echo", &[FURTHER_UP, SHARED]),
            "Mögliche Entsprechung in Echo: umformuliert, weiter oben, gemeinsamer Wortlaut"
        );
    }
}
