//! One request over plain HTTP/1.1 to a program on this machine.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// Sends a request to 127.0.0.1 and returns the body of the answer, whatever its status;
/// `patience` is how long to wait for it, for ever if there is none.
///
/// # Errors
/// Those of the connection, and an answer that is no HTTP.
pub fn exchange(
    port: u16,
    method: &str,
    path: &str,
    body: &str,
    patience: Option<Duration>,
) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(patience)?;
    let length = body.len();
    // In one piece: a small one that follows would wait for the acknowledgement of the first.
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes())?;
    read_body(&mut BufReader::new(stream))
}

/// The body of an answer, as long as its head says: the driver leaves the connection open even
/// when it is asked to close it.
fn read_body(from: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if from.read_line(&mut line)? == 0 {
            return Err(io::Error::other("the head of the answer ends early"));
        }
        if line.trim().is_empty() {
            break;
        }
        if let Some((_, value)) =
            line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    let mut body = vec![0; length];
    from.read_exact(&mut body)?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_is_as_long_as_the_head_says() {
        let mut answer = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\nX: y\r\n\r\n{\r\n}and more".as_bytes();
        assert_eq!(read_body(&mut answer).unwrap(), b"{\r\n}");
        assert!(read_body(&mut "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort".as_bytes()).is_err());
        assert!(read_body(&mut "HTTP/1.1 200 OK\r\n".as_bytes()).is_err());
    }
}
