//! From a key press to its results on the screen.

use super::questions::{Questions, key_presses};
use super::visit::{Browsers, Candidate};
use crate::failure::Failure;
use crate::server::Server;
use serde_json::json;

/// How many questions are typed, key by key.
const QUESTIONS: usize = 8;
/// Frames come as soon as they are ready: what is measured is the work, not the screen's beat.
const FLAGS: [&str; 2] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/// Milliseconds from each key press to the frame that shows its results.
///
/// # Errors
/// When the page or the browser fails.
pub fn key_to_painted(
    browsers: &Browsers,
    page: &Candidate,
    questions: &Questions,
) -> Result<Vec<f64>, Failure> {
    let server = Server::start(&page.folder, 0).map_err(Failure::during(page.folder.display()))?;
    let mut spans = Vec::new();
    for question in questions.kinds[1].iter().take(QUESTIONS) {
        let session = browsers.start(&FLAGS)?;
        session.begin_pages_with(&format!(
            "window.bench = {{ opened() {{}}, failed() {{}} }};\n{}",
            page.script
        ))?;
        session.go(&server.url(page.address))?;
        session.value_of("crossread.ready.then(() => true)")?;
        let mut before = String::new();
        for typed in key_presses(&question.typed) {
            session.value_of(&format!("benchKeys.expect({})", json!(typed)))?;
            // After a space two keys at once: the space alone changes no result.
            session.type_into("#search", typed.strip_prefix(before.as_str()).unwrap_or_default())?;
            spans.extend(session.value_of("benchKeys.painted()")?.as_f64());
            before = typed;
        }
    }
    Ok(spans)
}
