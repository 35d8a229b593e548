//! The browser that is tested: how it is asked for, and how it is handed from test to test.

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;
use tokio::runtime::{self, Runtime};
use xtask::browser::{CHROMIUM_FLAGS, Driver};
use xtask::toolbox::{self, BrowserPrograms, Engine};

/// The width and height of the window that a test begins with, in CSS pixels.
pub const WINDOW: (u32, u32) = (1280, 900);

/// How many tests use one browser. What sites have stored in it stays, so it does not grow for ever.
const MOST_LENDINGS: usize = 20;

/// Browsers that passed tests gave back.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A running browser.
pub struct Browser {
    pub client: Client,
    pub runtime: Runtime,
    lendings: usize,
    without: Without,
    // Ends the browser; then the profile can go.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// A browser in which nothing of the sites of other tests can be met. It may have been used
    /// before where starting one takes long: each test has sites of its own, a browser keeps those
    /// apart, and the tab is a new one.
    pub fn lend(without: Without) -> Self {
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        let used = if without == Without::Nothing { idle.pop() } else { None };
        drop(idle);
        let mut browser = used.unwrap_or_else(|| Self::start(without));
        browser.lendings += 1;
        browser
    }

    fn start(without: Without) -> Self {
        let programs = toolbox::provide_browser(engine_under_test());
        let programs = programs.unwrap_or_else(|failure| panic!("{failure}"));
        let profile = tempfile::tempdir().unwrap();
        let driver = Driver::start(&programs, profile.path()).unwrap_or_else(|failure| panic!("{failure}"));
        let wanted = capabilities(without, &programs, profile.path());
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = runtime
            .block_on(
                ClientBuilder::new(HttpConnector::new())
                    .capabilities(wanted.as_object().cloned().unwrap_or_default())
                    .connect(&driver.url()),
            )
            .expect("the browser starts");
        Self { client, runtime, lendings: 0, without, _driver: driver, _profile: profile }
    }

    /// Ends the browser, or keeps it for another test where starting one takes long.
    pub fn give_back(self) {
        let is_slow_to_start = engine_under_test() == Engine::Firefox;
        if is_slow_to_start && self.without == Without::Nothing && self.lendings < MOST_LENDINGS {
            self.runtime.block_on(self.tidy()).expect("a new tab in place of the old ones");
            IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        } else {
            self.runtime.block_on(self.client.close()).expect("the browser ends");
        }
    }

    /// Opens a new tab, whose history is empty, in place of those that there are.
    async fn tidy(&self) -> Result<(), CmdError> {
        let used = self.client.windows().await?;
        let new = self.client.new_window(true).await?.handle;
        for tab in used {
            self.client.switch_to_window(tab).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        self.client.set_window_size(WINDOW.0, WINDOW.1).await
    }
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
fn capabilities(without: Without, programs: &BrowserPrograms, profile: &Path) -> Value {
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
    let mut options =
        json!({ "args": ["-headless", format!("--width={}", WINDOW.0), format!("--height={}", WINDOW.1)] });
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
