//! Words in context: every hit of a search in the middle of its line (KWIC, key word in context),
//! and the words that stand near it.
//!
//! ```text
//! View → ConcordanceTask → Concordance (a small key a line, counts)
//!      → ArrangeTask (order, sample) → numbers of lines → line_text for those in sight
//!      → CollocateTask → Collocates
//! ```

mod arrange;
mod case;
mod collocates;
mod context;
mod gather;

pub use arrange::ArrangeTask;
pub use collocates::{Collocate, CollocateTask, Collocates, WINDOW};
pub(crate) use context::line_within;
pub use context::{LineText, line_text};
pub use gather::ConcordanceTask;

use crate::anchor::Place;
use crate::article::Role;
use crate::library::DocId;
use std::ops::Range;

/// One hit. Its words are made by [`line_text`] when they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which article.
    pub doc: DocId,
    /// The sentence in which the hit begins.
    pub place: Place,
    /// The hit: byte range in the text of its block, end exclusive.
    pub node: Range<usize>,
    /// Whether its block belongs to the article.
    pub role: Role,
    /// Where in its article the hit stands: 0 is the top, 1 the end; furniture left out.
    pub position: f32,
}

/// All lines of a search, in reading order: article by article, each from its top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concordance {
    /// The lines.
    pub lines: Vec<Line>,
    /// The articles that have lines.
    pub articles: Vec<ArticleLines>,
    /// The articles that the lines are counted in, in order: all that the filters let through. Where the query asks for
    /// no word, they also meet its conditions.
    pub counted: Vec<DocId>,
    /// All outlets of the articles that are counted, with or without a line, in the order of
    /// [`crate::library::Library::outlets`].
    pub outlets: Vec<OutletLines>,
    /// Hits in furniture: among the lines only where the view shows it.
    pub set_aside: usize,
}

/// The lines of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleLines {
    /// Which article.
    pub doc: DocId,
    /// Its lines among all: numbers, end exclusive.
    pub lines: Range<usize>,
}

/// How often an outlet has the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutletLines {
    /// The outlet's name, the label of articles that state none, or
    /// [`crate::library::NOT_STATED`].
    pub name: String,
    /// Whether the articles state this outlet themselves.
    pub stated: bool,
    /// Its lines.
    pub lines: usize,
    /// Its articles with a line.
    pub articles: usize,
    /// All its articles that are counted.
    pub all_articles: usize,
    /// Words of all those articles, furniture not counted.
    pub words: u64,
}

impl OutletLines {
    /// Lines per 1,000 words of all its filtered articles.
    pub fn per_thousand(&self) -> f64 {
        if self.words == 0 { 0.0 } else { self.lines as f64 * 1000.0 / self.words as f64 }
    }
}

#[cfg(test)]
mod tests;
