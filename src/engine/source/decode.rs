//! From bytes to text.

use super::clean::clean;
use super::details::entries::line_at;
use super::draft::FileReport;
use super::mojibake;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What other programs' files begin with, and what to call them.
const OTHER_FILES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or a file of an office program"),
    (b"\xD0\xCF\x11\xE0", "a file of an older office program"),
    (b"{\\rtf", "a file in Rich Text Format"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"\x1F\x8B", "compressed"),
];

const SAVE_AS_UTF8: &str =
    "If letters look wrong, open it in a text editor and save it with the encoding UTF-8.";

/// The text of a file: in UTF-8, in UTF-16, in the encoding that a page names, or in the one that
/// its bytes look like; line ends as `\n`, composed letters, nothing that cannot be seen. What was
/// found is reported. `None` after an error.
pub(super) fn decode(bytes: &[u8], report: &mut FileReport) -> Option<String> {
    if let Some((_, what)) = OTHER_FILES.iter().find(|(start, _)| bytes.starts_with(start)) {
        let what = format!("The file is {what}, whatever its name says.");
        report.error(None, what, "Save the article as text, or rename the file.");
        return None;
    }
    let text = to_text(bytes, report);
    mojibake::check(&text, report);
    Some(clean(&text, report))
}

fn to_text(bytes: &[u8], report: &mut FileReport) -> String {
    let marked = Encoding::for_bom(bytes);
    let (encoding, bytes) = match marked {
        Some((encoding, length)) => (Some(encoding), &bytes[length..]),
        None => (utf_16_without_mark(bytes), bytes),
    };
    if let Some(encoding) = encoding.filter(|&encoding| encoding != UTF_8) {
        return decoded(encoding, bytes, None, report);
    }
    let first_bad = match std::str::from_utf8(bytes) {
        Ok(text) => return text.to_owned(),
        Err(error) => error.valid_up_to(),
    };
    let line = line_at(bytes, first_bad);
    // A file that is marked as UTF-8 is nothing else.
    if marked.is_some() || is_damaged_utf_8(bytes) {
        report.warning(
            Some(line),
            "Some letters from here on are damaged and show as �.",
            "Get the file again from its source, or write them anew.",
        );
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let encoding = named_encoding(bytes).unwrap_or_else(|| {
        // The order of a web browser, without the encoding that can hide other bytes.
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(None, Utf8Detection::Deny)
    });
    decoded(encoding, bytes, Some(line), report)
}

/// The text of `bytes` in an encoding other than UTF-8, which is told.
fn decoded(encoding: &'static Encoding, bytes: &[u8], line: Option<u32>, report: &mut FileReport) -> String {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let what = format!("The file is not in UTF-8; it was read as {}.", encoding.name());
    if damaged {
        let what = format!("{what} Some letters do not fit that and show as �.");
        report.warning(line, what, SAVE_AS_UTF8);
    } else {
        report.note(line, what, SAVE_AS_UTF8);
    }
    text.into_owned()
}

/// UTF-16 whose byte order mark is missing: nearly every second byte of its beginning is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(512)).filter(|start| start.len() >= 8)?;
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if odd * 10 >= half * 7 && even * 10 <= half {
        Some(UTF_16LE)
    } else if even * 10 >= half * 7 && odd * 10 <= half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The encoding that a page names in its first kilobyte, as `<meta charset>` or in the XML line.
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(1024))?).to_ascii_lowercase();
    let name = if start.trim_start().starts_with("<?xml") {
        start.split_once("encoding=")?.1
    } else {
        let meta = start.get(start.find("<meta")?..)?;
        meta.split_once("charset=")?.1
    };
    let name = name.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).unwrap_or(name.len());
    // A page in UTF-8 would have been valid, so this name is wrong.
    Encoding::for_label(&name.as_bytes()[..end]).filter(|&encoding| encoding != UTF_8)
}

/// Whether these bytes are UTF-8 with a few broken ones: letters of several bytes that are whole
/// hardly come about in another encoding, those of three or more almost never. Exports that cut a text
/// after so many bytes break its last letter.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let weights = chunk.valid().chars().map(|c| match c.len_utf8() {
            1 => 0,
            2 => 1,
            _ => OF_THREE_BYTES,
        });
        whole += weights.sum::<usize>();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let is_cut = std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    whole > 2 * broken || is_cut && whole > 0
}

/// So many whole letters of two bytes are as sure a sign as one of three.
const OF_THREE_BYTES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, told: &str) {
        let mut report = FileReport::new("a.txt");
        assert_eq!(decode(bytes, &mut report).as_deref(), Some(text));
        let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        match told {
            "" => assert!(problems.is_empty(), "{problems:?}"),
            told => assert!(problems.len() == 1 && problems[0].contains(told), "{problems:?}"),
        }
    }

    #[test]
    fn utf_8_says_nothing_with_or_without_its_mark() {
        check("caf\u{e9}\r\n".as_bytes(), "caf\u{e9}\n", "");
        check(b"\xEF\xBB\xBFone", "one", "");
        check(b"", "", "");
    }

    #[test]
    fn utf_16_is_read_in_both_orders_and_without_its_mark() {
        let text = "Caf\u{e9} am Fluss";
        let bytes = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let (little, big) = (bytes(u16::to_le_bytes), bytes(u16::to_be_bytes));
        check(
            &[&[0xFF, 0xFE], little.as_slice()].concat(),
            text,
            "note: The file is not in UTF-8; it was read as UTF-16LE",
        );
        check(&[&[0xFE, 0xFF], big.as_slice()].concat(), text, "UTF-16BE");
        check(&little, text, "UTF-16LE");
        check(&big, text, "UTF-16BE");
    }

    #[test]
    fn another_encoding_is_recognised_and_told_with_its_line() {
        check(
            b"The town\nopened its caf\xE9 \x93again\x94 \x96 at last.",
            "The town\nopened its caf\u{e9} \u{201c}again\u{201d} \u{2013} at last.",
            "a.txt:2: note: The file is not in UTF-8; it was read as windows-1252",
        );
        check(b"The town\ropened its caf\xE9.", "The town\nopened its caf\u{e9}.", "a.txt:2: note: ");
    }

    #[test]
    fn a_page_names_its_encoding() {
        check(
            b"<html><META content='text/html; charset=iso-8859-2'><p>\xB3\xF3d\xBC</p>",
            "<html><META content='text/html; charset=iso-8859-2'><p>\u{142}\u{f3}d\u{17a}</p>",
            "ISO-8859-2",
        );
    }

    #[test]
    fn a_broken_letter_among_whole_ones_costs_only_itself() {
        check(
            b"caf\xC3\xA9\nna\xC3\xAFve\nfa\xE7ade \xC3\xA0 \xC3\xA9",
            "caf\u{e9}\nna\u{ef}ve\nfa\u{fffd}ade \u{e0} \u{e9}",
            "a.txt:3: warning: Some letters",
        );
    }

    #[test]
    fn a_text_that_was_cut_within_a_letter_stays_what_it_is() {
        let told = "warning: Some letters";
        check(b"na\xC3\xAFve plan for a caf\xC3", "na\u{ef}ve plan for a caf\u{fffd}", told);
        check(b"\xEF\xBB\xBFA plan for a caf\xC3", "A plan for a caf\u{fffd}", told);
        check(b"It\xE2\x80\x99s a fa\xE7ade", "It\u{2019}s a fa\u{fffd}ade", told);
        check(b"Only one caf\xE9", "Only one caf\u{e9}", "read as windows-1252");
    }

    #[test]
    fn a_file_of_another_program_is_named() {
        let mut report = FileReport::new("a.txt");
        assert_eq!(decode(b"%PDF-1.7\n\xE2", &mut report), None);
        assert!(report.problems[0].what.contains("a PDF"));
    }
}
