//! A way through the text of a JSON value, piece by piece.

use super::mended::{Mended, end_of};
use crate::source::details::entries::{at_column, line_of, plain_key};
use crate::source::details::{TEXT, TITLE};
use crate::source::draft::FileReport;
use serde_json::{Deserializer, Map, Value};

/// Under these names, in plain form, interfaces and archives put their list of articles, or the object
/// that holds it.
#[rustfmt::skip]
const LISTS: &[&str] = &[
    "articles", "items", "results", "docs", "documents", "records", "rows", "entries", "posts", "stories", "news",
    "hits", "data", "response", "result", "list",
];

/// An article that is not read yet, and the line that it begins in.
pub(super) type Row = (u32, Map<String, Value>);

/// How often the bytes of a file may be gone over again behind mistakes.
const AGAIN: usize = 8;

/// Objects within objects are looked into so deep.
const DEEPEST: usize = 4;

/// A way through the text of a JSON value.
pub(super) struct Walk<'a> {
    text: &'a str,
    /// The byte that is read next.
    pub at: usize,
    /// The outermost object without the lists in it.
    pub whole: Option<Map<String, Value>>,
    /// The lists of objects, the outermost last.
    pub lists: Vec<Vec<Row>>,
    /// What had to be mended.
    mended: Mended,
    /// Where objects of a list cannot be read, though those behind them can.
    left_out: Vec<Mistake>,
    /// So many bytes may still be gone over a second time, so that a file full of mistakes takes no longer
    /// than a larger one.
    again: usize,
}

/// Where a text is no JSON.
pub(super) struct Mistake {
    /// The byte.
    pub at: usize,
    pub what: &'static str,
}

impl Mistake {
    /// Tells where it is, and that what follows is left out. A file that holds no article up to there may
    /// never have been meant to hold one.
    pub fn report(&self, text: &str, holds_articles: bool, report: &mut FileReport) {
        let place = self.place(text);
        let (line, mend) = (Some(line_of(text, self.at)), "Mend this place, or export the file anew.");
        if holds_articles {
            report.error(line, format!("{place} What follows is left out."), mend);
        } else {
            report.warning(line, format!("{place} No article was found before."), mend);
        }
    }

    /// The same where it costs only the object of a list that it is in.
    fn report_object(&self, text: &str, report: &mut FileReport) {
        let what = format!("{} Only this object of the list is left out.", self.place(text));
        report.error(Some(line_of(text, self.at)), what, "Mend this place, or export the file anew.");
    }

    fn place(&self, text: &str) -> String {
        format!("The file is not valid JSON{}: {}.", at_column(text, self.at), self.what)
    }
}

impl<'a> Walk<'a> {
    /// Stands before the text.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            whole: None,
            lists: Vec::new(),
            mended: Mended::default(),
            left_out: Vec::new(),
            again: AGAIN.saturating_mul(text.len()),
        }
    }

    /// Tells what was mended on the way, and what was left out though the way went on.
    pub fn report(&self, report: &mut FileReport) {
        self.mended.report(report);
        for mistake in &self.left_out {
            mistake.report_object(self.text, report);
        }
    }

    /// The next byte that is no white space.
    pub fn next(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        self.at += rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes over a byte that has to stand here.
    fn over(&mut self, sign: u8, what: &'static str) -> Result<(), Mistake> {
        if self.next() != Some(sign) {
            return Err(Mistake { at: self.at, what });
        }
        self.at += 1;
        Ok(())
    }

    /// Reads a value that is kept.
    fn kept(&mut self) -> Result<Value, Mistake> {
        self.next();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut values = Deserializer::from_str(rest).into_iter::<Value>();
        match values.next() {
            Some(Ok(value)) => {
                self.at += values.byte_offset();
                Ok(value)
            }
            Some(Err(error)) => {
                let before = rest.split_inclusive('\n').take(error.line().saturating_sub(1));
                let line: usize = before.map(str::len).sum();
                let at = self.at + (line + error.column().saturating_sub(1)).min(rest.len());
                let mistake =
                    Mistake { at, what: if error.is_eof() { ENDS } else { "this cannot stand here" } };
                self.mended().ok_or(mistake)
            }
            None => Err(Mistake { at: self.at, what: ENDS }),
        }
    }

    /// Reads the value of the file, or one in it that may hold articles.
    pub fn value(&mut self, depth: usize) -> Result<(), Mistake> {
        match self.next() {
            Some(b'[') => self.list(),
            Some(b'{') if depth < DEEPEST => self.object(depth),
            _ => self.kept().map(drop),
        }
    }

    /// Reads a list and keeps the objects in it, those before a mistake as well.
    fn list(&mut self) -> Result<(), Mistake> {
        let mut list = Vec::new();
        let outcome = self.items(&mut list);
        self.lists.push(list);
        outcome
    }

    fn items(&mut self, list: &mut Vec<Row>) -> Result<(), Mistake> {
        let mut lines = Lines::default();
        self.over(b'[', ENDS)?;
        while self.next() != Some(b']') {
            let line = lines.of(self.text, self.at);
            match self.kept() {
                Ok(Value::Object(object)) => list.push((line, object)),
                Ok(_) => {}
                Err(mistake) => self.over_mistake(mistake)?,
            }
            if self.next() != Some(b']') {
                self.over(b',', if self.at < self.text.len() { "a comma is missing" } else { ENDS })?;
            }
        }
        self.over(b']', ENDS)
    }

    /// Reads a value that is none as it stands, where it can be mended.
    fn mended(&mut self) -> Option<Value> {
        let (text, begin) = (self.text, self.at);
        let end = self.end_of_value()?;
        let value = self.mended.value(text.get(begin..end)?, || line_of(text, begin))?;
        self.at = end;
        Some(value)
    }

    /// Goes on behind an object that cannot be read, if its end can be found and a comma or the end of the
    /// list follows; else fails with the mistake in it.
    fn over_mistake(&mut self, mistake: Mistake) -> Result<(), Mistake> {
        let end = self.end_of_value().filter(|_| self.next() == Some(b'{'));
        let Some(end) = end else {
            return Err(mistake);
        };
        self.at = end;
        if !matches!(self.next(), Some(b',' | b']')) {
            return Err(mistake);
        }
        self.left_out.push(mistake);
        Ok(())
    }

    /// Where the value ends that is read next, if its brackets and marks are closed.
    fn end_of_value(&mut self) -> Option<usize> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let end = end_of(rest.get(..rest.floor_char_boundary(self.again))?);
        self.again = self.again.saturating_sub(end.unwrap_or(rest.len()));
        Some(self.at + end?)
    }

    /// Reads the objects that stand behind the first, and keeps them as a list.
    pub fn further(&mut self, first: Map<String, Value>) -> Result<(), Mistake> {
        let (mut list, mut lines) = (vec![(1, first)], Lines::default());
        let mut outcome = Ok(());
        while outcome.is_ok() && self.next().is_some() {
            let line = lines.of(self.text, self.at);
            match self.kept() {
                Ok(Value::Object(object)) => list.push((line, object)),
                Ok(_) => {}
                Err(mistake) => outcome = Err(mistake),
            }
        }
        self.lists.push(list);
        outcome
    }

    fn object(&mut self, depth: usize) -> Result<(), Mistake> {
        let mut object = Map::new();
        let outcome = self.members(&mut object, depth);
        if depth == 0 {
            self.whole = Some(object);
        }
        outcome
    }

    fn members(&mut self, object: &mut Map<String, Value>, depth: usize) -> Result<(), Mistake> {
        self.over(b'{', ENDS)?;
        while self.next() != Some(b'}') {
            let Value::String(key) = self.kept()? else {
                return Err(Mistake { at: self.at, what: "a name is missing" });
            };
            self.over(b':', "a colon is missing")?;
            let holds = matches!(self.next(), Some(b'{' | b'['));
            let (begin, plain) = (self.at, plain_key(&key));
            if holds && LISTS.contains(&plain.as_str()) {
                self.value(depth + 1)?;
            } else {
                let value = self.kept()?;
                if TEXT.contains(&plain.as_str()) && lists_articles(&value) {
                    // Once more, for the lines.
                    self.at = begin;
                    self.list()?;
                } else {
                    object.insert(key, value);
                }
            }
            if self.next() != Some(b'}') {
                self.over(b',', if self.at < self.text.len() { "a comma is missing" } else { ENDS })?;
            }
        }
        self.over(b'}', ENDS)
    }
}

/// Whether objects with headline and text are in a list: articles by the page, and no text whose
/// paragraphs are objects.
fn lists_articles(value: &Value) -> bool {
    let states = |object: &Map<String, Value>, names: &[&str]| {
        object.keys().any(|key| names.contains(&plain_key(key).as_str()))
    };
    value.as_array().is_some_and(|items| {
        items.iter().filter_map(Value::as_object).any(|item| states(item, TITLE) && states(item, TEXT))
    })
}

/// Where a value is cut off.
const ENDS: &str = "the file ends too early";

/// Counts lines on the way through a text, which may have very many.
#[derive(Default)]
struct Lines {
    before: u32,
    counted: usize,
}

impl Lines {
    /// The line of byte `at`, from 1; never before the last one asked for.
    fn of(&mut self, text: &str, at: usize) -> u32 {
        let passed = text.get(self.counted..at).unwrap_or_default();
        self.before += passed.bytes().filter(|&byte| byte == b'\n').count() as u32;
        self.counted = at;
        self.before + 1
    }
}
