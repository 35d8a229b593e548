//! From a link to a passage, opened where the page has never been, to the passage in sight.

use super::questions::Questions;
use super::visit::{Browsers, Candidate};
use crate::failure::Failure;
use crate::server::Server;
use crossread_engine::view::View;

/// How many links are opened.
const LINKS: usize = 8;
/// The first link of the results that leads to a passage; nothing where none comes in time.
const LINK: &str = "new Promise((resolve) => {
    setTimeout(resolve, 5000);
    const look = () => {
        const link = document.querySelector('.result a[href*=\"at=\"]');
        if (link) resolve(link.href); else setTimeout(look, 20);
    };
    look();
})";
/// Milliseconds from the beginning of the visit until the passage stands in the window.
const IN_SIGHT: &str = "window.benchPassage = new Promise((resolve) => {
    setTimeout(resolve, 10000);
    const look = () => {
        const box = document.getElementById('passage')?.getBoundingClientRect();
        const isInSight = box?.height > 0 && box.top >= 0 && box.top < innerHeight;
        if (isInSight) resolve(performance.now()); else requestAnimationFrame(look);
    };
    look();
});";

/// Milliseconds from opening each of some links until its passage is in sight.
///
/// # Errors
/// When the page or the browser fails.
pub fn link_to_passage(
    browsers: &Browsers,
    page: &Candidate,
    questions: &Questions,
) -> Result<Vec<f64>, Failure> {
    let server = Server::start(&page.folder, 0).map_err(Failure::during(page.folder.display()))?;
    let mut spans = Vec::new();
    for question in questions.kinds[0].iter().take(LINKS) {
        let session = browsers.start(&[])?;
        session.go(&server.url(&View::default().searching(&question.typed).href()))?;
        let link = session.value_of(LINK)?;
        let Some(link) = link.as_str() else { continue };
        let session = browsers.start(&[])?;
        session.begin_pages_with(IN_SIGHT)?;
        session.go(link)?;
        spans.extend(session.value_of("benchPassage")?.as_f64());
    }
    Ok(spans)
}
