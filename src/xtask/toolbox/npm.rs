//! Packages from the npm registry that tests and measurements use; they never come into the
//! project.

use super::cache;
use super::debian::install_packages;
use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Provides a package in an exact version, unpacked in the cache; npm checks its digest.
/// Nothing of it is run.
///
/// # Errors
/// When npm is missing or cannot fetch the package.
pub fn provide_npm_package(name: &str, version: &str) -> Result<PathBuf, Failure> {
    let packed = |work: &Path| {
        let packed = process::output(
            npm().args(["pack", "--silent", &format!("{name}@{version}")]).current_dir(work),
        )?;
        let archive = packed.trim().lines().last().unwrap_or_default().to_owned();
        process::output(Command::new("tar").args(["-xzf", &archive]).current_dir(work)).map(drop)
    };
    provide(&format!("{name} {version}"), &format!("{name}-{version}"), "package", &packed)
}

/// Provides a program in an exact version with the packages that it needs, in the cache: the folder of
/// the package itself. What packages would run when they are installed is not run. `node` runs the program.
///
/// # Errors
/// When npm or Node.js is missing, or npm cannot fetch a package.
pub fn provide_npm_program(name: &str, version: &str) -> Result<PathBuf, Failure> {
    if process::on_path("node").is_none() {
        install_packages("Installing Node.js", &["nodejs"])?;
    }
    if process::on_path("node").is_none() {
        return Err(Failure::Input(format!("{name} runs with Node.js. Install it.")));
    }
    let installed = |work: &Path| {
        let wanted = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", "."];
        process::output(npm().args(wanted).arg(format!("{name}@{version}")).current_dir(work)).map(drop)
    };
    let packages = provide(
        &format!("{name} {version} with what it needs"),
        &format!("{name}-{version}-with-all"),
        "node_modules",
        &installed,
    )?;
    Ok(packages.join(name))
}

/// Provides a folder `content` of the folder `home` in the cache, which `fetch` makes in the folder that it is given.
fn provide(
    what: &str,
    home: &str,
    content: &str,
    fetch: &dyn Fn(&Path) -> Result<(), Failure>,
) -> Result<PathBuf, Failure> {
    let home = cache::tools_dir()?.join(home);
    let kept = home.join(content);
    if kept.is_dir() {
        return Ok(kept);
    }
    if process::on_path("npm").is_none() {
        install_packages("Installing npm", &["npm"])?;
    }
    if process::on_path("npm").is_none() {
        return Err(Failure::Input(format!("{what} is fetched with npm. Install npm.")));
    }
    // Tests in other processes may want the same: each unpacks by itself, the last one stays.
    let work = home.with_extension(format!("part-{}", std::process::id()));
    let outcome = timed(&format!("Fetching {what}"), || {
        fs::create_dir_all(&work).map_err(Failure::during("the cache of tools"))?;
        fetch(&work)?;
        fs::create_dir_all(&home).map_err(Failure::during("the cache of tools"))?;
        match fs::rename(work.join(content), &kept) {
            Err(error) if !kept.is_dir() => Err(Failure::during("the cache of tools")(error)),
            _ => Ok(()),
        }
    });
    let _ = fs::remove_dir_all(&work);
    outcome.map(|()| kept)
}

fn npm() -> Command {
    Command::new("npm")
}
