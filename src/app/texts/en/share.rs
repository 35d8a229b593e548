//! Handing on what is on the page.

use super::number;
use crossread_engine::view::LONG_LINK;

/// The button that copies a link to what is on the page.
pub const COPY_LINK: &str = "Copy link";
/// The button with the other ways.
pub const SHARE: &str = "Share";
/// The label of the field that stands in where the browser refuses to copy.
pub const LINK_BY_HAND: &str = "This browser does not let the page copy. Copy this link yourself:";
/// The same, where the field is on the screen already.
pub const SELECTED: &str = "This browser does not let the page copy. The link is selected: copy it yourself.";
/// The label of the link.
pub const LINK: &str = "Link to exactly what you see";
/// The choice of a link that tells the host nothing.
pub const PRIVATE: &str = "Private link";
/// What that means.
pub const PRIVATE_HINT: &str = "What you look at stands after # in it. Browsers keep that part to themselves, so \
    whoever runs this site does not learn it.";
/// The choice of a shorter link.
pub const SHORTEN: &str = "Shorter link";
/// What that means.
pub const SHORTEN_HINT: &str = "It leads to the same place but leaves out what it can do without: first the ticked articles, then the filters, then the search.";
/// The button that copies the link as chosen.
pub const COPY: &str = "Copy";
/// The button that hands the link to another program.
pub const HAND_OVER: &str = "Send with another app";
/// What the picture is.
pub const QR: &str = "QR code of this link";
/// What to do with the picture.
pub const QR_HINT: &str = "Point the camera of a phone or tablet at it to open this link there.";
/// There is no picture.
pub const QR_TOO_LONG: &str = "The link is too long for a QR code that a camera can read.";
/// The page was opened from a file.
pub const OF_A_FILE: &str = "This page was opened from a file on this device, and its links lead into that file: \
    they work where the file is. To share it, send the file itself.";

/// The link is on the clipboard.
pub fn copied(private: bool, of_a_file: bool) -> &'static str {
    match (private, of_a_file) {
        (_, true) => "Link copied. It leads to this file on this device. Others need the file itself.",
        (true, false) => "Private link copied. It leads to exactly what you see.",
        (false, false) => "Link copied. It leads to exactly what you see.",
    }
}

/// Where the button that copies at once finds a shorter one.
pub const SHORTER_THERE: &str = "Under “Share” there is a shorter link.";

/// The link has more characters than some programs take.
pub fn long(characters: usize) -> String {
    format!(
        "This link has {} characters. Some programs cut off what is longer than {}.",
        number(characters),
        number(LONG_LINK)
    )
}
