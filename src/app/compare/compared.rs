//! The articles side by side, and what comparing them found.

use crossread_engine::{
    anchor::{Anchor, Found},
    article::{Form, Kind},
    article_text::{ArticleText, BlockText},
    compare::{
        Comparison, Confidence, FigureDifference, MatchState, Pair, SentenceRef, compare, figure_differences,
    },
    date::Date,
    extent::Extent,
    library::{DocId, Library},
    order::sort_by,
    view::{At, Spot},
};

use super::differences::{Difference, differences};
use super::figures::figure_marks;
use crate::texts::compare::Counts;
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
        let matches = matches(&comparison);
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

    /// What a link to one sentence, or to two of different articles, carries.
    pub fn link(&self, first: SentenceRef, second: Option<SentenceRef>) -> Option<At> {
        let second = match second {
            Some(second) => Some(self.spot(second)?),
            None => None,
        };
        Some(At { first: self.spot(first)?, second })
    }

    /// What choosing a sentence leads to: itself and its best match, or itself alone where
    /// nothing answers it. Nothing where the comparison claims nothing.
    pub fn choosing(&self, at: SentenceRef) -> Option<At> {
        *self.choices.get(at.column)?.get(at.sentence)?
    }

    /// The sentences that answer one, best first.
    pub fn matches(&self, at: SentenceRef) -> impl Iterator<Item = (SentenceRef, &Pair)> {
        let matches = self.matches.get(at.column).and_then(|column| column.get(at.sentence));
        matches.into_iter().flatten().map(|&(other, pair)| (other, &self.comparison.pairs[pair]))
    }

    /// The best match of a sentence.
    pub fn best(&self, at: SentenceRef) -> Option<(SentenceRef, &Pair)> {
        self.matches(at).next()
    }

    /// The best match of a sentence in one other column.
    pub fn answer(&self, at: SentenceRef, column: usize) -> Option<SentenceRef> {
        self.matches(at).map(|(other, _)| other).find(|other| other.column == column)
    }

    /// The pair that two sentences are, if they match.
    pub fn pair(&self, one: SentenceRef, other: SentenceRef) -> Option<&Pair> {
        self.matches(one).find(|(matched, _)| *matched == other).map(|(_, pair)| pair)
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

    /// The sentence that a passage in one of these columns means, and whether it has the words it had.
    pub fn find(&self, spot: Spot) -> Option<(SentenceRef, bool)> {
        let column = usize::from(spot.column).checked_sub(1)?;
        let text = self.texts.get(column)?;
        let place = spot.anchor.place;
        // Mostly the sentence is where it was; only then are not all of them looked through.
        let found = if text.anchor(place) == Some(spot.anchor) {
            Found { place, same_words: true }
        } else {
            text.find(spot.anchor)?
        };
        let sentences = &self.comparison.columns.get(column)?.sentences;
        let sentence = sentences.iter().position(|sentence| sentence.place == found.place)?;
        Some((SentenceRef { column, sentence }, found.same_words))
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

    fn leads_to(&self, at: SentenceRef) -> Option<At> {
        match self.state(at) {
            MatchState::Matched => self.link(at, self.best(at).map(|(other, _)| other)),
            MatchState::NoMatch => self.link(at, None),
            MatchState::Unclear if self.is_open_to_doubt(at) => self.link(at, None),
            MatchState::NotCompared | MatchState::NotHeld | MatchState::Unclear => None,
        }
    }

    fn spot(&self, at: SentenceRef) -> Option<Spot> {
        let place = self.comparison.columns.get(at.column)?.sentences.get(at.sentence)?.place;
        let column = self.linked.get(at.column).copied().or_else(|| u8::try_from(at.column + 1).ok())?;
        Some(Spot { column, anchor: Anchor::new(place, self.text(at)) })
    }
}

/// For each column and sentence its matches, best first, ties in the order of the columns.
fn matches(comparison: &Comparison) -> Vec<Vec<Vec<(SentenceRef, usize)>>> {
    let columns = comparison.columns.iter();
    let mut matches: Vec<Vec<Vec<(SentenceRef, usize)>>> =
        columns.map(|column| vec![Vec::new(); column.sentences.len()]).collect();
    for (number, pair) in comparison.pairs.iter().enumerate() {
        for (one, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            matches[one.column][one.sentence].push((other, number));
        }
    }
    let score = |number: usize| comparison.pairs[number].score;
    for of_sentence in matches.iter_mut().flatten() {
        sort_by(of_sentence, |a, b| score(b.1).total_cmp(&score(a.1)).then(a.0.cmp(&b.0)));
    }
    matches
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};

    #[test]
    fn choosing_a_sentence_names_its_match_and_finds_both_again() {
        let compared = compared(&["It rained.|It poured.", "It poured.|Sun."], &[((0, 2), (1, 1))]);
        let chosen = compared.choosing(at(0, 2)).unwrap();
        assert_eq!(compared.find(chosen.first), Some((at(0, 2), true)));
        assert_eq!(compared.find(chosen.second.unwrap()), Some((at(1, 1), true)));
        assert_eq!(chosen.to_string().parse(), Ok(chosen));
        let alone = compared.choosing(at(1, 2)).unwrap();
        assert_eq!((compared.find(alone.first), alone.second), (Some((at(1, 2), true)), None));
    }

    #[test]
    fn links_have_the_columns_of_the_link_that_led_here() {
        let mut compared = compared(&["It rained.", "It rained."], &[((0, 1), (1, 1))]);
        compared.linked = vec![2, 4];
        let link = compared.link(at(0, 1), Some(at(1, 1))).unwrap();
        assert_eq!((link.first.column, link.second.unwrap().column), (2, 4));
    }

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

    #[test]
    fn a_link_to_a_column_that_is_not_there_finds_nothing() {
        let compared = compared(&["It rained.", "It poured."], &[]);
        let mut spot = compared.choosing(at(0, 1)).unwrap().first;
        spot.column = 3;
        assert_eq!(compared.find(spot), None);
    }
}
