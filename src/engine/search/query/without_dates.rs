//! A query without the days that it asks for.

use super::Query;
use super::parse::days;
use super::pieces::Scope;

impl Query {
    /// A query without the days that an article has to be of; `None` where it asks for none, or names
    /// them as one of several ways with `OR`.
    pub fn without_dates(typed: &str) -> Option<String> {
        let mut pieces = Self::default();
        let (mut kept, mut dates) = (Vec::new(), 0);
        let mut rest = typed;
        // Whether an `OR` stands right before, and whether the piece before was a date.
        let (mut joins, mut was_date) = (false, false);
        while !rest.trim_start().is_empty() {
            let text = rest.trim_start();
            let (piece, after) = pieces.piece(text);
            let is_or = piece.body == "OR" && !piece.quoted && piece.operators == 0;
            let is_date = piece.scope == Scope::Days && !piece.excluded && days(piece.body).is_some();
            if is_or && was_date || joins && is_date {
                return None;
            }
            if is_date {
                dates += 1;
            } else {
                kept.push(text[..text.len() - after.len()].trim_end());
            }
            (joins, was_date, rest) = (is_or, is_date, after);
        }
        (dates > 0).then(|| kept.join(" "))
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
            ("storm DATE:2025 ", Some("storm")),
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
