//! Crossread's engine: articles in, answers out.
//!
//! ```text
//! file → source → Article → corpus::compile → bytes            (where the page is built)
//! bytes → Corpus::open → Library → search, compare → rows      (in the reader's browser)
//! address bar ⇄ view::View
//! ```
//!
//! It is pure: no browser, no clock, no randomness, no files, no panic on any input, and the same
//! bytes on every machine.

pub mod about;
pub mod anchor;
pub mod article;
pub mod article_text;
pub mod compare;
pub mod concordance;
pub mod corpus;
pub mod date;
pub mod error;
pub mod export;
pub mod extent;
pub mod facts;
mod grouping;
pub mod holdings;
pub mod library;
mod numbering;
pub mod order;
pub mod overview;
pub mod search;
#[cfg(feature = "source")]
pub mod source;
mod store;
pub mod stories;
pub mod suggest;
pub mod task;
pub mod text;
pub mod view;
mod vocabulary;
