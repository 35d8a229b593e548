//! How the browser that is tested is asked for.

use serde_json::{Value, json};
use std::path::Path;
use xtask::browser::CHROMIUM_FLAGS;
use xtask::toolbox::{BrowserPrograms, Engine};

/// What a browser is made to lack, for tests of what the page says then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    /// Nothing: the browser as it comes.
    Nothing,
    /// JavaScript is switched off in the settings.
    JavaScript,
    /// The browser does not know WebAssembly.
    WebAssembly,
}

/// The engine that the environment variable `CROSSREAD_BROWSER` names; Chromium without it.
pub fn engine_under_test() -> Engine {
    match std::env::var("CROSSREAD_BROWSER") {
        Ok(name) => Engine::of_name(&name).unwrap_or_else(|| panic!("no browser engine is called {name}")),
        Err(_) => Engine::Chromium,
    }
}

/// The narrowest window that the engine's browser makes, in CSS pixels.
pub fn narrowest_window() -> u32 {
    match engine_under_test() {
        Engine::Chromium => 320,
        Engine::Firefox => 500,
        Engine::WebKit => 450,
    }
}

/// What the driver is asked for: a browser with an empty profile of its own and, where it can, a
/// console that tests can read.
pub fn capabilities(without: Without, programs: &BrowserPrograms, profile: &Path) -> Value {
    match programs.engine {
        Engine::Chromium => chromium(without, programs, profile),
        Engine::Firefox => firefox(without, programs),
        Engine::WebKit => {
            assert_eq!(without, Without::Nothing, "WebKit's driver has no settings");
            json!({ "webkitgtk:browserOptions": { "binary": programs.browser, "args": ["--automation"] } })
        }
    }
}

fn chromium(without: Without, programs: &BrowserPrograms, profile: &Path) -> Value {
    let mut flags: Vec<_> = CHROMIUM_FLAGS.map(String::from).to_vec();
    flags.push(format!("--user-data-dir={}", profile.display()));
    let mut options = json!({});
    match without {
        Without::Nothing => {}
        // 2 is Chromium's number for "block".
        Without::JavaScript => {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        // An interpreter alone does not offer WebAssembly.
        Without::WebAssembly => flags.push("--js-flags=--jitless".into()),
    }
    options["args"] = json!(flags);
    if let Some(browser) = &programs.browser {
        options["binary"] = json!(browser);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(without: Without, programs: &BrowserPrograms) -> Value {
    // Its driver makes an empty profile by itself.
    let mut options = json!({ "args": ["-headless", "--width=1280", "--height=900"] });
    options["prefs"] = match without {
        Without::Nothing => json!({}),
        Without::JavaScript => json!({ "javascript.enabled": false }),
        Without::WebAssembly => json!({ "javascript.options.wasm": false }),
    };
    if let Some(browser) = &programs.browser {
        options["binary"] = json!(browser);
    }
    json!({ "browserName": "firefox", "moz:firefoxOptions": options })
}
