//! `cargo xtask check`: what is in a folder of articles, and what is wrong with it.

mod report;

use crate::corpus_input::{self, located, no_article};
use crate::failure::Failure;
use crate::progress::counted;
use clap::Args;
use crossread_engine::error::{Problem, Severity};
use crossread_folder::Reading;
use report::Report;
use std::path::PathBuf;

/// What the command takes.
#[derive(Args)]
pub struct CheckArgs {
    /// Folder of articles, or one file of them
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Reads the folder and lists everything found; writes nothing.
///
/// # Errors
/// When the folder is not there, holds no article, or has a problem that is an error.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let reading = corpus_input::read(&args.dir)?;
    let problems = reading.problems.iter().map(|problem| located(&args.dir, problem)).collect();
    let reading = Reading { problems, ..reading };
    println!("{}", Report(&reading));
    if reading.articles.is_empty() {
        return Err(no_article(&args.dir));
    }
    let is_error = |problem: &&Problem| problem.severity == Severity::Error;
    match reading.problems.iter().filter(is_error).count() {
        0 => Ok(()),
        errors => Err(Failure::Input(format!("{} to mend.", counted(errors, "error")))),
    }
}
