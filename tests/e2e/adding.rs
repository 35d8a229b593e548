//! Files of the reader's own: chosen, dropped, filled in, searched, kept or not, taken away.

use crate::articles::STRAITS_TIMES;
use crate::page::{ENTER, Page};
use crate::site::Site;
use serde_json::json;
use std::fs;
use std::io::Write;
use tempfile::TempDir;
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
    page.see("Perhaps it was added on another device");
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
