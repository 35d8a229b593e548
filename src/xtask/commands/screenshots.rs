//! `cargo xtask screenshots`: pictures of every state of the page, to be judged side by side.

use crate::browser::Session;
use crate::failure::Failure;
use crate::page_build::PageBuild;
use crate::progress::counted;
use crate::server::Server;
use crate::toolbox::{self, Engine};
use crate::workspace;
use clap::Args;
use std::fs;
use std::path::PathBuf;

/// Widths of windows in CSS pixels, each with its height: a desk, a tablet, a phone, and the
/// narrowest that must do (WCAG 2.2, 1.4.10 "Reflow").
const WINDOWS: [(u32, u32); 4] = [(1280, 900), (768, 1024), (390, 844), (320, 640)];

/// What a state is called, what its link says, and what is pressed there. In links `A` to `D` stand
/// for articles, `Q` for a search that finds some.
const STATES: &[(&str, &str, &str)] = &[
    ("start", "", ""),
    ("settings", "", "#settings > summary"),
    ("share", "", "#share > summary"),
    ("help", "help=on", ""),
    ("results", "q=Q", ""),
    ("filters", "q=Q", ".filters-fold:not([open]) > summary"),
    ("ticked", "q=Q&pick=A&pick=B", ""),
    ("nothing", "q=xyzzy&from=1901&to=1902", ""),
    ("damaged", "q=Q&outlet=Nobody&sort=best&read=gone", ""),
    ("stories", "q=Q&show=stories", ""),
    ("lines", "q=Q&show=lines", ""),
    ("overview", "q=Q&show=overview", ""),
    ("facts-of-results", "q=Q&show=facts", ""),
    ("article", "q=Q&read=A", ""),
    ("lesson", "q=Q&read=A&marks=off&names=off", ""),
    ("two", "compare=A&compare=B", ""),
    ("pair", "compare=A&compare=B", "#next-match"),
    ("three", "compare=A&compare=B&compare=C", ""),
    ("four", "compare=A&compare=B&compare=C&compare=D", ""),
    ("shared", "compare=A&compare=B&by=shared", ""),
    ("facts", "compare=A&compare=B&compare=C&by=facts", ""),
    ("method", "how=on", ""),
    ("add", "add=on", ""),
];

/// What the command takes.
#[derive(Args)]
pub struct ScreenshotsArgs {
    /// Folder of articles [default: the project's corpus/]
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// A page that is built already, in place of building one
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
    let page = if let Some(page) = page {
        page
    } else {
        let built = workspace::target_dir()?.join("crossread").join("pictured");
        PageBuild { corpus, out: built.clone(), publish: None, interface: None, strict: false }.run()?;
        built
    };
    fs::create_dir_all(&out).map_err(Failure::during(out.display()))?;
    let programs = toolbox::provide_browser(Engine::Chromium)?;
    let server = Server::start(&page, 0).map_err(Failure::during("starting the server"))?;
    let profile = workspace::target_dir()?.join("crossread").join(format!("profile-{}", std::process::id()));
    let session = Session::start(&programs, &profile, &["--hide-scrollbars"])?;
    let names = names_of_articles(&session, &server)?;
    let mut made = 0;
    for (state, link, press) in STATES {
        if !only.is_empty() && !only.iter().any(|name| state.starts_with(name.as_str())) {
            continue;
        }
        let url = server.url(&format!("?{}", filled_in(link, &names)));
        for (width, height) in WINDOWS {
            for theme in ["light", "dark"] {
                session.show_in(width, height, theme)?;
                session.go(&url)?;
                session.value_of(&settled(press))?;
                let file = out.join(format!("{state}-{width}-{theme}.png"));
                fs::write(&file, session.picture()?).map_err(Failure::during(file.display()))?;
                made += 1;
            }
        }
    }
    println!("{}: {}", out.display(), counted(made, "picture"));
    Ok(())
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

/// Waits until the page stands still, after a press if there is something to press.
fn settled(press: &str) -> String {
    format!(
        "await window.crossread.ready,
         await new Promise((done) => requestIdleCallback(done)),
         {press:?} && document.querySelector({press:?})?.click(),
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
