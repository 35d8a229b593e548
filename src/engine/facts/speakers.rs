//! Who said a quotation, by explicit rules only.
//!
//! Sure are `"…," said NAME`, `"…," NAME said`, `NAME said: "…"`, `NAME told X that "…"` and
//! `according to NAME`, where NAME is a name or a noun with its article ("the ministry"). A
//! pronoun is nobody's name: the speaker is then unclear, with the name that stands nearest.

use super::quotations::Quotation;
use crate::text::{fold, place_in, words};
use std::ops::Range;

/// Who said a quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Byte range in the block: the speaker, or the nearest name; `None` where no name is near.
    pub range: Option<Range<usize>>,
    /// Whether a rule names the speaker; otherwise the range is only the nearest name.
    pub sure: bool,
}

/// Verbs that attribute words, folded.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "stated", "states", "announced",
    "argued", "argues", "asked", "asks", "claimed", "claims", "commented", "complained", "concluded", "confirmed",
    "declared", "denied", "explained", "explains", "insisted", "insists", "noted", "notes", "recalled", "remarked",
    "replied", "reported", "responded", "revealed", "shouted", "stressed", "suggested", "tweeted", "posted",
    "warned", "warns", "informed", "testified", "emphasised", "emphasized", "joked", "admitted", "acknowledged",
    "continued", "described",
];

/// Words that stand between a speaker and the verb.
const BETWEEN: &[&str] =
    &["later", "also", "has", "have", "had", "then", "once", "recently", "earlier", "repeatedly"];

const PRONOUNS: &[&str] = &["he", "she", "it", "they", "we", "i", "who", "you", "that", "which", "this"];

/// Whether a folded word attributes words to somebody.
pub fn is_saying(folded: &str) -> bool {
    place_in(SAYING, folded).is_some()
}

/// Who said a quotation of a block. `sentence` is the byte range of the sentences that hold it.
pub fn speaker(block: &str, sentence: Range<usize>, quotation: &Quotation) -> Speaker {
    let text = Text::of(block, sentence.clone(), &quotation.range);
    let found = text.behind().or_else(|| text.before()).or_else(|| text.according());
    match found {
        Some(Found::Name(range)) => Speaker { range: Some(range), sure: true },
        _ => Speaker { range: nearest_name(block, &sentence, &quotation.range), sure: false },
    }
}

enum Found {
    Name(Range<usize>),
    Pronoun,
}

struct Token {
    range: Range<usize>,
    form: String,
    is_capital: bool,
}

/// The words of the sentence outside the quotation.
struct Text<'a> {
    block: &'a str,
    before: Vec<Token>,
    behind: Vec<Token>,
}

impl<'a> Text<'a> {
    fn of(block: &'a str, sentence: Range<usize>, quotation: &Range<usize>) -> Self {
        // Behind the marks the attribution may be a sentence of its own for the splitter.
        let end = sentence.end.max(quotation.end);
        let clause = block.get(quotation.end..).unwrap_or_default();
        let stop = clause.find(['“', '"']).map_or(clause.len(), |at| if at == 0 { clause.len() } else { at });
        let behind = quotation.end..end.min(quotation.end + stop.max(1)).max(quotation.end);
        Self { block, before: tokens(block, sentence.start..quotation.start), behind: tokens(block, behind) }
    }

    /// `"…," said NAME` and `"…," NAME said`.
    fn behind(&self) -> Option<Found> {
        let first = self.behind.first()?;
        if is_saying(&first.form) {
            return self.phrase_from(1);
        }
        let verb = self.behind.iter().position(|token| is_saying(&token.form))?;
        if verb > 9 || !self.closes_with_comma() {
            return None;
        }
        phrase(self.block, &self.behind[..verb])
    }

    /// Whether the quotation ends with a stop that leads to its attribution, rather than going on
    /// inside a sentence.
    fn closes_with_comma(&self) -> bool {
        let Some(first) = self.behind.first() else { return false };
        let gap = self.block.get(..first.range.start).unwrap_or_default();
        let gap = gap.trim_end_matches([' ', '\u{a0}', '”', '"', '’', '\'', '»', '“']);
        gap.ends_with([',', '.', '?', '!', '…', '—', '–'])
    }

    /// `NAME said: "…"`, `NAME told X that … "…"`: the last such verb before the marks.
    fn before(&self) -> Option<Found> {
        let verb = self.before.iter().rposition(|token| is_saying(&token.form))?;
        self.subject(&self.before[..verb])
    }

    /// `according to NAME`.
    fn according(&self) -> Option<Found> {
        for tokens in [&self.behind, &self.before] {
            for at in 0..tokens.len().saturating_sub(2) {
                if tokens[at].form == "according" && tokens[at + 1].form == "to" {
                    return phrase(self.block, &tokens[at + 2..]);
                }
            }
        }
        None
    }

    fn phrase_from(&self, at: usize) -> Option<Found> {
        phrase(self.block, self.behind.get(at..)?)
    }

    /// The noun phrase that ends right before a verb.
    fn subject(&self, tokens: &[Token]) -> Option<Found> {
        let mut end = tokens.len();
        while end > 0 && place_in(BETWEEN, &tokens[end - 1].form).is_some() {
            end -= 1;
        }
        let last = tokens.get(end.checked_sub(1)?)?;
        if place_in(PRONOUNS, &last.form).is_some() {
            return Some(Found::Pronoun);
        }
        // An apposition between commas, "Ann Roe, the mayor of Tarn, said", is passed over.
        let joined = |at: usize| self.is_joined(&tokens[at], &tokens[at + 1]);
        let mut start = end - 1;
        while start > 0 && joined(start - 1) && end - start < 8 && !ends_clause(&tokens[start - 1]) {
            start -= 1;
        }
        let run = &tokens[start..end];
        let article = run.iter().rposition(|token| is_article(&token.form));
        if let Some(name) = name_in(self.block, run) {
            // "The council of Tarn" is the council.
            let at = run.iter().position(|token| token.range.start == name.start).unwrap_or_default();
            let is_owner = at > 1 && run[at - 1].form == "of";
            let start = article.filter(|&article| is_owner && article + 1 < at);
            return Some(Found::Name(start.map_or(name, |article| run[article].range.start..last.range.end)));
        }
        let comma = start.checked_sub(1).filter(|&at| self.gap(&tokens[at], &tokens[start]).trim() == ",");
        if let Some(at) = comma {
            let mut from = at;
            while from > 0 && joined(from - 1) && !ends_clause(&tokens[from - 1]) && at - from < 6 {
                from -= 1;
            }
            if let Some(name) = name_in(self.block, &tokens[from..=at]) {
                return Some(Found::Name(name));
            }
        }
        Some(Found::Name(run[article?].range.start..last.range.end))
    }

    fn gap(&self, left: &Token, right: &Token) -> &str {
        self.block.get(left.range.end..right.range.start).unwrap_or_default()
    }

    fn is_joined(&self, left: &Token, right: &Token) -> bool {
        let gap = self.gap(left, right);
        gap.trim().is_empty() || gap == "-" || gap.trim() == "." && left.form.len() <= 3 && left.is_capital
    }
}

/// Whether a noun phrase begins with this word.
fn is_article(form: &str) -> bool {
    matches!(form, "the" | "a" | "an" | "its" | "his" | "her" | "their")
}

/// Words at which a subject cannot go on.
fn ends_clause(token: &Token) -> bool {
    is_saying(&token.form)
        || matches!(
            token.form.as_str(),
            "and" | "but" | "as" | "when" | "while" | "that" | "because" | "if" | "where"
        )
}

/// The noun phrase that begins with the first of these words.
fn phrase(block: &str, tokens: &[Token]) -> Option<Found> {
    let first = tokens.first()?;
    if place_in(PRONOUNS, &first.form).is_some() {
        return Some(Found::Pronoun);
    }
    let mut end = 1;
    while end < tokens.len().min(8) {
        let gap = block.get(tokens[end - 1].range.end..tokens[end].range.start).unwrap_or_default();
        let joined =
            gap.trim().is_empty() || gap == "-" || gap.trim() == "." && tokens[end - 1].form.len() <= 3;
        let stops = matches!(
            tokens[end].form.as_str(),
            "in" | "on" | "at" | "who" | "after" | "during" | "as" | "to"
        );
        if !joined || stops {
            break;
        }
        end += 1;
    }
    let is_noun = is_article(&first.form);
    // "the trawler’s skipper, Oren Tagg": the name behind the comma says more.
    let behind = tokens.get(end).filter(|next| {
        is_noun && next.is_capital && block.get(tokens[end - 1].range.end..next.range.start) == Some(", ")
    });
    if behind.is_some()
        && let Some(name) = name_in(block, &tokens[end..])
    {
        return Some(Found::Name(name));
    }
    name_in(block, &tokens[..end])
        .or_else(|| is_noun.then(|| first.range.start..tokens[end - 1].range.end))
        .map(Found::Name)
}

/// The last run of capital words, with small words such as "of" inside; a role before it stays
/// out ("president Ann Roe"), what follows it in small letters as well.
fn name_in(block: &str, tokens: &[Token]) -> Option<Range<usize>> {
    let mut best: Option<Range<usize>> = None;
    let mut open: Option<Range<usize>> = None;
    for token in tokens {
        let gap = open.as_ref().and_then(|open| block.get(open.end..token.range.start)).unwrap_or_default();
        let joined = gap.trim().is_empty() || matches!(gap.trim(), "-" | ".");
        let is_article =
            matches!(token.form.as_str(), "the" | "a" | "an" | "but" | "in" | "on" | "at" | "as");
        if token.is_capital && !is_article && place_in(BETWEEN, &token.form).is_none() {
            open = match open.take().filter(|_| joined) {
                Some(open) => Some(open.start..token.range.end),
                None if best.is_some() && !joined => break,
                None => Some(token.range.clone()),
            };
            best.clone_from(&open);
        } else if !(matches!(token.form.as_str(), "of" | "de" | "van" | "von" | "al" | "bin" | "for")
            && joined)
        {
            open = None;
        }
    }
    // The possessor is not the speaker: "Israel’s military" is the military.
    let best = best?;
    let is_possessive = tokens.iter().any(|token| {
        token.range.end == best.end
            && block.get(token.range.clone()).is_some_and(|text| text.ends_with("’s") || text.ends_with("'s"))
    });
    if is_possessive { Some(best.start..tokens.last()?.range.end) } else { Some(best) }
}

fn tokens(block: &str, range: Range<usize>) -> Vec<Token> {
    let text = block.get(range.clone()).unwrap_or_default();
    let mut tokens = Vec::new();
    for word in words(text) {
        let written = text.get(word.range.clone()).unwrap_or_default();
        tokens.push(Token {
            range: range.start + word.range.start..range.start + word.range.end,
            form: fold(written),
            is_capital: written.chars().next().is_some_and(char::is_uppercase),
        });
    }
    tokens
}

/// The name nearest to a quotation: in its own sentence outside the marks, else the first one of
/// the sentences before it, which most often is what "he said" goes back to.
fn nearest_name(block: &str, sentence: &Range<usize>, quotation: &Range<usize>) -> Option<Range<usize>> {
    let own = [quotation.end..sentence.end.max(quotation.end), sentence.start..quotation.start];
    for range in own {
        if let Some(name) = first_name(block, range) {
            return Some(name);
        }
    }
    first_name(block, 0..sentence.start)
}

/// The first name in a byte range of a text.
pub fn first_name(block: &str, range: Range<usize>) -> Option<Range<usize>> {
    let tokens = tokens(block, range);
    let start = tokens.iter().position(|token| {
        token.is_capital && !crate::text::is_stop_word(&token.form) && !is_saying(&token.form)
    })?;
    let mut end = start + 1;
    while end < tokens.len()
        && tokens[end].is_capital
        && block
            .get(tokens[end - 1].range.end..tokens[end].range.start)
            .is_some_and(|gap| gap.trim().is_empty())
    {
        end += 1;
    }
    Some(tokens[start].range.start..tokens[end - 1].range.end)
}

#[cfg(test)]
mod tests;
