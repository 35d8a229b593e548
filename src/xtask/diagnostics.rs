//! A problem with the line of the file and a mark under the place.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use crossread_engine::error::{Problem, Severity};
use std::fs;
use std::ops::Range;

/// Bytes of a line shown before and after the marked place: rows of exports are lines of pages.
const AROUND: usize = 60;

/// The lines of the files that problems are about; the file of the last problem stays open.
pub struct Lines {
    renderer: Renderer,
    file: String,
    text: String,
    starts: Vec<usize>,
}

impl Lines {
    /// No file opened yet.
    pub fn new(colour: bool) -> Self {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Unicode);
        Self { renderer, file: String::new(), text: String::new(), starts: Vec::new() }
    }

    /// The problem as one line like `a.md:3:7: error: What. Mend.`, and below it, where it names a line
    /// that can be read, that line with a mark.
    pub fn show(&mut self, problem: &Problem) -> String {
        let Some((number, line)) =
            problem.line.and_then(|line| Some((line, self.line(&problem.file, line)?)))
        else {
            return problem.to_string();
        };
        let place = place(line, &problem.what);
        let told = match &place {
            Some(place) => format!("{}:{number}:{}{}", problem.file, column(line, place), said(problem)),
            None => problem.to_string(),
        };
        let (cut, marked) = cut(line, place.unwrap_or_else(|| words_of(line)));
        let mark = AnnotationKind::Primary.span(marked);
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let snippet = Snippet::source(cut).line_start(number as usize).annotation(mark);
        let group = level.no_name().primary_title(told.as_str()).element(snippet);
        self.renderer.render(&[group])
    }

    /// Where in its line the problem stands, in characters from 1; `None` where the whole line is meant,
    /// or none.
    pub fn column(&mut self, problem: &Problem) -> Option<usize> {
        let line = self.line(&problem.file, problem.line?)?;
        place(line, &problem.what).map(|place| column(line, &place))
    }

    /// A line of a file, from 1; `None` if it cannot be shown.
    fn line(&mut self, file: &str, number: u32) -> Option<&str> {
        if self.file != file {
            let bytes = fs::read(file).unwrap_or_default();
            file.clone_into(&mut self.file);
            self.text = String::from_utf8_lossy(&bytes).into_owned();
            self.starts = line_starts(&self.text);
        }
        let start = *self.starts.get((number as usize).checked_sub(1)?)?;
        let line = self.text.get(start..)?.split(['\n', '\r']).next()?.trim_start_matches('\u{feff}');
        // Every second byte zero is UTF-16, which a terminal would not show.
        let readable = line.bytes().filter(|&byte| byte == 0).count() <= 2;
        (readable && !line.trim().is_empty()).then_some(line)
    }
}

/// Where the lines of a text begin, with line ends of any system, as the engine counts them.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect()
}

/// What a problem says behind its place.
fn said(problem: &Problem) -> String {
    let without_place = Problem { file: String::new(), line: None, ..problem.clone() };
    without_place.to_string()
}

/// The number of a place's first character in its line, from 1.
fn column(line: &str, place: &Range<usize>) -> usize {
    line[..place.start].chars().count() + 1
}

/// A line without the white space around it.
fn words_of(line: &str) -> Range<usize> {
    line.len() - line.trim_start().len()..line.trim_end().len()
}

/// The place in a line that a problem is about: what it quotes first that stands there, or the column
/// that it names; `None` for the whole line.
fn place(line: &str, what: &str) -> Option<Range<usize>> {
    if let Some((_, column)) = what.split_once(" at column ") {
        // JSON counts bytes, and one more where the line ends too early.
        let digits = column.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let at = digits.parse::<usize>().unwrap_or(1).saturating_sub(1).min(line.len().saturating_sub(1));
        let start = line.floor_char_boundary(at);
        return Some(start..line.ceil_char_boundary(start + 1));
    }
    what.split('"').skip(1).step_by(2).find_map(|text| place_of(line, text))
}

/// Where a quoted text stands in a line, and not as a piece of a longer word. Of a long one only the
/// beginning is quoted, with `…` behind it.
fn place_of(line: &str, quoted: &str) -> Option<Range<usize>> {
    let text = quoted.trim_end_matches('…');
    // Letters that were read in a wrong encoding are quoted out of the midst of their words.
    let joins = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    };
    let mut places = line.match_indices(text).filter(|_| !text.is_empty());
    let (start, _) = places.find(|(start, _)| {
        let (before, after) = (&line[..*start], &line[start + text.len()..]);
        !joins(before.chars().next_back(), text.chars().next())
            && (text != quoted || !joins(text.chars().next_back(), after.chars().next()))
    })?;
    Some(start..start + text.len())
}

/// A long line cut to what is around the place, and the place in it.
fn cut(line: &str, place: Range<usize>) -> (String, Range<usize>) {
    let from = line.floor_char_boundary(place.start.saturating_sub(AROUND));
    let marked_end = line.floor_char_boundary(place.end.min(place.start + AROUND));
    let to = line.floor_char_boundary((marked_end + AROUND).min(line.len()));
    let begin = if from > 0 { "…" } else { "" };
    let end = if to < line.len() { "…" } else { "" };
    let shift = |at: usize| at - from + begin.len();
    (format!("{begin}{}{end}", &line[from..to]), shift(place.start)..shift(marked_end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &[u8], line: u32, what: &str) -> String {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.md");
        fs::write(&file, text).unwrap();
        let problem = Problem {
            severity: Severity::Warning,
            file: file.display().to_string(),
            line: Some(line),
            what: what.into(),
            mend: "Mend.".into(),
        };
        let shown = Lines::new(false).show(&problem);
        assert!(shown.starts_with(&problem.file) && shown.contains(&said(&problem)), "{shown}");
        shown
    }

    /// The columns of the marks, and the line above them from the same column.
    fn marked(shown: &str) -> String {
        let lines: Vec<&str> = shown.lines().collect();
        let at = lines.iter().position(|line| line.contains('━')).expect("there is a mark");
        let marks: Vec<usize> =
            lines[at].chars().enumerate().filter(|(_, c)| *c == '━').map(|(column, _)| column).collect();
        marks.iter().filter_map(|&column| lines[at - 1].chars().nth(column)).collect()
    }

    #[test]
    fn what_a_problem_quotes_is_marked_in_its_line() {
        let shown = show(b"title: x\ndate: 32 May\n", 2, "The date \"32 May\" cannot be read.");
        assert!(shown.contains("2 │ date: 32 May"), "{shown}");
        assert!(shown.contains("a.md:2:7: warning: The date"), "{shown}");
        assert_eq!(marked(&shown), "32 May");
    }

    #[test]
    fn a_piece_of_a_word_is_not_what_is_quoted() {
        let what = "Another article has the id \"b\" already, so this one gets \"b-2\".";
        assert_eq!(marked(&show(b"we rebuild\tb\n", 1, what)), "b");
        let shown = show(b"we rebuild it\n", 1, what);
        assert!(shown.contains("a.md:1: warning"), "{shown}");
        assert_eq!(marked(&shown), "we rebuild it");
        // Of a long value the message has the beginning, and it may have a piece of a word.
        assert_eq!(
            marked(&show("the caf\u{c3}\u{a9}s".as_bytes(), 1, "\"\u{c3}\u{a9}\" stands where")),
            "\u{c3}\u{a9}"
        );
        assert_eq!(
            marked(&show(b"date: some longer", 1, "The date \"some long\u{2026}\" cannot be read.")),
            "some long"
        );
    }

    #[test]
    fn the_column_that_a_problem_names_is_marked() {
        let line = "{\"ü\": nul}".as_bytes();
        let shown = show(line, 1, "The line is not valid JSON at column 8.");
        assert_eq!(marked(&shown), "n");
        assert!(shown.contains("a.md:1:7: warning"), "{shown}");
        assert_eq!(marked(&show(b"{", 1, "The line is not valid JSON at column 9.")), "{");
    }

    #[test]
    fn without_a_quotation_the_line_is_marked() {
        assert_eq!(marked(&show(b"  [1, 2]\n", 1, "The line is JSON, but no object.")), "[1, 2]");
    }

    #[test]
    fn lines_end_as_on_every_system() {
        for text in
            ["a\rb\r32 May\rc", "a\r\nb\r\n32 May\r\n", "a\u{c}a\nb\u{2028}b\n32 May", "a\rb\r\n32 May\n"]
        {
            assert_eq!(marked(&show(text.as_bytes(), 3, "The date \"32 May\" cannot be read.")), "32 May");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let long = format!("{}32 May{}", "ü".repeat(5000), "ß".repeat(5000));
        let shown = show(long.as_bytes(), 1, "The date \"32 May\" cannot be read.");
        assert_eq!(marked(&shown), "32 May");
        assert!(shown.chars().count() < 700, "{shown}");
    }

    #[test]
    fn a_line_that_is_not_there_or_no_text_is_not_shown() {
        assert_eq!(marked(&show(b"a\tb\n", 1, "\"b\" is no name.")), "b");
        assert_eq!(show(b"one\n", 7, "What.").lines().count(), 1);
        assert_eq!(show(b"t\0i\0t\0l\0e\0", 1, "What.").lines().count(), 1);
    }
}
