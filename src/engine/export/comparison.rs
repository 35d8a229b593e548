//! A comparison to be taken along: everything that was found between articles, as JSON, as a table
//! and as a text to read.
//!
//! All three say for each finding in which articles and at which places it stands, and in which of
//! the articles it was not found. Places are anchors as links carry them.

mod findings;
mod json;
mod markdown;
mod words;

use super::{Method, table_csv};
use crate::article_text::{ArticleText, Sentence};
use crate::compare::{
    Comparison, Match, Pair, SentenceRef, Told, Why, Wording, added_names, compare, figure_rows, matrix,
    name_rows, quotes, shared_wording,
};
use crate::library::{DocId, Library};

/// What a comparison found.
pub struct ComparisonRecord<'a> {
    library: &'a Library,
    docs: Vec<DocId>,
    texts: Vec<ArticleText<'a>>,
    /// Of each article, as in [`ArticleText::sentences`].
    sentences: Vec<Vec<Sentence<'a>>>,
    comparison: Comparison,
    told: Told,
}

impl<'a> ComparisonRecord<'a> {
    /// Compares these articles, each with each. Some milliseconds for four of them; the time grows
    /// with the square of their number. Statements are gathered from the first
    /// [`MOST_ARTICLES`](crate::compare::MOST_ARTICLES).
    pub fn of(library: &'a Library, docs: &[DocId]) -> Self {
        let texts: Vec<ArticleText<'a>> = docs.iter().map(|&doc| library.text(doc)).collect();
        let published: Vec<_> = docs.iter().map(|&doc| library.details(doc).date).collect();
        let comparison = compare(&texts);
        let matches = comparison.matches();
        let told = Told {
            matrix: matrix(&texts),
            quotes: quotes(&texts),
            figures: figure_rows(&texts, &published, &matches),
            added: added_names(&texts, &matches),
            names: name_rows(&texts),
        };
        Self::new(library, docs, texts, comparison, told)
    }

    /// The record of facts that are gathered already. Its matches do not say what their sentences
    /// share, and there are no scores of other sentences; shared wording is looked for.
    pub fn of_told(library: &'a Library, docs: &[DocId], told: Told) -> Self {
        let texts: Vec<ArticleText<'a>> = docs.iter().map(|&doc| library.text(doc)).collect();
        let mut comparison = shared_wording(&texts);
        for &Match { left, right, score, confidence, wording } in &told.matrix.matches {
            comparison.pairs.push(Pair { left, right, score, confidence, wording, why: Why::default() });
        }
        Self::new(library, docs, texts, comparison, told)
    }

    fn new(
        library: &'a Library,
        docs: &[DocId],
        texts: Vec<ArticleText<'a>>,
        comparison: Comparison,
        told: Told,
    ) -> Self {
        let sentences = texts.iter().map(|text| text.sentences().collect()).collect();
        Self { library, docs: docs.to_vec(), texts, sentences, comparison, told }
    }

    /// All of it, as the README describes; `all_scores` adds the score of every two sentences.
    pub fn json(&self, method: &Method, all_scores: bool) -> String {
        json::json(self, method, all_scores)
    }

    /// A row for each place of each finding, and for each article in which one was not found.
    pub fn csv(&self, method: &Method) -> String {
        let header = [
            "finding", "number", "says", "score", "id", "headline", "outlet", "date", "place", "text",
            "note", "wording",
        ];
        table_csv(&header, &findings::table(self), method)
    }

    /// A text in Markdown (`CommonMark`), one section a kind of finding.
    pub fn markdown(&self, method: &Method) -> String {
        markdown::markdown(self, method)
    }

    fn sentence(&self, at: SentenceRef) -> Option<Sentence<'a>> {
        self.sentences.get(at.column)?.get(at.sentence).copied()
    }

    /// The anchor and the words of a sentence.
    fn place(&self, at: SentenceRef) -> (String, String) {
        let Some(sentence) = self.sentence(at) else {
            return Default::default();
        };
        let anchor = self.texts.get(at.column).and_then(|text| text.anchor(sentence.place));
        (anchor.map(|anchor| anchor.to_string()).unwrap_or_default(), sentence.text.to_owned())
    }
}

/// What the page calls a grade.
fn grade(wording: Option<Wording>) -> Option<&'static str> {
    Some(match wording? {
        Wording::SameWords => "same words",
        Wording::Reworded => "reworded",
        Wording::PerhapsRelated => "perhaps related",
    })
}

/// A score from 0 to 1 in thousandths, as a decimal number.
fn score(score: f32) -> String {
    super::decimal((score * 1000.0 + 0.5) as i64)
}

#[cfg(test)]
mod tests;
