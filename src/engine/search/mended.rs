//! What was looked for in place of a word that occurs nowhere.

use super::near_miss::{forgiven, near_misses};
use super::query::{Query, Word};
use crate::library::Library;
use crate::order::sort_by;
use crate::store::TermId;

/// A word, or a run of characters without spaces, that occurs nowhere, and what was looked for
/// instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// As it was typed.
    pub typed: String,
    /// The nearest words that do occur, the most frequent first; of a run the pairs of characters
    /// that do, in order.
    pub shown: Vec<String>,
}

impl Mended {
    /// The query with this word asked for exactly as it was typed (`=word`).
    pub fn insisting(&self, query: &str) -> String {
        Query::insisting(query, &self.typed).unwrap_or_else(|| format!("={}", self.typed))
    }
}

/// A list a corpus of the terms nearest to a mistyped word in the whole library; for a word
/// that may go on, of those that begin near it where none comes near the whole.
pub(super) fn nearest_words(library: &Library, word: &Word) -> Vec<Vec<TermId>> {
    let most = forgiven(word.form.chars().count());
    let mut prefix = false;
    loop {
        let mut least = usize::MAX;
        let mut lists: Vec<Vec<TermId>> = Vec::new();
        for (_, corpus) in library.segments() {
            let occurs = |term| corpus.frequency(term) > 0;
            let found = near_misses(corpus.dictionary(), &occurs, &word.form, most, prefix);
            let (distance, terms) = found.unwrap_or((usize::MAX, Vec::new()));
            if distance < least {
                least = distance;
                lists.iter_mut().for_each(Vec::clear);
            }
            lists.push(if distance == least { terms } else { Vec::new() });
        }
        if least < usize::MAX || prefix || !word.ending.goes_on() {
            return lists;
        }
        prefix = true;
    }
}

/// The terms that most articles have of all these lists together, a list a corpus: at most so many,
/// those of most articles first, else by the alphabet.
pub(crate) fn most_frequent(library: &Library, lists: &[Vec<TermId>], most: usize) -> Vec<String> {
    let mut words: Vec<(&[u8], u32)> = Vec::new();
    for ((_, corpus), terms) in library.segments().zip(lists) {
        for &term in terms {
            words.push((corpus.dictionary().term(term), corpus.frequency(term)));
        }
    }
    sort_by(&mut words, |a, b| a.0.cmp(b.0));
    words.dedup_by(|later, word| {
        let same = later.0 == word.0;
        word.1 += if same { later.1 } else { 0 };
        same
    });
    sort_by(&mut words, |a, b| b.1.cmp(&a.1));
    words.truncate(most);
    words.into_iter().map(|(word, _)| String::from_utf8_lossy(word).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_can_insist_on_what_was_typed() {
        let mended = Mended { typed: "ships".into(), shown: Vec::new() };
        assert_eq!(mended.insisting("lightships ships "), "lightships =ships ");
        assert_eq!(mended.insisting("-ships ships "), "-ships =ships ");
        assert_eq!(mended.insisting("gone"), "=ships");
    }
}
