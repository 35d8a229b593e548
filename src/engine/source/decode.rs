//! From bytes to text.

use super::draft::FileReport;

/// The text of a file: UTF-8 with or without byte order mark, line ends as `\n`, control
/// characters gone. `None` after a problem was reported.
pub(super) fn decode(bytes: &[u8], report: &mut FileReport) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(clean(text)),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()].split(|&b| b == b'\n').skip(1).count();
            let found = if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
                "The file is saved as UTF-16, which is not read yet."
            } else {
                "The file is not saved as UTF-8, so its letters cannot be read with certainty."
            };
            report.error(
                Some(line as u32),
                found,
                "Open it in a text editor and save it with the encoding UTF-8.",
            );
            None
        }
    }
}

/// Line ends of every kind become `\n`; other control characters and byte order marks go.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\n' | '\t' => cleaned.push(c),
            '\u{85}' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\u{feff}' => {}
            c if c.is_control() => {}
            c => cleaned.push(c),
        }
    }
    cleaned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_marks_of_other_systems_do_not_show() {
        let mut report = FileReport::new("a.txt");
        let text = decode(b"\xEF\xBB\xBFone\r\ntwo\rthree\0\x07", &mut report);
        assert_eq!(text.as_deref(), Some("one\ntwo\nthree"));
        assert!(report.problems.is_empty());
    }

    #[test]
    fn other_encodings_are_named_with_the_line() {
        let mut report = FileReport::new("a.txt");
        assert_eq!(decode(b"fine\ncaf\xE9\n", &mut report), None);
        assert_eq!(report.problems[0].line, Some(2));
        let mut report = FileReport::new("a.txt");
        assert_eq!(decode(b"\xFF\xFEa\0", &mut report), None);
        assert!(report.problems[0].what.contains("UTF-16"));
    }
}
