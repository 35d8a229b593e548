//! The reader's settings, and what a lesson hides.

use crate::settings::Setting;

/// What the button shows: letters of two sizes.
pub const BUTTON: &str = "Aa";
/// What the button is called, and the heading of what it opens.
pub const HEADING: &str = "Reading settings";
/// Where they are kept.
pub const KEPT: &str = "Kept on this device.";
/// The heading of what goes with the link.
pub const LESSON: &str = "For a lesson";
/// Puts letters in place of the outlets' names.
pub const HIDE_NAMES: &str = "Hide the outlets’ names";
/// Takes the marks off the texts.
pub const HIDE_MARKS: &str = "Hide the marks in the texts";
/// What becomes of it.
pub const LESSON_HINT: &str = "Then copy the link. Whoever opens it can show the names or marks again with one click. \
                               The texts, the address, and the page’s title and introduction may still name an outlet.";
/// Outlets have letters in place of names.
pub const NAMES_HIDDEN: &str = "The outlets’ names are hidden here.";
/// Shows the names.
pub const SHOW_NAMES: &str = "Show the names";
/// In place of files, which would name the outlets.
pub const NO_EXPORT: &str = "Saved files name the outlets. To save a file, show the names first.";
/// Texts have no marks.
pub const MARKS_HIDDEN: &str = "The marks in the texts are hidden here.";
/// Shows the marks.
pub const SHOW_MARKS: &str = "Show the marks";

/// What an outlet is called while its name is hidden; `letter` is its letter or number.
pub fn outlet(letter: &str) -> String {
    format!("Outlet {letter}")
}

/// What is set.
pub fn name(setting: Setting) -> &'static str {
    match setting {
        Setting::Theme => "Colours",
        Setting::Size => "Text size",
        Setting::Measure => "Line length",
        Setting::Letters => "Letters",
        Setting::Marks => "Marks",
        Setting::Keys => "Shortcut keys",
    }
}

/// One of the values of a setting.
pub fn value(setting: Setting, value: &str) -> &'static str {
    match (setting, value) {
        (Setting::Theme, "light") => "light",
        (Setting::Theme, "dark") => "dark",
        (Setting::Theme, _) => "as on this device",
        (_, "small") => "small",
        (_, "large") => "large",
        (_, "larger") => "larger",
        (_, "largest") => "largest",
        (_, "short") => "short",
        (_, "long") => "long",
        (_, "serif") => "with serifs",
        (_, "sans") => "without serifs",
        (_, "spaced") => "wide, without serifs",
        (_, "on") => "on",
        (_, "off") => "off",
        _ => "usual",
    }
}
