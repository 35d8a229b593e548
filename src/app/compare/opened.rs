//! The sentence or the pair that the address names: pure, and tested without a browser.

use super::compared::Compared;
use crossread_engine::{
    compare::SentenceRef,
    view::{At, Resolved},
};

/// What the `at` of a view means in these articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The sentence that was chosen.
    pub first: Option<SentenceRef>,
    /// The sentence of another article beside it.
    pub second: Option<SentenceRef>,
    /// How much of the link could be found.
    pub state: LinkState,
}

/// How much of a link to sentences could be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkState {
    /// All of it, or there is none.
    #[default]
    Whole,
    /// A sentence has other words than when the link was made.
    Changed,
    /// A sentence is not there any more.
    Gone,
}

/// What a sentence is to the pair that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It was chosen.
    First,
    /// It stands beside the chosen one.
    Second,
}

impl Part {
    /// The word for the style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }
}

impl Opened {
    /// Finds what a link names in the articles that are here. What it names in an article that is
    /// not here is gone, and nothing opens in its place.
    pub fn of_link(compared: &Compared, resolved: &Resolved) -> Self {
        let opened = Self::of(compared, resolved.at);
        if !resolved.at_lost {
            return opened;
        }
        Self { second: None, state: LinkState::Gone, ..opened }
    }

    /// Finds what a view names. A sentence named alone opens with its best match, if it has one;
    /// a second one without the first, or of the same article, opens nothing.
    pub fn of(compared: &Compared, at: Option<At>) -> Self {
        let Some(at) = at else { return Self::default() };
        let Some((first, same)) = compared.find(at.first) else {
            return Self { state: LinkState::Gone, ..Self::default() };
        };
        let mut opened = Self { first: Some(first), second: None, state: state(same) };
        let Some(spot) = at.second else {
            opened.second = compared.best(first).map(|(second, _)| second);
            return opened;
        };
        match compared.find(spot).filter(|(second, _)| second.column != first.column) {
            Some((second, same)) => {
                opened.second = Some(second);
                opened.state = opened.state.max(state(same));
            }
            None => opened.state = LinkState::Gone,
        }
        opened
    }

    /// What a sentence is to it.
    pub fn part(&self, at: SentenceRef) -> Option<Part> {
        if self.first == Some(at) {
            Some(Part::First)
        } else if self.second == Some(at) {
            Some(Part::Second)
        } else {
            None
        }
    }

    /// The sentence beside one of the two.
    pub fn other_half(&self, at: SentenceRef) -> Option<SentenceRef> {
        match self.part(at)? {
            Part::First => self.second,
            Part::Second => self.first,
        }
    }

    /// The number of the match that is open, from 0, among all of them.
    pub fn step(&self, compared: &Compared) -> Option<usize> {
        let pair = compared.pair(self.first?, self.second?)?;
        compared.comparison.pairs.iter().position(|other| other == pair)
    }

    /// The match after (or before) the one that is open, round and round, as the two sentences,
    /// the earlier column first. From a sentence without a match it goes on from there; from
    /// nothing it begins at the first (or last). `None` where nothing matches.
    pub fn next(&self, compared: &Compared, forward: bool) -> Option<(SentenceRef, SentenceRef)> {
        let pairs = &compared.comparison.pairs;
        let passed = self.first.map_or(0, |at| pairs.iter().take_while(|pair| pair.left < at).count());
        let next = match (self.step(compared), forward) {
            (Some(at), true) => at + 1,
            (None, true) => passed,
            (Some(at), false) => at + pairs.len().saturating_sub(1),
            (None, false) => passed + pairs.len().saturating_sub(1),
        };
        let pair = pairs.get(next.checked_rem(pairs.len())?)?;
        Some((pair.left, pair.right))
    }
}

fn state(same_words: bool) -> LinkState {
    if same_words { LinkState::Whole } else { LinkState::Changed }
}

#[cfg(test)]
mod tests {
    use super::super::example::{at, compared};
    use super::*;

    fn two() -> Compared {
        compared(
            &["It rained.|It poured.|Sun.", "It poured.|Sun.|Snow."],
            &[((0, 2), (1, 1)), ((0, 3), (1, 2))],
        )
    }

    #[test]
    fn a_pair_is_found_and_its_halves_know_their_part() {
        let compared = two();
        let opened = Opened::of(&compared, compared.choosing(at(1, 1)));
        assert_eq!((opened.part(at(1, 1)), opened.part(at(0, 2))), (Some(Part::First), Some(Part::Second)));
        assert_eq!((opened.part(at(0, 1)), opened.state), (None, LinkState::Whole));
        assert_eq!((opened.other_half(at(0, 2)), opened.other_half(at(0, 1))), (Some(at(1, 1)), None));
    }

    #[test]
    fn what_a_link_names_and_is_not_there_is_told() {
        let compared = two();
        let mut link = compared.choosing(at(0, 2)).unwrap();
        link.first.anchor.hash ^= 1;
        assert_eq!(Opened::of(&compared, Some(link)).state, LinkState::Changed);
        link.first.anchor.place.block = 70;
        let gone = Opened::of(&compared, Some(link));
        assert_eq!((gone.first, gone.state), (None, LinkState::Gone));
        let mut half = compared.choosing(at(0, 2)).unwrap();
        half.second.as_mut().unwrap().column = 4;
        let half = Opened::of(&compared, Some(half));
        assert_eq!((half.first, half.second, half.state), (Some(at(0, 2)), None, LinkState::Gone));
        let both = compared.link(at(0, 1), Some(at(0, 2)));
        assert_eq!(Opened::of(&compared, both).second, None, "two sentences of one article");
    }

    #[test]
    fn where_half_of_a_link_is_lost_the_other_half_opens_alone() {
        let compared = two();
        let at = compared.link(at(0, 2), None);
        let opened = |at_lost| Opened::of_link(&compared, &Resolved { at, at_lost, ..Resolved::default() });
        assert_eq!((opened(false).second.is_some(), opened(false).state), (true, LinkState::Whole));
        assert_eq!((opened(true).first, opened(true).second), (opened(false).first, None));
        assert_eq!(opened(true).state, LinkState::Gone);
    }

    #[test]
    fn a_sentence_named_alone_opens_with_its_match() {
        let compared = two();
        let opened = |first| Opened::of(&compared, compared.link(first, None)).second;
        assert_eq!((opened(at(0, 2)), opened(at(0, 1))), (Some(at(1, 1)), None));
    }

    #[test]
    fn matches_are_gone_through_in_order_round_and_round() {
        let compared = two();
        let open = |first, second| Opened::of(&compared, compared.link(first, second));
        let nothing = Opened::default();
        assert_eq!(nothing.next(&compared, true), Some((at(0, 2), at(1, 1))));
        assert_eq!(nothing.next(&compared, false), Some((at(0, 3), at(1, 2))));
        let second = open(at(1, 2), Some(at(0, 3)));
        assert_eq!(second.step(&compared), Some(1));
        assert_eq!(second.next(&compared, true), Some((at(0, 2), at(1, 1))));
        assert_eq!(second.next(&compared, false), Some((at(0, 2), at(1, 1))));
        let unmatched = open(at(0, 1), None);
        assert_eq!(unmatched.next(&compared, true), Some((at(0, 2), at(1, 1))));
        assert_eq!(unmatched.next(&compared, false), Some((at(0, 3), at(1, 2))));
        assert_eq!(nothing.next(&super::super::example::compared(&["One.", "Two."], &[]), true), None);
    }
}
