//! The details of an article, as files state them.

mod address;
pub(super) mod byline;
mod date_forms;
mod date_tokens;
pub(super) mod dates;
pub(super) mod entries;
mod key_names;
mod keys;
pub(super) mod names;
mod written_list;

pub(super) use address::{host, is_url};
pub(super) use date_tokens::names_no_day;
pub(super) use key_names::{TEXT, TITLE, first_name, is_known};
pub(super) use keys::{read, states_date};

use crate::article::{Article, Kind};
use crate::date::Date;

/// What is stated of an article; everything else is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Details {
    pub id: Option<String>,
    pub aliases: Vec<String>,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub label: Option<String>,
    pub authors: Vec<String>,
    pub agency: Option<String>,
    pub date: Option<Date>,
    pub language: Option<String>,
    pub url: Option<String>,
    pub tags: Vec<String>,
    pub kind: Option<Kind>,
    pub licence: Option<String>,
    pub rights: Option<String>,
    /// Words of the whole text, of which the file holds an excerpt or nothing.
    pub excerpt_of: Option<u32>,
    /// Whether it is not to be published yet.
    pub is_draft: Option<bool>,
}

impl Details {
    /// These details, with what `other` states in place of what they state.
    pub fn overridden_by(self, other: &Self) -> Self {
        let text = |own: Option<String>, other: &Option<String>| other.clone().or(own);
        let list = |own: Vec<String>, other: &Vec<String>| {
            if other.is_empty() { own } else { other.clone() }
        };
        Self {
            id: text(self.id, &other.id),
            aliases: list(self.aliases, &other.aliases),
            title: text(self.title, &other.title),
            outlet: text(self.outlet, &other.outlet),
            label: text(self.label, &other.label),
            authors: list(self.authors, &other.authors),
            agency: text(self.agency, &other.agency),
            date: other.date.or(self.date),
            language: text(self.language, &other.language),
            url: text(self.url, &other.url),
            tags: list(self.tags, &other.tags),
            kind: other.kind.or(self.kind),
            licence: text(self.licence, &other.licence),
            rights: text(self.rights, &other.rights),
            excerpt_of: other.excerpt_of.or(self.excerpt_of),
            is_draft: other.is_draft.or(self.is_draft),
        }
    }

    /// An article with these details and no text yet; its id is the stated one or empty.
    pub fn into_article(self) -> Article {
        Article {
            id: self.id.unwrap_or_default(),
            aliases: self.aliases,
            title: self.title.unwrap_or_default(),
            outlet: self.outlet,
            label: self.label,
            authors: self.authors,
            agency: self.agency,
            date: self.date,
            language: self.language,
            url: self.url,
            tags: self.tags,
            kind: self.kind.unwrap_or_default(),
            licence: self.licence,
            rights: self.rights,
            excerpt_of: self.excerpt_of.unwrap_or_default(),
            ..Article::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overrides_wins_and_the_rest_stays() {
        let own = Details { title: Some("a".into()), outlet: Some("b".into()), ..Details::default() };
        let other = Details { outlet: Some("c".into()), ..Details::default() };
        let both = own.overridden_by(&other);
        assert_eq!((both.title.as_deref(), both.outlet.as_deref()), (Some("a"), Some("c")));
    }
}
