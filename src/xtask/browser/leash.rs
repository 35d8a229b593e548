//! Programs that end with this process, however it ends: a test that is interrupted leaves no browser
//! behind.

use std::path::Path;
use std::process::{Command, Stdio};

/// The program as a family of its own under the watch of a shell. Once standard input ends, as it
/// does with this process, the shell ends the program and all that it has started.
#[cfg(unix)]
pub fn leashed(program: &Path) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = with_pipes("sh".as_ref());
    command.args(["-c", "\"$@\" & exec >/dev/null; cat; kill -TERM 0", "sh"]).arg(program).process_group(0);
    command
}

/// The program as it is: there is no such shell.
#[cfg(not(unix))]
pub fn leashed(program: &Path) -> Command {
    with_pipes(program)
}

/// What it says is read, but for what it complains of.
fn with_pipes(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::io::{BufRead, BufReader, Read};

    #[test]
    fn a_program_is_heard_and_ends_with_its_leash() {
        let mut talking = leashed("sh".as_ref()).args(["-c", "echo here; sleep 1000"]).spawn().unwrap();
        let mut said = BufReader::new(talking.stdout.take().unwrap());
        let mut heard = String::new();
        said.read_line(&mut heard).unwrap();
        assert_eq!(heard, "here\n");
        drop(talking.stdin.take());
        // Standard output ends when nobody is left who holds it.
        said.read_to_string(&mut heard).unwrap();
        assert!(!talking.wait().unwrap().success());
    }
}
