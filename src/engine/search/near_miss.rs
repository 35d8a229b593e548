//! Words of a dictionary that a mistyped word may have meant.
//!
//! Distance counts insertions, deletions, replacements and swapped neighbours (optimal string
//! alignment; F. J. Damerau, 1964). Since the dictionary is sorted, the table of distances is kept
//! for the letters that a term shares with the one before it, and whole stretches of terms
//! that begin too differently are passed over. Only the cells near the diagonal are worked out (E.
//! Ukkonen, *Algorithms for Approximate String Matching*, 1985): the others are too far anyway.

use crate::store::{Dictionary, TermId};

/// How many typos a word of this many letters is forgiven.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Longer words are not mended.
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
    let mut table = Table::new(wanted, most);
    let mut nearest: Option<(usize, Vec<TermId>)> = None;
    // With how many first bytes a term is too far, as the last one looked at.
    let mut hopeless = usize::MAX;
    for term in 0..dictionary.len() {
        if dictionary.shared(term) >= hopeless {
            continue;
        }
        let distance = table.distance(dictionary.term(term), prefix);
        hopeless = if distance.is_none() { table.hopeless_bytes() } else { usize::MAX };
        let Some(distance) = distance.filter(|_| occurs(term)) else { continue };
        match &mut nearest {
            Some((least, found)) if *least == distance => found.push(term),
            Some((least, _)) if *least < distance => {}
            _ => {
                nearest = Some((distance, vec![term]));
                table.most = distance;
            }
        }
    }
    nearest
}

/// Distances between all starts of the wanted word (columns) and of the last term (rows), row
/// after row in one list.
struct Table {
    wanted: Vec<char>,
    most: usize,
    last: Vec<char>,
    cells: Vec<u8>,
    /// From this many letters of the last term on, no longer term comes near again.
    hopeless: Option<usize>,
}

impl Table {
    fn new(wanted: Vec<char>, most: usize) -> Self {
        let cells = (0..=wanted.len() as u8).collect();
        Self { wanted, most, last: Vec::new(), cells, hopeless: None }
    }

    /// How many bytes of the last term make it hopeless; none are enough where it is not.
    fn hopeless_bytes(&self) -> usize {
        let letters = |depth: usize| self.last.iter().take(depth).map(|c| c.len_utf8()).sum();
        self.hopeless.map_or(usize::MAX, letters)
    }

    fn width(&self) -> usize {
        self.wanted.len() + 1
    }

    /// The distance of a term, or with `prefix` of its nearest start; `None` beyond `most`.
    fn distance(&mut self, term: &[u8], prefix: bool) -> Option<usize> {
        let term = str::from_utf8(term).ok()?;
        let mut rest = term.chars();
        let mut shared = 0;
        for last in &self.last {
            let mut next = rest.clone();
            if next.next() != Some(*last) {
                break;
            }
            rest = next;
            shared += 1;
        }
        if self.hopeless.is_none_or(|depth| shared < depth) {
            self.hopeless = None;
            self.last.truncate(shared);
            self.cells.truncate((shared + 1) * self.width());
            for c in rest {
                self.push(c);
                if self.hopeless.is_some() {
                    break;
                }
            }
        }
        let end_of = |row: usize| usize::from(self.cells[(row + 1) * self.width() - 1]);
        let depth = self.last.len();
        let distance = if prefix {
            (0..=depth).map(end_of).min()
        } else {
            self.hopeless.is_none().then(|| end_of(depth))
        };
        distance.filter(|distance| *distance <= self.most)
    }

    /// Adds the row of the term's next letter. Cells beyond `most` hold one more.
    fn push(&mut self, c: char) {
        let width = self.width();
        let depth = self.last.len() + 1;
        let above = (depth - 1) * width;
        let too_far = self.most as u8 + 1;
        self.cells.resize(above + 2 * width, too_far);
        let mut least_of_row = too_far;
        if depth <= self.most {
            least_of_row = depth as u8;
            self.cells[above + width] = least_of_row;
        }
        for column in depth.saturating_sub(self.most).max(1)..width.min(depth + self.most + 1) {
            let here = self.wanted[column - 1];
            let mut least = self.cells[above + column - 1] + u8::from(here != c);
            least = least.min(self.cells[above + column] + 1);
            least = least.min(self.cells[above + width + column - 1] + 1);
            if depth > 1 && column > 1 && here == self.last[depth - 2] && self.wanted[column - 2] == c {
                least = least.min(self.cells[above - width + column - 2] + 1);
            }
            least = least.min(too_far);
            least_of_row = least_of_row.min(least);
            self.cells[above + width + column] = least;
        }
        self.last.push(c);
        if least_of_row == too_far {
            self.hopeless = Some(depth);
        }
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
    fn the_table_finds_what_comparing_with_each_term_finds() {
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
        for word in ["abéd", "aaaab", "dédé", "b"] {
            for most in 1..=2 {
                let alone =
                    |term: &String| Table::new(word.chars().collect(), most).distance(term.as_bytes(), false);
                let least = terms.iter().filter_map(alone).min();
                let expected: Vec<&String> =
                    terms.iter().filter(|term| least.is_some() && alone(term) == least).collect();
                let (_, found) = near_misses(&dictionary, &|_| true, word, most, false).unwrap_or_default();
                let found: Vec<&String> = found.into_iter().map(|id| &terms[id as usize]).collect();
                assert_eq!(found, expected, "{word}");
            }
        }
    }

    #[test]
    fn numbers_and_short_words_stay_as_typed() {
        assert_eq!(forgiven(3), 0);
        check("guard1", 1, false, &[]);
    }
}
