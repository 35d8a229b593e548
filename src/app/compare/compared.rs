//! The articles side by side, and what comparing them found.

mod links;
mod matches;

use crossread_engine::{
    article::{Form, Kind},
    article_text::{ArticleText, BlockText},
    compare::{
        Comparison, Confidence, FigureDifference, MatchState, SentenceRef, compare, figure_differences,
    },
    date::Date,
    extent::Extent,
    library::{DocId, Library},
    view::At,
};

use super::differences::{Difference, differences};
use super::figures::figure_marks;
use crate::texts::compare::Counts;
use matches::by_sentence;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// Two to four articles, their texts and their comparison. Worked out once for a choice of
/// articles; everything else on the screen is read from it.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Which articles, one a column, in order.
    pub docs: Vec<DocId>,
    /// The column, from 1, that links have each of them in; others of a link may not be here.
    linked: Vec<u8>,
    /// Their texts.
    pub texts: Vec<ArticleText<'static>>,
    /// What the comparison found; its columns are those of `docs`.
    pub comparison: Comparison,
    /// For each column and sentence its matches, best first, each with the number of its pair.
    matches: Vec<Vec<Vec<(SentenceRef, usize)>>>,
    /// For each column and sentence what choosing it leads to.
    choices: Vec<Vec<Option<At>>>,
    /// The days of publication, one a column, as far as they are known.
    published: Vec<Option<Date>>,
    /// Worked out when first asked for.
    figure_differences: OnceLock<Vec<FigureDifference>>,
    /// The same.
    figure_marks: OnceLock<BTreeMap<SentenceRef, Vec<Range<usize>>>>,
    /// The same.
    differences: OnceLock<Vec<Difference>>,
}

impl PartialEq for Compared {
    /// The library does not change while the page is open, so the articles decide, and the columns that
    /// links have them in.
    fn eq(&self, other: &Self) -> bool {
        self.docs == other.docs && self.linked == other.linked
    }
}

impl Compared {
    /// Compares articles; `linked` are their columns in links, one after the other where there is none.
    pub fn of(library: &'static Library, docs: Vec<DocId>, linked: Vec<u8>) -> Self {
        let texts: Vec<ArticleText<'static>> = docs.iter().map(|doc| library.text(*doc)).collect();
        let comparison = compare(&texts);
        let published = docs.iter().map(|doc| library.details(*doc).date).collect();
        Self { published, ..Self::new(docs, linked, texts, comparison) }
    }

    /// Makes ready what every sentence on the screen asks for at each click.
    pub(super) fn new(
        docs: Vec<DocId>,
        linked: Vec<u8>,
        texts: Vec<ArticleText<'static>>,
        comparison: Comparison,
    ) -> Self {
        let matches = by_sentence(&comparison);
        let mut compared = Self {
            docs,
            linked,
            texts,
            comparison,
            matches,
            choices: Vec::new(),
            published: Vec::new(),
            figure_differences: OnceLock::new(),
            figure_marks: OnceLock::new(),
            differences: OnceLock::new(),
        };
        let columns = compared.comparison.columns.iter().enumerate();
        compared.choices = columns
            .map(|(column, c)| {
                let sentences = 0..c.sentences.len();
                sentences.map(|sentence| compared.leads_to(SentenceRef { column, sentence })).collect()
            })
            .collect();
        compared
    }

    /// The block that a sentence stands in.
    pub fn block(&self, at: SentenceRef) -> Option<&BlockText<'static>> {
        let place = self.comparison.columns.get(at.column)?.sentences.get(at.sentence)?.place;
        self.texts.get(at.column)?.blocks.get(place.block as usize)
    }

    /// The words of a sentence; empty where there is none.
    pub fn text(&self, at: SentenceRef) -> &'static str {
        let words = || {
            let place = self.comparison.columns.get(at.column)?.sentences.get(at.sentence)?.place;
            self.texts.get(at.column)?.sentence(place)
        };
        words().unwrap_or_default()
    }

    /// The state of a sentence.
    pub fn state(&self, at: SentenceRef) -> MatchState {
        let column = self.comparison.columns.get(at.column);
        column.and_then(|column| column.sentences.get(at.sentence)).map(|s| s.state).unwrap_or_default()
    }

    /// Whether a sentence stands between match and no match, so that a reader may want to see what
    /// comes nearest. A heading says too little for that.
    pub fn is_open_to_doubt(&self, at: SentenceRef) -> bool {
        let column = self.comparison.columns.get(at.column);
        let sentence = column.and_then(|column| column.sentences.get(at.sentence));
        sentence.is_some_and(|of| of.state == MatchState::Unclear && of.form != Form::Heading)
    }

    /// The headline of a column's article, if it has one.
    pub fn headline(&self, column: usize) -> Option<SentenceRef> {
        let first = self.comparison.columns.get(column)?.sentences.first()?;
        (first.place.block == 0).then_some(SentenceRef { column, sentence: 0 })
    }

    /// The number of a sentence in the text of its article, from 1; the headline has none.
    pub fn number(&self, at: SentenceRef) -> Option<usize> {
        let headline = self.headline(at.column);
        (headline != Some(at)).then(|| at.sentence + 1 - usize::from(headline.is_some()))
    }

    /// The language of a column's article, if it is stated.
    pub fn language(&self, column: usize) -> Option<&'static str> {
        self.texts.get(column).map(|text| text.language).filter(|language| !language.is_empty())
    }

    /// The numbers and dates that differ within the pairs.
    pub fn figure_differences(&self) -> &[FigureDifference] {
        let find = || figure_differences(&self.texts, &self.published, &self.comparison.matches());
        self.figure_differences.get_or_init(find)
    }

    /// The numbers and dates of a sentence that are marked while it is not open.
    pub fn figure_marks(&self, at: SentenceRef) -> &[Range<usize>] {
        let marks = self.figure_marks.get_or_init(|| figure_marks(self));
        marks.get(&at).map_or(&[], Vec::as_slice)
    }

    /// Whether any is.
    pub fn has_figure_marks(&self) -> bool {
        !self.figure_marks.get_or_init(|| figure_marks(self)).is_empty()
    }

    /// Where the articles differ, as the page reads.
    pub fn differences(&self) -> &[Difference] {
        self.differences.get_or_init(|| differences(self))
    }

    /// Whether any of the articles is a digest.
    pub fn has_digest(&self) -> bool {
        self.texts.iter().any(|text| text.kind == Kind::Digest)
    }

    /// Whether not all is held of one of the articles.
    pub fn has_cut(&self) -> bool {
        self.texts.iter().any(|text| text.extent != Extent::Full)
    }

    /// How much of one column has a match, and what all of them share.
    pub fn counts(&self, column: usize) -> Counts {
        let mut counts =
            Counts { runs: self.comparison.runs.len(), retold: self.has_digest(), ..Counts::default() };
        let sentences = self.comparison.columns.get(column).map_or(0, |column| column.sentences.len());
        for at in (0..sentences).map(|sentence| SentenceRef { column, sentence }) {
            counts.compared += usize::from(self.state(at) != MatchState::NotCompared);
            counts.matched += usize::from(self.best(at).is_some());
            counts.likely +=
                usize::from(self.matches(at).any(|(_, pair)| pair.confidence == Confidence::Likely));
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};

    #[test]
    fn a_column_counts_its_matched_sentences() {
        let compared = compared(&["It rained.|It poured.", "It poured.|Sun."], &[((0, 2), (1, 1))]);
        let counts = compared.counts(0);
        assert_eq!((counts.compared, counts.matched, counts.likely), (3, 1, 1));
        assert!(compared.pair(at(1, 1), at(0, 2)).is_some());
        assert!(compared.pair(at(1, 1), at(0, 1)).is_none());
    }

    #[test]
    fn sentences_are_numbered_from_1_whether_there_is_a_headline_or_not() {
        let mut compared = compared(&["It rained.|It poured.", "Sun."], &[]);
        assert_eq!([at(0, 0), at(0, 1), at(0, 2)].map(|at| compared.number(at)), [None, Some(1), Some(2)]);
        compared.comparison.columns[0].sentences.remove(0);
        assert_eq!([at(0, 0), at(0, 1)].map(|at| compared.number(at)), [Some(1), Some(2)]);
    }
}
