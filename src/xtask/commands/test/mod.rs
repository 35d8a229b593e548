//! `cargo xtask test`: everything that must hold, step by step.

mod engines;
mod steps;

use crate::failure::Failure;
use crate::progress::in_words;
use clap::Args;
use clap::builder::PossibleValuesParser;
use std::fmt;
use std::time::{Duration, Instant};
use steps::{STEPS, Step};

/// What the command takes.
#[derive(Args)]
pub struct TestArgs {
    /// Run only these steps; all when none is named
    #[arg(value_name = "STEP", value_parser = PossibleValuesParser::new(STEPS.map(|step| step.name)))]
    only: Vec<String>,
}

/// How one step went.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed(String),
    /// A step that it builds upon has failed.
    Skipped,
}

/// A step's name, how it went and how long it took.
type Report = (&'static str, Outcome, Duration);

/// Runs the steps; a failed step does not stop the others, so that one run shows all.
///
/// # Errors
/// When a step fails.
pub fn run(args: &TestArgs) -> Result<(), Failure> {
    let chosen: Vec<Step> = STEPS
        .into_iter()
        .filter(|step| args.only.is_empty() || args.only.iter().any(|name| name == step.name))
        .collect();
    let reports = run_all(&chosen);
    println!("\n{}", Summary(&reports));
    let failed = reports.iter().any(|(_, outcome, _)| *outcome != Outcome::Passed);
    if failed { Err(Failure::Input("Not everything passed.".into())) } else { Ok(()) }
}

fn run_all(steps: &[Step]) -> Vec<Report> {
    let mut reports: Vec<Report> = Vec::new();
    for step in steps {
        let lacks_ground = step.after.is_some_and(|ground| {
            reports.iter().any(|(name, outcome, _)| *name == ground && *outcome != Outcome::Passed)
        });
        let begun = Instant::now();
        let outcome = if lacks_ground {
            Outcome::Skipped
        } else {
            println!("\n=== {}: {} ===", step.name, step.what);
            match (step.run)() {
                Ok(()) => Outcome::Passed,
                Err(failure) => {
                    eprintln!("{failure}");
                    Outcome::Failed(failure.to_string())
                }
            }
        };
        reports.push((step.name, outcome, begun.elapsed()));
    }
    reports
}

/// The table at the end, and the totals on a line of their own.
struct Summary<'a>(&'a [Report]);

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut totals = [0; 3];
        for (name, outcome, span) in self.0 {
            let (kind, word) = match outcome {
                Outcome::Passed => (0, "passed"),
                Outcome::Failed(_) => (1, "FAILED"),
                Outcome::Skipped => (2, "skipped"),
            };
            totals[kind] += 1;
            writeln!(f, "{name:<12} {word:<8} {}", in_words(*span))?;
        }
        let [passed, failed, skipped] = totals;
        write!(f, "\n{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Step = Step { name: "good", what: "", after: None, run: || Ok(()) };
    const BAD: Step = Step { name: "bad", what: "", after: None, run: || Err(Failure::Input("no".into())) };
    const ON_BAD: Step = Step { name: "on-bad", what: "", after: Some("bad"), run: || Ok(()) };

    #[test]
    fn a_failed_step_stops_only_what_builds_upon_it() {
        let reports = run_all(&[BAD, ON_BAD, GOOD]);
        let outcomes: Vec<_> = reports.iter().map(|(_, outcome, _)| outcome.clone()).collect();
        assert_eq!(outcomes, [Outcome::Failed("no".into()), Outcome::Skipped, Outcome::Passed]);
        let summary = Summary(&reports).to_string();
        assert_eq!(summary.lines().last(), Some("1 passed, 1 failed, 1 skipped"));
    }

    #[test]
    fn every_step_builds_upon_one_that_comes_before_it() {
        for (place, step) in STEPS.iter().enumerate() {
            let before = &STEPS[..place];
            assert!(step.after.is_none_or(|name| before.iter().any(|other| other.name == name)));
        }
    }
}
