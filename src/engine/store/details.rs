//! An article's details: everything but its text.

use super::{Reader, Writer};
use crate::article::{Article, Kind};
use crate::date::Date;

/// The details of one compiled article.
#[derive(Clone, Debug, Default)]
pub struct Details<'a> {
    /// Unique in its corpus.
    pub id: &'a str,
    /// The headline.
    pub title: &'a str,
    /// Who published it; `None` where it is not stated.
    pub outlet: Option<&'a str>,
    /// What to call the article where its outlet is not stated.
    pub label: Option<&'a str>,
    /// The agency the text is credited to.
    pub agency: Option<&'a str>,
    /// BCP 47 tag, lower case.
    pub language: Option<&'a str>,
    /// Where it was published.
    pub url: Option<&'a str>,
    /// The licence that the file states.
    pub licence: Option<&'a str>,
    /// The byline, one entry an author.
    pub authors: Vec<&'a str>,
    /// The file's own tags.
    pub tags: Vec<&'a str>,
    /// Day of publication.
    pub date: Option<Date>,
    /// Whether the wording is the article's own.
    pub kind: Kind,
    /// Words of headline, text and asides.
    pub words: usize,
}

impl<'a> Details<'a> {
    /// What to call where the article comes from: its outlet, else its label.
    pub fn name(&self) -> Option<&'a str> {
        self.outlet.or(self.label)
    }
}

/// Appends the strings of an article's details that stand nowhere else.
pub(crate) fn write_details(writer: &mut Writer, article: &Article) {
    writer.text(&article.id);
    // An article without an outlet is filed under its label.
    let label = article.label.clone().filter(|_| article.outlet.is_some());
    for field in [&label, &article.agency, &article.language, &article.url, &article.licence] {
        writer.maybe_text(field.as_deref());
    }
    writer.texts(&article.authors);
    writer.texts(&article.tags);
    writer.varint(u32::from(article.kind == Kind::Digest));
}

impl<'a> Details<'a> {
    /// Reads what [`write_details`] wrote; the rest stands elsewhere.
    pub(crate) fn read(mut reader: Reader<'a>) -> Option<Self> {
        Some(Self {
            id: reader.text()?,
            title: "",
            outlet: None,
            label: reader.maybe_text()?,
            agency: reader.maybe_text()?,
            language: reader.maybe_text()?,
            url: reader.maybe_text()?,
            licence: reader.maybe_text()?,
            authors: reader.texts()?,
            tags: reader.texts()?,
            kind: if reader.varint()? == 1 { Kind::Digest } else { Kind::Original },
            date: None,
            words: 0,
        })
    }
}
