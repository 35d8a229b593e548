//! How the wording of a quotation differs from article to article.

use super::quotes::{Quote, QuotePlace};

/// How the wording of a quotation in one article is to the fullest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceWording {
    /// There is no other to compare it with.
    Alone,
    /// It is the fullest, and another is cut or otherwise.
    Full,
    /// No word is otherwise.
    Same,
    /// More than half of the fullest is not here.
    Part,
    /// Words of the fullest are cut or otherwise, but no more than half of it.
    Without,
}

impl Quote {
    /// How the wording at one of the places is to the fullest.
    pub fn wording_of(&self, place: usize) -> PlaceWording {
        let (Some(here), Some(full)) = (self.places.get(place), self.places.get(self.fullest)) else {
            return PlaceWording::Alone;
        };
        let is_same = |place: &QuotePlace| place.missing.is_empty() && place.differing.is_empty();
        let missing: usize = here.missing.iter().map(ExactSizeIterator::len).sum();
        if self.places.len() == 1 {
            PlaceWording::Alone
        } else if place == self.fullest && !self.places.iter().all(is_same) {
            PlaceWording::Full
        } else if place == self.fullest || is_same(here) {
            PlaceWording::Same
        } else if 2 * missing > full.range.len() {
            PlaceWording::Part
        } else {
            PlaceWording::Without
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::Place;
    use std::ops::Range;

    /// What a place lacks, and what it has otherwise.
    type Ranges<'a> = (&'a [Range<usize>], &'a [Range<usize>]);

    /// How the places of a quotation of 20 bytes are to the first.
    fn check(places: &[Ranges<'_>]) -> Vec<PlaceWording> {
        let place = |(missing, differing): &Ranges<'_>| QuotePlace {
            column: 0,
            at: Place::default(),
            range: 0..20,
            differing: differing.to_vec(),
            missing: missing.to_vec(),
            speaker: None,
        };
        let places: Vec<QuotePlace> = places.iter().map(place).collect();
        let quote = Quote { places, fullest: 0, speaker: String::new(), speaker_is_sure: false };
        (0..=quote.places.len()).map(|place| quote.wording_of(place)).collect()
    }

    #[test]
    fn each_place_is_set_against_the_fullest() {
        use PlaceWording::{Alone, Full, Part, Same, Without};
        assert_eq!(check(&[(&[], &[])]), [Alone, Alone]);
        assert_eq!(check(&[(&[], &[]), (&[], &[])]), [Same, Same, Alone]);
        let cut = check(&[(&[], &[]), (&[], &[]), (&[0..4, 8..14], &[]), (&[0..4, 8..15], &[2..3])]);
        assert_eq!(cut, [Full, Same, Without, Part, Alone]);
    }
}
