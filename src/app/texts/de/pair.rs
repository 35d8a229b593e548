//! The open pair of a comparison, in German.

pub use crate::texts::en::pair::*;

use super::{counted, number};
use crossread_engine::compare::MatchState;

pub const DIFFERENCES: &str = "Was sich unterscheidet";
pub const OTHER_WORDS: &str = "nicht gefunden im anderen Satz";
pub const MOVED_WORDS: &str = "gleiche Wörter, anderswo im Satz";
pub const OTHER_FIGURE: &str = "andere Zahl oder anderes Datum";
pub const OTHER_FIGURE_SPOKEN: &str = "verschieden: ";
pub const MOVED_PASSAGE: &str = "Die gleichen Wörter stehen im anderen Artikel an anderer Stelle.";

pub const PART_WORDS: &str = "Gemeinsame Wörter, seltene zählen mehr";
pub const PART_LETTERS: &str = "Ähnlich geschrieben, Buchstabe für Buchstabe";
pub const PART_STANDING: &str = "Was bleibt, weil andere Sätze besser passen";
pub const PART_EVENT: &str = "Was bleibt, weil die Artikel sonst wenig teilen";
pub const PART_NEIGHBOURS: &str = "Auch Nachbarsätze entsprechen einander";
pub const PART_PLACE: &str = "An ähnlicher Stelle im Artikel";
pub const PARTS_NOTE: &str = "Am Anfang steht der Durchschnitt der ersten beiden; die übrigen senken oder heben ihn. Je höher die Punktzahl schon ist, desto weniger wird sie gehoben.";

/// `85 %`.
pub fn percent(share: usize) -> String {
    format!("{}\u{a0}%", number(share))
}

pub fn lift(more: usize) -> String {
    format!("bis zu +{}", percent(more))
}

pub fn score(score: usize) -> String {
    format!("{} von 100 Punkten und woher sie kommen", number(score))
}

pub fn steps(matches: bool) -> StepWords {
    if matches {
        StepWords {
            group: "Von Entsprechung zu Entsprechung",
            previous: "Vorige Entsprechung",
            next: "Nächste Entsprechung",
            one: "Entsprechung",
            many: "Entsprechungen",
        }
    } else {
        StepWords {
            group: "Von Unterschied zu Unterschied",
            previous: "Voriger Unterschied",
            next: "Nächster Unterschied",
            one: "Unterschied",
            many: "Unterschiede",
        }
    }
}

pub fn step(words: &StepWords, at: usize, of: usize) -> String {
    format!("{} {} von {}", words.one, number(at), number(of))
}

pub fn all(words: &StepWords, of: usize) -> String {
    counted(of, words.one, words.many)
}

pub const SCROLL_TOGETHER: &str = "Zusammen scrollen";
pub const SCROLL_HINT: &str = "Hält Entsprechungen nebeneinander. Aus: Jeder Artikel scrollt für sich.";

pub const MAP_HINT: &str = "Zu einer Stelle in diesem Artikel gehen";
pub const HOW_TO_MAP: &str = "Der Streifen neben einem Artikel ist seine Karte. Die innere Hälfte zeigt Sätze mit Entsprechung, ein Strich am äußeren Rand solche, zu denen keine gefunden wurde, die ganze Breite gemeinsamen Wortlaut. Der Rahmen ist, was jetzt zu sehen ist. Eine Stelle anklicken, um hinzugehen, oder ↑ und ↓, Bild auf und Bild ab benutzen.";

pub fn map(name: &str, matched: usize, no_match: usize, shared: usize) -> String {
    format!(
        "Karte von {name}: {} mit Entsprechung, {} ohne gefundene Entsprechung, {} mit gemeinsamem Wortlaut",
        counted(matched, "Satz", "Sätze"),
        number(no_match),
        number(shared),
    )
}

pub fn map_value(at: usize, of: usize, state: MatchState, shares: bool, sentence: &str) -> String {
    let state = match state {
        MatchState::Matched => ", mit Entsprechung",
        MatchState::NoMatch => ", keine Entsprechung gefunden",
        MatchState::Unclear | MatchState::NotHeld | MatchState::NotCompared => "",
    };
    let wording = if shares { ", gemeinsamer Wortlaut" } else { "" };
    format!("Satz {} von {}{state}{wording}: {sentence}", number(at), number(of))
}
