//! How much room there is, measured by the letters in sight.

use crossread_markup::prelude::*;

/// Letters of a browser that nobody has told otherwise, in pixels.
const USUAL_LETTERS: usize = 16;

/// Whether the window is at least so many letters of the page's root wide (`rem`). What the question
/// to the browser itself calls `rem` are its own letters, and not those that the reader chose.
pub fn is_as_wide_as(rem: usize) -> bool {
    matches(&format!("(width >= {}px)", rem * letters()))
}

/// Whether a media query is so now.
pub fn matches(media: &str) -> bool {
    window().match_media(media).ok().flatten().is_some_and(|media| media.matches())
}

/// The size of the root's letters, in whole pixels.
fn letters() -> usize {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok()).unwrap_or_default();
    whole_pixels(&size).filter(|size| *size > 0).unwrap_or(USUAL_LETTERS)
}

/// The number before the point or the unit: `24.8px` is 24.
fn whole_pixels(size: &str) -> Option<usize> {
    size.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computed_size_is_read_to_the_point() {
        assert_eq!((whole_pixels("16px"), whole_pixels("24.8px")), (Some(16), Some(24)));
        assert_eq!((whole_pixels(""), whole_pixels("auto")), (None, None));
    }
}
