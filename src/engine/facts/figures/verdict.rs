//! What two figures say of each other.

use super::{Day, Figure, FigureKind, Number, Said, Unit, Value};

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
            if a.kind != b.kind || a_unit.dimension != b_unit.dimension {
                return None;
            }
            let a = Amount { number: x, unit: a_unit, said: a.said };
            let b = Amount { number: y, unit: b_unit, said: b.said };
            Some(amounts(&a, &b))
        }
        _ => None,
    }
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

    /// The smallest and the largest value that it allows.
    fn range(&self) -> (f64, f64) {
        let value = self.value();
        let slack = (self.number.step() * self.unit.factor / 2.0).min(value * ROUNDED);
        match self.said {
            // Below a hundred a number in its own unit is counted, not rounded.
            Said::Exactly if self.number.value() < 100.0 && self.number.step() >= 1.0 => (value, value),
            Said::Exactly => (value - slack, value + slack),
            Said::About => (value * (1.0 - ABOUT), value * (1.0 + ABOUT)),
            Said::AtLeast => (value, f64::MAX),
            Said::AtMost => (0.0, value),
            Said::Several => (value, value * 10.0),
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
    let ((a_low, a_high), (b_low, b_high)) = (a.range(), b.range());
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

#[cfg(test)]
mod tests {
    use super::super::figures;
    use super::*;
    use crate::date::Date;

    fn check(left: &str, right: &str, expect: Option<Verdict>) {
        let of = |text: &str| figures(text).into_iter().next().unwrap();
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
        let day = |text: &str| match figures(text)[0].value {
            Value::Day(day) => day.settled(Date::new(2025, 9, 26)),
            Value::Number(_) => Day::default(),
        };
        assert_eq!(days(day("Thursday"), day("Sept 25")), Some(Verdict::Same));
        assert_eq!(days(day("Thursday"), day("Sept 26")), Some(Verdict::Different));
    }
}
