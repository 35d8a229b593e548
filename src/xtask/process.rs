//! Calling other programs.

use crate::failure::Failure;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How many lines of a quiet program's output are shown when it fails.
const LINES_SHOWN: usize = 30;

/// Runs a program whose output goes straight to the person.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(Failure::during(name(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Input(format!("`{}` ended with {status}.", line(command))))
}

/// Runs a program whose output goes to the person as it comes; returns whether it succeeded, and what
/// it wrote to standard output.
///
/// # Errors
/// When it cannot be started.
pub fn heard(command: &mut Command) -> Result<(bool, String), Failure> {
    let mut program = command.stdout(Stdio::piped()).spawn().map_err(Failure::during(name(command)))?;
    let mut text = String::new();
    if let Some(written) = program.stdout.take() {
        for line in BufReader::new(written).lines().map_while(Result::ok) {
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = program.wait().map_err(Failure::during(name(command)))?;
    Ok((status.success(), text))
}

/// Runs a program quietly and returns what it wrote to standard output.
///
/// # Errors
/// When it cannot be started or does not succeed; its last lines are in the message.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(Failure::during(name(command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let written = [output.stdout, output.stderr].concat();
    Err(Failure::Input(format!(
        "`{}` ended with {}:\n{}",
        line(command),
        output.status,
        last_lines(&String::from_utf8_lossy(&written))
    )))
}

/// The first file of this name on the search path that can be a program.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The search path with folders put in front of it.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    // Joining fails only for a folder whose name holds the separator; then it stays out.
    std::env::join_paths(all).unwrap_or(path)
}

fn name(command: &Command) -> String {
    format!("starting {}", Path::new(command.get_program()).display())
}

fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(LINES_SHOWN)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(failure.to_string().starts_with("starting no-such-program: "), "{failure}");
    }

    #[test]
    fn of_a_long_output_the_end_is_shown() {
        let lines: Vec<_> = (1..=100).map(|n| format!("line {n}")).collect();
        let shown = last_lines(&lines.join("\n"));
        assert!(shown.starts_with("line 71\n") && shown.ends_with("line 100"));
        assert_eq!(last_lines(""), "");
    }

    #[test]
    fn folders_put_in_front_are_searched_first() {
        let path = path_with(&[PathBuf::from("first")]);
        assert_eq!(std::env::split_paths(&path).next(), Some(PathBuf::from("first")));
    }
}
