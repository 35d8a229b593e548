//! Articles side by side.

use super::{counted, number};
use crossread_engine::compare::{Confidence, Wording};

/// The heading of the screen.
pub const HEADING: &str = "Side by side";
/// Why wording counts for little where a text is a digest.
pub const RETOLD_NOTE: &str = "In texts retold in our words, wording counts only in headlines and quotes, which are the articles’ own. Compare what they say, not how they word it.";
/// What follows where not all of an article is held.
pub const CUT_NOTE: &str = "Of articles marked “excerpt” or “details only” this page has only the first words, or none. What is not found there may stand in the rest: read it at the source.";
/// What a match is worth.
pub const SUGGESTED: &str = "Matches are suggestions, found by words, names and numbers in common. “No match found” does not mean that an article leaves something out.";
/// An article without a headline.
pub const NO_HEADLINE: &str = "headline not stated";
/// Stands in the first of three or four columns, which the others are laid beside.
pub const BASE: &str = "the others are compared with this one";
/// The link that puts an article into the first column.
pub const MAKE_BASE: &str = "Compare the others with this one";
/// The link that puts an article one column further left.
pub const MOVE_LEFT: &str = "Move left";
/// The link that puts an article one column further right.
pub const MOVE_RIGHT: &str = "Move right";
/// The link that takes an article out of the comparison.
pub const REMOVE: &str = "Remove";
/// The link that swaps two articles.
pub const SWAP: &str = "Swap sides";
/// What the files of a comparison hold.
pub const EXPORT: &str = "Saves all matches, shared wording, statements, quotes, numbers and names of these articles and where each stands, with the version of this page, the search, and the fingerprint of the articles.";
/// The list of articles that can be added.
pub const ADD: &str = "Add an article";
/// The link to the results, where articles can be ticked.
pub const ADD_FROM_RESULTS: &str = "Choose from the results";
/// No article is left to add.
pub const NOTHING_TO_ADD: &str = "No other article fits the search and its filters.";
/// The label of the links that shape the comparison.
pub const ARRANGE: &str = "Arrange the comparison";
/// The heading of the legend.
pub const LEGEND: &str = "The marks";
/// What unfolds into how to use the screen.
pub const HOW_TO_READ: &str = "How to read this";
/// How to use the sentences.
pub const HOW_TO: &str = "Click a sentence: its match comes into view beside it, with what speaks for it. Click it again to close.";
/// How to use the sentences by keyboard.
pub const KEYS: &str = "By keyboard: Tab into an article, ↑ and ↓ from sentence to sentence, Enter to open, Escape to close; M to the next match, D to the next difference, with Shift to the one before.";
/// The label of one line of menus, advertisements and the like.
pub const SET_ASIDE: &str = "set aside";
/// The label of the switch between articles on narrow screens.
pub const SWITCH: &str = "Article in view";
/// Equal words, six or more in a row.
pub const SHARED: &str = "shared wording";
/// A sentence that nothing answers.
pub const NO_MATCH: &str = "no match found";
/// A sentence that answers another one, where its wording says nothing.
pub const MATCH: &str = "match";
/// What the question mark on a mark means.
pub const ONLY_POSSIBLE: &str = "only a possible match";
/// What the arrows on a mark mean.
pub const ELSEWHERE: &str = "match further up or down";
/// A hit of the search.
pub const HIT: &str = "found by the search";
/// The match stands further up.
pub const FURTHER_UP: &str = "further up";
/// The match stands further down.
pub const FURTHER_DOWN: &str = "further down";
/// The heading of what speaks for a match.
pub const WHY: &str = "Why matched?";
/// What both sentences share.
pub const WHY_WORDS: &str = "Words in both";
/// Names that both sentences have.
pub const WHY_NAMES: &str = "Names in both";
/// Numbers that both sentences have.
pub const WHY_NUMBERS: &str = "Numbers in both";
/// The heading where nothing answers a sentence.
pub const NO_MATCH_HEADING: &str = "No match found";
/// A sentence that something comes near.
pub const UNCLEAR: &str = "no sure match";
/// The heading where something comes near a sentence, too little to be called a match.
pub const UNCLEAR_HEADING: &str = "No sure match";
/// Nothing is near.
pub const NOTHING_NEAR: &str = "No sentence comes near it.";
/// The link that closes what is said of a sentence.
pub const CLOSE: &str = "Close";
/// The sentence of a link is gone.
pub const GONE: &str = "A sentence that this link names is not in these articles any more.";
/// The sentence of a link has other words now.
pub const CHANGED: &str =
    "A sentence that this link names has changed. What stands in its place now is marked.";

/// How many sentences of the first article have a match, and what is shared word for word.
/// `headlines_and_quotations` says that the wording of the rest was not looked at.
pub fn summary(of: &str, counts: &Counts) -> String {
    let sentences = format!(
        "{} of {} in {of} matched",
        number(counts.matched),
        counted(counts.compared, "sentence", "sentences"),
    );
    let trust = match (counts.likely, counts.matched - counts.likely.min(counts.matched)) {
        (0, 0) => String::new(),
        (likely, 0) => format!(" ({} likely)", number(likely)),
        (0, possible) => format!(" ({} possible)", number(possible)),
        (likely, possible) => format!(" ({} likely, {} possible)", number(likely), number(possible)),
    };
    let limited = if counts.retold { ", headlines and quotes only" } else { "" };
    let runs = counted(counts.runs, "passage of shared wording", "passages of shared wording");
    format!("{sentences}{trust} · {runs}{limited}")
}

/// What is counted in a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences that could be compared.
    pub compared: usize,
    /// How many of them have a match.
    pub matched: usize,
    /// How many of those have a likely one.
    pub likely: usize,
    /// Passages of shared wording, in all the articles.
    pub runs: usize,
    /// Whether an article is a digest, so that only headlines and quotations count for wording.
    pub retold: bool,
}

/// The name of an outlet that two columns have.
pub fn numbered_name(name: &str, column: usize) -> String {
    format!("{name} ({})", number(column))
}

/// How many sentences of one article have a match.
pub fn column_count(counts: &Counts) -> String {
    format!("{} of {} matched", number(counts.matched), counted(counts.compared, "sentence", "sentences"))
}

/// The accessible name of a link of one column: `Remove: Echo`.
pub fn of_column(words: &str, name: &str) -> String {
    format!("{words}: {name}")
}

/// How many matches one sentence has.
pub fn matches_here(n: usize) -> String {
    format!("{} for this sentence:", counted(n, "match", "matches"))
}

/// How alike two sentences are worded.
pub fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::SameWords => "same words",
        Wording::Reworded => "reworded",
        Wording::PerhapsRelated => "perhaps related",
    }
}

/// How far a match can be trusted.
fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Likely => "likely",
        Confidence::Possible => "possible",
    }
}

/// `Likely match in Echo: reworded`.
pub fn match_heading(trust: Confidence, alike: Option<Wording>, name: &str) -> String {
    let trust = match trust {
        Confidence::Likely => "Likely match",
        Confidence::Possible => "Possible match",
    };
    match alike {
        Some(alike) => format!("{trust} in {name}: {}", wording(alike)),
        None => format!("{trust} in {name}"),
    }
}

/// Stands above a sentence that comes nearest without being a match.
pub fn nearest_heading(name: &str) -> String {
    format!("Nearest sentence in {name}, not a match")
}

/// One of several matches: `likely, in Echo: The harbour is…`.
pub fn one_of_matches(trust: Confidence, name: &str, sentence: &str) -> String {
    const MOST: usize = 80;
    let start: String = sentence.chars().take(MOST).collect();
    let more = if start.len() < sentence.len() { "…" } else { "" };
    format!("{}, in {name}: {start}{more}", confidence(trust))
}

/// The accessible name of the link to one of several matches.
pub fn numbered(number: usize, words: &str) -> String {
    format!("{}: {words}", self::number(number))
}

/// The link to the sentence that comes nearest.
pub fn show_nearest(name: &str) -> String {
    format!("Show the nearest sentence in {name}")
}

/// The link to the other half of the pair, in its own article.
pub fn show_in(name: &str) -> String {
    format!("Show in {name}")
}

/// What the mark of a sentence says where marks are off: its number in the text, from 1; the headline has
/// none.
pub fn sentence(at: Option<usize>) -> String {
    at.map_or_else(|| "Headline".to_owned(), |at| format!("Sentence {}", number(at)))
}

/// What the mark of a matched sentence says, read aloud.
pub fn mark(trust: Confidence, alike: Option<Wording>, name: &str, notes: &[&str]) -> String {
    let heading = match_heading(trust, alike, name);
    std::iter::once(heading.as_str()).chain(notes.iter().copied()).collect::<Vec<_>>().join(", ")
}

/// What the mark of a sentence without a match says, read aloud.
pub fn noted(heading: &str, notes: &[&str]) -> String {
    std::iter::once(heading).chain(notes.iter().copied()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_is_likely_and_what_only_possible() {
        let mut counts = Counts { compared: 20, matched: 11, likely: 8, runs: 3, retold: false };
        assert_eq!(
            summary("Echo", &counts),
            "11 of 20 sentences in Echo matched (8 likely, 3 possible) · 3 passages of shared wording"
        );
        counts = Counts { compared: 1, matched: 1, likely: 1, runs: 1, retold: true };
        assert_eq!(
            summary("Echo", &counts),
            "1 of 1 sentence in Echo matched (1 likely) · 1 passage of shared wording, headlines and quotes only"
        );
        counts = Counts { compared: 20, ..Counts::default() };
        assert_eq!(
            summary("Echo", &counts),
            "0 of 20 sentences in Echo matched · 0 passages of shared wording"
        );
    }

    #[test]
    fn a_mark_is_read_aloud_in_one_go() {
        assert_eq!(
            mark(Confidence::Possible, Some(Wording::Reworded), "Echo", &[FURTHER_UP, SHARED]),
            "Possible match in Echo: reworded, further up, shared wording"
        );
        assert_eq!(mark(Confidence::Likely, None, "Echo", &[]), "Likely match in Echo");
        assert_eq!(noted(NO_MATCH_HEADING, &[SHARED]), "No match found, shared wording");
    }
}
