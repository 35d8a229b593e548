//! `cargo xtask serve`: from nothing to an open page.

use crate::failure::Failure;
use crate::page_build::PageBuild;
use crate::server::Server;
use crate::workspace;
use clap::Args;
use crossread_engine::extent::Extent;
use crossread_engine::source::Interface;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The port that is tried first. Not Trunk's own, 8080: the offline copy of a release
/// would answer there in place of what `trunk serve` has just built.
const USUAL_PORT: u16 = 8417;

/// What the command takes.
#[derive(Args)]
pub struct ServeArgs {
    /// Folder of articles [default: the project's corpus/]
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Pass on no more of each article than this: full, details, or a number of words
    #[arg(long, value_name = "WHAT")]
    publish: Option<Extent>,
    /// Language of the interface, en or de [default: what corpus.toml says, else en]
    #[arg(long, value_name = "LANGUAGE")]
    interface: Option<Interface>,
    /// Port on 127.0.0.1 [default: 8417, or a free one if that is taken]
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Do not open a browser
    #[arg(long)]
    no_open: bool,
}

/// Builds the page, serves it on this machine and opens it; ends with Ctrl-C.
///
/// # Errors
/// See [`PageBuild::run`]; and when the port is taken.
pub fn run(args: ServeArgs) -> Result<(), Failure> {
    // Apart from `dist`, which may hold a build for somebody else.
    let out = workspace::target_dir()?.join("crossread").join("served");
    let ServeArgs { corpus, publish, interface, .. } = args;
    let build = PageBuild { corpus, out, publish, interface, strict: false };
    build.run()?;
    let server = listen(&build.out, args.port)?;
    let address = server.url("");
    println!("Crossread is at {address} (Ctrl-C ends it)");
    if !args.no_open {
        open_in_browser(&address);
    }
    server.wait();
    Ok(())
}

fn listen(dir: &Path, port: Option<u16>) -> Result<Server, Failure> {
    let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
    match (Server::start(dir, port.unwrap_or(USUAL_PORT)), port) {
        (Err(error), None) if taken(&error) => {
            eprintln!("· Port {USUAL_PORT} is taken, so a free one is used.");
            Server::start(dir, 0).map_err(Failure::during("starting the server"))
        }
        (Err(error), Some(port)) if taken(&error) => {
            Err(Failure::Input(format!("Port {port} is taken. Name another with --port, or leave it out.")))
        }
        (outcome, _) => outcome.map_err(Failure::during("starting the server")),
    }
}

/// Opens the address in the person's browser, if there is a screen to open it on. That
/// there is none is no error: the address has been printed.
fn open_in_browser(address: &str) {
    let (program, args): (_, &[&str]) = match std::env::consts::OS {
        "windows" => ("cmd", &["/C", "start", ""]),
        "macos" => ("open", &[]),
        _ if has_screen() => ("xdg-open", &[]),
        _ => return,
    };
    let _ = Command::new(program)
        .args(args)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}

/// Without a screen `xdg-open` would take over the terminal with a text browser.
fn has_screen() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_was_asked_for_and_is_taken_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let other = Server::start(dir.path(), 0).unwrap();
        let failure = listen(dir.path(), Some(other.port())).err().unwrap();
        assert!(failure.to_string().contains("is taken"), "{failure}");
    }
}
