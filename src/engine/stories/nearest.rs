//! The articles most like one of them.

use crate::article::{Kind, Role};
use crate::corpus::Corpus;
use crate::grouping::{Shingles, Weights, closeness};
use crate::library::{DocId, Library};
use crate::order::sort_by;
use crate::store::TermId;
use crate::text::visit_terms;

/// Articles less similar than this have nothing in common but their time's words.
const LEAST: f32 = 0.08;

/// Of so many articles that share most words it is looked at whether they share wording as well.
const LOOKED_AT: usize = 30;

/// An article that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Which article.
    pub doc: DocId,
    /// How much, from 0 to 1: the cosine of their words, nearness in time, and shared wording.
    pub similarity: f32,
    /// The part of the shorter text that stands word for word in the other, from 0 to 1.
    pub shared_wording: f32,
}

/// The articles most like one, best first, ties in the order of the library; at most so many, and none that has nothing
/// in common with it.
///
/// What counts is the words of headline and text ([`Weights`]), where both are known the days, and
/// shared wording, without which the reuse of an agency's text would look no closer than a report
/// of one's own.
pub fn nearest(library: &Library, doc: DocId, most: usize) -> Vec<Near> {
    let mut near = by_words(library, doc);
    let own = shingles(library, doc);
    for near in &mut near {
        near.shared_wording = own.containment(&shingles(library, near.doc));
        // Each of the two leaves its part of what is unlike.
        near.similarity = 1.0 - (1.0 - near.similarity) * (1.0 - near.shared_wording);
    }
    sort_by(&mut near, |a, b| b.similarity.total_cmp(&a.similarity).then(a.doc.cmp(&b.doc)));
    near.truncate(most);
    near
}

/// The articles that share most words with one.
fn by_words(library: &Library, doc: DocId) -> Vec<Near> {
    let mut sums = vec![0.0f32; library.len()];
    each_weight(library, doc, &mut |term, rarity, weight| {
        let mut before = 0;
        for (segment, corpus) in library.segments() {
            if let Some(term) = same_term(library, doc.segment, term, segment, corpus) {
                for posting in corpus.postings(term) {
                    let product = Weights::product(weight, Weights::weight(rarity, posting));
                    sums[before + posting.ordinal as usize] += product;
                }
            }
            before += corpus.len() as usize;
        }
    });
    let lengths = library.vector_lengths();
    let own = lengths.get(library.number(doc)).copied().unwrap_or(0.0);
    let mut near: Vec<Near> = Vec::new();
    for ((there, sum), length) in library.docs().zip(sums).zip(lengths) {
        if sum <= 0.0 || there == doc {
            continue;
        }
        let cosine = (sum / (own * length)).min(1.0);
        let similarity = cosine * closeness(library.date(doc), library.date(there));
        let last = near.last().filter(|_| near.len() == LOOKED_AT);
        if similarity >= LEAST && last.is_none_or(|last| last.similarity < similarity) {
            near.truncate(LOOKED_AT - 1);
            let before = |near: &Near| near.similarity >= similarity;
            near.insert(near.partition_point(before), Near { doc: there, similarity, shared_wording: 0.0 });
        }
    }
    near
}

/// Shows each term of an article that counts: its number in the article's corpus, how rare it is,
/// and its weight.
fn each_weight(library: &Library, doc: DocId, visit: &mut dyn FnMut(TermId, f32, f32)) {
    let Some(corpus) = library.segment(doc) else { return };
    let mut terms: Vec<TermId> = Vec::new();
    for block in corpus.blocks(doc.ordinal) {
        if block.role != Role::Furniture {
            visit_terms(block.text, &mut |term| terms.extend(corpus.dictionary().find(term.text)));
        }
    }
    sort_by(&mut terms, Ord::cmp);
    terms.dedup();
    for term in terms {
        let rarity = library.rarity(doc.segment, term);
        if let Some(posting) = corpus.postings(term).of_article(doc.ordinal)
            && rarity > 0.0
        {
            visit(term, rarity, Weights::weight(rarity, posting));
        }
    }
}

/// A term of one corpus in another, or in itself.
fn same_term(library: &Library, from: u16, term: TermId, to: u16, corpus: &Corpus) -> Option<TermId> {
    if from == to { Some(term) } else { corpus.dictionary().find(library.term(from, term)) }
}

/// The runs of an article's own text; none of a digest, whose wording is ours.
fn shingles(library: &Library, doc: DocId) -> Shingles {
    let text = library.text(doc);
    if text.kind == Kind::Digest {
        return Shingles::default();
    }
    let body = text.blocks.iter().skip(1).filter(|block| block.role == Role::Body);
    Shingles::of(body.map(|block| block.text))
}
