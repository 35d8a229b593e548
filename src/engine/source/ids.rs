//! Ids of articles.

use super::shape::plain;
use crate::article::Article;
use crate::extent::Extent;
use crate::text::fold;
use crate::text::{is_mark, words};
use std::collections::BTreeMap;

/// More words of a headline than this say no more in an id.
const LONGEST_TITLE: usize = 10;

/// The id of an article that is a whole file: its path without extension, each part as a slug.
pub(super) fn from_path(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let parts: Vec<String> = stem.split('/').map(slug).filter(|part| !part.is_empty()).collect();
    or_unnamed(parts.join("/"))
}

/// The id of an article that is a row of a file: its date and headline.
pub(super) fn from_details(article: &Article) -> String {
    let title: Vec<&str> = article.title.split_whitespace().take(LONGEST_TITLE).collect();
    let date = article.date.map(|date| date.to_string()).unwrap_or_default();
    or_unnamed(slug(&format!("{date} {}", title.join(" "))))
}

/// A stated id: as it is, but without white space and control characters.
pub(super) fn stated(id: &str) -> String {
    let parts: Vec<&str> =
        id.split(|c: char| c.is_whitespace() || c.is_control()).filter(|part| !part.is_empty()).collect();
    parts.join("-").trim_matches('/').to_owned()
}

/// Lower-case letters and digits with `-` between: accents are taken off, letters of other
/// scripts stay, apostrophes go.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            let folded = fold(c.encode_utf8(&mut [0; 4]));
            slug.extend(folded.chars().filter(|c| c.is_alphanumeric() || is_mark(*c)));
        } else if is_mark(c) {
            slug.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        } else if !matches!(c, '\'' | '’' | '‘') && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

fn or_unnamed(id: String) -> String {
    if id.is_empty() { "article".to_owned() } else { id }
}

/// Hands out ids so that each is given once.
#[derive(Default)]
pub(super) struct Register {
    /// Ids that are given, each with the last number that was put behind it.
    given: BTreeMap<String, u64>,
}

impl Register {
    /// The first of `id`, `id-2`, `id-3`, … that is not given yet; now it is.
    pub fn give(&mut self, id: &str) -> String {
        let mut free = id.to_owned();
        while let Some(last) = self.given.get(&free) {
            // Where the search left off last time is kept with the wanted id.
            let number = self.given.get(id).copied().unwrap_or(*last) + 1;
            self.given.insert(id.to_owned(), number);
            free = format!("{id}-{number}");
        }
        self.given.insert(free.clone(), 1);
        free
    }
}

/// What stands for the headline of an article that has none: the first words of its text, as far as
/// these may be passed on. Empty where none may.
pub(super) fn first_words(text: &str, extent: Extent) -> String {
    let open = match extent {
        Extent::Details => return String::new(),
        Extent::Excerpt(most) => words(text).nth(most as usize).map_or(text.len(), |next| next.range.start),
        Extent::Full => text.len(),
    };
    let (text, is_cut) = (&text[..open], open < text.len());
    let words: Vec<&str> = text.split_whitespace().collect();
    let short = words.len() > LONGEST_TITLE + 2;
    let mut title = if short { words[..LONGEST_TITLE].join(" ") } else { words.join(" ") };
    // Scripts without spaces have no words to count.
    if title.chars().count() > 100 {
        title = title.chars().take(40).collect::<String>() + "…";
    } else if short || is_cut {
        title = title.trim_end_matches([',', ';', ':', '.', '–', '—']).to_owned() + "…";
    }
    if plain(&title).is_empty() { "…".to_owned() } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_slugs_part_by_part() {
        for (path, id) in [
            ("the-straits-times/2025-09-26-a.md", "the-straits-times/2025-09-26-a"),
            ("The Post/Über Israel’s Flüsse_2.txt", "the-post/uber-israels-flusse-2"),
            ("Straße.md", "strasse"),
            ("新聞/第一.txt", "新聞/第一"),
            ("हिन्दी.txt", "हिन्दी"),
            ("🙂.txt", "article"),
            ("a//b..md", "a/b"),
            ("../x.md", "x"),
        ] {
            assert_eq!(from_path(path), id);
        }
    }

    #[test]
    fn a_decomposed_name_has_the_id_of_a_composed_one() {
        assert_eq!(from_path("cafe\u{301}.md"), from_path("café.md"));
    }

    #[test]
    fn taken_ids_are_numbered() {
        let mut register = Register::default();
        let given: Vec<String> =
            ["a", "a-2", "a", "a-2", "a", "b"].iter().map(|id| register.give(id)).collect();
        assert_eq!(given, ["a", "a-2", "a-3", "a-2-2", "a-4", "b"]);
    }

    #[test]
    fn first_words_are_cut_short() {
        let text = "Rain fell on the town, and the river rose, until nobody could cross the bridge.";
        let full = |text| first_words(text, Extent::Full);
        assert_eq!(full("Rain fell."), "Rain fell.");
        assert_eq!(full(text), "Rain fell on the town, and the river rose, until…");
        assert_eq!(full(""), "…");
        assert_eq!(first_words(text, Extent::Excerpt(5)), "Rain fell on the town…");
        assert_eq!(first_words("雨が降った。", Extent::Excerpt(2)), "雨が…");
        assert_eq!(first_words(text, Extent::Details), "");
    }
}
