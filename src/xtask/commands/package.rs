//! `cargo xtask package`: what Trunk calls after each build, see Trunk.toml.

use crate::failure::Failure;
use crate::packaging;
use crate::page_build::BESIDE_VAR;
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
    let beside = std::env::var_os(BESIDE_VAR).map(PathBuf::from);
    packaging::finish(&staging, release, beside.as_deref())
}
