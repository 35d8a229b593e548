//! The words around a quotation, and which of them attribute it.

use super::lists::{BE, ING, Lexicon, NAME, NOUN_TOO, RELATIVE, reach};
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
    /// Other punctuation, or a quotation.
    Break,
}

/// A word outside quotation marks and round brackets.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Byte range in the block.
    pub(super) range: Range<usize>,
    /// What is known of the word, as bits of the module `lists`.
    pub(super) kinds: u32,
    pub(super) joint: Joint,
    pub(super) is_capital: bool,
    /// Ends with ’s.
    pub(super) is_owner: bool,
}

impl Token {
    /// Whether it is of one of some kinds.
    pub(super) fn is(&self, kinds: u32) -> bool {
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
        if sentences.get(sentence).is_some_and(|range| range.start <= at.start) {
            // A bracket that is never closed ends with its sentence.
            (depth, joint) = (0, Joint::Close);
            sentence += 1;
        }
        while quotations.get(next).is_some_and(|quotation| quotation.range.end <= at.start) {
            next += 1;
        }
        if quotations.get(next).is_some_and(|quotation| quotation.range.contains(&at.start)) {
            joint = Joint::Break;
            continue;
        }
        if depth > 0 {
            continue;
        }
        let written = block.get(at.clone()).unwrap_or_default();
        let is_capital = written.chars().next().is_some_and(char::is_uppercase)
            || word.joined && tokens.last().is_some_and(|last| last.is_capital);
        let is_owner = written.ends_with("’s") || written.ends_with("'s");
        let kinds = lexicon.kinds(&fold(written), is_capital);
        tokens.push(Token { range: at, kinds, joint, is_capital, is_owner });
        joint = Joint::Close;
    }
    tokens
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
    for c in gap.chars() {
        match c {
            '(' => *depth += 1,
            ')' => *depth = depth.saturating_sub(1),
            ',' if *depth == 0 && joint == Joint::Close => joint = Joint::Comma,
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
    !goes_on && !is_noun && !is_passive
}
