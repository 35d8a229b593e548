//! Findings of every kind as one kind of thing, for the table and the text.

use super::words::{kind, name_kind, says_match, says_speaker, verdict};
use super::{ComparisonRecord, grade, score};
use crate::article::Role;
use crate::compare::{AddedNames, Quote, SentenceRef};
use crate::export::{outlet, wording};
use crate::extent::Extent;
use crate::facts::figures::Verdict;

/// The kinds of findings, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Match,
    SharedWording,
    Statement,
    Quotation,
    Figure,
    AddedNames,
    Name,
}

impl Kind {
    pub(super) const ALL: [Self; 7] = [
        Self::Match,
        Self::SharedWording,
        Self::Statement,
        Self::Quotation,
        Self::Figure,
        Self::AddedNames,
        Self::Name,
    ];

    /// As the table names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Match => "matching sentences",
            Self::SharedWording => "shared wording",
            Self::Statement => "statement",
            Self::Quotation => "quotation",
            Self::Figure => "number or date",
            Self::AddedNames => "names that one adds",
            Self::Name => "name",
        }
    }
}

/// One finding and its places.
pub(super) struct Finding {
    pub(super) kind: Kind,
    /// What is said of it, in words.
    pub(super) says: String,
    /// From 0 to 1, where it has one.
    pub(super) score: Option<f32>,
    pub(super) places: Vec<FindingPlace>,
    /// Articles in which it was not found; of matches, which are of two articles, none.
    pub(super) not_found: Vec<usize>,
}

/// One place of a finding.
pub(super) struct FindingPlace {
    pub(super) column: usize,
    /// Anchor of the sentence.
    pub(super) anchor: String,
    /// The words that were found.
    pub(super) text: String,
    /// What is said of this place.
    pub(super) note: String,
}

/// All findings, kind after kind.
pub(super) fn findings(record: &ComparisonRecord<'_>) -> Vec<Finding> {
    let mut list = Findings { record, found: Vec::new() };
    list.matches();
    list.shared_wording();
    list.statements();
    for quote in &record.told.quotes.quotations {
        list.quotation(quote);
    }
    list.figures();
    list.added_names();
    list.names();
    list.found
}

/// A row a place, as [`ComparisonRecord::csv`] has them.
pub(super) fn table(record: &ComparisonRecord<'_>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut numbers = [0; Kind::ALL.len()];
    for finding in findings(record) {
        let number = &mut numbers[finding.kind as usize];
        *number += 1;
        let number = number.to_string();
        let mut row = |column: usize, anchor: &str, text: &str, note: &str| {
            let Some(&doc) = record.docs.get(column) else { return };
            let details = record.library.details(doc);
            rows.push(vec![
                finding.kind.name().to_owned(),
                number.clone(),
                finding.says.clone(),
                finding.score.map(score).unwrap_or_default(),
                details.id.to_owned(),
                details.title.to_owned(),
                outlet(&details).to_owned(),
                details.date.map(|date| date.to_string()).unwrap_or_default(),
                anchor.to_owned(),
                text.to_owned(),
                note.to_owned(),
                wording(details.kind).to_owned(),
            ]);
        };
        for place in &finding.places {
            row(place.column, &place.anchor, &place.text, &place.note);
        }
        for &column in &finding.not_found {
            let extent = record.texts.get(column).map_or(Extent::Full, |text| text.extent);
            row(column, "", "", not_found(extent));
        }
    }
    rows
}

/// What is said of an article without a finding: of what is not held nothing is known.
pub(super) fn not_found(extent: Extent) -> &'static str {
    match extent {
        Extent::Full => "not found",
        Extent::Excerpt(_) => "not found in the excerpt",
        Extent::Details => "only details are held",
    }
}

/// What is said of a place, and that it is none of the article's own text, such as a caption or a
/// reader's comment.
fn noted(note: String, role: Option<Role>) -> String {
    match role {
        Some(Role::Aside) if note.is_empty() => "other text on the page".to_owned(),
        Some(Role::Aside) => note + "; other text on the page",
        _ => note,
    }
}

struct Findings<'r, 'a> {
    record: &'r ComparisonRecord<'a>,
    found: Vec<Finding>,
}

impl Findings<'_, '_> {
    fn push(&mut self, kind: Kind, says: String, score: Option<f32>, places: Vec<FindingPlace>) {
        let columns = 0..self.record.texts.len();
        let is_missing = |column: &usize| places.iter().all(|place| place.column != *column);
        let not_found = if kind == Kind::Match { Vec::new() } else { columns.filter(is_missing).collect() };
        self.found.push(Finding { kind, says, score, places, not_found });
    }

    /// The sentence at a place, or the given words of it.
    fn place(&self, at: SentenceRef, words: Option<&str>, note: &str) -> FindingPlace {
        let (anchor, sentence) = self.record.place(at);
        let text = words.map_or(sentence, str::to_owned);
        let role = self.record.sentence(at).map(|sentence| sentence.role);
        FindingPlace { column: at.column, anchor, text, note: noted(note.to_owned(), role) }
    }

    fn matches(&mut self) {
        for pair in &self.record.comparison.pairs {
            let places = vec![self.place(pair.left, None, ""), self.place(pair.right, None, "")];
            self.push(
                Kind::Match,
                says_match(pair.confidence, grade(pair.wording)),
                Some(pair.score),
                places,
            );
        }
    }

    fn shared_wording(&mut self) {
        for run in &self.record.comparison.runs {
            let mut places = Vec::new();
            for place in &run.places {
                let words = self.record.comparison.passage(*place, |at| self.record.place(at).1);
                let at = SentenceRef { column: place.column, sentence: place.first };
                places.push(self.place(at, Some(&words), ""));
            }
            let says = format!("{} words in a row; does not show who wrote first", run.words);
            self.push(Kind::SharedWording, says, None, places);
        }
    }

    fn statements(&mut self) {
        for row in &self.record.told.matrix.rows {
            let mut places = Vec::new();
            for carrier in row.cells.iter().flatten() {
                let note = if carrier.at == row.label {
                    "most central".to_owned()
                } else {
                    says_match(carrier.confidence, grade(carrier.wording))
                };
                places.push(self.place(carrier.at, None, &note));
            }
            let says = format!("found in {} of {}", row.carried, self.record.told.matrix.columns);
            self.push(Kind::Statement, says, None, places);
        }
    }

    fn quotation(&mut self, quote: &Quote) {
        let mut places = Vec::new();
        for place in &quote.places {
            let Some(text) = self.record.texts.get(place.column) else { continue };
            let words = |block: u32, range: std::ops::Range<usize>| {
                let block = text.blocks.get(block as usize);
                block.and_then(|block| block.text.get(range)).unwrap_or_default()
            };
            let anchor = text.anchor(place.at).map(|anchor| anchor.to_string()).unwrap_or_default();
            let mut note = match &place.speaker {
                Some((block, range, sure)) => says_speaker(words(*block, range.clone()), *sure),
                None => says_speaker("", false),
            };
            if !place.differing.is_empty() || !place.missing.is_empty() {
                note.push_str("; differing wording");
            }
            let role = text.blocks.get(place.at.block as usize).map(|block| block.role);
            let note = noted(note, role);
            let text = words(place.at.block, place.range.clone()).to_owned();
            places.push(FindingPlace { column: place.column, anchor, text, note });
        }
        self.push(Kind::Quotation, says_speaker(&quote.speaker, quote.speaker_is_sure), None, places);
    }

    fn figures(&mut self) {
        for row in &self.record.told.figures {
            let mut places = Vec::new();
            for mention in &row.mentions {
                let sentence = self.record.sentence(mention.at).map_or("", |sentence| sentence.text);
                let noun =
                    mention.figure.noun.clone().and_then(|noun| sentence.get(noun)).unwrap_or_default();
                places.push(self.place(mention.at, sentence.get(mention.figure.range.clone()), noun));
            }
            let says = format!("{}: {}", kind(row.kind), verdict(row.verdict));
            self.push(Kind::Figure, says, None, places);
        }
    }

    fn added_names(&mut self) {
        for row in self.record.told.added.chunk_by(AddedNames::is_told_with) {
            let Some(names) = row.first() else { continue };
            let words = |at: SentenceRef, ranges: &[&[std::ops::Range<usize>]]| {
                let sentence = self.record.sentence(at).map_or("", |sentence| sentence.text);
                let ranges = ranges.iter().flat_map(|ranges| ranges.iter());
                let words: Vec<&str> = ranges.filter_map(|range| sentence.get(range.clone())).collect();
                words.join(", ")
            };
            let fuller = words(names.fuller, &[&names.shared, &names.added]);
            let mut places = vec![self.place(names.fuller, Some(&fuller), "more detail")];
            for names in row {
                let shorter = words(names.shorter, &[&names.there]);
                places.push(self.place(names.shorter, Some(&shorter), ""));
            }
            self.push(Kind::AddedNames, verdict(Verdict::MoreDetail).to_owned(), None, places);
        }
    }

    fn names(&mut self) {
        for row in &self.record.told.names {
            let mut places = Vec::new();
            for mention in &row.mentions {
                let sentence = self.record.sentence(mention.at).map_or("", |sentence| sentence.text);
                places.push(self.place(mention.at, sentence.get(mention.range.clone()), ""));
            }
            let says = match name_kind(row.kind) {
                Some(kind) => format!("{} ({kind})", row.name),
                None => row.name.clone(),
            };
            self.push(Kind::Name, says, None, places);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};
    use crate::library::Library;

    #[test]
    fn names_that_several_articles_lack_are_one_finding() {
        let short = "The ferry company stores its spare engines in Tarn.";
        let fuller = "Spare engines of the ferry company are stored in Tarn and Upper Marrow.";
        let articles = [("a", fuller), ("b", short), ("c", short)].map(|(id, text)| Article {
            id: id.into(),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        });
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        let mut found = findings(&ComparisonRecord::of(&library, &library.docs().collect::<Vec<_>>()));
        found.retain(|finding| finding.kind == Kind::AddedNames);
        let columns = |finding: &Finding| finding.places.iter().map(|place| place.column).collect();
        assert_eq!(found.iter().map(columns).collect::<Vec<Vec<usize>>>(), [[0, 1, 2]]);
    }
}
