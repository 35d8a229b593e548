//! Where in a text the words of a query stand.

use super::phrase::Lattice;
use super::plan::{Plan, PlannedAtom};
use super::query::Need;
use crate::article_text::ArticleText;
use crate::library::{DocId, Library};
use crate::order::sort_by;
use crate::text::{MarkedText, TermRef, visit_terms};
use std::ops::Range;

/// In a longer block each sentence is looked at alone, since that takes no longer than the text is.
const LONGEST_QUOTED: usize = 20_000;

/// A hit in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitPlace {
    /// Number of the block; 0 is the headline.
    pub block: usize,
    /// Byte range in the block's text, end exclusive.
    pub range: Range<usize>,
}

impl Plan {
    /// What was typed for a wanted clause, by its number; its ways are joined by ` OR `.
    pub(crate) fn typed(&self, clause: usize) -> &str {
        self.wanted.get(clause).map_or("", |clause| &clause.typed)
    }

    /// Hits in a text, a whole block, as (number of the wanted clause, byte range), in no particular
    /// order. Words like "the" are looked for only where the query holds nothing else.
    pub(crate) fn find(&self, text: &str, is_title: bool) -> Vec<(usize, Range<usize>)> {
        self.find_all(text, is_title, false)
    }

    /// As [`Plan::find`]; with `near` also words that differ from a wanted one by a typo.
    fn find_all(&self, text: &str, is_title: bool, near: bool) -> Vec<(usize, Range<usize>)> {
        if self.wanted.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        let looked_for = || self.wanted.iter().enumerate().filter(|(_, clause)| clause.need != Need::Light);
        if looked_for().any(|(_, clause)| clause.any.iter().any(PlannedAtom::is_several_words)) {
            let lattice = Lattice::of(text);
            for (number, clause) in looked_for() {
                for atom in &clause.any {
                    let ranges = ranges(atom, &lattice, is_title);
                    found.extend(ranges.into_iter().map(|range| (number, range)));
                }
            }
        } else if self.may_hold(text.as_bytes(), near) {
            // Single words need no order, so the text is only run through.
            visit_terms(text, &mut |term| {
                for (number, clause) in looked_for() {
                    let mut hits = clause.any.iter().filter_map(|atom| hit(atom, &term, is_title));
                    if let Some(range) = hits.next() {
                        found.push((number, range));
                    } else if near && is_listed(&clause.near_forms, term.text) {
                        found.push((number, term.range.start..term.reach));
                    }
                }
            });
        }
        if let Some(quoted) = self.quoted {
            quoted.limit(text, &mut found);
        }
        found
    }

    /// Whether a text may hold one of the single words. Most sentences do not, which the beginnings
    /// of their words tell in a fraction of the time that cutting them takes.
    fn may_hold(&self, text: &[u8], near: bool) -> bool {
        let mut beginnings = Vec::new();
        for clause in self.wanted.iter().filter(|clause| clause.need != Need::Light) {
            for atom in &clause.any {
                if let PlannedAtom::Word { forms, .. } = atom {
                    beginnings.extend(beginning(forms));
                }
            }
            beginnings.extend(beginning(&clause.near_forms).filter(|_| near));
        }
        let mut after_letter = false;
        for (at, byte) in text.iter().enumerate() {
            if !byte.is_ascii() {
                return true;
            }
            let is_letter = byte.is_ascii_alphanumeric();
            if is_letter && !after_letter && beginnings.iter().any(|word| may_begin(&text[at..], word)) {
                return true;
            }
            after_letter = is_letter;
        }
        false
    }

    /// As [`Plan::find`] on the part `within` of a block's text; ranges count from its start.
    pub(super) fn find_within(&self, text: &str, within: Range<usize>) -> Vec<(usize, Range<usize>)> {
        if self.quoted.is_none() || text.len() > LONGEST_QUOTED {
            return self.find_all(text.get(within).unwrap_or_default(), false, true);
        }
        // Whether a word is quoted shows in the whole block only.
        let mut found = Vec::new();
        for (clause, range) in self.find(text, false) {
            if within.start <= range.start && range.end <= within.end {
                found.push((clause, range.start - within.start..range.end - within.start));
            }
        }
        found
    }

    /// Byte ranges of hits in a text, in order, those that overlap joined.
    pub(super) fn marks(&self, text: &str, is_title: bool) -> Vec<Range<usize>> {
        joined(self.find_all(text, is_title, true))
    }
}

/// Byte ranges in order, those that overlap joined.
pub(super) fn joined(found: Vec<(usize, Range<usize>)>) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = found.into_iter().map(|(_, range)| range).collect();
    sort_by(&mut ranges, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match marks.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => marks.push(range),
        }
    }
    marks
}

/// Byte ranges where an atom's words stand in a text, in order and apart from each other.
pub(super) fn ranges(atom: &PlannedAtom, text: &Lattice, is_title: bool) -> Vec<Range<usize>> {
    match atom {
        PlannedAtom::Word { title, .. }
        | PlannedAtom::Phrase { title, .. }
        | PlannedAtom::Near { title, .. }
            if *title && !is_title =>
        {
            Vec::new()
        }
        PlannedAtom::Word { .. } => {
            let mut found = Vec::new();
            for term in text.terms() {
                found.extend(hit(atom, &term.lent(), is_title));
            }
            found
        }
        PlannedAtom::Phrase { phrase, prefix, .. } => text.find(phrase, *prefix),
        PlannedAtom::Near { terms, within, .. } => text.find_near(terms, *within),
        PlannedAtom::Detail { .. } | PlannedAtom::Days { .. } => Vec::new(),
    }
}

/// The byte range of what an atom of a single word looks for, if it is this term.
fn hit(atom: &PlannedAtom, term: &TermRef<'_>, is_title: bool) -> Option<Range<usize>> {
    let PlannedAtom::Word { forms, title, .. } = atom else { return None };
    if *title && !is_title {
        return None;
    }
    if is_listed(forms, term.text) {
        return Some(term.range.start..term.reach);
    }
    term.first_of_pair().filter(|first| is_listed(forms, first)).map(|_| term.range.clone())
}

pub(super) fn is_listed(forms: &[Vec<u8>], folded: &str) -> bool {
    let (Some(first), Some(last)) = (forms.first(), forms.last()) else { return false };
    // Most forms of a word begin alike, and most words of a text otherwise.
    let begins = folded.as_bytes().first();
    first.first() <= begins
        && begins <= last.first()
        && forms.binary_search_by(|form| form.as_slice().cmp(folded.as_bytes())).is_ok()
}

/// What all of these forms, which are sorted, begin with; none where there is no form.
pub(super) fn beginning(forms: &[Vec<u8>]) -> Option<&[u8]> {
    let (first, last) = (forms.first()?, forms.last()?);
    let shared = first.iter().zip(last).take_while(|(a, b)| a == b).count();
    first.get(..shared)
}

/// Whether the word at the beginning of a text of ASCII may fold to something that begins like this:
/// signs within a word may fall, and words that they join are also found as one.
pub(super) fn may_begin(text: &[u8], beginning: &[u8]) -> bool {
    for (at, wanted) in beginning.iter().enumerate() {
        match text.get(at) {
            Some(byte) if byte.eq_ignore_ascii_case(wanted) => {}
            Some(byte) => return !byte.is_ascii_alphanumeric() && !byte.is_ascii_whitespace(),
            None => return false,
        }
    }
    true
}

/// All hits in an article, in reading order; furniture is looked through as well.
pub fn hits_in(text: &ArticleText<'_>, plan: &Plan) -> Vec<HitPlace> {
    let mut places = Vec::new();
    for (block, b) in text.blocks.iter().enumerate() {
        for range in plan.marks(b.text, block == 0) {
            places.push(HitPlace { block, range });
        }
    }
    places
}

/// The headline of an article with the hits marked.
pub fn marked_title(library: &Library, doc: DocId, plan: &Plan) -> MarkedText {
    let title = library.details(doc).title;
    MarkedText { marks: plan.marks(title, true), text: title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::Query;
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};

    fn marked(query: &str, text: &str) -> Vec<String> {
        let article = |id: &str, text: &str| Article {
            id: id.into(),
            outlet: Some("Echo".into()),
            blocks: vec![Block::paragraph(text)],
            ..Article::default()
        };
        let articles = [article("a", text), article("b", "A stork, a ferry.")];
        let library = Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()]);
        let plan = Plan::new(&library, &Query::parse(query));
        plan.marks(text, false).into_iter().map(|range| text[range].to_owned()).collect()
    }

    #[test]
    fn words_within_a_typo_are_marked_whatever_the_conditions() {
        let text = "The storm reached the harbour.";
        assert_eq!(marked("stork harbour ", text), ["storm", "harbour"]);
        assert_eq!(marked("stork harbour outlet:echo ", text), ["storm", "harbour"]);
    }

    #[test]
    fn a_text_is_cut_into_words_wherever_one_may_be_meant() {
        for text in ["It is U.S. made.", "A US-made car.", "The “US” car.", "us"] {
            assert_eq!(marked("us ", text).len(), 1, "{text}");
        }
        assert_eq!(marked("oneill ", "Mr O'Neill's car."), ["O'Neill's"]);
        assert_eq!(marked("8000 ", "8,000 cars"), ["8,000"]);
        assert_eq!(marked("=car ", "A scar, a Cart."), [] as [&str; 0]);
    }
}
