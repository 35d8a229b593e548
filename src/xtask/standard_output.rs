//! What a command was asked for, on standard output.

use crate::failure::Failure;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write as _};

/// Prints a text. Whoever stops reading early, as `head` does, has what they wanted: no error.
///
/// # Errors
/// When it cannot be written for another reason, such as a full disk.
pub fn print(text: impl Display) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match write!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::during("writing the output")(error))
        }
        _ => Ok(()),
    }
}
