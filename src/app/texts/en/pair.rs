//! The open pair of a comparison: what differs, and what speaks for it.

use super::{counted, number};
use crossread_engine::compare::MatchState;

/// The heading of what the marks in the open pair mean.
pub const DIFFERENCES: &str = "What differs";
/// Words without an equal in the other sentence.
pub const OTHER_WORDS: &str = "not found in the other sentence";
/// Words that the other sentence has at another place.
pub const MOVED_WORDS: &str = "same words, elsewhere in the sentence";
/// Numbers and dates that cannot both hold.
pub const OTHER_FIGURE: &str = "a different number or date";
/// Read aloud before such a number or date.
pub const OTHER_FIGURE_SPOKEN: &str = "different: ";
/// A passage that stands further up or down in the other article.
pub const MOVED_PASSAGE: &str = "The same words stand at another place in the other article.";

/// How many content words the two share.
pub const PART_WORDS: &str = "Words in common, rare ones counting more";
/// How alike the two are spelt.
pub const PART_LETTERS: &str = "Spelt alike, letter by letter";
/// Another sentence matches better.
pub const PART_STANDING: &str = "Kept of that, since other sentences fit better";
/// The two articles may be about different events.
pub const PART_EVENT: &str = "Kept of that, since the articles share little else";
/// The sentences before and after match too.
pub const PART_NEIGHBOURS: &str = "Neighbouring sentences match too";
/// Both stand at a like place in their articles.
pub const PART_PLACE: &str = "At a similar place in the article";
/// How the parts make the score.
pub const PARTS_NOTE: &str = "The score begins as the average of the first two; the others lower or raise it. The higher it already is, the less it is raised.";

/// A share.
pub fn percent(share: usize) -> String {
    format!("{}\u{a0}%", number(share))
}

/// What lifts the score.
pub fn lift(more: usize) -> String {
    format!("up to +{}", percent(more))
}

/// The heading of the parts of a score.
pub fn score(score: usize) -> String {
    format!("Score: {} of 100, and how it comes about", number(score))
}

/// The words around the links from one to the next.
#[derive(Clone, Copy, Debug)]
pub struct StepWords {
    /// The label of both links.
    pub group: &'static str,
    /// The link to the one before.
    pub previous: &'static str,
    /// The link to the next one.
    pub next: &'static str,
    pub(in crate::texts) one: &'static str,
    pub(in crate::texts) many: &'static str,
}

/// From match to match, or from difference to difference.
pub fn steps(matches: bool) -> StepWords {
    if matches {
        StepWords {
            group: "From match to match",
            previous: "Previous match",
            next: "Next match",
            one: "match",
            many: "matches",
        }
    } else {
        StepWords {
            group: "From difference to difference",
            previous: "Previous difference",
            next: "Next difference",
            one: "difference",
            many: "differences",
        }
    }
}

/// Which one is open, from 1.
pub fn step(words: &StepWords, at: usize, of: usize) -> String {
    format!("{} {} of {}", words.one, number(at), number(of))
}

/// How many there are.
pub fn all(words: &StepWords, of: usize) -> String {
    counted(of, words.one, words.many)
}

/// The switch of columns that scroll together.
pub const SCROLL_TOGETHER: &str = "Scroll together";
/// What that does.
pub const SCROLL_HINT: &str = "Keeps matches side by side. Off: each article scrolls by itself.";

/// What the map of a column is good for.
pub const MAP_HINT: &str = "Go to a place in this article";

/// How to read the map of a column.
pub const HOW_TO_MAP: &str = "The strip beside an article is a map of it. Its inner half shows sentences with a match, a line at its outer edge those with no match found, and its whole width shared wording. The frame is what you see now. Click a place to go there, or use ↑ and ↓, Page Up and Page Down.";

/// The label of the map of a column: `Map of Echo: 9 sentences matched, …`.
pub fn map(name: &str, matched: usize, no_match: usize, shared: usize) -> String {
    format!(
        "Map of {name}: {} matched, {} with no match found, {} with shared wording",
        counted(matched, "sentence", "sentences"),
        number(no_match),
        number(shared),
    )
}

/// Where the map of a column stands: `Sentence 3 of 20, matched: The harbour…`.
pub fn map_value(at: usize, of: usize, state: MatchState, shares: bool, sentence: &str) -> String {
    let state = match state {
        MatchState::Matched => ", matched",
        MatchState::NoMatch => ", no match found",
        MatchState::Unclear | MatchState::NotHeld | MatchState::NotCompared => "",
    };
    let wording = if shares { ", shared wording" } else { "" };
    format!("Sentence {} of {}{state}{wording}: {sentence}", number(at), number(of))
}
