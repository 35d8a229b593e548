//! What this device keeps: the only code that touches the browser's storage, but for the offline copy
//! (`sw.js`), for files that the reader adds, which the worker that reads them keeps
//! (`src/importer/worker.js`), and for what measures and clears all of these (`stored.js`).
//!
//! Where storage is blocked everything works, and nothing is kept.

use crate::scripting::told;
use crossread_markup::prelude::window;
use web_sys::Storage;

const SETTING: &str = "crossread.";
const SCROLLING: &str = "crossread.scrolling";
/// Before the folder of the page: each page of a host keeps files of its own.
const ADDED: &str = "crossread.added ";
const PLACES: &str = "crossread.places";
const TOLD: &str = "crossread.told";

/// The words in storage for columns that scroll together, and each by itself.
const TOGETHER: &str = "together";
const APART: &str = "apart";
/// The word for files that are kept.
const KEPT: &str = "kept";
/// The word for what was said that is said once.
const SAID: &str = "said";

/// The value of a setting that the reader chose, by the setting's name.
pub fn setting(name: &str) -> Option<String> {
    read(lasting(), &key_of(name))
}

/// Keeps it on this device.
pub fn keep_setting(name: &str, value: &str) {
    write(lasting(), &key_of(name), value);
}

/// The key of a setting, which `before_start.js` reads as well.
fn key_of(name: &str) -> String {
    let mut key = String::from(SETTING);
    key.push_str(name);
    key
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
    key_of_added().and_then(|key| read(lasting(), &key)).as_deref() == Some(KEPT)
}

/// Keeps that on this device.
pub fn keep_added(kept: bool) {
    if let Some(key) = key_of_added() {
        write(lasting(), &key, if kept { KEPT } else { "" });
    }
}

/// `None` for the edition in one file: no worker of it can keep files, and what its folder keeps is the
/// hosted page's beside it.
fn key_of_added() -> Option<String> {
    if told("oneFile").is_object() {
        return None;
    }
    let path = window().location().pathname().unwrap_or_default();
    let folder = path.rfind('/').map_or(path.as_str(), |end| &path[..=end]);
    let mut key = String::from(ADDED);
    key.push_str(folder);
    Some(key)
}

/// Scroll and focus in the entries of this tab's history, as last kept.
pub fn places() -> String {
    read(of_this_tab(), PLACES).unwrap_or_default()
}

/// Keeps scroll and focus in the entries of this tab's history, for a reload.
pub fn keep_places(places: &str) {
    write(of_this_tab(), PLACES, places);
}

/// Whether this tab is told for the first time that there is no offline copy; from then on it is not.
/// Where storage is blocked each time is the first.
pub fn is_first_telling() -> bool {
    let is_first = read(of_this_tab(), TOLD).is_none();
    write(of_this_tab(), TOLD, SAID);
    is_first
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
        let _ = if value.is_empty() { storage.remove_item(key) } else { storage.set_item(key, value) };
    }
}
