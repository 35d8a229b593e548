//! One browser in a fresh profile, driven over `WebDriver` (W3C, <https://www.w3.org/TR/webdriver2/>).

use super::{CHROMIUM_FLAGS, Driver, http};
use crate::failure::Failure;
use crate::toolbox::BrowserPrograms;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// How long a script in the page may take, in milliseconds.
const SCRIPT_MS: u32 = 600_000;

/// One browser with one page. Dropping it ends the browser and removes the profile.
pub struct Session {
    id: String,
    // Before the profile: the browser ends, then its files can go.
    driver: Driver,
    _profile: Profile,
}

impl Session {
    /// Starts a browser; `profile` is a folder that does not exist yet, `flags` are added to
    /// [`CHROMIUM_FLAGS`].
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub fn start(programs: &BrowserPrograms, profile: &Path, flags: &[&str]) -> Result<Self, Failure> {
        fs::create_dir_all(profile).map_err(Failure::during(profile.display()))?;
        let profile = Profile(profile.to_owned());
        let driver = Driver::start(programs, &profile.0)?;
        let mut args: Vec<_> = CHROMIUM_FLAGS.iter().chain(flags).map(|&flag| flag.to_owned()).collect();
        args.push(format!("--user-data-dir={}", profile.0.display()));
        let mut options = json!({ "args": args });
        if let Some(browser) = &programs.browser {
            options["binary"] = json!(browser);
        }
        let wanted = json!({
            "browserName": "chrome",
            "timeouts": { "script": SCRIPT_MS, "pageLoad": SCRIPT_MS },
            "goog:chromeOptions": options,
        });
        let body = json!({ "capabilities": { "alwaysMatch": wanted } });
        let started = command(&driver, "POST", "/session", &body)?;
        let id = started["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self { id, driver, _profile: profile })
    }

    /// Goes to an address and waits until the page and what it names are loaded.
    ///
    /// # Errors
    /// When the browser cannot.
    pub fn go(&self, url: &str) -> Result<(), Failure> {
        self.post("url", &json!({ "url": url }))?;
        // The driver may take the first page of a browser for loaded while it still arrives.
        self.value_of(
            "document.readyState === 'complete' || await new Promise((done) => addEventListener('load', () => done()))",
        )
        .map(drop)
    }

    /// What a JavaScript expression comes to in the page; promises are waited for.
    ///
    /// # Errors
    /// When the expression throws or its promise is refused.
    pub fn value_of(&self, expression: &str) -> Result<Value, Failure> {
        let script = format!(
            "const done = arguments[0];
             (async () => ({expression}))().then((value) => done({{ value }}), (error) => done({{ error: String(error) }}))"
        );
        let mut answer = self.post("execute/async", &json!({ "script": script, "args": [] }))?;
        match answer["error"].as_str() {
            Some(error) => Err(Failure::Input(format!("The page says: {error}"))),
            None => Ok(answer["value"].take()),
        }
    }

    /// Has every page that is opened from now on run a script before its own.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn begin_pages_with(&self, script: &str) -> Result<(), Failure> {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }))
    }

    /// Gives the page a window of this size in CSS pixels, and a device that likes `theme`, `light`
    /// or `dark`, and no motion: what moves would be pictured on its way.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn show_in(&self, width: u32, height: u32, theme: &str) -> Result<(), Failure> {
        let window = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &window)?;
        let likes = json!({ "features": [
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", &likes)
    }

    /// What is in the window, as PNG.
    ///
    /// # Errors
    /// When the browser cannot make it.
    pub fn picture(&self) -> Result<Vec<u8>, Failure> {
        let picture =
            command(&self.driver, "GET", &format!("/session/{}/screenshot", self.id), &Value::Null)?;
        BASE64_STANDARD
            .decode(picture.as_str().unwrap_or_default())
            .map_err(|error| Failure::Input(format!("The browser's picture cannot be read: {error}")))
    }

    /// Has the page let go of what nothing refers to any more.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub fn collect_garbage(&self) -> Result<(), Failure> {
        self.devtools("HeapProfiler.collectGarbage", &json!({}))
    }

    /// Presses keys in the element that a CSS selector finds.
    ///
    /// # Errors
    /// When there is no such element.
    pub fn type_into(&self, selector: &str, text: &str) -> Result<(), Failure> {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        let element = found.as_object().and_then(|object| object.values().next()?.as_str());
        let element =
            element.ok_or_else(|| Failure::Input(format!("There is no {selector} in the page.")))?;
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// The number of the driver's process; the browser's processes are below it.
    pub fn process_id(&self) -> u32 {
        self.driver.process_id()
    }

    fn devtools(&self, name: &str, params: &Value) -> Result<(), Failure> {
        self.post("goog/cdp/execute", &json!({ "cmd": name, "params": params })).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        command(&self.driver, "POST", &format!("/session/{}/{path}", self.id), body)
    }
}

/// One command, its parameters null where it takes none; the value of its answer.
fn command(driver: &Driver, method: &str, path: &str, body: &Value) -> Result<Value, Failure> {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let answer = http::exchange(driver.port(), method, path, &body, None)
        .map_err(Failure::during("talking to ChromeDriver"))?;
    value_in(&answer)
}

/// The value in an answer, or the message of the error that it holds.
fn value_in(answer: &[u8]) -> Result<Value, Failure> {
    let mut answer: Value = serde_json::from_slice(answer)
        .map_err(|error| Failure::Input(format!("ChromeDriver's answer cannot be read: {error}")))?;
    let value = answer["value"].take();
    if value.get("error").is_some() && value.get("stacktrace").is_some() {
        let message = value["message"].as_str().unwrap_or_default();
        return Err(Failure::Input(format!("The browser says: {message}")));
    }
    Ok(value)
}

/// A browser's folder, which goes when it is dropped.
struct Profile(PathBuf);

impl Drop for Profile {
    fn drop(&mut self) {
        // What cannot be removed now is overwritten by nothing: each has a name of its own.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_a_value_or_the_message_of_an_error() {
        assert_eq!(value_in(b"{\"value\":{\"error\":\"mine\"}}"), Ok(json!({ "error": "mine" })));
        let answer = b"{\"value\":{\"error\":\"no such element\",\"message\":\"gone\",\"stacktrace\":\"\"}}";
        assert_eq!(value_in(answer), Err(Failure::Input("The browser says: gone".into())));
        assert!(value_in(b"<html>").is_err());
    }
}
