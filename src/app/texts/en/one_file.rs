//! The page as one file.

use super::{articles, number};
use crossread_engine::extent::Extent;

/// The button that saves it.
pub const SAVE: &str = "Save as one file";
/// What the file is for.
pub const ABOUT: &str = "The whole page with all its articles in one file. On a computer it opens without the internet and shows what is on screen now. Tablets and phones seldom open such files: send them a link instead.";
/// A part of the page cannot be had.
pub const NOT_ALL_THERE: &str = "The file could not be put together, because a part of this page is missing. Connect to the internet, reload, and save once more.";
/// The browser cannot pack.
pub const TOO_OLD: &str = "This browser is too old to put the file together. Save it with a current Firefox, Chrome, Edge or Safari.";

/// The choice of how much of each article goes into the file.
pub const OF_EACH: &str = "How much of each article:";

/// The choice of how many words an excerpt has.
pub const WORDS: &str = "Words of each at most:";

/// A choice.
pub fn how_much(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => "in full",
        Extent::Excerpt(_) => "excerpts",
        Extent::Details => "headline, details and source only",
    }
}

/// How many articles a file holds in full, how many of these state a licence, and of how many it holds the
/// beginning or the details alone.
pub fn holds(full: usize, licensed: usize, excerpts: usize, details: usize) -> String {
    let licensed = if licensed == 0 { "none".to_owned() } else { number(licensed) };
    let parts = [
        (full, format!("the full text of {}, {licensed} with a stated licence", articles(full))),
        (excerpts, format!("excerpts of {}", articles(excerpts))),
        (details, format!("only the details of {}", articles(details))),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count != 0).map(|(_, part)| part).collect();
    format!("It holds {}.", parts.join("; "))
}

/// How far putting the file together is, in bytes.
pub fn putting_together(done: usize, of: usize) -> String {
    format!("Putting the file together: {} of {} MB", tenths_of_megabytes(done), tenths_of_megabytes(of))
}

/// The file was handed to the browser; its size in bytes.
pub fn saved(name: &str, bytes: usize) -> String {
    format!("Saved as {name}, {} MB. It opens with what was on screen.", tenths_of_megabytes(bytes))
}

/// Bytes in megabytes with one digit after the point, rounded up: `0.8`.
pub(super) fn tenths_of_megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{}", number(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_in_megabytes() {
        assert_eq!(saved("a.html", 736_375), "Saved as a.html, 0.8 MB. It opens with what was on screen.");
        assert_eq!(
            holds(3, 1, 2, 1),
            "It holds the full text of 3 articles, 1 with a stated licence; excerpts of 2 articles; \
             only the details of 1 article."
        );
        assert_eq!(holds(0, 0, 0, 5), "It holds only the details of 5 articles.");
        assert_eq!(putting_together(0, 12_000_000), "Putting the file together: 0.0 of 12.0 MB");
    }
}
