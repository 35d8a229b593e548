//! Numbers and dates that differ between two matched sentences.

use super::mentions::mentions;
use super::{FigureMention, Links, Match};
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::facts::figures::Verdict;

/// Two figures of matched sentences that cannot both hold of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureDifference {
    /// The figure in the earlier column.
    pub left: FigureMention,
    /// The figure in the later column.
    pub right: FigureMention,
}

/// The numbers and dates that differ within the pairs, pair by pair in their order. A verdict of
/// "different" asks for as much here as in [`figure_rows`](super::figure_rows()); `published` is
/// as there.
pub fn figure_differences(
    articles: &[ArticleText<'_>],
    published: &[Option<Date>],
    matches: &[Match],
) -> Vec<FigureDifference> {
    let mentions = mentions(articles, published);
    let mut differences = Vec::new();
    for (a, b, verdict) in Links::of(&mentions, matches).judged {
        if verdict == Verdict::Different {
            let mention =
                |at: usize| FigureMention { at: mentions[at].at, figure: mentions[at].figure.clone() };
            differences.push(FigureDifference { left: mention(a), right: mention(b) });
        }
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use crate::compare::compare;

    fn differing(left: &str, right: &str) -> Vec<[String; 2]> {
        let article = |text: &str| Article {
            blocks: vec![Block::paragraph(text)],
            language: Some("en".into()),
            ..Article::default()
        };
        let articles = [article(left), article(right)];
        let texts = [ArticleText::of(&articles[0]), ArticleText::of(&articles[1])];
        let differences = figure_differences(&texts, &[], &compare(&texts).matches());
        let words = |mention: &FigureMention, text: &str| text[mention.figure.range.clone()].to_owned();
        differences.iter().map(|pair| [words(&pair.left, left), words(&pair.right, right)]).collect()
    }

    #[test]
    fn only_what_cannot_both_hold_of_one_thing_differs() {
        let left = "The flood in Marrow destroyed 240 houses and two barns on Thursday, the mayor said.";
        let right = "The mayor said the Marrow flood destroyed 310 houses and 2 barns on Sept 26.";
        assert_eq!(differing(left, right), [["240", "310"]]);
        let rounded = "The mayor said the Marrow flood destroyed about 250 houses and two barns on Friday.";
        assert_eq!(differing(left, rounded), [["Thursday", "Friday"]]);
    }
}
