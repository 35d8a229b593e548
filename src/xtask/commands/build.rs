//! `cargo xtask build`: the page as a folder that any static host can serve.

use crate::corpus_input;
use crate::failure::Failure;
use crate::packaging::{self, ONE_FILE, lay_packed_copies};
use crate::page_build::{self, PageBuild, Place};
use crate::progress::{bytes_in_words, counted, timed};
use clap::Args;
use crossread_engine::extent::Extent;
use crossread_engine::source::Interface;
use std::path::PathBuf;

/// What the command takes.
#[derive(Args)]
pub struct BuildArgs {
    /// Folder of articles [default: the project's corpus/]
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// No articles: readers add their own
    #[arg(long, conflicts_with = "corpus")]
    empty: bool,
    /// Folder that receives the page; an earlier build in it is replaced
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Pass on no more of each article than this: full, details, or a number of words
    #[arg(long, value_name = "WHAT")]
    publish: Option<Extent>,
    /// Language of the interface, en or de [default: what corpus.toml says, else en]
    #[arg(long, value_name = "LANGUAGE")]
    interface: Option<Interface>,
    /// End with code 1 on warnings, as on errors
    #[arg(long)]
    strict: bool,
    /// Pack large files as small as small ones for the web; takes minutes for 20 MB of text
    #[arg(long)]
    best: bool,
}

/// Builds the page and says how large it is.
///
/// # Errors
/// See [`PageBuild::run`].
pub fn run(args: BuildArgs) -> Result<(), Failure> {
    let BuildArgs { corpus, empty, out, publish, interface, strict, best } = args;
    if empty {
        page_build::build(&corpus_input::empty(), Place::Embedded, interface.unwrap_or_default(), &out)?;
    } else {
        PageBuild { corpus, out: out.clone(), publish, interface, strict }.run()?;
    }
    let mut files = packaging::read(&out)?;
    let one_file = files.remove(ONE_FILE).map_or(0, |page| page.len());
    let bytes: usize = files.values().map(Vec::len).sum();
    println!(
        "{}: {}, {}. Any web server can serve it.",
        out.display(),
        counted(files.len(), "file"),
        bytes_in_words(bytes as u64)
    );
    println!(
        "{}: the same in one file, {}. It opens from disk and can be sent as it is.",
        out.join(ONE_FILE).display(),
        bytes_in_words(one_file as u64)
    );
    timed("Laying packed copies (.br, .gz) beside the files, for hosts that hand them out", || {
        lay_packed_copies(&out, best)
    })?;
    Ok(())
}
