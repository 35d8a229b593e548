//! From the lines of a plain text to its paragraphs.

use super::stated_lines::stands_by_itself;
use crate::article::{Form, Role};
use crate::source::shape::ends_sentence;

/// One paragraph or line that stands by itself, with what is known of it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its words, white space squeezed, without list or heading marks.
    pub text: String,
    /// The line of the file on which it begins, from 1; `None` where it was cut off another.
    pub line: Option<u32>,
    /// Blank lines before it.
    pub gap: usize,
    /// How it is set, where a mark in the text says so.
    pub marked: Option<Form>,
    /// Whether it belongs to the article; `None` until a rule has said so.
    pub role: Option<Role>,
    /// How it is to be set.
    pub form: Form,
}

impl Piece {
    /// A plain paragraph after `gap` blank lines.
    pub fn new(text: impl Into<String>, gap: usize) -> Self {
        Self { text: text.into(), line: None, gap, marked: None, role: None, form: Form::Paragraph }
    }

    /// Sets form and role.
    pub fn set(&mut self, form: Form, role: Role) {
        self.form = form;
        self.role = Some(role);
    }

    /// Marks it as furniture.
    pub fn set_aside(&mut self) {
        self.set(Form::Paragraph, Role::Furniture);
    }

    /// Whether no rule has said anything of it yet and no mark tells its form.
    pub fn is_open(&self) -> bool {
        self.role.is_none() && self.marked.is_none()
    }
}

/// The paragraphs of a text: lines that were wrapped are joined, other lines stand by themselves.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let groups = groups(text);
    let width = wrapped_at(&groups);
    let mut pieces: Vec<Piece> = Vec::new();
    for (number, group) in groups.iter().enumerate() {
        let mut gap = group.gap;
        for (i, line) in group.lines.iter().enumerate() {
            let (marked, words) = marked_form(line);
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            match pieces.last_mut() {
                Some(last)
                    if i > 0
                        && marked.is_none()
                        && !(number == 0 && stands_by_itself(&text))
                        && goes_on(last, group.lines[i - 1], &text, width) =>
                {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => {
                    let mut piece = Piece::new(text, gap);
                    piece.marked = marked;
                    piece.line = u32::try_from(group.line + i).ok();
                    pieces.push(piece);
                }
            }
            gap = 0;
        }
    }
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// Lines without a blank one between.
struct Group<'a> {
    /// The first line's number, from 1.
    line: usize,
    /// Blank lines before it.
    gap: usize,
    lines: Vec<&'a str>,
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut gap = 0;
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || is_rule(line) {
            gap += 1;
            open = false;
        } else if let (true, Some(group)) = (open, groups.last_mut()) {
            group.lines.push(line);
        } else {
            groups.push(Group { line: number + 1, gap, lines: vec![line] });
            gap = 0;
            open = true;
        }
    }
    groups
}

/// A line drawn of signs: `----`, `* * *`, `====`.
fn is_rule(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '—' | '–' | '#' | ' '))
}

/// The width at which the text was wrapped, in letters, if it was: nearly all lines before the last of
/// their group are about as long as the longest.
fn wrapped_at(groups: &[Group<'_>]) -> Option<usize> {
    let lengths: Vec<usize> = groups
        .iter()
        .flat_map(|group| &group.lines[..group.lines.len() - 1])
        .map(|line| line.chars().count())
        .collect();
    let widest = lengths.iter().copied().max().unwrap_or_default();
    let full = lengths.iter().filter(|&&length| is_full(length, widest)).count();
    let wrapped = lengths.len() >= 2 && (40..=120).contains(&widest) && 5 * full >= 4 * lengths.len();
    wrapped.then_some(widest)
}

fn is_full(length: usize, width: usize) -> bool {
    4 * length >= 3 * width
}

/// Whether `line`, right below `last`, goes on with its sentence or paragraph. `above` is the line of the
/// file that `last` ends with.
fn goes_on(last: &Piece, above: &str, line: &str, width: Option<usize>) -> bool {
    let small = line.starts_with(char::is_lowercase) && !ends_sentence(&last.text);
    match width {
        _ if last.marked == Some(Form::Heading) => false,
        Some(width) => small || is_wrapped(above, line, width),
        None => small && last.text.chars().count() >= 40,
    }
}

/// Whether a line ends where it does for want of room: it is about full, or what the next begins with does
/// not fit. A shorter one is the last of its paragraph, or stands by itself.
fn is_wrapped(line: &str, next: &str, width: usize) -> bool {
    let length = line.chars().count();
    let word = next.split_whitespace().next().unwrap_or_default();
    // Scripts without spaces are wrapped behind any letter.
    let first = word.chars().take_while(|&c| c < FIRST_OF_CJK).count().max(1);
    is_full(length, width) || length + 1 + first > width
}

/// From here on the scripts of East Asia stand, but for Korean letters that are no syllables.
const FIRST_OF_CJK: char = '\u{2e80}';

/// The form that a mark at the line's start gives it, and the line without the mark.
fn marked_form(line: &str) -> (Option<Form>, &str) {
    let hashes = line.bytes().take_while(|&b| b == b'#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return (Some(Form::Heading), line[hashes..].trim().trim_end_matches('#').trim_end());
    }
    if let Some(rest) = line.strip_prefix("> ") {
        return (Some(Form::Quotation), rest.trim());
    }
    if let Some(rest) = line.strip_prefix(['•', '‣', '◦', '▪', '●', '■', '∙', '·']) {
        return (Some(Form::ListItem), rest.trim());
    }
    if let Some(rest) = line.strip_prefix("* ").or_else(|| line.strip_prefix("- ")) {
        return (Some(Form::ListItem), rest.trim());
    }
    (None, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<String> = pieces(text).into_iter().map(|piece| piece.text).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn lines_stand_by_themselves_unless_a_sentence_goes_on() {
        check("Title here\nBy Ada Roe\n\nOne.\nTwo.\n", &["Title here", "By Ada Roe", "One.", "Two."]);
        check(
            "A sentence that a scraper broke in the midst of\nits way to the end.\n",
            &["A sentence that a scraper broke in the midst of its way to the end."],
        );
    }

    #[test]
    fn wrapped_text_is_joined() {
        check(
            "The river rose by two metres in one night. The mayor asked\n\
             everyone to leave. Nobody was hurt, but the old bridge was\n\
             closed for a week.\n\
             \n\
             Two days later the water had gone, and the square before the\n\
             town hall was full of mud.\n",
            &[
                "The river rose by two metres in one night. The mayor asked everyone to leave. Nobody was hurt, but the old bridge was closed for a week.",
                "Two days later the water had gone, and the square before the town hall was full of mud.",
            ],
        );
    }

    #[test]
    fn a_short_line_of_a_wrapped_text_stands_by_itself() {
        let text = "The river rose by two metres in one night. The mayor asked\n\
             everyone to leave. Nobody was hurt, but the old bridge was\n\
             closed for a week, and the only way over the water was the\n\
             railway bridge of\n\
             Oberhausen-Unterniederwaldkirchen-an-der-Steilen-Leite and\n\
             not one train stopped there. The mayor spoke to everybody at\n\
             noon, and then again at night, when the water had gone down.\n\
             Wait, she said, until the engineers have been here, one more\n\
             day or two, so that the piers can be looked at from below in\n\
             daylight, one by one, with lamps and hammers and ropes, by a\n\
             number of people who know what it is that they do, and until\n\
             the boats of the upper town have brought bread to the lower.\n\
             All said they would.\n\
             Nobody spoke again.\n";
        let found: Vec<String> = pieces(&format!(
            "River floods the old town as the ice on the lake melts\nBy Ada Roe\nMay 3, 2025\n\n{text}"
        ))
        .into_iter()
        .map(|piece| piece.text)
        .collect();
        assert_eq!(
            found[..3],
            ["River floods the old town as the ice on the lake melts", "By Ada Roe", "May 3, 2025"]
        );
        assert_eq!(found.len(), 5, "{found:#?}");
        assert_eq!(found[4], "Nobody spoke again.");
        assert_eq!(
            pieces(&format!("Title: River floods the old town as the snow melts\nAuthor: Ada Roe\n\n{text}"))
                .len(),
            4
        );
    }

    #[test]
    fn marks_tell_the_form_and_go() {
        let found = pieces(
            "### What now\n\nThe town will:\n  • mend it\n- build anew\n> “Soon,” she said.\n\n* * *\n",
        );
        let shown: Vec<_> = found.iter().map(|p| (p.marked, p.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (Some(Form::Heading), "What now"),
                (None, "The town will:"),
                (Some(Form::ListItem), "mend it"),
                (Some(Form::ListItem), "build anew"),
                (Some(Form::Quotation), "“Soon,” she said."),
            ]
        );
    }

    #[test]
    fn gaps_are_counted() {
        let gaps: Vec<usize> = pieces("a\n\nb\n\n\n\nc\nd\n").iter().map(|piece| piece.gap).collect();
        assert_eq!(gaps, [0, 1, 3, 0]);
    }
}
