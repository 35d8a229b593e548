//! What a person does with their hands: clicking and typing.

use super::Page;
use fantoccini::Locator;
use serde_json::json;

impl Page {
    /// Clicks an element, once it can be clicked.
    pub fn click(&self, selector: &str) {
        self.find(selector);
        // WebKit's driver does not scroll to what is just outside of the window.
        let show = format!(
            "document.querySelector({})?.scrollIntoView({{ block: 'nearest', behavior: 'instant' }})",
            json!(selector)
        );
        // Rendering may replace or move the element between the look and the click.
        self.until(&format!("a click on {selector}"), || {
            self.browser.runtime.block_on(async {
                let Ok(element) = self.browser.client.find(Locator::Css(selector)).await else {
                    return false;
                };
                if element.click().await.is_ok() {
                    return true;
                }
                let _ = self.browser.client.execute(&show, Vec::new()).await;
                false
            })
        });
    }

    /// Clicks the link, button or label whose text or accessible name is this.
    pub fn click_on(&self, name: &str) {
        let mark = "data-clicked-by-test";
        let name = json!(name);
        self.wait_for(
            &format!("something to click called {name}"),
            &format!(
                "(() => {{
                    document.querySelectorAll('[{mark}]').forEach((e) => e.removeAttribute('{mark}'));
                    const all = [...document.querySelectorAll('a, button, label, summary, [role=button]')];
                    const named = (e) => e.getAttribute('aria-label') ?? e.innerText;
                    const found = all.find((e) => named(e).trim() === {name} && e.checkVisibility());
                    found?.setAttribute('{mark}', '');
                    return found;
                }})()"
            ),
        );
        self.click(&format!("[{mark}]"));
    }

    /// Types into a field, key by key, after what is in it.
    pub fn type_into(&self, selector: &str, text: &str) {
        self.now(self.find(selector).send_keys(text));
    }
}
