//! Taking a tool from its project's published archives.

use super::digest::sha256_hex;
use super::pinned::Tool;
use crate::failure::Failure;
use crate::process;
use crate::progress::timed;
use std::env::consts::{ARCH, EXE_SUFFIX, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Seconds until a machine without the internet is believed to be one.
const CONNECT_SECONDS: &str = "5";
/// Seconds for the whole download.
const DOWNLOAD_SECONDS: &str = "180";

/// Downloads the tool for this system, checks its digest and puts its programs into
/// `home/bin`.
///
/// # Errors
/// A few words that say why, to be put in brackets: compiling comes next.
pub fn install(tool: &Tool, home: &Path) -> Result<(), String> {
    let archive =
        tool.archive_for(OS, ARCH).ok_or_else(|| format!("none is published for {OS} on {ARCH}"))?;
    let work = home.with_extension("part");
    let outcome = (|| {
        let _ = fs::remove_dir_all(&work);
        fs::create_dir_all(&work).map_err(|error| error.to_string())?;
        let file = work.join("archive");
        let what = format!("Downloading {} {}", tool.name, tool.version);
        timed(&what, || download(&tool.address_of(archive), &file))
            .map_err(|_| "it could not be downloaded".to_owned())?;
        let bytes = fs::read(&file).map_err(|error| error.to_string())?;
        check(&bytes, archive.sha256)?;
        unpack(&file, &work).map_err(|failure| failure.to_string())?;
        keep_programs(tool, &work, home).map_err(|error| error.to_string())
    })();
    let _ = fs::remove_dir_all(&work);
    outcome
}

fn download(address: &str, file: &Path) -> Result<(), Failure> {
    process::output(
        Command::new("curl")
            .args(["--fail", "--location", "--silent", "--show-error", "--proto", "=https"])
            .args(["--connect-timeout", CONNECT_SECONDS, "--max-time", DOWNLOAD_SECONDS])
            .arg("--output")
            .args([file.as_os_str(), address.as_ref()]),
    )
    .map(drop)
}

/// An archive with another digest is never unpacked.
fn check(bytes: &[u8], wanted: &str) -> Result<(), String> {
    let found = sha256_hex(bytes);
    if found == wanted {
        return Ok(());
    }
    Err(format!("what was downloaded has the wrong digest, {found}, and was thrown away"))
}

fn unpack(file: &Path, into: &Path) -> Result<(), Failure> {
    // The `tar` of Windows unpacks zip as well.
    process::output(Command::new("tar").arg("-xf").arg(file).arg("-C").arg(into)).map(drop)
}

/// Moves the programs from wherever the archive has them into `home/bin`, all or none.
fn keep_programs(tool: &Tool, unpacked: &Path, home: &Path) -> std::io::Result<()> {
    let bin = unpacked.join("crossread-bin");
    fs::create_dir_all(&bin)?;
    for program in tool.programs {
        let name = format!("{program}{EXE_SUFFIX}");
        fs::rename(find(unpacked, &name)?, bin.join(&name))?;
    }
    let _ = fs::remove_dir_all(home);
    fs::create_dir_all(home)?;
    fs::rename(bin, home.join("bin"))
}

/// The file of this name directly in the folder or one level below.
fn find(folder: &Path, name: &str) -> std::io::Result<PathBuf> {
    let below = fs::read_dir(folder)?.filter_map(Result::ok).map(|entry| entry.path().join(name));
    std::iter::once(folder.join(name))
        .chain(below)
        .find(|file| file.is_file())
        .ok_or_else(|| std::io::Error::other(format!("{name} is not in the archive")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toolbox::pinned::WASM_BINDGEN;

    #[test]
    fn bytes_with_another_digest_are_refused() {
        let wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(check(b"abc", wanted), Ok(()));
        assert!(check(b"abd", wanted).unwrap_err().contains("wrong digest"));
    }

    #[test]
    fn programs_are_found_in_the_archives_own_folder() {
        let folder = tempfile::tempdir().unwrap();
        let (unpacked, home) = (folder.path().join("part"), folder.path().join("home"));
        let inner = unpacked.join("wasm-bindgen-0.2.118-somewhere");
        fs::create_dir_all(&inner).unwrap();
        for program in WASM_BINDGEN.programs {
            fs::write(inner.join(format!("{program}{EXE_SUFFIX}")), program).unwrap();
        }
        keep_programs(&WASM_BINDGEN, &unpacked, &home).unwrap();
        for program in WASM_BINDGEN.programs {
            let kept = home.join("bin").join(format!("{program}{EXE_SUFFIX}"));
            assert_eq!(fs::read_to_string(kept).unwrap(), *program);
        }
    }

    #[test]
    fn an_archive_without_the_program_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        let error = keep_programs(&WASM_BINDGEN, folder.path(), &home).unwrap_err();
        assert!(error.to_string().contains("wasm-bindgen"));
        assert!(!home.exists());
    }
}
