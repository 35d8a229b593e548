//! Which browser a test drives, and how it is started.

use serde_json::{Map, Value, json};
use std::path::Path;
use xtask::browser::CHROMIUM_FLAGS;
use xtask::toolbox::BrowserPrograms;

/// A browser that tests can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, through `chromedriver`.
    Chromium,
}

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

impl Browser {
    /// What the driver is asked for: a browser with an empty profile of its own, and a
    /// console that tests can read.
    pub fn capabilities(
        self,
        without: Without,
        programs: &BrowserPrograms,
        profile: &Path,
    ) -> Map<String, Value> {
        let Self::Chromium = self;
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
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        capabilities.as_object().cloned().unwrap_or_default()
    }
}
