//! Folding: one spelling for the forms of a word that readers take for the same.

use unicode_normalization::UnicodeNormalization;

/// The folded form of one word: lower case, compatibility forms and accents resolved, letters
/// such as `ß`, `ø` or `ı` written with plain ones, apostrophes and the English possessive gone,
/// commas between digits gone. May be empty (a word of apostrophes).
///
/// Accents fall for Latin, Greek, Cyrillic, Hebrew and Arabic; the vowel signs of Indic scripts
/// stay, since words differ by them.
pub fn fold(word: &str) -> String {
    let mut folded = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        without_accents(word)
    };
    if folded.bytes().any(|b| matches!(b, b'\'' | b',')) {
        if folded.ends_with("'s") {
            folded.truncate(folded.len() - 2);
        }
        folded.retain(|c| c != '\'' && c != ',');
    }
    folded
}

fn without_accents(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.nfkd().filter(|&c| !is_accent(c)) {
        for lower in c.to_lowercase() {
            push_plain(&mut plain, lower);
        }
    }
    plain.retain(|c| !is_accent(c));
    plain
}

/// Marks that only accent a letter, in the scripts where a reader may leave them out.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}')
}

fn push_plain(folded: &mut String, c: char) {
    match c {
        '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' => folded.push('\''),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'þ' => folded.push_str("th"),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' => folded.push('ي'),
        'ة' => folded.push('ه'),
        _ => folded.push(c),
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
        check(
            &["Israel's", "ISRAEL’S", "israel", "Israel\u{2bc}s"],
            "israel",
        );
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
