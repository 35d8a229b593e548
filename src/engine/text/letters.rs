//! Single characters: how they fold, and which marks continue a word.

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// All folded forms one after the other.
static FORMS: &str = include_str!(concat!(env!("OUT_DIR"), "/letters.txt"));

/// Appends the folded form of a character: lower case, compatibility forms and accents resolved.
/// Syllables of Hangul are taken apart, so that both ways of writing them are equal.
pub(super) fn push_folded(folded: &mut String, c: char) {
    if let Some(form) = form_of(c) {
        folded.push_str(form);
    } else if !push_hangul(folded, c) {
        folded.extend(c.to_lowercase());
    }
}

fn form_of(c: char) -> Option<&'static str> {
    let at = KEYS.binary_search(&u16::try_from(u32::from(c)).ok()?).ok()?;
    FORMS.get(usize::from(STARTS[at])..usize::from(STARTS[at + 1]))
}

/// A syllable as its letters (The Unicode Standard, §3.12, Hangul Syllable Decomposition); false
/// for any other character.
fn push_hangul(folded: &mut String, c: char) -> bool {
    const FIRST: u32 = 0xac00;
    const VOWELS: u32 = 21;
    const FINALS: u32 = 28;
    let Some(number) = u32::from(c).checked_sub(FIRST).filter(|number| *number < 19 * VOWELS * FINALS) else {
        return false;
    };
    let letters = [
        0x1100 + number / (VOWELS * FINALS),
        0x1161 + number % (VOWELS * FINALS) / FINALS,
        0x11a7 + number % FINALS,
    ];
    let has_final = !number.is_multiple_of(FINALS);
    let shown = if has_final { 3 } else { 2 };
    folded.extend(letters[..shown].iter().filter_map(|&letter| char::from_u32(letter)));
    true
}

/// Whether a character is a mark that belongs to the letter before it.
pub(crate) fn is_mark(c: char) -> bool {
    let Ok(code) = u16::try_from(u32::from(c)) else { return false };
    let after = MARKS.partition_point(|(first, _)| *first <= code);
    after > 0 && code <= MARKS[after - 1].1
}

#[cfg(test)]
#[path = "plain_letters.rs"]
mod plain_letters;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_the_rule_says() {
        for c in (0..=0xffff).filter_map(char::from_u32).filter(|c| plain_letters::is_of_words(*c)) {
            let mut folded = String::new();
            push_folded(&mut folded, c);
            assert_eq!(folded, plain_letters::plain(c), "{c:?} {:x}", u32::from(c));
        }
    }

    #[test]
    fn marks_are_those_that_unicode_calls_so() {
        for c in (0..=0xffff).filter_map(char::from_u32).filter(|c| !c.is_alphanumeric()) {
            assert_eq!(is_mark(c), unicode_normalization::char::is_combining_mark(c), "{:x}", u32::from(c));
        }
    }
}
