//! The search box, its list and its help.

use super::quoted;
use crossread_engine::{
    library::Facet,
    suggest::{CompletionKind, QueryForm},
};

/// The button beside the box, and the heading of what it opens.
pub const HELP: &str = "How to search";
/// Puts the help away.
pub const CLOSE: &str = "Close";
/// What a search does without any sign.
pub const LEAD: &str = "Type words: articles that have all of them come first. Capitals, accents and \
                        endings do not matter. Each example is a search in these articles.";
/// Nothing typed is an error.
pub const NOTHING_IS_WRONG: &str =
    "You cannot type anything wrong: what is not understood is looked for as words.";
/// The heading of the keys.
pub const KEYS: &str = "Shortcut keys";
/// Where the keys are switched off.
pub const KEYS_OFF: &str = "Under “Aa” at the top these keys can be switched off.";
/// The keys, each with what it does wherever nothing is typed.
pub const SHORTCUTS: [(&str, &str); 6] = [
    ("/", "to the search"),
    ("j  k", "next and previous: result, line, article, match"),
    ("c", "tick for comparison; in an article: what it can be compared with"),
    ("C", "compare what is ticked"),
    ("m  d", "next match, next difference; with Shift the one before"),
    ("?", "this help"),
];
/// The list below the box.
pub const COMPLETIONS: &str = "Ways to go on";
/// A quotation mark without its partner.
pub const HINT_OPEN_QUOTATION: &str = "A closing quotation mark is missing, so the phrase runs to the end.";
/// `OR` that joins nothing.
pub const HINT_LONELY_OR: &str = "OR stands between two words: harbour OR port.";
/// A star where it has no effect.
pub const HINT_IDLE_STAR: &str = "A star * works only at the end of a word or phrase, and not with = or ~.";
/// A query or phrase of very many words.
pub const HINT_TOO_LONG: &str = "Only the first 64 words of a search or a phrase are looked for.";

/// A field with nothing after it.
pub fn hint_empty_field(field: &str) -> String {
    format!("Write a word right after {field} without a space.")
}

/// A word with a star that very many words begin with.
pub fn hint_many_begin(typed: &str) -> String {
    format!("Very many words match {typed}. Only the most frequent of them are looked for.")
}

/// `date:` with something that is no date.
pub fn hint_no_date(typed: &str) -> String {
    format!("{} could not be read as a date. Write date:2025-09 or date:2025-09..2025-10.", quoted(typed))
}

/// What a completion is.
pub fn kind(kind: CompletionKind) -> &'static str {
    match kind {
        CompletionKind::Word => "word",
        CompletionKind::Name => "name",
        CompletionKind::Phrase => "phrase",
        CompletionKind::Value(Facet::Outlet) => "filter: outlet",
        CompletionKind::Value(Facet::Author) => "filter: author",
        CompletionKind::Value(_) => "filter",
        CompletionKind::Headline => "open article",
    }
}

/// What a form of query asks for.
pub fn form(form: QueryForm) -> &'static str {
    match form {
        QueryForm::Words => "All of these words",
        QueryForm::Phrase => "Exactly this phrase",
        QueryForm::Without => "One word without another",
        QueryForm::Either => "One word or another",
        QueryForm::Beginning => "Words that begin like this",
        QueryForm::Near => "Words within five words of each other",
        QueryForm::Exact => "Exactly this form of a word",
        QueryForm::Title => "In the headline",
        QueryForm::Outlet => "Of one outlet",
        QueryForm::Agency => "Credited to a news agency",
        QueryForm::Author => "By one author",
        QueryForm::Tag => "With a tag",
        QueryForm::Days => "Published in a month, or date:2025-09-01..2025-09-30",
        QueryForm::InQuotes => "Inside quotation marks",
        QueryForm::NotInQuotes => "Outside quotation marks",
    }
}
