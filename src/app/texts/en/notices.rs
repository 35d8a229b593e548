//! Notices about links and about what is not shown.

use super::{PRODUCT, articles, list, number, quoted};
use crate::library::VERSION;
use crossread_engine::{library::Facet, view::Unknown};

/// What the notices are called.
pub const NOTICES: &str = "About this link";
/// The link was made with other articles.
pub const OTHER_EDITION: &str =
    "This link was made with another edition of these articles. Some of it may look different here.";
/// The link was made with another version of this program.
pub fn other_version(version: &str) -> String {
    format!(
        "This link was made with {PRODUCT} {}; this is {VERSION}. Some of it may look different here.",
        short(version)
    )
}
/// The passage of a link is not in the article any more.
pub const PASSAGE_GONE: &str =
    "The passage that this link names is not in the article any more. Here is the article from its top.";
/// The passage of a link has other words now.
pub const PASSAGE_CHANGED: &str =
    "The passage that this link names has changed. What stands in its place now is marked.";

/// Parts of the link that could not be read, as key and value.
pub fn dropped(parts: &[(String, String)]) -> String {
    let parts: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={}", short(value))).collect();
    let these = if parts.len() == 1 { "This part of the link was" } else { "These parts of the link were" };
    format!("{these} not understood and left out: {}.", list(&first_of(parts)))
}

/// What the link names and these articles do not have.
pub fn unknown(unknown: &[Unknown]) -> String {
    let (mut ids, mut values) = (Vec::new(), Vec::new());
    for part in unknown {
        match part {
            Unknown::Article(id) => ids.push(quoted(&short(id))),
            Unknown::Value(facet, name) => {
                let what = match facet {
                    Facet::Outlet => "the outlet",
                    Facet::Author => "the author",
                    Facet::Tag => "the tag",
                    Facet::Language => "the language",
                    Facet::Length => "the length",
                };
                values.push(format!("{what} {}", quoted(&short(name))));
            }
        }
    }
    let mut said = Vec::new();
    let (articles, is, it_was) =
        if ids.len() == 1 { ("article", "is", "it was") } else { ("articles", "are", "they were") };
    if !ids.is_empty() {
        said.push(format!(
            "The link asks for the {articles} {}, which {is} not among these. Perhaps {it_was} added on another device; \
             such articles stay there.",
            list(&first_of(ids))
        ));
    }
    if !values.is_empty() {
        let values = list(&first_of(values));
        said.push(format!("The link asks for {values}, which none of these articles has."));
    }
    said.join(" ")
}

/// Of many names the first, and how many more there are.
fn first_of(mut names: Vec<String>) -> Vec<String> {
    const MOST: usize = 6;
    let more = names.len().saturating_sub(MOST);
    if more > 1 {
        names.truncate(MOST);
        names.push(format!("{} more", number(more)));
    }
    names
}

/// Articles that a date filter cannot place.
pub fn undated(n: usize) -> String {
    let state = if n == 1 { "states" } else { "state" };
    let it = if n == 1 { "it is" } else { "they are" };
    format!("{} that would fit {state} no date, so {it} not shown.", articles(n))
}

/// The link that takes the date filter off.
pub const WITHOUT_DATES: &str = "Take the date filter off";

/// At most sixty characters of a value that a link brought.
fn short(value: &str) -> String {
    const MOST: usize = 60;
    if value.chars().count() <= MOST {
        return value.to_owned();
    }
    let start: String = value.chars().take(MOST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_any_length_is_named_briefly() {
        let notice = dropped(&[("sort".into(), "x".repeat(60_000))]);
        assert!(notice.starts_with("This part of the link was not understood"));
        assert!(notice.chars().count() < 140);
        let both = dropped(&[("sort".into(), "up".into()), ("from".into(), "soon".into())]);
        assert_eq!(both, "These parts of the link were not understood and left out: sort=up and from=soon.");
        let many: Vec<_> = (0..2_000).map(|n| ("sort".to_owned(), n.to_string())).collect();
        assert!(dropped(&many).ends_with("sort=5 and 1,994 more."), "{}", dropped(&many));
    }

    #[test]
    fn all_that_is_not_here_is_named_in_one_notice() {
        let article = |id: &str| Unknown::Article(id.into());
        assert!(
            unknown(&[article("a")])
                .starts_with("The link asks for the article “a”, which is not among these.")
        );
        let both = unknown(&[article("a"), article("b"), Unknown::Value(Facet::Outlet, "Echo".into())]);
        assert!(
            both.starts_with("The link asks for the articles “a” and “b”, which are not among these."),
            "{both}"
        );
        assert!(
            both.ends_with("The link asks for the outlet “Echo”, which none of these articles has."),
            "{both}"
        );
        let many: Vec<Unknown> = (0..1000).map(|n| article(&n.to_string())).collect();
        assert!(unknown(&many).contains("“5” and 994 more, which"));
    }

    #[test]
    fn one_and_many_undated_articles_read_right() {
        assert_eq!(undated(1), "1 article that would fit states no date, so it is not shown.");
        assert_eq!(undated(4), "4 articles that would fit state no date, so they are not shown.");
    }
}
