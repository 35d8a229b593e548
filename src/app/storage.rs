//! What this device keeps: the only code that touches the browser's storage, but for files that the
//! reader adds, which the worker that reads them keeps (`src/importer/worker.js`).
//!
//! Where storage is blocked everything works, and nothing is kept.

use crossread_markup::prelude::window;
use web_sys::Storage;

const THEME: &str = "crossread.theme";
const SCROLLING: &str = "crossread.scrolling";
const ADDED: &str = "crossread.added";
const PLACES: &str = "crossread.places";

/// The words in storage for columns that scroll together, and each by itself.
const TOGETHER: &str = "together";
const APART: &str = "apart";
/// The word for files that are kept.
const KEPT: &str = "kept";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All themes, as offered to the reader.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in storage and in the page's `data-theme`.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a word; [`Theme::System`] for all others.
    pub fn of_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }
}

/// The theme that the reader chose.
pub fn theme() -> Theme {
    read(lasting(), THEME).map(|key| Theme::of_key(&key)).unwrap_or_default()
}

/// Keeps the reader's theme on this device.
pub fn keep_theme(theme: Theme) {
    write(lasting(), THEME, theme.key());
}

/// Whether articles side by side scroll together; so they do until the reader chose otherwise.
pub fn locked() -> bool {
    read(lasting(), SCROLLING).as_deref() != Some(APART)
}

/// Keeps that on this device.
pub fn keep_locked(locked: bool) {
    write(lasting(), SCROLLING, if locked { TOGETHER } else { APART });
}

/// Whether files that the reader added are kept on this device, by the worker that reads them.
pub fn keeps_added() -> bool {
    read(lasting(), ADDED).as_deref() == Some(KEPT)
}

/// Keeps that on this device.
pub fn keep_added(kept: bool) {
    write(lasting(), ADDED, if kept { KEPT } else { "" });
}

/// Scroll and focus in the entries of this tab's history, as last kept.
pub fn places() -> String {
    read(of_this_tab(), PLACES).unwrap_or_default()
}

/// Keeps scroll and focus in the entries of this tab's history, for a reload.
pub fn keep_places(places: &str) {
    write(of_this_tab(), PLACES, places);
}

fn lasting() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn of_this_tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok().flatten()
}

fn write(storage: Option<Storage>, key: &str, value: &str) {
    if let Some(storage) = storage {
        // A full or blocked storage keeps nothing, which the page can live with.
        let _ = storage.set_item(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_reads_back_and_anything_else_follows_the_device() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of_key(theme.key()), theme);
        }
        assert_eq!(Theme::of_key("sepia"), Theme::System);
    }
}
