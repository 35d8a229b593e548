//! Typed and pasted text, as a link can carry it.

/// A text without control characters. Those that part words, such as tabs and line ends, are spaces
/// instead, so that the words stay apart.
pub(super) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\u{9}'..='\u{d}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            visible.push(' ');
        } else if !c.is_control() {
            visible.push(c);
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_apart_and_what_is_invisible_goes() {
        for white in "\t\n\u{b}\u{c}\r\u{85}\u{2028}\u{2029}".chars() {
            assert_eq!(visible(&format!("harbour{white}storm")), "harbour storm");
        }
        assert_eq!(visible("har\u{0}bour\u{7f}"), "harbour");
        assert_eq!(visible("no\u{a0}break"), "no\u{a0}break");
    }
}
