//! The built page, served.

use std::ops::Deref;
use std::path::PathBuf;
use xtask::server::Server;
use xtask::workspace;

/// A server of this test's own over the built page. Everything that [`Server`] can do, it
/// can do; [`Site::stop`] takes the page off the network.
pub struct Site(Server);

impl Site {
    /// Serves the page on a free port.
    pub fn start() -> Self {
        let dist = dist();
        assert!(
            dist.join("index.html").is_file(),
            "There is no page in {}. Build it first: cargo xtask build",
            dist.display()
        );
        Self(Server::start(dist, 0).expect("a free port"))
    }

    /// Closes the server and all its connections.
    pub fn stop(self) {
        self.0.stop();
    }
}

impl Deref for Site {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.0
    }
}

fn dist() -> PathBuf {
    std::env::var_os("CROSSREAD_DIST").map_or_else(|| workspace::root().join("dist"), PathBuf::from)
}
