//! The tables of a corpus: its outlets, and a row an article.

use crate::date::Date;
use crate::store::Reader;

/// An outlet, or the label of articles that state none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outlet {
    pub(crate) name: String,
    pub(crate) stated: bool,
}

/// One article's row: where its details lie and what filters ask for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Row {
    pub(crate) date: Option<Date>,
    /// Words of headline, body and asides.
    pub(crate) words: u32,
    /// Index among the outlets, if the article states one or has a label.
    pub(crate) outlet: Option<u32>,
    /// Where its details begin.
    pub(super) details: u32,
}

/// How many rows there are.
pub(super) fn read_count(section: &[u8]) -> Option<usize> {
    Reader::new(section).varint().map(|count| count as usize).filter(|&count| count <= section.len())
}

/// The rows without their words, and the length of all texts in bytes.
pub(super) fn read_rows(section: &[u8], outlets: usize) -> Option<(Vec<Row>, usize)> {
    // Each row takes three bytes at least.
    let count = read_count(section)?;
    let mut reader = Reader::new(section);
    reader.varint()?;
    let text_length = reader.varint()? as usize;
    let mut rows = vec![Row::default(); count];
    for row in &mut rows {
        row.date = Date::from_packed(reader.varint()?);
    }
    for row in &mut rows {
        row.outlet = reader.varint()?.checked_sub(1).filter(|&outlet| (outlet as usize) < outlets);
    }
    let mut at = 0u32;
    for row in &mut rows {
        row.details = at;
        at = at.checked_add(reader.varint()?)?;
    }
    Some((rows, text_length))
}

pub(super) fn read_outlets(section: &[u8]) -> Option<Vec<Outlet>> {
    let mut reader = Reader::new(section);
    let mut outlets = Vec::new();
    while !reader.is_empty() {
        let stated = reader.byte()? == 1;
        outlets.push(Outlet { name: reader.text()?.to_owned(), stated });
    }
    Some(outlets)
}
