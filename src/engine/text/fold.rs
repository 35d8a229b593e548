//! Folding: one spelling for the forms of a word that readers take for the same.

use super::letters::push_folded;
use super::scripts::is_skin_tone;

/// The folded form of one word: lower case, compatibility forms and accents resolved, letters
/// such as `ß`, `ø` or `ı` written with plain ones, digits of every script with our own,
/// apostrophes and the English possessive gone, commas between thousands gone. May be empty (a word
/// of apostrophes).
///
/// Accents fall for Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Indic scripts
/// stay, since words differ by them. An emoji loses the colour of its skin.
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
        for c in word.chars() {
            if !is_skin_tone(c) || folded.len() == from {
                push_folded(folded, c);
            }
        }
    }
    if folded[from..].bytes().any(|b| matches!(b, b'\'' | b',' | b'"')) {
        let mut form = folded.split_off(from);
        if form.ends_with("'s") {
            form.truncate(form.len() - 2);
        }
        let is_grouped = ends_with_thousands(&form);
        form.retain(|c| !matches!(c, '\'' | '"') && (c != ',' || !is_grouped));
        folded.push_str(&form);
    }
}

/// Whether three digits follow the last comma, `8,000` or `1,00,000`; else it is a decimal comma, and
/// without it `3,5` would be found under 35.
fn ends_with_thousands(form: &str) -> bool {
    form.rsplit_once(',').is_some_and(|(_, last)| last.bytes().take_while(u8::is_ascii_digit).count() == 3)
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
        check(&["1,00,000", "100,000"], "100000");
        check(&["3,5", "3٬5"], "3,5");
        check(&["8,000km", "8000km"], "8000km");
        check(&["1,234.5", "1234.5"], "1234.5");
        check(&["İstanbul", "istanbul", "ISTANBUL"], "istanbul");
        check(&["ﬁnal", "final"], "final");
        check(&["don't", "don’t"], "dont");
        check(&["أحمد", "احمد", "أَحْمَد", "احـمد"], "احمد");
        check(&["צה״ל", "צה\"ל", "צהל"], "צהל");
        check(&["شَلَام", "شلام"], "شلام");
        check(&["کتاب", "كتاب"], "كتاب");
        check(&["٢٠٢٥", "۲۰۲۵", "२०२५", "2025"], "2025");
        check(&["٨٬٠٠٠", "8000"], "8000");
        check(&["Œuvre", "oeuvre"], "oeuvre");
        check(&["ΑΘΉΝΑΣ", "Αθήνας"], "αθηνασ");
        check(&["Ещё", "еще"], "еще");
        check(&["Việt", "Vie\u{302}\u{323}t", "viet"], "viet");
        check(&["👍🏽", "👍"], "👍");
        check(&["❤️", "❤"], "❤");
        check(&["が", "か\u{3099}", "ｶﾞ".replace('ｶ', "か").as_str()], "か\u{3099}");
        check(&["ｶﾞ", "ガ"], "カ\u{3099}");
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
