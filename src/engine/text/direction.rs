//! In which direction a text runs.

/// Whether most letters of a text stand in scripts that run from right to left: Hebrew, Arabic,
/// Syriac, Thaana, N'Ko, Adlam and their kin (Unicode Standard, "Bidirectional Algorithm", classes
/// R and AL). One Latin name in a headline changes nothing; a text without letters runs from left.
pub fn is_right_to_left(text: &str) -> bool {
    let (mut from_right, mut letters) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        from_right += usize::from(stands_from_right(c));
    }
    2 * from_right > letters
}

fn stands_from_right(c: char) -> bool {
    c >= '\u{590}'
        && matches!(c,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_runs_as_most_of_its_letters_do() {
        for (text, from_right) in [
            ("توقف العبارة في الميناء", true),
            ("Reuters: توقف العبارة في الميناء بعد عطل", true),
            ("המעבורת נעצרה בנמל", true),
            ("The ferry عبارة stopped in the harbour", false),
            ("Ferry", false),
            ("2025", false),
            ("", false),
        ] {
            assert_eq!(is_right_to_left(text), from_right, "{text}");
        }
    }
}
