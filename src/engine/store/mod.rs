//! The compiled bytes of a corpus: how they lie, with writer and reader side by side.
//!
//! ```text
//! magic "CROSSRD\0" · format u16 · 0 u16 · length u32 · fingerprint u64
//! sections: (offset u32, length u32) each, in the order of `Section`
//! About        strings
//! Outlets      (stated u8, name) ...
//! Articles     row of six u32 an article, sorted by id: date, words, outlet, details, structure, text
//! Details      strings of one article after the other
//! Structure    blocks and sentences as lengths
//! Text         UTF-8, block after block, nothing between
//! Aliases      (old id, article) ..., sorted
//! Dictionary   terms in byte order, front-coded in blocks; offsets of the blocks first
//! Postings     a list a term: gap and frequencies an article
//! StemOrders   a language each: its terms sorted by stem
//! ```
//!
//! Numbers are little-endian or LEB128 varints. Every read is checked: damaged bytes give nothing,
//! never a panic.

mod about;
mod codec;
mod details;
mod dictionary;
mod layout;
mod postings;
mod stem_order;
mod structure;

pub(crate) use about::{read_about, write_about};
pub(crate) use codec::{Reader, Writer};
pub use details::Details;
pub(crate) use details::write_details;
pub(crate) use dictionary::{Dictionary, DictionaryWriter, Entry, TermId};
pub(crate) use layout::{Layout, Section, assemble};
pub(crate) use postings::{Posting, Postings, write_postings};
pub(crate) use stem_order::{StemOrder, read_stem_orders, write_stem_orders};
pub(crate) use structure::{read_blocks, write_blocks};
