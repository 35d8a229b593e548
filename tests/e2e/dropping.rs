//! A folder that is dropped on the page. No driver drops a real one, so the page is handed what a browser
//! makes of one.

use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;

/// Drops the folder `news`, which comes in parts; one file in it, one picture and the rest of one folder
/// cannot be opened.
const DROP: &str = "
    const locked = () => new DOMException('It is locked.', 'NotReadableError');
    const entry = (path, more) => ({ fullPath: path, name: path.split('/').pop(), ...more });
    const file = (path, text) => entry(path, {
        isFile: true,
        isDirectory: false,
        file: (taken, failed) => (text ? taken(new File([text], path.split('/').pop())) : failed(locked())),
    });
    const folder = (path, ...parts) => entry(path, {
        isFile: false,
        isDirectory: true,
        createReader: () => ({
            readEntries: (taken, failed) => {
                const part = parts.shift() ?? [];
                part === 'locked' ? failed(locked()) : taken(part);
            },
        }),
    });
    const news = folder(
        '/news',
        [
            file('/news/pier.md', '# Pier closed\\n\\nThe old pier was closed on Monday after the storm.'),
            file('/news/locked.md'),
            folder('/news/sub', [file('/news/sub/winds.txt', 'Winds turn\\n\\nThe wind turned at noon, she said.')]),
        ],
        [
            file('/news/ferry.txt', 'Ferry stops\\n\\nThe ferry did not sail on Monday, they said.'),
            file('/news/photo.jpg'),
            folder('/news/cellar', [file('/news/cellar/gulls.md', '# Gulls\\n\\nGulls are back in town.')], 'locked'),
        ],
    );
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    const items = [{ kind: 'file', webkitGetAsEntry: () => news, getAsFile: () => null }];
    Object.defineProperty(drop, 'dataTransfer', { value: { types: ['Files'], items } });
    document.querySelector('main').dispatchEvent(drop);";

#[test]
fn a_dropped_folder_is_read_at_any_depth_and_what_cannot_be_opened_is_named() {
    let (site, file) = (Site::start(), OnDisk::built());
    for address in [site.url("?add=on"), file.url("?add=on")] {
        let page = Page::open(&address);
        page.see("or drop them on this page");
        page.script(DROP);
        page.see("Add 4 articles");
        page.see("2 problems on these files");
        let places = page.script(
            "return [...document.querySelectorAll('.add-file')].map((cell) => cell.innerText.trim()).sort()",
        );
        assert_eq!(places, json!(["cellar/gulls.md", "ferry.txt", "pier.md", "sub/winds.txt"]));
        let said = page.script("return document.querySelector('.add').textContent");
        let said = said.as_str().unwrap_or_default();
        for part in [
            "locked.md",
            "The file cannot be read (It is locked.).",
            "cellar",
            "The folder cannot be read, or not all of it (It is locked.).",
            "photo.jpg",
        ] {
            assert!(said.contains(part), "{part} is not in {said}");
        }
        page.click("#add-now");
        page.see("4 of them added");
        page.close();
    }
}

#[test]
fn what_could_be_opened_of_a_dropped_folder_is_kept() {
    let site = Site::start();
    let page = Page::open(&site.url("?add=on"));
    page.see("or drop them on this page");
    page.script(DROP);
    page.see("Add 4 articles");
    page.click("#add-keep");
    page.wait_for(
        "files that are kept",
        "Object.keys(localStorage).some((key) => key.startsWith('crossread.added'))",
    );
    page.go(&site.url("?read=added/sub/winds"));
    page.see("The wind turned at noon");
    page.close();
}
