//! A search counted: over time, its words and runs of words, and which words one set of articles
//! uses more than another.
//!
//! ```text
//! Concordance → timeline           (hits over time; per outlet they stand in the concordance)
//! View → WordListTask → WordLists  (words and runs of two to five words)
//! View → KeynessTask → Keyness     (these articles against others)
//! Library → glance               (all of it in a few rows, for the first screen)
//! ```

mod articles;
mod glance;
mod keyness;
mod stream;
mod timeline;
mod word_list;

pub use articles::{articles_against, articles_of};
pub use glance::{Glance, GlanceCell, GlanceRow, glance};
pub use keyness::{
    FEWEST_ARTICLES, FEWEST_WITH_WORD, FEWEST_WORDS, KeyWord, KeyWords, Keyness, KeynessTask,
    LEAST_LIKELIHOOD, SetSize, TooLittle, WordUse,
};
pub use timeline::{TimeStep, Timeline, timeline};
pub use word_list::{LONGEST_RUN, Run, RunList, WordListTask, WordLists};

#[cfg(test)]
mod tests;
