//! Lists that programs write into one cell or text: `['Ada Roe', 'Bo Li']`.

use super::entries::Value;

/// A value with its items apart where it is the text of a list.
pub(super) fn unwritten(value: &Value) -> Value {
    value.text().and_then(written_list).map_or_else(|| value.clone(), Value::List)
}

/// The texts of a list as Python or JSON writes it; `None` if the text is something else.
fn written_list(text: &str) -> Option<Vec<String>> {
    let mut rest = text.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
    let mut items = Vec::new();
    while !rest.is_empty() {
        let mark = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
        let (item, after) = quoted(rest.get(1..)?, mark)?;
        items.push(item);
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(after) => after.trim_start(),
            None if after.is_empty() => after,
            None => return None,
        };
    }
    Some(items)
}

/// The text up to the mark that closes it, and what follows.
fn quoted(text: &str, mark: char) -> Option<(String, &str)> {
    let mut item = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => item.push(chars.next()?.1),
            c if c == mark => return Some((item, text.get(at + 1..)?)),
            c => item.push(c),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_programs_are_told_from_other_texts() {
        for (text, items) in [
            ("['Ada Roe', 'Bo Li']", Some(&["Ada Roe", "Bo Li"][..])),
            (" [\"Ada O'Roe\",'D\\'Arcy',] ", Some(&["Ada O'Roe", "D'Arcy"])),
            ("[]", Some(&[])),
            ("[[Ada Roe]]", None),
            ("[Ada](https://a.example)", None),
            ("['Ada' Roe]", None),
            ("['Ada", None),
            ("['é", None),
            ("Ada", None),
        ] {
            let found = written_list(text);
            let found = found.as_ref().map(|items| items.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), items, "{text}");
        }
    }
}
