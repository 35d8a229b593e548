//! The copy for offline use: what it holds is what was built, or it is mended, or the page says so.

use crate::page::Page;
use crate::site::Site;
use serde_json::{Value, json};

impl Page {
    /// Damages the copy: `damage` is JavaScript in which `cache` is the copy and `named(part)` the
    /// address of the file whose address holds that.
    fn damage_copy(&self, damage: &str) {
        let outcome = self.promised(&format!(
            "(async () => {{
                const cache = await caches.open((await caches.keys())[0]);
                const urls = (await cache.keys()).map((request) => request.url);
                const named = (part) => urls.find((url) => url.includes(part)) ?? part;
                {damage}
                return 'damaged';
            }})()"
        ));
        assert_eq!(outcome, "damaged");
    }

    /// The addresses of files that the copy lacks or has otherwise than they were built.
    pub fn not_as_built(&self) -> Value {
        self.promised(
            "(async () => {
                const worker = await (await fetch('./sw.js')).text();
                const [list] = worker.match(/(?<=const FILES = )\\[[^]*?\\n\\]/);
                const wrong = [];
                for (const [address, , digest] of JSON.parse(list.replace(/,\\s*\\]$/, ']'))) {
                    const stored = await caches.match(new URL(address, location.origin));
                    const bytes = await stored?.arrayBuffer() ?? new ArrayBuffer();
                    const found = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                    if (Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('') !== digest) {
                        wrong.push(address);
                    }
                }
                return wrong;
            })()",
        )
    }

    fn wait_until_offline_incomplete(&self) {
        self.wait_for("an incomplete copy", "document.documentElement.dataset.offline === 'incomplete'");
    }
}

/// The first page and what reads files are gone, the articles' module is cut, the program another one.
const DAMAGE: &str = "
    await cache.delete(location.origin + '/');
    await cache.delete(named('/importer_bg-'));
    const cut = await (await cache.match(named('/crossread_bg-'))).arrayBuffer();
    await cache.put(named('/crossread_bg-'), new Response(cut.slice(0, cut.byteLength / 2)));
    const headers = { 'content-type': 'text/javascript' };
    await cache.put(named('/crossread-'), new Response('export default () => {}', { headers }));";

#[test]
fn files_of_the_copy_that_are_gone_cut_or_replaced_are_found_and_mended() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.wait_until_offline_ready();
    assert_eq!(page.not_as_built(), json!([]));
    page.damage_copy(DAMAGE);
    assert_eq!(page.not_as_built().as_array().map(Vec::len), Some(4));
    page.reload();
    page.see("3 articles found");
    page.wait_until_offline_ready();
    assert_eq!(page.not_as_built(), json!([]));
    site.stop();
    page.reload();
    page.see("3 articles found");
}

#[test]
fn without_its_server_a_page_whose_copy_lost_a_part_says_what_to_do() {
    let site = Site::start();
    let page = Page::open(&site.url("?q=guardian"));
    page.wait_until_offline_ready();
    site.stop();
    page.damage_copy("await cache.delete(named('/importer_bg-'));");
    page.reload();
    page.see("3 articles found");
    page.wait_until_offline_incomplete();
    page.see("A part of this page’s offline copy is gone and could not be fetched again.");

    page.damage_copy("await cache.delete(named('/crossread_bg-'));");
    page.reload();
    page.see(
        "The copy of Crossread on this device has lost a part, and the site cannot be reached to mend it.",
    );
    page.see("Connect to the internet and reload the page.");

    page.damage_copy("await cache.delete(location.origin + '/');");
    page.reload();
    page.see("Crossread cannot be opened");
    page.see("Connect to the internet and open this page again.");
}

#[test]
fn where_a_file_is_not_as_it_was_built_the_page_works_and_is_not_called_ready() {
    let site = Site::altered(|files| files.get_mut("icon.svg").unwrap().push(b'\n'));
    let page = Page::open(&site.url("?q=guardian"));
    page.see("3 articles found");
    page.wait_until_offline_incomplete();
    assert_eq!(page.promised("caches.keys()"), json!([]), "a copy that does not count is kept");
    assert!(!page.text().contains("Ready for offline use"), "{}", page.text());
    page.close();
}
