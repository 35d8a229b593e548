//! The outlet's name behind a headline, as the titles of web pages have it.

/// A headline without ` | The Outlet` or ` - The Outlet` at its end.
pub(super) fn without_outlet<'a>(title: &'a str, outlet: Option<&str>) -> &'a str {
    let Some(rest) = outlet.and_then(|outlet| title.strip_suffix(outlet)) else {
        return title;
    };
    let rest = rest.trim_end();
    let mut letters = rest.chars();
    let sign = letters.next_back();
    // Words are joined by hyphens and dashes without a space.
    let parts = match sign {
        Some('|' | '·' | '•') => true,
        Some('-' | '–' | '—') => letters.as_str().ends_with(char::is_whitespace),
        _ => false,
    };
    let bare = letters.as_str().trim_end();
    if parts && !bare.is_empty() { bare } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outlet_is_taken_off_a_headline_only_after_a_sign() {
        assert_eq!(without_outlet("Storm hits – The Coast", Some("The Coast")), "Storm hits");
        assert_eq!(without_outlet("A day at The Coast", Some("The Coast")), "A day at The Coast");
        assert_eq!(without_outlet("The Coast", Some("The Coast")), "The Coast");
        assert_eq!(without_outlet("Storm hits| The Coast", Some("The Coast")), "Storm hits");
        let compound = "So leben wir in der Nach-Corona-Welt";
        assert_eq!(without_outlet(compound, Some("Welt")), compound);
        let attributed = "Public was misled: BBC";
        assert_eq!(without_outlet(attributed, Some("BBC")), attributed);
        assert_eq!(without_outlet("Storm hits | The Coast", None), "Storm hits | The Coast");
    }
}
