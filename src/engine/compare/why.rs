//! What speaks for a pair, in words that a reader can check.

use super::align::Cell;
use super::comparison::{SentenceRef, Why};
use super::prepare::{Prepared, PreparedSentence, PreparedWord};
use crate::article_text::Sentence;

/// The shared words of two sentences and the parts of their score.
pub(super) fn why(
    sentences: &[Vec<Sentence<'_>>],
    prepared: &Prepared,
    left: SentenceRef,
    right: SentenceRef,
    cell: &Cell,
) -> Why {
    let mut why = Why {
        words: cell.likeness.words,
        letters: cell.likeness.letters,
        standing: cell.standing,
        neighbours: cell.neighbours,
        place: cell.place,
        event: cell.event,
        ..Why::default()
    };
    let shows_names =
        [left, right].iter().all(|place| prepared.shows_names.get(place.column) != Some(&false));
    let (left, right) = (Written::of(sentences, prepared, left), Written::of(sentences, prepared, right));
    let mut seen = Vec::new();
    for (at, word) in left.sentence.words.iter().enumerate() {
        let Some(stem) = word.stem.filter(|stem| !seen.contains(stem)) else {
            continue;
        };
        let same = |other: &PreparedWord| other.stem == Some(stem);
        let Some(other) = right.sentence.words.iter().position(same) else {
            continue;
        };
        seen.push(stem);
        let (here, there) = (left.word(at), right.word(other));
        let list = if here.chars().any(char::is_numeric) {
            &mut why.numbers
        } else if shows_names && is_name(here, at, there, other) {
            &mut why.names
        } else {
            &mut why.shared_words
        };
        list.push(here.to_owned());
    }
    why
}

/// A word written with a capital in both, and not only because it begins a sentence.
fn is_name(here: &str, at: usize, there: &str, other: usize) -> bool {
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    capital(here) && capital(there) && (at > 0 || other > 0)
}

/// A sentence in numbers beside its text.
struct Written<'a> {
    text: &'a str,
    sentence: &'a PreparedSentence,
}

impl<'a> Written<'a> {
    fn of(sentences: &[Vec<Sentence<'a>>], prepared: &'a Prepared, place: SentenceRef) -> Self {
        let text = sentences[place.column][place.sentence].text;
        Self { text, sentence: &prepared.columns[place.column][place.sentence] }
    }

    fn word(&self, at: usize) -> &'a str {
        self.text.get(self.sentence.words[at].range.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::article::{Article, Block};
    use crate::article_text::ArticleText;
    use crate::compare::compare;

    #[test]
    fn words_names_and_numbers_are_listed_apart_as_the_left_sentence_writes_them() {
        let article = |text: &str| Article {
            blocks: vec![Block::paragraph(text)],
            language: Some("en".into()),
            ..Article::default()
        };
        let left = article("Divers of the Marrow museum found 8,000 silver coins on Friday.");
        let right = article("On Friday, museum divers from Marrow found a silver coin hoard of 8000 pieces.");
        let comparison = compare(&[ArticleText::of(&left), ArticleText::of(&right)]);
        let why = &comparison.pairs[0].why;
        assert_eq!(why.shared_words, ["Divers", "museum", "found", "silver", "coins"]);
        assert_eq!(why.names, ["Marrow", "Friday"]);
        assert_eq!(why.numbers, ["8,000"]);
        assert!(why.words > 0.5 && why.letters > 0.3 && why.event > 0.99);
    }

    #[test]
    fn where_every_noun_has_a_capital_no_names_are_listed() {
        let article = |text: &str| Article {
            blocks: vec![Block::paragraph(text)],
            language: Some("de".into()),
            ..Article::default()
        };
        let left = article("Am Freitag fanden Taucher im alten Hafen viele Münzen aus Silber.");
        let right = article("Taucher fanden am Freitag im alten Hafen viele Münzen.");
        let comparison = compare(&[ArticleText::of(&left), ArticleText::of(&right)]);
        let why = &comparison.pairs[0].why;
        assert_eq!(why.names, [""; 0]);
        assert!(why.shared_words.iter().any(|word| word == "Münzen"), "{:?}", why.shared_words);
    }
}
