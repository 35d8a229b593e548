//! What two figures say of each other.

use super::{Ahead, Day, Figure, FigureKind, Number, Said, Unit, Value};

/// What two figures on one thing say of each other; in a table, what all its figures do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Only one article has it.
    NotStated,
    /// The same value.
    Same,
    /// Both fit, and one says more: "September" beside "Sept 26", "about 40" beside 39.
    MoreDetail,
    /// It takes something that the articles do not tell: "Thursday" beside "Sept 26".
    CannotBeSettled,
    /// Both cannot hold of the same thing.
    Different,
}

/// How far "about" may be off, as a share of the value.
const ABOUT: f64 = 0.1;

/// How far a rounded number may be off, as a share of the value: with 0 no number counts as
/// rounded, with 0.5 twenty would be a rounded eleven.
const ROUNDED: f64 = 0.05;

/// Compares two figures that speak of the same thing; `None` where they are of different kinds or
/// measure different things, so that there is nothing to compare.
pub fn verdict(a: &Figure, b: &Figure) -> Option<Verdict> {
    match (a.value, b.value) {
        (Value::Day(a), Value::Day(b)) => days(a, b),
        (Value::Number(x), Value::Number(y)) => {
            let (a_unit, b_unit) = (a.unit.unwrap_or(&NONE), b.unit.unwrap_or(&NONE));
            if a.kind != b.kind || a_unit.dimension != b_unit.dimension || is_unknown(a) {
                return None;
            }
            let a = Amount { number: x, unit: a_unit, said: a.said };
            let b = Amount { number: y, unit: b_unit, said: b.said };
            Some(amounts(&a, &b))
        }
        _ => None,
    }
}

/// Whether it is money in a currency that no rule knows, which may be another one each time.
fn is_unknown(figure: &Figure) -> bool {
    figure.kind == FigureKind::Money && figure.unit.is_none()
}

static NONE: Unit = Unit { name: "", kind: FigureKind::Count, dimension: "", factor: 1.0 };

struct Amount {
    number: Number,
    unit: &'static Unit,
    said: Said,
}

impl Amount {
    fn value(&self) -> f64 {
        self.number.value() * self.unit.factor
    }

    /// The smallest and the largest value that it allows beside the other one.
    fn range(&self, other: &Self) -> (f64, f64) {
        let value = self.value();
        match self.said {
            Said::Exactly => (value - self.slack(other), value + self.slack(other)),
            Said::About => (value * (1.0 - ABOUT), value * (1.0 + ABOUT)),
            Said::AtLeast => (value, f64::MAX),
            Said::AtMost => (0.0, value),
            Said::Several => (value, value * 10.0),
        }
    }

    /// By how much it may be rounded: only beside a number that is told more finely, since 1.3 is no
    /// rounded 1.4.
    fn slack(&self, other: &Self) -> f64 {
        if other.number.step() * other.unit.factor >= self.number.step() * self.unit.factor {
            return 0.0;
        }
        let rounded = (self.number.step() * self.unit.factor / 2.0).min(self.value() * ROUNDED);
        if self.number.value() >= 100.0 {
            return rounded;
        }
        // Below a hundred what is measured is rounded to its last place, "5 km" beside "4.8 km".
        let is_measured = matches!(self.unit.kind, FigureKind::Share | FigureKind::Size | FigureKind::Money);
        let place = self.number.step().min(1.0);
        let is_finer = self.unit.name == other.unit.name && other.number.step() < place;
        if is_measured && is_finer {
            place * self.unit.factor / 2.0
        } else if place < 1.0 {
            rounded
        } else {
            // A whole number in its own unit is counted, not rounded.
            0.0
        }
    }
}

fn amounts(a: &Amount, b: &Amount) -> Verdict {
    let equal = (a.value() - b.value()).abs() <= a.value().abs() * 1e-9;
    if equal && a.said == b.said && a.unit.name == b.unit.name {
        return Verdict::Same;
    }
    if equal {
        return if a.said == b.said && a.unit.kind != FigureKind::Money {
            Verdict::Same
        } else {
            Verdict::MoreDetail
        };
    }
    let ((a_low, a_high), (b_low, b_high)) = (a.range(b), b.range(a));
    // Two units of time or length are rarely exact in each other: within half of the coarser.
    let slack = if a.unit.name == b.unit.name { 0.0 } else { a.unit.factor.max(b.unit.factor) / 2.0 };
    if a_low > b_high + slack || b_low > a_high + slack {
        Verdict::Different
    } else if matches!((a.said, b.said), (Said::AtLeast, Said::AtLeast) | (Said::AtMost, Said::AtMost)) {
        // "More than 40" and "more than 60" both fit, and neither tells which is nearer.
        Verdict::CannotBeSettled
    } else {
        Verdict::MoreDetail
    }
}

fn days(a: Day, b: Day) -> Option<Verdict> {
    // A year beside a time of day tells nothing of the same thing.
    let mut shared = false;
    let mut more = false;
    let parts = [
        (a.year.map(u32::from), b.year.map(u32::from)),
        (a.month.map(u32::from), b.month.map(u32::from)),
        (a.day.map(u32::from), b.day.map(u32::from)),
        (a.minute.map(u32::from), b.minute.map(u32::from)),
    ];
    for part in parts {
        match part {
            (Some(x), Some(y)) if x != y => return Some(Verdict::Different),
            (Some(_), Some(_)) => shared = true,
            (None, None) => {}
            _ => more = true,
        }
    }
    match (a.weekday(), b.weekday()) {
        (Some(x), Some(y)) if x != y => return Some(Verdict::Different),
        (Some(_), Some(_)) if is_open(a, b) || is_open(b, a) => return Some(Verdict::CannotBeSettled),
        (Some(_), Some(_)) => shared = true,
        (None, None) => {}
        _ if shared => {}
        _ => return Some(Verdict::CannotBeSettled),
    }
    let is_relative = |day: Day| day.offset.is_some() && day.day.is_none();
    if is_relative(a) || is_relative(b) {
        return Some(if a == b { Verdict::Same } else { Verdict::CannotBeSettled });
    }
    let verdict = if more { Verdict::MoreDetail } else { Verdict::Same };
    shared.then_some(verdict)
}

/// Whether a weekday may be this week's or another one, beside a date.
fn is_open(day: Day, other: Day) -> bool {
    day.ahead != Ahead::No && day.day.is_none() && other.day.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::figures;
    use super::*;
    use crate::date::Date;

    fn check(left: &str, right: &str, expect: Option<Verdict>) {
        let of = |text: &str| figures(text, "en").into_iter().next().unwrap();
        assert_eq!(verdict(&of(left), &of(right)), expect, "{left} | {right}");
        assert_eq!(verdict(&of(right), &of(left)), expect, "{right} | {left}");
    }

    #[test]
    fn the_same_value_is_the_same_however_it_is_written() {
        check("8,000 terabytes", "8 petabytes", Some(Verdict::Same));
        check("eleven men", "11 sailors", Some(Verdict::Same));
        check("$1.3bn", "$1,300 million", Some(Verdict::Same));
        check("two decades", "20 years", Some(Verdict::Same));
        check("on 26 September", "on Sept 26", Some(Verdict::Same));
    }

    #[test]
    fn rounding_limits_and_parts_of_a_date_are_more_detail() {
        check("37,000 graves", "36,842 graves", Some(Verdict::MoreDetail));
        check("about 40 boats", "38 boats", Some(Verdict::MoreDetail));
        check("more than 40 boats", "47 boats", Some(Verdict::MoreDetail));
        check("up to 90 boats", "47 boats", Some(Verdict::MoreDetail));
        check("tens of thousands of voters", "37,000 voters", Some(Verdict::MoreDetail));
        check("a third of voters", "33 per cent of voters", Some(Verdict::MoreDetail));
        check("$5m", "US$5m", Some(Verdict::MoreDetail));
        check("10 miles", "16 km", Some(Verdict::MoreDetail));
        check("in September", "on Sept 26", Some(Verdict::MoreDetail));
        check("26 September 2025", "Sept 26", Some(Verdict::MoreDetail));
    }

    #[test]
    fn small_shares_sizes_and_sums_may_be_rounded_to_whole_ones() {
        check("34%", "33.7%", Some(Verdict::MoreDetail));
        check("3%", "3.2%", Some(Verdict::MoreDetail));
        check("0.5%", "0.54%", Some(Verdict::MoreDetail));
        check("5 km", "4.8 km", Some(Verdict::MoreDetail));
        check("$5", "$4.99", Some(Verdict::MoreDetail));
        check("3%", "3.7%", Some(Verdict::Different));
        check("34%", "35%", Some(Verdict::Different));
        check("40 km", "42 km", Some(Verdict::Different));
        check("five boats", "4.8 boats", Some(Verdict::Different));
        check("5 hours", "4.8 hours", Some(Verdict::Different));
    }

    #[test]
    fn numbers_that_are_told_equally_finely_are_no_rounding_of_each_other() {
        check("1.3 % of boats", "1.4 % of boats", Some(Verdict::Different));
        check("37,000 graves", "38,000 graves", Some(Verdict::Different));
        check("$1.3bn", "$1.4bn", Some(Verdict::Different));
        check("1.3 %", "1.34 %", Some(Verdict::MoreDetail));
        check("1.3 %", "1.36 %", Some(Verdict::Different));
    }

    #[test]
    fn values_that_cannot_both_hold_are_different() {
        check("20 boats", "23 boats", Some(Verdict::Different));
        check("up to 40 boats", "47 boats", Some(Verdict::Different));
        check("40 per cent", "45 per cent", Some(Verdict::Different));
        check("on Sept 26", "on Sept 27", Some(Verdict::Different));
        check("Thursday", "Friday", Some(Verdict::Different));
        check("26 September 2025", "Thursday", Some(Verdict::Different));
    }

    #[test]
    fn what_the_text_does_not_tell_is_not_settled() {
        check("Thursday", "Sept 26", Some(Verdict::CannotBeSettled));
        check("yesterday", "Sept 26", Some(Verdict::CannotBeSettled));
        check("more than 40 boats", "more than 60 boats", Some(Verdict::CannotBeSettled));
    }

    #[test]
    fn other_kinds_are_not_compared() {
        check("40 boats", "40 per cent", None);
        check("$40", "£40", None);
        check("in 2021", "at 16:30", None);
    }

    #[test]
    fn the_day_of_publication_settles_a_weekday() {
        let day = |text: &str| match figures(text, "en")[0].value {
            Value::Day(day) => day.settled(Date::new(2025, 9, 26)),
            Value::Number(_) => Day::default(),
        };
        assert_eq!(days(day("Thursday"), day("Sept 25")), Some(Verdict::Same));
        assert_eq!(days(day("Thursday"), day("Sept 26")), Some(Verdict::Different));
    }

    #[test]
    fn a_weekday_ahead_is_the_coming_one_or_not_settled() {
        let day = |text: &str| match figures(text, "en")[0].value {
            Value::Day(day) => day.settled(Date::new(2025, 9, 23)),
            Value::Number(_) => Day::default(),
        };
        let two = |left: &str, right: &str| days(day(left), day(right));
        assert_eq!(two("They will meet on Thursday", "on Sept 25"), Some(Verdict::Same));
        assert_eq!(two("They will meet on Thursday", "on Sept 18"), Some(Verdict::Different));
        assert_eq!(two("They would meet on Thursday", "on Sept 25"), Some(Verdict::CannotBeSettled));
        assert_eq!(two("They would meet on Thursday", "on Sept 18"), Some(Verdict::CannotBeSettled));
        assert_eq!(two("They meet next Thursday", "on Sept 25"), Some(Verdict::CannotBeSettled));
        assert_eq!(two("They would meet on Thursday", "met on Thursday"), Some(Verdict::CannotBeSettled));
        assert_eq!(two("They would meet on Thursday", "would meet on Thursday"), Some(Verdict::Same));
        // On a Tuesday "Tuesday" may be today or in a week.
        assert_eq!(two("They will meet on Tuesday", "on Sept 30"), Some(Verdict::CannotBeSettled));
    }
}
