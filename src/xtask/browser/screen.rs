//! A screen that nobody looks at, for browsers that open windows.

use super::leash::leashed;
use crate::failure::Failure;
use crate::process;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin};

/// A running `Xvfb`; dropping it ends it.
pub struct Screen {
    process: Child,
    leash: Option<ChildStdin>,
    display: String,
}

impl Screen {
    /// Starts it as a display that is free.
    ///
    /// # Errors
    /// When it is not installed or does not start.
    pub fn start() -> Result<Self, Failure> {
        let program = process::on_path("Xvfb")
            .ok_or_else(|| Failure::Input("Xvfb is missing. Debian: apt install xvfb.".into()))?;
        let mut process = leashed(&program)
            // The number of the display is written where standard output goes.
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1600x1200x24"])
            .spawn()
            .map_err(Failure::during(program.display()))?;
        let mut number = String::new();
        let said = process.stdout.take().map(|said| BufReader::new(said).read_line(&mut number));
        let leash = process.stdin.take();
        let screen = Self { process, leash, display: format!(":{}", number.trim()) };
        match said {
            Some(Ok(_)) if !number.trim().is_empty() => Ok(screen),
            _ => Err(Failure::Input("Xvfb did not start.".into())),
        }
    }

    /// What the environment variable `DISPLAY` must say.
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.leash = None;
        let _ = self.process.wait();
    }
}
