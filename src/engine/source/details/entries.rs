//! Keys and values as front matter, a JSON row or a table of corpus.toml states them.

use toml::de::{DeTable, DeValue};

/// One stated detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) struct Entry {
    /// The key in its plain form, see [`plain_key`].
    pub key: String,
    /// What is stated.
    pub value: Value,
    /// Line in the file, from 1.
    pub line: Option<u32>,
}

/// A value of a detail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) enum Value {
    /// One text; numbers and dates as they are written.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// Nothing that a detail of an article can be made of: null, a nested table.
    Other,
}

impl Value {
    /// The text, trimmed; `None` if empty or no single text. Of a list its only item.
    pub fn text(&self) -> Option<&str> {
        let text = match self {
            Self::Text(text) => text.trim(),
            Self::List(items) if items.len() == 1 => items[0].trim(),
            _ => "",
        };
        (!text.is_empty()).then_some(text)
    }

    /// The items, trimmed, without empty ones; one text counts as a list of one.
    pub fn items(&self) -> Vec<&str> {
        let items: Vec<&str> = match self {
            Self::Text(text) => vec![text.as_str()],
            Self::List(items) => items.iter().map(String::as_str).collect(),
            Self::Flag(_) | Self::Other => Vec::new(),
        };
        items.into_iter().map(str::trim).filter(|item| !item.is_empty()).collect()
    }
}

/// A key as it is compared: lower case, without spaces, `_` and `-`, so that `publish_date`,
/// `publishDate` and `Publish date` are one.
pub(in crate::source) fn plain_key(key: &str) -> String {
    key.chars().filter(|c| !matches!(c, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}

/// The line of `text`, from 1, in which byte `at` lies.
pub(in crate::source) fn line_of(text: &str, at: usize) -> u32 {
    line_at(text.as_bytes(), at)
}

/// The same of bytes that need be no text, with line ends of any system.
pub(in crate::source) fn line_at(bytes: &[u8], at: usize) -> u32 {
    let ends = |&i: &usize| match bytes[i] {
        b'\r' => bytes.get(i + 1) != Some(&b'\n'),
        byte => byte == b'\n',
    };
    1 + (0..at.min(bytes.len())).filter(ends).count() as u32
}

/// How a message names the place of byte `at` in its line: bytes from 1, as parsers count.
pub(in crate::source) fn at_column(text: &str, at: usize) -> String {
    let before = text.as_bytes().get(..at).unwrap_or(text.as_bytes());
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    format!(" at column {}", before.len() - start + 1)
}

/// The entries of a TOML table. `line` tells the line of a byte offset.
pub(in crate::source) fn from_toml(table: &DeTable<'_>, line: &dyn Fn(usize) -> u32) -> Vec<Entry> {
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| Entry {
            key: plain_key(key.get_ref()),
            value: toml_value(value.get_ref()),
            line: Some(line(key.span().start)),
        })
        .collect();
    entries.sort_by_key(|entry| entry.line);
    entries
}

/// A TOML value as a detail.
pub(in crate::source) fn toml_value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Text(number.as_str().to_owned()),
        DeValue::Float(number) => Value::Text(number.as_str().to_owned()),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => {
            let items = items.iter().filter_map(|item| toml_value(item.get_ref()).text().map(str::to_owned));
            Value::List(items.collect())
        }
        DeValue::Table(table) => table.get("name").map_or(Value::Other, |name| toml_value(name.get_ref())),
        DeValue::Boolean(flag) => Value::Flag(*flag),
    }
}

/// Under these names objects hold what they are about: persons and organisations, headlines in several
/// lengths, bylines in several forms, paragraphs of several kinds, what a blog shows, and the days and
/// numbers of a database.
const SAYS: [&str; 10] =
    ["name", "main", "original", "title", "value", "text", "rendered", "$date", "$oid", "$numberLong"];

/// A JSON value as a detail; an object with a `name` stands for that name, and so with like names.
pub(in crate::source) fn json_value(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Number(number) => Value::Text(number.to_string()),
        serde_json::Value::Array(items) => {
            let items = items.iter().filter_map(|item| json_value(item).text().map(str::to_owned));
            Value::List(items.collect())
        }
        serde_json::Value::Object(object) => {
            let said = SAYS.iter().filter_map(|key| object.get(*key)).map(json_value);
            said.into_iter().find(|value| value.text().is_some()).unwrap_or(Value::Other)
        }
        serde_json::Value::Bool(flag) => Value::Flag(*flag),
        serde_json::Value::Null => Value::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_key_meet() {
        for key in ["publish_date", "publishDate", "Publish date", "publish-date"] {
            assert_eq!(plain_key(key), "publishdate");
        }
    }

    #[test]
    fn lines_of_every_system_are_counted() {
        for text in ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "a\rb\r\nc"] {
            assert_eq!(line_of(text, text.len() - 1), 3, "{text:?}");
        }
        assert_eq!((line_of("a\nb", 0), line_of("a\nb", 9)), (1, 2));
    }

    #[test]
    fn a_name_inside_an_object_stands_for_it() {
        let value = serde_json::json!([{"name": "Ada Roe"}, "Bo Li", null, ""]);
        assert_eq!(json_value(&value).items(), ["Ada Roe", "Bo Li"]);
    }
}
