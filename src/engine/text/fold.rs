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
    push_fold(&mut folded, word);
    folded
}

/// Appends the folded form of one word.
pub(super) fn push_fold(folded: &mut String, word: &str) {
    let from = folded.len();
    if word.is_ascii() {
        folded.push_str(word);
        folded[from..].make_ascii_lowercase();
    } else {
        word.chars().for_each(|c| push_folded(folded, c));
    }
    if folded[from..].bytes().any(|b| matches!(b, b'\'' | b',')) {
        let mut form = folded.split_off(from);
        if form.ends_with("'s") {
            form.truncate(form.len() - 2);
        }
        form.retain(|c| c != '\'' && c != ',');
        folded.push_str(&form);
    }
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
