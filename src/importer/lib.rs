//! Reads the files that a reader of the page adds, with the engine's own readers.
//!
//! The page starts this program in a worker only when files are added. [`Collection`] is all it
//! does; `main.rs` hands that to `worker.js`, which takes files from the page and answers it.

mod archive;
mod collection;

pub use collection::{Collection, Part, Row, Settings};
