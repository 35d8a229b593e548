//! The reader, in German.

pub use crate::texts::en::read::*;

use super::{counted, number, quoted, words, words_dative};
use crossread_engine::{extent::Extent, library::Details};

pub const RETOLD_WHY: &str = "In unseren Worten nacherzählt, Tatsache für Tatsache und in der Reihenfolge der Quelle. Nur Überschrift und Zitate sind die des Artikels.";
pub const BACK_TO_RESULTS: &str = "Zurück zu den Ergebnissen";
pub const BACK_TO_ALL: &str = "Alle Artikel";
pub const PREVIOUS_ARTICLE: &str = "Voriger Artikel";
pub const NEXT_ARTICLE: &str = "Nächster Artikel";
pub const NEIGHBOURS: &str = "Durch die Ergebnisse";
pub const DETAILS: &str = "Über diesen Artikel";
pub const LANGUAGE: &str = "Sprache";
pub const LENGTH: &str = "Länge";
pub const BY: &str = "Von";
pub const AGENCY: &str = "Agentur:";
pub const SOURCE: &str = "Quelle";
pub const TAGS: &str = "Schlagwörter";
pub const LICENCE: &str = "Lizenz";
pub const LICENCE_NOT_STATED: &str = "nicht angegeben";
pub const RIGHTS: &str = "Rechte";
pub const SOURCE_NOT_STATED: &str = "Wo er erschienen ist, ist nicht angegeben.";
pub const AUTHOR_NOT_STATED: &str = "Autorschaft nicht angegeben";
pub const HITS: &str = "In diesem Artikel gefunden";
pub const PREVIOUS_HIT: &str = "Zurück";
pub const NEXT_HIT: &str = "Weiter";
pub const HIT_KEYS: &str = "Auf einem Treffer führt Enter zum nächsten und Umschalt mit Enter zum vorigen.";
pub const OTHER_TEXT: &str = "Anderer Text auf der Seite";
pub const SET_ASIDE: &str = "Ausgesondert: nicht Teil des Artikels";
pub const LINK_SELECTED: &str = "Link zu dieser Passage";
pub const LINK_PASSAGES: &str = "Links zu Passagen zeigen";
pub const LINK_PASSAGES_HINT: &str = "Ein ¶ wählen, um seinen Satz zu markieren. Dann den Link kopieren.";
pub const PASSAGE_MARKED: &str = "Die Adresse dieser Seite führt jetzt zum markierten Satz.";
pub const UNMARK: &str = "Markierung aufheben";
pub const EXPORT: &str = "BibTeX und RIS sind Quellenangaben für ein Literaturverzeichnis; die anderen Dateien enthalten die Angaben zum Artikel, JSON Lines auch seinen Text.";
pub const COMPARE_WITH: &str = "Vergleichen mit …";
/// Words that can be read aloud in a minute, more or less.
const WORDS_A_MINUTE: usize = 220;

pub fn length(n: usize) -> String {
    let minutes = n.div_ceil(WORDS_A_MINUTE).max(1);
    format!("{}, {}", words(n), counted(minutes, "Minute", "Minuten"))
}

pub fn held(details: &Details<'_>) -> String {
    match details.extent {
        Extent::Full => words(details.words),
        cut => part(cut, details.full_words),
    }
}

/// How much is held of an article of `full` words that is cut.
fn part(extent: Extent, full: usize) -> String {
    match extent {
        Extent::Full => words(full),
        Extent::Excerpt(first) => format!("die ersten {} von {}", number(first as usize), words_dative(full)),
        Extent::Details => format!("nichts von {}", words_dative(full)),
    }
}

pub fn cut(extent: Extent, full: usize) -> Option<String> {
    match extent {
        Extent::Full => None,
        Extent::Excerpt(_) => Some(format!("Auszug: {}.", part(extent, full))),
        Extent::Details => {
            Some("Nur Angaben: Der Text dieses Artikels ist nicht auf dieser Seite.".to_owned())
        }
    }
}

pub fn whole_article_at(host: &str) -> String {
    format!("Den ganzen Artikel lesen: {host}")
}

pub fn link_to_passage(sentence: &str) -> String {
    const MOST: usize = 60;
    let short: String = sentence.chars().take(MOST).collect();
    let more = if short.len() < sentence.len() { "…" } else { "" };
    format!("Link zu dieser Passage: {short}{more}")
}

pub fn show_set_aside(lines: usize) -> String {
    format!("Ausgesonderten Text zeigen ({})", counted(lines, "Zeile", "Zeilen"))
}

pub fn hit(at: usize, of: usize) -> String {
    format!("{} von {}", number(at), number(of))
}

pub fn hits(n: usize) -> String {
    counted(n, "Treffer", "Treffer")
}

pub fn more_in_set_aside(n: usize) -> String {
    format!("{} in ausgesondertem Text: zeigen", counted(n, "weiterer Treffer", "weitere Treffer"))
}

pub fn no_hits(query: &str) -> String {
    format!("{} wurde in diesem Artikel nicht gefunden.", quoted(query))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_says_how_much_of_it_is_here() {
        let details = |extent, words, full_words| Details { extent, words, full_words, ..Details::default() };
        assert_eq!(held(&details(Extent::Excerpt(48), 53, 1812)), "die ersten 48 von 1.812 Wörtern");
        assert_eq!(cut(Extent::Excerpt(9), 90).as_deref(), Some("Auszug: die ersten 9 von 90 Wörtern."));
        assert_eq!((length(1), length(500)), ("1 Wort, 1 Minute".into(), "500 Wörter, 3 Minuten".into()));
    }
}
