//! Open connections: a thread for each, and a list of them so that all can be closed.

use super::lock;
use super::request::Request;
use super::response::Response;
use std::io::{BufReader, BufWriter};
use std::net::{Shutdown, TcpStream};
use std::sync::Mutex;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a connection may be idle; browsers open some that they never use.
const IDLE: Duration = Duration::from_mins(1);

/// The connections that are open.
#[derive(Default)]
pub struct Connections {
    open: Mutex<Vec<Connection>>,
}

struct Connection {
    stream: TcpStream,
    thread: JoinHandle<()>,
}

impl Connections {
    /// Answers the requests of one connection on a thread of its own.
    pub fn serve(&self, stream: TcpStream, answer: impl Fn(&Request) -> Response + Send + 'static) {
        // Without a second handle the connection could not be closed from here.
        let Ok(other) = stream.try_clone() else {
            return;
        };
        let thread = thread::spawn(move || {
            // A connection that breaks has nobody left to be told.
            let _ = talk(&stream, answer);
            let _ = stream.shutdown(Shutdown::Both);
        });
        let mut open = lock(&self.open);
        open.retain(|connection| !connection.thread.is_finished());
        open.push(Connection { stream: other, thread });
    }

    /// Closes all of them and waits until their threads have ended.
    pub fn close_all(&self) {
        for connection in lock(&self.open).drain(..) {
            let _ = connection.stream.shutdown(Shutdown::Both);
            let _ = connection.thread.join();
        }
    }
}

fn talk(stream: &TcpStream, answer: impl Fn(&Request) -> Response) -> std::io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    // Small answers would otherwise wait for the client's acknowledgement.
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = BufWriter::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        answer(&request).send(&mut writer, request.method == "HEAD", request.keep_alive)?;
        if !request.keep_alive {
            break;
        }
    }
    Ok(())
}
