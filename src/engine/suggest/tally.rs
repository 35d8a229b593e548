//! Pieces of text with the number of articles that have them.

use crate::numbering::Numbers;
use crate::order::sort_by;

/// Counts pieces article by article; a piece counts once in each.
#[derive(Default)]
pub(super) struct ArticleTally {
    numbers: Numbers,
    /// The piece in its plainest spelling, in how many articles it stands, and the last of them.
    pieces: Vec<(String, usize, usize)>,
}

impl ArticleTally {
    /// Notes that an article has the piece `key`, written as `shown`.
    pub(super) fn note(&mut self, key: &str, shown: &str, article: usize) {
        let number = self.numbers.number(key.as_bytes()) as usize;
        if number == self.pieces.len() {
            self.pieces.push((shown.to_owned(), 1, article));
        } else if let Some(piece) = self.pieces.get_mut(number) {
            // The shortest is without a possessive; of these, small letters come after capitals, which
            // may only stand for the beginning of a sentence.
            let before = piece.0.as_str();
            if shown.len() < before.len() || shown.len() == before.len() && shown > before {
                shown.clone_into(&mut piece.0);
            }
            if piece.2 != article {
                (piece.1, piece.2) = (piece.1 + 1, article);
            }
        }
    }

    /// How a noted piece is written.
    pub(super) fn shown(&self, key: &str) -> Option<&str> {
        let number = self.numbers.find(key.as_bytes())?;
        self.pieces.get(number as usize).map(|piece| piece.0.as_str())
    }

    /// Pieces that at least `least` articles have, those of most articles first, else by the
    /// alphabet; each with its number of articles.
    pub(super) fn by_articles(&self, least: usize) -> Vec<(&str, usize)> {
        let mut frequent = Vec::new();
        for (shown, articles, _) in &self.pieces {
            if *articles >= least {
                frequent.push((shown.as_str(), *articles));
            }
        }
        sort_by(&mut frequent, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        frequent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_counts_once_in_each_article_and_small_letters_win() {
        let mut tally = ArticleTally::default();
        for (piece, article) in [("Port", 0), ("port", 0), ("Quay", 0), ("port", 1), ("Bay", 1), ("bay", 2)] {
            tally.note(&piece.to_lowercase(), piece, article);
        }
        assert_eq!(tally.by_articles(1), [("bay", 2), ("port", 2), ("Quay", 1)]);
        assert_eq!(tally.by_articles(2).len(), 2);
        assert_eq!((tally.shown("port"), tally.shown("quays")), (Some("port"), None));
        tally.note("port", "port’s", 3);
        assert_eq!(tally.shown("port"), Some("port"));
    }
}
