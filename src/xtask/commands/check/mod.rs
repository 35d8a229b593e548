//! `cargo xtask check`: what is in a folder of articles, and what is wrong with it.

mod json;
mod report;

use crate::corpus_input::{self, located, no_article};
use crate::failure::Failure;
use crate::progress::counted;
use crate::standard_output::print;
use crate::weight;
use clap::Args;
use crossread_engine::error::{Problem, Severity};
use crossread_engine::extent::Extent;
use crossread_folder::Reading;
use report::Report;
use std::io::IsTerminal;
use std::path::PathBuf;

/// What the command takes.
#[derive(Args)]
pub struct CheckArgs {
    /// Folder of articles, or one file of them
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    /// Pass on no more of each article than this: full, details, or a number of words
    #[arg(long, value_name = "WHAT")]
    publish: Option<Extent>,
    /// End with code 1 on warnings, as on errors
    #[arg(long)]
    strict: bool,
    /// Print one JSON object instead, for other programs
    #[arg(long)]
    json: bool,
}

/// Reads the folder and lists everything found; writes nothing.
///
/// # Errors
/// When the folder is not there, holds no article, or has a problem that is an error; with
/// `--strict` a warning is one too.
pub fn run(args: &CheckArgs) -> Result<(), Failure> {
    let mut reading = corpus_input::read(&args.dir, args.publish)?;
    reading.problems.extend(weight::warning(&reading.articles, None));
    if args.json {
        print(format_args!("{:#}\n", json::object(&reading, &args.dir)))?;
    } else {
        let problems = reading.problems.iter().map(|problem| located(&args.dir, problem)).collect();
        let reading = Reading { problems, ..reading.clone() };
        let report = Report { reading: &reading, colour: std::io::stdout().is_terminal() };
        print(format_args!("{report}\n"))?;
    }
    if reading.articles.is_empty() {
        return Err(no_article(&args.dir));
    }
    to_mend(&reading.problems, args.strict)
}

/// The failure of a folder with something to mend; with `strict` that is warnings too.
fn to_mend(problems: &[Problem], strict: bool) -> Result<(), Failure> {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    match (errors, if strict { warnings } else { 0 }) {
        (0, 0) => Ok(()),
        (errors, 0) => Err(Failure::Input(format!("{} to mend.", counted(errors, "error")))),
        (0, warnings) => Err(Failure::Input(format!("{} to mend.", counted(warnings, "warning")))),
        (errors, warnings) => Err(Failure::Input(format!(
            "{} and {} to mend.",
            counted(errors, "error"),
            counted(warnings, "warning")
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn check(files: &[(&str, &str)], strict: bool) -> Result<(), Failure> {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(dir.path().join(name), text).unwrap();
        }
        run(&CheckArgs { dir: dir.path().to_owned(), publish: None, strict, json: true })
    }

    #[test]
    fn strict_makes_a_warning_an_error_and_notes_stay_notes() {
        let note = ("a.md", "# A\n\nText.");
        let warning = ("b.md", "+++\ndate = \"32 May\"\n+++\n# B\n\nText.");
        let error = ("c.jsonl", "{\"text\": \n");
        assert_eq!(check(&[note], true), Ok(()));
        assert_eq!(check(&[note, warning], false), Ok(()));
        assert_eq!(check(&[note, warning], true), Err(Failure::Input("1 warning to mend.".into())));
        assert_eq!(check(&[note, error], false), Err(Failure::Input("1 error to mend.".into())));
        assert_eq!(
            check(&[warning, error], true),
            Err(Failure::Input("1 error and 1 warning to mend.".into()))
        );
    }

    #[test]
    fn an_empty_folder_is_refused_in_plain_words() {
        let Err(Failure::Input(words)) = check(&[], false) else {
            panic!("an empty folder was taken");
        };
        assert!(words.starts_with("There is no article in "), "{words}");
    }
}
