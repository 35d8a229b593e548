//! Folding: one spelling for the forms of a word that readers take for the same.

use super::letters::push_folded;

/// The folded form of one word: lower case, compatibility forms and accents resolved, letters
/// such as `ß`, `ø` or `ı` written with plain ones, apostrophes and the English possessive gone,
/// commas between digits gone. May be empty (a word of apostrophes).
///
/// Accents fall for Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Indic scripts
/// stay, since words differ by them.
pub fn fold(word: &str) -> String {
    let mut folded = String::new();
    if word.is_ascii() {
        folded = word.to_ascii_lowercase();
    } else {
        word.chars().for_each(|c| push_folded(&mut folded, c));
    }
    if folded.bytes().any(|b| matches!(b, b'\'' | b',')) {
        if folded.ends_with("'s") {
            folded.truncate(folded.len() - 2);
        }
        folded.retain(|c| c != '\'' && c != ',');
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(forms: &[&str], expect: &str) {
        for form in forms {
            assert_eq!(fold(form), expect, "{form}");
        }
    }

    #[test]
    fn forms_a_reader_takes_for_the_same_are_equal() {
        check(&["Israel's", "ISRAEL’S", "israel", "Israel\u{2bc}s"], "israel");
        check(&["café", "cafe\u{301}", "CAFÉ", "ｃａｆé"], "cafe");
        check(&["Straße", "STRASSE", "strasse"], "strasse");
        check(&["8,000", "8000"], "8000");
        check(&["İstanbul", "istanbul", "ISTANBUL"], "istanbul");
        check(&["ﬁnal", "final"], "final");
        check(&["don't", "don’t"], "dont");
        check(&["أحمد", "احمد"], "احمد");
    }

    #[test]
    fn a_bare_apostrophe_goes() {
        assert_eq!(fold("companies'"), "companies");
        assert_eq!(fold("'"), "");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for word in ["Ǆ", "ŉ", "ﬃ", "Å", "ẞ", "ΐ", "İ", "s's's", "½", "Ω"] {
            let once = fold(word);
            assert_eq!(fold(&once), once, "{word}");
        }
    }
}
