//! How a command ends when it does not succeed.

use std::fmt;
use std::io;

/// Why a command ends early. What it says is shown to a person as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Something is wrong with what was given or found: a folder, a build, a test.
    Input(String),
    /// The command was called in a way that makes no sense.
    Misuse(String),
}

impl Failure {
    /// The exit code of the process: 1 for wrong input, 2 for misuse.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Input(_) => 1,
            Self::Misuse(_) => 2,
        }
    }

    /// Wraps an error of the operating system: `during("writing dist/sw.js")`.
    pub fn during(what: impl fmt::Display) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Input(format!("{what}: {error}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(message) | Self::Misuse(message) => f.write_str(message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_input_ends_with_1_and_misuse_with_2() {
        assert_eq!(Failure::Input(String::new()).exit_code(), 1);
        assert_eq!(Failure::Misuse(String::new()).exit_code(), 2);
    }

    #[test]
    fn an_error_of_the_system_says_what_was_being_done() {
        let failure = Failure::during("opening a.txt")(io::Error::other("disk on fire"));
        assert_eq!(failure.to_string(), "opening a.txt: disk on fire");
    }
}
