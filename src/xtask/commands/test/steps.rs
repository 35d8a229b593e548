//! The steps of `cargo xtask test`.
//!
//! Leptos takes longest to compile. So the page's own clippy and tests share the dev
//! profile for WebAssembly, and the host's clippy leaves the page out: it is checked for
//! the one target that it is built for.

use super::engines::end_to_end;
use crate::corpus_input;
use crate::failure::Failure;
use crate::page_build::{self, PageBuild, Place};
use crate::process;
use crate::toolbox::{self, Engine, WASM_TARGET};
use crate::workspace;
use crossread_engine::source::Interface;
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
pub const STEPS: [Step; 12] = [
    step("lock", "Cargo.lock is up to date", lock),
    step("format", "the code is formatted", format),
    step("engine", "tests of the engine and of what reads files for it", engine),
    step("clippy", "no warnings in what runs on the host", clippy),
    step("xtask", "tests of the tools", tools),
    step("clippy-page", "no warnings in the page", clippy_page),
    step("page", "tests of the page's plain functions", page),
    step("components", "the page's parts in a browser", components),
    step(
        "build",
        "the release page is built; also in German, without articles, and with them beside it",
        build,
    ),
    in_browser("e2e", "the built page in Chromium", || end_to_end(Engine::Chromium)),
    in_browser("e2e-firefox", "the same in Firefox", || end_to_end(Engine::Firefox)),
    in_browser("e2e-webkit", "the same in WebKit", || end_to_end(Engine::WebKit)),
];

const fn step(name: &'static str, what: &'static str, run: fn() -> Result<(), Failure>) -> Step {
    Step { name, what, after: None, run }
}

const fn in_browser(name: &'static str, what: &'static str, run: fn() -> Result<(), Failure>) -> Step {
    Step { name, what, after: Some("build"), run }
}

/// Cargo with these words, in the folder of the workspace.
pub(super) fn cargo(args: &[&str]) -> Command {
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
    process::run(&mut cargo(&["test", "-p", "xtask", "--lib", "--bins", "--test", "command_line"]))
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
    let programs = toolbox::provide_browser(Engine::Chromium)?;
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
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300"),
    )
}

fn build() -> Result<(), Failure> {
    let empty = corpus_input::empty();
    page_build::build(&empty, Place::Embedded, Interface::default(), &build_dir("empty")?)?;
    let own = corpus_input::compile(&workspace::root().join("corpus"), true, None)?.bytes;
    page_build::build(&own, Place::Beside, Interface::default(), &build_dir("beside")?)?;
    let page = |out, interface| PageBuild { corpus: None, out, publish: None, interface, strict: true };
    page(build_dir("german")?, Some(Interface::German)).run()?;
    // Last, so that the program stays compiled for the project's own articles.
    page(build_dir("tested")?, None).run()
}

/// A folder for what the tests make; created when it is missing.
pub(super) fn build_dir(name: &str) -> Result<PathBuf, Failure> {
    let dir = workspace::target_dir()?.join("crossread").join(name);
    fs::create_dir_all(&dir).map_err(Failure::during(dir.display()))?;
    Ok(dir)
}
