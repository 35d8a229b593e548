//! The edition in one file, opened from disk.

use crate::articles::{AI_NEWS, FORUM, STRAITS_TIMES, compare};
use crate::page::Page;
use crate::site::{Site, beginning_with, built_page};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use tempfile::TempDir;
use xtask::packaging::{self, ONE_FILE};

/// A file on a disk, alone in its folder, whose name needs escapes in an address.
pub struct OnDisk {
    folder: TempDir,
}

impl OnDisk {
    /// The edition as it was built.
    pub fn built() -> Self {
        Self::holding(&fs::read(built_page().join(ONE_FILE)).unwrap())
    }

    pub fn holding(page: &[u8]) -> Self {
        let folder = tempfile::Builder::new().prefix("Zeitung für 100% & mehr #").tempdir().unwrap();
        fs::write(folder.path().join(ONE_FILE), page).unwrap();
        Self { folder }
    }

    /// Opens it in an empty profile, at what stands behind its name in the address.
    pub fn open(&self, link: &str) -> Page {
        Page::open(&self.url(link))
    }

    pub fn url(&self, link: &str) -> String {
        format!("{}{link}", url::Url::from_file_path(self.folder.path().join(ONE_FILE)).unwrap())
    }
}

impl Page {
    /// Ends a test: the page has asked for nothing, nowhere.
    pub fn close_without_requests(self) {
        let asked = self.script("return performance.getEntriesByType('resource').map((entry) => entry.name)");
        assert_eq!(asked, json!([]));
        self.close();
    }

    /// What is after the name of the file in the address bar.
    fn link(&self) -> Value {
        self.script("return location.search + location.hash")
    }

    /// Saves the page as one file.
    pub fn save_one_file(&self) -> OnDisk {
        self.wait_until_started();
        self.catch_files();
        let page = self.save("#save-one-file");
        self.see("It opens with what was on screen.");
        OnDisk::holding(page.as_bytes())
    }
}

#[test]
fn from_disk_the_page_searches_filters_reads_compares_and_exports() {
    let file = OnDisk::built();
    let page = file.open("");
    page.see("5 articles");
    page.type_into("#search", "guardian");
    page.see("3 articles found");
    page.click(".facet-choice input[value='The Straits Times']");
    page.see("1 article found");
    page.wait_for_address("?q=guardian&outlet=The+Straits+Times");
    page.click(&format!("[id='open-{STRAITS_TIMES}']"));
    page.see("author not stated");
    page.back();
    page.see("1 article found");
    page.catch_files();
    page.click("#export");
    assert!(page.save("#save-articles-csv").contains("The Straits Times"));
    page.go(&file.url(&compare(&[STRAITS_TIMES, FORUM])));
    page.see("Side by side");
    page.reload();
    page.see("Side by side");
    page.close_without_requests();
}

#[test]
fn links_into_the_file_open_by_query_and_by_what_follows_a_hash() {
    let file = OnDisk::built();
    for sign in ["?", "#"] {
        let page = file.open(&format!("{sign}q=guardian&outlet=The+Straits+Times"));
        page.see("1 article found");
        assert_eq!(page.link(), json!("?q=guardian&outlet=The+Straits+Times"));
        page.go(&file.url(&format!("{sign}read={AI_NEWS}")));
        page.see("Latest AI News");
        page.script(&format!("location.hash = '#read={STRAITS_TIMES}'"));
        page.see("author not stated");
        page.close_without_requests();
    }
}

#[test]
fn the_hosted_page_saves_itself_at_what_is_on_screen_without_its_server() {
    let site = Site::start();
    let view = format!("{}&q=guardian", compare(&[STRAITS_TIMES, FORUM]));
    let page = Page::open(&site.url(&view));
    page.wait_until_offline_ready();
    site.stop();
    page.see("Side by side");
    let file = page.save_one_file();
    let (link, main) = (page.link(), page.text_of("main"));
    let saved = file.open("");
    saved.see("Side by side");
    assert_eq!((saved.link(), saved.text_of("main")), (link, main));
    // Whoever goes to the first screen stays there.
    saved.click(".wordmark");
    saved.see("5 articles");
    saved.reload();
    saved.see("5 articles");
    assert_eq!(saved.link(), json!(""));
    saved.close_without_requests();
    let other = file.open("?q=microsoft");
    other.see("5 articles found");
    other.close_without_requests();
}

#[test]
fn the_file_saves_itself_with_what_was_added() {
    let page = OnDisk::built().open("?q=guardian");
    page.see("3 articles found");
    let again = page.save_one_file().open("");
    again.see("3 articles found");
    again.catch_files();
    // The reader's own articles: two corpora, one of them several elements long.
    again.promised(
        "crossread.saveOneFile([Uint8Array.of(1, 2, 3), Uint8Array.from({ length: 4e5 }, (_, n) => (n * n) >> 7)])",
    );
    let with_added = OnDisk::holding(again.promised("caught[0].text()").as_str().unwrap().as_bytes());
    let third = with_added.open("");
    third.see("3 articles found");
    let read = "Promise.all(crossread.oneFile.added.map(async (name) =>
        [...new Uint8Array(await new Response(crossread.oneFile.part(name)).arrayBuffer())]))";
    assert_eq!(
        third.promised(&format!(
            "{read}.then(([a, b]) => [a, b.length, b.every((byte, n) => byte === (((n * n) >> 7) & 255))])"
        )),
        json!([[1, 2, 3], 400_000, true])
    );
    // What was added is what the page says it is, not what the file held.
    third.catch_files();
    let without = third.save_one_file().open("");
    without.see("3 articles found");
    assert_eq!(without.script("return crossread.oneFile.added"), json!([]));
    without.close_without_requests();
}

#[test]
fn a_file_that_was_cut_short_says_that_it_is_damaged() {
    let page = fs::read(built_page().join(ONE_FILE)).unwrap();
    for length in [page.len() / 2, page.len() - 200] {
        let page = OnDisk::holding(&page[..length]).open("");
        page.see("This file is damaged: a part of it cannot be read.");
        page.see("Get it once more from where it came from.");
        page.close_without_requests();
    }
}

#[test]
fn browsers_that_cannot_unpack_or_pack_say_so() {
    let file = OnDisk::built();
    let page = file.open("?q=guardian");
    page.see("3 articles found");
    page.script("delete window.CompressionStream");
    page.click("#save-one-file");
    page.see("This browser is too old to put the file together.");
    page.close_without_requests();
    let built = fs::read_to_string(built_page().join(ONE_FILE)).unwrap();
    let page =
        OnDisk::holding(beginning_with(&built, "delete window.DecompressionStream").as_bytes()).open("");
    page.see("This browser is too old to open Crossread from one file.");
    page.close_without_requests();
}

#[test]
fn a_hosted_page_without_all_its_parts_says_why_it_cannot_be_saved() {
    let site = Site::altered(|files| files.retain(|name, _| !name.starts_with("one_file-")));
    let page = Page::open(&site.url(""));
    page.wait_until_started();
    page.click("#save-one-file");
    page.see("a part of this page is missing. Connect to the internet, reload, and save once more.");
}

#[test]
fn a_link_copied_from_a_file_is_said_to_lead_to_that_file() {
    let file = OnDisk::built();
    let page = file.open("?q=guardian");
    page.see("3 articles found");
    page.allow("clipboard-read");
    page.allow("clipboard-write");
    page.click("#copy-link");
    page.see("Link copied. It leads to this file on this device.");
    let link = page.promised("navigator.clipboard.readText()");
    let link = link.as_str().unwrap_or_default();
    assert!(link.starts_with(&file.url("?q=guardian&ed=")), "{link}");
    page.go(link);
    page.see("3 articles found");
    page.close_without_requests();
}

#[test]
fn one_file_is_hardly_larger_than_what_it_holds() {
    let files = packaging::read(&built_page()).unwrap();
    let is_program = |name: &str| match name.rsplit_once('.') {
        Some((_, "wasm")) => true,
        Some((stem, "js")) => ["crossread-", "start-"].iter().any(|program| stem.starts_with(program)),
        _ => false,
    };
    let mut packed = 0;
    for (_, bytes) in files.iter().filter(|(name, _)| is_program(name)) {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes).unwrap();
        packed += gzip.finish().unwrap().len();
    }
    let page = files[ONE_FILE].len();
    assert!(page * 100 <= packed * 140, "{page} bytes for {packed} of WebAssembly and JavaScript");
}
