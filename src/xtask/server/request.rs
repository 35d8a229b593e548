//! Reading the head of an HTTP/1.1 request.

use std::io::{self, BufRead, Read};

/// Longest head that is read, in bytes; a link with a long query fits many times over.
const HEAD_LIMIT: u64 = 64 * 1024;

/// What a client asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or whatever was sent.
    pub method: String,
    /// Path and query, as sent.
    pub target: String,
    /// The encodings that the client takes, lower case: `gzip, br`.
    pub accept_encoding: String,
    /// The address that the request says it comes from; empty where it says none.
    pub referrer: String,
    /// Whether the connection stays open after the answer.
    pub keep_alive: bool,
}

impl Request {
    /// Reads the next request; `None` when the client has closed the connection.
    ///
    /// A body is not read: the methods that carry one are refused, and the connection
    /// with them.
    ///
    /// # Errors
    /// Those of the connection, and a head that is no HTTP or too long.
    pub fn read(from: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut from = from.take(HEAD_LIMIT);
        let mut line = String::new();
        if from.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace();
        let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next()) else {
            return Err(io::Error::other("not an HTTP request"));
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            accept_encoding: String::new(),
            referrer: String::new(),
            keep_alive: version == "HTTP/1.1" && matches!(method, "GET" | "HEAD"),
        };
        loop {
            line.clear();
            if from.read_line(&mut line)? == 0 {
                return Err(io::Error::other("the head of the request ends early"));
            }
            if line.trim().is_empty() {
                return Ok(Some(request));
            }
            request.take_header(&line);
        }
    }

    fn take_header(&mut self, line: &str) {
        let Some((name, value)) = line.split_once(':') else {
            return;
        };
        let as_sent = value.trim();
        let value = as_sent.to_ascii_lowercase();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => self.accept_encoding = value,
            "referer" => as_sent.clone_into(&mut self.referrer),
            "connection" if value == "close" => self.keep_alive = false,
            _ => {}
        }
    }

    /// The path without the query: `/a/b.js`.
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// Whether the client takes an encoding such as `br`.
    pub fn accepts(&self, encoding: &str) -> bool {
        self.accept_encoding
            .split(',')
            .any(|item| item.split(';').next().is_some_and(|name| name.trim() == encoding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> io::Result<Option<Request>> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn a_request_is_understood() {
        let request = read("GET /?q=a HTTP/1.1\r\nAccept-Encoding: gzip, BR;q=1\r\n\r\n");
        let request = request.unwrap().unwrap();
        assert_eq!((request.method.as_str(), request.path()), ("GET", "/"));
        assert_eq!(request.target, "/?q=a");
        assert!(request.accepts("br") && request.accepts("gzip") && !request.accepts("zip"));
        assert!(request.keep_alive);
    }

    #[test]
    fn the_connection_closes_when_asked_and_after_a_body() {
        let close = read("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap().unwrap();
        assert!(!close.keep_alive);
        let post = read("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").unwrap().unwrap();
        assert!(!post.keep_alive);
    }

    #[test]
    fn silence_is_no_error_and_nonsense_is() {
        assert_eq!(read("").unwrap(), None);
        assert!(read("hello\r\n\r\n").is_err());
        assert!(read("GET / HTTP/1.1\r\nHost: x").is_err());
        assert!(read(&format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(100_000))).is_err());
    }
}
