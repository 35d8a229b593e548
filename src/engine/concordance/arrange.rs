//! The order of the lines, and a random sample of them.

use super::Line;
use super::context::{words_after, words_before};
use crate::article_text::ArticleText;
use crate::library::{DocId, Facet, Library};
use crate::order::sort_by;
use crate::task::{Progress, Task};
use crate::text::fold;
use crate::view::{LineOrder, OrderBy, Sample};

/// Puts lines into an order and draws a sample of them; a unit is a line. The outcome is the
/// numbers of the lines to show.
///
/// The sample is drawn first, without regard to the order, so that it stays the same while the
/// order changes. Lines that an order puts alike stay in reading order; words are compared folded,
/// and a line whose block ends before the word comes first.
pub struct ArrangeTask<'a> {
    library: &'a Library,
    levels: Vec<OrderBy>,
    /// The lines to show and their numbers.
    lines: Vec<(Line, usize)>,
    /// What each of them is ordered by, so far.
    keys: Vec<(Vec<u8>, usize)>,
}

impl<'a> ArrangeTask<'a> {
    /// Arranges the lines of a concordance, which are in reading order.
    pub fn new(library: &'a Library, lines: &[Line], order: &LineOrder, sample: Option<Sample>) -> Self {
        let drawn = drawn(lines.len(), sample);
        let lines = drawn.into_iter().map(|number| (lines[number].clone(), number)).collect();
        Self { library, levels: order.levels(), lines, keys: Vec::new() }
    }

    fn key(&self, line: &Line, text: &str) -> Vec<u8> {
        let (mut left, mut right) = (0, 0);
        for level in &self.levels {
            match level {
                OrderBy::Left(nth) => left = left.max(usize::from(*nth)),
                OrderBy::Right(nth) => right = right.max(usize::from(*nth)),
                _ => {}
            }
        }
        let before = if left > 0 { words_before(text, 0, line.node.start, left) } else { Vec::new() };
        let after = if right > 0 { words_after(text, line.node.end, text.len(), right) } else { Vec::new() };
        // Keys compare byte by byte: numbers have their highest byte first, words end with a zero.
        let mut key = Vec::new();
        for level in &self.levels {
            let word = match level {
                OrderBy::Node => text.get(line.node.clone()),
                OrderBy::Left(nth) => before.get(usize::from(*nth) - 1).copied(),
                OrderBy::Right(nth) => after.get(usize::from(*nth) - 1).copied(),
                OrderBy::Outlet => {
                    let outlets = self.library.facet(Facet::Outlet).of_article(self.library.number(line.doc));
                    key.extend_from_slice(&outlets.first().map_or(u32::MAX, |at| *at).to_be_bytes());
                    continue;
                }
                OrderBy::Date => {
                    let day = self.library.date(line.doc).map_or(u32::MAX, crate::date::Date::packed);
                    key.extend_from_slice(&day.to_be_bytes());
                    continue;
                }
            };
            key.extend_from_slice(fold(word.unwrap_or_default()).as_bytes());
            key.push(0);
        }
        key
    }
}

impl Task for ArrangeTask<'_> {
    type Outcome = Vec<usize>;

    fn step(&mut self, units: usize) -> Progress<Vec<usize>> {
        // In reading order there is nothing to compare.
        let all = if self.levels.is_empty() { 0 } else { self.lines.len() };
        let to = self.keys.len().saturating_add(units.max(1)).min(all);
        let mut open: Option<(DocId, ArticleText<'_>)> = None;
        for at in self.keys.len()..to {
            let (line, number) = &self.lines[at];
            if open.as_ref().is_none_or(|(doc, _)| *doc != line.doc) {
                open = Some((line.doc, self.library.text(line.doc)));
            }
            let block = open.as_ref().and_then(|(_, text)| text.blocks.get(line.place.block as usize));
            self.keys.push((self.key(line, block.map_or("", |block| block.text)), *number));
        }
        if to < all {
            return Progress::Going { done: to, of: all };
        }
        if all == 0 {
            return Progress::Done(self.lines.iter().map(|(_, number)| *number).collect());
        }
        // The lines are in reading order already, and what is alike stays as it is.
        sort_by(&mut self.keys, |a, b| a.0.cmp(&b.0));
        Progress::Done(self.keys.iter().map(|(_, number)| *number).collect())
    }
}

/// The numbers of `lines` lines, or of those drawn: each line with the same chance (the first
/// steps of R. Durstenfeld, *Algorithm 235: Random permutation*, CACM 1964), in reading order.
fn drawn(lines: usize, sample: Option<Sample>) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..lines).collect();
    if let Some(sample) = sample.filter(|sample| (sample.lines as usize) < lines) {
        let wanted = sample.lines as usize;
        let mut random = SplitMix64(u64::from(sample.seed));
        for at in 0..wanted {
            let left = (lines - at) as u64;
            // The high half of the product: as good as even for so few lines.
            let step = ((random.next() >> 32) * left) >> 32;
            numbers.swap(at, at + step as usize);
        }
        numbers.truncate(wanted);
        sort_by(&mut numbers, Ord::cmp);
    }
    numbers
}

/// A generator of pseudorandom numbers: `SplitMix64` (G. L. Steele, D. Lea, C. H. Flood, *Fast
/// Splittable Pseudorandom Number Generators*, OOPSLA 2014).
struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_lines_everywhere() {
        let sample = |lines, seed| drawn(1000, Some(Sample { lines, seed }));
        let first = sample(5, 7);
        assert_eq!(first, sample(5, 7));
        assert_ne!(first, sample(5, 8));
        assert!(first.is_sorted() && first.len() == 5);
        assert_eq!(sample(2000, 7).len(), 1000);
        // The published generator's first number from seed 0.
        assert_eq!(SplitMix64(0).next(), 0xe220_a839_7b1d_cdaf);
    }

    #[test]
    fn every_line_is_drawn_about_as_often() {
        let mut times = [0; 20];
        for seed in 0..2000 {
            for line in drawn(20, Some(Sample { lines: 5, seed })) {
                times[line] += 1;
            }
        }
        assert!(times.iter().all(|&n| (400..600).contains(&n)), "{times:?}");
    }
}
