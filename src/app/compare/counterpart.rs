//! The place in another article that corresponds to where one is reading: pure, and tested
//! without a browser.

use super::{compared::Compared, layout::Layout};
use crossread_engine::compare::SentenceRef;

/// The sentence of `column` to go on reading at, coming from `at`: its match there, else as far
/// down as between the nearest matches above and below, counted in sentences that are shown.
pub fn counterpart(
    compared: &Compared,
    layout: &Layout,
    at: SentenceRef,
    column: usize,
) -> Option<SentenceRef> {
    let to = |sentence| SentenceRef { column, sentence };
    if at.column == column {
        return Some(at);
    }
    if let Some(answer) = compared.answer(at, column) {
        return Some(answer);
    }
    let here: Vec<usize> = layout.columns.get(at.column)?.shown().collect();
    let there: Vec<usize> = layout.columns.get(column)?.shown().collect();
    let last = there.len().checked_sub(1)?;
    let standing = here.iter().position(|sentence| *sentence == at.sentence).unwrap_or_default();
    // Fixed points: both beginnings, both ends, and the matches between them that keep order.
    let fixed = |number: usize| {
        let sentence = SentenceRef { column: at.column, sentence: *here.get(number)? };
        let answer = compared.answer(sentence, column)?;
        Some((number, there.iter().position(|sentence| *sentence == answer.sentence)?))
    };
    let above = (0..standing).rev().find_map(fixed).unwrap_or_default();
    let below = (standing + 1..here.len()).find_map(fixed).filter(|below| below.1 >= above.1);
    let below = below.unwrap_or((here.len(), there.len()));
    let span = (below.0 - above.0).max(1);
    let number = above.1 + (standing - above.0) * (below.1.max(above.1) - above.1) / span;
    there.get(number.min(last)).copied().map(to)
}

/// The sentence to go to from `from` in a list of sentences that can be chosen; the ends hold.
pub fn neighbour(choosable: &[usize], from: usize, forward: bool) -> Option<usize> {
    if forward {
        choosable.iter().copied().find(|sentence| *sentence > from)
    } else {
        choosable.iter().rev().copied().find(|sentence| *sentence < from)
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{PairAt, at, compared};
    use super::*;

    fn check(pairs: &[PairAt], from: usize) -> usize {
        let compared =
            compared(&["One.|Two.|Three.|Four.|Five.|Six.|Seven.|Eight.", "One.|Two.|Three.|Four."], pairs);
        let layout = Layout::of(&compared, false);
        counterpart(&compared, &layout, at(0, from), 1).unwrap().sentence
    }

    #[test]
    fn the_place_is_kept_by_the_match_else_in_proportion() {
        assert_eq!(check(&[((0, 6), (1, 1))], 6), 1);
        assert_eq!((check(&[], 1), check(&[], 5), check(&[], 8)), (1, 3, 4));
    }

    #[test]
    fn between_two_matches_the_place_lies_between_their_answers() {
        let pairs = [((0, 4), (1, 2)), ((0, 8), (1, 4))];
        assert_eq!((check(&pairs, 5), check(&pairs, 6), check(&pairs, 7)), (2, 3, 3));
        let crossing = [((0, 2), (1, 4)), ((0, 4), (1, 1))];
        assert_eq!(check(&crossing, 3), 4);
    }

    #[test]
    fn the_keys_stop_at_both_ends() {
        let choosable = [0, 2, 5];
        assert_eq!((neighbour(&choosable, 0, true), neighbour(&choosable, 5, true)), (Some(2), None));
        assert_eq!((neighbour(&choosable, 3, false), neighbour(&choosable, 0, false)), (Some(2), None));
    }
}
