//! The rule by which one character is written plainly. The build script makes a table of it, so
//! that the page carries the outcome and not the Unicode tables behind it (some 25 kB of a
//! compressed page); the tests hold the table against the rule.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a character is folded to: lower case, compatibility forms resolved, accents gone.
pub(crate) fn plain(c: char) -> String {
    let mut plain = String::new();
    for part in c.nfkd().filter(|&part| !is_accent(part)) {
        for lower in part.to_lowercase().filter(|&lower| !is_accent(lower)) {
            push_plain(&mut plain, lower);
        }
    }
    plain
}

/// Whether a character may stand in a word.
pub(crate) fn is_of_words(c: char) -> bool {
    c.is_alphanumeric()
        || is_combining_mark(c)
        || is_accent(c)
        || matches!(c, '\u{2018}' | '\u{2019}' | '\u{ff07}')
}

/// Marks that only accent a letter, in the scripts where a reader may leave them out.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{feff}')
}

/// Letters that no decomposition makes plain.
fn push_plain(plain: &mut String, c: char) {
    match c {
        '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' => plain.push('\''),
        'ß' => plain.push_str("ss"),
        'æ' => plain.push_str("ae"),
        'œ' => plain.push_str("oe"),
        'ø' => plain.push('o'),
        'đ' | 'ð' => plain.push('d'),
        'þ' => plain.push_str("th"),
        'ł' => plain.push('l'),
        'ı' => plain.push('i'),
        'ς' => plain.push('σ'),
        'أ' | 'إ' | 'آ' | 'ٱ' => plain.push('ا'),
        'ى' => plain.push('ي'),
        'ة' => plain.push('ه'),
        _ => plain.push(c),
    }
}
