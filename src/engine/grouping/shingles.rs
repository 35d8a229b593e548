//! Whether two texts are the same, by the runs of words that they share.

use crate::anchor::Fnv;
use crate::order::sort_by_number;
use crate::text::visit_terms;

/// Words of a run. Shorter runs are shared by strangers ("he said on Thursday"), longer ones break
/// at every small change.
const RUN: usize = 5;

/// A text with fewer words than this says too little to be called a copy ("No comment.").
const FEWEST_WORDS: usize = 25;

/// The different runs of a text, as numbers: w-shingling (A. Z. Broder, *On the resemblance and
/// containment of documents*, 1997).
#[derive(Clone, Debug, Default)]
pub(crate) struct Shingles {
    /// Hashes of the runs, sorted, each once.
    runs: Vec<u64>,
    words: usize,
}

impl Shingles {
    /// The runs of folded words in a text of these paragraphs; they run on from one paragraph into
    /// the next, since copies are often broken elsewhere.
    pub(crate) fn of<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Self {
        let mut last = [0u64; RUN];
        let mut shingles = Self::default();
        for paragraph in paragraphs {
            visit_terms(paragraph, &mut |term| {
                if term.width == 1 {
                    let mut word = Fnv::new();
                    word.write(term.text.as_bytes());
                    last.rotate_left(1);
                    last[RUN - 1] = word.finish();
                    shingles.words += 1;
                    if shingles.words >= RUN {
                        let mut run = Fnv::new();
                        for word in last {
                            run.write(&word.to_le_bytes());
                        }
                        shingles.runs.push(run.finish());
                    }
                }
            });
        }
        let numbers = shingles.runs.clone();
        sort_by_number(&mut shingles.runs, &numbers);
        shingles.runs.dedup();
        shingles
    }

    /// How many different runs two texts share.
    fn shared(&self, other: &Self) -> usize {
        let (mut shared, mut at) = (0, 0);
        for &run in &self.runs {
            while other.runs.get(at).is_some_and(|&there| there < run) {
                at += 1;
            }
            shared += usize::from(other.runs.get(at) == Some(&run));
        }
        shared
    }

    /// The part of the longer text that stands in the other, from 0 to 1; 0 where one of them is
    /// too short to tell.
    pub(crate) fn resemblance(&self, other: &Self) -> f32 {
        if self.words.min(other.words) < FEWEST_WORDS {
            return 0.0;
        }
        self.part(other, self.runs.len().max(other.runs.len()))
    }

    /// The part of the shorter text that stands in the other, from 0 to 1; 0 where one of them is
    /// too short to tell.
    pub(crate) fn containment(&self, other: &Self) -> f32 {
        if self.words.min(other.words) < FEWEST_WORDS {
            return 0.0;
        }
        self.part(other, self.runs.len().min(other.runs.len()))
    }

    fn part(&self, other: &Self, of: usize) -> f32 {
        self.shared(other) as f32 / of.max(1) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The harbour master closed the northern pier on Monday after divers had found \
        cracks in four of its piles, and told the crews of thirty boats to land their catch across the bay \
        until the piles are mended.";

    fn shingles(text: &str) -> Shingles {
        Shingles::of(text.split('|'))
    }

    #[test]
    fn the_same_words_are_the_same_text_however_they_are_set() {
        let set_otherwise = TEXT.to_uppercase().replace("MONDAY AFTER", "Monday, | after");
        assert!(shingles(TEXT).resemblance(&shingles(&set_otherwise)) > 0.999);
    }

    #[test]
    fn a_text_that_goes_on_holds_the_other_but_is_not_the_same() {
        let longer = format!(
            "{TEXT} Nobody could say on Tuesday how long that would take, or who was to pay for it all."
        );
        let (short, long) = (shingles(TEXT), shingles(&longer));
        assert!(short.containment(&long) > 0.999 && long.containment(&short) > 0.999);
        assert!((0.5..0.8).contains(&short.resemblance(&long)));
    }

    #[test]
    fn short_texts_and_strangers_resemble_nothing() {
        assert!(shingles("No comment.").resemblance(&shingles("No comment.")) < f32::MIN_POSITIVE);
        let other = "My grandmother has knitted the same grey scarf every winter since the year in which her \
            brother sailed away, and unravels it each spring so that there is wool for the next one.";
        assert!(shingles(TEXT).containment(&shingles(other)) < f32::MIN_POSITIVE);
        assert!(shingles("").containment(&shingles("")) < f32::MIN_POSITIVE);
    }
}
