//! What a screen reader is told: roles and names of the screens, held against `tests/cases/spoken`.
//! With `UPDATE=1` the files are written anew; the difference is to be judged.

use crate::articles::{FORUM, STRAITS_TIMES, TECHNOLOGY, compare};
use crate::command::SessionCommand;
use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::{env, fs};
use xtask::workspace;

/// Roles that one goes by: landmarks, headings, and what can be used.
const GONE_BY: [&str; 28] = [
    "alert",
    "banner",
    "button",
    "checkbox",
    "columnheader",
    "combobox",
    "complementary",
    "contentinfo",
    "figure",
    "group",
    "heading",
    "image",
    "img",
    "link",
    "listbox",
    "main",
    "navigation",
    "option",
    "region",
    "rowheader",
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

    /// Holds what is spoken here against the file of that name.
    fn assert_spoken_as_judged(&self, name: &str) {
        let folder = workspace::root().join("tests").join("cases").join("spoken");
        let (spoken, file) = (self.spoken(), folder.join(format!("{name}.txt")));
        if env::var_os("UPDATE").is_some() {
            fs::create_dir_all(&folder).and_then(|()| fs::write(&file, &spoken)).unwrap();
        }
        let judged = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(spoken, judged, "{name} is spoken otherwise than {}", file.display());
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
    let three = compare(&[STRAITS_TIMES, FORUM, TECHNOLOGY]);
    // What a screen is called here, its link, words that are there then, and what is pressed before.
    let screens = [
        ("start", String::new(), "All articles", None),
        ("results", "?q=guardian".to_owned(), "3 articles found", None),
        ("nothing", "?q=zzyzx".to_owned(), "No article fits", None),
        ("settings", "?q=guardian".to_owned(), "Text size", Some("#settings > summary")),
        ("share", "?q=guardian".to_owned(), "Link to exactly what you see", Some("#share > summary")),
        ("article", format!("?q=guardian&read={STRAITS_TIMES}"), "4 hits", None),
        (
            "lesson",
            format!("?q=guardian&read={STRAITS_TIMES}&names=off&marks=off"),
            "names are hidden here",
            None,
        ),
        ("two", two.clone(), "Side by side", None),
        ("lesson-two", format!("{two}&marks=off"), "The marks in the texts are hidden here", None),
        ("pair", two.clone(), "Why matched?", Some("#next-match")),
        ("shared", format!("{two}&by=shared"), "does not show who wrote first", None),
        ("facts", two + "&by=facts", "Who says what", None),
        ("three", three, "Side by side", None),
        ("lines", "?q=guardian&show=lines".to_owned(), " lines in 3 articles", None),
        ("overview", "?q=guardian&show=overview".to_owned(), "in 3 of 5 articles", None),
        ("stories", "?q=microsoft&show=stories".to_owned(), "Stories for “microsoft”", None),
        ("help", "?q=guardian&help=on".to_owned(), "3 articles found", None),
        ("add", "?add=on".to_owned(), "nothing is sent anywhere", None),
        ("about", "?about=on".to_owned(), "About this page", None),
        ("method", "?how=on".to_owned(), "How this is worked out", None),
    ];
    let site = Site::start();
    let page = Page::open(&site.url(""));
    for (name, link, known, press) in screens {
        page.show(&site, &(link, press));
        page.see(known);
        page.assert_spoken_as_judged(name);
    }
    page.go(&site.url(""));
    page.wait_until_started();
    page.type_into("#search", "gua");
    page.find("[role=listbox] [role=option]");
    page.assert_spoken_as_judged("suggestions");
    page.close();
}
