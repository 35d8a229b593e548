//! Files of the reader's own: chosen, dropped, filled in, searched, kept or not, taken away.

use crate::articles::STRAITS_TIMES;
use crate::one_file::OnDisk;
use crate::page::{ENTER, Page};
use crate::site::{Site, empty_page};
use serde_json::json;
use std::fs;
use std::io::Write;
use tempfile::TempDir;
use xtask::packaging::ONE_FILE;
use xtask::workspace;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PIER: &str = "+++\noutlet = \"Coast Gazette\"\ndate = 2025-04-01\n+++\n# Old pier closed after storm\n\n\
    The old pier was closed on Monday after the storm took three of its posts.\n";
const FERRY: &str = "Zeppelin lands beside the ferry\n\nBy Cy Moor\n\n\
    A zeppelin landed in the harbour on Tuesday, and two hundred passengers of the ferry looked on.\n";
const ROWS: &str = "title,text,outlet,date\n\
    Gulls return,Gulls are everywhere in town again and nobody feeds them.,Echo,2025-04-03\n\
    Tide tables,The tide was low on Thursday and lower than in any year before.,,soon\n";
const WINDS: &str = "Winds turn\n\nThe wind turned at noon and blew from the east until evening, she said.\n";

/// A folder with files in three forms, and a `.zip` with a fourth article and its own settings.
pub fn files() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("pier.md", PIER), ("ferry.txt", FERRY), ("rows.csv", ROWS)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut zip = ZipWriter::new(fs::File::create(folder.path().join("more.zip")).unwrap());
    let settings = "[files.\"**\"]\noutlet = \"The Post\"\n";
    for (path, text) in
        [("news/corpus.toml", settings), ("news/winds.txt", WINDS), ("news/photo.jpg", "no article")]
    {
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    folder
}

impl Page {
    /// Chooses files of a folder on the screen where articles are added.
    pub fn choose(&self, folder: &TempDir, names: &[&str]) {
        let paths: Vec<String> =
            names.iter().map(|name| folder.path().join(name).display().to_string()).collect();
        self.type_into("#add-files", &paths.join("\n"));
    }

    /// Fills in a field, by its number, of the article from a file.
    fn fill(&self, place: &str, field: usize, text: &str) {
        self.see(place);
        let find = format!(
            "return [...document.querySelectorAll('.add-file')].findIndex((cell) => cell.innerText === {})",
            json!(place)
        );
        let row = self.script(&find).as_i64().unwrap();
        // Enter leaves nothing half typed.
        self.type_into(&format!("#add-{row}-{field}"), &format!("{text}{ENTER}"));
    }

    /// Follows a link inside the page, so that it is not loaded anew.
    pub fn follow_within(&self, link: &str) {
        let script = format!(
            "const link = document.createElement('a'); link.href = {}; document.body.append(link);
             link.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }})); link.remove();",
            json!(link)
        );
        self.script(&script);
    }
}

#[test]
fn chosen_files_are_filled_in_searched_compared_and_gone_after_a_reload() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url(""));
    page.click_on("Add articles");
    page.wait_for_address("?add=on");
    page.see("nothing is sent anywhere");
    page.choose(&folder, &["pier.md", "ferry.txt", "rows.csv", "more.zip"]);
    page.see("Add 5 articles");
    page.see("1 problem on these files");
    page.see("1 file skipped");
    page.fill("ferry.txt", 2, "soonish");
    page.see("The date \"soonish\" cannot be read");
    page.fill("ferry.txt", 1, "The  Post");
    page.click("#add-now");
    page.see("5 of them added");
    page.wait_for_address("");
    page.wait_for("the heading in sight", "document.activeElement?.id === 'heading' && scrollY === 0");
    page.type_into("#search", "zeppelin");
    page.see("1 article found");
    assert!(page.text_of(".result-source").contains("The Post"));
    assert!(page.text_of(".result-source").contains("added on this device"));
    page.follow_within(&format!("?compare=added/pier&compare={STRAITS_TIMES}"));
    page.see("The old pier was closed on Monday");
    assert_eq!(page.count(".column-head"), 2);
    assert_eq!(page.count(".column-head .tag-added"), 1);
    page.reload();
    page.see("The link asks for the article “added/pier”, which is not among these.");
    page.see("added it on another device");
    page.close();
}

#[test]
fn kept_files_come_back_with_what_was_filled_in_until_they_are_removed() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["pier.md", "ferry.txt"]);
    page.click("#add-keep");
    page.see("Kept until you remove them.");
    page.fill("ferry.txt", 1, "The Post");
    page.wait_for("the outlet", "document.querySelector('#add-0-1').value === 'The Post'");
    page.click("#add-now");
    page.see("2 of them added");
    page.go(&site.url("?read=added/ferry"));
    page.see("A zeppelin landed in the harbour");
    page.see("The Post");
    page.see("added on this device");
    page.go(&site.url("?add=on"));
    page.see("2 articles added.");
    page.click_on("Remove added articles");
    page.see("removed from this device");
    page.go(&site.url("?read=added/ferry"));
    page.see("which is not among these");
    page.wait_for(
        "nothing kept",
        "!Object.keys(localStorage).some((key) => key.startsWith('crossread.added'))",
    );
    page.close();
}

#[test]
fn files_that_are_dropped_on_the_page_are_read_as_well() {
    let site = Site::start();
    let page = Page::open(&site.url("?add=on"));
    page.see("or drop them on this page");
    let drop = format!(
        "const given = new DataTransfer();
         given.items.add(new File([{}], 'winds.txt'));
         const drop = new DragEvent('drop', {{ dataTransfer: given, bubbles: true, cancelable: true }});
         document.querySelector('.add').dispatchEvent(drop);",
        json!(WINDS)
    );
    page.script(&drop);
    page.see("Add 1 article");
    assert_eq!(page.script("return document.querySelector('#add-0-0').value"), "Winds turn");
    page.close();
}

#[test]
fn files_that_are_dropped_on_any_screen_are_read_and_never_opened() {
    let site = Site::start();
    let page = Page::open(&site.url(&format!("?q=guardian&read={STRAITS_TIMES}")));
    page.see("author not stated");
    // Answers whether the page lets the browser do as it does: open the file, or take the text.
    let drag = |what: &str, given: &str| {
        page.script(&format!(
            "const given = new DataTransfer();
             {given};
             const options = {{ dataTransfer: given, bubbles: true, cancelable: true }};
             return document.querySelector('.read, main').dispatchEvent(new DragEvent('{what}', options));"
        ))
    };
    assert_eq!(drag("dragover", "given.setData('text/plain', 'words')"), true);
    assert_eq!(drag("drop", "given.setData('text/plain', 'words')"), true);
    let file = format!("given.items.add(new File([{}], 'winds.txt'))", json!(WINDS));
    assert_eq!(drag("dragover", &file), false);
    assert_eq!(drag("drop", &file), false);
    page.see("Add 1 article");
    page.wait_for_address(&format!("?q=guardian&read={STRAITS_TIMES}&add=on"));
    page.click_on("Back to the articles");
    page.see("author not stated");
    page.close();
}

#[test]
fn what_is_added_once_more_stands_beside_the_rest_and_joins_its_stories() {
    let (site, folder) = (Site::start(), files());
    let own = workspace::root().join(format!("corpus/{STRAITS_TIMES}.md"));
    let retold = fs::read_to_string(own).unwrap().replace("The Straits Times", "Echo of the Straits");
    fs::write(folder.path().join("retold.md"), retold).unwrap();
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["pier.md"]);
    page.click("#add-now");
    page.see("1 of them added");
    // What the owner says of the five is not said of six.
    page.see_no_more("Five articles, one event.");
    page.see("Of the 5 articles that this page came with:");
    page.click("#add-link");
    page.see("1 article added.");
    page.choose(&folder, &["retold.md"]);
    page.see("Add 2 articles");
    page.click("#add-now");
    page.see("2 of them added");
    page.follow_within(&format!("?read={STRAITS_TIMES}"));
    page.wait_for(
        "the added article among those that also report the story",
        "document.querySelector('section[aria-labelledby=also-reported]')?.innerText.includes('Echo of the Straits')",
    );
    page.follow_within("?read=added/pier");
    page.see("The old pier was closed on Monday");
    page.close();
}

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
fn a_folder_is_read_at_any_depth_with_its_own_settings() {
    let (site, folder) = (Site::start(), files());
    fs::create_dir(folder.path().join("deep")).unwrap();
    fs::rename(folder.path().join("ferry.txt"), folder.path().join("deep/ferry.txt")).unwrap();
    fs::write(folder.path().join("corpus.toml"), "[files.\"deep/*\"]\noutlet = \"Deep Press\"\n").unwrap();
    let page = Page::open(&site.url("?add=on"));
    page.type_into("#add-folder", &folder.path().display().to_string());
    page.see("Add 5 articles");
    page.see("deep/ferry.txt");
    assert_eq!(page.script("return document.querySelector('#add-0-1').value"), "Deep Press");
    page.close();
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
        ("?compare=added/ship-007&compare=added/ship-120", "It had 850 passengers on board"),
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
fn of_what_was_added_the_saved_file_holds_no_more_than_chosen() {
    let (site, folder) = (Site::start(), files());
    let page = Page::open(&site.url("?add=on"));
    page.choose(&folder, &["ferry.txt"]);
    page.click("#add-now");
    page.see("1 of them added");
    page.script(
        "const select = document.querySelector('#save-extent');
         select.value = 'details';
         select.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    let saved = page.save_one_file().open("?read=added/ferry");
    page.see(
        "It holds the full text of 5 articles, 5 with a stated licence; excerpts or details of 1 article.",
    );
    saved.see("Zeppelin lands beside the ferry");
    saved.see("the text of this article is not in this page");
    saved.type_into("#search", "two hundred passengers");
    saved.see_no_more("Zeppelin lands beside the ferry");
    page.type_into("#search", "two hundred passengers");
    page.see("Zeppelin lands beside the ferry");
    saved.close_without_requests();
    page.close();
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
