//! Who does what a verb of saying tells: the noun phrase before it.

use super::lists::{
    ADVERB, ALLEGING, AS, AUXILIARY, BE, BETWEEN, BOUNDARY, DAY, DETERMINER, INDEFINITE, ING, JOINER, LINK,
    NEGATION, ON, PARTICLE, PERIOD, PRONOUN, QUOTED, RELATIVE, TOLD, WHICH, WHOSE,
};
use super::phrases::{Phrase, ending_phrase, inverted_phrase};
use super::tokens::{Joint, Token};

/// Who does what the verb at `verb` says: the noun phrase before it, an aside between commas or
/// dashes or one that ends with a quotation passed over ("Ann Roe, the mayor of Tarn, said"), and the
/// first word of it with its role ("skipper Oren Tagg").
///
/// Of what nobody said it is [`Phrase::Unsaid`].
pub(super) fn subject(tokens: &[Token], verb: usize) -> Option<(Phrase, usize)> {
    let (phrase, start) = whoever(tokens, verb)?;
    Some((if is_negated(tokens, start, verb) { Phrase::Unsaid } else { phrase }, start))
}

/// Whether the verb, or the subject that begins at `start`, is negated: "never said", "no one said".
fn is_negated(tokens: &[Token], start: usize, verb: usize) -> bool {
    let mut at = verb;
    while tokens[at].joint == Joint::Close
        && let Some(before) = at.checked_sub(1)
        && tokens[before].is(BETWEEN | AUXILIARY | ADVERB | NEGATION)
    {
        if tokens[before].is(NEGATION) {
            return true;
        }
        at = before;
    }
    let no = start.checked_sub(1).filter(|_| tokens[start].joint == Joint::Close);
    tokens[start].is(NEGATION) || no.is_some_and(|no| tokens[no].is(NEGATION))
}

/// Whether the words are those of which somebody is accused, or that somebody denies: "accused Hart of
/// saying", "denied saying".
pub(super) fn is_alleged(tokens: &[Token], verb: usize) -> bool {
    /// So many words may stand between: "accused the council’s leader, Hart, of saying".
    const NEAR: usize = 8;
    let is_led = verb > 0 && tokens[verb - 1].is(ALLEGING | LINK);
    let before = &tokens[verb.saturating_sub(NEAR)..verb];
    tokens[verb].is(ING) && is_led && before.iter().any(|token| token.is(ALLEGING))
}

fn whoever(tokens: &[Token], verb: usize) -> Option<(Phrase, usize)> {
    let mut end = verb;
    let closes = tokens[verb].joint;
    let mut is_aside = matches!(closes, Joint::Comma | Joint::Dash | Joint::Quotation);
    let opens = if closes == Joint::Dash { Joint::Dash } else { Joint::Comma };
    let (mut aside, mut best) = (None, None);
    if tokens[verb].joint == Joint::Break {
        return None;
    }
    for _ in 0..6 {
        let mut start = end.checked_sub(1)?;
        while start > 0 && tokens[start].joint == Joint::Close {
            start -= 1;
        }
        let adverbs = if end == verb { BETWEEN | ADVERB } else { BETWEEN };
        let stop = without_adverbs(tokens, start, end, adverbs);
        let piece = &tokens[start..stop];
        if piece.first().is_some_and(|first| first.is(WHOSE)) {
            // "Roe, whose brother said"
            return Some((Phrase::Unsaid, start));
        }
        if stop == start {
            // "however" between commas
        } else if std::mem::take(&mut is_aside) {
            aside = named(piece).then(|| piece[0].range.start..piece[piece.len() - 1].range.end);
        } else if let Some((phrase, first)) = main_phrase(piece) {
            let with_role = start + role_start(piece, first);
            if piece[first].is_of_name() || matches!(phrase, Phrase::Pronoun(_)) {
                return Some((phrase, with_role));
            }
            let found = Some((phrase, with_role));
            let Some(name) = aside.clone() else { return best.or(found) };
            // "the trawler’s skipper, Oren Tagg, said"
            if !piece[first].is(INDEFINITE) {
                return Some((Phrase::Named(name), with_role));
            }
            best = best.or(found);
        }
        if start == 0 || tokens[start].joint != opens {
            break;
        }
        end = start;
    }
    match (best, aside) {
        (Some((_, first)), Some(name)) => Some((Phrase::Named(name), first)),
        (best, _) => best,
    }
}

/// Who says something with the verb at `verb`: `said NAME` where it stands first or behind a
/// quotation, else the noun phrase before it, else `…, said NAME`.
pub(super) fn said_by_verb(tokens: &[Token], verb: usize) -> Option<Phrase> {
    let joint = tokens[verb].joint;
    // Behind "told" stands who was told.
    let inverted = || if tokens[verb].is(TOLD) { None } else { inverted_phrase(&tokens[verb + 1..]) };
    if (verb == 0 || joint == Joint::Quotation)
        && let Some(found) = inverted()
    {
        return Some(found);
    }
    let found = subject(tokens, verb).map(|(phrase, _)| phrase);
    found.or_else(|| if matches!(joint, Joint::Comma | Joint::Dash) { inverted() } else { None })
}

/// The first word of a phrase with the words before it that tell a role or who quotes it.
fn role_start(piece: &[Token], first: usize) -> usize {
    let mut start = first;
    while start > 0 {
        let before = &piece[start - 1];
        if before.is(BOUNDARY) && !before.is(DETERMINER | JOINER | PARTICLE) {
            break;
        }
        start -= 1;
    }
    start
}

/// The noun phrase that ends with these words, or the one whose relative clause they end: "the union
/// that speaks for the boatmen".
fn main_phrase(piece: &[Token]) -> Option<(Phrase, usize)> {
    let is_pronoun_last = piece.last().is_some_and(|last| last.is(PRONOUN));
    let to = if is_pronoun_last { 0 } else { piece.len().saturating_sub(1) };
    for at in 1..to {
        let next = &piece[at + 1];
        let is_relative = piece[at].is(RELATIVE)
            && !piece[at - 1].is(BOUNDARY)
            && !next.is(DETERMINER | PRONOUN)
            && !next.is_of_name();
        if is_relative && let Some(found) = ending_phrase(&piece[..at]) {
            return Some(found);
        }
    }
    ending_phrase(piece)
}

/// Whether these words are a name and nothing else.
fn named(piece: &[Token]) -> bool {
    piece.len() > 1 && piece.iter().all(Token::is_of_name)
}

/// The end of `start..end` without the adverbs, of some kinds, and the days before a verb.
fn without_adverbs(tokens: &[Token], start: usize, end: usize, adverbs: u64) -> usize {
    // "Roe was quoted by the Herald as saying"
    let is_quoted = |at: &usize| tokens[*at].is(QUOTED) && tokens[*at - 1].is(BE);
    let quoted = if tokens[end - 1].is(AS) { (start + 1..end).rfind(is_quoted) } else { None };
    let mut stop = quoted.map_or(end, |at| at - 1);
    while stop > start {
        let last = &tokens[stop - 1];
        let before = tokens[start..stop - 1].last();
        let is_before = |kinds: u64| before.is_some_and(|before| before.is(kinds));
        let is_period = last.is(PERIOD) && !last.is_capital;
        if last.is(DAY) && is_before(ON | WHICH) || is_period && is_before(WHICH) {
            // "on Sunday", "last week"
            stop -= 2;
        } else if last.is(DAY)
            || is_period && is_before(DAY)
            // "Tarn’s previously announced sale" tells of no speaker.
            || !last.is_capital && last.is(adverbs) && !before.is_some_and(|before| before.is_owner)
        {
            stop -= 1;
        } else {
            break;
        }
    }
    stop
}
