//! The browser's history: entries, and writes at a pace that every browser bears.

use super::arrival::Arrival;
use super::focus::inner_address;
use super::pace::Pace;
use super::places::Places;
use super::returning;
use crate::storage;
use crossread_markup::prelude::*;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, PopStateEvent, ScrollRestoration};

/// What is known of the history beyond what the browser holds.
pub struct History {
    /// The number of the present entry: the time it was made, in milliseconds.
    entry: u64,
    pace: Pace,
    places: Places,
    /// What will be written when its time has come.
    waiting: Option<Write>,
    timer: Option<Timeout>,
    /// Whether the present entry was made by typing and still is being typed.
    typing: bool,
    /// Whether the browser is told anything at all.
    silent: bool,
    /// Whether the view stands after `#?`, where no host learns of it, in place of `?`.
    private: bool,
}

/// A query string for the address bar.
struct Write {
    address: String,
    /// Under an entry of its own, or in place of what the present one holds.
    new_entry: bool,
}

/// What changes with a key or a tick is written after the page has been painted, this many
/// milliseconds later: a write takes the browser as long as a search takes us.
const AFTER_PAINT_MS: f64 = 40.0;

impl History {
    /// Takes up the present entry, which a reload may have kept, and how the page arrived at it.
    pub fn start() -> (Self, Arrival) {
        let places = Places::from_text(&storage::places());
        let known = history().and_then(|history| history.state().ok()).and_then(|state| number_of(&state));
        let standing = known.and_then(|entry| places.of(entry)).cloned();
        let arrival = standing.map_or(Arrival::Start, Arrival::Returned);
        let entry = known.unwrap_or_else(|| now() as u64);
        let history = Self { entry, places, private: private_search().is_some(), ..Self::apart(false) };
        if let Some(browser) = self::history() {
            // We restore the scroll ourselves, once the text is there.
            let _ = browser.set_scroll_restoration(ScrollRestoration::Manual);
        }
        if known.is_none() {
            history.write(&search_of(&search()), false);
        }
        (history, arrival)
    }

    /// A history that begins here; a `silent` one leaves no trace in the browser's.
    pub fn apart(silent: bool) -> Self {
        Self {
            entry: 0,
            pace: Pace::default(),
            places: Places::default(),
            waiting: None,
            timer: None,
            typing: false,
            silent,
            private: false,
        }
    }

    /// Whether the view stands where no host learns of it. Once it does, it does so until the page
    /// is opened anew.
    pub fn is_private(&self) -> bool {
        self.private
    }

    /// Whether the search box is being typed in and has its entry.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// The next key in the search box makes an entry of its own.
    pub fn finish_typing(&mut self) {
        self.typing = false;
        self.flush_in_pace();
    }

    /// Makes a new entry; where the browser would refuse one, rewrites the present one soon.
    pub fn add(&mut self, this: StoredValue<Self, LocalStorage>, address: String) {
        self.typing = false;
        self.flush_in_pace();
        if self.turn_the_page(address) {
            self.flush();
        }
        self.flush_soon(this);
    }

    /// Makes a new entry for a search, which the keys that follow rewrite.
    pub fn begin_typing(&mut self, this: StoredValue<Self, LocalStorage>, address: String) {
        self.flush_in_pace();
        self.turn_the_page(address);
        self.flush_soon(this);
        self.typing = true;
    }

    /// What is written next has an entry of its own, if the browser takes one now: whether it does.
    fn turn_the_page(&mut self, address: String) -> bool {
        let new_entry = self.pace.allows_write(now());
        if new_entry {
            self.places.leave(self.entry, returning::standing());
            self.entry = (now() as u64).max(self.entry + 1);
        }
        // What waits for an entry of its own gets that, whatever it has become by then.
        let waits_for_entry = self.waiting.as_ref().is_some_and(|waiting| waiting.new_entry);
        self.waiting = Some(Write { address, new_entry: new_entry || waits_for_entry });
        new_entry
    }

    /// Rewrites the present entry as soon as the pace allows; the last address wins.
    pub fn rewrite(&mut self, this: StoredValue<Self, LocalStorage>, address: String) {
        let new_entry = self.waiting.as_ref().is_some_and(|waiting| waiting.new_entry);
        self.waiting = Some(Write { address, new_entry });
        self.flush_soon(this);
    }

    /// Writes what is waiting, whatever the pace. What the browser refuses goes on waiting.
    pub fn flush(&mut self) {
        let Some(waiting) = self.waiting.take() else { return };
        self.pace.note(now());
        if self.write(&waiting.address, waiting.new_entry) {
            self.timer = None;
        } else {
            self.waiting = Some(waiting);
        }
    }

    /// Writes what is waiting unless the browser had so many writes lately that it would refuse.
    fn flush_in_pace(&mut self) {
        if self.pace.allows_write(now()) {
            self.flush();
        }
    }

    /// Writes what is waiting as soon as the pace allows.
    fn flush_soon(&mut self, this: StoredValue<Self, LocalStorage>) {
        if self.waiting.is_none() || self.timer.is_some() {
            return;
        }
        let write = move || {
            this.try_update_value(|history| {
                history.timer = None;
                history.flush_in_pace();
                // Other writes may have come first, or the browser may have refused.
                history.flush_soon(this);
            });
        };
        let wait = self.pace.wait(now()).max(AFTER_PAINT_MS);
        self.timer = Some(Timeout::new(wait.ceil() as u32, write));
    }

    /// Puts the canonical address in place of a damaged one.
    pub fn mend(&mut self, address: &str) {
        self.write(address, false);
        self.pace.note(now());
    }

    /// The reader went Back or Forward.
    pub fn went_to(&mut self, event: &PopStateEvent) -> Arrival {
        self.places.leave(self.entry, returning::standing());
        self.timer = None;
        // What was waiting belonged to the entry that was left.
        self.waiting = None;
        self.typing = false;
        self.private |= private_search().is_some();
        if let Some(entry) = number_of(&event.state()) {
            self.entry = entry;
        } else {
            self.entry = (now() as u64).max(self.entry + 1);
            self.write(&search_of(&search()), false);
        }
        self.places.of(self.entry).cloned().map_or(Arrival::Start, Arrival::Returned)
    }

    /// The page goes away: keeps what a reload needs.
    pub fn leave_page(&mut self) {
        self.flush();
        self.places.leave(self.entry, returning::standing());
        storage::keep_places(&self.places.to_text());
    }

    /// Whether the browser took it: a refused write leaves the old address.
    fn write(&self, address: &str, new_entry: bool) -> bool {
        let Some(browser) = history().filter(|_| !self.silent) else { return true };
        let path = location_pathname().unwrap_or_default();
        let url = match address {
            address if self.private => format!("{path}#?{address}"),
            "" => path,
            address => format!("?{address}"),
        };
        let state = JsValue::from_f64(self.entry as f64);
        let written = if new_entry {
            browser.push_state_with_url(&state, "", Some(&url))
        } else {
            browser.replace_state_with_url(&state, "", Some(&url))
        };
        written.is_ok()
    }
}

/// The query string in the address bar, with its `?`; empty where there is none. One after `#` goes
/// before one that the host has seen.
pub fn search() -> String {
    private_search().unwrap_or_else(|| location().search().unwrap_or_default())
}

/// The query string after `#`, with its `?`, if there is one.
fn private_search() -> Option<String> {
    let hash = location().hash().unwrap_or_default();
    hash.strip_prefix('#').filter(|search| search.starts_with('?')).map(str::to_owned)
}

/// Whether the page was opened from a file: its address means nothing on another device.
pub fn is_file() -> bool {
    location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// The address without query string and fragment.
pub fn base() -> String {
    let href = location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Writes the link that an event touches so that following it in a new tab tells no host where it
/// leads either.
pub fn keep_private(event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='?']").ok().flatten());
    if let Some((link, href)) = link.and_then(|link| link.get_attribute("href").map(|href| (link, href))) {
        let _ = link.set_attribute("href", &format!("#{href}"));
    }
}

/// The `href` of a link into this page that a plain click asks for. Clicks that ask for a new
/// tab or window, and links to elsewhere, are the browser's.
pub fn inner_link(event: &MouseEvent) -> Option<String> {
    let plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
        && !event.default_prevented();
    let target = event.target().filter(|_| plain)?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let href = link.get_attribute("href").filter(|href| href.starts_with(['?', '#']))?;
    Some(inner_address(href))
}

fn search_of(search: &str) -> String {
    search.strip_prefix('?').unwrap_or(search).to_owned()
}

fn number_of(state: &JsValue) -> Option<u64> {
    state.as_f64().filter(|number| *number >= 0.0).map(|number| number as u64)
}

fn history() -> Option<web_sys::History> {
    window().history().ok()
}

fn now() -> f64 {
    js_sys::Date::now()
}
