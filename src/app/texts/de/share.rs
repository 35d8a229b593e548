//! Handing on what is on the page, in German.

pub use crate::texts::en::share::*;

use super::number;
use crossread_engine::view::LONG_LINK;

pub const COPY_LINK: &str = "Link kopieren";
pub const SHARE: &str = "Teilen";
pub const LINK_BY_HAND: &str =
    "Dieser Browser lässt die Seite nicht kopieren. Diesen Link bitte selbst kopieren:";
pub const SELECTED: &str =
    "Dieser Browser lässt die Seite nicht kopieren. Der Link ist markiert: bitte selbst kopieren.";
pub const LINK: &str = "Link zu genau dem, was zu sehen ist";
pub const PRIVATE: &str = "Privater Link";
pub const PRIVATE_HINT: &str = "Was zu sehen ist, steht darin hinter #. Diesen Teil behalten Browser für sich; \
    wer diese Seite betreibt, erfährt ihn nicht.";
pub const SHORTEN: &str = "Kürzerer Link";
pub const SHORTEN_HINT: &str =
    "Er führt an dieselbe Stelle, ohne Entbehrliches: ausgewählte Artikel, dann Filter, dann die Suche.";
pub const COPY: &str = "Kopieren";
pub const HAND_OVER: &str = "Mit einer anderen App senden";
pub const QR: &str = "QR-Code dieses Links";
pub const QR_HINT: &str =
    "Die Kamera eines Telefons oder Tablets darauf richten, um diesen Link dort zu öffnen.";
pub const QR_TOO_LONG: &str = "Der Link ist zu lang für einen QR-Code, den eine Kamera lesen kann.";
pub const OF_A_FILE: &str = "Diese Seite wurde aus einer Datei auf diesem Gerät geöffnet, und ihre Links führen in diese Datei: \
    Sie gelten dort, wo die Datei ist. Zum Teilen die Datei selbst weitergeben.";

pub fn copied(private: bool, of_a_file: bool) -> &'static str {
    match (private, of_a_file) {
        (_, true) => {
            "Link kopiert. Er führt zu dieser Datei auf diesem Gerät. Andere brauchen die Datei selbst."
        }
        (true, false) => "Privater Link kopiert. Er führt zu genau dem, was zu sehen ist.",
        (false, false) => "Link kopiert. Er führt zu genau dem, was zu sehen ist.",
    }
}

pub const SHORTER_THERE: &str = "Unter „Teilen“ gibt es einen kürzeren Link.";

pub fn long(characters: usize) -> String {
    format!(
        "Dieser Link hat {} Zeichen. Manche Programme schneiden ab, was länger ist als {}.",
        number(characters),
        number(LONG_LINK)
    )
}
