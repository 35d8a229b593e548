//! What Lighthouse says of the page, its speed left out: that is measured, and not in a test.

use crate::browser::engine_under_test;
use crate::site::Site;
use serde_json::Value;
use std::fs;
use std::process::Command;
use xtask::toolbox::{provide_browser, provide_npm_program};

/// The release of Lighthouse that judges; it is fetched for the tests and never shipped.
const VERSION: &str = "12.8.2";
/// What it judges.
const CATEGORIES: [&str; 3] = ["accessibility", "best-practices", "seo"];

#[test]
fn lighthouse_gives_full_marks() {
    let site = Site::start();
    for (form, link) in [("mobile", ""), ("desktop", ""), ("mobile", "?q=guardian")] {
        let report = report(&site.url(link), form);
        for category in CATEGORIES {
            let score = &report["categories"][category]["score"];
            assert!(
                score == 1,
                "{category} of {link:?} ({form}) is {score}: {:?}",
                failed(&report, category)
            );
        }
    }
}

/// What Lighthouse finds at an address, on the device of this form.
fn report(address: &str, form: &str) -> Value {
    let lighthouse = provide_npm_program("lighthouse", VERSION).unwrap_or_else(|failure| panic!("{failure}"));
    let programs = provide_browser(engine_under_test()).unwrap_or_else(|failure| panic!("{failure}"));
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("report.json");
    let flags =
        format!("--headless=new --no-sandbox --user-data-dir={}", place.path().join("profile").display());
    let mut command = Command::new("node");
    command
        .arg(lighthouse.join("cli").join("index.js"))
        .args([address, "--quiet", "--output=json", &format!("--only-categories={}", CATEGORIES.join(","))])
        .arg(format!("--output-path={}", file.display()))
        .arg(format!("--chrome-flags={flags}"));
    // Elsewhere Lighthouse knows the places where browsers are kept.
    command.envs(programs.browser.map(|browser| ("CHROME_PATH", browser)));
    if form == "desktop" {
        command.arg("--preset=desktop");
    }
    let outcome = command.output().unwrap();
    assert!(outcome.status.success(), "{}", String::from_utf8_lossy(&outcome.stderr));
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// The audits of a category that did not get full marks.
fn failed(report: &Value, category: &str) -> Vec<String> {
    let audits = report["categories"][category]["auditRefs"].as_array().cloned().unwrap_or_default();
    let ids = audits.iter().filter_map(|audit| audit["id"].as_str());
    let failed = ids.filter(|id| report["audits"][id]["score"].as_f64().is_some_and(|score| score < 1.0));
    failed.map(str::to_owned).collect()
}
