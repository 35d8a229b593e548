//! Which articles have a term, and how often.

use super::TermId;
use super::posting::{COUNTS_BITS, MOST_ARTICLES, Posting, UNUSUAL};
use std::ops::Range;

/// Where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Text,
    Furniture,
}

/// A list of postings in the order of their articles; as an iterator, what is left of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Postings<'a> {
    packed: &'a [u32],
    unusual: &'a [Posting],
}

impl Postings<'_> {
    /// What comes next.
    pub(crate) fn first(&self) -> Option<Posting> {
        self.packed.first().map(|&packed| Posting::unpacked(packed, self.unusual))
    }

    /// The posting of an article.
    pub(crate) fn of_article(&self, ordinal: u32) -> Option<Posting> {
        let unpacked = |&packed: &u32| Posting::unpacked(packed, self.unusual);
        let at = self.packed.partition_point(|packed| unpacked(packed).ordinal < ordinal);
        self.packed.get(at).map(unpacked).filter(|posting| posting.ordinal == ordinal)
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    #[inline]
    fn next(&mut self) -> Option<Posting> {
        let first = self.first()?;
        self.packed = &self.packed[1..];
        Some(first)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.packed.len(), Some(self.packed.len()))
    }
}

impl ExactSizeIterator for Postings<'_> {}

/// The lists of all terms, one after the other. They are counted first, then laid out, then filled:
/// so each posting is written once, in its place. A posting takes four bytes: its article and what stands
/// for its counts, or where it lies among the few that have unusual ones.
#[derive(Debug, Default)]
pub(crate) struct PostingLists {
    packed: Vec<u32>,
    unusual: Vec<Posting>,
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
        self.packed = vec![0; start as usize];
    }

    /// Adds an occurrence, one for each that was counted and in the same order.
    #[inline]
    pub(crate) fn add(&mut self, term: TermId, ordinal: u32, field: Field) {
        let term = term as usize;
        if self.last[term] != ordinal {
            self.last[term] = ordinal;
            self.packed[self.starts[term] as usize] = ordinal << COUNTS_BITS;
            self.starts[term] += 1;
        }
        let packed = &mut self.packed[self.starts[term] as usize - 1];
        let mut posting = Posting::unpacked(*packed, &self.unusual);
        match field {
            Field::Title => posting.title = posting.title.saturating_add(1),
            Field::Text => posting.text = posting.text.saturating_add(1),
            Field::Furniture => posting.furniture = posting.furniture.saturating_add(1),
        }
        let counts = posting.counts();
        if counts != UNUSUAL {
            *packed = ordinal << COUNTS_BITS | counts;
        } else if *packed & UNUSUAL == UNUSUAL {
            if let Some(unusual) = self.unusual.get_mut((*packed >> COUNTS_BITS) as usize) {
                *unusual = posting;
            }
        } else if self.unusual.len() < MOST_ARTICLES as usize {
            *packed = (self.unusual.len() as u32) << COUNTS_BITS | UNUSUAL;
            self.unusual.push(posting);
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
            let outside = |posting: &Posting| posting.title > 0 || posting.text > 0;
            self.frequencies[term] = self.of(term as TermId).filter(outside).count() as u32;
        }
    }

    /// The articles that have a term, in order.
    pub(crate) fn of(&self, term: TermId) -> Postings<'_> {
        Postings { packed: self.packed.get(self.range(term)).unwrap_or_default(), unusual: &self.unusual }
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
        assert!(lists.of(0).eq([posting(0, 0, 1, 0)]));
        assert!(lists.of(1).eq([posting(0, 1, 1, 0), posting(7, 0, 0, 1)]));
        assert!(lists.of(2).eq([posting(9, 0, 2, 0)]));
        assert_eq!((lists.of(3).len(), lists.of(4).len()), (0, 0));
        assert_eq!(lists.of(1).of_article(7), Some(posting(7, 0, 0, 1)));
        assert_eq!([6, 8].map(|ordinal| lists.of(1).of_article(ordinal)), [None, None]);
        assert_eq!([0, 1, 2, 3, 4].map(|term| lists.frequency(term)), [1, 1, 1, 0, 0]);
    }

    #[test]
    fn counts_of_every_size_are_kept() {
        let fields = [Field::Title, Field::Text, Field::Furniture];
        // Each article has the term as often as this in headline, text and furniture.
        let articles = [(3, 47, 0), (4, 1, 0), (0, 48, 0), (0, 20, 3), (0, 21, 1), (1, 0, 1), (0, 0, 4)];
        let mut lists = PostingLists::counting(2);
        for fill in [false, true] {
            for (times, ordinal) in [(1, 1, 1), (0, 70_000, 300)].into_iter().chain(articles).zip(0..) {
                for (field, times) in fields.into_iter().zip([times.0, times.1, times.2]) {
                    for term in (0..times).flat_map(|_| [1, 0]) {
                        if fill {
                            lists.add(term, ordinal, field);
                        } else {
                            lists.count(term, ordinal);
                        }
                    }
                }
            }
            if fill {
                lists.finish();
            } else {
                lists.lay_out();
            }
        }
        let counts = |posting: Posting| (posting.title.into(), posting.text.into(), posting.furniture.into());
        for term in [0, 1] {
            let most = (0, u16::MAX.into(), u8::MAX.into());
            let kept: Vec<(i32, i32, i32)> = lists.of(term).map(counts).collect();
            assert_eq!(kept[..2], [(1, 1, 1), most]);
            assert_eq!(kept[2..], articles);
            let found = (0..9).map(|ordinal| lists.of(term).of_article(ordinal).unwrap().ordinal);
            assert!(found.eq(0..9));
        }
    }
}
