//! Sets of articles.

use super::expand::Variant;
use crate::corpus::Corpus;
use crate::store::TermId;

/// Articles of one corpus, a bit each.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ArticleSet {
    bits: Vec<u64>,
}

/// How two sets are combined, 64 articles at once.
type Combine = fn(u64, u64) -> u64;

impl ArticleSet {
    /// Without any article of `corpus`.
    pub(super) fn none(corpus: &Corpus) -> Self {
        Self { bits: vec![0; corpus.len().div_ceil(u64::BITS) as usize] }
    }

    /// With all articles of `corpus`.
    pub(super) fn all(corpus: &Corpus) -> Self {
        let mut set = Self { bits: vec![u64::MAX; corpus.len().div_ceil(u64::BITS) as usize] };
        if let Some(last) = set.bits.last_mut() {
            *last >>= corpus.len().wrapping_neg() % u64::BITS;
        }
        set
    }

    /// Adds the articles of `corpus` that have one of these terms outside furniture, or with
    /// `title_only` in their headline.
    pub(super) fn add_terms(&mut self, corpus: &Corpus, variants: &[Variant], title_only: bool) {
        for variant in variants {
            self.add_term(corpus, variant.term, title_only);
        }
    }

    /// As [`Self::add_terms`] for one term.
    pub(super) fn add_term(&mut self, corpus: &Corpus, term: TermId, title_only: bool) {
        for posting in corpus.postings(term) {
            if posting.title > 0 || posting.text > 0 && !title_only {
                self.add(posting.ordinal);
            }
        }
    }

    /// Adds an article; nothing where the corpus has none of this number.
    #[inline]
    pub(super) fn add(&mut self, ordinal: u32) {
        if let Some(bits) = self.bits.get_mut((ordinal / u64::BITS) as usize) {
            *bits |= 1 << (ordinal % u64::BITS);
        }
    }

    /// Takes an article out.
    pub(super) fn take(&mut self, ordinal: u32) {
        if let Some(bits) = self.bits.get_mut((ordinal / u64::BITS) as usize) {
            *bits &= !(1 << (ordinal % u64::BITS));
        }
    }

    /// Whether it holds an article.
    #[inline]
    pub(super) fn has(&self, ordinal: u32) -> bool {
        let bits = self.bits.get((ordinal / u64::BITS) as usize);
        bits.is_some_and(|bits| bits >> (ordinal % u64::BITS) & 1 == 1)
    }

    /// How many articles.
    pub(super) fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    fn combine(&mut self, other: &Self, combine: Combine) {
        for (bits, other) in self.bits.iter_mut().zip(&other.bits) {
            *bits = combine(*bits, *other);
        }
    }

    /// Keeps what the other one holds as well.
    pub(super) fn keep(&mut self, other: &Self) {
        self.combine(other, |bits, other| bits & other);
    }

    /// Adds what the other one holds.
    pub(super) fn add_all(&mut self, other: &Self) {
        self.combine(other, |bits, other| bits | other);
    }

    /// Takes out what the other one holds.
    pub(super) fn remove(&mut self, other: &Self) {
        self.combine(other, |bits, other| bits & !other);
    }

    /// Numbers of the articles, in order.
    #[inline]
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        self.bits.iter().zip(0..).flat_map(|(&bits, at)| Ones { bits, first: at * u64::BITS })
    }
}

/// The places of a set's articles among themselves, from 0, in the order of their numbers: so what is known
/// of a few articles of many takes little room.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    set: ArticleSet,
    /// How many articles stand before each group of 64.
    before: Vec<u32>,
}

impl Places {
    /// Of these articles.
    pub(super) fn of(set: &ArticleSet) -> Self {
        let mut count = 0;
        let before = set.bits.iter().map(|bits| {
            let before = count;
            count += bits.count_ones();
            before
        });
        Self { before: before.collect(), set: set.clone() }
    }

    /// The place of an article; `None` where it is not in the set.
    #[inline]
    pub(super) fn of_article(&self, ordinal: u32) -> Option<usize> {
        let at = (ordinal / u64::BITS) as usize;
        let (bits, own) = (*self.set.bits.get(at)?, 1 << (ordinal % u64::BITS));
        (bits & own != 0).then(|| (self.before[at] + (bits & (own - 1)).count_ones()) as usize)
    }

    /// The articles, in order.
    #[inline]
    pub(super) fn articles(&self) -> impl Iterator<Item = u32> {
        self.set.iter()
    }
}

/// The places of the bits that are set, from the lowest on.
struct Ones {
    bits: u64,
    /// What the lowest bit is numbered.
    first: u32,
}

impl Iterator for Ones {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.bits == 0 {
            return None;
        }
        let lowest = self.bits.trailing_zeros();
        self.bits &= self.bits - 1;
        Some(self.first + lowest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(articles: &[u32]) -> ArticleSet {
        let mut set = ArticleSet { bits: vec![0; 3] };
        for &article in articles {
            set.add(article);
        }
        set
    }

    #[test]
    fn a_set_holds_what_was_added_in_order() {
        let set = set(&[191, 3, 64, 63, 3, 192]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [3, 63, 64, 191]);
        assert_eq!(set.len(), 4);
        assert_eq!(
            [63, 65, 191, 192, u32::MAX].map(|article| set.has(article)),
            [true, false, true, false, false]
        );
    }

    #[test]
    fn articles_have_places_among_those_of_their_set() {
        let places = Places::of(&set(&[3, 63, 64, 191]));
        assert_eq!(
            [3, 63, 64, 191].map(|article| places.of_article(article)),
            [Some(0), Some(1), Some(2), Some(3)]
        );
        assert_eq!([0, 62, 65, 192, u32::MAX].map(|article| places.of_article(article)), [None; 5]);
    }

    #[test]
    fn sets_are_combined() {
        let check = |combine: fn(&mut ArticleSet, &ArticleSet), expect: &[u32]| {
            let mut combined = set(&[1, 2, 100]);
            combine(&mut combined, &set(&[2, 100, 150]));
            assert_eq!(combined, set(expect));
        };
        check(ArticleSet::keep, &[2, 100]);
        check(ArticleSet::add_all, &[1, 2, 100, 150]);
        check(ArticleSet::remove, &[1]);
    }
}
