//! What an article is, between reading it from a file and compiling it.

use crate::date::Date;
use crate::extent::Extent;

/// One article as `source` read it: its details and its text in blocks.
///
/// A field that the file does not state is `None` (or empty), never a guess: the page then
/// says "not stated".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Unique in its corpus: the file's path without extension, as a slug, or an explicit `id`.
    pub id: String,
    /// Earlier ids under which links still find the article.
    pub aliases: Vec<String>,
    /// The headline.
    pub title: String,
    /// Who published it, as far as the file tells.
    pub outlet: Option<String>,
    /// What to call the article where its outlet is not stated ("unnamed forum post").
    pub label: Option<String>,
    /// The byline: one entry an author.
    pub authors: Vec<String>,
    /// The agency that the text is credited to ("Reuters"), which is not its outlet.
    pub agency: Option<String>,
    /// Day of publication.
    pub date: Option<Date>,
    /// BCP 47 tag, lower case ("en", "pt-br").
    pub language: Option<String>,
    /// Where the article was published.
    pub url: Option<String>,
    /// The file's own tags.
    pub tags: Vec<String>,
    /// Whether this is the article itself or a retelling.
    pub kind: Kind,
    /// The licence that the file states for its text: under which terms it may be passed on.
    pub licence: Option<String>,
    /// Whose the text is, as the file states it ("© 2025 The Echo"); no leave to pass it on.
    pub rights: Option<String>,
    /// How much of the text may be compiled.
    pub extent: Extent,
    /// The text, in reading order, without the headline.
    pub blocks: Vec<Block>,
}

/// Whether the text is the article's own or a retelling of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The article's own wording.
    #[default]
    Original,
    /// Retold in our words; only headline and quotations are the article's own. Findings about
    /// wording count only those.
    Digest,
}

/// A piece of the text that stands by itself on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// How it is set.
    pub form: Form,
    /// Whether it belongs to the article.
    pub role: Role,
    /// Its words: one paragraph, no line breaks, no markup.
    pub text: String,
}

/// How a block is set on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A sub-heading.
    Heading,
    /// A paragraph.
    #[default]
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A paragraph set as a quotation.
    Quotation,
    /// The words under a picture.
    Caption,
}

/// Whether a block belongs to the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// The article itself: searched and compared.
    #[default]
    Body,
    /// Other text on the page (caption, second item, reader's comment): searched, compared and
    /// labelled as such.
    Aside,
    /// What a website puts around an article (menus, "leave a comment", advertisements): out of
    /// search and comparison, shown greyed on demand.
    Furniture,
}

impl Block {
    /// A body paragraph of this text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self { form: Form::Paragraph, role: Role::Body, text: text.into() }
    }
}
