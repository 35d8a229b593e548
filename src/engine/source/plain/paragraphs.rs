//! From the lines of a plain text to its paragraphs.

use crate::article::{Form, Role};
use crate::source::shape::ends_sentence;

/// One paragraph or line that stands by itself, with what is known of it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its words, white space squeezed, without list or heading marks.
    pub text: String,
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
        Self { text: text.into(), gap, marked: None, role: None, form: Form::Paragraph }
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
    let wrapped = is_wrapped(&groups);
    let mut pieces: Vec<Piece> = Vec::new();
    for group in &groups {
        let mut gap = group.gap;
        for (i, line) in group.lines.iter().enumerate() {
            let (marked, words) = marked_form(line);
            let text = words.split_whitespace().collect::<Vec<_>>().join(" ");
            match pieces.last_mut() {
                Some(last) if i > 0 && marked.is_none() && goes_on(last, &text, wrapped) => {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => {
                    let mut piece = Piece::new(text, gap);
                    piece.marked = marked;
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
    gap: usize,
    lines: Vec<&'a str>,
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut gap = 0;
    let mut open = false;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() || is_rule(line) {
            gap += 1;
            open = false;
        } else if let (true, Some(group)) = (open, groups.last_mut()) {
            group.lines.push(line);
        } else {
            groups.push(Group { gap, lines: vec![line] });
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

/// Whether the text was wrapped at a width: nearly all lines before the last of their group are
/// about as long as the longest.
fn is_wrapped(groups: &[Group<'_>]) -> bool {
    let lengths: Vec<usize> = groups
        .iter()
        .flat_map(|group| &group.lines[..group.lines.len() - 1])
        .map(|line| line.chars().count())
        .collect();
    let widest = lengths.iter().copied().max().unwrap_or_default();
    let full = lengths.iter().filter(|&&length| 4 * length >= 3 * widest).count();
    lengths.len() >= 2 && (40..=120).contains(&widest) && 5 * full >= 4 * lengths.len()
}

/// Whether `line`, right below `last`, goes on with its sentence.
fn goes_on(last: &Piece, line: &str, wrapped: bool) -> bool {
    match last.marked {
        Some(Form::Heading) => false,
        _ if wrapped => true,
        _ => {
            let small = line.starts_with(char::is_lowercase);
            small && !ends_sentence(&last.text) && last.text.chars().count() >= 40
        }
    }
}

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
