//! The program between us and a browser.

use super::screen::Screen;
use super::{http, leash};
use crate::failure::Failure;
use crate::toolbox::{BrowserPrograms, Engine};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdin};
use std::thread;
use std::time::{Duration, Instant};

/// How long the driver may take to end its browser.
const FAREWELL: Duration = Duration::from_secs(5);
/// How long to leave it alone between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(5);
/// How long the driver may take to listen.
const WELCOME: Duration = Duration::from_secs(20);

/// How often a driver may try to get a port.
const STARTS: usize = 3;

/// A running driver; when dropped it ends its browser and itself, also when what it was used for
/// has failed. On Unix both end with this process as well, however that ends.
pub struct Driver {
    process: Child,
    leash: Option<ChildStdin>,
    /// The windows of another browser would take the focus from this one's.
    _screen: Option<Screen>,
    port: u16,
    engine: Engine,
}

impl Driver {
    /// Starts the driver on a free port; what its browser keeps for itself outside of the profile
    /// goes into the folder `home`.
    ///
    /// # Errors
    /// When it does not start, or ends without listening, several times in a row: somebody else may
    /// take its port between its choice and its start.
    pub fn start(programs: &BrowserPrograms, home: &Path) -> Result<Self, Failure> {
        let mut started = Self::start_once(programs, home);
        for _ in 1..STARTS {
            started = started.or_else(|_| Self::start_once(programs, home));
        }
        started
    }

    fn start_once(programs: &BrowserPrograms, home: &Path) -> Result<Self, Failure> {
        let BrowserPrograms { engine, ref driver, .. } = *programs;
        let mut command = leash::leashed(driver);
        let screen = if engine == Engine::WebKit { Some(Screen::start()?) } else { None };
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.display());
        }
        let chosen = match engine {
            Engine::Chromium | Engine::Firefox => 0,
            // It does not say which port it took.
            Engine::WebKit => free_port()?,
        };
        command.arg(format!("--port={chosen}"));
        if engine == Engine::WebKit {
            command.envs([("XDG_DATA_HOME", home), ("XDG_CACHE_HOME", home), ("XDG_CONFIG_HOME", home)]);
            // Nothing plays sound or film here, and looking through all that could takes as long as
            // the rest of the start.
            command.env("GST_PLUGIN_SYSTEM_PATH_1_0", home);
            // There is no graphics card that a screen without a person could use.
            command.envs([("LIBGL_ALWAYS_SOFTWARE", "1"), ("WEBKIT_DISABLE_DMABUF_RENDERER", "1")]);
        }
        let mut process = command.spawn().map_err(Failure::during(driver.display()))?;
        let Some(said) = process.stdout.take() else {
            return Err(Failure::Input("The browser's driver has no output.".into()));
        };
        let mut said = BufReader::new(said);
        let port = if chosen == 0 { port_said(&mut said) } else { Ok(chosen) };
        // From here on whatever fails ends the process.
        let leash = process.stdin.take();
        let port_or_none = port.as_ref().copied().unwrap_or_default();
        let driver = Self { process, leash, _screen: screen, port: port_or_none, engine };
        port?;
        // Somebody has to go on reading, or the driver would wait for them.
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        driver.wait_until_it_listens()?;
        Ok(driver)
    }

    fn wait_until_it_listens(&self) -> Result<(), Failure> {
        let deadline = Instant::now() + WELCOME;
        loop {
            match TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
                Ok(_) => return Ok(()),
                Err(error) if Instant::now() > deadline => {
                    return Err(Failure::during("connecting to the browser's driver")(error));
                }
                Err(_) => thread::sleep(BETWEEN_LOOKS),
            }
        }
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
        if self.engine == Engine::Chromium {
            // It ends its browser in order; one that does not answer is ended below.
            let _ = http::exchange(self.port, "GET", "/shutdown", "", Some(FAREWELL));
        }
        self.leash = None;
        let deadline = Instant::now() + FAREWELL;
        while Instant::now() < deadline {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(BETWEEN_LOOKS);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that nobody listens on at this moment.
fn free_port() -> Result<u16, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Failure::during("looking for a free port"))
}

/// Reads up to the line that names the port.
fn port_said(said: &mut impl BufRead) -> Result<u16, Failure> {
    let mut heard = String::new();
    loop {
        let begin = heard.len();
        let read = said.read_line(&mut heard).map_err(Failure::during("reading the driver's output"))?;
        let line = &heard[begin..];
        let port = ["started successfully on port ", "Listening on 127.0.0.1:"]
            .iter()
            .find_map(|before| line.split_once(before)?.1.trim().trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            return Ok(port);
        }
        if read == 0 {
            return Err(Failure::Input(format!("The driver ended without naming its port:\n{heard}")));
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
        let mut said = "1790000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40124\n".as_bytes();
        assert_eq!(port_said(&mut said), Ok(40124));
        let failure = port_said(&mut "cannot start\n".as_bytes()).unwrap_err();
        assert!(failure.to_string().contains("cannot start"), "{failure}");
    }
}
