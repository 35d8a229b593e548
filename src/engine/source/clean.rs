//! Text without what nobody sees.

use super::draft::FileReport;
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text with line ends as `\n`, letters composed (NFC), and without characters that cannot be
/// seen; how many of those there were is reported with the line of the first. Signs that part lines
/// within a text stay, see [`in_lines`]: they end no line of a file, and in a table or in JSON no record.
pub(super) fn clean(text: &str, report: &mut FileReport) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let (mut controls, mut invisible) = (Removed::default(), Removed::default());
    let (mut line, mut lost) = (1, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let c = if c == '\r' {
            chars.next_if_eq(&'\n');
            '\n'
        } else {
            c
        };
        match c {
            '\n' => {
                line += 1;
                cleaned.push('\n');
            }
            // JSON allows none of the first three within a text, and all of the last two.
            '\u{85}' | '\u{b}' | '\u{c}' => cleaned.push('\u{2028}'),
            '\t' | '\u{2028}' | '\u{2029}' => cleaned.push(c),
            // A mark at the very beginning says only how the file is saved.
            '\u{feff}' if cleaned.is_empty() => {}
            c if c.is_control() => controls.count(line),
            c if is_invisible(c) => invisible.count(line),
            c => {
                if c == '\u{fffd}' {
                    lost.get_or_insert(line);
                }
                cleaned.push(c);
            }
        }
    }
    controls.report("Control characters (such as NUL)", report);
    invisible.report("Characters that cannot be seen (such as soft hyphens)", report);
    let told = report.problems.iter().any(|problem| problem.what.contains('\u{fffd}'));
    if let Some(line) = lost.filter(|_| !told) {
        report.warning(
            Some(line),
            "Letters were lost before the file came here; they show as \u{fffd}.",
            "Get the text again from its source.",
        );
    }
    composed(cleaned)
}

/// A text with its letters composed (NFC).
fn composed(text: String) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// A cleaned text with a line end for every sign that parts lines within it, and a blank line for the
/// sign that parts paragraphs.
pub(super) fn in_lines(text: &str) -> Cow<'_, str> {
    // Few texts have one of these signs.
    if !text.contains(['\u{2028}', '\u{2029}']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('\u{2028}', "\n").replace('\u{2029}', "\n\n"))
}

/// A paragraph with single spaces, letters composed and without what cannot be seen, also where its form
/// wrote such signs in letters (`\u200b`, `&shy;`); `None` if nothing is left.
pub(super) fn squeezed(text: &str) -> Option<String> {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        let start = squeezed.len();
        squeezed.extend(word.chars().filter(|&c| !is_invisible(c)));
        if start > 0 && squeezed.len() > start {
            squeezed.insert(start, ' ');
        }
    }
    (!squeezed.is_empty()).then(|| composed(squeezed))
}

/// Whether a character shows nothing and says nothing about how the letters around it are joined
/// or in which direction they run.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Characters taken out.
#[derive(Default)]
struct Removed {
    number: usize,
    first_line: u32,
}

impl Removed {
    fn count(&mut self, line: u32) {
        if self.number == 0 {
            self.first_line = line;
        }
        self.number += 1;
    }

    fn report(&self, what: &str, report: &mut FileReport) {
        if self.number > 0 {
            let what = format!("{what} taken out: {}, the first in this line.", self.number);
            report.note(Some(self.first_line), what, "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str, told: &[&str]) {
        let mut report = FileReport::new("a.txt");
        assert_eq!(clean(text, &mut report), expect);
        let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), told.len(), "{problems:?}");
        for (problem, told) in problems.iter().zip(told) {
            assert!(problem.contains(told), "{problem}");
        }
    }

    #[test]
    fn line_ends_of_other_systems_do_not_show() {
        check("\u{feff}one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour", &[]);
    }

    #[test]
    fn signs_that_part_lines_stay_and_become_lines_where_that_is_asked_for() {
        check("a\u{85}b\u{b}c\u{c}d\u{2028}e", "a\u{2028}b\u{2028}c\u{2028}d\u{2028}e", &[]);
        assert_eq!(in_lines("a\nb\u{2028}c\u{2029}d"), "a\nb\nc\n\nd");
        // Programs count no line at them, so neither do we.
        check("a\u{c}b\n\0", "a\u{2028}b\n", &["a.txt:2: note: Control characters"]);
    }

    #[test]
    fn what_cannot_be_seen_is_taken_out_and_told() {
        check(
            "one\n\0\u{7}two",
            "one\ntwo",
            &["a.txt:2: note: Control characters (such as NUL) taken out: 2"],
        );
        check(
            "har\u{ad}bour\u{200b}",
            "harbour",
            &["a.txt:1: note: Characters that cannot be seen (such as soft hyphens) taken out: 2"],
        );
    }

    #[test]
    fn joiners_and_directions_stay_since_they_are_spelling() {
        check("می\u{200c}خواهم \u{200f}👩\u{200d}🌾", "می\u{200c}خواهم \u{200f}👩\u{200d}🌾", &[]);
    }

    #[test]
    fn a_paragraph_has_single_spaces() {
        assert_eq!(squeezed(" a \n\u{7}b\u{ad}c \u{200b} d").as_deref(), Some("a bc d"));
        assert_eq!(squeezed("\u{a0}\u{200b}\n"), None);
        assert_eq!(squeezed("cafe\u{301}").as_deref(), Some("caf\u{e9}"));
    }

    #[test]
    fn letters_are_composed() {
        check("cafe\u{301}", "caf\u{e9}", &[]);
    }

    #[test]
    fn letters_that_were_lost_before_are_told() {
        check("a\nb\u{fffd}", "a\nb\u{fffd}", &["a.txt:2: warning: Letters were lost"]);
    }
}
