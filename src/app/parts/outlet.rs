//! Where an article comes from: a badge of two letters and a colour, and the name.

use crate::{library::OpenLibrary, texts};
use crossread_engine::library::{Details, NOT_STATED};
use crossread_markup::prelude::*;

/// An article's outlet, or what stands in for it, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutletName {
    /// The outlet, the label, or "outlet not stated".
    pub name: String,
    /// Two letters; a question mark where nothing is known.
    pub letters: String,
    /// The number of its colour; `None` where the outlet is not stated.
    pub hue: Option<usize>,
}

impl OutletName {
    /// The outlet of an article.
    pub fn of(library: OpenLibrary, details: &Details<'_>) -> Self {
        if library.hides_names() {
            return Self::hidden(library, details);
        }
        Self::new(details.name(), library.hue(details))
    }

    /// A letter in place of the outlet's name or the label, the same one wherever it stands.
    fn hidden(library: OpenLibrary, details: &Details<'_>) -> Self {
        let letter = library.number_of_outlet(details).map(|number| match u8::try_from(number) {
            Ok(number @ 0..26) => char::from(b'A' + number).to_string(),
            _ => (number + 1).to_string(),
        });
        Self {
            name: letter.as_deref().map_or(texts::OUTLET_NOT_STATED.to_owned(), texts::settings::outlet),
            letters: letter.unwrap_or_else(|| "?".to_owned()),
            hue: library.hue(details),
        }
    }

    /// A value of the outlet filter.
    pub fn of_filter(library: OpenLibrary, name: &str) -> Self {
        let name = Some(name).filter(|name| *name != NOT_STATED);
        let details = Details { outlet: name, ..Details::default() };
        Self::of(library, &details)
    }

    fn new(name: Option<&str>, hue: Option<usize>) -> Self {
        Self {
            letters: name.map_or_else(|| "?".to_owned(), letters),
            name: name.unwrap_or(texts::OUTLET_NOT_STATED).to_owned(),
            hue,
        }
    }
}

/// Two letters for a name: of its first two telling words, else of its only one. The style sheet
/// makes capitals of them, which saves the page their table.
fn letters(name: &str) -> String {
    const PASSED_OVER: [&str; 7] = ["the", "a", "an", "of", "by", "from", "article"];
    let mut words: Vec<&str> = Vec::new();
    for word in name.split(|c: char| !c.is_alphanumeric()) {
        if !word.is_empty() {
            words.push(word);
        }
    }
    let all = words.clone();
    words.retain(|word| !PASSED_OVER.iter().any(|small| word.eq_ignore_ascii_case(small)));
    let telling = if words.is_empty() { all } else { words };
    let mut letters = String::new();
    let each = if telling.len() == 1 { 2 } else { 1 };
    for word in telling.iter().take(2) {
        letters.extend(word.chars().take(each));
    }
    if letters.is_empty() { "?".to_owned() } else { letters }
}

/// The two letters in the outlet's colour. They only repeat the name beside them, so they are
/// hidden from screen readers.
#[component]
pub fn OutletBadge(
    /// Whose letters and colour.
    outlet: OutletName,
) -> Node {
    view! {
        <span class="badge" data-hue=outlet.hue.map(|hue| hue.to_string()) aria-hidden="true">
            {outlet.letters}
        </span>
    }
}

/// Badge and name.
#[component]
pub fn Outlet(
    /// Whose.
    outlet: OutletName,
) -> Node {
    let name = outlet.name.clone();
    view! {
        <span class="outlet">
            <OutletBadge outlet/>
            <bdi class="outlet-name">{name}</bdi>
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_letters_stand_for_a_name() {
        for (name, expect) in [
            ("The Straits Times", "ST"),
            ("Latest AI News", "LA"),
            ("Reuters", "Re"),
            ("unnamed forum post", "uf"),
            ("article by Isidora Yara", "IY"),
            ("The", "Th"),
            ("朝日新聞", "朝日"),
            ("—", "?"),
            ("", "?"),
        ] {
            assert_eq!(letters(name), expect, "{name}");
        }
    }
}
