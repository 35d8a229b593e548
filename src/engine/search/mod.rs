//! A query to its results.
//!
//! [`Query::parse`] reads what was typed, [`Plan::new`] finds what its words stand for in a
//! library, [`search`] finds, filters, ranks and counts, [`snippet`] and [`hits_in`] show where.
//! Nothing typed is an error.

mod article_set;
mod best;
mod candidates;
mod doubt;
mod expand;
mod facets;
mod filter;
mod first_ten;
mod found;
mod matcher;
mod matches;
mod mended;
mod near_miss;
mod phrase;
mod phrase_scan;
mod plan;
mod proximity;
mod query;
mod quoted;
mod rank;
mod scores;
mod set_aside;
mod snippet;
mod sorted;
mod undated;

pub use best::best;
pub(crate) use expand::terms_of;
pub use facets::{OverTime, facets, over_time};
pub(crate) use filter::counted;
pub use filter::{Dropped, DroppedFilter, Filter, dropping_filters, filtered};
pub use matcher::{HitPlace, hits_in, marked_title};
pub use mended::Mended;
pub(crate) use mended::most_frequent;
pub use plan::Plan;
pub(crate) use query::{DetailField, Scope, is_quote};
pub use query::{Hint, Query};
pub use quoted::Quoted;
pub use rank::{Hit, SearchResults, listed, matched, search};
pub use set_aside::only_set_aside;
pub use snippet::{Snippet, snippet};
pub use undated::undated;
