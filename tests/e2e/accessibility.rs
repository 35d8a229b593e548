//! What axe-core finds on a page.

use crate::page::Page;
use serde_json::{Value, json};
use std::fs;
use xtask::toolbox::provide_npm_package;

/// The release of axe-core that judges; it is fetched for the tests and never shipped.
const AXE_VERSION: &str = "4.14.1";

impl Page {
    /// Runs axe-core over the page as it is now and returns one line for each violation:
    /// rule, what is wrong, and where. WCAG 2.2 A and AA, and axe's best practices.
    pub fn accessibility_violations(&self) -> Vec<String> {
        let package = provide_npm_package("axe-core", AXE_VERSION);
        let package = package.unwrap_or_else(|failure| panic!("{failure}"));
        let axe = fs::read_to_string(package.join("axe.min.js")).unwrap();
        self.script(&axe);
        // The size of targets (WCAG 2.2, 2.5.8) is judged only where it is asked for.
        let found = self.promised(
            "axe.run(document, {
                 resultTypes: ['violations'],
                 rules: { 'target-size': { enabled: true } },
             }).then((results) => results.violations)",
        );
        let violations = found.as_array().unwrap_or_else(|| panic!("axe-core says: {found}"));
        violations.iter().map(in_one_line).collect()
    }
}

fn in_one_line(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let places: Vec<_> = nodes.iter().map(|node| node["target"].to_string()).collect();
    format!("{}: {} at {}", text(&violation["id"]), text(&violation["help"]), places.join(", "))
}

#[test]
fn a_violation_is_worded_in_one_line() {
    let violation = json!({
        "id": "image-alt",
        "help": "Images must have alternative text",
        "nodes": [{ "target": ["img"] }],
    });
    assert_eq!(in_one_line(&violation), "image-alt: Images must have alternative text at [\"img\"]");
}
