//! The compiled bytes of a corpus: how they lie, with writer and reader side by side.
//!
//! ```text
//! magic "CROSSRD\0" · format u16 · 0 u16 · length u32 · fingerprint u64
//! sections: (offset u32, length u32) each, in the order of `Section`
//! About        strings
//! Outlets      (stated u8, name) ...
//! Articles     in the order of the corpus; a column each: date, outlet, length of the details
//! Details      strings of one article after the other
//! Aliases      (old id, article) ..., sorted
//! Tokens       the different words and gaps of all texts
//! Stream       their numbers, article after article, with marks where sentences and blocks end
//! StemOrders   a language each: its terms sorted by stem, and what the stem changes in the term
//! Groups       stories, then copies: the articles of each; in a corpus that is added to others the same
//!              for all of them together (`joined.rs`)
//! ```
//!
//! Numbers are little-endian or LEB128 varints. Every read is checked: damaged bytes give nothing,
//! never a panic.
//!
//! The index is not stored: the stream names the words of each article, so that reading it gives
//! text and postings at once (`token_reader.rs`).

mod about;
mod codec;
mod details;
mod dictionary;
mod groups;
mod joined;
mod layout;
mod pieces;
mod posting;
mod postings;
mod stem_order;
mod structure;
mod token_list;
mod token_reader;
mod token_terms;
mod token_writer;
mod tokens;

pub(crate) use about::{read_about, write_about};
pub(crate) use codec::{Reader, Writer};
pub use details::Details;
pub(crate) use details::write_details;
pub(crate) use dictionary::{Dictionary, TermId};
pub(crate) use groups::{Group, Groups, write_groups};
pub(crate) use joined::{Joined, write_joined};
pub(crate) use layout::{Layout, Section, assemble, length_in};
pub use pieces::CompiledBytes;
pub(crate) use pieces::Pieces;
pub(crate) use posting::Posting;
pub(crate) use postings::Postings;
pub(crate) use stem_order::{StemOrder, Stemmed, read_stem_orders, write_stem_orders};
pub(crate) use structure::{read_blocks, read_title, visit_blocks};
pub(crate) use token_reader::{Unpacked, unpack};
pub(crate) use token_writer::TokenWriter;
