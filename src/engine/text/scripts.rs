//! What single characters are to the words around them: scripts without spaces, emoji, elisions.

use super::letters::is_mark;

/// Characters of scripts without spaces, each of which begins a word here: Han, Kana, Bopomofo,
/// Thai, Lao, Burmese, Khmer.
pub(super) fn stands_alone(c: char) -> bool {
    c >= '\u{e01}'
        && matches!(c,
            '\u{e01}'..='\u{e2e}' | '\u{e81}'..='\u{eae}' | '\u{1000}'..='\u{102a}'
            | '\u{1780}'..='\u{17b3}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}'
            | '\u{309d}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}'
            | '\u{20000}'..='\u{3ffff}')
        || leads(c)
}

/// Vowels of Thai and Lao that are written before the consonant after which they are spoken.
pub(super) fn leads(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
}

/// What belongs to the character of such a script before it: vowels, tones, voicing.
pub(super) fn trails(c: char) -> bool {
    matches!(c,
        '\u{e2f}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}' | '\u{eaf}'..='\u{ebd}' | '\u{ec6}'..='\u{ece}'
        | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
        || is_mark(c)
}

/// Pictures that stand as words of their own (The Unicode Standard, Annex 51), bullets and arrows
/// left out.
pub(super) fn is_emoji(c: char) -> bool {
    c >= '\u{231a}'
        && matches!(c,
            '\u{231a}' | '\u{231b}' | '\u{23e9}'..='\u{23fa}' | '\u{2600}'..='\u{2712}' | '\u{2714}'..='\u{2755}'
            | '\u{2757}' | '\u{2763}' | '\u{2764}' | '\u{2795}'..='\u{2797}' | '\u{2b50}' | '\u{2b55}'
            | '\u{1f000}'..='\u{1faff}')
}

/// One half of a flag.
pub(super) fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// The colours of skin.
pub(super) fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// What changes the look of the emoji before it.
pub(super) fn dresses_emoji(c: char) -> bool {
    is_skin_tone(c) || is_mark(c) || matches!(c, '\u{e0020}'..='\u{e007f}')
}

/// Marks that read as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}' | '\u{5f3}')
}

/// French, Italian and Catalan words that lose their vowel before the next word, which stays a
/// word of its own: `l’homme`, `dell’arte`.
const ELISIONS: [&str; 29] = [
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "un", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest", "bell", "sant", "gl", "dov",
    "com",
];

/// Whether a word before an apostrophe is one of them.
pub(super) fn is_elision(word: &str) -> bool {
    word.len() <= 6 && ELISIONS.iter().any(|elision| elision.eq_ignore_ascii_case(word))
}

/// Letters of Hebrew.
pub(crate) fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{5d0}'..='\u{5ea}')
}
