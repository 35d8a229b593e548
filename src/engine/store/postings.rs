//! Which articles have a term, and how often.

use super::TermId;
use std::ops::Range;

/// One article of a posting list. What is more than fits counts as the most that does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Number of the article in its corpus.
    pub(crate) ordinal: u32,
    /// Times in the headline.
    pub(crate) title: u8,
    /// Times in furniture.
    pub(crate) furniture: u8,
    /// Times in body and asides.
    pub(crate) text: u16,
}

/// Where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Text,
    Furniture,
}

/// The lists of all terms, one after the other. They are counted first, then laid out, then filled:
/// so each posting is written once, in its place.
#[derive(Debug, Default)]
pub(crate) struct PostingLists {
    postings: Vec<Posting>,
    /// Where each list begins; while they are filled, where each goes on.
    starts: Vec<u32>,
    /// Articles of each list; once filled, those that have the term outside furniture.
    frequencies: Vec<u32>,
    /// The article that each list had last.
    last: Vec<u32>,
}

impl PostingLists {
    /// Lists for so many terms, to be counted.
    pub(crate) fn counting(terms: u32) -> Self {
        let terms = terms as usize;
        Self { frequencies: vec![0; terms], last: vec![u32::MAX; terms], ..Self::default() }
    }

    /// Notes that an article has a term; articles come in order.
    #[inline]
    pub(crate) fn count(&mut self, term: TermId, ordinal: u32) {
        let term = term as usize;
        if self.last[term] != ordinal {
            self.last[term] = ordinal;
            self.frequencies[term] += 1;
        }
    }

    /// Ends the counting.
    pub(crate) fn lay_out(&mut self) {
        self.last.fill(u32::MAX);
        let mut start = 0;
        for &frequency in &self.frequencies {
            self.starts.push(start);
            start += frequency;
        }
        self.starts.push(start);
        self.postings = vec![Posting::default(); start as usize];
    }

    /// Adds an occurrence, one for each that was counted and in the same order.
    #[inline]
    pub(crate) fn add(&mut self, term: TermId, ordinal: u32, field: Field) {
        let term = term as usize;
        if self.last[term] != ordinal {
            self.last[term] = ordinal;
            self.postings[self.starts[term] as usize].ordinal = ordinal;
            self.starts[term] += 1;
        }
        let posting = &mut self.postings[self.starts[term] as usize - 1];
        match field {
            Field::Title => posting.title = posting.title.saturating_add(1),
            Field::Text => posting.text = posting.text.saturating_add(1),
            Field::Furniture => posting.furniture = posting.furniture.saturating_add(1),
        }
    }

    /// Ends the filling.
    pub(crate) fn finish(&mut self) {
        self.last = Vec::new();
        for term in (1..self.starts.len()).rev() {
            self.starts[term] = self.starts[term - 1];
        }
        if let Some(first) = self.starts.first_mut() {
            *first = 0;
        }
        for term in 0..self.frequencies.len() {
            let outside = |posting: &&Posting| posting.title > 0 || posting.text > 0;
            self.frequencies[term] = self.of(term as TermId).iter().filter(outside).count() as u32;
        }
    }

    /// The articles that have a term, in order.
    pub(crate) fn of(&self, term: TermId) -> &[Posting] {
        self.postings.get(self.range(term)).unwrap_or_default()
    }

    fn range(&self, term: TermId) -> Range<usize> {
        let start = |term: usize| self.starts.get(term).copied().unwrap_or(0) as usize;
        start(term as usize)..start(term as usize + 1)
    }

    /// How many articles have a term outside furniture.
    pub(crate) fn frequency(&self, term: TermId) -> u32 {
        self.frequencies.get(term as usize).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_was_added() {
        let added = [
            (1, 0, Field::Title),
            (0, 0, Field::Text),
            (1, 0, Field::Text),
            (1, 7, Field::Furniture),
            (2, 9, Field::Text),
            (2, 9, Field::Text),
        ];
        let mut lists = PostingLists::counting(4);
        for (term, ordinal, _) in added {
            lists.count(term, ordinal);
        }
        lists.lay_out();
        for (term, ordinal, field) in added {
            lists.add(term, ordinal, field);
        }
        lists.finish();
        let posting = |ordinal, title, text, furniture| Posting { ordinal, title, furniture, text };
        assert_eq!(lists.of(0), [posting(0, 0, 1, 0)]);
        assert_eq!(lists.of(1), [posting(0, 1, 1, 0), posting(7, 0, 0, 1)]);
        assert_eq!(lists.of(2), [posting(9, 0, 2, 0)]);
        assert_eq!((lists.of(3), lists.of(4)), (&[][..], &[][..]));
        assert_eq!([0, 1, 2, 3, 4].map(|term| lists.frequency(term)), [1, 1, 1, 0, 0]);
    }
}
