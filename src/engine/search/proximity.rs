//! How near to each other the words of a query stand in the articles that come first.
//!
//! Neighbouring words of a query that stand near each other in a text count on top of BM25, as pairs
//! within a window of eight words do in D. Metzler, W. B. Croft, *A Markov Random Field Model for Term
//! Dependencies*, 2005; the farther apart, the less by the square of the distance, as in S. Büttcher,
//! C. Clarke, B. Lushman, *Term Proximity Scoring for Ad-Hoc Retrieval on Very Large Text Collections*,
//! 2006. Positions are not stored, so only the first articles are looked through.

use super::first_ten::TEN;
use super::matcher::{beginning, is_listed, may_begin};
use super::plan::{Plan, PlannedAtom};
use super::query::Need;
use super::rank::Hit;
use super::scores::{Lengths, rarity};
use super::sorted::place;
use crate::article::Role;
use crate::library::{DocId, Library};
use crate::order::sort_by_key;
use crate::text::fold;

/// Words farther apart are not near each other.
const WINDOW: usize = 8;

/// What words that stand side by side count beside each of them.
const WEIGHT: f32 = 0.5;

/// The words of a plan whose nearness counts.
pub(super) struct Proximity<'a> {
    words: Vec<Wanted<'a>>,
    neighbours: Vec<Neighbours>,
    lengths: Lengths,
}

/// A word of the query.
struct Wanted<'a> {
    /// Its folded forms, sorted.
    forms: &'a [Vec<u8>],
    /// What they all begin with.
    beginning: &'a [u8],
    /// What it counts by itself.
    rarity: f32,
}

/// Two words that follow each other in the query, by number.
struct Neighbours {
    /// The one that is looked for: the rarer one, unless its forms begin in several ways.
    sought: usize,
    /// The one that is looked for around it.
    other: usize,
    /// The most that they may add to a score.
    factor: f32,
}

impl<'a> Proximity<'a> {
    /// `None` where no two words are wanted, or where only some places of a text count.
    pub(super) fn of(library: &Library, plan: &'a Plan) -> Option<Self> {
        let mut words: Vec<Wanted<'_>> = Vec::new();
        for clause in plan.wanted.iter().filter(|clause| clause.need == Need::Wanted) {
            let [PlannedAtom::Word { variants, forms, title: false }] = clause.any.as_slice() else {
                continue;
            };
            if words.last().is_some_and(|last| last.forms == forms) {
                continue;
            }
            let mut articles = 0;
            for ((_, corpus), variants) in library.segments().zip(variants) {
                let of_each = variants.iter().map(|variant| corpus.frequency(variant.term) as usize);
                articles += of_each.sum::<usize>();
            }
            let rarity = rarity(library.len(), articles.min(library.len()));
            words.push(Wanted { forms, beginning: beginning(forms).unwrap_or_default(), rarity });
        }
        let mut neighbours = Vec::new();
        for (at, pair) in words.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let ranked = |word: &Wanted<'_>| (!word.beginning.is_empty(), word.rarity);
            let (sought, other) = if ranked(second) > ranked(first) { (at + 1, at) } else { (at, at + 1) };
            if !words[sought].beginning.is_empty() {
                neighbours.push(Neighbours {
                    sought,
                    other,
                    factor: WEIGHT * first.rarity.min(second.rarity),
                });
            }
        }
        let counts = plan.quoted().is_none() && !neighbours.is_empty();
        counts.then(|| Self { words, neighbours, lengths: Lengths::of(library) })
    }

    /// Adds to the scores of the first [`TEN`] of these hits what the nearness of their words counts, and
    /// puts them in order by it: to look through more of them takes longer than to find them. The hits
    /// lack the same and come in the order of their scores; since scores only rise, the order holds for
    /// all of them afterwards.
    pub(super) fn lift(&self, library: &Library, hits: &mut [Hit]) {
        let first = hits.len().min(TEN);
        let Some(first) = hits.get_mut(..first).filter(|first| first.len() > 1) else { return };
        let mut places = Vec::with_capacity(first.len());
        for hit in first.iter_mut() {
            hit.score += self.score(library, hit.doc);
            places.push((place(hit.score, library.date(hit.doc)), hit.doc));
        }
        sort_by_key(first, &places);
    }

    /// What the nearness of the words counts in an article, 0 and up.
    fn score(&self, library: &Library, doc: DocId) -> f32 {
        let Some(corpus) = library.segment(doc) else { return 0.0 };
        let mut near = vec![0.0; self.neighbours.len()];
        corpus.visit_blocks(doc.ordinal, &mut |_, role, text| {
            if role != Role::Furniture {
                for (neighbours, near) in self.neighbours.iter().zip(&mut near) {
                    *near += self.nearness(text, neighbours);
                }
            }
        });
        let norm = self.lengths.norm(corpus.row(doc.ordinal).words);
        let of_each = self.neighbours.iter().zip(&near);
        of_each.map(|(neighbours, near)| neighbours.factor * near / (near + norm)).sum()
    }

    /// How near two neighbours of the query stand in a text: 1 for each time that they stand side by
    /// side, less the farther they are apart.
    fn nearness(&self, text: &[u8], neighbours: &Neighbours) -> f32 {
        let (sought, other) = (&self.words[neighbours.sought], &self.words[neighbours.other]);
        let mut near = 0.0;
        visit_beginnings(text, sought.beginning, &mut |at| {
            let (before, rest) = text.split_at(at);
            // Most words that begin with two of its letters are others.
            if !may_begin(rest, sought.beginning) {
                return;
            }
            let (Ok(before), Ok(rest)) = (str::from_utf8(before), str::from_utf8(rest)) else { return };
            let word = rest.split(is_no_letter).next().unwrap_or_default();
            if !before.ends_with(char::is_alphanumeric) && sought.is(word) {
                near += other.nearness(rest[word.len()..].split(is_no_letter));
                near += other.nearness(before.rsplit(is_no_letter));
            }
        });
        near
    }
}

impl Wanted<'_> {
    /// Whether this is one of its forms.
    fn is(&self, word: &str) -> bool {
        may_begin(word.as_bytes(), self.beginning) && is_listed(self.forms, &fold(word))
    }

    /// How near it stands in a text that goes on in these words.
    fn nearness<'t>(&self, words: impl Iterator<Item = &'t str>) -> f32 {
        let near = words.filter(|word| !word.is_empty()).zip(1..=WINDOW);
        near.filter(|(word, _)| self.is(word)).map(|(_, distance)| 1.0 / (distance * distance) as f32).sum()
    }
}

/// Words are here what letters and digits make without a sign between: that tells how far they are apart,
/// and takes a fraction of the time of cutting a text into terms.
fn is_no_letter(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Shows each byte of a text behind no letter of ASCII at which a word may begin whose folded form begins
/// like this: with its first two letters in any case, or with what is not of ASCII. A few of them
/// begin otherwise.
///
/// Eight bytes are looked at in one step (H. S. Warren, *Hacker's Delight*, 2nd ed. 2013, §6-1, "Find
/// First 0-Byte").
fn visit_beginnings(text: &[u8], beginning: &[u8], visit: &mut dyn FnMut(usize)) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = 0x80 * EACH;
    // Capitals are told from small letters by one bit.
    const SMALL: u64 = 0x20 * EACH;
    let same = |bytes: u64, wanted: Option<&u8>| {
        let differing = wanted.map_or(0, |&wanted| (bytes | SMALL) ^ ((u64::from(wanted) * EACH) | SMALL));
        differing.wrapping_sub(EACH) & !differing | bytes
    };
    for (number, eight) in text.chunks(8).enumerate() {
        let from = number * 8;
        let next = text.get(from + 1..).unwrap_or_default();
        let (here, behind) = (eight_bytes(eight), eight_bytes(next));
        let mut found = same(here, beginning.first()) & (same(behind, beginning.get(1)) | here) & HIGHEST;
        while found != 0 {
            let at = from + (found.trailing_zeros() / 8) as usize;
            found &= found - 1;
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            let is_inside = text.get(at).is_none_or(|byte| byte & 0xC0 == 0x80);
            if !is_inside && !before.is_some_and(u8::is_ascii_alphanumeric) {
                visit(at);
            }
        }
    }
}

/// The first eight bytes, the first one lowest; 0 for those behind the end.
fn eight_bytes(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    let mut eight = [0; 8];
    eight[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(eight)
}

#[cfg(test)]
mod tests {
    use super::super::{Filter, Query, best, search};
    use super::*;
    use crate::about::About;
    use crate::article::{Article, Block};
    use crate::corpus::{Corpus, compile};
    use crate::view::Sort;
    use proptest::prelude::*;

    fn library(texts: &[&str]) -> Library {
        let mut articles = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            let blocks = vec![Block::paragraph(*text)];
            articles.push(Article {
                id: number.to_string(),
                language: Some("en".into()),
                blocks,
                ..Article::default()
            });
        }
        Library::new(vec![Corpus::open(&compile(&articles, &About::default())).unwrap()])
    }

    /// The ids of what is found, best first.
    fn found(query: &str, texts: &[&str]) -> Vec<String> {
        let library = library(texts);
        let plan = Plan::new(&library, &Query::parse(query));
        let hits = search(&library, &plan, &Filter::default(), Sort::Relevance).hits;
        assert_eq!(best(&library, &plan, texts.len()), hits);
        hits.iter().map(|hit| library.details(hit.doc).id.to_owned()).collect()
    }

    #[test]
    fn articles_whose_words_stand_together_come_first() {
        let apart = "The harbour lies still. Nobody who lives here remembers when the last master left.";
        let near = "The master of the harbour lies still. Nobody who lives here remembers when last left.";
        let beside =
            "The harbour master lies still. Nobody who lives here remembers the time when last left.";
        assert_eq!(found("harbour master ", &[apart, near, beside]), ["2", "1", "0"]);
        assert_eq!(found("HARBOURS mast", &[apart, near, beside]), ["2", "1", "0"]);
        assert_eq!(
            found("harbour the last master ", &[apart, beside]),
            ["0", "1"],
            "in the order of the query"
        );
    }

    #[test]
    fn nearness_is_seen_in_every_script() {
        let apart = "Порт закрыт. Никто из тех, кто живёт здесь, уже не помнит, когда приехал новый министр.";
        let beside =
            "Министр порт закрыт. Никто из тех, кто живёт здесь, уже не помнит, когда приехал новый.";
        assert_eq!(found("министр порт ", &[apart, beside]), ["1", "0"]);
        let (apart, beside) = (
            "Müller kam spät, weil niemand wusste, wo genau das Café war.",
            "Das Café Müller war spät, weil niemand wusste, wo genau.",
        );
        assert_eq!(found("cafe muller ", &[apart, beside]), ["1", "0"]);
    }

    #[test]
    fn where_nearness_cannot_count_the_words_alone_do() {
        let texts = ["The harbour is here. A master came.", "A harbour master."];
        for query in ["harbour ", "harbour harbour ", "\"harbour master\"", "in:quotes harbour master ", ""] {
            assert!(
                Proximity::of(&library(&texts), &Plan::new(&library(&texts), &Query::parse(query))).is_none(),
                "{query}"
            );
        }
    }
    proptest! {
        #[test]
        fn no_beginning_of_a_word_is_passed_over(text in "[abAB1 é’д,]{0,40}", beginning in "[ab1]{1,3}") {
            let mut seen = Vec::new();
            visit_beginnings(text.as_bytes(), beginning.as_bytes(), &mut |at| seen.push(at));
            let mut start = 0;
            for word in text.split(is_no_letter) {
                if fold(word).starts_with(&beginning) {
                    prop_assert!(seen.contains(&start), "{start} of {text}");
                }
                start += word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
            }
            prop_assert!(seen.iter().all(|&at| text.is_char_boundary(at)));
        }
    }
}
