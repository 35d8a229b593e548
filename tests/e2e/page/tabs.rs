//! Several tabs of one browser.

use super::Page;
use crate::browser::engine_under_test;
use fantoccini::wd::WindowHandle;
use xtask::toolbox::Engine;

impl Page {
    /// The tab in which everything is done at the moment.
    pub fn tab(&self) -> WindowHandle {
        self.now(self.browser.client.window())
    }

    /// Opens an address in a new tab and goes on there.
    pub fn open_in_new_tab(&self, url: &str) -> WindowHandle {
        // Its driver leaves the tab behind the other, where a page hardly gets to do anything.
        let in_a_tab = engine_under_test() != Engine::WebKit;
        let opened = self.now(self.browser.client.new_window(in_a_tab));
        self.go_on_in(&opened.handle);
        self.go(url);
        opened.handle
    }

    /// Goes on in another tab.
    pub fn go_on_in(&self, tab: &WindowHandle) {
        self.now(self.browser.client.switch_to_window(tab.clone()));
    }
}
