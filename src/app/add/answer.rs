//! What the worker answers, read from the lists that it sends.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// How many details of an article can be filled in: headline, outlet, date, byline.
pub const FIELDS: usize = 4;

/// An answer of the worker.
pub enum Answer {
    /// So many of so many files are read.
    Progress(usize, usize),
    /// What was read.
    Table(Reading),
    /// What an article states after something was filled in.
    Filled(Filled),
    /// A corpus of the articles, nothing where there is no article; and whether the corpora before stay
    /// beside it.
    Compiled(Option<Uint8Array>, bool),
    /// Corpora of which less is held.
    Cut(Array),
    /// Whether the files are kept on this device, and what was asked for, where it answers that.
    Kept(bool, Option<bool>),
    /// The worker could not do it.
    Failed(String),
}

/// The articles in the files, and what a person should know of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The articles.
    pub rows: Vec<Row>,
    /// What went wrong, or is worth knowing.
    pub problems: Vec<Problem>,
    /// Files that hold no article, by their paths.
    pub passed_over: Vec<String>,
}

/// One article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its file, for a row of a file with `:` and the line.
    pub place: String,
    /// How many words it has.
    pub words: usize,
    /// Headline, outlet, date and byline; empty where it states nothing.
    pub fields: [String; FIELDS],
    /// What is wrong with what was filled in last, and the number of the field.
    pub wrong: Option<(usize, String)>,
}

/// One thing to know of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `note`, `warning` or `error`.
    pub severity: String,
    /// The file, with `:` and the line where one is meant.
    pub place: String,
    /// What is the case and how to mend it.
    pub sentences: String,
}

/// What an article states after something was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// Its id.
    pub id: String,
    /// The number of the field.
    pub field: usize,
    /// What it states now.
    pub text: String,
    /// What is wrong with what was filled in; empty if nothing is.
    pub problem: String,
}

impl Answer {
    /// Reads a message; `None` for one that is no answer.
    pub fn read(message: &JsValue) -> Option<Self> {
        let list = message.dyn_ref::<Array>()?;
        Some(match text(list, 0).as_str() {
            "progress" => Self::Progress(number(list, 1), number(list, 2)),
            "table" => Self::Table(Reading {
                rows: items(list, 1).iter().map(row).collect(),
                problems: items(list, 2).iter().map(problem).collect(),
                passed_over: texts(&inner(&list.get(3))),
            }),
            "filled" => Self::Filled(Filled {
                id: text(list, 1),
                field: number(list, 2),
                text: text(list, 3),
                problem: text(list, 4),
            }),
            "compiled" => Self::Compiled(list.get(1).dyn_into().ok(), list.get(2).is_truthy()),
            "cut" => Self::Cut(inner(&list.get(1))),
            "kept" => Self::Kept(list.get(1).is_truthy(), list.get(2).as_bool()),
            "failed" => Self::Failed(text(list, 1)),
            _ => return None,
        })
    }
}

fn row(list: &Array) -> Row {
    Row {
        id: text(list, 0),
        place: text(list, 1),
        words: number(list, 2),
        fields: [text(list, 3), text(list, 4), text(list, 5), text(list, 6)],
        wrong: None,
    }
}

fn problem(list: &Array) -> Problem {
    Problem { severity: text(list, 0), place: text(list, 1), sentences: text(list, 2) }
}

fn texts(list: &Array) -> Vec<String> {
    (0..list.length()).map(|at| text(list, at)).collect()
}

fn items(list: &Array, at: u32) -> Vec<Array> {
    let list = inner(&list.get(at));
    (0..list.length()).map(|at| inner(&list.get(at))).collect()
}

fn inner(value: &JsValue) -> Array {
    value.dyn_ref::<Array>().cloned().unwrap_or_default()
}

fn text(list: &Array, at: u32) -> String {
    list.get(at).as_string().unwrap_or_default()
}

fn number(list: &Array, at: u32) -> usize {
    list.get(at).as_f64().unwrap_or_default() as usize
}
