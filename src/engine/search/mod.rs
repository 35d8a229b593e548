//! A query to its results.
//!
//! [`Query::parse`] reads what was typed, [`search`] finds, filters, ranks and counts,
//! [`snippet`] and [`hits_in`] show where. Nothing typed is an error.

mod clause;
mod expand;
mod filter;
mod matcher;
mod phrase;
mod query;
mod rank;
mod snippet;

pub use filter::{Dropped, DroppedFilter, Filter, dropping_filters};
pub use matcher::{HitPlace, hits_in, marked_title};
pub use query::Query;
pub use rank::{Hit, SearchResults, search};
pub use snippet::{Snippet, snippet};
