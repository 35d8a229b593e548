//! The address bar: the only code that reads or writes it, its history, and what follows from
//! going somewhere (scroll and focus).
//!
//! The state of the page is the query string, read into a [`View`]. Going somewhere means
//! building the next view: links are plain `<a href={view.href()}>`, caught here; actions call
//! [`Location::open`] (a new entry in the history) or [`Location::adjust`] (the same entry).
//!
//! This stands on the browser's History directly and not on a router: the page has one address
//! with a query string and no paths to match, while typing needs writes at a held pace and each
//! entry needs its own scroll and focus, neither of which a router gives.

mod arrival;
mod focus;
mod history;
mod pace;
mod places;
mod returning;

pub use arrival::{
    ABOUT_LINK, ADDING_LINK, COMPARE_TICKED, HEADING, METHOD_LINK, SEARCH, SUGGESTION, focus_heading,
    focus_heading_if_lost, line_id, opener_id,
};

pub use focus::{PASSAGE, bring_into_view, focus_element, has_focus, is_focused, keep_focus};
pub use history::inner_link;

use arrival::Arrival;
use crossread_engine::view::{Parsed, View};
use crossread_markup::{ev, prelude::*};
use history::History;

/// Keys and values of a link that could not be read.
type DroppedParts = Vec<(String, String)>;

/// What the page shows, and the ways to change it. A context, there is one.
#[derive(Clone, Copy)]
pub struct Location {
    /// The query string without `?`, canonical: as it is in the address bar or, while typing, as
    /// it will be there in a moment.
    address: RwSignal<String>,
    /// Everything in the address.
    whole: Memo<View>,
    /// The same without the edition that a copied link names.
    view: Memo<View>,
    dropped: RwSignal<DroppedParts>,
    history: StoredValue<History, LocalStorage>,
    is_return: bool,
}

/// The page's location.
pub fn use_location() -> Location {
    expect_context()
}

impl Location {
    /// Reads the address bar, follows it from now on, and provides itself as a context.
    pub fn provide() -> Self {
        let (history, start) = History::start();
        let location = Self::over(history, matches!(start, Arrival::Returned(_)));
        location.take_address();
        location.listen();
        arrival::settle(start);
        location
    }

    /// A location that the address bar knows nothing of, provided as a context.
    pub fn apart() -> Self {
        Self::over(History::apart(true), false)
    }

    fn over(history: History, is_return: bool) -> Self {
        let address = RwSignal::new(String::new());
        let whole = memo(move || address.with(|address| View::parse(address).view));
        let view = memo(move || View { edition: None, ..whole.get() });
        let dropped = RwSignal::new(Vec::new());
        let history = StoredValue::new_local(history);
        let location = Self { address, whole, view, dropped, history, is_return };
        provide_context(location);
        location
    }

    /// Whether the page was loaded for a reader who comes back to a place in it.
    pub fn is_return(self) -> bool {
        self.is_return
    }

    /// What the page shows. Links built from it do not carry the edition of the link that led
    /// here.
    pub fn view(self) -> Memo<View> {
        self.view
    }

    /// What the page shows, with the edition of the link that led here, if it named one.
    pub fn whole_view(self) -> Memo<View> {
        self.whole
    }

    /// What the last link from outside held that could not be read, as `(key, value)`.
    pub fn dropped(self) -> ReadSignal<Vec<(String, String)>> {
        self.dropped.read_only()
    }

    /// Shows a view under a new entry of the history.
    pub fn open(self, view: &View) {
        let arrival = Arrival::between(&self.view.get_untracked(), view);
        self.add_entry(view, History::add);
        arrival::settle(arrival);
    }

    /// Shows a view under the present entry.
    pub fn adjust(self, view: &View) {
        self.address.set(view.to_string());
        self.history.update_value(|history| history.rewrite(self.history, view.to_string()));
    }

    /// Follows the search box: shows the results of `text` at once. A search adds one entry at
    /// its first key; later keys rewrite it.
    pub fn type_query(self, text: &str) {
        let shown = self.view.get_untracked();
        let next = shown.typing(text);
        if self.history.with_value(History::is_typing) {
            self.adjust(&next);
        } else {
            self.add_entry(&next, History::begin_typing);
        }
    }

    /// The search box was left: the next key begins another search.
    pub fn finish_typing(self) {
        self.history.update_value(History::finish_typing);
    }

    /// Writes down at once what is still waiting for the address bar.
    pub fn flush(self) {
        self.history.update_value(History::flush);
    }

    /// Whether the view stands after `#` in the address, where no host learns of it.
    pub fn is_private(self) -> bool {
        self.history.with_value(History::is_private)
    }

    /// Whether the page was opened from a file, whose address means nothing on another device.
    pub fn is_file(self) -> bool {
        history::is_file()
    }

    /// The whole address of a view on the page; a private one has it after `#`, which browsers do
    /// not send.
    pub fn address_of(self, view: &View, private: bool) -> String {
        format!("{}{}{}", history::base(), if private { "#" } else { "" }, view.href())
    }

    fn add_entry(self, view: &View, add: fn(&mut History, StoredValue<History, LocalStorage>, String)) {
        let address = view.to_string();
        if self.address.with_untracked(|now| *now == address) {
            return;
        }
        self.dropped.set(Vec::new());
        self.address.set(address.clone());
        self.history.update_value(|history| add(history, self.history, address));
    }

    /// Takes over what the address bar holds, and mends it there if it is not canonical.
    fn take_address(self) {
        let search = history::search();
        let Parsed { view, dropped } = View::parse(&search);
        let canonical = view.to_string();
        if search.strip_prefix('?').unwrap_or_default() != canonical {
            self.history.update_value(|history| history.mend(&canonical));
        }
        self.dropped.set(dropped);
        self.address.set(canonical);
    }

    fn listen(self) {
        let back = window_event_listener(ev::popstate, move |event| {
            let mut arrival = Arrival::Stay;
            self.history.update_value(|history| arrival = history.went_to(&event));
            self.take_address();
            arrival::settle(arrival);
        });
        let click = window_event_listener(ev::click, move |event| {
            match inner_link(&event).as_deref() {
                Some(link) if link.starts_with('?') => {
                    event.prevent_default();
                    self.open(&View::parse(link).view);
                }
                // A fragment would stand in the address: the skip link only moves the focus.
                Some(link) if link.starts_with('#') => {
                    event.prevent_default();
                    focus::focus_on(&link[1..]);
                }
                _ => {}
            }
        });
        let leave = window_event_listener(ev::pagehide, move |_| {
            self.history.update_value(History::leave_page);
        });
        // Before a press or the keyboard can open a link elsewhere than here.
        let touched = move |event: &web_sys::Event| {
            if self.is_private() {
                history::keep_private(event);
            }
        };
        let pressed = window_event_listener(ev::pointerdown, move |event| touched(&event));
        let focused = window_event_listener(ev::focusin, move |event| touched(&event));
        on_cleanup(move || {
            back.remove();
            click.remove();
            leave.remove();
            pressed.remove();
            focused.remove();
        });
    }
}
