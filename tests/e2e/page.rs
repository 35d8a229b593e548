//! The page in a browser, with the verbs of a person.

mod acts;
mod frame;
mod tabs;

use crate::browser::{Browser, WINDOW, Without, engine_under_test, narrowest_window};
use crate::command::SessionCommand;
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::PrintConfiguration;
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};
use xtask::toolbox::Engine;
use xtask::workspace;

/// How long the page may take to become what a test waits for.
const DEADLINE: Duration = Duration::from_secs(20);
/// How long to leave the page alone between two looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(25);

/// The Enter key, as a driver is told to press it.
pub const ENTER: char = '\u{E007}';

/// One page in a browser of its own, in which nothing of another test is left.
pub struct Page {
    browser: Browser,
    /// Whether it is shown in a frame of another page.
    in_frame: bool,
}

impl Page {
    /// Opens an address in a browser that has never been there.
    pub fn open(url: &str) -> Self {
        Self::open_without(Without::Nothing, url)
    }

    /// Opens an address in a browser that lacks something.
    pub fn open_without(without: Without, url: &str) -> Self {
        let page = Self { browser: Browser::lend(without), in_frame: false };
        if engine_under_test() == Engine::WebKit {
            // The others are told when they are started.
            page.resize(WINDOW.0, WINDOW.1);
        }
        page.go(url);
        page
    }

    /// Goes to an address, as if it were typed in.
    pub fn go(&self, url: &str) {
        if self.in_frame {
            // The driver itself would lead the framing page there.
            self.load_by(&format!("location.assign({})", json!(url)));
        } else {
            self.now(self.browser.client.goto(url));
        }
    }

    /// Reloads.
    pub fn reload(&self) {
        if engine_under_test() == Engine::Firefox {
            // Its driver reloads past the service worker, which no person does.
            self.load_by("location.reload()");
        } else {
            self.now(self.browser.client.refresh());
        }
    }

    /// Does what loads the page anew, by a script, and waits until it is there.
    fn load_by(&self, script: &str) {
        self.script(&format!("window.isLeft = true; {script}"));
        self.wait_for("the page loaded anew", "!window.isLeft && document.readyState === 'complete'");
    }

    /// The page on paper, as PDF.
    pub fn print(&self) -> Vec<u8> {
        self.now(self.browser.client.print(PrintConfiguration::default()))
    }

    /// Goes one step back in history.
    pub fn back(&self) {
        self.now(self.browser.client.back());
    }

    /// Goes one step forward in history.
    pub fn forward(&self) {
        self.now(self.browser.client.forward());
    }

    /// The address bar.
    pub fn url(&self) -> String {
        self.now(self.browser.client.current_url()).into()
    }

    /// The title of the tab.
    pub fn title(&self) -> String {
        self.now(self.browser.client.title())
    }

    /// Waits until the app stands in place of the loading sentence, and all of the program is there.
    pub fn wait_until_started(&self) {
        self.wait_for("the app in place of the loading sentence", "!document.getElementById('start')");
        self.wait_for("what is loaded later", "crossread.laterIsThere");
        self.wait_for("what is drawn later", "!document.querySelector('.turn')");
    }

    /// What can be read on the page now.
    pub fn text(&self) -> String {
        self.now(async { self.browser.client.find(Locator::Css("body")).await?.text().await })
    }

    /// Waits until a text can be read somewhere on the page.
    pub fn see(&self, text: &str) {
        let text = json!(text);
        self.wait_for(&format!("{text} on the page"), &format!("document.body.innerText.includes({text})"));
    }

    /// Waits until a text can be read nowhere on the page.
    pub fn see_no_more(&self, text: &str) {
        let text = json!(text);
        self.wait_for(
            &format!("no {text} on the page"),
            &format!("!document.body.innerText.includes({text})"),
        );
    }

    /// Waits until a JavaScript expression is true; `what` names the state for the message
    /// of a failure.
    pub fn wait_for(&self, what: &str, expression: &str) {
        let script = format!("return Boolean({expression})");
        self.until(what, || {
            self.browser.runtime.block_on(self.browser.client.execute(&script, Vec::new())).ok()
                == Some(json!(true))
        });
    }

    /// Waits for the first element that a CSS selector finds.
    pub fn find(&self, selector: &str) -> Element {
        let mut found = None;
        self.until(&format!("an element {selector}"), || {
            found = self.browser.runtime.block_on(self.browser.client.find(Locator::Css(selector))).ok();
            found.is_some()
        });
        found.unwrap()
    }

    /// Waits until an element stands in the window, whole or, if it is taller, from its top.
    pub fn wait_until_in_view(&self, selector: &str) {
        let quoted = json!(selector);
        self.wait_for(
            &format!("{selector} in the window"),
            &format!(
                "(() => {{
                    const box = document.querySelector({quoted})?.getBoundingClientRect();
                    return box?.height > 0 && box.top >= 0
                        && box.top + Math.min(box.height, innerHeight / 2) <= innerHeight;
                }})()"
            ),
        );
    }

    /// Scrolls an element into the middle of the window, as a person does who reads it. A click
    /// alone would scroll it to the edge.
    pub fn scroll_to(&self, selector: &str) {
        self.find(selector);
        let options = "{ block: 'center', behavior: 'instant' }";
        self.script(&format!("document.querySelector({}).scrollIntoView({options})", json!(selector)));
    }

    /// How many elements a CSS selector finds now.
    pub fn count(&self, selector: &str) -> u64 {
        let count = self.script(&format!("return document.querySelectorAll({}).length", json!(selector)));
        count.as_u64().unwrap_or_default()
    }

    /// The text of an element as it can be read, once there is one.
    pub fn text_of(&self, selector: &str) -> String {
        self.find(selector);
        // Not the driver's own notion of it: WebKit's takes text of a few lines for hidden.
        let text =
            self.script(&format!("return document.querySelector({}).innerText.trim()", json!(selector)));
        text.as_str().unwrap_or_default().to_owned()
    }

    /// How many entries the history has.
    pub fn history_length(&self) -> u64 {
        self.script("return history.length").as_u64().unwrap_or_default()
    }

    /// Makes the window so large, in CSS pixels, or as narrow as the browser's windows go. In a frame
    /// it is the frame, which can have any size.
    pub fn resize(&self, width: u32, height: u32) {
        let width = if self.in_frame { width } else { width.max(narrowest_window()) };
        if self.in_frame {
            self.set_frame_size(width, height);
        } else {
            self.now(self.browser.client.set_window_size(width, height));
        }
        self.wait_for(&format!("a window {width} pixels wide"), &format!("innerWidth === {width}"));
    }

    /// The value of a JavaScript function body: `return document.title`.
    pub fn script(&self, body: &str) -> Value {
        self.now(self.browser.client.execute(body, Vec::new()))
    }

    /// The value that a JavaScript promise comes to: `fetch('./').then((r) => r.status)`.
    pub fn promised(&self, promise: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; Promise.resolve({promise}).then(done, (e) => done(String(e)))"
        );
        self.now(self.browser.client.execute_async(&script, Vec::new()))
    }

    /// Allows the page something that a person would be asked for: `clipboard-read`.
    pub fn allow(&self, permission: &str) {
        let body = json!({ "descriptor": { "name": permission }, "state": "granted" });
        self.issue(SessionCommand { path: "permissions", body });
    }

    /// Sends the driver a command of its own.
    pub fn issue(&self, command: SessionCommand) -> Value {
        self.now(self.browser.client.issue_cmd(command))
    }

    /// Takes the warnings and errors out of the browser's console, oldest first. Only Chromium's
    /// driver shows it.
    pub fn take_console(&self) -> Vec<String> {
        if engine_under_test() != Engine::Chromium {
            return Vec::new();
        }
        let body = json!({ "type": "browser" });
        let entries = self.issue(SessionCommand { path: "se/log", body });
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(|entry| matches!(entry["level"].as_str(), Some("WARNING" | "SEVERE")))
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Ends the test: the program must not have stopped, and the console must hold neither warning nor
    /// error.
    pub fn close(self) {
        let stopped = self.script("return document.querySelector('.start-failure')?.innerText");
        assert_eq!(stopped, Value::Null, "the program has stopped");
        let console = self.take_console();
        assert!(console.is_empty(), "The console is not clean:\n{}", console.join("\n"));
        self.browser.give_back();
    }

    /// Looks again and again until something is so; at the deadline says what there was.
    pub fn until(&self, what: &str, mut so: impl FnMut() -> bool) {
        let deadline = Instant::now() + DEADLINE;
        while !so() {
            assert!(Instant::now() < deadline, "Waited for {what}, in vain.\n{}", self.state());
            self.browser.runtime.block_on(async { tokio::time::sleep(BETWEEN_LOOKS).await });
        }
    }

    /// What there is, for the message of a failure; a picture of it is left in a file.
    fn state(&self) -> String {
        // WebKit's driver waits for ever for a picture of a page that does not move.
        let takes_pictures = engine_under_test() != Engine::WebKit;
        let picture = takes_pictures.then(|| self.browser.runtime.block_on(self.browser.client.screenshot()));
        let picture = picture.and_then(Result::ok);
        let place = picture.and_then(|png| {
            let test = thread::current().name()?.replace("::", "-");
            let place = workspace::target_dir().ok()?.join("crossread").join(format!("{test}.png"));
            fs::create_dir_all(place.parent()?).and_then(|()| fs::write(&place, png)).ok()?;
            Some(place)
        });
        format!(
            "Address: {}\nPicture: {place:?}\nConsole: {:?}\nPage:\n{}",
            self.url(),
            self.take_console(),
            self.text()
        )
    }

    fn now<T>(&self, command: impl Future<Output = Result<T, CmdError>>) -> T {
        self.browser.runtime.block_on(command).unwrap_or_else(|error| panic!("the browser says: {error}"))
    }
}
