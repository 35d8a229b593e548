//! JSON values with what programs write that JSON does not allow: `NaN` and `Infinity` in empty cells,
//! and half of a letter (`\ud83d`) where a text was cut.

use crate::source::draft::FileReport;
use serde_json::Value;

/// How many values of a file had to be mended.
#[derive(Default)]
pub(in crate::source) struct Mended {
    number: usize,
    first_line: u32,
}

impl Mended {
    /// The value of a text that is none as it stands; `line` tells where it begins.
    pub fn value(&mut self, text: &str, line: impl FnOnce() -> u32) -> Option<Value> {
        let value = serde_json::from_str(&mended(text)?).ok()?;
        if self.number == 0 {
            self.first_line = line();
        }
        self.number += 1;
        Some(value)
    }

    /// Tells of them.
    pub fn report(&self, report: &mut FileReport) {
        if self.number > 0 {
            let what = match self.number {
                1 => "One value has".to_owned(),
                number => format!("{number} values, the first in this line, have"),
            };
            report.warning(
                Some(self.first_line),
                format!("{what} NaN or Infinity, which count as nothing, or half of a letter, which shows as \u{fffd}."),
                "Where that matters, export the file anew.",
            );
        }
    }
}

/// The end of the value that a text begins with, if all its brackets and marks are closed; bytes. Of
/// values without them only those are looked for that are no numbers.
pub(super) fn end_of(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    let bytes = text.as_bytes();
    match bytes.first()? {
        b'{' | b'[' => {}
        b'"' => return Some(end_of_string(bytes, 0)? + 1),
        _ => return NO_NUMBERS.iter().find(|word| text.starts_with(**word)).map(|word| word.len()),
    }
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = end_of_string(bytes, at)?,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The byte of the mark that ends a string whose first mark is byte `at`.
fn end_of_string(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += 1;
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 1,
            _ => {}
        }
    }
}

/// Words that stand for no number, the longest first.
const NO_NUMBERS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];

/// The text with `null` for numbers that are none and a sign for each half of a letter; `None` if it
/// has neither.
fn mended(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let (mut copied, mut at) = (0, 0);
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' {
            let end = end_of_string(bytes, at)?;
            while at < end {
                let (length, is_half) = escape(text.get(at..end).unwrap_or_default());
                if is_half {
                    mended.extend([text.get(copied..at)?, "\\ufffd"]);
                    copied = at + length;
                }
                at += length;
            }
            at = end + 1;
            continue;
        }
        let word = NO_NUMBERS.iter().find(|word| bytes[at..].starts_with(word.as_bytes()));
        if let Some(word) = word {
            mended.extend([text.get(copied..at)?, "null"]);
            copied = at + word.len();
        }
        at += word.map_or(1, |word| word.len());
    }
    mended.push_str(text.get(copied..)?);
    (mended != text).then_some(mended)
}

/// The bytes of the escape, or else of the byte, that a text begins with, and whether it is half of a
/// letter without the other half.
fn escape(text: &str) -> (usize, bool) {
    let unit = |at: usize| {
        let digits = text.get(at..)?.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    match (unit(0), unit(6)) {
        (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (12, false),
        (Some(0xd800..=0xdfff), _) => (6, true),
        (Some(_), _) => (6, false),
        _ if text.starts_with('\\') => (2, false),
        _ => (1, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_is_mended_and_nothing_else() {
        for (text, expect) in [
            ("{\"a\": NaN, \"b\": [-Infinity,Infinity]}", Some("{\"a\": null, \"b\": [null,null]}")),
            (r#"{"a": "x\ud83d", "b": "\ude00y\\"}"#, Some(r#"{"a": "x\ufffd", "b": "\ufffdy\\"}"#)),
            (r#"{"a": "\ud83d\ud83d\ude00"}"#, Some(r#"{"a": "\ufffd\ud83d\ude00"}"#)),
            (r#"{"a": "NaN é \" Infinity \\ud83d \u00e9 \ud83d\ude00"}"#, None),
            ("{\"a\": oops}", None),
            ("{\"a\": \"\\u12", None),
            ("{\"é", None),
        ] {
            assert_eq!(mended(text).as_deref(), expect, "{text}");
        }
    }

    #[test]
    fn an_object_ends_where_its_brackets_are_closed() {
        for (text, rest) in [
            (r#"{"a": [{"b": "}\"]"}], c}, {"#, Some(", {")),
            ("{}", Some("")),
            ("\"a\\\"\", 1", Some(", 1")),
            ("NaN, 1", Some(", 1")),
            ("oops, 1", None),
            ("{\"a\": \"}", None),
            ("{", None),
            ("", None),
        ] {
            assert_eq!(end_of(text).and_then(|end| text.get(end..)), rest, "{text}");
        }
    }
}
