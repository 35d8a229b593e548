//! Files that this device keeps, where something goes wrong with them.

use crate::adding::files;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;
use tempfile::TempDir;
use xtask::packaging::ONE_FILE;

impl Page {
    /// Adds an article and keeps its file.
    fn add_and_keep(&self, folder: &TempDir) {
        self.choose(folder, &["pier.md"]);
        self.click("#add-keep");
        self.see("Kept until you remove them.");
        self.click("#add-now");
        self.see("1 of them added");
    }
}

#[test]
fn opening_the_edition_in_one_file_does_not_cost_what_the_page_beside_it_keeps() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.add_and_keep(&folder);
    page.go(&site.url(&format!("{ONE_FILE}?add=on")));
    page.choose(&folder, &["ferry.txt"]);
    page.see("Add 1 article");
    page.click("#add-keep");
    page.see("This browser does not let the page keep files.");
    page.go(&site.url("?read=added/pier"));
    page.see("The old pier was closed on Monday");
    page.see("added on this device");
    page.close();
}

/// Opens the store of kept files, in this or a later version, and answers what a request to it finds.
fn in_store(version: usize, request: &str) -> String {
    format!(
        "new Promise((resolve, reject) => {{
            const opening = indexedDB.open(`crossread ${{new URL('./', location.href)}}`, {version});
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {{
                const store = opening.result;
                const steps = store.transaction('steps', 'readwrite').objectStore('steps');
                const request = steps.{request};
                request.onsuccess = () => {{ store.close(); resolve(request.result); }};
            }};
        }})"
    )
}

#[test]
fn kept_files_whose_store_does_not_open_are_told_of_and_stay_kept() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.add_and_keep(&folder);
    // What a version that is still to come has written cannot be opened by this one.
    assert_eq!(page.promised(&in_store(2, "count()")), json!(1));
    page.go(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.see("The files kept in this browser could not be opened");
    page.wait_for(
        "the files still kept",
        "Object.keys(localStorage).some((key) => key.startsWith('crossread.added'))",
    );
    page.close();
}

#[test]
fn nothing_takes_the_place_of_kept_files_that_could_not_be_read() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.add_and_keep(&folder);
    assert_eq!(page.promised(&in_store(1, "put(['read', 'damaged'], 1)")), json!(1));
    page.go(&site.url("?add=on"));
    page.see("The files kept in this browser could not be opened");
    page.choose(&folder, &["ferry.txt"]);
    page.see("Add");
    page.click("#add-keep");
    page.see("The files could not be stored on this device.");
    page.see("Not kept: when this page is closed");
    let first = format!("{}.then(([, files]) => files[0][0])", in_store(1, "get(0)"));
    assert_eq!(page.promised(&first), json!("pier.md"));
    // Whoever takes them away does so.
    page.click_on("Remove added articles");
    page.see("removed from this device");
    page.close();
}
