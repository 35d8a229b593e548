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
    /// Where the file states that it holds only the beginning of the article, or nothing of it: the
    /// words of the whole article's text. 0 where it holds all.
    pub excerpt_of: u32,
    /// Where its corpus is to have it: the lowest number first, and those without one behind, by
    /// id. It decides wherever nothing else does, as among articles of one day.
    pub order: Option<u32>,
    /// The text, in reading order, without the headline.
    pub blocks: Vec<Block>,
}

impl Article {
    /// Where it stands among the articles of its corpus, to be compared.
    pub(crate) fn place(&self) -> (bool, Option<u32>, &str) {
        (self.order.is_none(), self.order, &self.id)
    }
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

/// What each form is called in files, as part of the article itself and as other text on the page.
const FORMS: [(Form, [&str; 2]); 5] = [
    (Form::Heading, ["heading", "other heading"]),
    (Form::Paragraph, ["paragraph", "other paragraph"]),
    (Form::ListItem, ["list item", "other list item"]),
    (Form::Quotation, ["quotation", "other quotation"]),
    (Form::Caption, ["caption", "other caption"]),
];

impl Form {
    /// What files call a block of this form; `aside` where it is other text on the page.
    pub fn name(self, aside: bool) -> &'static str {
        let (_, names) = FORMS[self as usize];
        names[usize::from(aside)]
    }

    /// The form and role of a block that a file calls so; `None` for other words.
    pub fn named(name: &str) -> Option<(Self, Role)> {
        FORMS.into_iter().find_map(|(form, [own, aside])| match name {
            _ if name == own => Some((form, Role::Body)),
            _ if name == aside => Some((form, Role::Aside)),
            _ => None,
        })
    }
}

impl Block {
    /// A body paragraph of this text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self { form: Form::Paragraph, role: Role::Body, text: text.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_by_its_name() {
        for (form, [own, aside]) in FORMS {
            assert_eq!((form.name(false), form.name(true)), (own, aside));
            assert_eq!(Form::named(own), Some((form, Role::Body)));
            assert_eq!(Form::named(aside), Some((form, Role::Aside)));
        }
        assert_eq!(Form::named("poem"), None);
    }
}
