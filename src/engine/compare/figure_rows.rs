//! Numbers and dates of several articles side by side.
//!
//! Two figures are put beside each other only where something says that they speak of the same
//! thing: their sentences match, or they have the same value and the same noun or surroundings.
//! Two values are called different only in sentences that surely match and where the words around
//! the figures agree as well. A false "different" costs more trust than a missing one.

mod differences;
mod links;
mod mentions;
mod rivals;

pub use differences::{FigureDifference, figure_differences};

use super::comparison::SentenceRef;
use super::matched::Match;
use crate::article_text::ArticleText;
use crate::date::Date;
use crate::facts::figures::{Figure, FigureKind, Verdict};
use crate::order::sort_by;
use links::Links;
use mentions::mentions;
pub(super) use mentions::{Ready, read_mentions};

/// One figure where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureMention {
    /// The sentence: column and index as in [`ArticleText::sentences`].
    pub at: SentenceRef,
    /// The figure, with byte ranges in that sentence. A date is as the sentence names it.
    pub figure: Figure,
}

/// Figures that speak of the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The kind of all of them.
    pub kind: FigureKind,
    /// In order of column and place; one column may have several.
    pub mentions: Vec<FigureMention>,
    /// What they say of each other. A column without a mention does not state it.
    pub verdict: Verdict,
}

/// All numbers and dates of the articles, those that differ first, then in reading order.
/// `published` holds the articles' days of publication, which settle "Thursday"; a missing entry
/// is an unknown day.
pub fn figure_rows(
    articles: &[ArticleText<'_>],
    published: &[Option<Date>],
    matches: &[Match],
) -> Vec<FigureRow> {
    rows_of(&mentions(articles, published), matches)
}

/// The rows of figures that were read column by column.
pub(super) fn rows_of(mentions: &[Ready], matches: &[Match]) -> Vec<FigureRow> {
    let mut links = Links::of(mentions, matches);
    links.link_equal();
    let mut rows = links.rows();
    sort_by(&mut rows, |a, b| b.verdict.cmp(&a.verdict));
    rows
}

#[cfg(test)]
mod tests;
