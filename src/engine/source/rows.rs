//! What the rows of a table and the objects of JSON lines have in common: one article, as values
//! under names.

use super::clean::{in_lines, squeezed};
use super::columns::Columns;
use super::details::entries::{Entry, Value};
use super::details::{self, TEXT, TITLE};
use super::draft::{Draft, FileReport};
use super::{html, mojibake};
use crate::article::{Block, Form};

/// Under this key stands what form each paragraph has.
const FORMS: &str = "forms";

/// The article of a row that begins at `line`.
pub(super) fn draft(entries: Vec<Entry>, columns: &mut Columns, line: u32, report: &mut FileReport) -> Draft {
    let mut entries = columns.apply(entries);
    // Where forms are named the text is our own export, and tags in it are its words.
    let own = entries.iter().any(|entry| entry.key == FORMS);
    let is_html = |value: &Value| !own && value.items().into_iter().any(html::is_fragment);
    if entries.iter().any(|entry| TEXT.contains(&entry.key.as_str()) && is_html(&entry.value)) {
        unescape_titles(&mut entries);
    }
    // Several columns are the text only if corpus.toml says so; else the first usual name counts.
    let parts = columns.count(TEXT[0]).max(1);
    let stated = TEXT.iter().flat_map(|name| entries.iter().filter(move |entry| entry.key == *name));
    let texts: Vec<Vec<Block>> =
        stated.map(|entry| paragraphs(&entry.value, !own)).filter(|blocks| !blocks.is_empty()).collect();
    let mut blocks: Vec<Block> = texts.into_iter().take(parts).flatten().collect();
    name_forms(&mut blocks, &entries, line, report);
    let draft = Draft { line: Some(line), details: details::read(&entries, report), blocks };
    mojibake::check_article(&draft, draft.line, report);
    draft
}

/// Reads the headlines of a row whose text has tags: the same program wrote both.
fn unescape_titles(entries: &mut [Entry]) {
    for entry in entries.iter_mut().filter(|entry| TITLE.contains(&entry.key.as_str())) {
        if let Value::Text(title) = &mut entry.value {
            *title = html::words_of_fragment(title);
        }
    }
}

/// Gives each paragraph the form that `forms` states for it, as our own export writes it.
fn name_forms(blocks: &mut [Block], entries: &[Entry], line: u32, report: &mut FileReport) {
    let Some(entry) = entries.iter().find(|entry| entry.key == FORMS) else { return };
    let forms: Option<Vec<_>> = entry.value.items().into_iter().map(Form::named).collect();
    match forms.filter(|forms| forms.len() == blocks.len()) {
        Some(forms) => {
            for (block, (form, role)) in blocks.iter_mut().zip(forms) {
                (block.form, block.role) = (form, role);
            }
        }
        None => report.warning(
            Some(line),
            "\"forms\" does not name one known form for each paragraph, so all are paragraphs.",
            "Name as many as the text has paragraphs (heading, paragraph, list item, quotation, caption), or none.",
        ),
    }
}

/// Whether one of these keys, in plain form, names the text.
pub(super) fn has_text(entries: Vec<Entry>, columns: &mut Columns) -> bool {
    columns.apply(entries).iter().any(|entry| TEXT.contains(&entry.key.as_str()))
}

/// Whether there are words under one of these keys.
pub(super) fn has_paragraphs(entries: Vec<Entry>, columns: &mut Columns) -> bool {
    let entries = columns.apply(entries);
    entries
        .iter()
        .any(|entry| TEXT.contains(&entry.key.as_str()) && !paragraphs(&entry.value, true).is_empty())
}

/// The paragraphs of a text, parted by its tags if it is HTML, else by blank lines, or by line ends
/// where there are no blank lines; a list of texts is taken as its paragraphs.
fn paragraphs(value: &Value, may_be_html: bool) -> Vec<Block> {
    let Value::Text(text) = value else {
        let paragraph = |text: &str| match tagged(text, may_be_html) {
            Some(blocks) => blocks,
            None => squeezed(text).map(Block::paragraph).into_iter().collect(),
        };
        return value.items().into_iter().flat_map(paragraph).collect();
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = in_lines(&text);
    if let Some(blocks) = tagged(&text, may_be_html) {
        return blocks;
    }
    let blank = text.contains("\n\n") || text.lines().skip(1).any(|line| line.trim().is_empty());
    let mut blocks = vec![String::new()];
    for line in text.lines() {
        if !blank || line.trim().is_empty() {
            blocks.push(String::new());
        }
        if let Some(last) = blocks.last_mut() {
            last.push(' ');
            last.push_str(line);
        }
    }
    blocks.iter().filter_map(|block| squeezed(block)).map(Block::paragraph).collect()
}

/// The blocks of a text that is HTML.
fn tagged(text: &str, may_be_html: bool) -> Option<Vec<Block>> {
    (may_be_html && html::is_fragment(text)).then(|| html::blocks_of_fragment(text))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Role;

    fn check(value: &Value, expect: &[&str]) {
        let blocks = paragraphs(value, true);
        assert_eq!(blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn paragraphs_are_parted_by_blank_lines_or_else_by_lines() {
        check(&Value::Text("a\nb\n\nc".into()), &["a b", "c"]);
        check(&Value::Text("a\nb \r\n".into()), &["a", "b"]);
        check(&Value::Text("a\u{2028}b\u{2029}c".into()), &["a b", "c"]);
        check(&Value::List(vec!["a".into(), " b\u{7}  c ".into()]), &["a", "b c"]);
        check(&Value::Other, &[]);
    }

    #[test]
    fn forms_are_named_for_every_paragraph_or_for_none() {
        let entry = |key: &str, value| Entry { key: key.into(), value, line: Some(1) };
        let forms = |names: &[&str]| Value::List(names.iter().map(|name| (*name).to_owned()).collect());
        let check = |names: &[&str], expect: [(Form, Role); 2], told: usize| {
            let entries = vec![entry("text", Value::Text("a\n\nb".into())), entry("forms", forms(names))];
            let mut report = FileReport::new("a.jsonl");
            let draft = draft(entries, &mut Columns::default(), 1, &mut report);
            let found: Vec<_> = draft.blocks.iter().map(|block| (block.form, block.role)).collect();
            assert_eq!((found.as_slice(), report.problems.len()), (expect.as_slice(), told), "{names:?}");
        };
        let paragraph = (Form::Paragraph, Role::Body);
        check(&["heading", "other caption"], [(Form::Heading, Role::Body), (Form::Caption, Role::Aside)], 0);
        check(&["heading"], [paragraph, paragraph], 1);
        check(&["heading", "poem"], [paragraph, paragraph], 1);
    }

    #[test]
    fn a_text_with_tags_is_read_as_a_page_is_unless_we_wrote_it() {
        let entry =
            |key: &str, value: &str| Entry { key: key.into(), value: Value::Text(value.into()), line: None };
        let read = |forms: &str| {
            let mut entries = vec![entry("title", "A &amp; b"), entry("content", "<p>One &amp; two.</p>")];
            entries.extend((!forms.is_empty()).then(|| entry("forms", forms)));
            let draft = draft(entries, &mut Columns::default(), 1, &mut FileReport::new("a.json"));
            (draft.details.title.unwrap_or_default(), draft.blocks)
        };
        assert_eq!(read(""), ("A & b".to_owned(), vec![Block::paragraph("One & two.")]));
        let own = ("A &amp; b".to_owned(), vec![Block::paragraph("<p>One &amp; two.</p>")]);
        assert_eq!(read("paragraph"), own);
        check(&Value::List(vec!["<p>a</p><p>b</p>".into(), "c < d".into()]), &["a", "b", "c < d"]);
    }

    #[test]
    fn of_several_texts_the_first_usual_name_counts() {
        let entry =
            |key: &str, text: &str| Entry { key: key.into(), value: Value::Text(text.into()), line: Some(1) };
        let entries = vec![entry("content", "whole"), entry("body", " "), entry("story", "other")];
        let draft = draft(entries, &mut Columns::default(), 1, &mut FileReport::new("a.csv"));
        assert_eq!(draft.blocks, [Block::paragraph("whole")]);
    }
}
