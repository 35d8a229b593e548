//! The search box, its list and its help.

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
