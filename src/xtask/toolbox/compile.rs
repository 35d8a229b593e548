//! Compiling a tool with Cargo, when no archive can be had.

use super::pinned::Tool;
use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use crate::workspace;
use std::path::Path;

/// A tool runs for seconds, so what counts is how long it takes to compile: the projects' own
/// settings link Trunk as a whole on one core for minutes.
const QUICK_PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// Compiles the tool into `home/bin`.
///
/// # Errors
/// When Cargo fails; the end of what it wrote is in the message.
pub fn install(tool: &Tool, home: &Path) -> Result<(), Failure> {
    let what = format!("Compiling {} {}: {}, once", tool.name, tool.version, tool.compile_time);
    timed(&what, || {
        let mut cargo = workspace::cargo();
        cargo.args(["install", tool.package, "--version", tool.version]);
        cargo.args(tool.install_args).arg("--root").arg(home);
        // A folder of its own that Cargo removes: tools do not belong into the project's.
        cargo.env_remove("CARGO_TARGET_DIR").envs(QUICK_PROFILE);
        process::output(&mut cargo).map(drop)
    })
}
