//! Names by rule: runs of capitalised words that do not begin a sentence.

use super::tally::ArticleTally;
use crate::article::{Form, Role};
use crate::article_text::ArticleText;

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
            for name in names_in(sentence.text) {
                visit(&name);
            }
        }
    }
}

fn names_in(sentence: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut name = String::new();
    for token in sentence.split_whitespace().skip(1) {
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        let capitalised =
            word.chars().next().is_some_and(char::is_uppercase) && word.chars().all(char::is_alphanumeric);
        if capitalised {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
        }
        // A name ends before a small word and after a stop or a comma.
        if !capitalised || token.ends_with(|c: char| !c.is_alphanumeric()) {
            names.push(std::mem::take(&mut name));
        }
    }
    names.push(name);
    names.retain(|name| name.chars().count() >= SHORTEST);
    names
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

    #[test]
    fn names_are_capitalised_words_inside_a_sentence() {
        assert_eq!(
            names_in("Yesterday the port of Old Harbour, near Echo Bay, said No to ships."),
            ["Old Harbour", "Echo Bay"]
        );
        assert!(names_in("Yesterday").is_empty());
        assert!(names_in("").is_empty());
    }
}
