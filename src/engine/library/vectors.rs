//! Words as whole articles are compared by them, with frequencies summed over all corpora.

use super::Library;
use crate::grouping::Weights;
use crate::store::TermId;

impl Library {
    /// How much a term of a corpus tells about an article: [`Weights::rarity`]; 0 where it says
    /// nothing.
    pub(crate) fn rarity(&self, segment: u16, term: TermId) -> f32 {
        let Some(corpus) = self.segments.get(usize::from(segment)) else { return 0.0 };
        let mut frequency = corpus.frequency(term);
        for (other, corpus) in self.segments() {
            if other != segment
                && let Some(term) = corpus.dictionary().find(self.term(segment, term))
            {
                frequency += corpus.frequency(term);
            }
        }
        Weights::of(self.len() as u32).rarity(corpus.dictionary().term(term), frequency)
    }

    /// A term of a corpus, folded; empty where there is none.
    pub(crate) fn term(&self, segment: u16, term: TermId) -> &str {
        let corpus = self.segments.get(usize::from(segment));
        corpus.and_then(|corpus| str::from_utf8(corpus.dictionary().term(term)).ok()).unwrap_or_default()
    }

    /// For each article the length of the vector of its words; worked out when it is first asked
    /// for.
    pub(crate) fn vector_lengths(&self) -> &[f32] {
        self.lengths.get_or_init(|| {
            let mut lengths = vec![0.0f32; self.len()];
            let mut before = 0;
            for (segment, corpus) in self.segments() {
                for term in 0..corpus.dictionary().len() {
                    let rarity = self.rarity(segment, term);
                    if rarity > 0.0 {
                        for posting in corpus.postings(term) {
                            let weight = Weights::weight(rarity, posting);
                            lengths[before + posting.ordinal as usize] += weight * weight;
                        }
                    }
                }
                before += corpus.len() as usize;
            }
            for length in &mut lengths {
                *length = length.sqrt();
            }
            lengths
        })
    }
}
