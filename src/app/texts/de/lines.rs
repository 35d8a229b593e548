//! Words in context, in German.

pub use crate::texts::en::lines::*;

use super::{articles_dative, counted, number, quoted};
use crossread_engine::concordance::{Collocates, WINDOW};
use crossread_engine::view::OrderBy;

pub const TYPE_A_WORD: &str = "Ein Wort in die Suche eingeben. Jede Stelle, an der es steht, erscheint dann hier in der Mitte ihrer Zeile.";
pub const NO_LINE: &str = "Es passen Artikel zu dieser Suche, aber sie hat keine Zeile zu zeigen.";
pub const ANY_CASE: &str = "Auch Zeilen mit anderer Großschreibung zeigen";
pub const SET_ASIDE: &str = "ausgesondert";
pub const OTHER_TEXT: &str = "anderer Text";
pub const RETOLD: &str = "nacherzählt";
pub const RETOLD_WHY: &str =
    "Zeilen mit „nacherzählt“ stehen in unseren Worten: Zu vergleichen ist, was sie sagen, nicht wie.";
pub const CUT_WHY: &str = "Von einigen dieser Artikel ist nur ein Auszug oder die Überschrift vorhanden: Zeilen aus dem Rest fehlen hier.";
pub const SORT: &str = "Zeilen ordnen";
pub const THEN: &str = "dann";
pub const AS_IN_TEXT: &str = "wie im Text";
pub const MATCH_CASE: &str = "Großschreibung wie eingegeben";
pub const SAMPLE: &str = "Zeigen";
pub const ALL_LINES: &str = "alle Zeilen";
pub const SAMPLE_AGAIN: &str = "Neue Stichprobe ziehen";
pub const SAVE: &str = "Zeilen speichern (CSV)";
pub const SAVE_NEARBY: &str = "Wörter in der Nähe speichern (CSV)";
pub const SPREAD: &str = "Verteilung über Medien und Artikel";
pub const BY_OUTLET: &str = "Nach Medium";
pub const BY_ARTICLE: &str = "Durch jeden Artikel, vom ersten bis zum letzten Wort";
pub const OUTLET: &str = "Medium";
pub const LINES: &str = "Zeilen";
pub const ARTICLES: &str = "Artikel";
pub const PER_THOUSAND: &str = "Je 1.000 Wörter";
pub const NEARBY: &str = "Wörter in der Nähe";
pub const WORD: &str = "Wort";
pub const LEFT_RIGHT: &str = "Links + rechts";
pub const IN_ALL: &str = "Insgesamt";
pub const LOG_DICE: &str = "logDice";
pub const LOG_LIKELIHOOD: &str = "G²";
pub const STOP_WORDS: &str = "Auch Wörter wie „der“ und „von“";
pub const NONE_NEARBY: &str = "Kein Wort steht oft genug bei diesen Treffern, um etwas zu sagen.";
pub const MEASURES: &str = "logDice sagt, wie ausschließlich zwei Wörter zusammenstehen (höchstens 14, gleich wie viele Artikel es sind). G² sagt, wie sicher das kein Zufall ist: Über 10,8 brächte der Zufall allein es in weniger als einem von tausend Fällen zustande.";

pub fn heading(query: &str) -> String {
    match query {
        "" => "Wörter im Kontext".to_owned(),
        query => format!("{} im Kontext", quoted(query)),
    }
}

pub fn count(lines: usize, in_articles: usize, shown: usize) -> String {
    let all = format!("{} in {}", counted(lines, "Zeile", "Zeilen"), articles_dative(in_articles));
    match (lines, shown) {
        (0, _) => "Keine Zeile gefunden".to_owned(),
        (lines, shown) if shown < lines => format!("{} gezogen aus {all}", number(shown)),
        _ => all,
    }
}

pub fn listed(shown: usize, total: usize, is_end: bool) -> String {
    let of = format!("{} von {}", number(shown), counted(total, "Zeile", "Zeilen"));
    if is_end {
        format!("{of}. Filter oder eine Stichprobe führen zu anderen; die Datei enthält alle.")
    } else {
        of
    }
}

pub fn without_set_aside(hits: usize) -> String {
    format!("{} in ausgesondertem Text: weglassen", counted(hits, "Treffer", "Treffer"))
}

pub fn order(level: OrderBy) -> String {
    match level {
        OrderBy::Node => "nach dem Treffer".to_owned(),
        OrderBy::Left(at) => format!("nach {at}. Wort links"),
        OrderBy::Right(at) => format!("nach {at}. Wort rechts"),
        OrderBy::Outlet => "nach Medium".to_owned(),
        OrderBy::Date => "nach Datum".to_owned(),
    }
}

pub fn sample_of(lines: u32) -> String {
    format!("{} zufällige", number(lines as usize))
}

pub fn of(part: usize, all: usize) -> String {
    format!("{} von {}", number(part), number(all))
}

pub fn more_outlets(n: usize) -> String {
    format!("{} mit weniger Zeilen oder keiner.", counted(n, "weiteres Medium", "weitere Medien"))
}

pub fn more_articles(n: usize) -> String {
    format!("{} mit weniger Zeilen.", counted(n, "weiterer Artikel", "weitere Artikel"))
}

pub fn places(thousandths: &[u32]) -> String {
    const NAMED: usize = 10;
    let named: Vec<String> = thousandths.iter().take(NAMED).map(|place| (place / 10).to_string()).collect();
    let more = thousandths.len().saturating_sub(NAMED);
    let and = if more > 0 { format!(" und {} weitere", number(more)) } else { String::new() };
    format!(
        "{} bei {} %{and} des Artikels",
        counted(thousandths.len(), "Treffer", "Treffer"),
        named.join(", ")
    )
}

pub fn nearby_counted(found: &Collocates) -> String {
    format!(
        "Höchstens {WINDOW} Wörter von {} entfernt: {}, von {} insgesamt.",
        counted(found.lines, "Treffer", "Treffern"),
        super::words(found.near_words as usize),
        number(found.all_words as usize)
    )
}

pub fn left_out(lines: usize) -> String {
    let stand = if lines == 1 { "sie steht" } else { "sie stehen" };
    format!(
        "{} nicht mit, denn {stand} in Text, der ausgesondert oder in unseren Worten nacherzählt ist. Wie wir etwas ausdrücken, sagt nichts über eine Quelle; von nacherzählten Artikeln zählen deshalb nur Überschriften und Zitate.",
        counted(lines, "Zeile zählt", "Zeilen zählen")
    )
}

pub fn left_right(left: u32, right: u32) -> String {
    format!("{} + {}", number(left as usize), number(right as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_says_what_was_drawn_from_what() {
        assert_eq!(count(1, 1, 1), "1 Zeile in 1 Artikel");
        assert_eq!(count(1234, 56, 50), "50 gezogen aus 1.234 Zeilen in 56 Artikeln");
        assert_eq!(places(&[0, 155, 1000]), "3 Treffer bei 0, 15, 100 % des Artikels");
        assert!(left_out(1).starts_with("1 Zeile zählt nicht mit, denn sie steht in Text"));
    }
}
