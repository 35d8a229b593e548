//! The steps of `cargo xtask test`.
//!
//! Leptos takes longest to compile. So the page's own clippy and tests share the dev
//! profile for WebAssembly, and the host's clippy leaves the page out: it is checked for
//! the one target that it is built for.

use crate::failure::Failure;
use crate::page_build::PageBuild;
use crate::process;
use crate::toolbox::{self, WASM_TARGET};
use crate::workspace;
use serde_json::json;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// One step.
#[derive(Clone, Copy)]
pub struct Step {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it makes sure of.
    pub what: &'static str,
    /// The step without which it has nothing to work on.
    pub after: Option<&'static str>,
    /// Does it.
    pub run: fn() -> Result<(), Failure>,
}

/// All steps, in order; the quick ones first.
pub const STEPS: [Step; 10] = [
    Step { name: "lock", what: "Cargo.lock is up to date", after: None, run: lock },
    Step { name: "format", what: "the code is formatted", after: None, run: format },
    Step {
        name: "engine",
        what: "tests of the engine and of what reads files for it",
        after: None,
        run: engine,
    },
    Step { name: "clippy", what: "no warnings in what runs on the host", after: None, run: clippy },
    Step { name: "xtask", what: "tests of the tools", after: None, run: tools },
    Step { name: "clippy-page", what: "no warnings in the page", after: None, run: clippy_page },
    Step { name: "page", what: "tests of the page's plain functions", after: None, run: page },
    Step { name: "components", what: "the page's parts in a browser", after: None, run: components },
    Step { name: "build", what: "the release page is built", after: None, run: build },
    Step { name: "e2e", what: "the built page in a browser", after: Some("build"), run: end_to_end },
];

fn cargo(args: &[&str]) -> Command {
    let mut cargo = workspace::cargo();
    cargo.args(args);
    cargo
}

fn lock() -> Result<(), Failure> {
    process::output(&mut cargo(&["metadata", "--locked", "--format-version=1"])).map(drop)
}

fn format() -> Result<(), Failure> {
    process::run(&mut cargo(&["fmt", "--all", "--check", "--", "-l"]))
        .map_err(|_| Failure::Input("The files above are not formatted: cargo fmt --all.".into()))
}

fn engine() -> Result<(), Failure> {
    let packages = ["-p", "crossread-engine", "-p", "crossread-folder", "-p", "crossread-importer"];
    process::run(cargo(&["test"]).args(packages))
}

fn clippy() -> Result<(), Failure> {
    process::run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--exclude",
        "crossread",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn tools() -> Result<(), Failure> {
    process::run(&mut cargo(&["test", "-p", "xtask", "--lib", "--bins"]))
}

fn clippy_page() -> Result<(), Failure> {
    toolbox::provide_wasm_target()?;
    process::run(&mut cargo(&[
        "clippy",
        "-p",
        "crossread",
        "--target",
        WASM_TARGET,
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

/// What the page does without a browser is tested on the host.
fn page() -> Result<(), Failure> {
    process::run(&mut cargo(&["test", "-p", "crossread", "--lib"]))
}

/// wasm-bindgen's own runner starts the browser and reads the outcome from it.
fn components() -> Result<(), Failure> {
    let folders = toolbox::provide_build_tools()?;
    let programs = toolbox::provide_browser()?;
    let runner = folders
        .iter()
        .map(|folder| folder.join(format!("wasm-bindgen-test-runner{EXE_SUFFIX}")))
        .find(|file| file.is_file())
        .ok_or_else(|| Failure::Input("wasm-bindgen-test-runner is missing.".into()))?;
    let mut options = json!({
        "args": ["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    if let Some(browser) = programs.browser {
        options["binary"] = json!(browser);
    }
    let settings = build_dir("")?.join("webdriver.json");
    fs::write(&settings, json!({ "goog:chromeOptions": options }).to_string())
        .map_err(Failure::during("writing webdriver.json"))?;
    process::run(
        cargo(&["test", "-p", "crossread", "--target", WASM_TARGET, "--test", "components"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", programs.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )
}

fn build() -> Result<(), Failure> {
    PageBuild { corpus: None, out: build_dir("tested")?, publish: None, strict: true }.run()
}

fn end_to_end() -> Result<(), Failure> {
    // Before the tests start, which run side by side and would each try to install it.
    toolbox::provide_browser()?;
    process::run(cargo(&["test", "-p", "xtask", "--test", "e2e"]).env("CROSSREAD_DIST", build_dir("tested")?))
}

/// A folder for what the tests make; created when it is missing.
fn build_dir(name: &str) -> Result<PathBuf, Failure> {
    let dir = workspace::target_dir()?.join("crossread").join(name);
    fs::create_dir_all(&dir).map_err(Failure::during(dir.display()))?;
    Ok(dir)
}
