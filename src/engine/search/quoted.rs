//! `in:quotes` and `-in:quotes`: words inside or outside quotation marks.

use crate::facts::quotations::{Quotation, quotations};
use std::ops::Range;

/// The part of a text that a search looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoted {
    /// Between quotation marks only.
    Inside,
    /// What no quotation marks enclose.
    Outside,
}

impl Quoted {
    /// Takes `in:quotes` or `-in:quotes` off the front of a query, where it stands as a word of
    /// its own; what follows it comes back as well.
    pub(super) fn read(query: &str) -> Option<(Self, &str)> {
        let (quoted, rest) = match query.strip_prefix(['-', '−']) {
            Some(rest) => (Self::Outside, rest),
            None => (Self::Inside, query),
        };
        let (operator, after) = rest.split_at_checked("in:quotes".len())?;
        if !operator.eq_ignore_ascii_case("in:quotes") {
            return None;
        }
        (after.is_empty() || after.starts_with(char::is_whitespace)).then_some((quoted, after))
    }

    /// Whether a hit at `range` lies in this part of a text with these quotations.
    fn keeps(self, quotations: &[Quotation], range: &Range<usize>) -> bool {
        let next = quotations.partition_point(|quotation| quotation.range.end <= range.start);
        let quote = quotations.get(next).map(|quotation| &quotation.range);
        match self {
            Self::Inside => quote.is_some_and(|quote| quote.start <= range.start && range.end <= quote.end),
            Self::Outside => quote.is_none_or(|quote| range.end <= quote.start),
        }
    }

    /// Takes out the hits in `text`, a whole block, that lie in its other part; with each comes
    /// the number of its clause.
    pub(super) fn limit(self, text: &str, hits: &mut Vec<(usize, Range<usize>)>) {
        if !hits.is_empty() {
            let quotations = quotations(text);
            hits.retain(|(_, range)| self.keeps(&quotations, range));
        }
    }

    /// The pieces of `text`, a whole block, that belong to this part, in order.
    pub(crate) fn pieces(self, text: &str) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for Quotation { range, .. } in quotations(text) {
            let quote_end = range.end;
            pieces.push(if self == Self::Inside { range } else { from..range.start });
            from = quote_end;
        }
        if self == Self::Outside {
            pieces.push(from..text.len());
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_what_is_quoted_and_what_is_not() {
        let text = "“We go,” she said. “We stay.”";
        let pieces = |quoted: Quoted| -> Vec<&str> {
            quoted.pieces(text).into_iter().map(|range| text[range].trim_matches(['“', '”', ' '])).collect()
        };
        assert_eq!(pieces(Quoted::Inside), ["We go,", "We stay."]);
        assert_eq!(pieces(Quoted::Outside), ["", "she said.", ""]);
    }

    #[test]
    fn the_operator_stands_alone() {
        assert_eq!(Quoted::read("in:quotes ships"), Some((Quoted::Inside, " ships")));
        assert_eq!(Quoted::read("-in:quotes"), Some((Quoted::Outside, "")));
        assert_eq!(Quoted::read("In:Quotes"), Some((Quoted::Inside, "")));
        assert_eq!(Quoted::read("in:quotesx"), None);
        assert_eq!(Quoted::read("in:quoteé"), None);
        assert_eq!(Quoted::read("in:title"), None);
    }
}
