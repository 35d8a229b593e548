//! The page in a frame of another: as narrow as the windows of some browsers cannot be.

use super::Page;
use crate::site::{FRAME, Site};
use fantoccini::Locator;

impl Page {
    /// Opens a link of a [`Site::framed`] within a frame of this size, in CSS pixels. From then on
    /// everything is done there.
    pub fn open_in_frame(site: &Site, link: &str, width: u32, height: u32) -> Self {
        let mut page = Self::open(&site.url(FRAME));
        let client = &page.browser.client;
        page.now(async { client.find(Locator::Css("iframe")).await?.enter_frame().await });
        page.in_frame = true;
        page.set_frame_size(width, height);
        page.go(&site.url(link));
        page
    }

    /// Makes the frame so large.
    pub(super) fn set_frame_size(&self, width: u32, height: u32) {
        self.script(&format!("Object.assign(frameElement, {{ width: {width}, height: {height} }})"));
    }
}
