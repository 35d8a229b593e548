//! `[columns]` of corpus.toml: which columns of a table, or keys of a JSON row, hold what.
//!
//! ```toml
//! [columns]
//! title = "Schlagzeile"
//! text = ["Vorspann", "Fließtext"]   # one after the other
//! ```

use super::details::entries::{Entry, plain_key, toml_value};
use super::details::first_name;
use super::draft::FileReport;
use toml::Spanned;
use toml::de::DeValue;

/// The columns that corpus.toml names.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    named: Vec<Column>,
}

/// One column with what it holds.
#[derive(Clone, Debug)]
struct Column {
    /// The first name of the detail, or `text`.
    holds: &'static str,
    /// As it is written.
    name: String,
    /// In plain form.
    key: String,
    line: u32,
    used: bool,
}

impl Columns {
    /// Reads the table `[columns]`; what it cannot mean is reported.
    pub fn read(value: &Spanned<DeValue<'_>>, line: &dyn Fn(usize) -> u32, report: &mut FileReport) -> Self {
        let mut columns = Self::default();
        let Some(table) = value.get_ref().as_table() else {
            report.warning(
                Some(line(value.span().start)),
                "columns must be a table.",
                "Begin it with the line [columns].",
            );
            return columns;
        };
        for (key, value) in table {
            let at = line(key.span().start);
            let Some(holds) = first_name(&plain_key(key.get_ref())) else {
                report.warning(
                    Some(at),
                    format!("[columns] has no detail \"{}\".", key.get_ref()),
                    "Write what the column holds before the sign =, and the column's name after it: title = \"Schlagzeile\".",
                );
                continue;
            };
            for name in toml_value(value.get_ref()).items() {
                let (name, key) = (name.to_owned(), plain_key(name));
                columns.named.push(Column { holds, name, key, line: at, used: false });
            }
        }
        columns
    }

    /// Puts the entries of named columns first, in the order in which corpus.toml names them, under
    /// what they hold; the others keep their keys.
    pub fn apply(&mut self, entries: Vec<Entry>) -> Vec<Entry> {
        if self.named.is_empty() {
            return entries;
        }
        let mut ordered: Vec<Entry> = Vec::with_capacity(entries.len());
        for column in &mut self.named {
            for entry in entries.iter().filter(|entry| entry.key == column.key) {
                column.used = true;
                ordered.push(Entry { key: column.holds.to_owned(), ..entry.clone() });
            }
        }
        let named = |entry: &Entry| self.named.iter().any(|column| column.key == entry.key);
        ordered.extend(entries.into_iter().filter(|entry| !named(entry)));
        ordered
    }

    /// How many columns corpus.toml names for what is first known as `holds`.
    pub fn count(&self, holds: &str) -> usize {
        self.named.iter().filter(|column| column.holds == holds).count()
    }

    /// Reports named columns that no file has.
    pub fn report_unused(&self, report: &mut FileReport) {
        for column in self.named.iter().filter(|column| !column.used) {
            report.warning(
                Some(column.line),
                format!("No file has a column \"{}\".", column.name),
                "Check its spelling in the first row of the table.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::details::entries::{Value, line_of};
    use toml::de::DeTable;

    fn read(text: &str) -> (Columns, FileReport) {
        let mut report = FileReport::new("corpus.toml");
        let table = DeTable::parse(text).unwrap();
        let columns = Columns::read(&table.get_ref()["columns"], &|at| line_of(text, at), &mut report);
        (columns, report)
    }

    fn entries(keys: &[&str]) -> Vec<Entry> {
        let value = |key: &str| Value::Text(key.to_uppercase());
        keys.iter().map(|key| Entry { key: plain_key(key), value: value(key), line: Some(2) }).collect()
    }

    #[test]
    fn a_named_column_comes_first_under_what_it_holds() {
        let (mut columns, report) =
            read("[columns]\nheadline = \"Zeile 1\"\nbody = [\"Zweiter\", \"Erster\"]\n");
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        let ordered = columns.apply(entries(&["title", "erster", "zweiter", "zeile_1"]));
        let keys: Vec<_> =
            ordered.iter().map(|entry| (entry.key.as_str(), entry.value.text().unwrap())).collect();
        assert!(
            keys.iter().position(|key| *key == ("title", "ZEILE_1"))
                < keys.iter().position(|key| *key == ("title", "TITLE"))
        );
        let text: Vec<_> = keys.iter().filter(|key| key.0 == "text").map(|key| key.1).collect();
        assert_eq!(text, ["ZWEITER", "ERSTER"]);
        assert_eq!(columns.count("text"), 2);
    }

    #[test]
    fn a_mistake_and_a_column_of_no_file_are_named_with_their_line() {
        let (columns, mut report) = read("[columns]\ntitle = \"Zeile\"\nheding = \"x\"\n");
        assert_eq!(report.problems[0].line, Some(3));
        columns.report_unused(&mut report);
        assert_eq!(report.problems[1].line, Some(2));
        assert_eq!(read("columns = 3").1.problems.len(), 1);
    }
}
