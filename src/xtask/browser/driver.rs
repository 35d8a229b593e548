//! The program between us and a browser.

use super::http;
use crate::failure::Failure;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long the driver may take to end its browser.
const FAREWELL: Duration = Duration::from_secs(5);

/// A running `chromedriver`; when dropped it ends its browser and itself, also when what it was
/// used for has failed.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port.
    ///
    /// # Errors
    /// When it does not start, or ends without naming its port.
    pub fn start(program: &Path) -> Result<Self, Failure> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Failure::during(program.display()))?;
        let Some(said) = process.stdout.take() else {
            return Err(Failure::Input("ChromeDriver has no output.".into()));
        };
        let mut said = BufReader::new(said);
        let port = port_said(&mut said)?;
        // Somebody has to go on reading, or the driver would wait for them.
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Ok(Self { process, port })
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The port on 127.0.0.1 that it answers on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The number of its process; the browser's processes are below it.
    pub fn process_id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A driver that does not answer is ended below.
        let _ = http::exchange(self.port, "GET", "/shutdown", "", Some(FAREWELL));
        let deadline = Instant::now() + FAREWELL;
        while Instant::now() < deadline {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::yield_now();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads up to the line that names the port.
fn port_said(said: &mut impl BufRead) -> Result<u16, Failure> {
    let mut heard = String::new();
    loop {
        let begin = heard.len();
        let read = said.read_line(&mut heard).map_err(Failure::during("reading ChromeDriver's output"))?;
        let port = heard[begin..].split_once("started successfully on port ");
        if let Some(port) = port.and_then(|(_, port)| port.trim().trim_end_matches('.').parse().ok()) {
            return Ok(port);
        }
        if read == 0 {
            return Err(Failure::Input(format!("ChromeDriver ended without naming its port:\n{heard}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_stands_in_what_the_driver_says() {
        let mut said =
            "Starting ChromeDriver\nChromeDriver was started successfully on port 40123.\n".as_bytes();
        assert_eq!(port_said(&mut said), Ok(40123));
        let failure = port_said(&mut "cannot start\n".as_bytes()).unwrap_err();
        assert!(failure.to_string().contains("cannot start"), "{failure}");
    }
}
