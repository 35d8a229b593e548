//! `cargo xtask new`: a small folder to begin with.

use crate::failure::Failure;
use clap::Args;
use std::fs;
use std::path::{Path, PathBuf};

/// What the command takes.
#[derive(Args)]
pub struct NewArgs {
    /// Folder to make; there must be nothing in it yet
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// An invented agency text and two reuses of it, each in another form of file.
const STARTER: &[(&str, &str)] = &[
    ("corpus.toml", include_str!("../starter/corpus.toml")),
    ("agency/2025-04-02-pier.md", include_str!("../starter/agency/2025-04-02-pier.md")),
    ("coast-gazette/pier.txt", include_str!("../starter/coast-gazette/pier.txt")),
    ("export.csv", include_str!("../starter/export.csv")),
];

/// Writes the starter folder and says what to do with it.
///
/// # Errors
/// When something lies in the folder already, or it cannot be written.
pub fn run(args: &NewArgs) -> Result<(), Failure> {
    let dir = args.dir.as_path();
    write(dir)?;
    let shown = dir.display();
    println!("{shown} holds three invented articles and a corpus.toml that says what each setting does.");
    println!("Look at them:      cargo xtask serve --corpus {shown}");
    println!("Then put in yours: cargo xtask check {shown}");
    Ok(())
}

fn write(dir: &Path) -> Result<(), Failure> {
    let empty = fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none());
    if dir.exists() && !empty {
        return Err(Failure::Input(format!(
            "There is something in {} already. Name a new folder.",
            dir.display()
        )));
    }
    for (path, text) in STARTER {
        let file = dir.join(path);
        let folder = file.parent().unwrap_or(dir);
        fs::create_dir_all(folder).map_err(Failure::during(format!("making {}", folder.display())))?;
        fs::write(&file, text).map_err(Failure::during(format!("writing {}", file.display())))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::error::Severity;

    #[test]
    fn the_starter_reads_without_a_warning_and_shares_wording() {
        let parent = tempfile::tempdir().unwrap();
        let dir = parent.path().join("a folder");
        write(&dir).unwrap();
        let reading = crossread_folder::read(&dir, &mut |_| {}).unwrap();
        assert!(
            reading.problems.iter().all(|problem| problem.severity == Severity::Note),
            "{:?}",
            reading.problems
        );
        let outlets: Vec<_> =
            reading.articles.iter().filter_map(|article| article.outlet.as_deref()).collect();
        assert_eq!(outlets, ["Ferry and Rail Daily", "Northern Shore Press", "The Coast Gazette"]);
        for article in &reading.articles {
            assert!(!article.authors.is_empty() && article.date.is_some(), "{article:?}");
            assert!(
                article
                    .blocks
                    .iter()
                    .any(|block| block.text.contains("torn two boards loose and carried off a bench"))
            );
        }
    }

    #[test]
    fn nothing_that_lies_there_is_written_over() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("corpus.toml"), "title = \"Mine\"").unwrap();
        let Err(Failure::Input(words)) = write(dir.path()) else {
            panic!("a full folder was taken");
        };
        assert!(words.contains("Name a new folder"), "{words}");
        assert_eq!(fs::read_to_string(dir.path().join("corpus.toml")).unwrap(), "title = \"Mine\"");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
