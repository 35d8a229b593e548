//! Without a network.

use crate::browser::Browser;
use crate::page::Page;
use crate::site::Site;
use std::net::TcpStream;

impl Page {
    /// Waits until the page says that everything is stored.
    pub fn wait_until_offline_ready(&self) {
        self.wait_for("readiness for offline use", "document.documentElement.dataset.offline === 'ready'");
    }
}

#[test]
fn after_the_first_visit_the_page_comes_up_without_its_server() {
    let site = Site::start();
    let page = Page::open(Browser::Chromium, &site.url(""));
    page.wait_until_offline_ready();
    let (home, deep_link, port) = (site.url(""), site.url("?q=guardian"), site.port());
    site.stop();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the server still answers");

    for address in [home, deep_link] {
        page.go(&address);
        page.wait_until_started();
        page.reload();
        page.wait_until_started();
    }
}
