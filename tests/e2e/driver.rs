//! The program between a test and its browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long the driver may take to end its browser.
const FAREWELL: Duration = Duration::from_secs(5);

/// A running `chromedriver`; when dropped it ends its browser and itself, also when the test
/// has failed.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port.
    pub fn start(program: &Path) -> Self {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver starts");
        let mut said = BufReader::new(process.stdout.take().expect("its output is a pipe"));
        let port = port_said(&mut said);
        // Somebody has to go on reading, or the driver would wait for them.
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Self { process, port }
    }

    /// Where it answers.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver to end its browser and itself.
    fn say_goodbye(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(FAREWELL))?;
        stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.say_goodbye();
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
fn port_said(said: &mut impl BufRead) -> u16 {
    let mut heard = String::new();
    loop {
        let begin = heard.len();
        let read = said.read_line(&mut heard).expect("the driver can be read");
        assert!(read > 0, "The driver ended without naming its port:\n{heard}");
        if let Some((_, port)) = heard[begin..].split_once("started successfully on port ") {
            return port.trim().trim_end_matches('.').parse().expect("a port number");
        }
    }
}
