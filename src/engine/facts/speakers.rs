//! Who said a quotation, by explicit rules only.
//!
//! Sure are `"…," said NAME`, `"…," NAME said`, `NAME said: "…"`, `NAME told X that "…"`, `NAME was
//! quoted as saying "…"` and `according to NAME`, where NAME is a name or a noun with what belongs
//! to it ("the ministry", "one dealer"); so is a quotation that goes on, behind its attribution or
//! over a new paragraph. A pronoun is nobody's name: the speaker is then unclear, with whoever
//! spoke last before it. Such rules are the baseline of T. O'Keefe et al., *A Sequence Labelling
//! Approach to Quote Attribution* (EMNLP 2012); those for nouns, asides and what goes on are ours.

mod antecedents;
mod lexicon;
mod lists;
mod phrases;
mod subjects;
mod tokens;

use super::quotations::{Quotation, quotations};
use antecedents::{antecedent, first_name};
pub use lexicon::Lexicon;
use lexicon::reach;
use lists::{ACCORDING, AS, ASKED, BE, CLAUSE, JOINER, TOLD, WITH_CLAUSE};
pub use lists::{is_saying, is_saying_beside};
use phrases::{Phrase, Pronoun, beginning_phrase, inverted_phrase};
use std::ops::Range;
use subjects::{is_alleged, said_by_verb, subject};
use tokens::{Joint, Token, is_verb, tokens, within};

/// A paragraph of an article.
#[derive(Clone, Debug, Default)]
pub struct Paragraph<'a> {
    /// Its words.
    pub text: &'a str,
    /// Byte ranges in `text`, end exclusive, in order.
    pub sentences: &'a [Range<usize>],
    /// What stands in quotation marks, in order.
    pub quotations: Vec<Quotation>,
    /// The words outside of them.
    tokens: Vec<Token>,
}

impl<'a> Paragraph<'a> {
    /// A paragraph and what stands in quotation marks in it.
    pub fn of(text: &'a str, sentences: &'a [Range<usize>]) -> Self {
        Self { text, sentences, quotations: quotations(text), tokens: Vec::new() }
    }

    /// Reads its words, which takes a while: before any speaker of the article is looked for.
    pub fn read(&mut self, lexicon: &Lexicon) {
        self.tokens = tokens(self.text, self.sentences, &self.quotations, lexicon);
    }
}

/// Who said a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Index of the paragraph that names the speaker.
    pub paragraph: usize,
    /// Byte range in that paragraph: the speaker, or the nearest name.
    pub range: Range<usize>,
    /// Whether a rule names the speaker; otherwise the range is only the nearest name.
    pub sure: bool,
}

/// Who said the quotation `which` of paragraph `number`; `None` where no name is near. Paragraph 0 is
/// the headline, in which no speaker is looked for.
pub fn speaker(paragraphs: &[Paragraph<'_>], number: usize, which: usize) -> Option<Speaker> {
    let place = Place::of(paragraphs, number, which)?;
    let said_by = place.said_by();
    if let Some(sure) = place.sure(paragraphs, said_by.clone(), LONGEST) {
        return Some(sure);
    }
    let pronoun = match said_by {
        Some(Phrase::Pronoun(pronoun)) => Some(pronoun),
        _ => None,
    };
    let own = match pronoun {
        Some(_) => place.sayer_before(),
        None => first_name(place.before).or_else(|| first_name(place.behind)),
    };
    let (paragraph, range) = own
        .map(|range| (number, range))
        .or_else(|| antecedent(paragraphs, number, place.sentences.start, pronoun))?;
    Some(Speaker { paragraph, range, sure: false })
}

/// Over so many stretches at most a quotation goes on.
const LONGEST: u8 = 12;

/// So many quotations of its sentence are passed over to find who says one.
const FAR: usize = 4;

/// A quotation and the words around it.
struct Place<'a> {
    number: usize,
    which: usize,
    paragraph: &'a Paragraph<'a>,
    /// Bytes of the sentences that hold it.
    sentences: Range<usize>,
    quotation: &'a Quotation,
    /// The words before and behind it in these sentences, those behind up to the next quotation.
    before: &'a [Token],
    behind: &'a [Token],
}

impl<'a> Place<'a> {
    fn of(paragraphs: &'a [Paragraph<'a>], number: usize, which: usize) -> Option<Self> {
        let paragraph = paragraphs.get(number)?;
        let quotation = paragraph.quotations.get(which)?;
        let Range { start: from, end: to } = quotation.range;
        let holds = |range: &&Range<usize>| range.start < to && from < range.end;
        let start = paragraph.sentences.iter().find(holds).map_or(0, |range| range.start);
        let end = paragraph.sentences.iter().rfind(holds).map_or(to, |range| range.end.max(to));
        let next = paragraph.quotations.get(which + 1).map_or(end, |next| next.range.start.min(end));
        let words = |range| within(&paragraph.tokens, range);
        // Further back nothing leads to it, and a sentence may hold thousands.
        let far = which.checked_sub(FAR).and_then(|far| paragraph.quotations.get(far));
        let read_from = far.map_or(start, |far| far.range.end.max(start));
        Some(Self {
            number,
            which,
            paragraph,
            sentences: start..end,
            quotation,
            before: words(read_from.min(from)..from),
            behind: words(to..next.max(to)),
        })
    }

    /// The speaker, if a rule names one: in the sentence itself, or where a quotation goes on.
    fn sure(&self, paragraphs: &[Paragraph<'_>], said_by: Option<Phrase>, depth: u8) -> Option<Speaker> {
        match said_by {
            Some(Phrase::Named(range)) => Some(Speaker { paragraph: self.number, range, sure: true }),
            Some(Phrase::Pronoun(_) | Phrase::Unsaid) => None,
            None => self.goes_on(paragraphs, depth.checked_sub(1)?),
        }
    }

    /// Whom the sentence itself names.
    fn said_by(&self) -> Option<Phrase> {
        self.behind(true)
            .or_else(|| self.before())
            .or_else(|| self.behind(false))
            .or_else(|| self.according())
            .or_else(|| self.split())
    }

    /// `"…," said NAME` and `"…," NAME said`; if not `near`, also `"…" in the letter, NAME said`.
    fn behind(&self, near: bool) -> Option<Phrase> {
        let first = self.behind.first()?;
        if near && first.joint == Joint::Quotation && is_verb(self.behind, 0) {
            return inverted_phrase(&self.behind[1..]);
        }
        for verb in 1..self.behind.len() {
            if !is_verb(self.behind, verb) {
                continue;
            }
            let Some((phrase, start)) = subject(self.behind, verb) else { continue };
            // "“A gift,” as Roe said", but not "Roe said it was “a gift”, and Hart said nothing".
            let goes_on = !first.is(JOINER) || first.is(AS) && self.closes_with_stop();
            let begins = start == 0 && goes_on && (self.closes_with_stop() || self.quotation.words > 4);
            if begins || !near && self.behind[start].joint == Joint::Comma {
                return Some(phrase);
            }
        }
        None
    }

    /// Whether the quotation ends with a stop that leads to its attribution, rather than going on
    /// inside a sentence.
    fn closes_with_stop(&self) -> bool {
        let Some(first) = self.behind.first() else { return false };
        let gap = self.paragraph.text.get(..first.range.start).unwrap_or_default();
        let gap = gap.trim_end_matches([' ', '\u{a0}', '”', '"', '’', '\'', '»', '“', '«']);
        gap.ends_with([',', '.', '?', '!', '…', '—', '–'])
    }

    /// `NAME said: "…"`, `NAME told X that … "…"`: the last such verb before the marks.
    fn before(&self) -> Option<Phrase> {
        let mut pronoun = None;
        for verb in (0..self.before.len()).rev() {
            let is_near = self.before.len() - verb <= reach(self.before[verb].kinds)
                || self.before[verb].is(WITH_CLAUSE)
                    && self.before.get(verb + 1).is_some_and(|next| next.is(CLAUSE));
            if verb > 0 && self.before[verb].is(TOLD) && self.before[verb - 1].is(BE) {
                // Whoever was told them says so, but did not say them.
                return Some(Phrase::Pronoun(Pronoun::Other));
            }
            if !is_near || !is_verb(self.before, verb) {
                continue;
            }
            if is_alleged(self.before, verb) {
                return Some(Phrase::Unsaid);
            }
            match said_by_verb(self.before, verb) {
                Some(Phrase::Pronoun(kind)) => pronoun = pronoun.or(Some(Phrase::Pronoun(kind))),
                Some(named) if pronoun.is_none() => return Some(named),
                None if self.before[verb].is(ASKED) && self.before[verb].joint == Joint::Comma => {
                    // "Roe, asked whether it was “lost”": whoever asked says so.
                    return pronoun;
                }
                _ => {}
            }
        }
        pronoun
    }

    /// Whoever says something earlier in the sentence: `NAME said he was "…"`.
    fn sayer_before(&self) -> Option<Range<usize>> {
        (0..self.before.len()).find_map(|verb| {
            match is_verb(self.before, verb).then(|| said_by_verb(self.before, verb))?? {
                Phrase::Named(range) => Some(range),
                Phrase::Pronoun(_) | Phrase::Unsaid => None,
            }
        })
    }

    /// `according to NAME`.
    fn according(&self) -> Option<Phrase> {
        for tokens in [self.behind, self.before] {
            for at in 0..tokens.len().saturating_sub(2) {
                if tokens[at].is(ACCORDING) {
                    return beginning_phrase(&tokens[at + 2..]);
                }
            }
        }
        None
    }

    /// `"…," said NAME, "…"` where the words between the marks are all there is.
    fn split(&self) -> Option<Phrase> {
        let before = self.which.checked_sub(1)?;
        let paragraphs = std::slice::from_ref(self.paragraph);
        let place = Place::of(paragraphs, 0, before)?;
        let is_same = place.sentences.end > self.sentences.start && self.quotation.words > 3;
        if is_same { place.behind(true) } else { None }
    }

    /// A quotation that goes on: behind its attribution, or over a new paragraph.
    fn goes_on(&self, paragraphs: &[Paragraph<'_>], depth: u8) -> Option<Speaker> {
        if !self.before.is_empty() || !self.behind.is_empty() {
            return None;
        }
        let told = |number: usize, which: usize| {
            let place = Place::of(paragraphs, number, which)?;
            place.sure(paragraphs, place.said_by(), depth)
        };
        if let Some(before) = self.which.checked_sub(1) {
            return if self.follows(before) { told(self.number, before) } else { None };
        }
        if !begins_with_quotation(self.paragraph) {
            return None;
        }
        let before = self.number.checked_sub(1)?;
        if let Some(last) = paragraphs.get(before).and_then(is_open)
            && let Some(speaker) = told(before, last)
        {
            return Some(speaker);
        }
        let mut open = self.paragraph;
        for number in self.number + 1..=self.number + usize::from(depth) {
            let next = paragraphs.get(number).filter(|next| begins_with_quotation(next))?;
            is_open(open)?;
            match Place::of(paragraphs, number, 0)?.said_by() {
                Some(Phrase::Named(range)) => {
                    return Some(Speaker { paragraph: number, range, sure: true });
                }
                Some(Phrase::Pronoun(_) | Phrase::Unsaid) => return None,
                None => open = next,
            }
        }
        None
    }

    /// Whether nothing but the attribution of quotation `before` lies between it and this one.
    fn follows(&self, before: usize) -> bool {
        let Some(before) = self.paragraph.quotations.get(before) else { return false };
        let between = self
            .paragraph
            .sentences
            .iter()
            .filter(|sentence| before.range.end < sentence.end && sentence.end <= self.sentences.start);
        between.count() <= 1
    }
}

/// Whether a paragraph begins with a quotation.
fn begins_with_quotation(paragraph: &Paragraph<'_>) -> bool {
    // The mark may be followed by a space, as in French.
    paragraph.quotations.first().is_some_and(|first| first.range.start <= 4)
}

/// The last quotation of a paragraph, if it is not closed there.
fn is_open(paragraph: &Paragraph<'_>) -> Option<usize> {
    let last = paragraph.quotations.last()?;
    (last.range.end == paragraph.text.len()).then(|| paragraph.quotations.len() - 1)
}

#[cfg(test)]
mod tests;
