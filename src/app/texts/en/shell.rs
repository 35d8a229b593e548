//! What stands around every screen.

use super::{PRODUCT, list, number, quoted};
use crossread_engine::view::Show;

/// The first link for the keyboard.
pub const SKIP: &str = "Skip to the articles";
/// Says what the wordmark's link does.
pub const HOME: &str = "Crossread: to the first screen";
/// The label of the search box.
pub const SEARCH: &str = "Search the articles";
/// What the tool does not do.
pub const SUGGESTS: &str = "Crossread suggests matches. It does not judge who is right; check the source.";
/// What leaves the device.
pub const PRIVACY: &str =
    "The articles, your searches and what you read stay on this device: nothing is sent anywhere.";
/// Everything is stored for offline use.
pub const OFFLINE_READY: &str =
    "Ready for offline use: from now on this page also opens without the internet.";
/// The browser keeps nothing for offline use.
pub const NO_OFFLINE_COPY: &str = "This browser keeps no copy of this page here, so you need the internet to open it. Everything else works.";
/// A part of the copy is gone, and the host did not give it again.
pub const OFFLINE_INCOMPLETE: &str = "A part of this page’s offline copy is gone and could not be fetched \
     again. Reload while you are connected before you rely on it.";
/// A newer version is stored and waits.
pub const UPDATE_WAITING: &str =
    "A new version of this page is ready. What you are looking at stays as it is.";
/// The button that switches to the newer version.
pub const USE_UPDATE: &str = "Use the new version";
/// What it would cost: files that the reader added are not kept.
pub const UPDATE_LOSES: &str =
    "The articles that you added are not kept on this device: with the new version they would be gone.";
/// The link to where they can be kept.
pub const KEEP_FIRST: &str = "Keep them first";
/// The button that switches all the same.
pub const USE_UPDATE_ANYWAY: &str = "Use the new version without them";
/// The heading above an opening error.
pub const CANNOT_OPEN: &str = "The articles cannot be opened.";
/// What to do about an opening error.
pub const CANNOT_OPEN_MEND: &str =
    "Reload the page. If that does not help, whoever built this page has to build it again.";

/// What the ways to show a search are called together.
pub const SHOW_AS: &str = "Show this search as";
/// What is going on while the page works.
pub const WORKING: &str = "Working";
/// The browser refuses to make a file.
pub const CANNOT_SAVE: &str = "This browser does not let the page save files.";

/// A way to show a search.
pub fn show(show: Show) -> &'static str {
    match show {
        Show::Results => "Articles",
        Show::Stories => "Stories",
        Show::Lines => "Words in context",
        Show::Overview => "Overview",
        Show::Facts => super::facts::HEADING,
    }
}

/// How far long work is.
pub fn working(done: usize, of: usize) -> String {
    format!("{} of {}", number(done), number(of))
}

/// A file was handed to the browser.
pub fn saved(name: &str) -> String {
    format!("Saved as {name}")
}

/// On paper in place of the link, while the outlets’ names are hidden.
pub const PRINTED_WITHOUT_LINK: &str = "The link is not printed: it would tell the outlets’ names.";

/// On paper: where what was printed is found.
pub fn printed(link: &str) -> String {
    format!("Printed from {link}")
}

/// Which articles and which version this page holds.
pub fn edition(fingerprint: &str, version: &str) -> String {
    format!("Fingerprint of the articles: {fingerprint} · {PRODUCT} {version}")
}

/// The title of the tab on the first screen.
pub fn title_of_page(name: Option<&str>) -> String {
    name.map_or_else(|| PRODUCT.to_owned(), |name| format!("{name} · {PRODUCT}"))
}

/// The title of the tab on a list of results.
pub fn title_of_results(query: &str) -> String {
    format!("{} · {PRODUCT}", quoted(query))
}

/// The title of the tab on words in context.
pub fn title_of_lines(query: &str) -> String {
    format!("{} · {PRODUCT}", super::lines::heading(query))
}

/// The title of the tab on what is open, with the search that led there.
pub fn title_of_open(what: &str, query: &str) -> String {
    if query.is_empty() {
        format!("{what} · {PRODUCT}")
    } else {
        format!("{what} · {} · {PRODUCT}", quoted(query))
    }
}

/// What a comparison is called in the title of the tab.
pub fn comparison_of(outlets: &[String]) -> String {
    format!("{} side by side", list(outlets))
}
