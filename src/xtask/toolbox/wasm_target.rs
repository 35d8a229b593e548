//! The compiler's standard library for WebAssembly.

use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use crate::workspace;
use std::path::Path;
use std::process::Command;

/// The target triple of the page.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Sees to it that the compiler can build for the browser.
///
/// # Errors
/// When the target is missing and rustup is not there or cannot fetch it.
pub fn provide_wasm_target() -> Result<(), Failure> {
    let sysroot =
        process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(workspace::root()))?;
    let libraries = Path::new(sysroot.trim()).join("lib").join("rustlib").join(WASM_TARGET);
    if libraries.is_dir() {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Failure::Input(format!(
            "The compiler has no {WASM_TARGET} target, and rustup is not there to add it. \
             Install the target the way you installed Rust, or install rustup."
        )));
    }
    timed("Adding the compiler's WebAssembly target", || {
        process::output(
            Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(workspace::root()),
        )
        .map(drop)
    })
}
