//! What a reader may want to type: words and names that go on where the typing stopped, and
//! queries that show what the query language can do, all from the articles at hand.
//!
//! ```text
//! View, articles found → completions → Completion (each with the view that it leads to)
//! Library → query_examples → QueryExample (each finds something)
//! ```

mod completions;
mod examples;
mod names;
mod seen;
mod tally;
mod typing;

pub use completions::{Completion, CompletionKind, completions};
pub use examples::{QueryExample, QueryForm, query_examples};
pub use names::frequent_names;
