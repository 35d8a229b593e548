//! Which file answers a request.

use super::media_type::media_type;
use super::request::Request;
use super::response::Response;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Packed copies that may lie beside a file, best first: suffix and name of the encoding.
const PACKED: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

/// A folder whose files are served, and nothing outside it.
pub struct Folder {
    /// The real path, free of links.
    root: PathBuf,
}

impl Folder {
    /// Opens a folder.
    ///
    /// # Errors
    /// When it is not there or not a folder.
    pub fn open(dir: &Path) -> io::Result<Self> {
        if !dir.is_dir() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "it is not a folder"));
        }
        Ok(Self { root: dir.canonicalize()? })
    }

    /// Answers a request with a file, or with a page that says why there is none.
    pub fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::page(405, "Only reading is possible here.");
        }
        let path = request.path();
        // Addresses in the page of a folder are relative to what stands before the last slash.
        if let Some((_, name)) = path.rsplit_once('/')
            && !name.is_empty()
            && self.resolve(path).is_some_and(|file| file.is_dir())
        {
            return Response::moved(format!("./{name}/{}", &request.target[path.len()..]));
        }
        self.locate(path).and_then(|file| read(&file, request)).unwrap_or_else(|| self.not_found())
    }

    /// The file that a path of the address stands for; of a folder its page.
    fn locate(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.resolve(path)?;
        if file.is_dir() {
            file.push("index.html");
        }
        // Links are followed, but not out of the folder.
        let real = file.canonicalize().ok()?;
        (real.is_file() && real.starts_with(&self.root)).then_some(real)
    }

    /// Where a path of the address leads, whether or not something is there.
    fn resolve(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.root.clone();
        for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
            let name = decode(part)?;
            // One ordinary name each: no way up, no drive, no hidden separator.
            if name == ".." || name.contains(['/', '\\', ':', '\0']) {
                return None;
            }
            file.push(name);
        }
        Some(file)
    }

    fn not_found(&self) -> Response {
        let own = fs::read(self.root.join("404.html")).ok();
        let page = Response::page(404, "There is nothing at this address.");
        match own {
            Some(body) => Response { body, ..page },
            None => page,
        }
    }
}

/// Reads a file, packed if a packed copy lies beside it that the client takes.
fn read(file: &Path, request: &Request) -> Option<Response> {
    let packed =
        PACKED.iter().filter(|(_, encoding)| request.accepts(encoding)).find_map(|(suffix, encoding)| {
            let mut name = file.as_os_str().to_owned();
            name.push(".");
            name.push(suffix);
            Some((fs::read(name).ok()?, *encoding))
        });
    let (body, encoding) = match packed {
        Some((body, encoding)) => (body, Some(encoding)),
        None => (fs::read(file).ok()?, None),
    };
    Some(Response { status: 200, media_type: media_type(file), encoding, body, headers: Vec::new() })
}

/// Undoes percent encoding; `None` when what comes out is no text.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_encoding_is_undone() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        assert_eq!(decode("%e2%80%99").as_deref(), Some("’"));
        assert_eq!(decode("%2"), None);
        assert_eq!(decode("%zz"), None);
        assert_eq!(decode("%ff"), None);
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        let outer = tempfile::tempdir().unwrap();
        fs::write(outer.path().join("secret.txt"), "secret").unwrap();
        let inner = outer.path().join("dist");
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("a b.txt"), "open").unwrap();
        let folder = Folder::open(&inner).unwrap();
        assert!(folder.locate("/a%20b.txt").is_some());
        for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..\\secret.txt"] {
            assert_eq!(folder.locate(path), None, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(outer.path(), inner.join("up")).unwrap();
            assert_eq!(folder.locate("/up/secret.txt"), None);
        }
    }
}
