//! Letters that went through the wrong encoding once: `Ã©` for `é`, `â€™` for `’`.
//!
//! UTF-8 that was taken for Windows-1252 or Latin-1 and saved again is valid, so no decoder notices. It
//! is told by its signs; the text itself stays as it is, since a person can get it right from its
//! source and we could not be sure.

use super::draft::{Draft, FileReport};
use encoding_rs::WINDOWS_1252;

/// Reports letters of an article that went through the wrong encoding before they were escaped (`\u00c3`,
/// `&Atilde;`), where its file is not reported for such letters; `line` is where the article begins.
pub(super) fn check_article(draft: &Draft, line: Option<u32>, report: &mut FileReport) {
    if report.problems.iter().any(|problem| problem.what.ends_with(WRONG_ENCODING)) {
        return;
    }
    let title = draft.details.title.as_deref();
    let texts = title.into_iter().chain(draft.blocks.iter().map(|block| block.text.as_str()));
    let places = |text| leads(text).filter_map(|(at, _)| garbled(&text[at..]));
    let Some((shown, meant)) = texts.flat_map(places).next() else {
        return;
    };
    let (what, _) = stands(shown);
    report.warning(
        line,
        format!("{what} where \"{meant}\" was meant: {WRONG_ENCODING}"),
        "Get it again from its source.",
    );
}

/// How every message about such letters ends.
const WRONG_ENCODING: &str = "the text was once read in the wrong encoding.";

/// The letters that may be the first of a garbled one, with their bytes.
fn leads(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, lead)| ('\u{c2}'..='\u{f4}').contains(lead))
}

/// How a garbled letter is named, and the encoding in which it was read. Control characters do not show,
/// and a terminal may even obey them.
fn stands(shown: &str) -> (String, &'static str) {
    let lead: String = shown.chars().take(1).collect();
    if shown.contains(is_control) {
        (format!("\"{lead}\" with signs that cannot be seen stands"), "ISO-8859-1")
    } else {
        (format!("\"{shown}\" stands"), "WINDOWS-1252")
    }
}

/// Reports where letters went through the wrong encoding, with the first such place.
pub(super) fn check(text: &str, report: &mut FileReport) {
    let mut number = 0;
    let mut first: Option<(usize, &str, char)> = None;
    for (at, _) in leads(text) {
        if let Some((shown, meant)) = garbled(&text[at..]) {
            number += 1;
            first.get_or_insert((at, shown, meant));
        }
    }
    let Some((at, shown, meant)) = first else {
        return;
    };
    let line = super::details::entries::line_of(text, at);
    let places = if number == 1 { "one place".to_owned() } else { format!("{number} places") };
    let (what, encoding) = stands(shown);
    report.warning(
        Some(line),
        format!("{what} where \"{meant}\" was meant ({places}): {WRONG_ENCODING}"),
        format!("Get it again from its source and save it as UTF-8, or turn it back with iconv -f UTF-8 -t {encoding}."),
    );
}

/// The garbled letter that `text` begins with, and what it stands for. Only pairs of signs that no
/// spelling has side by side count: `É…` and `Ü“` end real sentences.
fn garbled(text: &str) -> Option<(&str, char)> {
    let mut chars = text.char_indices();
    let (_, lead) = chars.next()?;
    let length = match lead {
        '\u{c2}'..='\u{df}' => 2,
        '\u{e0}'..='\u{ef}' => 3,
        _ => 4,
    };
    let shown = match text.char_indices().nth(length) {
        Some((end, _)) => &text[..end],
        None => text,
    };
    let bytes = bytes_of(shown)?;
    let second = chars.next()?.1;
    let telling = match lead {
        // No spelling has a control character, but one of them ends lines.
        _ if is_control(second) && second != '\u{85}' => true,
        '\u{c2}' => matches!(second, '\u{a1}'..='\u{bf}') && !matches!(second, 'ª' | 'º' | '»'),
        '\u{c3}' => {
            matches!(second, '\u{a1}'..='\u{bf}' | '€' | '„' | '‡' | '‰' | 'Š' | 'Œ' | 'Ÿ' | 'œ' | '™' | 'ž')
                && !matches!(second, 'ª' | 'º' | '»' | '\u{ad}')
        }
        // Cyrillic: two letters of it in a row.
        '\u{d0}' | '\u{d1}' => matches!(text.chars().nth(2), Some('\u{d0}' | '\u{d1}')),
        // Punctuation, the euro sign, and everything of three or four bytes.
        '\u{e2}' => matches!(second, '€' | '‚' | '„' | '†' | '\u{85}'),
        '\u{f0}' => second == 'Ÿ',
        _ => false,
    };
    let meant = std::str::from_utf8(&bytes).ok()?;
    let mut meant = meant.chars();
    let one = meant.next().filter(|_| meant.next().is_none())?;
    (telling && !one.is_control()).then_some((shown, one))
}

/// The bytes that were read as these signs: in Latin-1 every byte is the sign of its number, in
/// Windows-1252 some are others.
fn bytes_of(shown: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(shown.len());
    for c in shown.chars() {
        match u8::try_from(u32::from(c)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => match WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])) {
                (encoded, _, false) => bytes.extend_from_slice(&encoded),
                _ => return None,
            },
        }
    }
    Some(bytes)
}

/// Whether a sign is one of the control characters that stand in Latin-1 where Windows-1252 has letters.
fn is_control(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<String> {
        let mut report = FileReport::new("a.txt");
        check(text, &mut report);
        report.problems.first().map(ToString::to_string)
    }

    #[test]
    fn every_text_that_went_through_the_wrong_encoding_is_told() {
        for (text, meant) in [
            ("It\u{2019}s", '\u{2019}'),
            ("caf\u{e9}", '\u{e9}'),
            ("5 \u{a3}", '\u{a3}'),
            ("лодка", 'л'),
            ("🌾", '🌾'),
        ] {
            let (garbled, _) = WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
            let told = told(&format!("One.\n{garbled}")).unwrap_or_default();
            assert!(told.starts_with("a.txt:2: warning: "), "{garbled}: {told}");
            assert!(told.contains(&format!("\"{meant}\" was meant")), "{told}");
        }
    }

    #[test]
    fn what_went_through_latin_1_is_told_without_its_control_characters() {
        for (text, meant) in [
            ("It\u{2019}s", '\u{2019}'),
            ("\u{201c}Yes\u{201d}", '\u{201c}'),
            ("\u{c9}t\u{e9}", '\u{c9}'),
            ("…", '…'),
            ("🌾", '🌾'),
        ] {
            let garbled: String = text.bytes().map(char::from).collect();
            let told = told(&format!("One.\n{garbled}")).unwrap_or_default();
            assert!(
                told.starts_with("a.txt:2: warning: ") && told.contains("-t ISO-8859-1"),
                "{text}: {told}"
            );
            assert!(told.contains(&format!("\"{meant}\" was meant")), "{told}");
            assert!(!told.contains(char::is_control), "{told:?}");
        }
    }

    #[test]
    fn signs_of_real_spelling_are_no_mistake() {
        for text in [
            "«CAFÉ…»",
            "„Ü“",
            "NÃO, MANHÃ”",
            "voilà”…",
            "Âme",
            "â€",
            "1 €",
            "MAÇÃ»",
            "İÐ",
            "Ñandú",
            "É\u{85}",
            "MANHÃ\u{85}",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
