//! Tables with one article a row: `.csv` and `.tsv` as spreadsheets, databases and archives export
//! them. The first row names the columns.

mod quoting;

use super::columns::Columns;
use super::details::entries::{Entry, Value, plain_key};
use super::draft::{Draft, FileReport};
use super::rows;
use csv::{Position, ReaderBuilder, StringRecord};
use quoting::{cells_as_they_stand, is_quoted_well, knows_no_quoting, rows_follow};
use std::io::Cursor;

/// What exports write into an empty cell.
const EMPTY: &[&str] = &["NULL", "null", "NaN", "nan", "\\N", "None", "N/A", "n/a", "#N/A", "<NA>"];

/// How a message ends when the cells of a row are not where they belong.
const QUOTING: &str = "Put cells that contain the separator, a line break or a quotation mark between quotation marks, and double those inside.";

/// The articles in the rows of a table; `None`, and a note, if it has no column of text. A row that
/// cannot be read is reported and left out.
pub(super) fn read(text: &str, columns: &mut Columns, report: &mut FileReport) -> Option<Vec<Draft>> {
    let (text, first_line, separator) = separator(text);
    let quotes = !knows_no_quoting(text, separator);
    let mut reader = ReaderBuilder::new()
        .quoting(quotes)
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(Cursor::new(text.as_bytes()));
    let mut head: Option<Vec<String>> = None;
    let mut drafts = Vec::new();
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |at| at.byte() as usize);
        let raw = text.get(start..reader.position().byte() as usize).unwrap_or_default();
        // The reader counts blank lines to the row that follows them.
        let blank = raw.bytes().take_while(|&byte| byte == b'\n').count();
        let at = record.position().map_or(1, Position::line) as usize + blank;
        let line = first_line + at as u32;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(names) = &head else {
            let names: Vec<String> = record.iter().map(plain_key).collect();
            let cells = names.iter().map(|name| entry(name, "", line)).collect();
            if !rows::has_text(cells, columns) {
                no_text(&record, line, report);
                return None;
            }
            head = Some(names);
            continue;
        };
        // A quotation mark that is not closed swallows the rows below it, up to the next one or to the end.
        let row = raw.get(blank..).unwrap_or_default();
        let is_broken = quotes && row.contains('"') && !is_quoted_well(row, separator);
        if let Some((first, _)) = row.trim_end().split_once('\n').filter(|_| is_broken) {
            let next = start + blank + first.len() + 1;
            if rows_follow(text.get(next..).unwrap_or_default(), separator, names.len()) {
                let what = "A quotation mark in this row is not closed, so the row is left out.";
                report.error(Some(line), what, QUOTING);
                let mut position = Position::new();
                position.set_byte(next as u64).set_line(at as u64 + 1);
                if reader.seek(position).is_err() {
                    break;
                }
            } else {
                let last = line as usize + row.trim_end().matches('\n').count();
                let what = format!(
                    "A quotation mark in this row is not closed or not doubled, so it goes on to line {last} and is left out."
                );
                report.error(Some(line), what, QUOTING);
            }
            continue;
        }
        if is_broken {
            record = cells_as_they_stand(row, separator, names.len()).map_or(record, StringRecord::from);
            // Where tabs part the cells marks need not be doubled.
            if separator != b'\t' {
                let what =
                    "A quotation mark in this row is not closed or not doubled, so marks may be missing.";
                report.warning(Some(line), what, QUOTING);
            }
        }
        if record.iter().skip(names.len()).any(|cell| !cell.trim().is_empty()) {
            let what = format!(
                "The row has {} cells under {} names of columns, so it is left out.",
                record.len(),
                names.len()
            );
            report.error(Some(line), what, QUOTING);
            continue;
        }
        let cells = names.iter().zip(&record).filter(|(_, cell)| !EMPTY.contains(&cell.trim()));
        let entries = cells.map(|(name, cell)| entry(name, cell, line)).collect();
        drafts.push(rows::draft(entries, columns, line, report));
    }
    if drafts.is_empty() && report.problems.is_empty() {
        report.warning(
            None,
            "The table holds no article.",
            "Its first row must name the columns, each further row be one article.",
        );
    }
    Some(drafts)
}

fn entry(key: &str, cell: &str, line: u32) -> Entry {
    Entry { key: key.to_owned(), value: Value::Text(cell.to_owned()), line: Some(line) }
}

fn no_text(head: &StringRecord, line: u32, report: &mut FileReport) {
    const SHOWN: usize = 8;
    let mut names: Vec<String> =
        head.iter().take(SHOWN).map(|name| name.trim().chars().take(30).collect()).collect();
    if head.len() > SHOWN {
        names.push("…".to_owned());
    }
    report.note(
        Some(line),
        format!("No column of this table is called text, body or content (there are: {}), so it is passed over.", names.join(", ")),
        "If one holds the articles' text, name it in corpus.toml: [columns] and below it text = \"its name\".",
    );
}

/// The table's text, the number of lines before it, and what parts its cells: what the first line
/// `sep=…` says, which spreadsheets write, or the sign that stands most often in the first row.
fn separator(text: &str) -> (&str, u32, u8) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(&[sign]) = first.strip_prefix("sep=").map(str::as_bytes)
        && (sign.is_ascii_punctuation() && sign != b'"' || sign == b'\t')
    {
        return (rest, 1, sign);
    }
    let head = text.trim_start_matches('\n');
    let (mut counts, mut quoted) = ([0_usize; 4], false);
    for byte in head.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                if let Some(at) = SEPARATORS.iter().position(|&sign| sign == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let mut best = 0;
    for at in 1..SEPARATORS.len() {
        if counts[at] > counts[best] {
            best = at;
        }
    }
    (text, 0, SEPARATORS[best])
}

/// Signs that part cells; where two are as frequent, the earlier.
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(&str, &str)]) -> Vec<String> {
        let mut report = FileReport::new("rows.csv");
        let drafts = read(text, &mut Columns::default(), &mut report).unwrap_or_default();
        let found: Vec<_> = drafts
            .iter()
            .map(|draft| {
                let first = draft.blocks.first().map_or("", |block| block.text.as_str());
                (draft.details.title.as_deref().unwrap_or_default(), first)
            })
            .collect();
        assert_eq!(found, expect, "{text}");
        report.problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_usual_separator_is_told_from_the_first_row() {
        for text in [
            "Headline,Body\nA,\"b, c; d\"\n",
            "Headline;Body\nA;b, c; d",
            "Headline\tBody\nA\tb, c; d\n",
            "sep=|\nHeadline|Body\nA|b, c; d\n",
        ] {
            let text = text.replace("A;b, c; d", "A;\"b, c; d\"");
            assert!(check(&text, &[("A", "b, c; d")]).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_row_with_too_many_cells_is_named_with_its_line() {
        let problems = check(
            "title,text\n\nA,one\n\"B\nb\",\"two\n\n2\"\nC,three, four\nD,five,\n",
            &[("A", "one"), ("B b", "two"), ("D", "five")],
        );
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("rows.csv:8: error: The row has 3 cells under 2"), "{problems:?}");
    }

    #[test]
    fn an_open_quotation_mark_costs_only_what_follows_it() {
        let text = "title,text,day\nA,one,1\nB,\"two,2\nso it goes on\nC,three,3\n";
        let problems = check(text, &[("A", "one")]);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].starts_with("rows.csv:3: error: A quotation mark"), "{problems:?}");
        assert!(problems[0].contains("goes on to line 5"), "{problems:?}");
    }

    #[test]
    fn rows_below_an_open_quotation_mark_are_read() {
        for (text, expect) in [
            (
                "title,text\nA,one\nB,\"two\nC,three\nD,\"four\"\nE,five\n",
                &[("A", "one"), ("C", "three"), ("D", "four"), ("E", "five")][..],
            ),
            ("title,text\n\nA,one\nB,\"two\nC,three", &[("A", "one"), ("C", "three")]),
        ] {
            let problems = check(text, expect);
            let row = text.lines().position(|line| line == "B,\"two").unwrap() + 1;
            let told =
                format!("rows.csv:{row}: error: A quotation mark in this row is not closed, so the row");
            assert!(problems[0].starts_with(&told), "{problems:?}");
        }
    }

    #[test]
    fn cells_over_several_lines_and_signs_of_inches_are_no_mistake() {
        let text = "title,text,day\nA,\"one\n\"\"two\"\"\n\nthree\" ,1\n5\" pipe,\"x\ny\",\"2\"\n";
        assert!(check(text, &[("A", "one \"two\""), ("5\" pipe", "x")]).is_empty());
    }

    #[test]
    fn quotation_marks_of_the_text_stay() {
        for text in [
            "title\ttext\nB\t\"We will,\" she said.\nC\t\"No.\"\n",
            "title\ttext\nB\t\"We will,\" she said.\nC\t\"No.\"",
        ] {
            assert!(check(text, &[("B", "\"We will,\" she said."), ("C", "\"No.\"")]).is_empty(), "{text}");
        }
        let quoted = "title\ttext\nB\t\"We \"\"will\"\"\nnow\"\nC\t\"No\" he said.\n";
        assert!(check(quoted, &[("B", "We \"will\""), ("C", "\"No\" he said.")]).is_empty());
        let problems = check(
            "title,text\nB,\"We will\" she said.\nC,\"He \"knew\" it\"\n",
            &[("B", "\"We will\" she said."), ("C", "He \"knew\" it")],
        );
        assert_eq!(problems.len(), 2);
        assert!(problems[0].starts_with("rows.csv:2: warning: A quotation mark"), "{problems:?}");
    }

    #[test]
    fn a_table_of_something_else_is_no_file_of_articles() {
        let mut report = FileReport::new("prices.csv");
        assert!(read("day,price\n1,2\n", &mut Columns::default(), &mut report).is_none());
        assert!(report.problems[0].what.contains("(there are: day, price)"));
        assert_eq!(report.problems[0].line, Some(1));
    }

    #[test]
    fn a_cell_that_an_export_left_empty_states_nothing() {
        let problems = check("title,text,author\nNaN,one,NULL\n", &[("", "one")]);
        assert!(problems.is_empty());
    }
}
