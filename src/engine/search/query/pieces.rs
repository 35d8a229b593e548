//! The pieces of a query, each with its operators.

use super::{DetailField, Ending, Hint};
use crate::library::Facet;
use crate::text::{begins_word as may_begin_word, words};
use std::iter::Peekable;
use std::ops::Range;

/// Where a field is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// In headline and text.
    Anywhere,
    /// In the headline.
    Title,
    /// In a detail of the article.
    Detail(DetailField),
    /// In its date.
    Days,
}

/// The fields by the names that are typed.
const FIELDS: [(&str, Scope); 6] = [
    ("title:", Scope::Title),
    ("outlet:", Scope::Detail(DetailField::Outlet)),
    ("agency:", Scope::Detail(DetailField::Agency)),
    ("author:", Scope::Detail(DetailField::Author)),
    ("tag:", Scope::Detail(DetailField::Tag)),
    ("date:", Scope::Days),
];

impl Scope {
    /// As it is typed, with its colon; nothing for what stands anywhere.
    pub(crate) fn name(self) -> &'static str {
        FIELDS.into_iter().find(|(_, scope)| *scope == self).map_or("", |(name, _)| name)
    }

    /// The field that a text begins with, in any case, and what follows its colon.
    pub(crate) fn read(text: &str) -> Option<(Self, &str)> {
        FIELDS.into_iter().find_map(|(name, scope)| {
            let (field, after) = text.split_at_checked(name.len())?;
            field.eq_ignore_ascii_case(name).then_some((scope, after))
        })
    }

    /// The facet with the same values.
    pub(crate) fn facet(self) -> Option<Facet> {
        match self {
            Self::Detail(DetailField::Outlet) => Some(Facet::Outlet),
            Self::Detail(DetailField::Author) => Some(Facet::Author),
            Self::Detail(DetailField::Tag) => Some(Facet::Tag),
            Self::Detail(DetailField::Agency) | Self::Anywhere | Self::Title | Self::Days => None,
        }
    }
}

/// Words between two that stand "near" each other are few; more than this is the whole text.
const WIDEST: usize = 1000;

/// A piece of the query between spaces or inside quotation marks, with its operators.
pub(super) struct Piece<'a> {
    pub(super) excluded: bool,
    pub(super) scope: Scope,
    pub(super) exact: bool,
    pub(super) quoted: bool,
    /// Of `"a b"~5` the 5.
    pub(super) within: Option<usize>,
    /// Whether the last word may go on.
    pub(super) ending: Ending,
    /// How many bytes its operators take, up to `=`.
    pub(super) operators: usize,
    pub(super) body: &'a str,
}

impl Piece<'_> {
    /// What it asks for, without operators.
    pub(super) fn typed(&self) -> &str {
        self.body.trim_matches(|c: char| c == '*' || c.is_whitespace())
    }
}

impl<'a> Piece<'a> {
    /// Takes the next piece off the front of `text`, which is not empty.
    pub(super) fn read(text: &'a str, hints: &mut Vec<Hint>) -> (Self, &'a str) {
        let mut rest = text;
        let mut piece = Self {
            excluded: false,
            scope: Scope::Anywhere,
            exact: false,
            quoted: false,
            within: None,
            ending: Ending::Whole,
            operators: 0,
            body: "",
        };
        if let Some(body) = rest.strip_prefix(['-', '−']).filter(|body| begins_word(body)) {
            piece.excluded = true;
            rest = body;
        }
        if let Some((scope, body)) = Scope::read(rest) {
            if begins_word(body) {
                piece.scope = scope;
                rest = body;
            } else {
                hints.push(Hint::EmptyField(scope.name().to_owned()));
            }
        }
        piece.operators = text.len() - rest.len();
        if let Some(body) = rest.strip_prefix('=').filter(|body| begins_word(body)) {
            piece.exact = true;
            rest = body;
        }
        let mut is_open = false;
        if let Some(inside) = rest.strip_prefix(is_quote) {
            piece.quoted = true;
            let end = closing_mark(rest, inside);
            piece.body = &inside[..end];
            if let Some(after) = inside[end..].strip_prefix(is_quote) {
                (piece.within, rest) = within(after);
            } else {
                rest = "";
                is_open = !inside.ends_with(char::is_whitespace);
                hints.push(Hint::OpenQuotation);
            }
        } else {
            let mut words = words(rest).map(|word| word.range).peekable();
            let mut end = end_of_piece(rest, 0);
            while end < rest.len() && is_inside_word(&mut words, end) {
                end = end_of_piece(rest, end + 1);
            }
            piece.body = &rest[..end];
            is_open = end == rest.len();
            rest = &rest[end..];
        }
        if !piece.exact && piece.body.trim_end().ends_with('*') {
            piece.ending = Ending::Starred;
        } else if is_open && !piece.exact && !piece.excluded {
            piece.ending = Ending::Open;
        }
        (piece, rest)
    }
}

/// The next place from byte `from` on where a piece without quotation marks may end.
fn end_of_piece(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find(|c: char| c.is_whitespace() || is_quote(c)).map_or(text.len(), |end| from + end)
}

/// Whether one of the `words` goes on across byte `at`, as a Hebrew acronym does across its mark; those
/// before are passed over for good.
fn is_inside_word(words: &mut Peekable<impl Iterator<Item = Range<usize>>>, at: usize) -> bool {
    while words.next_if(|word| word.end <= at).is_some() {}
    words.peek().is_some_and(|word| word.start < at)
}

/// Whether an operator in front of this text has something to work on.
fn begins_word(text: &str) -> bool {
    text.chars().next().is_some_and(begins_operand)
}

/// Whether a text that an operator works on may begin with this character.
pub(super) fn begins_operand(c: char) -> bool {
    may_begin_word(c) || is_quote(c) || matches!(c, '=' | '.' | '#' | '@' | '+')
}

/// Quotation marks that open or close a phrase; single ones are apostrophes.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

/// Where the mark that closes a phrase stands in `inside`, the text after its opening mark, with which
/// `quoted` begins; where none does, the end.
fn closing_mark(quoted: &str, inside: &str) -> usize {
    let first = inside.find(is_quote).unwrap_or(inside.len());
    let opening = quoted.chars().next().unwrap_or('"');
    let closes = |c: char| match opening {
        '“' => c == '”',
        '„' => matches!(c, '“' | '”'),
        '«' => c == '»',
        '»' => c == '«',
        _ => c == opening,
    };
    // The partner of a mark does not stand behind the next mark of its kind.
    let Some(end) = inside.find(|c| c == opening || closes(c)) else { return first };
    // Marks of other kinds come in pairs, else one of them is the partner, typed on another keyboard.
    let is_balanced = inside[..end].matches(is_quote).count().is_multiple_of(2);
    if inside[end..].starts_with(closes) && is_balanced { end } else { first }
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
