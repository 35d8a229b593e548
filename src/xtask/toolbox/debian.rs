//! Debian's packages, where they can be installed without asking anybody.

use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use std::fs;
use std::process::Command;

/// Installs packages on Debian as root; elsewhere does nothing.
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
    fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
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
