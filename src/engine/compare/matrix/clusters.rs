//! Sentences gathered into statements.

use super::super::comparison::{Confidence, SentenceRef, Wording};
use super::super::groups::Groups;
use super::super::matched::Match;
use crate::order::sort_by;

/// Two groups become one where the scores between their sentences reach this on average. With 0
/// every chain of matches is one statement, with 1 only equal sentences are.
const LINKED: f32 = 0.25;

/// A match seen from one of its sentences.
pub(super) struct Link {
    /// Number of the other sentence.
    pub(super) other: usize,
    pub(super) score: f32,
    pub(super) wording: Option<Wording>,
    pub(super) confidence: Confidence,
}

/// Sentences, by number, in groups.
pub(super) struct Clusters {
    links: Vec<Vec<Link>>,
    members: Vec<Vec<usize>>,
}

impl Clusters {
    /// Gathers sentences (sorted) by their matches, likely ones first, then by score.
    pub(super) fn of(sentences: &[SentenceRef], matches: &[Match]) -> Self {
        let mut links: Vec<Vec<Link>> = Vec::new();
        links.resize_with(sentences.len(), Vec::new);
        let mut order: Vec<(usize, usize, &Match)> = Vec::new();
        for found in matches {
            let (Ok(left), Ok(right)) =
                (sentences.binary_search(&found.left), sentences.binary_search(&found.right))
            else {
                continue;
            };
            for (here, other) in [(left, right), (right, left)] {
                let Match { score, wording, confidence, .. } = *found;
                links[here].push(Link { other, score, wording, confidence });
            }
            order.push((left, right, found));
        }
        sort_by(&mut order, |a, b| {
            (a.2.confidence.cmp(&b.2.confidence)).then_with(|| b.2.score.total_cmp(&a.2.score))
        });
        let mut groups = Groups::new(sentences.len());
        let mut members: Vec<Vec<usize>> = (0..sentences.len()).map(|at| vec![at]).collect();
        for (left, right, _) in order {
            let (a, b) = (groups.first(left), groups.first(right));
            if a == b || between(sentences, &links, &mut groups, &members[a], (b, &members[b])) < LINKED {
                continue;
            }
            groups.join(a, b);
            let moved = std::mem::take(&mut members[a.max(b)]);
            members[a.min(b)].extend(moved);
        }
        Self { links, members: groups.members() }
    }

    /// The groups, each with its sentences in order.
    pub(super) fn members(&self) -> Vec<Vec<usize>> {
        self.members.clone()
    }

    /// The matches of one sentence.
    pub(super) fn links(&self, sentence: usize) -> &[Link] {
        &self.links[sentence]
    }
}

/// The mean score between two groups, over sentences of different articles.
fn between(
    sentences: &[SentenceRef],
    links: &[Vec<Link>],
    groups: &mut Groups,
    here: &[usize],
    (group, there): (usize, &[usize]),
) -> f32 {
    let mut sum = 0.0;
    let mut pairs = 0_usize;
    for &member in here {
        for link in &links[member] {
            if groups.first(link.other) == group {
                sum += link.score;
            }
        }
        for &other in there {
            pairs += usize::from(sentences[member].column != sentences[other].column);
        }
    }
    if pairs == 0 { 0.0 } else { sum / pairs as f32 }
}
