//! Components in a real browser: the page over a small invented corpus. `cargo xtask test
//! components` runs them; one file per screen joins here with `mod name;`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has to stop and say why"
)]

mod add;
mod compare;
mod compare_pair;
mod explore;
mod export;
mod extent;
mod facts;
mod glance;
mod histogram;
mod lines;
mod links;
mod markup;
mod one_file;
mod overview;
mod parts;
mod read;
mod receive;
mod search;
mod settings;
mod share;
mod stage;
mod stories;
mod work;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
