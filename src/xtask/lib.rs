//! Crossread's tools for the host: everything behind `cargo xtask`.
//!
//! `main.rs` understands the command line and calls one function of [`commands`] for each
//! command. The rest is what they share:
//!
//! - [`toolbox`] finds, downloads or compiles Trunk, wasm-bindgen and the test browser;
//! - [`corpus_input`] reads and compiles a folder and words its problems, [`holdings`] what of it
//!   is held, [`weight`] how large the page gets, and [`diagnostics`]
//!   shows the line that is wrong;
//! - [`page_build`] runs Trunk, and [`packaging`] finishes what Trunk has written: names
//!   after the files' own bytes and the list for offline use;
//! - [`interface`] puts what the page says outside the program into its language;
//! - [`server`] serves a folder on this machine, for people and for browser tests;
//! - [`browser`] drives a browser, for tests and for measuring;
//! - [`standard_output`], [`progress`], [`process`], [`workspace`] and [`failure`] are the small things.
//!
//! It is a library only so that the end-to-end tests can use the same server and toolbox.

pub mod browser;
pub mod commands;
pub mod corpus_input;
pub mod diagnostics;
pub mod failure;
pub mod holdings;
pub mod interface;
pub mod packaging;
pub mod page_build;
pub mod process;
pub mod progress;
pub mod server;
pub mod standard_output;
pub mod toolbox;
pub mod weight;
pub mod workspace;
