//! Words of a dictionary that a mistyped word may have meant.
//!
//! Distance counts insertions, deletions, replacements and swapped neighbours (optimal string
//! alignment; F. J. Damerau, 1964). The starts of the wanted word that a term's letters come near
//! are bits of a number, one number for each count of typos, and a letter moves all of them at once
//! (S. Wu, U. Manber, *Fast Text Searching Allowing Errors*, 1992). Since the dictionary is sorted,
//! the numbers are kept for the letters that a term shares with the one before it, and whole
//! stretches of terms that begin too differently are passed over.

use crate::store::{Dictionary, TermId};

/// How many typos a word of this many letters is forgiven.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => MOST_TYPOS,
    }
}

/// More typos are never forgiven.
const MOST_TYPOS: usize = 2;

/// Longer words are not mended: each start of a word, the empty one as well, is a bit.
const LONGEST: usize = 40;

/// Terms at the smallest distance from `word` of all that are within `most` typos and that some
/// article has (`occurs`), with that distance. With `prefix` the start of a term is enough.
pub(super) fn near_misses(
    dictionary: &Dictionary,
    occurs: &dyn Fn(TermId) -> bool,
    word: &str,
    most: usize,
    prefix: bool,
) -> Option<(usize, Vec<TermId>)> {
    let wanted: Vec<char> = word.chars().collect();
    if most == 0 || wanted.len() > LONGEST || wanted.iter().any(|c| c.is_numeric()) {
        return None;
    }
    let mut walk = Walk::new(dictionary, &wanted, most.min(MOST_TYPOS), prefix);
    let mut nearest: Option<(usize, Vec<TermId>)> = None;
    let mut term = 0;
    while term < dictionary.len() {
        let distance = walk.distance(dictionary.term(term), dictionary.shared(term));
        match (distance.filter(|_| occurs(term)), &mut nearest) {
            (None, _) => {}
            (Some(distance), Some((least, found))) if *least == distance => found.push(term),
            (Some(distance), _) => {
                nearest = Some((distance, vec![term]));
                walk.most = distance;
            }
        }
        term = walk.next(dictionary, term);
    }
    nearest
}

/// The starts of the wanted word that lie within 0, 1 and 2 typos of the letters read so far: bit
/// `i` stands for its first `i` letters.
type Starts = [u64; MOST_TYPOS + 1];

/// A walk through the letters of one term after the other.
struct Walk<'a> {
    wanted: &'a [char],
    most: usize,
    prefix: bool,
    /// For each letter of ASCII where it stands in the wanted word: bit `i` is its letter `i`.
    places: [u64; 128],
    /// What is known after each byte of the last term, and before the first.
    steps: Vec<Step>,
    /// With how many first bytes a term is too far, as the last one looked at; `usize::MAX` where
    /// that one is not.
    hopeless: usize,
    /// Where a letter in place of its last one would have to stand in the wanted word, or else the term
    /// is too far as well.
    further: u64,
    /// The heads of the dictionary that lie ahead, and perhaps some of those behind.
    heads: &'a [TermId],
}

/// What is known after some letters of a term; within a letter, what was known before it.
#[derive(Clone, Copy)]
struct Step {
    starts: Starts,
    /// Those before the last letter.
    before: Starts,
    /// Where the last letter stands in the wanted word.
    places: u64,
    /// With `prefix` the least typos of any start so far; too many where there is none.
    least: usize,
}

impl<'a> Walk<'a> {
    fn new(dictionary: &'a Dictionary, wanted: &'a [char], most: usize, prefix: bool) -> Self {
        let mut walk = Self {
            wanted,
            most,
            prefix,
            places: [0; 128],
            steps: Vec::new(),
            hopeless: usize::MAX,
            further: u64::MAX,
            heads: dictionary.heads(),
        };
        for &letter in wanted {
            if letter.is_ascii() {
                walk.places[letter as usize] = walk.places_of(letter);
            }
        }
        let mut first =
            Step { starts: [1, 0b11, 0b111], before: Starts::default(), places: 0, least: MOST_TYPOS + 1 };
        first.least = walk.typos(&first.starts);
        walk.steps.push(first);
        walk
    }

    fn places_of(&self, letter: char) -> u64 {
        let mut places = 0;
        for (at, &wanted) in self.wanted.iter().enumerate() {
            places |= u64::from(wanted == letter) << at;
        }
        places
    }

    /// The least typos between the whole wanted word and the letters read.
    fn typos(&self, starts: &Starts) -> usize {
        let whole = 1 << self.wanted.len();
        starts.iter().position(|starts| starts & whole != 0).unwrap_or(MOST_TYPOS + 1)
    }

    /// The first term behind the last one looked at that may be near enough.
    fn next(&mut self, dictionary: &Dictionary, last: TermId) -> TermId {
        let mut next = self.next_beginning(dictionary, last);
        while next < dictionary.len() && dictionary.shared(next) + 1 == self.hopeless {
            let differing = dictionary.term(next).get(self.hopeless - 1);
            let places = differing.and_then(|&byte| self.places.get(usize::from(byte)));
            if places.is_none_or(|places| places & self.further != 0) {
                break;
            }
            next = self.next_beginning(dictionary, next);
        }
        next
    }

    /// The first term behind one that does not begin like it, as far as that is hopeless.
    #[inline]
    fn next_beginning(&mut self, dictionary: &Dictionary, last: TermId) -> TermId {
        if self.hopeless != Dictionary::HEADS {
            return dictionary.next_sharing_less(last + 1, self.hopeless);
        }
        while let Some((&head, ahead)) = self.heads.split_first() {
            if head > last {
                return head;
            }
            self.heads = ahead;
        }
        dictionary.len()
    }

    /// The distance of a term that shares so many bytes with the one before it, or with `prefix` of
    /// its nearest start; `None` beyond `most`.
    fn distance(&mut self, term: &[u8], shared: usize) -> Option<usize> {
        let mut at = shared.min(self.steps.len() - 1);
        // Back to the beginning of a letter.
        while term.get(at).is_some_and(|byte| byte & 0xc0 == 0x80) && at > 0 {
            at -= 1;
        }
        self.steps.truncate(at + 1);
        self.hopeless = usize::MAX;
        self.further = u64::MAX;
        let mut last = *self.steps.last()?;
        // Too far already, if fewer typos are looked for by now.
        let mut is_hopeless = last.starts[self.most] == 0;
        while let Some(&byte) = term.get(at).filter(|_| !is_hopeless) {
            let (places, length) = if let Some(&places) = self.places.get(usize::from(byte)) {
                (places, 1)
            } else {
                let letter = str::from_utf8(&term[at..]).ok()?.chars().next()?;
                (self.places_of(letter), letter.len_utf8())
            };
            for _ in 1..length {
                self.steps.push(last);
            }
            let before = last;
            last = self.step(&before, places);
            self.steps.push(last);
            at += length;
            is_hopeless = last.starts[self.most] == 0;
            if is_hopeless && self.step(&before, 0).starts[self.most] == 0 {
                self.further = before.starts[self.most];
            }
        }
        if is_hopeless && (!self.prefix || last.least > self.most) {
            self.hopeless = at;
            return None;
        }
        let distance = if self.prefix { last.least } else { self.typos(&last.starts) };
        (distance <= self.most).then_some(distance)
    }

    /// What is known a letter on, which stands in these places of the wanted word.
    #[inline]
    fn step(&self, from: &Step, places: u64) -> Step {
        // Where this letter and the one before it stand the other way round.
        let swapped = places & from.places >> 1;
        let mut starts = [(from.starts[0] & places) << 1, 0, 0];
        for typos in 1..=MOST_TYPOS {
            let (fewer, fewer_here) = (from.starts[typos - 1], starts[typos - 1]);
            starts[typos] = (from.starts[typos] & places) << 1
                | fewer
                | (fewer | fewer_here) << 1
                | (from.before[typos - 1] & swapped) << 2;
        }
        let least = if self.prefix { self.typos(&starts) } else { MOST_TYPOS + 1 };
        Step { starts, before: from.starts, places, least: least.min(from.least) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, most: usize, prefix: bool, expect: &[&str]) {
        let mut terms =
            ["guard", "guardian", "guardians", "garden", "harbour", "harbor", "harvest", "zoo", "été"];
        terms.sort_unstable();
        let mut dictionary = Dictionary::default();
        for term in terms {
            dictionary.push(term.as_bytes());
        }
        let (_, found) = near_misses(&dictionary, &|_| true, word, most, prefix).unwrap_or_default();
        let found: Vec<&str> = found.into_iter().map(|id| terms[id as usize]).collect();
        assert_eq!(found, expect, "{word}");
    }

    /// The distance by its definition, cell by cell.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let mut cells = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                let mut least = if i == 0 || j == 0 { i + j } else { usize::MAX };
                if i > 0 && j > 0 {
                    least = (cells[i - 1][j] + 1).min(cells[i][j - 1] + 1);
                    least = least.min(cells[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(cells[i - 2][j - 2] + 1);
                    }
                }
                cells[i][j] = least;
            }
        }
        cells[a.len()][b.len()]
    }

    #[test]
    fn each_kind_of_typo_is_forgiven_once() {
        check("gardian", 1, false, &["guardian"]);
        check("guarddian", 1, false, &["guardian"]);
        check("guaddian", 1, false, &["guardian"]);
        check("gaurdian", 1, false, &["guardian"]);
        check("harbuor", 1, false, &["harbor", "harbour"]);
        check("ete", 1, false, &[]);
        check("étés", 1, false, &["été"]);
    }

    #[test]
    fn the_nearest_words_win() {
        check("harbours", 2, false, &["harbour"]);
        check("guardianss", 2, false, &["guardians"]);
        check("zzz", 1, false, &[]);
    }

    #[test]
    fn the_start_of_a_word_is_enough_while_it_is_typed() {
        check("guarida", 1, true, &["guardian", "guardians"]);
        check("guarida", 1, false, &[]);
    }

    #[test]
    fn the_walk_finds_what_comparing_with_each_term_finds() {
        let mut terms: Vec<String> = Vec::new();
        for number in 0..4096u32 {
            let letter = |at: u32| ['a', 'b', 'é', 'd'][(number >> (2 * at)) as usize & 3];
            terms.push((0..=number % 6).map(letter).collect());
        }
        terms.sort();
        terms.dedup();
        let mut dictionary = Dictionary::default();
        for term in &terms {
            dictionary.push(term.as_bytes());
        }
        let nearest_start = |word, term: &str| {
            let ends = term.char_indices().map(|(at, _)| at).chain([term.len()]);
            ends.map(|end| distance(word, &term[..end])).min().unwrap()
        };
        for word in ["abéd", "aaaab", "dédé", "b", "xbad", "badx", "xéxd", "bbabbb"] {
            for (most, prefix) in [(1, false), (2, false), (1, true), (2, true)] {
                let distance = |term| if prefix { nearest_start(word, term) } else { distance(word, term) };
                let distances: Vec<usize> = terms.iter().map(|term| distance(term)).collect();
                let least = distances.iter().copied().filter(|distance| *distance <= most).min();
                let expected: Vec<&String> = (0..terms.len())
                    .filter(|&at| Some(distances[at]) == least)
                    .map(|at| &terms[at])
                    .collect();
                let (_, found) = near_misses(&dictionary, &|_| true, word, most, prefix).unwrap_or_default();
                let found: Vec<&String> = found.into_iter().map(|id| &terms[id as usize]).collect();
                assert_eq!(found, expected, "{word}, {most}, {prefix}");
            }
        }
    }

    #[test]
    fn numbers_and_short_words_stay_as_typed() {
        assert_eq!(forgiven(3), 0);
        check("guard1", 1, false, &[]);
    }
}
