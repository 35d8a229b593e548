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
    /// One of whose program the host hands out one half.
    Arriving,
    /// One whose program it does not hand out.
    Unreachable,
    /// The one without articles.
    Empty,
    /// The German one.
    German,
    /// One with the invented articles of `tests/articles`: days, stories, other scripts, endless names.
    EveryKind,
}

impl Edition {
    const ALL: [Self; 6] =
        [Self::Whole, Self::Arriving, Self::Unreachable, Self::Empty, Self::German, Self::EveryKind];

    /// Whether it is the page that was built, in whatever manner it is served.
    fn is_the_page(self) -> bool {
        matches!(self, Self::Whole | Self::Arriving | Self::Unreachable)
    }

    /// The folder that holds it, once it is built there.
    fn built(self, corpus: Option<PathBuf>) -> Result<PathBuf, Failure> {
        let build = |name: &str, corpus: Option<PathBuf>, interface| {
            let out = workspace::target_dir()?.join("crossread").join(name);
            PageBuild { corpus, out: out.clone(), publish: None, interface, strict: false }.run()?;
            Ok(out)
        };
        match self {
            Self::Whole | Self::Arriving | Self::Unreachable => build("pictured", corpus, None),
            Self::German => build("pictured-german", corpus, Some(Interface::German)),
            Self::EveryKind => {
                build("pictured-every-kind", Some(workspace::root().join("tests").join("articles")), None)
            }
            Self::Empty => {
                let out = workspace::target_dir()?.join("crossread").join("pictured-empty");
                page_build::build(&corpus_input::empty(), Place::Embedded, Interface::default(), &out)?;
                Ok(out)
            }
        }
    }

    fn manner(self) -> Manner {
        match self {
            Self::Arriving => with_half_of_the_program,
            Self::Unreachable => without_program,
            _ => |_, _| {},
        }
    }
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

const fn of(edition: Edition, name: &'static str, link: &'static str) -> State {
    State { name, edition, link, deed: Deed::Nothing }
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
    of(Edition::Arriving, "loading", "q=Q"),
    of(Edition::Unreachable, "not-loaded", ""),
    of(Edition::Empty, "empty", ""),
    of(Edition::German, "german-start", ""),
    of(Edition::German, "german-two", "compare=A&compare=B"),
    of(Edition::EveryKind, "kinds-start", ""),
    of(Edition::EveryKind, "kinds-results", "q=ferry"),
    of(Edition::EveryKind, "kinds-lines", "q=ferry&show=lines"),
    of(Edition::EveryKind, "kinds-overview", "q=ferry&show=overview"),
    of(Edition::EveryKind, "kinds-stories", "show=stories"),
    of(Edition::EveryKind, "kinds-endless", "read=extremes/long"),
    of(Edition::EveryKind, "kinds-endless-two", "compare=extremes/long&compare=extremes/bare"),
    of(Edition::EveryKind, "kinds-copy", "compare=harbour-gazette/ferry-stops&compare=wire/ferry"),
    of(Edition::EveryKind, "kinds-right-to-left", "read=al-marfa/mina"),
    of(
        Edition::EveryKind,
        "kinds-scripts",
        "compare=harbour-gazette/ferry-stops&compare=al-marfa/mina&compare=hafenblatt/duhua",
    ),
];

/// What the command takes.
#[derive(Args)]
pub struct ScreenshotsArgs {
    /// Folder of articles [default: the project's corpus/]
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// A page that is built already: no other is built, and states of other editions are left out
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
    let states: Vec<_> = STATES.iter().filter(is_wanted).collect();
    fs::create_dir_all(&out).map_err(Failure::during(out.display()))?;
    let whole = match &page {
        Some(page) => page.clone(),
        None => Edition::Whole.built(corpus.clone())?,
    };
    let serve = |page: &Path, manner: Manner| {
        Server::start_as(page, 0, manner).map_err(Failure::during("starting the server"))
    };
    let mut servers = Vec::new();
    for edition in Edition::ALL {
        let is_wanted = edition == Edition::Whole || states.iter().any(|state| state.edition == edition);
        if edition.is_the_page() && is_wanted {
            servers.push((edition, serve(&whole, edition.manner())?));
        } else if page.is_none() && is_wanted {
            servers.push((edition, serve(&edition.built(corpus.clone())?, edition.manner())?));
        }
    }
    let server_of = |wanted| servers.iter().find(|(edition, _)| *edition == wanted).map(|(_, server)| server);
    let programs = toolbox::provide_browser(Engine::Chromium)?;
    let profile = workspace::target_dir()?.join("crossread").join(format!("profile-{}", std::process::id()));
    let session = Session::start(&programs, &profile, &["--hide-scrollbars"])?;
    let mut names = Vec::new();
    if let Some(server) = server_of(Edition::Whole) {
        names = names_of_articles(&session, server)?;
    }
    let mut made = 0;
    for state in states {
        let Some(server) = server_of(state.edition) else {
            println!("{}: left out, since it is of another edition", state.name);
            continue;
        };
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

type Manner = fn(&Request, &mut Response);

/// The manner of a host that has lost the program.
fn without_program(request: &Request, response: &mut Response) {
    if Path::new(request.path()).extension().is_some_and(|extension| extension == "wasm") {
        *response = Response::page(503, "Not now.");
    }
}

/// Lets the first half of a module arrive, and no more; put before the script that starts the page.
const ONE_HALF: &str = "
    const fetched = window.fetch;
    window.fetch = async (address, options) => {
        const response = await fetched(address, options);
        if (!String(address).includes('.wasm')) return response;
        const bytes = new Uint8Array(await response.arrayBuffer());
        const half = (stream) => stream.enqueue(bytes.subarray(0, bytes.length / 2));
        return new Response(new ReadableStream({ start: half }), response);
    };\n";

/// The manner of a host that is slow.
fn with_half_of_the_program(request: &Request, response: &mut Response) {
    if request.path().starts_with("/start-") && response.media_type.starts_with("text/javascript") {
        response.body.splice(0..0, ONE_HALF.bytes());
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
        Edition::Arriving => {
            "(async () => {
                const bar = () => document.querySelector('#start progress');
                while (!bar()?.checkVisibility() || !bar().value) await new Promise(requestAnimationFrame);
            })()"
        }
        Edition::Unreachable => "window.crossread.ready.catch(() => 0)",
        _ => "window.crossread.ready",
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
