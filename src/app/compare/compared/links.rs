//! What links to sentences carry, and what they lead to.

use super::Compared;
use crossread_engine::{
    anchor::{Anchor, Found},
    compare::{MatchState, SentenceRef},
    view::{At, Spot},
};

impl Compared {
    /// What a link to one sentence, or to two of different articles, carries.
    pub fn link(&self, first: SentenceRef, second: Option<SentenceRef>) -> Option<At> {
        let second = match second {
            Some(second) => Some(self.spot(second)?),
            None => None,
        };
        Some(At { first: self.spot(first)?, second })
    }

    /// What choosing a sentence leads to: itself and its best match, or itself alone where
    /// nothing answers it. Nothing where the comparison claims nothing.
    pub fn choosing(&self, at: SentenceRef) -> Option<At> {
        *self.choices.get(at.column)?.get(at.sentence)?
    }

    /// The sentence that a passage in one of these columns means, and whether it has the words it had.
    pub fn find(&self, spot: Spot) -> Option<(SentenceRef, bool)> {
        let column = usize::from(spot.column).checked_sub(1)?;
        let text = self.texts.get(column)?;
        let place = spot.anchor.place;
        // Mostly the sentence is where it was; only then are not all of them looked through.
        let found = if text.anchor(place) == Some(spot.anchor) {
            Found { place, same_words: true }
        } else {
            text.find(spot.anchor)?
        };
        let sentences = &self.comparison.columns.get(column)?.sentences;
        let sentence = sentences.iter().position(|sentence| sentence.place == found.place)?;
        Some((SentenceRef { column, sentence }, found.same_words))
    }

    pub(super) fn leads_to(&self, at: SentenceRef) -> Option<At> {
        match self.state(at) {
            MatchState::Matched => self.link(at, self.best(at).map(|(other, _)| other)),
            MatchState::NoMatch => self.link(at, None),
            MatchState::Unclear if self.is_open_to_doubt(at) => self.link(at, None),
            MatchState::NotCompared | MatchState::NotHeld | MatchState::Unclear => None,
        }
    }

    fn spot(&self, at: SentenceRef) -> Option<Spot> {
        let place = self.comparison.columns.get(at.column)?.sentences.get(at.sentence)?.place;
        let column = self.linked.get(at.column).copied().or_else(|| u8::try_from(at.column + 1).ok())?;
        Some(Spot { column, anchor: Anchor::new(place, self.text(at)) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::example::{at, compared};

    #[test]
    fn choosing_a_sentence_names_its_match_and_finds_both_again() {
        let compared = compared(&["It rained.|It poured.", "It poured.|Sun."], &[((0, 2), (1, 1))]);
        let chosen = compared.choosing(at(0, 2)).unwrap();
        assert_eq!(compared.find(chosen.first), Some((at(0, 2), true)));
        assert_eq!(compared.find(chosen.second.unwrap()), Some((at(1, 1), true)));
        assert_eq!(chosen.to_string().parse(), Ok(chosen));
        let alone = compared.choosing(at(1, 2)).unwrap();
        assert_eq!((compared.find(alone.first), alone.second), (Some((at(1, 2), true)), None));
    }

    #[test]
    fn links_have_the_columns_of_the_link_that_led_here() {
        let mut compared = compared(&["It rained.", "It rained."], &[((0, 1), (1, 1))]);
        compared.linked = vec![2, 4];
        let link = compared.link(at(0, 1), Some(at(1, 1))).unwrap();
        assert_eq!((link.first.column, link.second.unwrap().column), (2, 4));
    }

    #[test]
    fn a_link_to_a_column_that_is_not_there_finds_nothing() {
        let compared = compared(&["It rained.", "It poured."], &[]);
        let mut spot = compared.choosing(at(0, 1)).unwrap().first;
        spot.column = 3;
        assert_eq!(compared.find(spot), None);
    }
}
