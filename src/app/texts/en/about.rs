//! What the page tells about itself: what leaves the device, how to check it, what is stored.

use super::{PRODUCT, method::Section, one_file::tenths_of_megabytes};

/// The heading of the screen, and the link to it.
pub const HEADING: &str = "About this page";
/// What the screen says first.
pub const LEAD: &str = "The articles are part of this page, and everything it does with them it does in your browser. It has no server to ask and nobody to report to.";
/// Who learns what, of a page that came from a host.
pub const HOSTED: &[Section] = &[LEAVES, HOST, CHECK];
/// The same of a page that was opened from a file.
pub const FROM_A_FILE: &[Section] = &[LEAVES, FILE, CHECK_FILE];

const LEAVES: Section = Section {
    heading: "What leaves this device",
    paragraphs: &[
        "Nothing of what you search, filter, read, compare or add. After the page has loaded it fetches only parts of itself, and none of these requests says what you are doing.",
        "No other site is asked for anything: no fonts, no counters, no advertisements. A rule in the page makes the browser refuse such requests. There are no cookies. When you follow a link to a source, that site does not learn where you came from.",
    ],
};
const HOST: Section = Section {
    heading: "What the host of this page can see",
    paragraphs: &[
        "As on every site: that somebody at your internet address opened the page, and when.",
        "When a link with a search in it is opened, the host sees that link once, since what stands after ? in an address is sent along. What you do afterwards changes the address bar and is not sent. Reloading the page may send it once more.",
        "A private link, under “Share”, has the same after #. Browsers keep that part to themselves, so the host of a private link does not see what it leads to.",
    ],
};
const FILE: Section = Section {
    heading: "A page without a host",
    paragraphs: &["This page was opened from a file on this device. Nobody is told that it is open."],
};
const CHECK: Section = Section {
    heading: "How to check this",
    paragraphs: &[
        "Open the developer tools of your browser (F12, or in its menu) and choose Network. Let the page load and store its offline copy, then search, read and compare: no line is added.",
        "Or switch on airplane mode once the page is ready for offline use. It goes on working, and it opens again.",
    ],
};
const CHECK_FILE: Section = Section {
    heading: "How to check this",
    paragraphs: &[
        "Switch on airplane mode and open the file: everything works. Or open the developer tools of your browser (F12, or in its menu) and choose Network: apart from the file itself the list stays empty.",
    ],
};

/// The heading of the version.
pub const VERSION: &str = "Which version this is";
/// What the fingerprint is good for.
pub const FINGERPRINT: &str = "Two pages with the same fingerprint hold the same articles, letter by letter. Copied links name it, and so do saved files, except JSON Lines.";
/// The heading of what is stored.
pub const STORED: &str = "What is stored here";
/// Where it is stored.
pub const STORED_WHERE: &str = "This browser keeps it on this device. It is sent nowhere.";
/// The kinds of what is stored, in order: offline copy, added files, settings, all of the host.
pub const KINDS: [&str; 4] = [
    "Offline copy of this page",
    "Added files that you chose to keep",
    "Settings, and where you were in this tab",
    "All pages of this host together, as the browser counts it",
];
/// The sizes are on their way.
pub const COUNTING: &str = "Counting…";
/// The browser gives no answer.
pub const NOT_TOLD: &str = "this browser does not tell";
/// There is none.
pub const NOTHING: &str = "nothing";
/// The button that clears it.
pub const CLEAR: &str = "Clear what is stored here";
/// What pressing it means.
pub const CLEAR_HINT: &str =
    "The offline copy, kept files and settings go. What is on screen stays until you close the page.";
/// It is being cleared.
pub const CLEARING: &str = "Clearing…";
/// Everything is gone.
pub const CLEARED: &str = "Cleared: nothing of this page is stored in this browser now. The page goes on working until you close it. When it is opened again, over the internet, it stores an offline copy again.";
/// Something is still there, or may be.
pub const NOT_CLEARED: &str = "This browser did not let the page clear everything, or does not tell. You can clear the rest in the browser’s own settings for this site.";

/// How much is stored, in bytes, as far as the browser tells.
pub fn size(bytes: Option<usize>) -> String {
    match bytes {
        None => NOT_TOLD.to_owned(),
        Some(0) => NOTHING.to_owned(),
        Some(bytes) if bytes < 100_000 => format!("{} kB", bytes.div_ceil(1000)),
        Some(bytes) => format!("{} MB", tenths_of_megabytes(bytes)),
    }
}

/// The version of the program.
pub fn version(version: &str) -> String {
    format!("{PRODUCT} {version}")
}

/// The fingerprint of the articles.
pub fn fingerprint(fingerprint: &str) -> String {
    format!("Fingerprint of the articles: {fingerprint}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_up_and_unknown_ones_are_no_numbers() {
        assert_eq!((size(None), size(Some(0))), (NOT_TOLD.to_owned(), NOTHING.to_owned()));
        assert_eq!((size(Some(1)), size(Some(99_999))), ("1 kB".into(), "100 kB".into()));
        assert_eq!(size(Some(1_240_001)), "1.3 MB");
    }
}
