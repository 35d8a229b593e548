//! Names that one article adds to another's: "the Netherlands" beside "the Netherlands and
//! Ireland". It is more detail, never a difference.
//!
//! Looked at are lists of names in one sentence (`A and B`, `A, B and C`) of which another
//! article has some in a sentence on the same thing, and the rest nowhere in its text.

mod lists;

use super::comparison::SentenceRef;
use super::matched::Match;
use crate::article_text::ArticleText;
use lists::List;
pub(super) use lists::{Sentence, read};
use std::ops::Range;

/// A list of names that is longer in one article than in another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedNames {
    /// The sentence with the longer list.
    pub fuller: SentenceRef,
    /// Names that both have: byte ranges in the fuller sentence, in order.
    pub shared: Vec<Range<usize>>,
    /// Names that stand nowhere in the other article: byte ranges in the fuller sentence, in order.
    pub added: Vec<Range<usize>>,
    /// The other article's sentence.
    pub shorter: SentenceRef,
    /// The shared names there: byte ranges in that sentence, one for each of `shared`.
    pub there: Vec<Range<usize>>,
}

impl AddedNames {
    /// Whether two articles lack the same names of the same sentence, which is told once. In a list of added
    /// names such ones follow each other.
    pub fn is_told_with(&self, other: &Self) -> bool {
        self.fuller == other.fuller && self.added == other.added
    }
}

/// Sentences that do not match speak of the same thing from so many shared content words on, the
/// names themselves left out.
const SHARED_WORDS: usize = 3;

/// All lists of names that one article adds to, in order of the fuller sentence, then of the other
/// article.
pub fn added_names(articles: &[ArticleText<'_>], matches: &[Match]) -> Vec<AddedNames> {
    let mut columns: Vec<Vec<Sentence<'_>>> = Vec::new();
    for article in articles {
        columns.push(read(article));
    }
    let mut found = Vec::new();
    for column in 0..columns.len() {
        find_added(&columns, column, matches, &mut found);
    }
    found
}

/// Finds the lists of one column that are longer than another article's.
pub(super) fn find_added(
    columns: &[Vec<Sentence<'_>>],
    column: usize,
    matches: &[Match],
    found: &mut Vec<AddedNames>,
) {
    for (index, sentence) in columns[column].iter().enumerate() {
        let fuller = SentenceRef { column, sentence: index };
        for list in sentence.lists() {
            for (other, there) in columns.iter().enumerate() {
                if other != column {
                    found.extend(compare_list((fuller, sentence), &list, (other, there), matches));
                }
            }
        }
    }
}

fn compare_list(
    (fuller, sentence): (SentenceRef, &Sentence<'_>),
    list: &List,
    (column, others): (usize, &[Sentence<'_>]),
    matches: &[Match],
) -> Option<AddedNames> {
    // "Mayor Ann Roe" is stated where "Ann Roe" is, and "Roe".
    let stated = |name: &Range<usize>| {
        let mut ends = name.clone().map(|start| start..name.end);
        ends.any(|end| others.iter().any(|other| other.find(sentence, &end).is_some()))
    };
    let added: Vec<&Range<usize>> = list.iter().filter(|name| !stated(name)).collect();
    if added.is_empty() || added.len() == list.len() {
        return None;
    }
    let mut best: Option<((bool, usize), AddedNames)> = None;
    for (index, other) in others.iter().enumerate() {
        let shorter = SentenceRef { column, sentence: index };
        let (mut shared, mut there) = (Vec::new(), Vec::new());
        for name in list {
            if let Some(at) = other.find(sentence, name) {
                shared.push(sentence.bytes(name));
                there.push(other.bytes(&at));
            }
        }
        if shared.is_empty() {
            continue;
        }
        let is_matched = matches
            .iter()
            .any(|found| (found.left, found.right) == (fuller.min(shorter), fuller.max(shorter)));
        let common = sentence.common_words(other, list);
        let rank = (is_matched, common);
        let fits = is_matched || common >= SHARED_WORDS;
        if fits && best.as_ref().is_none_or(|(best, _)| rank > *best) {
            let added = added.iter().map(|name| sentence.bytes(name)).collect();
            best = Some((rank, AddedNames { fuller, shared, added, shorter, there }));
        }
    }
    best.map(|(_, names)| names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block};
    use crate::compare::compare;

    fn shown(left: &[&str], right: &[&str]) -> Vec<String> {
        let articles = [left, right].map(|sentences| Article {
            blocks: sentences.iter().map(|text| Block::paragraph(*text)).collect(),
            ..Article::default()
        });
        let texts = [ArticleText::of(&articles[0]), ArticleText::of(&articles[1])];
        let text = |at: SentenceRef, ranges: &[Range<usize>]| {
            let sentence = texts[at.column].sentences().nth(at.sentence).unwrap().text;
            ranges.iter().map(|range| &sentence[range.clone()]).collect::<Vec<_>>().join(", ")
        };
        added_names(&texts, &compare(&texts).matches())
            .iter()
            .map(|names| {
                let (shared, added) = (text(names.fuller, &names.shared), text(names.fuller, &names.added));
                format!("{shared} + {added} | {}", text(names.shorter, &names.there))
            })
            .collect()
    }

    #[test]
    fn a_name_that_one_article_adds_to_a_list_is_found() {
        assert_eq!(
            shown(
                &["The ferry company stores its spare engines in Tarn."],
                &["Spare engines of the ferry company are stored in Tarn and Upper Marrow."],
            ),
            ["Tarn + Upper Marrow | Tarn"]
        );
        assert_eq!(
            shown(
                &["The probe was run by the Herald, Coastwire and the Tarn Times."],
                &["Reporters of the Herald and Coastwire ran the probe."],
            ),
            ["Herald, Coastwire + Tarn Times | Herald, Coastwire"]
        );
    }

    #[test]
    fn a_name_that_the_other_article_has_elsewhere_is_not_added() {
        let fuller = ["Spare engines of the ferry company are stored in Tarn and Marrow."];
        let elsewhere = ["The ferry company stores its spare engines in Tarn.", "It began in Marrow."];
        assert!(shown(&elsewhere, &fuller).is_empty());
        let titled = ["The council of Tarn and Mayor Ann Roe opened the new ferry pier."];
        assert!(
            shown(&titled, &["In Tarn Ann Roe spoke.", "The council opened the new ferry pier in Tarn."])
                .is_empty()
        );
        assert!(shown(&["Choirs sang in Tarn."], &fuller).is_empty());
    }
}
