//! Crossread's own page, built around the articles.

use super::articles::Articles;
use super::visit::Candidate;
use super::weight::packed;
use crate::failure::Failure;
use crate::packaging;
use crate::page_build;
use crate::progress::timed;
use crossread_engine::source::Interface;
use std::path::Path;

/// Builds the page in a folder of `place` and weighs every file that is stored for offline use.
///
/// # Errors
/// When the page cannot be built.
pub fn build(articles: &Articles, place: &Path, known: &Path) -> Result<Candidate, Failure> {
    let count = articles.list.len();
    let folder = place.join(format!("page-{count}"));
    let compiled = timed(&format!("Compiling {count} articles"), || {
        Ok(crossread_engine::corpus::compile(&articles.list, &articles.about))
    })?;
    page_build::build(&compiled, Interface::English, &folder)?;
    let files = packaging::read(&folder)?;
    let bytes = timed("Packing the page with brotli 11", || {
        let stored = files.iter().filter(|(name, _)| !packaging::is_exception(name));
        stored.map(|(_, bytes)| packed(bytes, known)).sum::<Result<u64, Failure>>()
    })?;
    Ok(Candidate { name: "Crossread".into(), folder, address: "", script: include_str!("ours.js"), bytes })
}
