//! The words around a quotation, and which of them attribute it.

use super::lexicon::{Lexicon, reach};
use super::lists::{
    AUXILIARY, BE, DAY, ING, LATER, MONTH_TOO, NAME, NOUN_TOO, ON, OPENER, PERIOD, RELATIVE, WHICH,
};
use crate::facts::quotations::Quotation;
use crate::text::{fold, words};
use std::ops::Range;

/// How a word follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing but white space, a hyphen, a point or a bracket lies between.
    Close,
    /// A comma.
    Comma,
    /// A dash, which may begin or end an aside as a comma does.
    Dash,
    /// Other punctuation.
    Break,
    /// A quotation.
    Quotation,
}

/// A word outside quotation marks and round brackets.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Byte range in the block.
    pub(super) range: Range<usize>,
    /// What is known of the word, as bits of the module `lists`.
    pub(super) kinds: u64,
    pub(super) joint: Joint,
    pub(super) is_capital: bool,
    /// Ends with ’s.
    pub(super) is_owner: bool,
}

impl Token {
    /// Whether it is of one of some kinds.
    pub(super) fn is(&self, kinds: u64) -> bool {
        self.kinds & kinds != 0
    }

    /// Whether it is a capital word that can be part of a name.
    pub(super) fn is_of_name(&self) -> bool {
        self.is(NAME)
    }
}

/// The words of a block, without those in quotation marks or round brackets.
pub(super) fn tokens(
    block: &str,
    sentences: &[Range<usize>],
    quotations: &[Quotation],
    lexicon: &Lexicon,
) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut depth, mut read, mut joint) = (0_usize, 0, Joint::Close);
    let (mut sentence, mut next) = (0, 0);
    for word in words(block) {
        let at = word.range;
        joint = weigh(block.get(read..at.start).unwrap_or_default(), &mut depth, joint);
        read = at.end;
        let begins = sentences.get(sentence).is_some_and(|range| range.start <= at.start);
        if begins {
            // A bracket that is never closed ends with its sentence.
            (depth, joint) = (0, Joint::Close);
            sentence += 1;
        }
        while quotations.get(next).is_some_and(|quotation| quotation.range.end <= at.start) {
            next += 1;
        }
        if quotations.get(next).is_some_and(|quotation| quotation.range.contains(&at.start)) {
            joint = Joint::Quotation;
            continue;
        }
        if depth > 0 {
            continue;
        }
        let written = block.get(at.clone()).unwrap_or_default();
        let is_capital = written.chars().next().is_some_and(char::is_uppercase)
            || word.joined && tokens.last().is_some_and(|last| last.is_capital);
        let is_owner = written.ends_with("’s") || written.ends_with("'s");
        let mut kinds = lexicon.kinds(&fold(written), is_capital);
        if begins && kinds & OPENER != 0 {
            kinds &= !NAME;
        }
        let follows_name = joint == Joint::Close && tokens.last().is_some_and(Token::is_of_name);
        if is_capital && kinds & MONTH_TOO != 0 && follows_name && !is_before_number(block, at.end) {
            // "Theresa May"
            kinds = kinds & !DAY | NAME;
        }
        tokens.push(Token { range: at, kinds, joint, is_capital, is_owner });
        joint = Joint::Close;
    }
    tokens
}

/// Whether a number follows byte `at`, as behind a month.
fn is_before_number(block: &str, at: usize) -> bool {
    let rest = block.get(at..).unwrap_or_default();
    rest.trim_start_matches([' ', '\u{a0}', '.', ',']).starts_with(char::is_numeric)
}

/// Those of some tokens that begin in a byte range.
pub(super) fn within(tokens: &[Token], range: Range<usize>) -> &[Token] {
    let start = tokens.partition_point(|token| token.range.start < range.start);
    let rest = &tokens[start..];
    &rest[..rest.partition_point(|token| token.range.start < range.end)]
}

/// The joint that is left after some characters between two words; counts open brackets.
fn weigh(gap: &str, depth: &mut usize, before: Joint) -> Joint {
    let mut joint = before;
    let typed = gap.trim();
    // A keyboard has no dash: two hyphens, or one with space around it.
    let is_typed_dash = typed == "--" || typed == "-" && gap.starts_with(' ') && gap.ends_with(' ');
    for c in gap.chars() {
        match c {
            '(' => *depth += 1,
            ')' => *depth = depth.saturating_sub(1),
            _ if joint == Joint::Quotation => {}
            ',' if *depth == 0 && joint == Joint::Close => joint = Joint::Comma,
            '–' | '—' if *depth == 0 && joint != Joint::Break => joint = Joint::Dash,
            '-' if *depth == 0 && is_typed_dash => joint = Joint::Dash,
            ',' | '.' | '-' | '\'' | '’' | '&' | '/' | '<' | '>' | '[' | ']' => {}
            c if *depth > 0 || c.is_whitespace() => {}
            _ => joint = Joint::Break,
        }
    }
    joint
}

/// Whether the word at `at` is a verb of saying that has its subject before it, or behind it where
/// it stands first.
pub(super) fn is_verb(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if token.is_capital || reach(token.kinds) == 0 {
        return false;
    }
    // "…, adding" goes on with the verb before; "states" and "claims" are nouns as well.
    let goes_on = token.is(ING) && token.joint != Joint::Close;
    let is_noun = token.is(NOUN_TOO)
        && tokens.get(at + 1).is_some_and(|next| next.joint == Joint::Close && !next.is(RELATIVE));
    let is_passive = at > 0 && tokens[at - 1].is(BE);
    !goes_on && !is_noun && !is_passive && !describes(tokens, at)
}

/// Whether the word at `at` belongs to what goes on behind it: "the sale announced this week was".
fn describes(tokens: &[Token], at: usize) -> bool {
    let behind = &tokens[at + 1..];
    let is_time = |token: &&Token| token.joint == Joint::Close && token.is(DAY | ON | PERIOD | WHICH);
    let times = behind.iter().take_while(is_time).count();
    let ends_time = times > 0 && behind[times - 1].is(DAY | PERIOD);
    // Of the verbs of saying those on "ed" are participles too.
    ends_time && tokens[at].is(LATER) && behind.get(times).is_some_and(|next| next.is(AUXILIARY))
}
