//! Building the page: the folder's corpus first, then Trunk.

use crate::corpus_input;
use crate::failure::Failure;
use crate::interface::INTERFACE_VAR;
use crate::process;
use crate::progress::{in_words, say, timed};
use crate::toolbox;
use crate::workspace;
use crossread_engine::extent::Extent;
use crossread_engine::source::Interface;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the compiled corpus to the app's build script, which only copies it then, and to
/// [`crate::packaging`].
pub const COMPILED_VAR: &str = "CROSSREAD_COMPILED";

/// Tells it that the compiled corpus stays a file, and [`crate::packaging`] which.
pub const BESIDE_VAR: &str = "CROSSREAD_BESIDE";
/// Compiled bytes above this number stay a file beside the program. Embedded, their bytes would be
/// in memory twice, the module's and the program's, and each change would compile the program anew.
const LARGEST_EMBEDDED: usize = 4_000_000;

/// Where the page has its compiled articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the program.
    Embedded,
    /// In a file of their own beside it.
    Beside,
}

impl Place {
    /// Where so many bytes of them belong.
    pub fn of(compiled: &[u8]) -> Self {
        if compiled.len() > LARGEST_EMBEDDED { Self::Beside } else { Self::Embedded }
    }

    /// What names them to the app's build script.
    fn variable(self) -> &'static str {
        match self {
            Self::Embedded => COMPILED_VAR,
            Self::Beside => BESIDE_VAR,
        }
    }
}

/// What to build, and where to.
pub struct PageBuild {
    /// The folder of articles; the project's own corpus when none is named.
    pub corpus: Option<PathBuf>,
    /// The folder that receives the page. What is in it is replaced.
    pub out: PathBuf,
    /// How much of each article is passed on; `None` leaves it to corpus.toml.
    pub publish: Option<Extent>,
    /// The language of the interface; `None` leaves it to corpus.toml, and that to English.
    pub interface: Option<Interface>,
    /// Whether warnings stop the build as errors do.
    pub strict: bool,
}

impl PageBuild {
    /// Reads and compiles the corpus, then builds the release page around it.
    ///
    /// # Errors
    /// When the corpus holds no article, a tool cannot be had, the page cannot be built,
    /// or `out` holds something that was not built by Crossread.
    pub fn run(&self) -> Result<(), Failure> {
        check_replaceable(&self.out)?;
        let corpus = self.corpus.clone().unwrap_or_else(|| workspace::root().join("corpus"));
        let compiled = corpus_input::compile(&corpus, self.strict, self.publish)?;
        let interface = self.interface.or(compiled.interface).unwrap_or_default();
        build(&compiled.bytes, Place::of(&compiled.bytes), interface, &self.out)
    }
}

/// Builds the release page around a compiled corpus, in a language; what is in `out` is replaced.
///
/// # Errors
/// When a tool cannot be had, the page cannot be built, or `out` holds something that was not
/// built by Crossread.
pub fn build(compiled: &[u8], place: Place, interface: Interface, out: &Path) -> Result<(), Failure> {
    let out = std::path::absolute(out).map_err(Failure::during("the output folder"))?;
    check_replaceable(&out)?;
    let compiled = keep(compiled)?;
    let tools = toolbox::provide_build_tools()?;
    timed("Fetching the libraries that are missing", || {
        process::output(workspace::cargo().args(["fetch", "--quiet"])).map(drop)
    })?;
    trunk(&tools, (place.variable(), &compiled), interface, &out)
}

/// Writes the compiled corpus where the app's build script finds it. Equal bytes are left
/// alone, so that Cargo sees no change and rebuilds nothing.
fn keep(compiled: &[u8]) -> Result<PathBuf, Failure> {
    let folder = workspace::target_dir()?.join("crossread");
    let file = folder.join("corpus.crossread");
    if fs::read(&file).is_ok_and(|kept| kept == compiled) {
        return Ok(file);
    }
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, compiled))
        .map_err(Failure::during(format!("writing {}", file.display())))?;
    Ok(file)
}

fn trunk(
    tools: &[PathBuf],
    (variable, compiled): (&str, &Path),
    interface: Interface,
    out: &Path,
) -> Result<(), Failure> {
    say("· Building the page (the first time about 3 minutes on two cores) …");
    let begun = std::time::Instant::now();
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release", "--offline", "--dist"])
        .arg(out)
        .current_dir(workspace::root())
        .env("PATH", process::path_with(tools))
        .env("RUST_LOG", "warn")
        .env_remove(COMPILED_VAR)
        .env_remove(BESIDE_VAR)
        .env(variable, compiled)
        .env(INTERFACE_VAR, interface.tag());
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk reads the variable as a boolean and would refuse `1`.
        trunk.env("NO_COLOR", "true");
    }
    process::run(&mut trunk)?;
    say(&format!("✓ Built the page ({})", in_words(begun.elapsed())));
    Ok(())
}

/// Trunk empties the output folder, so it must be new, empty or an earlier build.
fn check_replaceable(out: &Path) -> Result<(), Failure> {
    let Ok(mut entries) = fs::read_dir(out) else {
        return Ok(());
    };
    // A build that failed leaves its staging folder and nothing else.
    let is_empty = entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == ".stage"));
    let is_build =
        fs::read_to_string(out.join("index.html")).is_ok_and(|page| page.contains("data-service-worker="));
    if is_empty || is_build {
        return Ok(());
    }
    Err(Failure::Misuse(format!(
        "{} holds files that Crossread has not built, and building would delete them. \
         Name a new or empty folder with --out.",
        out.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_empty_folder_or_an_earlier_build_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        assert_eq!(check_replaceable(&out.join("new")), Ok(()));
        assert_eq!(check_replaceable(out), Ok(()));
        fs::create_dir(out.join(".stage")).unwrap();
        assert_eq!(check_replaceable(out), Ok(()));
        fs::write(out.join("thesis.docx"), "years of work").unwrap();
        assert_eq!(check_replaceable(out).unwrap_err().exit_code(), 2);
        fs::write(out.join("index.html"), "<p>My home page</p>").unwrap();
        assert!(check_replaceable(out).is_err());
        fs::write(out.join("index.html"), "<script data-service-worker=\"\">").unwrap();
        assert_eq!(check_replaceable(out), Ok(()));
    }
}
