//! Writing an HTTP/1.1 answer.

use std::io::{self, Write};

/// An answer, ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status code, such as 200.
    pub status: u16,
    /// The media type of the body.
    pub media_type: &'static str,
    /// How the body is packed: `br`, `gzip`, or not at all.
    pub encoding: Option<&'static str>,
    /// The bytes of the body.
    pub body: Vec<u8>,
    /// Further headers: name and value.
    pub headers: Vec<(&'static str, String)>,
}

impl Response {
    /// A short page in plain words, for everything that is no file.
    pub fn page(status: u16, sentence: &str) -> Self {
        let body = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
             <title>{sentence}</title><p>{sentence}</p></html>\n"
        );
        Self {
            status,
            media_type: "text/html; charset=utf-8",
            encoding: None,
            body: body.into_bytes(),
            headers: Vec::new(),
        }
    }

    /// Sends whoever asked on to another address.
    pub fn moved(address: String) -> Self {
        let headers = vec![("Location", address)];
        Self { headers, ..Self::page(301, "What you asked for has another address.") }
    }

    /// Sends the answer; for `HEAD` everything but the body.
    ///
    /// # Errors
    /// Those of the connection.
    pub fn send(&self, to: &mut impl Write, head_only: bool, keep_alive: bool) -> io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\
             Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nVary: Accept-Encoding\r\n",
            self.status,
            reason(self.status),
            self.media_type,
            self.body.len(),
        );
        if let Some(encoding) = self.encoding {
            head.extend(["Content-Encoding: ", encoding, "\r\n"]);
        }
        for (name, value) in &self.headers {
            head.extend([name, ": ", value, "\r\n"]);
        }
        if self.status == 405 {
            head += "Allow: GET, HEAD\r\n";
        }
        head += if keep_alive { "\r\n" } else { "Connection: close\r\n\r\n" };
        to.write_all(head.as_bytes())?;
        if !head_only {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(response: &Response, head_only: bool) -> String {
        let mut bytes = Vec::new();
        response.send(&mut bytes, head_only, true).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn an_answer_has_its_type_length_and_body() {
        let text = sent(&Response::page(404, "Nothing here."), false);
        assert!(text.starts_with("HTTP/1.1 404 Not Found\r\nContent-Type: text/html"));
        assert!(text.contains("Cache-Control: no-cache\r\n"));
        assert!(text.contains("<p>Nothing here.</p>"));
    }

    #[test]
    fn head_gets_the_length_and_no_body() {
        let page = Response::page(404, "Nothing here.");
        let text = sent(&page, true);
        assert!(text.contains(&format!("Content-Length: {}\r\n", page.body.len())));
        assert!(text.ends_with("\r\n\r\n"));
    }
}
