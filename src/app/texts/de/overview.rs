//! The overview, in German.

pub use crate::texts::en::overview::*;

use super::{
    PRODUCT, articles, articles_dative, counted, highest, number, partial_date, quoted, words, words_dative,
};
use crossread_engine::date::PartialDate;
use crossread_engine::overview::{FEWEST_ARTICLES, FEWEST_WORDS, Keyness, SetSize, TooLittle};

pub const COUNTING: &str = "Wird gezählt …";
pub const OVER_TIME: &str = "Im Verlauf";
pub const AS_TABLE: &str = "Als Tabelle";
pub const SAVE_CSV: &str = "Als CSV speichern";
pub const BY_OUTLET: &str = "Nach Medium";
pub const WORD_LIST: &str = "Häufigste Wörter";
pub const NO_RUNS: &str =
    "Hier ist nichts aufzuführen. Weniger Wörter am Stück oder mehr Artikel ergeben vielleicht etwas.";
pub const RUN_LENGTH: &str = "Aufführen";
pub const STOP_WORDS: &str = "Auch Wörter wie „der“ und „von“";
pub const KEY_WORDS: &str = "Wörter, die eine Auswahl häufiger gebraucht als eine andere";
pub const SET_AGAINST: &str = "Diese Artikel vergleichen mit";
pub const ALL_OTHERS: &str = "allen anderen Artikeln";
pub const SET: &str = "Zählen";
pub const VERSUS_HINT: &str = "Eine Suche, wie im Suchfeld: outlet:echo, date:2025-09, tag:sea oder Wörter.";
pub const USED_MORE: &str = "Hier häufiger";
pub const USED_LESS: &str = "Dort häufiger";
pub const MEASURES: &str = "G² (Log-Likelihood) sagt, wie sicher ein Unterschied ist: 6,63 oder mehr erreicht durch bloßen Zufall etwa eines von hundert Wörtern. Das Log-Verhältnis sagt, wie groß er ist: 1 heißt doppelt so oft, 2 viermal. Wörter in weniger als drei Artikeln bleiben weg.";

pub const NOTHING_AGAINST: &str = "Es gibt nichts, womit diese Artikel zu vergleichen wären. Nach einigen davon suchen oder filtern: Die übrigen sind dann die andere Auswahl.";

pub const WHEN: &str = "Wann";
pub const OUTLET: &str = "Medium";
pub const HITS: &str = "Treffer";
pub const PER_THOUSAND: &str = "Treffer je 1.000 Wörter";
pub const WITH_HIT: &str = "Artikel mit Treffer";
pub const ARTICLES: &str = "Artikel";
pub const WORDS: &str = "Wörter";
pub const WORD: &str = "Wort";
pub const TIMES: &str = "Anzahl";
pub const TIMES_HERE: &str = "Anzahl hier";
pub const TIMES_THERE: &str = "Anzahl dort";
pub const LOG_LIKELIHOOD: &str = "G²";
pub const LOG_RATIO: &str = "Log-Verhältnis";
pub const ARTICLES_HERE: &str = "Artikel hier";
pub const ARTICLES_THERE: &str = "Artikel dort";

pub fn heading(query: &str, is_filtered: bool) -> String {
    match query.trim() {
        "" if is_filtered => "Überblick über diese Artikel".to_owned(),
        "" => "Überblick über alle Artikel".to_owned(),
        query => format!("Überblick über {}", quoted(query)),
    }
}

pub fn title(query: &str, is_filtered: bool) -> String {
    format!("{} · {PRODUCT}", heading(query, is_filtered))
}

pub fn hits(n: usize, with_hit: usize, all: usize) -> String {
    format!("{} in {} von {}", counted(n, "Treffer", "Treffer"), number(with_hit), articles_dative(all))
}

pub fn no_search(all: usize) -> String {
    format!("{} gezählt. Oben ein Wort eingeben, um zu sehen, wann und wo es gebraucht wird.", articles(all))
}

pub fn over_time(is_search: bool) -> &'static str {
    if is_search { "Treffer im Verlauf" } else { "Artikel im Verlauf" }
}

pub fn most(steps: &[PartialDate], counts: &[usize], is_search: bool) -> String {
    let most = highest(counts);
    let (Some(step), Some(&count)) = (steps.get(most), counts.get(most)) else { return String::new() };
    let what = if is_search { counted(count, "Treffer", "Treffer") } else { articles(count) };
    format!("die meisten: {}, {what}", partial_date(*step))
}

pub fn not_in_picture(n: usize, hits: usize) -> String {
    let state = if n == 1 { "gibt kein Datum an und fehlt" } else { "geben kein Datum an und fehlen" };
    let with =
        if hits == 0 { String::new() } else { format!(" mit {}", counted(hits, "Treffer", "Treffern")) };
    format!("{}{with} {state} in diesem Bild.", articles(n))
}

pub fn few_dated(dated: usize, all: usize) -> String {
    let state = if dated == 1 { "gibt sein Datum" } else { "geben ihr Datum" };
    format!("Hier kein Bild: Nur {} von {} {state} an.", number(dated), articles_dative(all))
}

pub fn one_day(day: PartialDate) -> String {
    format!("Hier kein Bild: Alles Datierte hat dasselbe Datum, {}.", partial_date(day))
}

pub fn more_rows(more: usize, left: usize) -> String {
    if more == left {
        format!("{} weitere zeigen", number(more))
    } else {
        format!("{} von {} weiteren zeigen", number(more), number(left))
    }
}

pub fn words_of(n: u64, different: usize, all: usize) -> String {
    format!("{} in {}, {} verschiedene.", words(n as usize), articles_dative(all), number(different))
}

pub fn limits(digests: usize, cut: usize) -> String {
    let retold = match digests {
        0 => String::new(),
        1 => " Einer davon ist in unseren Worten nacherzählt: Von ihm zählen nur Überschrift und Zitate."
            .to_owned(),
        n => format!(
            " {} davon sind in unseren Worten nacherzählt: Von ihnen zählen nur Überschriften und Zitate.",
            number(n)
        ),
    };
    match cut {
        0 => retold,
        1 => format!(
            "{retold} 1 Artikel ist auf dieser Seite nur als Auszug oder Überschrift vorhanden, und nur das zählt."
        ),
        n => format!(
            "{retold} {} sind auf dieser Seite nur als Auszüge oder Überschriften vorhanden, und nur diese zählen.",
            articles(n)
        ),
    }
}

pub fn run_length(length: usize) -> String {
    match length {
        1 => "einzelne Wörter".to_owned(),
        length => format!("{} Wörter in Folge", number(length)),
    }
}

pub fn sets(found: &Keyness) -> String {
    let side = |name: &str, set: SetSize| {
        format!("{name} {} mit {}", articles(set.articles as usize), words_dative(set.words as usize))
    };
    let mut said = format!("{}; {}.", side("Hier", found.here), side("dort", found.there));
    if found.shared > 0 {
        let belong =
            if found.shared == 1 { "gehört zu beiden und zählt" } else { "gehören zu beiden und zählen" };
        said = format!("{said} {} {belong} nur hier.", articles(found.shared));
    }
    let [digests, cut] = [found.here.digests + found.there.digests, found.here.cut + found.there.cut];
    said + &limits(digests as usize, cut as usize)
}

pub fn too_little(why: TooLittle, found: &Keyness) -> String {
    match why {
        TooLittle::Articles if found.there.articles == 0 => NOTHING_AGAINST.to_owned(),
        TooLittle::Articles => {
            format!(
                "Zu wenige Artikel, um etwas zu sagen: Jede Seite braucht mindestens {} mit Wörtern, die zählen.",
                number(FEWEST_ARTICLES as usize)
            )
        }
        TooLittle::Words => {
            format!(
                "Zu wenige Wörter, um etwas zu sagen: Jede Seite braucht mindestens {}.",
                number(FEWEST_WORDS as usize)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_as_one_says_them() {
        assert_eq!(title(" ", true), "Überblick über diese Artikel · Crossread");
        assert_eq!(hits(1, 1, 5), "1 Treffer in 1 von 5 Artikeln");
        assert_eq!(few_dated(1, 5), "Hier kein Bild: Nur 1 von 5 Artikeln gibt sein Datum an.");
        assert_eq!(
            not_in_picture(4, 12),
            "4 Artikel mit 12 Treffern geben kein Datum an und fehlen in diesem Bild."
        );
        assert_eq!(words_of(9_000, 812, 2), "9.000 Wörter in 2 Artikeln, 812 verschiedene.");
    }

    #[test]
    fn two_sets_are_said_with_what_belongs_to_both() {
        let set = |articles, words, digests| SetSize { articles, words, digests, cut: 0 };
        let found = Keyness {
            here: set(6, 2_400, 1),
            there: set(1, 90, 0),
            shared: 2,
            words: Err(TooLittle::Articles),
        };
        assert_eq!(
            sets(&found),
            "Hier 6 Artikel mit 2.400 Wörtern; dort 1 Artikel mit 90 Wörtern. 2 Artikel gehören zu beiden und zählen nur hier. Einer davon ist in unseren Worten nacherzählt: Von ihm zählen nur Überschrift und Zitate."
        );
    }
}
