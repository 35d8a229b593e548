//! Whether the quotation marks of a row are as they have to be (RFC 4180). The reader of tables takes
//! everything, so that a mark which is missing would make one cell of many rows.

/// So many rows have to follow a broken one before it is taken for the only one that is.
const ENOUGH: usize = 3;

/// Whether every cell of the row that a text begins with which opens with a quotation mark is closed by
/// one; marks within other cells are signs like any other.
pub(super) fn is_quoted_well(text: &str, separator: u8) -> bool {
    row(text, separator).is_some()
}

/// Whether a text begins with rows of so many cells each, none of them with a mark out of place: then
/// they are rows, and no cell of the row before.
pub(super) fn rows_follow(text: &str, separator: u8, cells: usize) -> bool {
    let mut rest = text.trim_start_matches('\n');
    let mut found = 0;
    while found < ENOUGH && !rest.is_empty() {
        match row(rest, separator) {
            Some(row) if row.cells == cells && !row.has_stray_mark => {
                rest = rest.get(row.length..).unwrap_or_default().trim_start_matches('\n');
            }
            _ => return false,
        }
        found += 1;
    }
    found > 0
}

/// Whether a table whose cells are parted by tabs takes quotation marks for signs like any other, as
/// databases write it: each line is a row, and in one of them marks would not be as they have to be.
pub(super) fn knows_no_quoting(text: &str, separator: u8) -> bool {
    let cells = |line: &str| line.bytes().filter(|&byte| byte == separator).count();
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let Some(of_head) = lines.next().map(cells).filter(|_| separator == b'\t') else {
        return false;
    };
    let (mut is_table, mut is_broken) = (true, false);
    for line in lines {
        is_table &= cells(line) == of_head;
        is_broken |= line.contains('"') && !is_quoted_well(line, separator);
    }
    is_table && is_broken
}

/// The cells of a row of one line whose marks are not as they have to be, parted at every separator, if
/// there are as many as the table has columns. Marks around a whole cell go where tabs do not part them.
pub(super) fn cells_as_they_stand(row: &str, separator: u8, columns: usize) -> Option<Vec<String>> {
    let cells = row.trim_end_matches('\n').split(char::from(separator));
    let bare = |cell: &str| match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
        Some(within) if separator != b'\t' => within.replace("\"\"", "\""),
        _ => cell.to_owned(),
    };
    let cells: Vec<String> = cells.map(bare).collect();
    (cells.len() == columns).then_some(cells)
}

/// A row that is quoted well.
struct Row {
    cells: usize,
    /// Its bytes with the line end.
    length: usize,
    /// Whether a cell without quotation marks around it has one within.
    has_stray_mark: bool,
}

/// The row that a text begins with; `None` if a quotation mark is missing in it.
fn row(text: &str, separator: u8) -> Option<Row> {
    let bytes = text.as_bytes();
    let (mut at, mut cells, mut has_stray_mark) = (0, 0, false);
    loop {
        cells += 1;
        if bytes.get(at) == Some(&b'"') {
            at = behind_quoted(bytes, at + 1)?;
        } else {
            let rest = bytes.get(at..).unwrap_or_default();
            let length = rest.iter().take_while(|&&byte| byte != separator && byte != b'\n').count();
            has_stray_mark |= rest.iter().take(length).any(|&byte| byte == b'"');
            at += length;
        }
        match bytes.get(at) {
            Some(&byte) if byte == separator => at += 1,
            // Some write spaces behind the closing mark, and nothing else can stand there.
            Some(b'\n') | None => {
                return Some(Row { cells, length: (at + 1).min(bytes.len()), has_stray_mark });
            }
            Some(_) => return None,
        }
    }
}

/// Where a quoted cell ends whose text begins at `at`: behind the closing mark and spaces after it.
fn behind_quoted(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == b'"')? + 1;
        if bytes.get(at) != Some(&b'"') {
            return Some(at + bytes.get(at..)?.iter().take_while(|&&byte| byte == b' ').count());
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_quoted_well_when_every_open_mark_is_closed() {
        for text in ["", "a,b", "\"a\",b", "\"a\nb\"\"c\",d\n", "5\" pipe,\"b\" \n", "\"\"", ",\n\""] {
            assert!(is_quoted_well(text, b','), "{text}");
        }
        for text in ["\"a,b", "a,\"b\nc", "a,\"b\nc,\"d\"\n", "\"a\"b,c", "\"a\"\""] {
            assert!(!is_quoted_well(text, b','), "{text}");
        }
    }

    #[test]
    fn rows_follow_where_each_has_all_its_cells() {
        assert!(rows_follow("a,b\n\nc,\"d\ne\"\n", b',', 2));
        assert!(rows_follow("a,b\nc,d\ne,f\ng\n", b',', 2));
        for text in ["", "\n", "a\nb,c\n", "a,b\nc,d,e\n", "she said, \"no\"\n", "a,\"b\n"] {
            assert!(!rows_follow(text, b',', 2), "{text}");
        }
    }
}
