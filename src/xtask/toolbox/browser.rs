//! The browser that tests drive, and the program through which they drive it.

use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The names that Chromium and its relatives go by.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// The Debian packages that bring both programs.
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// Where Chromium and its driver are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserPrograms {
    /// The browser; `None` leaves the search to the driver, which knows the places where
    /// macOS and Windows keep it.
    pub browser: Option<PathBuf>,
    /// The driver, `chromedriver`.
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian as root, installs them when they are missing.
///
/// # Errors
/// When they are missing and cannot be installed; says what to install.
pub fn provide_browser() -> Result<BrowserPrograms, Failure> {
    if let Some(programs) = find() {
        return Ok(programs);
    }
    install_packages("Installing Chromium for the tests", &DEBIAN_PACKAGES)?;
    find().ok_or_else(|| {
        Failure::Input(
            "The tests need Chromium (or Chrome) and ChromeDriver of the same version on the \
             search path. Debian: apt install chromium chromium-driver. macOS: brew install \
             --cask google-chrome chromedriver. Fedora: dnf install chromium chromedriver."
                .into(),
        )
    })
}

fn find() -> Option<BrowserPrograms> {
    let driver = process::on_path("chromedriver")?;
    let browser = BROWSERS.iter().find_map(|name| process::on_path(name));
    let looks_by_itself = matches!(std::env::consts::OS, "macos" | "windows");
    (browser.is_some() || looks_by_itself).then_some(BrowserPrograms { browser, driver })
}

/// Installs Debian packages where that is possible without asking anybody; elsewhere does
/// nothing.
pub(super) fn install_packages(what: &str, packages: &[&str]) -> Result<(), Failure> {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !is_debian(&release) || !is_root() {
        return Ok(());
    }
    let apt = || {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(["--quiet", "--yes"]);
        apt
    };
    timed(what, || {
        process::output(apt().arg("update"))?;
        process::output(apt().args(["install", "--no-install-recommends"]).args(packages)).map(drop)
    })
}

fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian")
}

/// The kernel gives a process's folder to its user.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(Path::new("/proc/self")).is_ok_and(|metadata| metadata.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_is_taken_for_debian() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        // Ubuntu's package of this name is an empty shell around a snap.
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian(""));
    }
}
