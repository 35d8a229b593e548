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
        || matches!(c, '\u{2018}' | '\u{2019}' | '\u{5f3}' | '\u{5f4}' | '\u{66b}' | '\u{66c}' | '\u{ff07}')
}

/// Marks that only accent a letter, in the scripts where a reader may leave them out.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}' | '\u{abc}' | '\u{b3c}' | '\u{b7}'
        | '\u{200b}'..='\u{200f}' | '\u{20d0}'..='\u{20f0}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}')
}

/// The zeros of scripts with digits of their own; nine more follow each.
const ZEROS: [char; 15] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{1040}', '\u{17e0}',
];

/// Letters and digits that no decomposition makes plain. For Arabic and Persian these are the forms
/// that the normalisers of Lucene make equal as well (`ArabicNormalizer`, `PersianNormalizer`):
/// alef with hamza or madda, teh marbuta, alef maksura, Persian kaf, yeh and heh.
fn push_plain(plain: &mut String, c: char) {
    let digit =
        ZEROS.iter().find_map(|&zero| u32::from(c).checked_sub(u32::from(zero)).filter(|digit| *digit < 10));
    if let Some(digit) = digit.and_then(|digit| char::from_digit(digit, 10)) {
        plain.push(digit);
        return;
    }
    match c {
        '\u{2019}' | '\u{2018}' | '\u{2bb}'..='\u{2bf}' | '\u{5f3}' | '\u{ff07}' => plain.push('\''),
        '\u{5f4}' => plain.push('"'),
        '\u{66b}' => plain.push('.'),
        '\u{66c}' => plain.push(','),
        'ß' => plain.push_str("ss"),
        'æ' => plain.push_str("ae"),
        'œ' => plain.push_str("oe"),
        'ø' => plain.push('o'),
        'đ' | 'ð' => plain.push('d'),
        'þ' => plain.push_str("th"),
        'ł' => plain.push('l'),
        'ħ' => plain.push('h'),
        'ŧ' => plain.push('t'),
        'ґ' => plain.push('г'),
        'ı' => plain.push('i'),
        'ς' => plain.push('σ'),
        'أ' | 'إ' | 'آ' | 'ٱ' => plain.push('ا'),
        'ى' | 'ی' => plain.push('ي'),
        'ة' | 'ہ' | 'ھ' | 'ە' => plain.push('ه'),
        'ک' => plain.push('ك'),
        // Yiddish letters of two.
        'װ' => plain.push_str("וו"),
        'ױ' => plain.push_str("וי"),
        'ײ' => plain.push_str("יי"),
        // Hindi is written with either mark of a nasal vowel.
        '\u{901}' => plain.push('\u{902}'),
        _ => plain.push(c),
    }
}
