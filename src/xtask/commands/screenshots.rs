//! `cargo xtask screenshots`: pictures of every state of the page, to be judged side by side.

use crate::browser::Session;
use crate::corpus_input;
use crate::failure::Failure;
use crate::page_build::{self, PageBuild, Place};
use crate::progress::counted;
use crate::server::{Request, Response, Server};
use crate::toolbox::{self, Engine};
use crate::workspace;
use clap::Args;
use crossread_engine::source::Interface;
use std::fs;
use std::path::{Path, PathBuf};

/// Widths of windows in CSS pixels, each with its height: a desk, a tablet, a phone, and the
/// narrowest that must do (WCAG 2.2, 1.4.10 "Reflow").
const WINDOWS: [(u32, u32); 4] = [(1280, 900), (768, 1024), (390, 844), (320, 640)];

/// The page that a state is one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edition {
    /// As it was built.
    Whole,
    /// The one without articles.
    Empty,
    /// One whose program the host does not hand out.
    Unreachable,
}

/// What is done before a picture is made.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Nothing,
    /// A press on the first element of a selector, if there is one.
    Press(&'static str),
    /// The page hears of something.
    Event(&'static str),
}

/// A state that is pictured.
struct State {
    name: &'static str,
    edition: Edition,
    /// What its link says. `A` to `D` stand for articles, `Q` for a search that finds some.
    link: &'static str,
    deed: Deed,
}

const fn state(name: &'static str, link: &'static str, deed: Deed) -> State {
    State { name, edition: Edition::Whole, link, deed }
}

const fn start_of(edition: Edition, name: &'static str) -> State {
    State { name, edition, link: "", deed: Deed::Nothing }
}

const STATES: &[State] = &[
    state("start", "", Deed::Nothing),
    state("settings", "", Deed::Press("#settings > summary")),
    state("share", "", Deed::Press("#share > summary")),
    state("help", "help=on", Deed::Nothing),
    state("results", "q=Q", Deed::Nothing),
    state("filters", "q=Q", Deed::Press(".filters-fold:not([open]) > summary")),
    state("ticked", "q=Q&pick=A&pick=B", Deed::Nothing),
    state("nothing", "q=xyzzy&from=1901&to=1902", Deed::Nothing),
    state("damaged", "q=Q&outlet=Nobody&sort=best&read=gone", Deed::Nothing),
    state("stories", "q=Q&show=stories", Deed::Nothing),
    state("lines", "q=Q&show=lines", Deed::Nothing),
    state("overview", "q=Q&show=overview", Deed::Nothing),
    state("facts-of-results", "q=Q&show=facts", Deed::Nothing),
    state("article", "q=Q&read=A", Deed::Nothing),
    state("lesson", "q=Q&read=A&marks=off&names=off", Deed::Nothing),
    state("two", "compare=A&compare=B", Deed::Nothing),
    state("pair", "compare=A&compare=B", Deed::Press("#next-match")),
    state("three", "compare=A&compare=B&compare=C", Deed::Nothing),
    state("four", "compare=A&compare=B&compare=C&compare=D", Deed::Nothing),
    state("shared", "compare=A&compare=B&by=shared", Deed::Nothing),
    state("facts", "compare=A&compare=B&compare=C&by=facts", Deed::Nothing),
    state("method", "how=on", Deed::Nothing),
    state("about", "about=on", Deed::Nothing),
    state("add", "add=on", Deed::Nothing),
    state("update", "q=Q", Deed::Event("crossread:update-waiting")),
    state("stopped", "q=Q", Deed::Event("crossread:panic")),
    start_of(Edition::Unreachable, "not-loaded"),
    start_of(Edition::Empty, "empty"),
];

/// What the command takes.
#[derive(Args)]
pub struct ScreenshotsArgs {
    /// Folder of articles [default: the project's corpus/]
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// A page that is built already, in place of building one and the edition without articles
    #[arg(long, value_name = "DIR", conflicts_with = "corpus")]
    page: Option<PathBuf>,
    /// Folder that receives the pictures
    #[arg(long, value_name = "DIR", default_value = "target/crossread/screenshots")]
    out: PathBuf,
    /// Only states whose names begin like this
    #[arg(value_name = "STATE")]
    only: Vec<String>,
}

/// Makes a picture of each state, in each window, light and dark: `STATE-WIDTH-THEME.png`.
///
/// # Errors
/// When the page cannot be built or the browser cannot be had, and when a state does not come about.
pub fn run(args: ScreenshotsArgs) -> Result<(), Failure> {
    let ScreenshotsArgs { corpus, page, out, only } = args;
    let is_wanted = |state: &&State| only.is_empty() || only.iter().any(|name| state.name.starts_with(name));
    let (page, empty) = match page {
        Some(page) => (page, None),
        None => build(corpus, STATES.iter().filter(is_wanted).any(|state| state.edition == Edition::Empty))?,
    };
    fs::create_dir_all(&out).map_err(Failure::during(out.display()))?;
    let programs = toolbox::provide_browser(Engine::Chromium)?;
    let serve = |page: &Path, manner: Manner| {
        Server::start_as(page, 0, manner).map_err(Failure::during("starting the server"))
    };
    let whole = serve(&page, |_, _| {})?;
    let unreachable = serve(&page, without_program)?;
    let empty = empty.map(|page| serve(&page, |_, _| {})).transpose()?;
    let profile = workspace::target_dir()?.join("crossread").join(format!("profile-{}", std::process::id()));
    let session = Session::start(&programs, &profile, &["--hide-scrollbars"])?;
    let names = names_of_articles(&session, &whole)?;
    let mut made = 0;
    for state in STATES.iter().filter(is_wanted) {
        let server = match state.edition {
            Edition::Whole => Some(&whole),
            Edition::Unreachable => Some(&unreachable),
            Edition::Empty => empty.as_ref(),
        };
        let Some(server) = server else { continue };
        let url = server.url(&format!("?{}", filled_in(state.link, &names)));
        for (width, height) in WINDOWS {
            for theme in ["light", "dark"] {
                session.show_in(width, height, theme)?;
                session.go(&url)?;
                session.value_of(&settled(state))?;
                let file = out.join(format!("{}-{width}-{theme}.png", state.name));
                fs::write(&file, session.picture()?).map_err(Failure::during(file.display()))?;
                made += 1;
            }
        }
    }
    println!("{}: {}", out.display(), counted(made, "picture"));
    Ok(())
}

/// Builds the page and, where it is wanted, the edition without articles: their folders.
fn build(corpus: Option<PathBuf>, with_empty: bool) -> Result<(PathBuf, Option<PathBuf>), Failure> {
    let folder = workspace::target_dir()?.join("crossread");
    let empty = with_empty.then(|| folder.join("pictured-empty"));
    if let Some(out) = &empty {
        page_build::build(&corpus_input::empty(), Place::Embedded, Interface::default(), out)?;
    }
    let built = folder.join("pictured");
    PageBuild { corpus, out: built.clone(), publish: None, interface: None, strict: false }.run()?;
    Ok((built, empty))
}

type Manner = fn(&Request, &mut Response);

/// The manner of a host that has lost the program.
fn without_program(request: &Request, response: &mut Response) {
    if Path::new(request.path()).extension().is_some_and(|extension| extension == "wasm") {
        *response = Response::page(503, "Not now.");
    }
}

/// A search that finds something, then the ids of the first articles.
fn names_of_articles(session: &Session, server: &Server) -> Result<Vec<String>, Failure> {
    session.go(&server.url(""))?;
    let found = session.value_of(
        "await window.crossread.ready,
         [document.querySelector('#example-0')?.textContent ?? 'the',
          ...window.crossread.search('', 4).map((article) => article.id)]",
    )?;
    Ok(serde_json::from_value(found).unwrap_or_default())
}

/// A link with the articles at hand in it; one that there is none for is left as it is.
fn filled_in(link: &str, names: &[String]) -> String {
    let value = |value: &str| {
        let at = ["Q", "A", "B", "C", "D"].iter().position(|stands| *stands == value);
        at.and_then(|at| names.get(at)).map_or_else(|| value.to_owned(), |name| name.replace(' ', "+"))
    };
    let part = |part: &str| match part.split_once('=') {
        Some((key, of)) => format!("{key}={}", value(of)),
        None => part.to_owned(),
    };
    link.split('&').map(part).collect::<Vec<_>>().join("&")
}

/// Waits until the page stands still, with what is done there.
fn settled(state: &State) -> String {
    let begun = match state.edition {
        Edition::Unreachable => "window.crossread.ready.catch(() => 0)",
        Edition::Whole | Edition::Empty => "window.crossread.ready",
    };
    let done = match state.deed {
        Deed::Nothing => "0".to_owned(),
        Deed::Press(selector) => format!("document.querySelector({selector:?})?.click()"),
        Deed::Event(name) => format!("dispatchEvent(new CustomEvent({name:?}, {{ detail: 'pictured' }}))"),
    };
    format!(
        "await {begun},
         await new Promise((done) => requestIdleCallback(done)),
         {done},
         await new Promise((done) => requestIdleCallback(() => requestAnimationFrame(done))),
         await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))),
         true"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_articles_at_hand() {
        let names = ["red car", "x/one", "x/two"].map(String::from);
        assert_eq!(filled_in("q=Q&compare=A&compare=B", &names), "q=red+car&compare=x/one&compare=x/two");
        assert_eq!(filled_in("compare=D&how=on", &names), "compare=D&how=on");
        assert_eq!(filled_in("", &names), "");
    }
}
