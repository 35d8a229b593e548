//! Words in a given order, checked in the text itself: positions are not stored.

use crate::order::sort_by;
use crate::text::{Term, terms};
use std::ops::Range;

/// The terms of a text by the word they begin with.
#[derive(Debug, PartialEq)]
pub(super) struct Lattice {
    terms: Vec<Term>,
    /// First term of each word number; one more at the end.
    starts: Vec<usize>,
}

impl Lattice {
    pub(super) fn of(text: &str) -> Self {
        Self::from_terms(terms(text))
    }

    pub(super) fn from_terms(mut terms: Vec<Term>) -> Self {
        sort_by(&mut terms, |a, b| (a.position, a.width).cmp(&(b.position, b.width)));
        let words = terms.last().map_or(0, |last| last.position + 1);
        let mut starts = Vec::with_capacity(words + 1);
        let mut at = 0;
        for word in 0..=words {
            while terms.get(at).is_some_and(|term| term.position < word) {
                at += 1;
            }
            starts.push(at);
        }
        Self { terms, starts }
    }

    /// All terms, by position and width.
    pub(super) fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// How many words.
    fn words(&self) -> usize {
        self.starts.len() - 1
    }

    fn at(&self, word: usize) -> &[Term] {
        match (self.starts.get(word), self.starts.get(word + 1)) {
            (Some(&from), Some(&to)) => &self.terms[from..to],
            _ => &[],
        }
    }

    /// Byte ranges in this text where `phrase` stands, first to last, apart from each other.
    /// With `prefix` the last word may go on.
    pub(super) fn find(&self, phrase: &Lattice, prefix: bool) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut word = 0;
        while word < self.words() {
            let start = self.at(word).first().map_or(0, |term| term.range.start);
            word += 1;
            if let Some(end) = self.end_of(word - 1, phrase, 0, prefix, &mut Vec::new()) {
                found.push(start..end);
                while self.at(word).first().map_or(word < self.words(), |term| term.range.start < end) {
                    word += 1;
                }
            }
        }
        found
    }

    /// Byte ranges in this text that hold all of `terms` (single words), the last at most `within`
    /// words after the first; shortest first, apart from each other.
    pub(super) fn find_near(&self, terms: &[Term], within: usize) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        // For each wanted word where it was seen last; one that is wanted twice has its last two
        // places.
        let mut seen: Vec<Option<&Term>> = vec![None; terms.len()];
        for term in &self.terms {
            let fits = |number: &usize| end_of_match(term, &terms[*number], false).is_some();
            let longest_ago =
                |&number: &usize| (terms[number].text != term.text, seen[number].map(|seen| seen.position));
            let Some(number) = (0..terms.len()).filter(fits).min_by_key(longest_ago) else {
                continue;
            };
            seen[number] = Some(term);
            if seen.iter().any(Option::is_none) {
                continue;
            }
            let mut first = term;
            for seen in seen.iter().flatten() {
                if seen.position < first.position {
                    first = seen;
                }
            }
            if term.position - first.position <= within {
                found.push(first.range.start..term.reach);
                seen.fill(None);
            }
        }
        found
    }

    /// The byte behind the phrase, if it stands at `word` from its own word `from` on. `failed` holds the
    /// places, as (word, from), where it is known not to: ways that part at a compound meet again behind it,
    /// and where both texts have one after the other there are as many ways as a number doubled each time.
    fn end_of(
        &self,
        word: usize,
        phrase: &Lattice,
        from: usize,
        prefix: bool,
        failed: &mut Vec<(usize, usize)>,
    ) -> Option<usize> {
        if failed.contains(&(word, from)) {
            return None;
        }
        for wanted in phrase.at(from) {
            let is_last = from + wanted.width >= phrase.words();
            for here in self.at(word) {
                let mut end = end_of_match(here, wanted, prefix && is_last);
                if end.is_some() && !is_last {
                    end = self.end_of(word + here.width, phrase, from + wanted.width, prefix, failed);
                }
                if end.is_some() {
                    return end;
                }
            }
        }
        // Most words of a text do not begin the phrase, and nothing comes back to where it began.
        if from > 0 {
            failed.push((word, from));
        }
        None
    }
}

/// The byte behind a wanted term that stands where `here` does; with `may_go_on` a longer word
/// will do. A single character of a script without spaces is the first half of a pair.
fn end_of_match(here: &Term, wanted: &Term, may_go_on: bool) -> Option<usize> {
    if here.text == wanted.text {
        Some(here.reach)
    } else if here.lent().first_of_pair() == Some(&wanted.text) {
        Some(here.range.end)
    } else {
        (may_go_on && here.text.starts_with(&wanted.text)).then_some(here.reach)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::first_unspaced;

    fn check(text: &str, phrase: &str, expect: &[&str]) {
        let mut wanted = terms(phrase);
        if wanted.len() > 1 && wanted.last().is_some_and(|last| first_unspaced(&last.text).is_some()) {
            wanted.pop();
        }
        let found = Lattice::of(text).find(&Lattice::from_terms(wanted), false);
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expect, "{phrase} in {text}");
    }

    #[test]
    fn compounds_one_after_the_other_are_gone_through_once() {
        let (text, phrase) = ("ha-ha ".repeat(40), "ha-ha ".repeat(30));
        check(&text, &format!("{phrase}zebra"), &[]);
        check(&format!("{text}zebra"), &format!("{phrase}zebra"), &[&format!("{phrase}zebra")]);
    }

    #[test]
    fn words_stand_in_order_whatever_lies_between_them() {
        check("We do not, “do not” sail.", "do not", &["do not", "do not"]);
        check("not do", "do not", &[]);
        check("UNIT 8,200 and unit 8200", "unit 8200", &["UNIT 8,200", "unit 8200"]);
        check("a a a", "a a", &["a a"]);
    }

    #[test]
    fn joined_and_written_as_one_are_the_same() {
        for text in ["its cyber-security services", "its cybersecurity services"] {
            for phrase in ["cyber-security services", "cybersecurity services"] {
                assert_eq!(
                    Lattice::of(text).find(&Lattice::of(phrase), false).len(),
                    1,
                    "{phrase} in {text}"
                );
            }
        }
        check("its cyber-security services", "security services", &["security services"]);
    }

    #[test]
    fn characters_without_spaces_stand_in_order() {
        check("在微软公司的软公司", "微软公司", &["微软公司"]);
        check("在微软公司的公司", "公司", &["公司", "公司"]);
        check("在微软公司", "司", &["司"]);
        check("微软手机ok", "手机ok", &["手机ok"]);
        check("哈哈哈哈哈", "哈哈哈", &["哈哈哈"]);
    }

    #[test]
    fn words_near_each_other_stand_in_any_order() {
        let text = "Ships wait where the harbour keeps ships; far from any harbour wait others.";
        let near = |terms: &str, within: usize| -> Vec<&str> {
            let found = Lattice::of(text).find_near(&crate::text::terms(terms), within);
            found.into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(near("harbour ships", 5), ["Ships wait where the harbour", "ships; far from any harbour"]);
        assert_eq!(near("harbour ships", 3), ["harbour keeps ships"]);
        assert!(near("harbour boats", 50).is_empty());
    }

    #[test]
    fn a_word_that_is_wanted_twice_stands_there_twice() {
        let near = |text: &str, terms: &str, within: usize| {
            Lattice::of(text).find_near(&crate::text::terms(terms), within).len()
        };
        assert_eq!(near("They said it again and then again.", "again and again", 5), 1);
        assert_eq!(near("They said it again and left.", "again and again", 5), 0);
        assert_eq!(near("Step. One goes far away, but step by step.", "step by step", 3), 1);
        assert_eq!(near("step by step, step by step", "step by step", 3), 2);
    }

    #[test]
    fn the_last_word_may_go_on_while_it_is_typed() {
        let text = Lattice::of("we provide technology");
        assert_eq!(text.find(&Lattice::of("provide tech"), true).len(), 1);
        assert_eq!(text.find(&Lattice::of("prov technology"), true).len(), 0);
    }
}
