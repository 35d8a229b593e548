//! What others see of the page: those who are sent a link, and a device that it is installed on.

use crate::command::SessionCommand;
use crate::page::Page;
use crate::site::{Site, built_page};
use serde_json::{Value, json};
use std::fs;
use xtask::packaging::ONE_FILE;

const TITLE: &str = "Microsoft and an Israeli military unit, September 2025 · Crossread";
const BEGIN_OF_DESCRIPTION: &str = "Five articles on one event: Microsoft stopped some services";

#[test]
fn whoever_is_sent_a_link_is_told_what_the_articles_are() {
    for name in ["index.html", ONE_FILE] {
        let page = fs::read_to_string(built_page().join(name)).unwrap();
        assert!(page.contains(&format!("<title>{TITLE}</title>")), "{name}");
        for (kind, text) in [
            ("name=\"description\"", BEGIN_OF_DESCRIPTION),
            ("property=\"og:title\"", TITLE),
            ("property=\"og:description\"", BEGIN_OF_DESCRIPTION),
        ] {
            assert!(page.contains(&format!("<meta {kind} content=\"{text}")), "{kind} in {name}");
        }
        assert!(page.contains("<html lang=\"en\">"), "{name}");
    }
}

#[test]
fn the_manifest_stays_within_its_folder_and_its_icons_are_what_it_says() {
    let manifest: Value =
        serde_json::from_slice(&fs::read(built_page().join("manifest.webmanifest")).unwrap()).unwrap();
    assert_eq!(manifest["name"], TITLE);
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")));
    assert_eq!(manifest["display"], "standalone");
    for icon in manifest["icons"].as_array().unwrap() {
        let name = icon["src"].as_str().unwrap().strip_prefix("./").expect("a relative address");
        let image = fs::read(built_page().join(name)).unwrap();
        // Width and height stand at fixed places of a PNG (ISO/IEC 15948, 11.2.2).
        if let Some(header) = image.strip_prefix(b"\x89PNG\r\n\x1a\n") {
            let number = |at: usize| u32::from_be_bytes(header[at..at + 4].try_into().unwrap());
            assert_eq!(icon["sizes"], format!("{}x{}", number(8), number(12)), "{name}");
        }
    }
}

#[test]
fn a_browser_that_installs_pages_finds_nothing_missing() {
    let site = Site::in_folder("a/b");
    let page = Page::open(&site.url("a/b/?q=guardian"));
    page.wait_until_offline_ready();
    let manifest = page.devtools("Page.getAppManifest");
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    assert!(
        manifest["url"].as_str().is_some_and(|url| url.ends_with("/a/b/manifest.webmanifest")),
        "{manifest}"
    );
    let errors = page.devtools("Page.getInstallabilityErrors");
    assert_eq!(errors["installabilityErrors"], json!([]));
    page.close();
}

impl Page {
    /// What Chromium's own protocol answers.
    fn devtools(&self, command: &str) -> Value {
        let body = json!({ "cmd": command, "params": {} });
        self.issue(SessionCommand { path: "goog/cdp/execute", body })
    }
}
