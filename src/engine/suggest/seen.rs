//! What the articles found have that goes on from the typed letters.

use super::completions::{MOST_OTHERS, MOST_WORDS};
use super::names::visit_names;
use super::tally::ArticleTally;
use super::typing::Typing;
use crate::article::Role;
use crate::library::{DocId, Library};
use crate::search::most_frequent;
use crate::text::{fold, is_stop_word, words};

/// So many of the best articles are looked through,
const LOOKED_THROUGH: usize = 12;

/// up to this many bytes of text.
const MOST_BYTES: usize = 120_000;

/// What the best articles have that begins with the typed letters.
#[derive(Default)]
pub(super) struct Seen {
    words: ArticleTally,
    names: ArticleTally,
    phrases: ArticleTally,
    /// Articles whose headline has such a word.
    pub(super) headlines: Vec<DocId>,
}

impl Seen {
    /// Looks the best of the found articles through.
    pub(super) fn look_through(library: &Library, found: &[DocId], typing: &Typing<'_>) -> Self {
        let mut seen = Self::default();
        let mut bytes = 0;
        for (article, &doc) in found.iter().take(LOOKED_THROUGH).enumerate() {
            let text = library.text(doc);
            let size: usize = text.blocks.iter().map(|block| block.text.len()).sum();
            bytes += size;
            if bytes > MOST_BYTES {
                break;
            }
            for (number, block) in text.blocks.iter().enumerate() {
                if block.role == Role::Furniture {
                    continue;
                }
                let fits = seen.note_words(block.text, typing, article);
                if number == 0 && fits {
                    seen.headlines.push(doc);
                }
            }
            visit_names(&text, &mut |name| {
                let several = name.contains(' ');
                if several && words(name).any(|word| typing.begins(&name[word.range])) {
                    seen.names.note(&fold(name), name, article);
                }
            });
        }
        seen
    }

    /// Notes the words of a text that begin like the typed one, and what follows them; whether
    /// there is any.
    fn note_words(&mut self, text: &str, typing: &Typing<'_>, article: usize) -> bool {
        let mut fits = false;
        let ranges: Vec<_> = words(text).map(|word| word.range).collect();
        for (at, range) in ranges.iter().enumerate() {
            let Some(word) = text.get(range.clone()).filter(|word| typing.begins(word)) else { continue };
            fits = true;
            self.words.note(&fold(word), word, article);
            let mut end = range.end;
            for next in ranges.get(at + 1..).unwrap_or_default().iter().take(2) {
                // A phrase does not go past a stop, a comma or a quotation mark.
                if text.get(end..next.start) != Some(" ") {
                    break;
                }
                end = next.end;
                if !is_stop_word(&fold(&text[next.clone()])) {
                    let phrase = &text[range.start..end];
                    self.phrases.note(&fold(phrase), phrase, article);
                    break;
                }
            }
        }
        fits
    }

    /// Words for the typed letters: by themselves those of most articles, beside others those that
    /// the articles found have. One word of each stem.
    pub(super) fn words(&self, library: &Library, typing: &Typing<'_>) -> Vec<String> {
        let mut offered: Vec<String> = Vec::new();
        let mut forms: Vec<String> = Vec::new();
        let mut candidates: Vec<String> = Vec::new();
        if typing.has_context {
            candidates.extend(self.words.by_articles(1).into_iter().map(|(word, _)| fold(word)));
        } else {
            candidates.extend(frequent_terms(library, &typing.letters));
        }
        for form in candidates {
            if offered.len() == MOST_WORDS {
                break;
            }
            let known = form == typing.letters
                || is_stop_word(&form)
                || forms.iter().any(|known| is_inflection(known, &form));
            if !known {
                offered.push(self.words.shown(&form).unwrap_or(&form).to_owned());
                forms.push(form);
            }
        }
        offered
    }

    /// Names of several words, one of which begins like the typed one.
    pub(super) fn names(&self) -> Vec<String> {
        let names = self.names.by_articles(1).into_iter().take(MOST_OTHERS);
        names.map(|(name, _)| name.to_owned()).collect()
    }

    /// Phrases of at least two articles that are no names.
    pub(super) fn phrases(&self) -> Vec<String> {
        let mut phrases = Vec::new();
        for (phrase, _) in self.phrases.by_articles(2) {
            if phrases.len() < MOST_OTHERS && self.names.shown(&fold(phrase)).is_none() {
                phrases.push(phrase.to_owned());
            }
        }
        phrases
    }
}

/// Whether two forms differ in a short ending only: a query finds both by either.
fn is_inflection(known: &str, form: &str) -> bool {
    const ENDING: usize = 3;
    let shared = known.bytes().zip(form.bytes()).take_while(|(a, b)| a == b).count();
    shared >= 4 && known.len() <= shared + ENDING && form.len() <= shared + ENDING
}

/// Terms that begin with these letters, those of most articles first.
fn frequent_terms(library: &Library, letters: &str) -> Vec<String> {
    let mut lists = Vec::new();
    for (_, corpus) in library.segments() {
        lists.push(corpus.dictionary().with_prefix(letters).collect());
    }
    most_frequent(library, &lists, 8 * MOST_WORDS)
}
