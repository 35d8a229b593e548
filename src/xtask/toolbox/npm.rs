//! Packages from the npm registry that tests and measurements use; they never come into the
//! project.

use super::cache;
use super::debian::install_packages;
use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Provides a package in an exact version, unpacked in the cache; npm checks its digest.
/// Nothing of it is run.
///
/// # Errors
/// When npm is missing or cannot fetch the package.
pub fn provide_npm_package(name: &str, version: &str) -> Result<PathBuf, Failure> {
    let home = cache::tools_dir()?.join(format!("{name}-{version}"));
    let package = home.join("package");
    if package.is_dir() {
        return Ok(package);
    }
    if process::on_path("npm").is_none() {
        install_packages("Installing npm", &["npm"])?;
    }
    if process::on_path("npm").is_none() {
        return Err(Failure::Input(format!("{name} is fetched with npm. Install npm.")));
    }
    // Tests in other processes may want the same: each unpacks by itself, the last one stays.
    let work = home.with_extension(format!("part-{}", std::process::id()));
    let outcome = timed(&format!("Fetching {name} {version}"), || {
        fs::create_dir_all(&work).map_err(Failure::during("the cache of tools"))?;
        let packed = process::output(
            Command::new("npm").args(["pack", "--silent", &format!("{name}@{version}")]).current_dir(&work),
        )?;
        let archive = packed.trim().lines().last().unwrap_or_default().to_owned();
        process::output(Command::new("tar").args(["-xzf", &archive]).current_dir(&work))?;
        fs::create_dir_all(&home).map_err(Failure::during("the cache of tools"))?;
        match fs::rename(work.join("package"), &package) {
            Err(error) if !package.is_dir() => Err(Failure::during("the cache of tools")(error)),
            _ => Ok(()),
        }
    });
    let _ = fs::remove_dir_all(&work);
    outcome.map(|()| package)
}
