//! JSON (RFC 8259) while it is written.

use std::fmt::Write;

/// Objects and lists, one inside the other. An empty name is no name: that of an item of a list.
#[derive(Default)]
pub(super) struct JsonWriter {
    text: String,
    follows: bool,
}

impl JsonWriter {
    /// The text so far.
    pub(super) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Begins an object (`{`) or a list (`[`).
    pub(super) fn open(&mut self, name: &str, bracket: char) {
        self.name(name);
        self.text.push(bracket);
        self.follows = false;
    }

    /// Begins an object on a line of its own, as an item of a list.
    pub(super) fn open_item(&mut self) {
        self.text.push_str(if self.follows { ",\n" } else { "\n" });
        self.follows = false;
        self.open("", '{');
    }

    /// Ends an object or a list.
    pub(super) fn close(&mut self, bracket: char) {
        self.text.push(bracket);
        self.follows = true;
    }

    /// A text, or `null`.
    pub(super) fn string(&mut self, name: &str, value: Option<&str>) {
        self.name(name);
        match value {
            Some(value) => self.quoted(value),
            None => self.text.push_str("null"),
        }
    }

    /// A number, `true` or `false`, as it is written in JSON.
    pub(super) fn bare(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text.push_str(value);
    }

    /// A whole number.
    pub(super) fn number(&mut self, name: &str, value: usize) {
        self.name(name);
        let _ = write!(self.text, "{value}");
    }

    /// A list of texts.
    pub(super) fn strings<T: AsRef<str>>(&mut self, name: &str, values: &[T]) {
        self.open(name, '[');
        for value in values {
            self.string("", Some(value.as_ref()));
        }
        self.close(']');
    }

    fn name(&mut self, name: &str) {
        if self.follows {
            self.text.push(',');
        }
        self.follows = true;
        if !name.is_empty() {
            self.quoted(name);
            self.text.push(':');
        }
    }

    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                // Two line ends of Unicode are none in JSON, but in scripts that embed it.
                c if c < ' ' || matches!(c, '\u{2028}' | '\u{2029}') => {
                    let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}
