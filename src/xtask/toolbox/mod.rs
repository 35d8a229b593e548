//! The tools that a build needs and Cargo does not bring: found, downloaded or compiled.
//!
//! A tool that is on the search path in a fitting version is used. Otherwise it lives in
//! the user's cache under its version, so that all work trees share it and none has to
//! wait twice. A download counts only with the digest of [`pinned`].

mod browser;
mod cache;
mod compile;
mod debian;
mod digest;
mod npm;
pub mod pinned;
mod prebuilt;
mod wasm_target;

pub use browser::{BrowserPrograms, Engine, provide_browser};
pub use cache::tools_dir;
pub use digest::sha256_hex;
pub use npm::{provide_npm_package, provide_npm_program};
pub use wasm_target::{WASM_TARGET, provide_wasm_target};

use crate::failure::Failure;
use crate::process;
use pinned::Tool;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Provides everything that building the page needs: the wasm target, Trunk and
/// wasm-bindgen. Returns the folders to put in front of the search path.
///
/// # Errors
/// When one of them can neither be found, nor downloaded, nor compiled.
pub fn provide_build_tools() -> Result<Vec<PathBuf>, Failure> {
    provide_wasm_target()?;
    pinned::TOOLS.iter().map(provide).collect()
}

/// Provides one tool and returns the folder that its programs are in.
fn provide(tool: &Tool) -> Result<PathBuf, Failure> {
    if let Some(folder) = installed(tool) {
        return Ok(folder);
    }
    let home = cache::tool_dir(tool)?;
    match prebuilt::install(tool, &home) {
        Ok(()) => eprintln!("✓ Downloaded {} {}", tool.name, tool.version),
        Err(why) => {
            eprintln!("· No prebuilt {} {} ({why}).", tool.name, tool.version);
            compile::install(tool, &home)?;
        }
    }
    Ok(home.join("bin"))
}

/// The folder of a fitting version of the tool: on the search path, else in the cache.
pub fn installed(tool: &Tool) -> Option<PathBuf> {
    let on_path = process::on_path(tool.name).and_then(|file| file.parent().map(Path::to_path_buf));
    let cached = cache::tool_dir(tool).ok().map(|home| home.join("bin"));
    [on_path, cached].into_iter().flatten().find(|folder| fits(tool, folder))
}

/// Whether all programs of the tool are in the folder, in a version that fits.
fn fits(tool: &Tool, folder: &Path) -> bool {
    tool.programs.iter().all(|program| {
        let file = folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        // Trunk takes the value of NO_COLOR for a boolean and would refuse `1`.
        process::output(Command::new(file).arg("--version").env_remove("NO_COLOR"))
            .is_ok_and(|said| version_said(&said).is_some_and(|version| (tool.fits)(version)))
    })
}

/// The version in `trunk 0.21.14` or `wasm-bindgen 0.2.118 (abcdef)`.
fn version_said(said: &str) -> Option<&str> {
    said.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_word() {
        assert_eq!(version_said("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_said("wasm-bindgen 0.2.118 (abc)"), Some("0.2.118"));
        assert_eq!(version_said("?"), None);
    }

    #[test]
    fn a_folder_without_the_programs_does_not_fit() {
        let nowhere = Path::new("no/such/folder");
        assert!(pinned::TOOLS.iter().all(|tool| !fits(tool, nowhere)));
    }
}
