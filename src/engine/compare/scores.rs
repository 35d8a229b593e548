//! The score of every two sentences of two columns.

/// The scores of the sentences of two columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScoreTable {
    /// The earlier column.
    pub left: usize,
    /// The later column.
    pub right: usize,
    /// How many sentences the later column has.
    width: usize,
    /// From 0 to 1, one line a left sentence; negative where the two were not compared.
    values: Vec<f32>,
}

impl ScoreTable {
    /// A table of two columns with so many sentences, nothing compared yet.
    pub(super) fn new(left: (usize, usize), right: (usize, usize)) -> Self {
        Self { left: left.0, right: right.0, width: right.1, values: vec![-1.0; left.1 * right.1] }
    }

    /// Notes the score of two sentences.
    pub(super) fn set(&mut self, left: usize, right: usize, score: f32) {
        if let Some(value) = self.values.get_mut(left * self.width + right) {
            *value = score;
        }
    }

    /// The score of two sentences, from 0 to 1; `None` where they were not compared.
    pub fn score(&self, left: usize, right: usize) -> Option<f32> {
        let value = *self.values.get(left * self.width + right)?;
        (right < self.width && value >= 0.0).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_compared_has_a_score() {
        let mut table = ScoreTable::new((0, 2), (1, 3));
        table.set(1, 2, 0.5);
        assert_eq!(table.score(1, 2), Some(0.5));
        assert_eq!(table.score(0, 0), None);
        assert_eq!((table.score(0, 5), table.score(9, 0)), (None, None));
    }
}
