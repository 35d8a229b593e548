//! A period on an axis of time: pure, and tested without a browser.

use crossread_engine::{
    date::{PartialDate, TimeAxis},
    view::{RESULTS_STEP, View},
};

/// Steps of an axis, both inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Number of its first step.
    pub first: usize,
    /// Number of its last step.
    pub last: usize,
}

impl Period {
    /// What the date filter of a view lets through; all of the axis where it is off.
    pub fn of(view: &View, axis: &TimeAxis) -> Self {
        let steps = axis.steps();
        let end = steps.len().saturating_sub(1);
        let first = view.from.map_or(0, |from| steps.partition_point(|step| step.last() < from.first()));
        let past = view.to.map_or(steps.len(), |to| steps.partition_point(|step| step.first() <= to.last()));
        let first = first.min(end);
        Self { first, last: past.saturating_sub(1).clamp(first, end) }
    }

    /// A view with this as its date filter. An end that stays in its step stays as it is written
    /// there; one that is the axis's own is no filter.
    pub fn filtering(self, view: &View, axis: &TimeAxis) -> View {
        let before = Self::of(view, axis);
        let mut view = View { top: RESULTS_STEP, ..view.clone() };
        if self.first != before.first {
            view.from = axis.steps().get(self.first).copied().filter(|_| self.first > 0);
        }
        if self.last != before.last {
            let is_end = self.last + 1 >= axis.steps().len();
            view.to = axis.steps().get(self.last).copied().filter(|_| !is_end);
        }
        view
    }

    /// The same with its first step there, at most its last one.
    pub fn from(self, first: usize) -> Self {
        Self { first: first.min(self.last), ..self }
    }

    /// The same up to there, exclusive; at least its first step stays.
    pub fn until(self, end: usize) -> Self {
        Self { last: end.saturating_sub(1).max(self.first), ..self }
    }

    /// Whether it holds a step.
    pub fn has(self, step: usize) -> bool {
        self.first <= step && step <= self.last
    }

    /// Its first and its last step; `None` on an axis without any.
    pub fn steps_of(self, axis: &TimeAxis) -> Option<(PartialDate, PartialDate)> {
        axis.steps().get(self.first).copied().zip(axis.steps().get(self.last).copied())
    }

    /// How many articles lie in it, of these in each step.
    pub fn count(self, articles: &[usize]) -> usize {
        articles.get(self.first..=self.last).unwrap_or_default().iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(first: &str, last: &str) -> TimeAxis {
        TimeAxis::over(first.parse().unwrap(), last.parse().unwrap())
    }

    fn period(link: &str) -> (usize, usize) {
        let period = Period::of(&View::parse(link).view, &axis("2025-01-10", "2025-06-20"));
        (period.first, period.last)
    }

    #[test]
    fn a_date_filter_covers_the_steps_that_it_touches() {
        assert_eq!(period(""), (0, 5));
        assert_eq!(period("from=2025-02-28&to=2025-03"), (1, 2));
        assert_eq!(period("from=2025&to=2025"), (0, 5));
        assert_eq!(period("from=2026"), (5, 5));
        assert_eq!(period("to=2024"), (0, 0));
        assert_eq!(period("from=2025-04&to=2025-02"), (3, 3));
        let nothing = Period::of(&View::default(), &TimeAxis::default());
        assert_eq!((nothing.steps_of(&TimeAxis::default()), nothing.count(&[])), (None, 0));
    }

    #[test]
    fn a_period_is_a_filter_only_where_it_leaves_something_out() {
        let axis = axis("2025-01-10", "2025-06-20");
        let chosen = |link: &str, first, last| {
            let view = View::parse(link).view;
            Period { first, last }.filtering(&view, &axis).to_string()
        };
        assert_eq!(chosen("from=2025-03", 0, 5), "");
        assert_eq!(chosen("q=a&top=40", 1, 5), "q=a&from=2025-02");
        assert_eq!(chosen("to=2025-02", 2, 2), "from=2025-03&to=2025-03");
        assert_eq!(chosen("from=2025-02-07", 1, 3), "from=2025-02-07&to=2025-04");
    }

    #[test]
    fn handles_do_not_pass_each_other() {
        let period = Period { first: 1, last: 3 };
        assert_eq!(period.from(9), Period { first: 3, last: 3 });
        assert_eq!(period.until(0), Period { first: 1, last: 1 });
        assert_eq!(period.until(3), Period { first: 1, last: 2 });
        assert_eq!(period.count(&[1, 2, 3, 4]), 9);
    }
}
