//! What a screen reader is told: roles and names of the screens, held against `tests/cases/spoken`.
//! With `UPDATE=1` the files are written anew; the difference is to be judged.

use crate::articles::{FORUM, STRAITS_TIMES, compare};
use crate::command::SessionCommand;
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::{env, fs};
use xtask::workspace;

/// Roles that one goes by: landmarks, headings, and what can be used.
const GONE_BY: [&str; 23] = [
    "alert",
    "banner",
    "button",
    "checkbox",
    "combobox",
    "complementary",
    "contentinfo",
    "figure",
    "group",
    "heading",
    "link",
    "main",
    "navigation",
    "option",
    "region",
    "search",
    "searchbox",
    "slider",
    "status",
    "table",
    "textbox",
    "DisclosureTriangle",
    "article",
];

impl Page {
    /// Role and name of everything that a screen reader goes by, a line each, in its order.
    fn spoken(&self) -> String {
        let body = json!({ "cmd": "Accessibility.getFullAXTree", "params": {} });
        let tree = self.issue(SessionCommand { path: "goog/cdp/execute", body });
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: BTreeMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut lines = String::new();
        if let Some(root) = nodes.first() {
            speak(root, &by_id, &mut lines);
        }
        lines
    }
}

fn speak(node: &Value, by_id: &BTreeMap<&str, &Value>, lines: &mut String) {
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    let (role, name) = (text(&node["role"]), text(&node["name"]));
    if node["ignored"] != true && GONE_BY.contains(&role.as_str()) {
        for part in [&role, ": ", &name, "\n"] {
            lines.push_str(part);
        }
    }
    for child in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if let Some(child) = by_id.get(child) {
            speak(child, by_id, lines);
        }
    }
}

#[test]
fn the_screens_are_spoken_as_they_were_judged() {
    let two = compare(&[STRAITS_TIMES, FORUM]);
    let screens = [
        ("start", String::new(), "All articles"),
        ("results", "?q=guardian".to_owned(), "3 articles found"),
        ("article", format!("?q=guardian&read={STRAITS_TIMES}"), "4 hits"),
        ("two", two.clone(), "Side by side"),
        ("facts", two + "&by=facts", "Who says what"),
        ("lines", "?q=guardian&show=lines".to_owned(), " lines in 3 articles"),
        ("overview", "?q=guardian&show=overview".to_owned(), "in 3 of 5 articles"),
        ("stories", "?q=microsoft&show=stories".to_owned(), "Stories"),
        ("help", "?q=guardian&help=on".to_owned(), "3 articles found"),
        ("add", "?add=on".to_owned(), "nothing is sent anywhere"),
        ("about", "?about=on".to_owned(), "About this page"),
        ("method", "?how=on".to_owned(), "How this is worked out"),
    ];
    let site = Site::start();
    let page = Page::open(&site.url(""));
    let folder = workspace::root().join("tests").join("cases").join("spoken");
    for (name, link, known) in screens {
        page.go(&site.url(&link));
        page.see(known);
        page.wait_for("everything worked out", "!document.querySelector('[aria-busy=true], .working')");
        let (spoken, file) = (page.spoken(), folder.join(format!("{name}.txt")));
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &spoken)).unwrap();
        }
        let judged = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(spoken, judged, "{name} is spoken otherwise than {}", file.display());
    }
    page.close();
}
