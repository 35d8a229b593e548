//! Facts across articles, in German.

pub use crate::texts::en::facts::*;

use super::{PRODUCT, articles_dative, counted, number, quoted};
use crossread_engine::compare::Confidence;
use crossread_engine::extent::Extent;
use crossread_engine::facts::figures::{FigureKind, Verdict};
use crossread_engine::facts::names::NameKind;
use crossread_engine::view::By;

pub const SHOW_AS: &str = "Diesen Vergleich zeigen als";
pub const HEADING: &str = "Fakten";
pub const GATHERING: &str = "Artikel werden gelesen …";
pub const SUGGESTED: &str = "Aussagen, Sprechende und Zahlen werden nach Regeln und gemeinsamen Wörtern gefunden. „Nicht gefunden“ heißt nicht, dass ein Artikel etwas weglässt; bitte an der Quelle prüfen.";
pub const RETOLD_NOTE: &str = "In unseren Worten nacherzählte Artikel werden danach verglichen, was sie sagen. Ihr Wortlaut zählt nur in Überschriften und Zitaten; bei ihren Aussagen steht deshalb „gefunden“.";
pub const ONE_ARTICLE: &str = "Es ist nur ein Artikel; daneben steht nichts.";
pub const ON_THIS_PAGE: &str = "Auf dieser Seite";
pub const ARTICLES: &str = "Die Artikel";
pub const FILTER: &str = "Nur Fakten mit";
pub const FILTER_EXAMPLE: &str = "Wort, Name oder Zahl";
pub const NOTHING_WITH: &str = "Nichts hier hat diese Wörter.";
pub const TO_RESULTS: &str = "In der Liste der Artikel wählen";

pub const STATEMENTS: &str = "Wer sagt was";
pub const STATEMENT: &str = "Aussage";
pub const NOT_FOUND: &str = "nicht gefunden";
pub const NOT_IN_EXCERPT: &str = "nicht im Auszug";
pub const NO_TEXT: &str = "kein Text vorhanden";
pub const FOUND: &str = "gefunden";
pub const NO_STATEMENTS: &str = "Kein Satz hier ist lang genug zum Vergleichen.";

pub const QUOTES: &str = "Zitate";
pub const NO_QUOTES: &str = "In diesen Artikeln wurden keine Zitate gefunden.";
pub const TERMS: &str = "Begriffe und Namen in Anführungszeichen";
pub const NO_SPEAKER: &str = "wer spricht, ist nicht angegeben";
pub const IN_FULL: &str = "längste Fassung";
pub const IN_PART: &str = "zum Teil";
pub const OTHER_WORDS: &str = "andere Wörter";
pub const SAME_WORDING: &str = "gleiche Wörter";

pub const FIGURES: &str = "Zahlen und Datumsangaben";
pub const NO_FIGURES: &str = "In diesen Artikeln wurden keine Zahlen und kein Datum gefunden.";
pub const STATED_ONCE: &str = "In einem Artikel gefunden";
pub const NAMES: &str = "Namen";

pub const ALL_NAMES: &str = "Namen";
pub const NO_NAMES: &str = "In diesen Artikeln wurden keine Namen erkannt.";
pub const NAME_LINES: &str = "Im Kontext und mit den Wörtern in der Nähe, in allen Artikeln";

pub const KEY_WORDS: &str = "Häufiger gebrauchte Wörter";
pub const KEY_WORDS_HINT: &str = "Ein Medium wählen: Sein Überblick führt die Wörter auf, die seine Artikel häufiger gebrauchen als alle anderen Artikel.";

pub const SHARED: &str = "Gemeinsamer Wortlaut";
pub const SHARED_WHAT: &str = "Passagen von sechs oder mehr Wörtern, die in mehreren dieser Artikel Wort für Wort stehen. Wer zuerst geschrieben hat, zeigt das nicht: Alle können sie aus einem dritten Text haben, etwa dem einer Agentur.";
pub const NOTHING_SHARED: &str =
    "In keinen zwei dieser Artikel wurde die gleiche Passage von sechs oder mehr Wörtern gefunden.";
pub const TO_FACTS: &str = "Wer sagt was?";

pub fn by(by: By) -> &'static str {
    match by {
        By::Sentences => super::compare::HEADING,
        By::Shared => "Wortlaut",
        By::Facts => HEADING,
    }
}

pub fn heading(query: &str) -> String {
    if query.is_empty() {
        HEADING.to_owned()
    } else {
        format!("{HEADING} in Ergebnissen für {}", quoted(query))
    }
}

pub fn title(query: &str) -> String {
    format!("{} · {PRODUCT}", heading(query))
}

pub fn comparison_of(by_what: By, names: &[String]) -> String {
    format!("{}: {}", by(by_what), super::list(names))
}

pub fn not_found(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => NOT_FOUND,
        Extent::Excerpt(_) => NOT_IN_EXCERPT,
        Extent::Details => NO_TEXT,
    }
}

pub fn statements(all: usize, carried_by_several: usize) -> String {
    format!(
        "{}, davon {} in zwei oder mehr Artikeln",
        counted(all, "Aussage", "Aussagen"),
        number(carried_by_several)
    )
}

pub fn left_out(compared: usize, all: usize) -> String {
    format!(
        "Dies sind die ersten {} von {} Ergebnissen; {} hier nicht dabei. Enger suchen oder filtern zeigt andere.",
        number(compared),
        number(all),
        counted(all - compared, "Artikel ist", "Artikel sind"),
    )
}

pub fn name(kind: Option<NameKind>, also: &[String]) -> String {
    let kind = match kind {
        Some(NameKind::Person) => "Person",
        Some(NameKind::Organisation) => "Organisation",
        Some(NameKind::Place) => "Ort",
        None => "",
    };
    let also =
        if also.is_empty() { String::new() } else { format!("auch geschrieben {}", super::list(also)) };
    let between = if kind.is_empty() || also.is_empty() { "" } else { ", " };
    format!("{kind}{between}{also}")
}

pub fn times(n: usize) -> String {
    counted(n, "Mal", "Mal")
}

pub fn count(shown: usize, all: usize) -> String {
    if shown == all { number(all) } else { format!("{} von {}", number(shown), number(all)) }
}

pub fn carried(carried: usize, all: usize) -> String {
    format!("gefunden in {} von {}", number(carried), articles_dative(all))
}

pub fn grade(alike: &str, trust: Confidence) -> String {
    if trust == Confidence::Possible { format!("{alike}, mögliche Entsprechung") } else { alike.to_owned() }
}

pub fn in_article(name: &str, words: &str) -> String {
    format!("{name}: {words}")
}

pub fn speaker(name: &str, is_sure: bool) -> String {
    match (name, is_sure) {
        ("", _) => NO_SPEAKER.to_owned(),
        (name, true) => name.to_owned(),
        (name, false) => format!("wer spricht, ist unklar; nächster Name: {name}"),
    }
}

pub fn without(words: &[String]) -> String {
    if words.is_empty() {
        return OTHER_WORDS.to_owned();
    }
    let mut list = String::from("ohne ");
    for (at, words) in words.iter().enumerate() {
        if at > 0 {
            list.push_str(", ");
        }
        list.push_str(&quoted(words));
    }
    list
}

pub fn kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "Anzahl",
        FigureKind::Money => "Geldbetrag",
        FigureKind::Share => "Anteil",
        FigureKind::Size => "Größe",
        FigureKind::Date => "Datum",
        FigureKind::Duration => "Dauer",
        FigureKind::Ordinal => "Platz in einer Reihenfolge",
    }
}

pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Different => "verschieden",
        Verdict::CannotBeSettled => "nicht zu entscheiden",
        Verdict::MoreDetail => "einer ist genauer",
        Verdict::Same => "gleich",
        Verdict::NotStated => "in den anderen nicht angegeben",
    }
}

pub fn adds(names: &[String]) -> String {
    format!("auch {}", super::list(names))
}

pub fn not_stated_in(names: &[String]) -> String {
    const NAMED: usize = 4;
    if names.len() > NAMED {
        format!("in {} anderen nicht angegeben", number(names.len()))
    } else {
        format!("nicht angegeben in {}", super::list(names))
    }
}

pub fn run(words: usize, in_articles: usize) -> String {
    format!("{} in {}", super::words(words), articles_dative(in_articles))
}

pub fn runs(n: usize) -> String {
    counted(n, "Passage", "Passagen")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_said_in_numbers() {
        assert!(left_out(50, 1_212).contains("ersten 50 von 1.212 Ergebnissen; 1.162 Artikel sind"));
        assert!(left_out(50, 51).contains("1 Artikel ist"));
        assert_eq!(
            (run(9, 2), carried(2, 5)),
            ("9 Wörter in 2 Artikeln".into(), "gefunden in 2 von 5 Artikeln".into())
        );
        let also = ["IMOD".to_owned()];
        assert_eq!(name(Some(NameKind::Organisation), &also), "Organisation, auch geschrieben IMOD");
        assert_eq!(without(&also), "ohne „IMOD“");
    }
}
