//! An article's details: everything but its text.

use super::{Reader, Writer};
use crate::article::{Article, Kind};
use crate::date::Date;
use crate::extent::Extent;

/// The details of one compiled article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// Whose the text is, as the file states it.
    pub rights: Option<&'a str>,
    /// The byline, one entry an author.
    pub authors: Vec<&'a str>,
    /// The file's own tags.
    pub tags: Vec<&'a str>,
    /// Day of publication.
    pub date: Option<Date>,
    /// Whether the wording is the article's own.
    pub kind: Kind,
    /// How much of the text is held.
    pub extent: Extent,
    /// Words of the article's own text before it was cut; 0 where all of it is held.
    pub full_words: usize,
    /// Words of headline, text and asides.
    pub words: usize,
}

impl<'a> Details<'a> {
    /// What to call where the article comes from: its outlet, else its label.
    pub fn name(&self) -> Option<&'a str> {
        self.outlet.or(self.label)
    }
}

/// Appends what stands nowhere else of an article's details. Of an article that is cut, `full_words`
/// are the words of its own text before.
pub(crate) fn write_details(writer: &mut Writer, article: &Article, full_words: u32) {
    writer.text(&article.id);
    // An article without an outlet is filed under its label.
    let label = article.label.clone().filter(|_| article.outlet.is_some());
    for field in [&label, &article.agency, &article.language, &article.url, &article.licence, &article.rights]
    {
        writer.maybe_text(field.as_deref());
    }
    writer.texts(&article.authors);
    writer.texts(&article.tags);
    // One number for all of it, since nearly all articles are held in full and in their own words.
    let extent = match article.extent {
        Extent::Full => FULL,
        Extent::Excerpt(_) => EXCERPT,
        Extent::Details => DETAILS,
    };
    writer.varint(u32::from(article.kind == Kind::Digest) + 2 * extent);
    if extent != FULL {
        writer.varint(if let Extent::Excerpt(words) = article.extent { words } else { 0 });
        writer.varint(full_words);
    }
}

const FULL: u32 = 0;
const EXCERPT: u32 = 1;
const DETAILS: u32 = 2;

impl<'a> Details<'a> {
    /// Reads what [`write_details`] wrote; the rest stands elsewhere.
    pub(crate) fn read(mut reader: Reader<'a>) -> Option<Self> {
        let mut details = Self {
            id: reader.text()?,
            label: reader.maybe_text()?,
            agency: reader.maybe_text()?,
            language: reader.maybe_text()?,
            url: reader.maybe_text()?,
            licence: reader.maybe_text()?,
            rights: reader.maybe_text()?,
            authors: reader.texts()?,
            tags: reader.texts()?,
            ..Self::default()
        };
        let number = reader.varint()?;
        if number % 2 == 1 {
            details.kind = Kind::Digest;
        }
        if number / 2 != FULL {
            let words = reader.varint()?;
            details.extent = if number / 2 == EXCERPT { Extent::Excerpt(words) } else { Extent::Details };
            details.full_words = reader.varint()? as usize;
        }
        Some(details)
    }
}
