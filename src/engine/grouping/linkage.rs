//! Groups from similarities.

use super::graph::{Graph, Link};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Two groups that may be joined.
struct Pair {
    /// Mean similarity of the articles of one with those of the other.
    mean: f32,
    groups: [u32; 2],
    /// Sizes of the groups when this was worked out; where they have changed, it no longer holds.
    sizes: [u32; 2],
}

/// Joins the most similar two groups, over and over, as long as the mean similarity of all their
/// pairs is not below `least`; edges that are not in the graph count as 0. Returns groups of two
/// and more, members in order, groups in the order of their first.
///
/// Average linkage (UPGMA: R. R. Sokal, C. D. Michener, *A statistical method for evaluating
/// systematic relationships*, 1958). Single linkage would chain a year of news into one story; here
/// an article must be like a group as a whole. Among equals the first articles are joined first.
pub(super) fn average_linkage(graph: &Graph, least: f32) -> Vec<Vec<u32>> {
    let mut linkage = Linkage {
        members: (0..graph.len() as u32).map(|article| vec![article]).collect(),
        sums: (0..graph.len()).map(|article| graph.links(article).to_vec()).collect(),
        pairs: BinaryHeap::new(),
        least,
    };
    for article in 0..graph.len() as u32 {
        linkage.offer(article, |other| other < article);
    }
    while let Some(Pair { groups: [a, b], sizes, .. }) = linkage.pairs.pop() {
        if sizes == [linkage.size(a), linkage.size(b)] {
            linkage.join(a, b);
        }
    }
    let mut groups = linkage.members;
    groups.retain(|members| members.len() > 1);
    for members in &mut groups {
        members.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

struct Linkage {
    /// Members of each group, named by its first article; none where it went into another.
    members: Vec<Vec<u32>>,
    /// For each group the others with the sum of the similarities between their members, by name.
    sums: Vec<Vec<Link>>,
    pairs: BinaryHeap<Pair>,
    least: f32,
}

impl Linkage {
    fn size(&self, group: u32) -> u32 {
        self.members[group as usize].len() as u32
    }

    /// Offers a group to be joined with those of its neighbours that are wanted.
    fn offer(&mut self, group: u32, wanted: impl Fn(u32) -> bool) {
        for link in &self.sums[group as usize] {
            let groups = [group.min(link.to), group.max(link.to)];
            let sizes = groups.map(|group| self.size(group));
            let mean = link.weight / (sizes[0] as f32 * sizes[1] as f32);
            if mean >= self.least && wanted(link.to) {
                self.pairs.push(Pair { mean, groups, sizes });
            }
        }
    }

    /// Brings the second group into the first.
    fn join(&mut self, a: u32, b: u32) {
        let joined = std::mem::take(&mut self.members[b as usize]);
        self.members[a as usize].extend(joined);
        let from = std::mem::take(&mut self.sums[b as usize]);
        let into = std::mem::take(&mut self.sums[a as usize]);
        let mut sums: Vec<Link> = into.into_iter().chain(from).filter(|l| l.to != a && l.to != b).collect();
        sums.sort_by_key(|link| link.to);
        sums.dedup_by(|again, first| {
            let same = again.to == first.to;
            if same {
                first.weight += again.weight;
            }
            same
        });
        for link in &sums {
            let there = &mut self.sums[link.to as usize];
            if let Ok(at) = there.binary_search_by_key(&b, |back| back.to) {
                there.remove(at);
            }
            match there.binary_search_by_key(&a, |back| back.to) {
                Ok(at) => there[at].weight = link.weight,
                Err(at) => there.insert(at, Link { to: a, weight: link.weight }),
            }
        }
        self.sums[a as usize] = sums;
        self.offer(a, |_| true);
    }
}

impl Ord for Pair {
    fn cmp(&self, other: &Self) -> Ordering {
        let means = self.mean.total_cmp(&other.mean);
        means.then_with(|| Reverse(self.groups).cmp(&Reverse(other.groups)))
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Pair {}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(articles: usize, edges: &[(u32, u32, f32)]) -> Graph {
        let mut half = vec![Vec::new(); articles];
        for &(from, to, weight) in edges {
            half[from as usize].push(Link { to, weight });
        }
        Graph::of(&half)
    }

    #[test]
    fn neighbours_do_not_chain_everything_together() {
        let chain: Vec<(u32, u32, f32)> = (0..9).map(|at| (at, at + 1, 0.5)).collect();
        let groups = average_linkage(&graph(10, &chain), 0.3);
        assert_eq!(groups, [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]]);
    }

    #[test]
    fn what_is_alike_as_a_whole_is_one_group() {
        let edges =
            [(0, 1, 0.9), (0, 4, 0.5), (1, 4, 0.5), (2, 3, 0.4), (3, 4, 0.2), (1, 2, 0.1), (0, 5, 0.05)];
        assert_eq!(average_linkage(&graph(6, &edges), 0.3), [vec![0, 1, 4], vec![2, 3]]);
        assert_eq!(average_linkage(&graph(6, &edges), 0.95), Vec::<Vec<u32>>::new());
        assert_eq!(average_linkage(&graph(0, &[]), 0.3), Vec::<Vec<u32>>::new());
    }

    #[test]
    fn a_group_may_take_in_many_more() {
        let mut edges = Vec::new();
        for b in 0..40 {
            for a in 0..b {
                edges.push((a, b, 0.4 + 0.001 * (a % 7) as f32));
            }
        }
        let groups = average_linkage(&graph(41, &edges), 0.3);
        assert_eq!(groups, [(0..40).collect::<Vec<u32>>()]);
    }
}
