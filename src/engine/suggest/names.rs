//! The names that a reader may want to look for.

use super::tally::ArticleTally;
use crate::article::{Form, Role};
use crate::article_text::ArticleText;
use crate::facts::names::names;

/// A name has at least so many characters.
const SHORTEST: usize = 4;

/// Names that more than one of these articles has, those of most articles first.
pub fn frequent_names(texts: &[ArticleText<'_>]) -> Vec<String> {
    let mut tally = ArticleTally::default();
    for (article, text) in texts.iter().enumerate() {
        visit_names(text, &mut |name| tally.note(name, name, article));
    }
    tally.by_articles(2).into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// Lends the names in the running text of an article one after the other.
pub(super) fn visit_names(text: &ArticleText<'_>, visit: &mut dyn FnMut(&str)) {
    for sentence in text.sentences() {
        if sentence.role == Role::Body && sentence.form == Form::Paragraph {
            for name in names(sentence.text) {
                // A first word may have its capital from its place.
                let text = sentence.text.get(name.range).filter(|_| !name.begins).unwrap_or_default();
                if text.chars().count() >= SHORTEST {
                    visit(text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};

    #[test]
    fn the_names_of_most_articles_come_first() {
        let article = |text: &str| Article { blocks: vec![Block::paragraph(text)], ..Article::default() };
        let articles = [
            article("In town Echo Bay met Gazette people."),
            article("So said Gazette staff of Echo Bay."),
            article("Then came Gazette news of Harbour."),
        ];
        let texts: Vec<_> = articles.iter().map(ArticleText::of).collect();
        assert_eq!(frequent_names(&texts), ["Gazette", "Echo Bay"]);
    }
}
