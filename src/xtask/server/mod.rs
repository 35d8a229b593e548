//! A small static server for this machine only: `cargo xtask serve` and the browser tests.
//!
//! One thread accepts, one thread per connection answers. It listens on 127.0.0.1 and
//! nowhere else, reads files and never writes.
//!
//! Like other hosts, it sends whoever asks for a folder without the last `/` on to it with one.
//!
//! What it does not do: HTTPS, ranges, compression on the fly, folder listings.

mod connection;
mod files;
mod media_type;
mod request;
mod response;

pub use media_type::media_type;
pub use request::Request;
pub use response::Response;

use connection::Connections;
use files::Folder;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

/// How many requests the log keeps; an open page makes about twenty.
const LOG_LENGTH: usize = 10_000;

/// One answered request, for tests that ask what a page fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The path and query as they were sent: `/?q=guardian`.
    pub target: String,
    /// The address that the request said it came from; empty where it said none.
    pub referrer: String,
    /// The status code of the answer.
    pub status: u16,
    /// How its body was packed: `br`, `gzip`, or not at all.
    pub encoding: Option<&'static str>,
}

/// Changes an answer before it is sent.
type Manner = Box<dyn Fn(&Request, &mut Response) + Send + Sync>;

/// What the accepting thread and the connections share.
struct Shared {
    folder: Folder,
    manner: Manner,
    stopping: AtomicBool,
    connections: Connections,
    log: Mutex<Vec<Answered>>,
}

/// A running server; dropping it stops it.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 means any free one.
    ///
    /// # Errors
    /// When the folder is not there or the port is taken.
    pub fn start(dir: impl AsRef<Path>, port: u16) -> io::Result<Self> {
        Self::start_as(dir, port, |_, _| {})
    }

    /// Does the same in the manner of another host, which may change each answer before it is sent:
    /// its type, its headers.
    ///
    /// # Errors
    /// When the folder is not there or the port is taken.
    pub fn start_as(
        dir: impl AsRef<Path>,
        port: u16,
        manner: impl Fn(&Request, &mut Response) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let folder = Folder::open(dir.as_ref())?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder,
            manner: Box::new(manner),
            stopping: AtomicBool::new(false),
            connections: Connections::default(),
            log: Mutex::default(),
        });
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    /// The port that it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of a page: `url("?q=guardian")` is `http://127.0.0.1:PORT/?q=guardian`.
    pub fn url(&self, target: &str) -> String {
        format!("http://{}/{}", self.address, target.trim_start_matches('/'))
    }

    /// Everything answered so far, oldest first.
    pub fn answered(&self) -> Vec<Answered> {
        lock(&self.shared.log).clone()
    }

    /// Closes the listener and every open connection; when this returns, nothing answers
    /// on the port any more.
    pub fn stop(mut self) {
        self.end();
    }

    /// Waits until the server ends, which nothing but [`Server::stop`] or the end of the
    /// process brings about.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }

    fn end(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // The listener sleeps until somebody connects, so we do.
        let _ = TcpStream::connect(self.address);
        let _ = accepting.join();
        self.shared.connections.close_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// Accepts until the server is stopping; the listener closes when this returns.
fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        // A connection that breaks while it is made is the client's affair.
        let Ok(stream) = stream else { continue };
        shared.connections.serve(stream, {
            let shared = Arc::clone(shared);
            move |request| {
                let mut response = shared.folder.answer(request);
                (shared.manner)(request, &mut response);
                let mut log = lock(&shared.log);
                if log.len() < LOG_LENGTH {
                    let target = request.target.clone();
                    let referrer = request.referrer.clone();
                    let Response { status, encoding, .. } = response;
                    log.push(Answered { target, referrer, status, encoding });
                }
                response
            }
        });
    }
}

/// A thread that panicked leaves these lists in order, so its lock is taken all the same.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
