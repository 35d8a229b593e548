//! The reader's settings, and what a lesson hides, in German.

pub use crate::texts::en::settings::*;

use crate::settings::Setting;

pub const BUTTON: &str = "Aa";
pub const HEADING: &str = "Einstellungen zum Lesen";
pub const KEPT: &str = "Bleibt auf diesem Gerät.";
pub const LESSON: &str = "Für den Unterricht";
pub const HIDE_NAMES: &str = "Namen der Medien verbergen";
pub const HIDE_MARKS: &str = "Markierungen in den Texten verbergen";
pub const LESSON_HINT: &str = "Danach den Link kopieren: Wer ihn öffnet, kann Namen oder Markierungen mit einem Klick wieder zeigen. \
                               Die Texte selbst, die Adresse und Titel und Einleitung der Seite können ein Medium trotzdem \
                               nennen.";
pub const NAMES_HIDDEN: &str = "Die Namen der Medien sind hier verborgen.";
pub const SHOW_NAMES: &str = "Namen zeigen";
pub const NO_EXPORT: &str = "Gespeicherte Dateien nennen die Medien. Vor dem Speichern die Namen zeigen.";
pub const MARKS_HIDDEN: &str = "Die Markierungen in den Texten sind hier verborgen.";
pub const SHOW_MARKS: &str = "Markierungen zeigen";

pub fn outlet(letter: &str) -> String {
    format!("Medium {letter}")
}

pub fn name(setting: Setting) -> &'static str {
    match setting {
        Setting::Theme => "Farben",
        Setting::Size => "Schriftgröße",
        Setting::Measure => "Zeilenlänge",
        Setting::Letters => "Schrift",
        Setting::Marks => "Markierungen",
        Setting::Keys => "Tastenkürzel",
    }
}

pub fn value(setting: Setting, value: &str) -> &'static str {
    match (setting, value) {
        (Setting::Theme, "light") => "hell",
        (Setting::Theme, "dark") => "dunkel",
        (Setting::Theme, _) => "wie das Gerät",
        (_, "small") => "klein",
        (_, "large") => "groß",
        (_, "larger") => "größer",
        (_, "largest") => "am größten",
        (_, "short") => "kurz",
        (_, "long") => "lang",
        (_, "serif") => "mit Serifen",
        (_, "sans") => "ohne Serifen",
        (_, "spaced") => "weit, ohne Serifen",
        (_, "on") => "an",
        (_, "off") => "aus",
        _ => "üblich",
    }
}
