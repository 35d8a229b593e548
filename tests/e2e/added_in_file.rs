//! Articles that were added, in a page saved as one file.

use crate::adding::files;
use crate::one_file::OnDisk;
use crate::page::Page;
use crate::site::{Site, empty_page};
use std::fs;
use xtask::packaging::ONE_FILE;

#[test]
fn the_edition_without_articles_takes_them_and_is_saved_with_them() {
    let (site, folder) = (Site::without_articles(), files());
    let page = Page::open(&site.url(""));
    page.see("Add your own, then search them");
    page.click("main a[href='?add=on']");
    page.choose(&folder, &["pier.md", "ferry.txt", "rows.csv", "more.zip"]);
    page.see("Add 5 articles");
    page.click("#add-now");
    page.see("5 of them added");
    let file = page.save_one_file();
    let from_disk = OnDisk::holding(&fs::read(empty_page().join(ONE_FILE)).unwrap()).open("?add=on");
    from_disk.choose(&folder, &["pier.md", "ferry.txt", "rows.csv", "more.zip"]);
    from_disk.see("Add 5 articles");
    from_disk.click("#add-now");
    from_disk.see("5 of them added");
    let again = from_disk.save_one_file();
    for saved in [file, again] {
        let saved = saved.open("");
        saved.see("5 of them added");
        saved.type_into("#search", "passenger harbours");
        saved.see("1 article found");
        assert!(saved.text_of(".result-source").contains("added to this file"));
        saved.close_without_requests();
    }
    page.close();
    from_disk.close();
}

#[test]
fn two_hundred_added_articles_are_in_the_saved_file_and_look_the_same() {
    let (site, folder) = (Site::start(), tempfile::tempdir().unwrap());
    let names: Vec<String> = (0..200).map(|n| format!("ship-{n:03}.txt")).collect();
    for (n, name) in names.iter().enumerate() {
        let text = format!(
            "Ship {n} arrives\n\nThe ship with the number {n} came into the harbour on Monday.\n\n\
             It had {} passengers on board and left again before the storm came.\n",
            n * 7 + 10
        );
        fs::write(folder.path().join(name), text).unwrap();
    }
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &names.iter().map(String::as_str).collect::<Vec<_>>());
    page.see("Add 200 articles");
    page.see("Show 50 more");
    page.click("#add-now");
    page.see("200 of them added");
    let file = page.save_one_file();
    let saved = file.open("");
    saved.see("200 of them added");
    for (link, known) in [
        ("?q=harbour", "200 articles found"),
        ("?q=%22850+passengers%22&sort=outlet", "1 article found"),
        ("?read=added/ship-007", "It had 59 passengers on board"),
        ("?compare=added/ship-007&compare=added/ship-120", "850 passengers on board"),
    ] {
        page.follow_within(link);
        page.see(known);
        saved.go(&file.url(link));
        saved.see(known);
        let main = page.text_of("main").replace("added on this device", "added to this file");
        assert_eq!(saved.text_of("main"), main, "{link}");
    }
    saved.close_without_requests();
}

#[test]
fn the_edition_in_one_file_takes_files_as_well() {
    let folder = files();
    let page = OnDisk::built().open("?add=on");
    page.choose(&folder, &["pier.md", "more.zip"]);
    page.see("Add 2 articles");
    page.click("#add-keep");
    page.see("This browser does not let the page keep files.");
    page.click("#add-now");
    page.see("2 of them added");
    page.type_into("#search", "pier");
    page.see("1 article found");
    let again = page.save_one_file().open("?read=added/pier");
    again.see("The old pier was closed on Monday");
    again.see("added to this file");
    page.close();
}
