//! Tables of comma-separated values (RFC 4180).

use super::{Method, held, outlet, wording};
use crate::article::{Kind, Role};
use crate::article_text::ArticleText;
use crate::concordance::{Concordance, line_within};
use crate::library::{DocId, Library};

/// A row an article, in this order.
pub fn results_csv(library: &Library, docs: &[DocId], method: &Method) -> String {
    let header = [
        "id",
        "headline",
        "outlet",
        "outlet stated",
        "agency",
        "authors",
        "date",
        "language",
        "tags",
        "words",
        "url",
        "licence",
        "rights",
        "held",
        "wording",
    ];
    let mut table = Table::new(&header, method);
    for &doc in docs {
        let details = library.details(doc);
        let date = details.date.map(|date| date.to_string()).unwrap_or_default();
        table.row(&[
            details.id,
            details.title,
            outlet(&details),
            if details.outlet.is_some() { "yes" } else { "no" },
            details.agency.unwrap_or_default(),
            &details.authors.join("; "),
            &date,
            details.language.unwrap_or_default(),
            &details.tags.join("; "),
            &details.words.to_string(),
            details.url.unwrap_or_default(),
            details.licence.unwrap_or_default(),
            details.rights.unwrap_or_default(),
            &held(&details),
            wording(details.kind),
        ]);
    }
    table.text
}

/// A row a concordance line, in the order of `numbers` (see [`crate::concordance::ArrangeTask`]), with
/// at most `characters` to each side of the hit.
pub fn lines_csv(
    library: &Library,
    concordance: &Concordance,
    numbers: &[usize],
    characters: usize,
    method: &Method,
) -> String {
    let header = [
        "line",
        "id",
        "headline",
        "outlet",
        "date",
        "place",
        "left",
        "hit",
        "right",
        "text on the page",
        "wording",
    ];
    let mut table = Table::new(&header, method);
    let lines = numbers.iter().filter_map(|&number| concordance.lines.get(number));
    // Lines of one article mostly follow each other, and opening it takes longest.
    let mut open: Option<(DocId, ArticleText<'_>)> = None;
    for (number, line) in lines.enumerate() {
        let details = library.details(line.doc);
        let (_, article) = match open.take().filter(|(doc, _)| *doc == line.doc) {
            Some(same) => open.insert(same),
            None => open.insert((line.doc, library.text(line.doc))),
        };
        let shown = line_within(article, line, characters);
        let date = details.date.map(|date| date.to_string()).unwrap_or_default();
        let place = shown.anchor.map(|anchor| anchor.to_string()).unwrap_or_default();
        table.row(&[
            &(number + 1).to_string(),
            details.id,
            details.title,
            outlet(&details),
            &date,
            &place,
            shown.text[shown.left].trim(),
            &shown.text[shown.node],
            shown.text[shown.right].trim(),
            match line.role {
                Role::Body => "article",
                Role::Aside => "other text",
                Role::Furniture => "set aside",
            },
            wording(if shown.retold { Kind::Digest } else { Kind::Original }),
        ]);
    }
    table.text
}

/// Any other table with its method record.
pub fn table_csv(header: &[&str], rows: &[Vec<String>], method: &Method) -> String {
    let mut table = Table::new(header, method);
    for row in rows {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        table.row(&cells);
    }
    table.text
}

/// A table while it is written. Every row ends with the method record, so that it stays with the
/// row wherever that is sorted or copied to.
struct Table {
    text: String,
    method: String,
}

impl Table {
    fn new(header: &[&str], method: &Method) -> Self {
        let mut table = Self { text: String::new(), method: "method".to_owned() };
        table.row(header);
        table.method = method.to_string();
        table
    }

    fn row(&mut self, cells: &[&str]) {
        for cell in cells {
            push_cell(&mut self.text, cell);
            self.text.push(',');
        }
        push_cell(&mut self.text, &self.method);
        self.text.push_str("\r\n");
    }
}

/// Appends a cell. What a spreadsheet would take for a formula gets an apostrophe in front.
fn push_cell(text: &mut String, cell: &str) {
    let bytes = cell.as_bytes();
    let is_special = |byte: &u8| matches!(byte, b'"' | b',' | b'\r' | b'\n');
    let is_quoted =
        bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ') || bytes.iter().any(is_special);
    if is_quoted {
        text.push('"');
    }
    if begins_formula(cell) {
        text.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            text.push('"');
        }
        text.push(c);
    }
    if is_quoted {
        text.push('"');
    }
}

fn begins_formula(cell: &str) -> bool {
    let mut chars = cell.chars();
    match chars.next() {
        // A negative number is none.
        Some('-') => chars.as_str().is_empty() || !chars.all(|c| c.is_ascii_digit() || c == '.'),
        Some(c) => matches!(c, '=' | '+' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'),
        None => false,
    }
}
