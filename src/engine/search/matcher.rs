//! Where in a text the words of a query stand.

use super::expand::expand;
use super::phrase::Lattice;
use super::query::{Query, Wanted};
use crate::article_text::ArticleText;
use crate::library::{DocId, Library};
use crate::text::MarkedText;
use std::collections::BTreeSet;
use std::ops::Range;

/// A query made ready to be found in texts of one library. Words like "the" are looked for only
/// where the query holds nothing else.
pub(super) struct Matcher {
    clauses: Vec<Finder>,
}

enum Finder {
    Word(BTreeSet<Vec<u8>>),
    Phrase(Lattice, bool),
}

/// A hit in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitPlace {
    /// Number of the block; 0 is the headline.
    pub block: usize,
    /// Byte range in the block's text, end exclusive.
    pub range: Range<usize>,
}

impl Matcher {
    pub(super) fn new(library: &Library, query: &Query) -> Self {
        let finder = |wanted: &Wanted| match wanted {
            Wanted::Word { word, prefix } => Finder::Word(
                library
                    .segments()
                    .flat_map(|(_, corpus)| expand(corpus, word, *prefix))
                    .map(|variant| variant.entry.term)
                    .collect(),
            ),
            Wanted::Phrase { terms, prefix } => {
                Finder::Phrase(Lattice::from_terms(terms.clone()), *prefix)
            }
        };
        let weighty = query.wanted().into_iter().filter(|(_, light)| !light);
        Self {
            clauses: weighty.map(|(clause, _)| finder(&clause.wanted)).collect(),
        }
    }

    /// Hits in a text as (number of the wanted clause, byte range), in no particular order.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        if self.clauses.is_empty() {
            return Vec::new();
        }
        let lattice = Lattice::of(text);
        let mut found = Vec::new();
        for (number, clause) in self.clauses.iter().enumerate() {
            match clause {
                Finder::Word(forms) => found.extend(
                    lattice
                        .terms()
                        .iter()
                        .filter(|term| forms.contains(term.text.as_bytes()))
                        .map(|term| (number, term.range.clone())),
                ),
                Finder::Phrase(phrase, prefix) => {
                    found.extend(
                        lattice
                            .find(phrase, *prefix)
                            .into_iter()
                            .map(|range| (number, range)),
                    );
                }
            }
        }
        found
    }

    /// Byte ranges of hits in a text, in order, those that overlap joined.
    pub(super) fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = self
            .find(text)
            .into_iter()
            .map(|(_, range)| range)
            .collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut marks: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match marks.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => marks.push(range),
            }
        }
        marks
    }
}

/// All hits in an article, in reading order; furniture is looked through as well.
pub fn hits_in(text: &ArticleText<'_>, library: &Library, query: &Query) -> Vec<HitPlace> {
    let matcher = Matcher::new(library, query);
    text.blocks
        .iter()
        .enumerate()
        .flat_map(|(block, b)| {
            matcher
                .marks(b.text)
                .into_iter()
                .map(move |range| HitPlace { block, range })
        })
        .collect()
}

/// The headline of an article with the hits marked.
pub fn marked_title(library: &Library, doc: DocId, query: &Query) -> MarkedText {
    let title = library.details(doc).title;
    MarkedText {
        marks: Matcher::new(library, query).marks(title),
        text: title.to_owned(),
    }
}
