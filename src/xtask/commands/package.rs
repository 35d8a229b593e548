//! `cargo xtask package`: what Trunk calls after each build, see Trunk.toml.

use crate::failure::Failure;
use crate::interface;
use crate::packaging::{self, Compiled};
use crate::page_build::{BESIDE_VAR, COMPILED_VAR};
use std::path::PathBuf;

/// Finishes the build that Trunk describes in the environment.
///
/// # Errors
/// When Trunk has not called it, or the build is incomplete.
pub fn run() -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::Misuse("Trunk calls this command after a build. Use `cargo xtask build`.".into())
    })?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let named = |variable| std::env::var_os(variable).map(PathBuf::from);
    let (beside, embedded) = (named(BESIDE_VAR), named(COMPILED_VAR));
    let compiled = match (&beside, &embedded) {
        (Some(file), _) => Compiled::Beside(file),
        (None, Some(file)) => Compiled::Embedded(file),
        (None, None) => Compiled::Unknown,
    };
    packaging::finish(&staging, release, &compiled, interface::asked_for()?)
}
