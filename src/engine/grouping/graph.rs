//! Which articles are similar, and how much.

/// One end of an edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// Number of the other article.
    pub(super) to: u32,
    /// Their similarity, above 0.
    pub(super) weight: f32,
}

/// Articles and the edges between similar ones; each edge is kept at both ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    links: Vec<Vec<Link>>,
}

impl Graph {
    /// A graph of these edges, in any order: a list an article, of which each edge is in one list
    /// or in both.
    pub(super) fn of(half: &[Vec<Link>]) -> Self {
        let mut links = half.to_vec();
        for (from, ends) in (0..).zip(half) {
            for link in ends {
                links[link.to as usize].push(Link { to: from, weight: link.weight });
            }
        }
        for ends in &mut links {
            ends.sort_by_key(|link| link.to);
            ends.dedup_by_key(|link| link.to);
        }
        Self { links }
    }

    /// How many articles.
    pub(super) fn len(&self) -> usize {
        self.links.len()
    }

    /// The edges of an article, by the other end.
    pub(super) fn links(&self, article: usize) -> &[Link] {
        self.links.get(article).map_or(&[], Vec::as_slice)
    }

    /// Gives every edge the weight that `change` makes of it, from both ends alike; an edge of 0
    /// goes.
    pub(super) fn change(&mut self, mut change: impl FnMut(usize, usize, f32) -> f32) {
        let mut half: Vec<Vec<Link>> = vec![Vec::new(); self.links.len()];
        for (from, ends) in self.links.iter().enumerate() {
            for link in ends.iter().filter(|link| (link.to as usize) < from) {
                let weight = change(link.to as usize, from, link.weight);
                if weight > 0.0 {
                    half[from].push(Link { weight, ..*link });
                }
            }
        }
        *self = Self::of(&half);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_is_seen_from_both_ends_once() {
        let link = |to, weight| Link { to, weight };
        let mut graph = Graph::of(&[vec![link(2, 0.5), link(1, 0.25)], vec![link(0, 0.25)], Vec::new()]);
        assert_eq!(graph.links(0), [link(1, 0.25), link(2, 0.5)]);
        assert_eq!(graph.links(1), [link(0, 0.25)]);
        assert_eq!(graph.links(2), [link(0, 0.5)]);
        graph.change(|a, b, weight| if (a, b) == (0, 1) { 0.0 } else { weight * 2.0 });
        assert_eq!((graph.links(0), graph.links(1).len(), graph.len()), (&[link(2, 1.0)][..], 0, 3));
    }
}
