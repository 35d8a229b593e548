//! What corpus.toml says of single paragraphs: set aside, or kept whatever the rules say.

use super::draft::FileReport;
use super::shape::plain;
use crate::article::{Article, Block, Role};

/// What is said of the paragraphs of some files. Each text is the beginning of a paragraph, as
/// [`plain`] writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markings {
    /// Paragraphs that are furniture.
    set_aside: Vec<Beginning>,
    /// Paragraphs that belong to the article.
    keep: Vec<Beginning>,
}

/// How a paragraph begins, and where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Beginning {
    written: String,
    plain: String,
    line: Option<u32>,
}

impl Markings {
    /// Notes that paragraphs with this beginning are set aside, or kept.
    pub fn add(&mut self, written: &str, is_kept: bool, line: Option<u32>) {
        let beginning = Beginning { written: written.to_owned(), plain: plain(written), line };
        if beginning.plain.is_empty() {
            return;
        }
        if is_kept { self.keep.push(beginning) } else { self.set_aside.push(beginning) }
    }

    /// These and those of `other`.
    pub fn extend(&mut self, other: &Self) {
        self.set_aside.extend_from_slice(&other.set_aside);
        self.keep.extend_from_slice(&other.keep);
    }

    /// Makes the paragraphs that are kept the article's own. What a reader set aside is this at once, so
    /// that an article is not left out of which nothing but this is left.
    pub fn keep(&self, blocks: &mut [Block]) {
        for block in blocks.iter_mut().filter(|_| !self.keep.is_empty()) {
            let text = plain(&block.text);
            if self.keep.iter().any(|beginning| beginning.fits(&text)) {
                block.role = Role::Body;
            }
        }
    }

    /// Marks the paragraphs of an article; where a paragraph is both set aside and kept, it is kept.
    pub fn mark(&self, article: &mut Article) {
        for block in &mut article.blocks {
            let text = plain(&block.text);
            let begins = |list: &[Beginning]| list.iter().any(|beginning| beginning.fits(&text));
            if begins(&self.keep) {
                block.role = Role::Body;
            } else if begins(&self.set_aside) {
                block.role = Role::Furniture;
            }
        }
    }

    /// Reports beginnings that no paragraph of these articles has.
    pub fn report_unused(&self, articles: &[&Article], report: &mut FileReport) {
        let blocks = articles.iter().flat_map(|article| &article.blocks);
        let texts: Vec<String> = blocks.map(|block| plain(&block.text)).collect();
        for beginning in self.set_aside.iter().chain(&self.keep) {
            if !texts.iter().any(|text| beginning.fits(text)) {
                report.warning(
                    beginning.line,
                    format!("No paragraph begins with \"{}\".", beginning.written),
                    "Copy its first words from the page; case, accents and punctuation do not matter.",
                );
            }
        }
    }
}

impl Beginning {
    fn fits(&self, text: &str) -> bool {
        let rest = text.strip_prefix(&self.plain);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_marked_by_their_first_words_and_keeping_wins() {
        let mut markings = Markings::default();
        markings.add("Sign up!", false, None);
        markings.add("sign up for the race", true, None);
        markings.add("…", false, None);
        let mut article = Article {
            blocks: ["SIGN UP now.", "Sign upon arrival.", "Sign up for the race, said Roe."]
                .map(Block::paragraph)
                .to_vec(),
            ..Article::default()
        };
        article.blocks[2].role = Role::Furniture;
        markings.mark(&mut article);
        let roles: Vec<Role> = article.blocks.iter().map(|block| block.role).collect();
        assert_eq!(roles, [Role::Furniture, Role::Body, Role::Body]);
    }
}
