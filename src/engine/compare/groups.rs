//! Things joined into groups.

/// Which of so many things belong together: disjoint sets with path halving (R. E. Tarjan and
/// J. van Leeuwen, 1984). A group is named by its first member.
pub(super) struct Groups(Vec<usize>);

impl Groups {
    /// So many things, each by itself.
    pub(super) fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    /// The first member of a thing's group.
    pub(super) fn first(&mut self, thing: usize) -> usize {
        let mut at = thing;
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    /// Makes one group of two.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        self.0[a.max(b)] = a.min(b);
    }

    /// The members of each group, groups in order of their first member.
    pub(super) fn members(&mut self) -> Vec<Vec<usize>> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.0.len()];
        for thing in 0..self.0.len() {
            let first = self.first(thing);
            members[first].push(thing);
        }
        members.retain(|group| !group.is_empty());
        members
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_joined_is_one_group_named_by_its_first() {
        let mut groups = Groups::new(6);
        for (a, b) in [(4, 2), (5, 4), (1, 0)] {
            groups.join(a, b);
        }
        assert_eq!(groups.members(), [vec![0, 1], vec![2, 4, 5], vec![3]]);
        assert_eq!(groups.first(5), 2);
    }
}
