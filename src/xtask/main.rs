//! `cargo xtask`: the commands, one line each. Each is a file in `commands/`.

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use xtask::commands::{bench, build, check, compare, new, package, screenshots, search, serve, setup, test};
use xtask::failure::Failure;

/// Crossread's tools: set up, build, serve, test and check
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the page, serve it on this machine and open it
    Serve(serve::ServeArgs),
    /// Build the page into a folder that any web server can serve
    Build(build::BuildArgs),
    /// Read a folder of articles: list what was found and what is wrong
    Check(check::CheckArgs),
    /// Answer a list of questions with the page's own search, as a TREC run
    Search(search::SearchArgs),
    /// Compare articles of a folder, as JSON, CSV or Markdown
    Compare(compare::CompareArgs),
    /// Measure the page in a real browser: bytes, time to start, searches, memory
    Bench(bench::BenchArgs),
    /// Make pictures of every state of the page
    Screenshots(screenshots::ScreenshotsArgs),
    /// Make a small folder of articles to begin with
    New(new::NewArgs),
    /// Run every test: format, lints, engine, page, end to end
    Test(test::TestArgs),
    /// Provide the tools that a build needs, without building
    Setup,
    /// Finish a build of Trunk; Trunk calls it by itself
    #[command(hide = true)]
    Package,
}

fn main() -> ExitCode {
    match run(CommandLine::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve(args) => serve::run(args),
        Command::Build(args) => build::run(args),
        Command::Check(args) => check::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Screenshots(args) => screenshots::run(args),
        Command::New(args) => new::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Setup => setup::run(),
        Command::Package => package::run(),
    }
}
