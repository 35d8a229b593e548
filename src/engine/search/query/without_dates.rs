//! A query without the days that it asks for.

use super::Query;
use super::parts::{Part, Parts};

impl Query {
    /// A query without the days that an article has to be of; `None` where it asks for none, or names
    /// them as one of several ways with `OR`.
    pub fn without_dates(typed: &str) -> Option<String> {
        let (mut rest, mut end, mut dates) = (String::new(), 0, 0);
        // Whether an `OR` waits for what follows, and whether the last piece or part was a date.
        let (mut joins, mut after_date, mut is_cut) = (false, false, false);
        for (range, part) in Parts::of(typed) {
            let is_date = part.is_days();
            match part {
                Part::Or if after_date => return None,
                Part::Or => joins = true,
                Part::Piece(..) if joins && is_date => return None,
                Part::Piece(..) => (joins, after_date) = (false, is_date),
                Part::Quotes(_) => {}
            }
            if is_date {
                dates += 1;
            } else if let Some(kept) = typed.get(range.clone()) {
                if !rest.is_empty() {
                    rest.push_str(if is_cut { " " } else { &typed[end..range.start] });
                }
                rest.push_str(kept);
            }
            (is_cut, end) = (is_date, range.end);
        }
        if !rest.is_empty() {
            // A word with anything behind it was whole, and stays so.
            rest.push_str(if is_cut { " " } else { &typed[end..] });
        }
        (dates > 0).then_some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_taken_out_and_all_else_stays() {
        for (typed, without) in [
            ("date:2025-09", Some("")),
            ("storm date:2025-09..2025-10 \"old harbour\" -flood", Some("storm \"old harbour\" -flood")),
            ("storm DATE:2025 ", Some("storm ")),
            ("storm date:2025", Some("storm ")),
            ("date:2025 storm", Some("storm")),
            ("date:2025 storm ", Some("storm ")),
            ("storm date:2025 OR", Some("storm OR")),
            ("storm \"a\"date:2025\"b\"", Some("storm \"a\" \"b\"")),
            ("date:2025 =OR storm", Some("=OR storm")),
            ("date:2025 \"OR\" storm", Some("\"OR\" storm")),
            ("-date:2025 OR date:2024 storm", Some("-date:2025 OR storm")),
            ("date:2025 in:quotes OR storm", None),
            ("storm OR in:quotes date:2025", None),
            ("storm", None),
            ("storm -date:2025", None),
            ("storm date:soon", None),
            ("storm OR date:2025", None),
            ("date:2025 OR storm", None),
            ("\"date:2025", None),
            ("", None),
        ] {
            assert_eq!(Query::without_dates(typed).as_deref(), without, "{typed}");
        }
    }
}
