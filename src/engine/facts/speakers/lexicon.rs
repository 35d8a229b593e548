//! What is known of a word: the kinds of all lists that have it, and of its ending.

use super::lists::{
    ADVERB, AUXILIARY, BESIDE, BETWEEN, BOUNDARY, CALLING, DAY, DETERMINER, ING, LATER, LISTS, LOOSE,
    LY_NOUN, MANY, NAME, PLURAL, SAYING,
};
use crate::numbering::Numbers;
use crate::text::is_stop_word;

/// The kinds of all words of the lists, so that a word is looked up in one step.
#[derive(Debug)]
pub struct Lexicon {
    forms: Numbers,
    /// By number of the folded word.
    kinds: Vec<u64>,
}

impl Default for Lexicon {
    fn default() -> Self {
        let mut lexicon = Self { forms: Numbers::default(), kinds: Vec::new() };
        for (kinds, list) in LISTS {
            for word in list.split(' ') {
                let number = lexicon.forms.number(word.as_bytes()) as usize;
                if number == lexicon.kinds.len() {
                    lexicon.kinds.push(0);
                }
                lexicon.kinds[number] |= kinds;
            }
        }
        lexicon
    }
}

impl Lexicon {
    /// The kinds of a folded word, as bits.
    pub(super) fn kinds(&self, folded: &str, is_capital: bool) -> u64 {
        let number = self.forms.find(folded.as_bytes());
        let mut kinds = number.map_or(0, |number| self.kinds[number as usize]);
        let stops = is_stop_word(folded);
        for (kind, ending) in [(ADVERB | LATER, "ly"), (ING | LATER, "ing"), (LATER, "ed"), (PLURAL, "s")] {
            if folded.ends_with(ending) {
                kinds |= kind;
            }
        }
        if folded.ends_with("ss") {
            kinds &= !PLURAL;
        }
        if is_capital {
            kinds &= !AUXILIARY;
        }
        if kinds & LY_NOUN != 0 {
            kinds &= !(ADVERB | LATER);
        }
        if kinds & MANY != 0 {
            kinds |= PLURAL;
        }
        if kinds & (DAY | BETWEEN) != 0 {
            kinds |= LATER;
        }
        if stops && kinds & LOOSE == 0 || reach(kinds) > 0 {
            kinds |= BOUNDARY;
        }
        if is_capital && !stops && kinds & (DAY | DETERMINER) == 0 {
            kinds |= NAME;
        }
        kinds
    }
}

/// From how many words away at most a verb of these kinds leads to somebody's words; 0 for no such
/// verb.
pub(super) fn reach(kinds: u64) -> usize {
    match kinds & (SAYING | CALLING | BESIDE) {
        0 => 0,
        BESIDE => 1,
        CALLING => 10,
        _ => usize::MAX,
    }
}
