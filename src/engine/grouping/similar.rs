//! How similar articles are, for all of a corpus at once.

use super::graph::{Graph, Link};
use super::weights::Weights;
use crate::store::Unpacked;

/// Pairs below this are taken to have nothing in common.
const LEAST: f32 = 0.08;

/// So many edges of an article are kept at the most, the strongest ones.
const MOST_LINKS: usize = 64;

/// A term of an article, or an article of a term, with its weight as [`Weights::weight`] gives it,
/// divided by the length of the article's vector.
#[derive(Clone, Copy)]
struct Entry {
    number: u32,
    weight: f32,
}

/// The cosine of every two articles that share a word that counts. Goes from the words of each
/// article to the articles before it that have them, so that neither all pairs nor a matrix of
/// them is ever looked at. Calls `told` with the number of each article.
pub(super) fn graph(articles: usize, unpacked: &Unpacked, told: &mut dyn FnMut(usize)) -> Graph {
    let terms = vectors(articles, unpacked);
    let mut having: Vec<Vec<Entry>> = vec![Vec::new(); unpacked.dictionary.len() as usize];
    let mut links: Vec<Vec<Link>> = vec![Vec::new(); articles];
    let mut sums = vec![0.0f32; articles];
    let mut met: Vec<u32> = Vec::new();
    for (article, entries) in (0..).zip(&terms) {
        told(article as usize);
        for entry in entries {
            for other in &having[entry.number as usize] {
                let sum = &mut sums[other.number as usize];
                if *sum == 0.0 {
                    met.push(other.number);
                }
                *sum += Weights::product(entry.weight, other.weight);
            }
            having[entry.number as usize].push(Entry { number: article, weight: entry.weight });
        }
        for other in met.drain(..) {
            let weight = std::mem::take(&mut sums[other as usize]).min(1.0);
            if weight >= LEAST {
                push(&mut links[article as usize], Link { to: other, weight });
                push(&mut links[other as usize], Link { to: article, weight });
            }
        }
    }
    told(articles);
    for ends in &mut links {
        keep_strongest(ends);
    }
    Graph::of(&links)
}

/// The words of each article that count, each vector of length 1.
fn vectors(articles: usize, unpacked: &Unpacked) -> Vec<Vec<Entry>> {
    let weights = Weights::of(articles as u32);
    let mut vectors: Vec<Vec<Entry>> = vec![Vec::new(); articles];
    for term in 0..unpacked.dictionary.len() {
        let rarity = weights.rarity(unpacked.dictionary.term(term), unpacked.postings.frequency(term));
        if rarity > 0.0 {
            for posting in unpacked.postings.of(term) {
                let weight = Weights::weight(rarity, posting);
                if weight != 0.0 {
                    vectors[posting.ordinal as usize].push(Entry { number: term, weight });
                }
            }
        }
    }
    for vector in &mut vectors {
        let length = vector.iter().map(|entry| entry.weight * entry.weight).sum::<f32>().sqrt();
        for entry in vector {
            entry.weight /= length;
        }
    }
    vectors
}

/// Adds an edge; the list never grows far beyond what is kept of it.
fn push(ends: &mut Vec<Link>, link: Link) {
    ends.push(link);
    if ends.len() >= 4 * MOST_LINKS {
        keep_strongest(ends);
    }
}

fn keep_strongest(ends: &mut Vec<Link>) {
    if ends.len() > MOST_LINKS {
        let strongest = |a: &Link, b: &Link| b.weight.total_cmp(&a.weight).then(a.to.cmp(&b.to));
        ends.select_nth_unstable_by(MOST_LINKS, strongest);
        ends.truncate(MOST_LINKS);
    }
}
