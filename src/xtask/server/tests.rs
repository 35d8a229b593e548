//! The server as a client sees it.

use super::*;
use std::fs;
use std::io::{Read, Write};
use std::time::Duration;
use tempfile::TempDir;

fn serving(files: &[(&str, &str)]) -> (TempDir, Server) {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(dir.path().join(name), text).unwrap();
    }
    let server = Server::start(dir.path(), 0).unwrap();
    (dir, server)
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

/// Sends one request on a connection that closes afterwards; returns the whole answer.
fn ask(server: &Server, method: &str, target: &str, headers: &str) -> String {
    let mut stream = connect(server);
    write!(stream, "{method} {target} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_start_page_answers_whatever_the_query() {
    let (_dir, server) = serving(&[("index.html", "<p>Hello</p>")]);
    let answer = ask(&server, "GET", "/?q=guardian&compare=a", "Referer: http://a.example/B\r\n");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("<p>Hello</p>"), "{answer}");
    let log = server.answered();
    assert_eq!(
        log,
        [Answered {
            target: "/?q=guardian&compare=a".into(),
            referrer: "http://a.example/B".into(),
            status: 200,
            encoding: None
        }]
    );
}

#[test]
fn a_missing_file_and_a_writing_method_are_refused() {
    let (_dir, server) = serving(&[]);
    assert!(ask(&server, "GET", "/none.js", "").starts_with("HTTP/1.1 404 "));
    assert!(ask(&server, "DELETE", "/", "").starts_with("HTTP/1.1 405 "));
}

#[test]
fn the_sites_own_page_for_missing_files_is_shown() {
    let (_dir, server) = serving(&[("404.html", "<p>Lost?</p>")]);
    let answer = ask(&server, "GET", "/none", "");
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.ends_with("<p>Lost?</p>"), "{answer}");
}

#[test]
fn whoever_asks_for_a_folder_is_sent_to_its_page_with_the_query() {
    let (dir, server) = serving(&[]);
    fs::create_dir_all(dir.path().join("a/b")).unwrap();
    fs::write(dir.path().join("a/b/index.html"), "<p>Hello</p>").unwrap();
    let answer = ask(&server, "GET", "/a/b?q=guardian", "");
    assert!(answer.starts_with("HTTP/1.1 301 Moved Permanently\r\n"), "{answer}");
    assert!(answer.contains("\r\nLocation: ./b/?q=guardian\r\n"), "{answer}");
    assert!(ask(&server, "GET", "/a/b/?q=guardian", "").ends_with("<p>Hello</p>"));
}

#[test]
fn another_hosts_manner_changes_each_answer() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.wasm"), "").unwrap();
    let manner = |request: &Request, response: &mut Response| {
        response.headers.push(("X-Asked-For", request.path().to_owned()));
        response.media_type = "text/plain";
    };
    let server = Server::start_as(dir.path(), 0, manner).unwrap();
    let answer = ask(&server, "GET", "/a.wasm?1", "");
    assert!(answer.contains("\r\nX-Asked-For: /a.wasm\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Type: text/plain\r\n"), "{answer}");
}

#[test]
fn a_packed_copy_is_sent_to_whoever_takes_it() {
    let (_dir, server) = serving(&[("a.js", "plain"), ("a.js.br", "packed")]);
    let packed = ask(&server, "GET", "/a.js", "Accept-Encoding: gzip, br\r\n");
    assert!(packed.contains("Content-Encoding: br\r\n") && packed.ends_with("packed"), "{packed}");
    assert!(packed.contains("Content-Type: text/javascript"), "{packed}");
    let plain = ask(&server, "GET", "/a.js", "Accept-Encoding: gzip\r\n");
    assert!(!plain.contains("Content-Encoding") && plain.ends_with("plain"), "{plain}");
}

#[test]
fn one_connection_answers_several_requests() {
    let (_dir, server) = serving(&[("a.txt", "first"), ("b.txt", "other")]);
    let mut stream = connect(&server);
    for (name, body) in [("a.txt", "first"), ("b.txt", "other")] {
        write!(stream, "GET /{name} HTTP/1.1\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        while !answer.ends_with(body.as_bytes()) {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            answer.extend(byte);
        }
    }
}

#[test]
fn after_stop_open_connections_are_closed_and_new_ones_refused() {
    let (_dir, server) = serving(&[("index.html", "")]);
    let address = server.address;
    let mut idle = connect(&server);
    write!(idle, "GET / HTTP/1.1\r\n\r\n").unwrap();
    let mut start = [0; 8];
    idle.read_exact(&mut start).unwrap();
    server.stop();
    let mut rest = Vec::new();
    // Either an orderly end or a reset, but an end.
    let _ = idle.read_to_end(&mut rest);
    assert!(idle.write_all(b"GET / HTTP/1.1\r\n\r\n").is_err() || idle.read(&mut start).unwrap_or(0) == 0);
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn a_taken_port_is_an_error() {
    let (dir, server) = serving(&[]);
    let second = Server::start(dir.path(), server.port());
    assert_eq!(second.err().map(|error| error.kind()), Some(io::ErrorKind::AddrInUse));
}
