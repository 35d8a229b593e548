//! Which tools, in which versions, and the digests of their published archives.
//!
//! The digests are those that the projects publish beside their releases. A new version
//! means new digests for every system; wasm-bindgen's must equal the library's version in
//! `src/app/Cargo.toml`.

/// A tool that comes as one or more programs.
pub struct Tool {
    /// What it is called, which is also its first program.
    pub name: &'static str,
    /// The version that is installed when none is there.
    pub version: &'static str,
    /// Whether a version that is already there will do.
    pub fits: fn(&str) -> bool,
    /// Its programs, without a suffix such as `.exe`.
    pub programs: &'static [&'static str],
    /// Where its archives are; `{version}` and `{archive}` stand for themselves.
    pub address: &'static str,
    /// The archives of each system.
    pub archives: &'static [Archive],
    /// What `cargo install` is told, after the package's name and version.
    pub package: &'static str,
    /// Further words for `cargo install`.
    pub install_args: &'static [&'static str],
    /// How long compiling takes, for the person who waits.
    pub compile_time: &'static str,
}

/// One published archive.
pub struct Archive {
    /// The operating system, as `std::env::consts::OS` calls it.
    pub os: &'static str,
    /// The processor, as `std::env::consts::ARCH` calls it.
    pub arch: &'static str,
    /// File name, in which `{version}` stands for the version.
    pub file: &'static str,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: &'static str,
}

const fn archive(os: &'static str, arch: &'static str, file: &'static str, sha256: &'static str) -> Archive {
    Archive { os, arch, file, sha256 }
}

/// Everything that building the page needs.
pub const TOOLS: &[Tool] = &[TRUNK, WASM_BINDGEN];

/// Builds the page: runs Cargo and wasm-bindgen, copies style sheets, fills in index.html.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    fits: is_fitting_trunk,
    programs: &["trunk"],
    address: "https://github.com/trunk-rs/trunk/releases/download/v{version}/{archive}",
    archives: &[
        archive(
            "linux",
            "x86_64",
            "trunk-x86_64-unknown-linux-musl.tar.gz",
            "a67f4054b249fe9acc5fabc25de1aebf19783aca3ad6ff64bf34d7da44d0ea20",
        ),
        archive(
            "linux",
            "aarch64",
            "trunk-aarch64-unknown-linux-musl.tar.gz",
            "e8e2a2bb423ce6702ab9f4f02f8c9ae99d790f0301f7634e986b2dd8706019cc",
        ),
        archive(
            "macos",
            "x86_64",
            "trunk-x86_64-apple-darwin.tar.gz",
            "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
        ),
        archive(
            "macos",
            "aarch64",
            "trunk-aarch64-apple-darwin.tar.gz",
            "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
        ),
        archive(
            "windows",
            "x86_64",
            "trunk-x86_64-pc-windows-msvc.zip",
            "cd6ac15b9daff0365e5695036791ef2ce3c63f61c014f5a8c532363266e4569c",
        ),
    ],
    package: "trunk",
    // Without its default features Trunk has no TLS and downloads nothing by itself.
    install_args: &["--locked", "--no-default-features"],
    compile_time: "about 5 minutes on two cores",
};

/// Writes the JavaScript beside the WebAssembly, and runs tests in a browser.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    version: "0.2.118",
    // The program and the library speak a private language that changes with every release.
    fits: |version| version == "0.2.118",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    address: "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/{archive}",
    archives: &[
        archive(
            "linux",
            "x86_64",
            "wasm-bindgen-{version}-x86_64-unknown-linux-musl.tar.gz",
            "00b519c9fc2d6e087265da1a00f29160bfcc6a823993482bc2e691910287427b",
        ),
        archive(
            "linux",
            "aarch64",
            "wasm-bindgen-{version}-aarch64-unknown-linux-gnu.tar.gz",
            "e8b75bf5055c189af5e4842bf7c58f616880fb8505a10f7cd575353a9f4e2dba",
        ),
        archive(
            "macos",
            "x86_64",
            "wasm-bindgen-{version}-x86_64-apple-darwin.tar.gz",
            "2f1c1586c0b5bad9a25e6704825d6b1a9ccdd7c6830d57198645411545b566ad",
        ),
        archive(
            "macos",
            "aarch64",
            "wasm-bindgen-{version}-aarch64-apple-darwin.tar.gz",
            "f76553ae8d084dc3e96a7cef748813bf2dac4d78326166409328fc74646eef76",
        ),
        archive(
            "windows",
            "x86_64",
            "wasm-bindgen-{version}-x86_64-pc-windows-msvc.tar.gz",
            "075902fd092f8e2a223783ccb73697f7a619bfa02e166d3b68319924a19d5a08",
        ),
    ],
    package: "wasm-bindgen-cli",
    install_args: &["--locked", "--no-default-features"],
    compile_time: "about 2 minutes on two cores",
};

/// Drives Firefox. Its project publishes archives, but no digests of them.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    fits: |_| true,
    programs: &["geckodriver"],
    address: "",
    archives: &[],
    package: "geckodriver",
    install_args: &["--locked"],
    compile_time: "about 3 minutes on two cores",
};

/// Trunk 0.21 from patch 14 on: the patterns of Trunk.toml are tried with it, and 0.22
/// wants a newer compiler than this project.
fn is_fitting_trunk(version: &str) -> bool {
    version.strip_prefix("0.21.").and_then(|patch| patch.parse::<u32>().ok()).is_some_and(|patch| patch >= 14)
}

impl Tool {
    /// The archive for a system, if one is published.
    pub fn archive_for(&self, os: &str, arch: &str) -> Option<&'static Archive> {
        self.archives.iter().find(|archive| archive.os == os && archive.arch == arch)
    }

    /// The full address of an archive.
    pub fn address_of(&self, archive: &Archive) -> String {
        self.address.replace("{archive}", archive.file).replace("{version}", self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_digest_is_sha_256_in_lower_case() {
        for archive in TOOLS.iter().flat_map(|tool| tool.archives) {
            assert_eq!(archive.sha256.len(), 64, "{}", archive.file);
            assert!(archive.sha256.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')));
        }
    }

    #[test]
    fn addresses_hold_the_version() {
        let archive = WASM_BINDGEN.archive_for("linux", "x86_64").unwrap();
        assert!(
            WASM_BINDGEN
                .address_of(archive)
                .ends_with("/download/0.2.118/wasm-bindgen-0.2.118-x86_64-unknown-linux-musl.tar.gz")
        );
        assert!(TRUNK.archive_for("linux", "riscv64").is_none());
    }

    #[test]
    fn only_a_trunk_that_reads_our_settings_fits() {
        assert!(is_fitting_trunk("0.21.14") && is_fitting_trunk("0.21.15"));
        assert!(!is_fitting_trunk("0.21.5") && !is_fitting_trunk("0.22.1"));
    }

    #[test]
    fn the_tool_and_the_library_of_wasm_bindgen_are_of_one_version() {
        let lock = fs::read_to_string(crate::workspace::root().join("Cargo.lock")).unwrap();
        let wanted = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", WASM_BINDGEN.version);
        assert!(lock.contains(&wanted), "src/app/Cargo.toml and pinned.rs differ");
    }
}
