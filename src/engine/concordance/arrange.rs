//! The order of the lines, and a random sample of them.

use super::Line;
use super::context::{words_after, words_before};
use crate::article_text::ArticleText;
use crate::library::{DocId, Facet, Library};
use crate::text::fold;
use crate::view::{LineOrder, OrderBy, Sample};

/// The numbers of the lines to show, in order. A sample is drawn first, without regard to the
/// order, so that it stays the same while the order changes. Lines that an order puts alike stay
/// in reading order; words are compared folded, and a line whose block ends before the word comes
/// first.
pub fn arrange(library: &Library, lines: &[Line], order: &LineOrder, sample: Option<Sample>) -> Vec<usize> {
    let numbers = drawn(lines.len(), sample);
    if order.levels().is_empty() {
        return numbers;
    }
    let mut keys: Vec<(Vec<u8>, usize)> = Vec::with_capacity(numbers.len());
    let mut open: Option<(DocId, ArticleText<'_>)> = None;
    for number in numbers {
        let line = &lines[number];
        if open.as_ref().is_none_or(|(doc, _)| *doc != line.doc) {
            open = Some((line.doc, library.text(line.doc)));
        }
        let block = open.as_ref().and_then(|(_, text)| text.blocks.get(line.place.block as usize));
        let text = block.map_or("", |block| block.text);
        let mut key = Vec::new();
        for level in order.levels() {
            push_key(&mut key, *level, library, line, text);
        }
        keys.push((key, number));
    }
    keys.sort_unstable();
    keys.into_iter().map(|(_, number)| number).collect()
}

/// Appends what a line is ordered by on one level, so that keys compare byte by byte.
fn push_key(key: &mut Vec<u8>, level: OrderBy, library: &Library, line: &Line, text: &str) {
    let word = match level {
        OrderBy::Node => text.get(line.node.clone()),
        OrderBy::Left(nth) => {
            words_before(text, 0, line.node.start, usize::from(nth)).get(usize::from(nth) - 1).copied()
        }
        OrderBy::Right(nth) => {
            words_after(text, line.node.end, text.len(), usize::from(nth)).get(usize::from(nth) - 1).copied()
        }
        OrderBy::Outlet => {
            let outlets = library.facet(Facet::Outlet).of_article(library.number(line.doc));
            return key.extend_from_slice(&outlets.first().map_or(u32::MAX, |at| *at).to_be_bytes());
        }
        OrderBy::Date => {
            let day = library.date(line.doc).map_or(u32::MAX, crate::date::Date::packed);
            return key.extend_from_slice(&day.to_be_bytes());
        }
    };
    key.extend_from_slice(fold(word.unwrap_or_default()).as_bytes());
    key.push(0);
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
            let step = (u128::from(random.next()) * u128::from(left)) >> 64;
            numbers.swap(at, at + step as usize);
        }
        numbers.truncate(wanted);
        numbers.sort_unstable();
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
