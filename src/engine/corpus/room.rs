//! A compiled corpus in a place that is larger than it, in which the same articles may stand with less of
//! their texts.

use super::tables::read_count;
use crate::store::{Layout, Section, length_in};

/// What an article may take more where less of it is held: how many words that is and how many it had.
const AN_ARTICLE: usize = 16;
/// The same of what is there once.
const ONCE: usize = 64;

/// Compiled bytes and zeros behind them, so that these articles fit into the place however little of their
/// texts is held. As they were, where they are no corpus.
#[must_use]
pub fn with_room(mut compiled: Vec<u8>) -> Vec<u8> {
    let articles =
        Layout::read(&compiled).map(|layout| read_count(&layout.section(&compiled, Section::Articles)));
    if let Ok(articles) = articles {
        compiled.resize(compiled.len() + ONCE + AN_ARTICLE * articles.unwrap_or_default(), 0);
    }
    compiled
}

/// The compiled bytes with which such a place begins; all of it where no corpus stands in it.
pub fn without_room(place: &[u8]) -> &[u8] {
    length_in(place).and_then(|length| place.get(..length)).unwrap_or(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::compile;
    use crate::extent::Extent;

    fn compiled(extent: Extent) -> Vec<u8> {
        let article = |number| Article {
            id: format!("{number}"),
            title: "Ferry".into(),
            blocks: vec![Block::paragraph("Gone.")],
            extent,
            ..Article::default()
        };
        compile(&(0..300).map(article).collect::<Vec<_>>(), &About::default())
    }

    #[test]
    fn what_stands_in_a_place_with_room_comes_back_alone() {
        let whole = compiled(Extent::Full);
        assert_eq!(without_room(&with_room(whole.clone())), whole);
        assert_eq!(without_room(&whole), whole);
        assert_eq!((without_room(b"PK.."), with_room(b"PK..".to_vec())), (&b"PK.."[..], b"PK..".to_vec()));
    }

    #[test]
    fn articles_of_one_word_fit_into_their_place_as_details_as_well() {
        let (whole, cut) = (compiled(Extent::Full), compiled(Extent::Details));
        let place = with_room(whole);
        assert!(cut.len() <= place.len(), "{} bytes for {}", place.len(), cut.len());
    }
}
