//! The built page in a real browser, from a real server: what a person can do, done.
//!
//! `cargo xtask test` builds the page and runs these tests over it. By hand: build the page
//! with `cargo xtask build`, then `cargo test -p xtask --test e2e`; another build is named
//! by the environment variable `CROSSREAD_DIST`.
//!
//! A test is an ordinary `#[test]` in a file of its own subject:
//!
//! ```ignore
//! let site = Site::start();
//! let page = Page::open(&site.url("?q=guardian"));
//! page.see("The Straits Times");
//! page.close();
//! ```
//!
//! Nothing waits for a span of time: every function of [`page::Page`] waits until the page
//! is as it should be, and fails at a deadline with what it saw. `close` fails when the
//! browser's console holds a warning or an error.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has to stop and say why"
)]

mod about;
mod accessibility;
mod added_in_file;
mod adding;
mod arriving;
mod articles;
mod blocked;
mod browser;
mod command;
mod compare;
mod damaged_links;
mod dropping;
mod every_kind;
mod everyone;
mod exports;
mod facts;
mod failures;
mod filters;
mod fingers;
mod german;
mod held_back;
mod history;
mod hosting;
mod install;
mod journeys;
mod kept;
mod keyboard;
mod lighthouse;
mod lines;
mod links;
mod loading;
mod method;
mod narrow;
mod offline;
mod offline_copy;
mod one_file;
mod page;
mod printing;
mod read;
mod right_to_left;
mod seen;
mod sharing;
mod sides;
mod site;
mod spoken;
mod states;
mod updates;
