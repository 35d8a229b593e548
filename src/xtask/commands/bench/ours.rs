//! Crossread's own page, built around the articles.

use super::articles::Articles;
use super::visit::Candidate;
use super::weight::packed;
use crate::failure::Failure;
use crate::packaging;
use crate::page_build::{self, Place};
use crate::progress::timed;
use crossread_engine::source::Interface;
use std::path::Path;

/// How the names of files begin that come after the page and have no part in searching and reading:
/// what reads files that a reader adds, what puts the edition in one file together.
const COME_LATER: [&str; 6] =
    ["crossread_later", "importer", "worker", "save_one_file", "one_file", "stored"];

/// Builds the page in a folder of `place` and weighs every file with which one searches and reads.
/// Without a network the others are there as well, fetched after the page; no other engine has them.
///
/// # Errors
/// When the page cannot be built.
pub fn build(articles: &Articles, place: &Path, known: &Path) -> Result<Candidate, Failure> {
    let count = articles.list.len();
    let folder = place.join(format!("page-{count}"));
    let compiled = timed(&format!("Compiling {count} articles"), || {
        Ok(crossread_engine::corpus::compile(&articles.list, &articles.about))
    })?;
    page_build::build(&compiled, Place::of(&compiled), Interface::English, &folder)?;
    let files = packaging::read(&folder)?;
    let bytes = timed("Packing the page with brotli 11", || {
        let comes_later = |name: &str| COME_LATER.iter().any(|begins| name.starts_with(begins));
        let needed = files.iter().filter(|(name, _)| !packaging::is_exception(name) && !comes_later(name));
        needed.map(|(_, bytes)| packed(bytes, known)).sum::<Result<u64, Failure>>()
    })?;
    Ok(Candidate { name: "Crossread".into(), folder, address: "", script: include_str!("ours.js"), bytes })
}
