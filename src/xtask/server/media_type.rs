//! What kind of file it is, told by its name.

use std::path::Path;

/// The media type of a file; browsers refuse modules, WebAssembly and style sheets that
/// come with another one.
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_and_webassembly_get_the_types_that_browsers_insist_on() {
        assert_eq!(media_type(Path::new("a/start-12.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("app.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }
}
