//! A stretch of time cut into days, months or years, for counts over time.

use super::{Date, PartialDate, days_in};

/// Up to so many months are shown by the day.
const MOST_MONTHS_BY_DAY: u32 = 3;

/// Up to so many months are shown by the month; more by the year.
const MOST_MONTHS: u32 = 120;

/// The days from the first to the last, in steps of one length without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeAxis {
    steps: Vec<PartialDate>,
}

impl TimeAxis {
    /// Steps that cover these days, both inclusive: of a day each up to three months, of a month
    /// each up to ten years, else of a year.
    pub fn over(first: Date, last: Date) -> Self {
        let month = |date: Date| u32::from(date.year()) * 12 + u32::from(date.month());
        let months = (month(last) + 1).saturating_sub(month(first));
        let mut axis = Self::default();
        let mut next = Some(first);
        while let Some(day) = next.filter(|day| *day <= last) {
            let step = if months <= MOST_MONTHS_BY_DAY {
                day.into()
            } else {
                PartialDate::around(day, months <= MOST_MONTHS)
            };
            axis.steps.push(step);
            next = step.last().next();
        }
        axis
    }

    /// The steps in order.
    pub fn steps(&self) -> &[PartialDate] {
        &self.steps
    }

    /// The number of the step that a day falls into.
    pub fn step_of(&self, day: Date) -> Option<usize> {
        let at = self.steps.partition_point(|step| step.last() < day);
        self.steps.get(at).filter(|step| step.first() <= day).map(|_| at)
    }
}

impl PartialDate {
    /// The month, or else the year, in which a day lies.
    fn around(day: Date, by_month: bool) -> Self {
        let Date { year, month, .. } = day;
        let (first, last) = if by_month { (month, month) } else { (1, 12) };
        Self {
            first: Date { year, month: first, day: 1 },
            last: Date { year, month: last, day: days_in(year, last) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(first: &str, last: &str) -> TimeAxis {
        TimeAxis::over(first.parse().unwrap(), last.parse().unwrap())
    }

    fn check(first: &str, last: &str, begins: &[&str], steps: usize) {
        let axis = axis(first, last);
        let shown: Vec<String> = axis.steps().iter().map(ToString::to_string).collect();
        assert_eq!(shown[..begins.len()], *begins, "{first} to {last}");
        assert_eq!(shown.len(), steps, "{first} to {last}");
        for (number, step) in axis.steps().iter().enumerate() {
            assert_eq!(axis.step_of(step.first()), Some(number));
            assert_eq!(axis.step_of(step.last()), Some(number));
        }
    }

    #[test]
    fn the_steps_follow_from_how_long_the_time_is() {
        check("2024-02-28", "2024-03-01", &["2024-02-28", "2024-02-29", "2024-03-01"], 3);
        check("2024-11-30", "2025-02-01", &["2024-11", "2024-12", "2025-01", "2025-02"], 4);
        check("1999-12-31", "2025-01-01", &["1999", "2000"], 27);
        check("9999-12-31", "9999-12-31", &["9999-12-31"], 1);
    }

    #[test]
    fn a_day_outside_has_no_step() {
        let axis = axis("2024-02-28", "2024-03-01");
        assert_eq!(axis.step_of("2024-02-27".parse().unwrap()), None);
        assert_eq!(axis.step_of("2024-03-02".parse().unwrap()), None);
        assert!(TimeAxis::default().step_of("2024-03-02".parse().unwrap()).is_none());
    }
}
