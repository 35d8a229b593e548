//! Commands to the browser's driver beyond those that our client has.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// A command that the standard of `WebDriver` does not have, sent as `POST` in the session.
#[derive(Debug)]
pub struct SessionCommand {
    /// Its address below that of the session.
    pub path: &'static str,
    /// What is sent.
    pub body: Value,
}

impl WebDriverCompatibleCommand for SessionCommand {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
