//! Reading a query; every text is one.

use super::{Atom, Clause, DetailField, Hint, MOST_CLAUSES, Query, Quoted, Word};
use crate::date::PartialDate;
use crate::text::{Term, begins_word as may_begin_word, first_unspaced, terms, words};

/// Where a field is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Anywhere,
    Title,
    Detail(DetailField),
    Days,
}

const FIELDS: [(&str, Scope); 5] = [
    ("title:", Scope::Title),
    ("outlet:", Scope::Detail(DetailField::Outlet)),
    ("author:", Scope::Detail(DetailField::Author)),
    ("tag:", Scope::Detail(DetailField::Tag)),
    ("date:", Scope::Days),
];

/// Words between two that stand "near" each other are few; more than this is the whole text.
const WIDEST: usize = 1000;

#[allow(clippy::struct_excessive_bools, reason = "each is an operator of its own")]
/// A piece of the query between spaces or inside quotation marks, with its operators.
struct Piece<'a> {
    excluded: bool,
    scope: Scope,
    exact: bool,
    quoted: bool,
    /// Of `"a b"~5` the 5.
    within: Option<usize>,
    /// Whether the last word may go on: it is still being typed, or ends in `*`.
    prefix: bool,
    body: &'a str,
}

impl Query {
    /// Reads what was typed. The last word is a prefix until a space follows it.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed;
        // Set by `OR`: the next clause belongs to the one before it.
        let mut joins = false;
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            if let Some((quoted, after)) = Quoted::read(rest) {
                query.quoted = Some(quoted);
                rest = after;
                continue;
            }
            if let Some(after) = or_operator(rest) {
                let follows = !after.trim_start().is_empty();
                let has_left = query.clauses.last().is_some_and(|clause| !clause.excluded);
                if follows && has_left && !joins {
                    joins = true;
                    rest = after;
                    continue;
                }
                query.hint(Hint::LonelyOr);
            }
            let (piece, after) = query.piece(rest);
            rest = after;
            query.push(&piece, joins);
            joins = false;
        }
        query
    }

    /// Takes the next piece off the front of `text`, which is not empty.
    fn piece<'a>(&mut self, text: &'a str) -> (Piece<'a>, &'a str) {
        let mut rest = text;
        let mut piece = Piece {
            excluded: false,
            scope: Scope::Anywhere,
            exact: false,
            quoted: false,
            within: None,
            prefix: false,
            body: "",
        };
        if let Some(body) = rest.strip_prefix(['-', '−']).filter(|body| begins_word(body)) {
            piece.excluded = true;
            rest = body;
        }
        if let Some((name, scope)) = FIELDS.into_iter().find(|(name, _)| rest.starts_with(name)) {
            let body = &rest[name.len()..];
            if begins_word(body) {
                piece.scope = scope;
                rest = body;
            } else {
                self.hint(Hint::EmptyField(name.to_owned()));
            }
        }
        if let Some(body) = rest.strip_prefix('=').filter(|body| begins_word(body)) {
            piece.exact = true;
            rest = body;
        }
        let goes_on = !piece.excluded && !piece.exact;
        if let Some(inside) = rest.strip_prefix(is_quote) {
            piece.quoted = true;
            let end = inside.find(is_quote).unwrap_or(inside.len());
            piece.body = &inside[..end];
            if let Some(after) = inside[end..].strip_prefix(is_quote) {
                (piece.within, rest) = within(after);
            } else {
                rest = "";
                piece.prefix = goes_on && !inside.ends_with(char::is_whitespace);
                self.hint(Hint::OpenQuotation);
            }
        } else {
            let mut end = end_of_piece(rest, 0);
            while end < rest.len() && is_inside_word(rest, end) {
                end = end_of_piece(rest, end + 1);
            }
            piece.body = &rest[..end];
            piece.prefix = goes_on && end == rest.len() || piece.body.ends_with('*');
            rest = &rest[end..];
        }
        (piece, rest)
    }

    fn push(&mut self, piece: &Piece<'_>, joins: bool) {
        let Some(atom) = self.atom(piece) else { return };
        let typed = piece.body.trim_matches(|c: char| c == '*' || c.is_whitespace());
        let alike = self.clauses.iter().filter(|clause| clause.excluded == piece.excluded);
        let full = alike.count() >= MOST_CLAUSES;
        if let Some(last) = self.clauses.last_mut().filter(|_| joins && !piece.excluded) {
            if last.any.contains(&atom) {
                return;
            }
            if last.any.len() >= MOST_CLAUSES {
                return self.hint(Hint::TooLong);
            }
            last.typed.push_str(" OR ");
            last.typed.push_str(typed);
            last.any.push(atom);
            return;
        }
        let clause = Clause { typed: typed.to_owned(), any: vec![atom], excluded: piece.excluded };
        if self.clauses.contains(&clause) {
            return;
        }
        if full {
            return self.hint(Hint::TooLong);
        }
        self.clauses.push(clause);
    }

    fn atom(&mut self, piece: &Piece<'_>) -> Option<Atom> {
        if piece.scope == Scope::Days {
            if let Some(days) = days(piece.body) {
                return Some(days);
            }
            self.hint(Hint::NoDate(piece.body.to_owned()));
        }
        let mut terms = terms(piece.body);
        drop_second_half(&mut terms);
        if terms.last().is_some_and(|last| last.position >= MOST_CLAUSES) {
            terms.retain(|term| term.position + term.width <= MOST_CLAUSES);
            self.hint(Hint::TooLong);
        }
        if terms.is_empty() {
            return None;
        }
        let title = piece.scope == Scope::Title;
        if let Scope::Detail(field) = piece.scope {
            return Some(Atom::Detail { field, terms });
        }
        if let Some(within) = piece.within.filter(|_| terms.len() > 1) {
            terms.retain(|term| term.width == 1);
            return Some(Atom::Near { terms, within, title });
        }
        let prefix = piece.prefix;
        // A quoted word is meant as it stands.
        let exact = piece.exact || piece.quoted && !prefix;
        Some(match terms.as_mut_slice() {
            [term] => {
                let written = term.written(piece.body).to_owned();
                Atom::Word(Word { form: std::mem::take(&mut term.text), written, prefix, exact, title })
            }
            _ => Atom::Phrase { terms, prefix, exact, title },
        })
    }

    fn hint(&mut self, hint: Hint) {
        if !self.hints.contains(&hint) {
            self.hints.push(hint);
        }
    }
}

/// The next place from byte `from` on where a piece without quotation marks may end.
fn end_of_piece(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(|c: char| c.is_whitespace() || is_quote(c)).map_or(text.len(), |end| from + end)
}

/// Whether a word goes on across byte `at`, as a Hebrew acronym does across its mark.
fn is_inside_word(text: &str, at: usize) -> bool {
    words(text).find(|word| word.range.end > at).is_some_and(|word| word.range.start < at)
}

/// In scripts without spaces the last character of what was typed is part of the pair before it,
/// and may have any neighbour in a text.
fn drop_second_half(terms: &mut Vec<Term>) {
    if let [.., pair, last] = terms.as_slice()
        && pair.reach == last.reach
        && pair.range.end == last.range.start
        && first_unspaced(&last.text).is_some()
    {
        terms.pop();
    }
}

/// Whether an operator in front of this text has something to work on.
fn begins_word(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|c| may_begin_word(c) || is_quote(c) || matches!(c, '=' | '.' | '#' | '@' | '+'))
}

/// The text after `OR`, if it stands here as a word of its own.
fn or_operator(text: &str) -> Option<&str> {
    text.strip_prefix("OR").filter(|after| after.is_empty() || after.starts_with(char::is_whitespace))
}

/// Quotation marks that open or close a phrase; single ones are apostrophes.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

/// `~5` after a phrase, and what follows it.
fn within(text: &str) -> (Option<usize>, &str) {
    let Some(after) = text.strip_prefix('~') else {
        return (None, text);
    };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    match after[..digits].parse::<usize>() {
        Ok(words) => (Some(words.clamp(1, WIDEST)), &after[digits..]),
        Err(_) if digits > 0 => (Some(WIDEST), &after[digits..]),
        Err(_) => (None, text),
    }
}

/// `2025-09`, `2025-09..2025-10`, `2025..`, `..2025-03-01`.
fn days(text: &str) -> Option<Atom> {
    let end = |text: &str| -> Option<Option<PartialDate>> {
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    };
    // No date has a point in it.
    let (from, to) = match text.split_once('.') {
        Some((from, to)) => (end(from)?, end(to.strip_prefix('.')?)?),
        None => (end(text)?, end(text)?),
    };
    (from.is_some() || to.is_some())
        .then(|| Atom::Days { from: from.map(PartialDate::first), to: to.map(PartialDate::last) })
}
