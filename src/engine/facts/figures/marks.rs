//! Which marks a language writes between the digits of a number.

use crate::text::has_word;

/// What point and comma mean between digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Marks {
    /// `8,000` and `3.5`, as in English.
    #[default]
    DecimalPoint,
    /// `8.000` and `3,5`, as in German.
    DecimalComma,
    /// As with a decimal comma, but `8,000` is eight thousand: Spanish is written both ways.
    Either,
    /// `8’000`, and `3.5` or `3,5`, as in Switzerland.
    Apostrophe,
}

/// Languages with a decimal comma. Some of them have a space between thousands; none has a point
/// that means anything else.
const DECIMAL_COMMA: &str = "\
    de nl it pt tr id da el ro hr sr sl bs is ca gl eu vi fo fr pl cs sk ru uk be bg mk sv nb nn no fi \
    hu et lv lt sq az ka hy lb af";

/// Regions in which a point is no mark between thousands.
const WITH_APOSTROPHE: &str = "ch li";

/// Regions in which Spanish is written with the marks of English.
const SPANISH_WITH_POINT: &str = "mx us gt hn ni sv pa do pr pe 419";

impl Marks {
    /// The marks of a language (BCP 47 tag, lower case); those of English where it is not known.
    pub(super) fn of(language: &str) -> Self {
        let mut parts = language.split('-');
        let primary = parts.next().unwrap_or_default();
        if primary == "es" {
            let is_english = parts.any(|part| has_word(SPANISH_WITH_POINT, part));
            return if is_english { Self::DecimalPoint } else { Self::Either };
        }
        if !has_word(DECIMAL_COMMA, primary) {
            return Self::DecimalPoint;
        }
        let is_swiss = parts.any(|part| has_word(WITH_APOSTROPHE, part));
        if is_swiss { Self::Apostrophe } else { Self::DecimalComma }
    }

    /// Whether a gap between digits parts thousands, where the first of them is `first`: an
    /// apostrophe or a narrow space everywhere, any space where English is not the model.
    pub(super) fn joins(self, gap: &str, first: &str) -> bool {
        let is_space = matches!(gap, " " | "\u{a0}") && self != Self::DecimalPoint;
        gap == first && (is_space || matches!(gap, "'" | "’" | "\u{2009}" | "\u{202f}"))
    }

    /// `text` with commas between thousands and a decimal point. What follows other rules stays: a
    /// German text may tell of version 3.5.
    pub(super) fn as_english(self, text: &str) -> String {
        let turned = || text.chars().map(turn).collect();
        match self {
            Self::DecimalPoint => text.to_owned(),
            Self::Either if is_grouped(text, ',') => text.to_owned(),
            Self::Apostrophe if text.matches('.').count() == 1 && !text.contains(',') => text.to_owned(),
            _ if is_grouped(text, '.') || ends_with_decimals(text) => turned(),
            _ => text.to_owned(),
        }
    }
}

fn turn(c: char) -> char {
    match c {
        '.' => ',',
        ',' => '.',
        c => c,
    }
}

/// `3,5`, `1.250,75`: one comma, and no point behind it.
fn ends_with_decimals(text: &str) -> bool {
    text.split_once(',').is_some_and(|(_, decimals)| !decimals.contains([',', '.']))
}

/// `8.000`, `1.250.000`: one to three digits, then groups of three.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    text.contains(mark)
        && (1..=3).contains(&first.len())
        && first != "0"
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_turned_into_what_english_writes() {
        for (language, text, expect) in [
            ("en", "8.000", "8.000"),
            ("", "8,000", "8,000"),
            ("de", "8.000", "8,000"),
            ("de", "1.250.000", "1,250,000"),
            ("de", "1.250,75", "1,250.75"),
            ("de", "3,5", "3.5"),
            ("de", "3.5", "3.5"),
            ("de", "0.125", "0.125"),
            ("de", "1,789", "1.789"),
            ("de", "1,250,000", "1,250,000"),
            ("de", "1,250.75", "1,250.75"),
            ("pt-br", "2.500", "2,500"),
            ("es", "2.500", "2,500"),
            ("es", "2,500", "2,500"),
            ("es", "2,5", "2.5"),
            ("es-mx", "2.500", "2.500"),
            ("es-es", "2.500", "2,500"),
            ("de-ch", "1.250", "1.250"),
            ("de-ch", "3,5", "3.5"),
            ("de-li", "1.250.000", "1,250,000"),
            ("en-ch", "1,250", "1,250"),
        ] {
            assert_eq!(Marks::of(language).as_english(text), expect, "{language} {text}");
        }
    }
}
